package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"anteroom/backend/firm"
)

// busy makes a matter with two clients who have access, and items of all areas.
// Ann is the client; Bo has access too; Cy is on the matter without it.
type busy struct {
	matter, ann, bo, cy firm.ID
	items               map[firm.Area]firm.ID
	folder, inner       firm.ID
}

func (s *server) busy() busy {
	s.t.Helper()
	matter, ann := s.story()
	w := busy{matter: matter, ann: ann, bo: s.ids(), cy: s.ids(), items: map[firm.Area]firm.ID{}}
	rows := []firm.Row{
		firm.Contact{ID: w.bo, Kind: firm.Person, Name: "Bo de la Smith", Email: "bo@smith.example"},
		firm.Contact{ID: w.cy, Kind: firm.Person, Name: "Cy Parr", Email: "cy@parr.example"},
		firm.Relationship{ID: firm.PairID("relationship", matter, w.bo, "spouse"), MatterID: matter, ContactID: w.bo, Role: "spouse"},
		firm.Relationship{ID: firm.PairID("relationship", matter, w.cy, "opposing party"), MatterID: matter, ContactID: w.cy, Role: "opposing party"},
	}
	for _, contact := range []firm.ID{ann, w.bo} {
		account := s.ids()
		rows = append(rows, firm.Account{ID: account, Email: string(contact) + "@mail.example", Verified: true},
			firm.AccountContact{ID: firm.PairID("account_contact", account, contact), AccountID: account, ContactID: contact},
			firm.Grant{ID: firm.GrantID(matter, contact), MatterID: matter, ContactID: contact, State: firm.Granted})
	}
	for i, area := range firm.AllAreas() {
		item := firm.Item{ID: s.ids(), MatterID: matter, Area: area, Title: fmt.Sprint("thing ", i), LastAt: firm.Micros(100 + i), CreatedAt: 1}
		w.items[area] = item.ID
		switch area {
		case firm.Invoices:
			item.State, item.AmountCents, item.Currency, item.Number = firm.StateDue, 120_00, "USD", "INV-7"
		case firm.Calendar:
			item.Kind, item.StartsAt, item.EndsAt = firm.Appointment, at(2026, 3, 2, 15), at(2026, 3, 2, 16)
		case firm.Messages:
			item.FromID, item.ClientAt, item.Text = ann, 500, "When is the hearing?\nI would like to know."
		case firm.Tasks:
			item.State = firm.StateOpen
		case firm.Signatures, firm.FileRequests, firm.Forms:
			item.State = firm.StateWaiting
		}
		rows = append(rows, item)
		if firm.SharedByItself(area, item.Kind) {
			rows = append(rows, firm.Party{ID: firm.PairID("party", item.ID, ann), MatterID: matter, ItemID: item.ID, ContactID: ann})
		} else {
			rows = append(rows, firm.Share{ID: firm.PairID("share", item.ID, ann), MatterID: matter, ItemID: item.ID, ContactID: ann, SharedAt: 7})
		}
	}
	w.folder, w.inner = s.ids(), s.ids()
	rows = append(rows, firm.Item{ID: w.folder, MatterID: matter, Area: firm.Documents, Kind: firm.Folder, Title: "Pleadings", LastAt: 1},
		firm.Item{ID: w.inner, MatterID: matter, Area: firm.Documents, FolderID: w.folder, Title: "Überweisung", LastAt: 2},
		firm.File{ID: s.ids(), MatterID: matter, ItemID: w.inner, Name: "v1.pdf", Version: 1, Hash: strings.Repeat("a", 64), ByKind: firm.ByClient, ByID: ann, At: 5},
		firm.File{ID: s.ids(), MatterID: matter, ItemID: w.inner, Name: "v2.pdf", Version: 2, Hash: strings.Repeat("b", 64), ByKind: firm.ByStaff, At: 6},
		firm.Opened{ID: firm.PairID("opened", w.items[firm.Invoices], ann), MatterID: matter, ItemID: w.items[firm.Invoices], ContactID: ann, FirstAt: 8, LastAt: 9},
		firm.Comment{ID: s.ids(), MatterID: matter, ItemID: w.items[firm.Messages], ByKind: firm.ByClient, ByID: ann, Text: "Hello?", At: 500},
		firm.Asked{ID: s.ids(), MatterID: matter, ItemID: w.items[firm.FileRequests], Place: 2, Title: "passport", State: firm.AskedOpen},
		firm.Asked{ID: s.ids(), MatterID: matter, ItemID: w.items[firm.FileRequests], Place: 1, Title: "payslip", State: firm.AskedSent},
		firm.Charge{ID: s.ids(), MatterID: matter, ItemID: w.items[firm.Invoices], Place: 1, Text: "Work", QuantityMilli: 1000, RateCents: 12000, AmountCents: 12000})
	s.put(rows...)
	return w
}

func lineTitles(lines []ItemLine) string {
	list := []string{}
	for _, line := range lines {
		list = append(list, line.Title)
	}
	return strings.Join(list, ", ")
}

func TestItemsAreListedByAreaFolderStateAndWords(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	for _, c := range []struct {
		say    string
		filter ItemFilter
		want   string
	}{
		{"all areas, newest first", ItemFilter{}, "thing 8, thing 7, thing 6, thing 5, thing 4, thing 3, thing 2, thing 1, thing 0, Überweisung, Pleadings"},
		{"one area", ItemFilter{Area: "tasks"}, "thing 1"},
		{"folders stand first", ItemFilter{Area: "documents"}, "Pleadings, thing 5"},
		{"inside a folder", ItemFilter{Area: "documents", FolderID: string(w.folder)}, "Überweisung"},
		{"words look into folders", ItemFilter{Area: "documents", Query: "uberw"}, "Überweisung"},
		{"words look below a folder only", ItemFilter{Area: "documents", Query: "thing", FolderID: string(w.folder)}, ""},
		{"a file's name", ItemFilter{Query: "v2.pdf"}, "Überweisung"},
		{"what somebody said", ItemFilter{Query: "hello"}, "thing 4"},
		{"no words at all", ItemFilter{Query: "--"}, ""},
		{"by title", ItemFilter{Area: "documents", Sort: "title", State: "open"}, "Pleadings, thing 5, Überweisung"},
		{"by title, turned", ItemFilter{Area: "documents", Sort: "-title", State: "open"}, "Pleadings, Überweisung, thing 5"},
		{"unread", ItemFilter{State: "unread"}, "thing 4"},
		{"shared with nobody", ItemFilter{State: "unshared"}, "Überweisung, Pleadings"},
		{"closed", ItemFilter{State: "closed"}, ""},
		{"drafts", ItemFilter{State: "draft"}, ""},
		{"mine", ItemFilter{State: "mine"}, ""},
		{"by amount", ItemFilter{Area: "invoices", Sort: "amount"}, "thing 0"},
	} {
		c.filter.MatterID = string(w.matter)
		page, err := b.Items(t.Context(), c.filter, 0, 100)
		must(t, err)
		if got := lineTitles(page.Lines); got != c.want || page.Total != len(page.Lines) {
			t.Errorf("%s: %q of %d, want %q", c.say, got, page.Total, c.want)
		}
	}
	page, err := b.Items(t.Context(), ItemFilter{MatterID: string(w.matter), Area: "documents", FolderID: string(w.folder)}, 0, 10)
	must(t, err)
	if len(page.Path) != 1 || page.Path[0].Title != "Pleadings" || page.All != 3 || !page.AreaOpen || page.Lines[0].File.Name != "v2.pdf" {
		t.Errorf("the folder's page: %+v", page)
	}
}

func TestALineTellsWhoSeesItWhatIsNewAndWhatWaits(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	line := func(area firm.Area) ItemLine {
		t.Helper()
		detail, err := b.Item(t.Context(), string(w.items[area]))
		must(t, err)
		return detail.ItemLine
	}
	invoice := line(firm.Invoices)
	if invoice.SeenBy != 1 || invoice.Faces[0] != (Face{string(w.ann), "Ann Smith", "AS"}) || invoice.OpenedBy != 1 || invoice.NotYetInForce || invoice.Unread {
		t.Errorf("the invoice %+v", invoice)
	}
	if m := line(firm.Messages); !m.Unread || m.From != "Ann Smith" || m.CommentCount != 1 || m.Excerpt != "When is the hearing? I would like to know." {
		t.Errorf("the thread %+v", m)
	}
	if f := line(firm.FileRequests); f.AskedCount != 2 || f.SentCount != 1 || !f.ByItself || f.Parties != 1 || f.SeenBy != 1 {
		t.Errorf("the request %+v", f)
	}
	s.setUnreachable(offlineNow())
	b.do(firm.ActOnItem{Act: firm.ActShare, ItemID: w.items[firm.Invoices], MatterID: w.matter, ContactID: w.bo})
	b.do(firm.ActOnItem{Act: firm.ActUnshare, ItemID: w.items[firm.Notes], MatterID: w.matter, ContactID: w.ann})
	b.do(firm.MarkItem{ItemID: w.items[firm.Messages], MatterID: w.matter, Read: true})
	if shared := line(firm.Invoices); !shared.NotYetInForce || shared.SeenBy != 2 || shared.Faces[1].Initials != "BS" {
		t.Errorf("shared offline %+v", shared)
	}
	if taken := line(firm.Notes); !taken.NotYetInForce || taken.SeenBy != 0 {
		t.Errorf("unshared offline %+v", taken)
	}
	if read := line(firm.Messages); read.Unread || read.NotYetInForce {
		t.Errorf("read %+v", read)
	}
}

func TestOneItemIsToldWhole(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	get := func(id firm.ID) ItemDetail {
		t.Helper()
		detail, err := b.Item(t.Context(), string(id))
		must(t, err)
		return detail
	}
	request := get(w.items[firm.FileRequests])
	if len(request.Asked) != 2 || request.Asked[0].Title != "payslip" || len(request.PartyList) != 1 || request.MatterTitle != "Smith v. Parr" {
		t.Errorf("the request %+v", request)
	}
	invoice := get(w.items[firm.Invoices])
	if len(invoice.Charges) != 1 || len(invoice.OpenedList) != 1 || invoice.OpenedList[0].Name != "Ann Smith" || len(invoice.ShareList) != 1 {
		t.Errorf("the invoice %+v", invoice)
	}
	if doc := get(w.inner); len(doc.Files) != 2 || doc.Files[0].Version != 2 || doc.Files[1].By != "Ann Smith" || len(doc.Path) != 1 {
		t.Errorf("the document %+v", doc)
	}
	if thread := get(w.items[firm.Messages]); len(thread.Comments) != 1 || thread.Comments[0].By != "Ann Smith" || thread.Comments[0].Mine || !thread.AreaOpen {
		t.Errorf("the thread %+v", thread)
	}
	if _, err := b.Item(t.Context(), "none"); toldOf(err).Reason != "no_item" {
		t.Errorf("an item that is not there: %v", err)
	}
	tally, err := b.Tally(t.Context(), string(w.matter))
	must(t, err)
	if tally[4] != (AreaTally{Area: "messages", All: 1, Unread: 1, Allowed: true, On: true}) || tally[5].All != 2 || tally[7].Waiting != 1 {
		t.Errorf("the tally %+v", tally)
	}
}

// The lists gather facts in their own way, so that ten thousand items are quick;
// the answers must be those of the portal itself.
func TestTheListsAndThePortalAnswerAlike(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	s.put(firm.Hidden{ID: firm.PairID("hidden", w.items[firm.Tasks], w.ann), MatterID: w.matter, ItemID: w.items[firm.Tasks], ContactID: w.ann},
		firm.Item{ID: w.items[firm.Notes], MatterID: w.matter, Area: firm.Notes, Draft: true})
	b := s.signedIn(t, "aaaa", "admin")
	steps := []firm.Command{
		firm.SetMatterArea{MatterID: w.matter, Area: firm.Messages, On: false},
		firm.PauseAccess{MatterID: w.matter, ContactID: w.bo},
		firm.SetMatterPortal{MatterID: w.matter, On: false},
	}
	for n := -1; n < len(steps); n++ {
		if n >= 0 {
			b.do(steps[n])
		}
		for _, id := range w.items {
			for _, contact := range []firm.ID{w.ann, w.bo, w.cy} {
				must(t, b.read(t.Context(), func(r *reader) error { return alike(t, r, id, contact) }))
			}
		}
	}
}

func alike(t *testing.T, r *reader, id, contact firm.ID) error {
	item, err := r.item(string(id))
	must(t, err)
	m, err := r.matter(string(item.MatterID))
	must(t, err)
	portal, err := firm.LoadPortal(r, m.ID, contact)
	must(t, err)
	seen, err := newSighting(r, m)
	must(t, err)
	st, err := seen.stands(id)
	must(t, err)
	decision, err := seen.decide(item, st, contact)
	if want := portal.Item(item); want.Sees != decision.Sees || !slices.Equal(want.Reasons, decision.Reasons) {
		t.Errorf("%s: the portal says %v, the list %v", item.Title, want.Reasons, decision.Reasons)
	}
	return err
}
