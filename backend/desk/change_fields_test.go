package desk

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/backend/firm"
)

func TestAChangeIsToldFromWhatToWhatAndNeverByAnID(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	me, _ := staffOf(s, "admin")
	b := s.signedIn(t, "aaaa", "admin")
	s.setUnreachable(offlineNow())
	edit := func(was, now map[string]string) firm.Edit { return firm.Edit{Was: was, Now: now} }
	task := w.items[firm.Tasks]
	for _, c := range []told{
		{
			"a matter",
			firm.EditMatter{ID: w.matter, Edit: edit(
				map[string]string{"title": "Smith v. Parr", "stage": "open", "responsibleId": ""},
				map[string]string{"title": "Smith v. Parr", "stage": "closed", "responsibleId": string(me.ID)})},
			"responsibleId: '' > 'Ms Admin'; stage code: 'open' > 'closed'",
		},
		{
			"a task's hour and who does it",
			firm.EditItem{ID: task, MatterID: w.matter, Edit: edit(
				map[string]string{"startsAt": "0", "assignedId": ""}, map[string]string{"startsAt": "1700000000000000", "assignedId": string(me.ID)})},
			"assignedId: '' > 'Ms Admin'; startsAt moment: '0' > '1700000000000000'",
		},
		{
			"whole days",
			firm.EditItem{ID: w.items[firm.Calendar], MatterID: w.matter, Edit: edit(
				map[string]string{"allDay": "false", "except": ""}, map[string]string{"allDay": "true", "startsAt": "0", "endsAt": "86400000000", "except": "5"})},
			"allDay yes: 'false' > 'true'; endsAt allday: '' > '86400000000'; except only: '' > ''; startsAt allday: '' > '0'",
		},
		{"a folder", firm.MoveItem{ID: w.items[firm.Documents], MatterID: w.matter, FolderID: w.folder}, "folderId: '' > 'Pleadings'"},
		{
			"a comment",
			firm.AddComment{ID: b.NewID(), ItemID: task, MatterID: w.matter, Text: strings.Repeat("word ", 90), Files: []firm.NewFile{}},
			"text: '' > '" + strings.TrimSpace(strings.Repeat("word ", 32)) + "…'",
		},
		{"a share", firm.ActOnItem{Act: firm.ActShare, ItemID: task, MatterID: w.matter, ContactID: w.bo}, "share Bo de la Smith on thing 1; "},
	} {
		c.check(b)
	}
}

func TestAChangeOfTheFirmOrItsMoneyIsToldInItsOwnWords(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	me, _ := staffOf(s, "admin")
	limited, _ := staffOf(s, "limited")
	bill, _ := row[firm.Item](s, w.items[firm.Invoices])
	bill.Currency = "EUR"
	s.put(bill)
	b := s.signedIn(t, "aaaa", "admin")
	s.setUnreachable(offlineNow())
	edit := func(was, now map[string]string) firm.Edit { return firm.Edit{Was: was, Now: now} }
	for _, c := range []told{
		{
			"a payment, in the money of its invoice",
			firm.RecordPayment{
				ID: b.NewID(), ItemID: w.items[firm.Invoices], MatterID: w.matter, AmountCents: 5_000, PaidOn: "2026-11-20", Method: "check", Account: firm.OperatingAccount,
			},
			"account code: '' > 'operating'; amountCents cents EUR: '' > '5000'; paidOn day: '' > '2026-11-20'",
		},
		{
			"the firm's notices",
			firm.SetNotices{Edit: edit(map[string]string{"mailNames": "false", "invitationDays": "14"}, map[string]string{"mailNames": "true", "invitationDays": "7"})},
			"invitationDays: '14' > '7'; mailNames yes: 'false' > 'true'",
		},
		{
			"somebody's role",
			firm.SetStaff{ID: me.ID, Edit: edit(map[string]string{"roleId": string(limited.RoleID)}, map[string]string{"roleId": string(me.RoleID)})},
			"roleId: 'Limited' > 'Admin'",
		},
	} {
		c.check(b)
	}
}

// told is a change and what the list of changes says of it.
type told struct {
	say  string
	cmd  firm.Command
	want string
}

func (c told) check(b *bench) {
	b.t.Helper()
	line := b.change(b.do(c.cmd).OpID)
	fields := []string{}
	for _, f := range line.Fields {
		fields = append(fields, strings.Join(strings.Fields(f.Field+" "+f.As+" "+f.Currency), " ")+fmt.Sprintf(": '%s' > '%s'", f.Was, f.Now))
	}
	got := strings.Join(fields, "; ")
	if line.Item != "" {
		got = line.Detail + " " + line.Subject + " on " + line.Item + "; " + got
	}
	if got != c.want {
		b.t.Errorf("%s: %s\nwant %s", c.say, got, c.want)
	}
}
