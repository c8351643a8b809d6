package desk

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"anteroom/backend/firm"
)

// fill makes a desk with one rich matter and a few plain ones.
func (s *server) fill() (matter, ann, rival firm.ID) {
	s.t.Helper()
	matter, ann = s.story()
	rival = s.ids()
	rows := []firm.Row{
		firm.Contact{ID: rival, Kind: firm.Organisation, Name: "Öztürk Holding", Email: "legal@parr.example"},
		firm.Relationship{ID: firm.PairID("relationship", matter, rival, "opposing party"), MatterID: matter, ContactID: rival, Role: "opposing party"},
		firm.Relationship{ID: firm.PairID("relationship", matter, ann, "spouse"), MatterID: matter, ContactID: ann, Role: "spouse"},
	}
	for i, area := range firm.AllAreas() {
		item := firm.Item{ID: s.ids(), MatterID: matter, Area: area, Title: fmt.Sprint("thing ", i), State: firm.StateWaiting}
		if area == firm.Invoices {
			item.State, item.AmountCents = firm.StateDue, 120_00
		}
		if area == firm.Calendar {
			item.Kind = firm.Appointment
		}
		rows = append(rows, item, firm.Party{ID: firm.PairID("party", item.ID, ann), MatterID: matter, ItemID: item.ID, ContactID: ann, Part: "signer"})
		if area == firm.Invoices || area == firm.Tasks {
			rows = append(rows, firm.Share{ID: firm.PairID("share", item.ID, ann), MatterID: matter, ItemID: item.ID, ContactID: ann})
		}
		if area == firm.Tasks {
			rows = append(rows, firm.Hidden{ID: firm.PairID("hidden", item.ID, ann), MatterID: matter, ItemID: item.ID, ContactID: ann})
		}
	}
	account := s.ids()
	rows = append(rows, firm.Account{ID: account, Email: "ann@smith.example", Verified: true},
		firm.AccountContact{ID: firm.PairID("account_contact", account, ann), AccountID: account, ContactID: ann})
	for i, title := range []string{"ärger", "Zebra", "apple", "Мир"} {
		rows = append(rows, firm.Matter{ID: s.ids(), Number: fmt.Sprint("30-", i), Title: title, Stage: firm.StageLead, PracticeArea: "Estates", ChangedAt: firm.Micros(i)})
	}
	s.put(rows...)
	return matter, ann, rival
}

func titles(page MatterPage) string {
	list := []string{}
	for _, line := range page.Lines {
		list = append(list, line.Title)
	}
	return strings.Join(list, ", ")
}

func TestTheListOfMattersIsFilteredSortedAndCut(t *testing.T) {
	s := newServer(t)
	s.fill()
	b := s.signedIn(t, "aaaa", "admin")
	for _, c := range []struct {
		say           string
		filter        MatterFilter
		offset, limit int
		want          string
		total         int
	}{
		{"titles sort without regard to case and marks", MatterFilter{Sort: "title"}, 0, 9, "apple, ärger, Smith v. Parr, Zebra, Мир", 5},
		{"and turned round", MatterFilter{Sort: "-title"}, 0, 2, "Мир, Zebra", 5},
		{"a window", MatterFilter{Sort: "title"}, 1, 2, "ärger, Smith v. Parr", 5},
		{"a window behind the end", MatterFilter{Sort: "title"}, 99, 2, "", 5},
		{"those with a client come first", MatterFilter{Sort: "client"}, 0, 1, "Smith v. Parr", 5},
		{"part of a title", MatterFilter{Query: "par smi"}, 0, 9, "Smith v. Parr", 1},
		{"a party's name", MatterFilter{Query: "oztur"}, 0, 9, "Smith v. Parr", 1},
		{"a query that is no word", MatterFilter{Query: `"*(`}, 0, 9, "", 0},
		{"blanks ask nothing", MatterFilter{Query: "  ", Stage: "open"}, 0, 9, "Smith v. Parr", 1},
		{"a practice area", MatterFilter{PracticeArea: "Estates", Sort: "number"}, 0, 9, "ärger, Zebra, apple, Мир", 4},
		{"portal on", MatterFilter{Portal: "on"}, 0, 9, "Smith v. Parr", 1},
		{"portal off", MatterFilter{Portal: "off", Stage: "lead"}, 0, 1, "Мир", 4},
		{"granted", MatterFilter{Portal: "granted"}, 0, 9, "", 0},
	} {
		page, err := b.Matters(t.Context(), c.filter, c.offset, c.limit)
		must(t, err)
		if titles(page) != c.want || page.Total != c.total || page.All != 5 {
			t.Errorf("%s: %q, %d of %d", c.say, titles(page), page.Total, page.All)
		}
	}
	choices, err := b.MatterChoices(t.Context())
	must(t, err)
	if len(choices.Stages) != 4 || !slices.Equal(choices.PracticeAreas, []string{"Estates"}) || len(choices.Staff) != 3 {
		t.Errorf("choices %+v", choices)
	}
}

func TestTheListFollowsWhatIsDoneHereAndElsewhere(t *testing.T) {
	s := newServer(t)
	matter, ann, _ := s.fill()
	b := s.signedIn(t, "aaaa", "admin")
	look := func(query string) MatterLine {
		t.Helper()
		page, err := b.Matters(t.Context(), MatterFilter{Query: query}, 0, 9)
		must(t, err)
		if len(page.Lines) != 1 {
			t.Fatalf("%q finds %d", query, len(page.Lines))
		}
		return page.Lines[0]
	}
	if line := look("parr"); line.PortalIcon != "hollow" || line.NotYetInForce || line.Client != "Ann Smith" {
		t.Errorf("before: %+v", line)
	}
	b.do(firm.GrantAccess{MatterID: matter, ContactID: ann, InvitationID: b.NewID()})
	if line := look("parr"); line.PortalIcon != "full" || !line.NotYetInForce {
		t.Errorf("granted here: %+v", line)
	}
	page, err := b.Matters(t.Context(), MatterFilter{Portal: "pending"}, 0, 9)
	must(t, err)
	if page.Total != 1 {
		t.Errorf("%d matters have an invitation under way", page.Total)
	}
	b.sync()
	if line := look("parr"); line.PortalIcon != "full" || line.NotYetInForce {
		t.Errorf("in force: %+v", line)
	}
	m, _ := row[firm.Matter](s, matter)
	m.Title = "Jones v. Parr"
	s.put(m)
	b.sync()
	look("jones")
	c, _ := row[firm.Contact](s, ann)
	c.Name = "Ann Jones"
	s.put(c)
	b.sync()
	if line := look("jones"); line.Client != "Ann Jones" {
		t.Errorf("the client is %q", line.Client)
	}
}

func TestOneMatterShowsItsPeopleNotesActivityAndRights(t *testing.T) {
	s := newServer(t)
	matter, ann, _ := s.fill()
	b := s.signedIn(t, "aaaa", "normal")
	b.do(firm.GrantAccess{MatterID: matter, ContactID: ann, InvitationID: b.NewID()})
	for i, day := range []string{"2026-01-05", "", "2025-12-24"} {
		b.do(firm.WriteInternalNote{ID: b.NewID(), MatterID: matter, Text: fmt.Sprint("note ", i), OnDate: day})
	}
	m, err := b.Matter(t.Context(), string(matter))
	must(t, err)
	if m.PeopleTotal != 2 || m.NotesTotal != 3 || m.ItemsTotal != 9 || len(m.Areas) != 9 || !m.PortalOn || m.PortalMasked || m.ReadOnly {
		t.Errorf("the matter %+v", m)
	}
	if len(m.WhoSees) != 1 || !m.WhoSees[0].NotYetInForce || m.WhoSees[0].Invitation != "queued" {
		t.Errorf("who sees %+v", m.WhoSees)
	}
	if !slices.Contains(m.May, "grant_portal_access") || slices.Contains(m.May, "manage_roles") {
		t.Errorf("may %v", m.May)
	}
	people, err := b.People(t.Context(), string(matter), "", 0, 9)
	must(t, err)
	if people.Total != 2 || !people.Lines[0].Client || !slices.Equal(people.Lines[0].Roles, []string{"client", "spouse"}) || people.Lines[0].Access != "granted" {
		t.Errorf("people %+v", people)
	}
	for query, want := range map[string]int{"oz": 1, "oppos part": 1, "legal@parr": 1, "ann oz": 0} {
		if people, err = b.People(t.Context(), string(matter), query, 0, 9); err != nil || people.Total != want {
			t.Errorf("people %q: %d %v", query, people.Total, err)
		}
	}
	notes, err := b.Notes(t.Context(), string(matter), 0, 2)
	must(t, err)
	if notes.Total != 3 || len(notes.Lines) != 2 || notes.Lines[0].Text != "note 1" || notes.Lines[1].Text != "note 0" || notes.Lines[0].Author != "Ms Normal" {
		t.Errorf("notes %+v", notes)
	}
	lines, err := b.Activity(t.Context(), string(matter), 9)
	must(t, err)
	if len(lines) != 4 || !lines[0].NotYetInForce || lines[3].Verb != "GrantAccess" || lines[3].Subject != "Ann Smith" || lines[3].Actor != "Ms Normal" {
		t.Errorf("activity %+v", lines)
	}
	if _, err := b.Matter(t.Context(), "nowhere"); !errors.Is(err, errNoMatter()) {
		t.Errorf("a matter that is not there: %v", err)
	}
}

func TestPortalOptionsTellWhatEachWouldSeeAsTheRuleSays(t *testing.T) {
	s := newServer(t)
	matter, ann, rival := s.fill()
	b := s.signedIn(t, "aaaa", "admin")
	// A folder that is shared is no document more.
	folder := b.NewID()
	b.do(firm.CreateItem{ID: folder, MatterID: matter, Area: firm.Documents, Kind: firm.Folder, Title: "Letters"})
	b.do(firm.ActOnItem{Act: firm.ActShare, ItemID: folder, MatterID: matter, ContactID: ann})
	page, err := b.Access(t.Context(), string(matter))
	must(t, err)
	if len(page.Lines) != 2 || !page.MayGrant || !page.PortalOn || !page.FirmOn || page.Title != "Smith v. Parr" {
		t.Fatalf("the page %+v", page)
	}
	first, second := page.Lines[0], page.Lines[1]
	if !first.SignsIn || second.SignsIn {
		t.Errorf("of %v and %v only the first has a login", first.SignsIn, second.SignsIn)
	}
	if first.ContactID != string(ann) || first.Opposing || first.Has || second.ContactID != string(rival) || !second.Opposing {
		t.Errorf("the lines %+v", page.Lines)
	}
	// The same, item by item, by the rule itself.
	want := map[string]int{}
	must(t, b.Read(t.Context(), func(rows firm.Rows) error {
		portal, err := firm.LoadPortal(rows, matter, ann)
		if err != nil {
			return err
		}
		items, err := firm.List[firm.Item](rows, "matter_id", matter)
		for _, item := range items {
			if item.Kind != firm.Folder && portal.WithAccess().Item(item).Sees {
				want[string(item.Area)]++
			}
		}
		return err
	}))
	if len(want) == 0 || len(first.Sees) != len(want) || len(second.Sees) != 0 {
		t.Errorf("sees %v, by the rule %v; the other %v", first.Sees, want, second.Sees)
	}
	for _, count := range first.Sees {
		if want[count.Area] != count.Count {
			t.Errorf("%s: %d, by the rule %d", count.Area, count.Count, want[count.Area])
		}
	}
	why, err := b.Why(t.Context(), string(matter), string(ann))
	must(t, err)
	if len(why) != 5 || !why[0].Holds || why[2].Holds || why[2].Code != "no_grant" || why[2].Act != "grant" || !why[3].Holds {
		t.Errorf("why %+v", why)
	}
}

func TestAWarningCountsWhatASwitchHits(t *testing.T) {
	s := newServer(t)
	matter, ann, _ := s.fill()
	b := s.signedIn(t, "aaaa", "admin")
	b.do(firm.GrantAccess{MatterID: matter, ContactID: ann, InvitationID: b.NewID()})
	off, err := b.SwitchEffect(t.Context(), SwitchChange{})
	must(t, err)
	if !off.Warn || off.MattersHit != 1 || off.ContactsLosing != 1 || off.OpenSignatures != 1 || off.OpenFileRequests != 1 || off.UnpaidInvoices != 1 ||
		off.PendingInvitations != 1 || !slices.Equal(off.Names, []string{"Ann Smith"}) {
		t.Errorf("the firm off: %+v", off)
	}
	area, err := b.SwitchEffect(t.Context(), SwitchChange{MatterID: string(matter), Area: "invoices"})
	must(t, err)
	if !area.Warn || area.UnpaidInvoices != 1 || area.OpenSignatures != 0 || area.ContactsLosing != 1 {
		t.Errorf("one area of the matter off: %+v", area)
	}
	// What was counted once is counted again after a change, and after a change back.
	b.do(firm.PauseAccess{MatterID: matter, ContactID: ann})
	paused, err := b.SwitchEffect(t.Context(), SwitchChange{})
	must(t, err)
	if paused.ContactsLosing != 0 || paused.MattersHit != 1 {
		t.Errorf("the firm off, nobody with access: %+v", paused)
	}
	b.restart()
	fresh, err := b.SwitchEffect(t.Context(), SwitchChange{})
	must(t, err)
	if !reflect.DeepEqual(paused, fresh) {
		t.Errorf("kept up: %+v, read anew: %+v", paused, fresh)
	}
	var seen firm.ID
	must(t, b.Read(t.Context(), func(rows firm.Rows) error {
		grant, err := firm.Get[firm.Grant](rows, firm.GrantID(matter, ann))
		seen = grant.ChangedOp
		return err
	}))
	b.do(firm.ResumeAccess{MatterID: matter, ContactID: ann, Seen: seen})
	back, err := b.SwitchEffect(t.Context(), SwitchChange{})
	must(t, err)
	if back.ContactsLosing != 1 || back.UnpaidInvoices != off.UnpaidInvoices {
		t.Errorf("the firm off, access given back: %+v", back)
	}
	b.do(firm.SetFirmPortal{On: false})
	on, err := b.SwitchEffect(t.Context(), SwitchChange{On: true})
	must(t, err)
	if !on.Warn || on.Restorable != 1 || on.AppointmentsHidden {
		t.Errorf("the firm on again: %+v", on)
	}
	again, err := b.SwitchEffect(t.Context(), SwitchChange{MatterID: string(matter)})
	must(t, err)
	if again.ContactsLosing != 0 || again.MattersHit != 0 {
		t.Errorf("a matter off while the firm is off takes nothing more away: %+v", again)
	}
	settings, err := b.PortalSettings(t.Context())
	must(t, err)
	if settings.PortalOn || !settings.Ever || settings.MattersOn != 1 || !settings.May || settings.InvitationDays != 14 {
		t.Errorf("settings %+v", settings)
	}
}

func TestContactsRolesAndStaffAreListed(t *testing.T) {
	s := newServer(t)
	matter, ann, _ := s.fill()
	b := s.signedIn(t, "aaaa", "limited")
	page, err := b.Contacts(t.Context(), "smi", "name", 0, 9)
	must(t, err)
	if page.Total != 1 || page.All != 2 || page.Lines[0].Matters != 1 || page.Lines[0].Portals != 0 {
		t.Errorf("contacts %+v", page)
	}
	if page, err = b.Contacts(t.Context(), "", "-name", 0, 1); err != nil || page.Lines[0].Name != "Öztürk Holding" {
		t.Errorf("contacts turned round %+v %v", page, err)
	}
	c, err := b.Contact(t.Context(), string(ann))
	must(t, err)
	if len(c.On) != 1 || c.On[0].MatterID != string(matter) || len(c.On[0].Roles) != 2 || c.Account != "verified" {
		t.Errorf("one contact %+v", c)
	}
	roles, err := b.Roles(t.Context())
	must(t, err)
	if len(roles.Roles) != 3 || roles.Roles[0].Builtin != "admin" || roles.Roles[0].StaffCount != 1 || roles.May {
		t.Errorf("roles %+v", roles)
	}
	staff, err := b.Staff(t.Context())
	must(t, err)
	if len(staff) != 3 || staff[0].Name != "Ms Admin" || staff[0].Role != "Admin" {
		t.Errorf("staff %+v", staff)
	}
	offered, err := b.RelationshipRoles(t.Context())
	must(t, err)
	if offered[0] != "client" || !slices.Contains(offered, "opposing party") {
		t.Errorf("roles offered %v", offered)
	}
	session, err := b.Session(t.Context())
	must(t, err)
	if !session.SignedIn || session.Role != "Limited" || session.Name != "Ms Limited" || session.Firm != "Hale & Ortiz" || session.PortalAddress == "" {
		t.Errorf("session %+v", session)
	}
}

func TestPortalOptionsTellWhatGivingTheFirstAccessWillShow(t *testing.T) {
	s := newServer(t)
	matter, ann, _ := s.fill()
	b := s.signedIn(t, "aaaa", "admin")
	before, err := b.Access(t.Context(), string(matter))
	must(t, err)
	_, err = b.Do(t.Context(), firm.SetMatterPortal{MatterID: matter, On: false})
	must(t, err)
	after, err := b.Access(t.Context(), string(matter))
	must(t, err)
	// Save turns the matter's portal on with the first access.
	if after.PortalOn || after.Lines[0].ContactID != string(ann) || len(after.Lines[0].Sees) == 0 || len(after.Lines[0].Sees) != len(before.Lines[0].Sees) {
		t.Errorf("with the matter's portal off %+v, on %+v", after.Lines[0].Sees, before.Lines[0].Sees)
	}
}
