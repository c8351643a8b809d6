package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// laden fills one matter with items, a tenth of them in folders, shared with
// forty clients by turns, with comments, files and marks beside them.
func (s *server) laden(items int) (matter firm.ID) {
	s.t.Helper()
	matter, ann := s.story()
	schema := s.db.Schema()
	bulk := map[firm.Kind][]store.Image{}
	put := func(row firm.Row) {
		image, err := schema.ImageOf(row)
		must(s.t, err)
		bulk[row.RowKind()] = append(bulk[row.RowKind()], image)
	}
	clients := []firm.ID{ann}
	for i := range 40 {
		c, account := s.ids(), s.ids()
		clients = append(clients, c)
		put(firm.Contact{ID: c, Kind: firm.Person, Name: fmt.Sprint("Client ", i), Email: fmt.Sprintf("c%d@mail.example", i)})
		put(firm.Account{ID: account, Email: fmt.Sprintf("c%d@mail.example", i), Verified: true})
		put(firm.AccountContact{ID: firm.PairID("account_contact", account, c), AccountID: account, ContactID: c})
		put(firm.Grant{ID: firm.GrantID(matter, c), MatterID: matter, ContactID: c, State: firm.Granted})
	}
	folder := s.ids()
	put(firm.Item{ID: folder, MatterID: matter, Area: firm.Documents, Kind: firm.Folder, Title: "Pleadings"})
	areas := []firm.Area{firm.Documents, firm.Documents, firm.Messages, firm.Tasks, firm.Calendar, firm.Invoices}
	for i := range items {
		item := firm.Item{
			ID: s.ids(), MatterID: matter, Area: areas[i%len(areas)], Title: fmt.Sprintf("Thing %d about Søren", i), LastAt: firm.Micros(i + 1),
			StartsAt: at(2026, 1, 1, 9) + firm.Micros(i)*firm.Day/20, CreatedAt: 1,
		}
		if item.Area == firm.Messages {
			item.ClientAt, item.Text = item.LastAt, "I have a question about the second page of what you sent."
			put(firm.Comment{ID: s.ids(), MatterID: matter, ItemID: item.ID, ByKind: firm.ByClient, ByID: ann, Text: "Any news?", At: item.LastAt})
		}
		if item.Area == firm.Documents {
			if i%10 == 0 {
				item.FolderID = folder
			}
			put(firm.File{ID: s.ids(), MatterID: matter, ItemID: item.ID, Name: fmt.Sprint("file ", i, ".pdf"), Version: 1, At: 1})
		}
		put(item)
		for j := range 3 {
			c := clients[(i+j)%len(clients)]
			put(firm.Share{ID: firm.PairID("share", item.ID, c), MatterID: matter, ItemID: item.ID, ContactID: c})
		}
	}
	s.bulk(bulk)
	return matter
}

func (s *server) bulk(bulk map[firm.Kind][]store.Image) {
	s.t.Helper()
	must(s.t, s.db.Write(s.t.Context(), s.firm, func(tx *store.Tx) error {
		for _, spec := range firm.Kinds() {
			images := bulk[spec.Kind]
			slices.SortFunc(images, func(a, b store.Image) int { return compareIDs(a.ID, b.ID) })
			if err := tx.BulkPut(spec.Kind, images); err != nil {
				return err
			}
		}
		_, err := tx.Append(s.now, store.Extra{})
		return err
	}))
}

// BenchmarkAreasOfALadenMatter times the screens of a matter with 10,000 items,
// and the inbox and the calendar of a firm that has it beside 2,000 others. The
// limit is one row read by its key, as for the other screens.
func BenchmarkAreasOfALadenMatter(t *testing.B) {
	s := newServer(t)
	s.frame = 2000
	s.large(2_000)
	matter := s.laden(10_000)
	b := s.newDesk(t, "aaaa")
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	b.sync()
	id := string(matter)
	items := func(f ItemFilter, offset int) func() error {
		f.MatterID = id
		return func() error {
			page, err := b.Items(t.Context(), f, offset, 100)
			if err == nil && len(page.Lines) == 0 {
				t.Error("an empty page")
			}
			return err
		}
	}
	first, err := b.Items(t.Context(), ItemFilter{MatterID: id}, 0, 1)
	must(t, err)
	item := first.Lines[0]
	month := int64(30 * firm.Day)
	screens := []struct {
		name string
		show func() error
	}{
		{"all items", items(ItemFilter{}, 0)},
		{"documents", items(ItemFilter{Area: "documents"}, 0)},
		{"documents scrolled", items(ItemFilter{Area: "documents"}, 2000)},
		{"documents by title", items(ItemFilter{Area: "documents", Sort: "title"}, 0)},
		{"items searched", items(ItemFilter{Query: "soren 77"}, 0)},
		{"unread", items(ItemFilter{State: "unread"}, 0)},
		{"one item", func() error { _, err := b.Item(t.Context(), item.ID); return err }},
		{"who sees it", func() error { _, err := b.Sight(t.Context(), item.ID); return err }},
		{"tally", func() error { _, err := b.Tally(t.Context(), id); return err }},
		{"effect of sharing", func() error {
			_, err := b.ItemEffect(t.Context(), ItemActs{MatterID: id, Act: "share", Items: []string{item.ID}, Contacts: []string{item.Faces[0].ContactID}})
			return err
		}},
		{"inbox", func() error { _, err := b.Inbox(t.Context(), InboxFilter{}, 0, 100); return err }},
		{"inbox all", func() error { _, err := b.Inbox(t.Context(), InboxFilter{Show: "all"}, 0, 100); return err }},
		{"inbox searched", func() error { _, err := b.Inbox(t.Context(), InboxFilter{Query: "thing 77"}, 0, 100); return err }},
		{"inbox count", func() error { _, err := b.InboxCount(t.Context()); return err }},
		{"month of one", func() error {
			_, err := b.CalendarBetween(t.Context(), int64(at(2026, 3, 1, 0)), int64(at(2026, 3, 1, 0))+month, id)
			return err
		}},
		{"month of all", func() error {
			_, err := b.CalendarBetween(t.Context(), int64(at(2026, 3, 1, 0)), int64(at(2026, 3, 1, 0))+month, "")
			return err
		}},
		{"preview dashboard", func() error {
			_, err := b.Preview(t.Context(), PreviewAsk{MatterID: id, ContactID: item.Faces[0].ContactID, Page: "dashboard"})
			return err
		}},
	}
	limit := pointRead(t, b, matter)
	for _, screen := range screens {
		t.Run(strings.ReplaceAll(screen.name, " ", "-"), func(t *testing.B) {
			for t.Loop() {
				must(t, screen.show())
			}
			each := t.Elapsed() / time.Duration(t.N)
			t.ReportMetric(float64(each)/float64(limit), "x-limit")
			t.ReportMetric(float64(each.Microseconds())/1000, "ms/screen")
		})
	}
}
