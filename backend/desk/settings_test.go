package desk

import (
	"testing"

	"anteroom/backend/firm"
)

// seenNotices are the firm's notices as a desk's page shows them.
func seenNotices(days string) map[string]string {
	return map[string]string{"dailyDigest": "false", "mailOnShare": "false", "mailOnUpload": "false", "mailNames": "false", "invitationDays": days}
}

func TestTwoDesksOfflineMergeTheFirmsNoticesAndAskAboutTheDays(t *testing.T) {
	s := newServer(t)
	a, b := s.signedIn(t, "aaaa", "admin"), s.signedIn(t, "bbbb", "normal")
	before, err := a.PortalSettings(t.Context())
	must(t, err)
	days := "14"
	if before.InvitationDays != 14 {
		t.Fatalf("an invitation lives %d days", before.InvitationDays)
	}
	s.setUnreachable(offlineNow())
	set := func(d *bench, field, text string) Result {
		return d.do(firm.SetNotices{Edit: firm.Edit{Was: seenNotices(days), Now: map[string]string{field: text}}})
	}
	set(a, "dailyDigest", "true")
	set(a, "invitationDays", "3")
	merged := set(b, "mailOnShare", "true")
	asks := set(b, "invitationDays", "30")
	s.setUnreachable(nil)
	a.sync()
	b.sync()
	line := b.change(merged.OpID)
	if line.State != "merged" || len(line.Fields) != 1 || line.Fields[0] != (FieldChange{Field: "mailOnShare", As: "yes", Was: "false", Now: "true"}) {
		t.Errorf("different notices: %+v", line)
	}
	if line := b.change(asks.OpID); line.State != "asks" || len(line.Texts) != 1 || line.Texts[0] != (TwoTexts{"invitationDays", "", "30", "3"}) {
		t.Fatalf("other days: %+v", line)
	}
	settings, err := b.PortalSettings(t.Context())
	must(t, err)
	if !settings.DailyDigest || !settings.MailOnShare || settings.InvitationDays != 3 {
		t.Errorf("both changes and the first days: %+v", settings)
	}
	_, err = b.Choose(t.Context(), string(asks.OpID), KeepMine)
	must(t, err)
	b.sync()
	a.sync()
	if settings, err = a.PortalSettings(t.Context()); err != nil || settings.InvitationDays != 30 {
		t.Errorf("once they chose theirs: %+v, %v", settings, err)
	}
	a.sameAsServer()
	b.sameAsServer()
}

func TestARoleGivenOfflineLetsNobodyBackInAndTwoRolesAskByTheirNames(t *testing.T) {
	s := newServer(t)
	a, b := s.signedIn(t, "aaaa", "admin"), s.signedIn(t, "bbbb", "admin")
	leaver, _ := staffOf(s, "limited")
	normal, _ := staffOf(s, "normal")
	admin, _ := staffOf(s, "admin")
	s.setUnreachable(offlineNow())
	set := func(d *bench, field, was, now string) Result {
		return d.do(firm.SetStaff{ID: leaver.ID, Edit: firm.Edit{Was: map[string]string{field: was}, Now: map[string]string{field: now}}})
	}
	set(a, "active", "true", "false")
	set(a, "roleId", string(leaver.RoleID), string(normal.RoleID))
	asks := set(b, "roleId", string(leaver.RoleID), string(admin.RoleID))
	s.setUnreachable(nil)
	a.sync()
	b.sync()
	after, _ := has[firm.Staff](b, leaver.ID)
	if after.Active || after.RoleID != normal.RoleID {
		t.Errorf("let go, and a role given elsewhere: %+v", after)
	}
	if line := b.change(asks.OpID); line.State != "asks" || len(line.Texts) != 1 || line.Texts[0] != (TwoTexts{"roleId", "", "Admin", "Normal"}) {
		t.Errorf("two roles: %+v", line)
	}
	b.sameAsServer()
}

func TestTwoDesksOfflineDoNotWriteOverEachOthersLinesOfAnInvoice(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	bill := firm.Item{ID: s.ids(), MatterID: w.matter, Area: firm.Invoices, Title: "For advice"}
	line := firm.Charge{ID: s.ids(), MatterID: w.matter, ItemID: bill.ID, Place: 1, Text: "Advice", QuantityMilli: 1_000, RateCents: 100, AmountCents: 100}
	bill.Draft, bill.AmountCents = true, 100
	s.put(bill, line)
	a, b := s.signedIn(t, "aaaa", "admin"), s.signedIn(t, "bbbb", "normal")
	s.setUnreachable(offlineNow())
	set := func(d *bench, text string) Result {
		was := firm.Charge{ID: line.ID, Text: line.Text, QuantityMilli: line.QuantityMilli, RateCents: line.RateCents}
		now := was
		now.Text = text
		return d.do(firm.SetCharges{ItemID: bill.ID, MatterID: w.matter, WasCents: 100, Was: []firm.Charge{was}, Charges: []firm.Charge{now}})
	}
	first, late := set(a, "Advice on the lease"), set(b, "Advice on the deed")
	s.setUnreachable(nil)
	a.sync()
	b.sync()
	if line := a.change(first.OpID); line.State != "applied" {
		t.Errorf("the first: %s %s", line.State, line.Reason)
	}
	if line := b.change(late.OpID); line.State != "refused" || line.Reason != "lines_changed" {
		t.Errorf("the same sum in other words: %s %s", line.State, line.Reason)
	}
	if stands, _ := row[firm.Charge](s, line.ID); stands.Text != "Advice on the lease" {
		t.Errorf("the line is %q", stands.Text)
	}
	b.sameAsServer()
}
