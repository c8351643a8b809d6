package view_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/view"
)

// planting fills a matter by chance, with a word of its own in every text of
// every item and of all that stands beside it.
type planting struct {
	*portal
	chance *rand.Rand
	words  map[firm.ID]string
}

// word is what only the item's texts hold.
func (p *planting) word(item firm.ID) string { return p.words[item] }

func (p *planting) maybe() bool { return p.chance.IntN(2) == 0 }

// plant writes one item of the nth sort, and by chance whatever makes it seen or not.
func (p *planting) plant(n int) firm.Item {
	areas := firm.AllAreas()
	word := fmt.Sprintf("zq%dqz", n)
	matter := p.Matter
	if p.chance.IntN(6) == 0 {
		matter = p.Other
	}
	item := p.Item(matter, "Title "+word, func(i *firm.Item) {
		i.Area, i.Text, i.Place, i.Number = areas[p.chance.IntN(len(areas))], "Text "+word, "Place "+word, "No "+word
		i.Kind = []firm.ItemKind{"", firm.Appointment, firm.Event, ""}[p.chance.IntN(4)]
		i.Draft, i.Withdrawn = p.chance.IntN(8) == 0, p.chance.IntN(8) == 0
		i.StartsAt, i.UID = firmtest.Noon+firm.Micros(n)*1_000_000, "UID"+word
		i.State = []firm.ItemState{firm.StateOpen, firm.StateDue, firm.StateWaiting}[p.chance.IntN(3)]
		if p.chance.IntN(4) == 0 {
			i.Area, i.Kind = firm.Documents, firm.Folder
		}
	})
	p.words[item.ID] = word
	if p.maybe() {
		p.put(firm.Share{ID: firm.PairID("share", item.ID, p.Client.ID), MatterID: p.Matter.ID, ItemID: item.ID, ContactID: p.Client.ID})
	}
	if p.maybe() {
		p.put(firm.Party{ID: firm.PairID("party", item.ID, p.Client.ID), MatterID: p.Matter.ID, ItemID: item.ID, ContactID: p.Client.ID, Part: word})
	}
	if p.chance.IntN(5) == 0 {
		p.put(firm.Hidden{ID: firm.PairID("hidden", item.ID, p.Client.ID), MatterID: p.Matter.ID, ItemID: item.ID, ContactID: p.Client.ID})
	}
	p.beside(item, word)
	return item
}

func (p *planting) beside(item firm.Item, word string) {
	id := func(what string) firm.ID { return firmtest.ID(what + word) }
	p.put(
		firm.Comment{ID: id("comment"), MatterID: item.MatterID, ItemID: item.ID, ByKind: firm.ByStaff, ByID: p.Admin.ID, Text: "Said " + word},
		firm.File{ID: id("file"), MatterID: item.MatterID, ItemID: item.ID, Name: word + ".pdf", Hash: word, Version: 1, Note: word},
		firm.File{ID: id("attached"), MatterID: item.MatterID, ItemID: item.ID, CommentID: id("comment"), Name: "with " + word},
		firm.Asked{ID: id("asked"), MatterID: item.MatterID, ItemID: item.ID, Place: 1, Title: "Bring " + word, Text: word, Reason: word},
		firm.Charge{ID: id("charge"), MatterID: item.MatterID, ItemID: item.ID, Text: "Work " + word},
		firm.Payment{ID: id("payment"), MatterID: item.MatterID, ItemID: item.ID, Method: "by " + word, Note: "ownword"},
		firm.StaffMark{ID: id("mark"), MatterID: item.MatterID, ItemID: item.ID, StaffID: firm.ID("ownword")},
	)
}

// Whatever the switches, shares and hidings: no page holds a word, or the id, of
// an item that the one decision does not let through.
func TestNoPageHoldsAnythingOfWhatIsNotSeen(t *testing.T) {
	sights, shown := 0, 0
	for seed := range uint64(60) {
		p := &planting{portal: open(t), chance: rand.New(rand.NewPCG(seed, 7)), words: map[firm.ID]string{}}
		var items []firm.Item
		for n := range 14 {
			items = append(items, p.plant(n))
		}
		for i := range items {
			if p.maybe() {
				items[i].FolderID = items[p.chance.IntN(len(items))].ID
				p.put(items[i])
			}
		}
		p.narrow()
		facts, err := firm.LoadPortal(p.Rows, p.Matter.ID, p.Client.ID)
		if err != nil {
			t.Fatal(err)
		}
		pages := everything(t, p.portal)
		print, _ := view.Fingerprint(p.Rows, p.rita.ID, p.id)
		for _, item := range items {
			sees := facts.As(p.rita).Item(item).Sees
			in := 0
			for _, page := range pages {
				if strings.Contains(page, p.word(item.ID)) || strings.Contains(page, string(item.ID)) {
					in++
				}
			}
			if sees != (in > 0) {
				t.Errorf("seed %d: %s %s is seen: %v, and stands on %d pages", seed, item.Area, item.Title, sees, in)
			}
			shown += in
			if sees {
				sights++
			}
			p.moved(t, print.Text, item, sees, seed)
		}
		for _, page := range pages {
			if strings.Contains(page, "ownword") {
				t.Errorf("seed %d: the firm's own words stand in %s", seed, page)
			}
		}
	}
	if sights < 50 || shown < 200 {
		t.Errorf("only %d items were seen, on %d pages: the chance is too narrow to prove anything", sights, shown)
	}
}

// moved adds a comment, which changes the fingerprint if and only if it is seen.
func (p *planting) moved(t *testing.T, before string, item firm.Item, sees bool, seed uint64) {
	t.Helper()
	comment := firm.Comment{ID: firmtest.ID("moved"), MatterID: item.MatterID, ItemID: item.ID, ByKind: firm.ByStaff, ByID: p.Admin.ID, Text: "moved"}
	p.put(comment)
	after, _ := view.Fingerprint(p.Rows, p.rita.ID, p.id)
	if (before != after.Text) != sees {
		t.Errorf("seed %d: a comment on %s, seen %v, moved the page %v", seed, item.Title, sees, before != after.Text)
	}
	if err := p.Drop("comment", comment.ID); err != nil {
		t.Fatal(err)
	}
}

// narrow takes some areas away, and seldom the whole portal.
func (p *planting) narrow() {
	for _, area := range firm.AllAreas() {
		if p.chance.IntN(8) == 0 {
			p.Firm.Areas = p.Firm.Areas.With(area, false)
		}
		if p.chance.IntN(8) == 0 {
			p.Matter.Areas = p.Matter.Areas.With(area, false)
		}
	}
	p.Matter.PortalOn = p.chance.IntN(10) != 0
	p.put(p.Firm, p.Matter)
}
