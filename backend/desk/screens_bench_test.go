package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// large fills a server's store with 10,000 matters and 120,000 items, by bulk.
func (s *server) large(matters int) (ids, contacts []firm.ID) {
	s.t.Helper()
	schema := s.db.Schema()
	bulk := map[firm.Kind][]store.Image{}
	put := func(row firm.Row) {
		image, err := schema.ImageOf(row)
		must(s.t, err)
		bulk[row.RowKind()] = append(bulk[row.RowKind()], image)
	}
	names := []string{"Ann Smith", "Søren Ørsted", "王小明", "José Núñez", "Олена Коваль", "O'Brien & Sons", "يوسف حداد"}
	for i := range matters {
		m := firm.Matter{
			ID: s.ids(), Number: fmt.Sprintf("24-%05d", i), Title: fmt.Sprintf("%s v. Parr %d", names[i%len(names)], i), Stage: firm.StageOpen,
			PracticeArea: []string{"Family", "Litigation", "Estates"}[i%3], PortalOn: i%2 == 0, Areas: firm.EveryArea, ChangedAt: firm.Micros(i),
		}
		ids = append(ids, m.ID)
		for j := range 3 {
			c := firm.Contact{ID: s.ids(), Kind: firm.Person, Name: fmt.Sprintf("%s %d", names[(i+j)%len(names)], i), Email: fmt.Sprintf("c%d.%d@mail.example", i, j)}
			contacts = append(contacts, c.ID)
			put(c)
			put(firm.Relationship{ID: firm.PairID("relationship", m.ID, c.ID), MatterID: m.ID, ContactID: c.ID, Role: "spouse"})
			if j == 0 {
				m.ClientID = c.ID
				account := s.ids()
				put(firm.Account{ID: account, Email: c.Email, Verified: true})
				put(firm.AccountContact{ID: firm.PairID("account_contact", account, c.ID), AccountID: account, ContactID: c.ID})
				put(firm.Grant{ID: firm.GrantID(m.ID, c.ID), MatterID: m.ID, ContactID: c.ID, State: firm.Granted})
			}
		}
		put(m)
		for j := range 12 {
			item := firm.Item{ID: s.ids(), MatterID: m.ID, Area: firm.AllAreas()[j%9], Title: fmt.Sprintf("Item %d of %d", j, i), State: firm.StateDue, CreatedAt: 1}
			put(item)
			put(firm.Share{ID: firm.PairID("share", item.ID, m.ClientID), MatterID: m.ID, ItemID: item.ID, ContactID: m.ClientID})
		}
	}
	s.bulk(bulk)
	return ids, contacts
}

func compareIDs(a, b firm.ID) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// BenchmarkScreensOverALargeFirm times every screen's question over 10,000
// matters and 120,000 items. The limit is one row read by its key in a
// transaction of its own: nothing on this engine can answer sooner. The promise
// is a tenth of a second on a quiet machine; see docs/performance.md.
func BenchmarkScreensOverALargeFirm(t *testing.B) {
	s := newServer(t)
	s.frame = 2000
	ids, contacts := s.large(10_000)
	b := s.newDesk(t, "aaaa")
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	b.sync()
	screens := []struct {
		name string
		show func() error
	}{
		{"matters", func() error { _, err := b.Matters(t.Context(), MatterFilter{}, 0, 50); return err }},
		{"matters, scrolled", func() error { _, err := b.Matters(t.Context(), MatterFilter{}, 5000, 100); return err }},
		{"matters by title", func() error { _, err := b.Matters(t.Context(), MatterFilter{Sort: "title"}, 0, 50); return err }},
		{"matters by client", func() error { _, err := b.Matters(t.Context(), MatterFilter{Sort: "client"}, 0, 50); return err }},
		{"search p", func() error {
			_, err := b.Matters(t.Context(), MatterFilter{Query: "p"}, 0, 50)
			return err
		}},
		{"search parr 12", func() error { _, err := b.Matters(t.Context(), MatterFilter{Query: "parr 12"}, 0, 50); return err }},
		{"pending", func() error { _, err := b.Matters(t.Context(), MatterFilter{Portal: "pending"}, 0, 50); return err }},
		{"choices", func() error { _, err := b.MatterChoices(t.Context()); return err }},
		{"one matter", func() error { _, err := b.Matter(t.Context(), string(ids[77])); return err }},
		{"portal options", func() error { _, err := b.Access(t.Context(), string(ids[77])); return err }},
		{"contacts", func() error { _, err := b.Contacts(t.Context(), "", "name", 0, 50); return err }},
		{"contacts, s", func() error { _, err := b.Contacts(t.Context(), "s", "name", 0, 50); return err }},
		{"one contact", func() error { _, err := b.Contact(t.Context(), string(contacts[99])); return err }},
		{"settings", func() error { _, err := b.PortalSettings(t.Context()); return err }},
		{"turn the firm off, first time", func() error {
			b.lists.clear()
			_, err := b.SwitchEffect(t.Context(), SwitchChange{})
			return err
		}},
		{"turn the firm off, after a change", func() error {
			b.lists.touch(touched{"matter": {ids[7]: true}, "item": {}, "grant_access": {firm.GrantID(ids[9], contacts[27]): true}})
			_, err := b.SwitchEffect(t.Context(), SwitchChange{})
			return err
		}},
		{"turn the firm off", func() error { _, err := b.SwitchEffect(t.Context(), SwitchChange{}); return err }},
		{"turn an area off", func() error { _, err := b.SwitchEffect(t.Context(), SwitchChange{Area: "invoices"}); return err }},
		{"roles", func() error { _, err := b.RelationshipRoles(t.Context()); return err }},
		{"a change", func() error {
			_, err := b.Do(t.Context(), firm.EditMatter{ID: ids[5], Edit: firm.Edit{Was: map[string]string{"nextStep": ""}, Now: map[string]string{"nextStep": "wait"}}})
			return err
		}},
		{"matters after a change", func() error { _, err := b.Matters(t.Context(), MatterFilter{}, 0, 50); return err }},
	}
	limit := pointRead(t, b, ids[3])
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

// pointRead is how long one row by its key takes, in a transaction of its own.
func pointRead(t testing.TB, b *bench, id firm.ID) time.Duration {
	const reads = 2_000
	began := time.Now()
	for range reads {
		must(t, b.Read(t.Context(), func(rows firm.Rows) error {
			_, err := firm.Get[firm.Matter](rows, id)
			return err
		}))
	}
	return time.Since(began) / reads
}
