package firm_test

import (
	"fmt"
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// pair is an item as one contact sees it.
type pair struct{ item, contact firm.ID }

// kept is what the naive model knows of an item.
type kept struct {
	area             firm.Area
	kind             firm.ItemKind
	folder           firm.ID
	draft, withdrawn bool
	// with is the step in which it was withdrawn, 0 once it changed since.
	with  int
	files map[firm.ID]bool
}

// model is the rule of sight over items, written down a second time as plainly as
// can be: sets, and a walk down the folders.
type model struct {
	items         map[firm.ID]*kept
	shared, party map[pair]bool
	hidden        map[pair]map[firm.ID]bool
	step          int
}

func (m *model) sees(item, contact firm.ID) bool {
	i, p := m.items[item], pair{item, contact}
	byItself := i.area == firm.Signatures || i.area == firm.FileRequests || i.area == firm.Calendar && i.kind == firm.Appointment
	return !i.withdrawn && !i.draft && len(m.hidden[p]) == 0 && (m.shared[p] || byItself && m.party[p])
}

func (m *model) within(folder firm.ID) []firm.ID {
	var all []firm.ID
	for id, i := range m.items {
		if i.folder == folder {
			all = append(all, id)
		}
	}
	return all
}

// down visits an item and what lies in it, for as long as visit says so.
func (m *model) down(item firm.ID, visit func(firm.ID) bool) {
	if !visit(item) {
		return
	}
	for _, one := range m.within(item) {
		m.down(one, visit)
	}
}

func (m *model) hide(item, contact, cause firm.ID) {
	p := pair{item, contact}
	if m.hidden[p] == nil {
		m.hidden[p] = map[firm.ID]bool{}
	}
	m.hidden[p][cause] = true
}

// giveBelow shares what lies in an item, but nothing that was taken out of a
// shared folder by hand, nor anything in that.
func (m *model) giveBelow(item, contact firm.ID, had map[pair]bool, out bool) {
	for _, one := range m.within(item) {
		m.give(one, contact, had, had[pair{item, contact}] || out)
	}
}

func (m *model) give(item, contact firm.ID, had map[pair]bool, out bool) {
	p := pair{item, contact}
	if !had[p] && !out {
		m.shared[p] = true
	}
	m.giveBelow(item, contact, had, out && !had[p])
}

func (m *model) act(c firm.ActOnItem) {
	i := m.items[c.ItemID]
	below := func(visit func(firm.ID)) {
		m.down(c.ItemID, func(id firm.ID) bool { visit(id); return true })
	}
	switch c.Act {
	case firm.ActShare:
		m.giveBelow(c.ItemID, c.ContactID, maps.Clone(m.shared), false)
		m.shared[pair{c.ItemID, c.ContactID}] = true
		if i.draft {
			i.draft, i.with = false, 0
		}
	case firm.ActUnshare:
		below(func(id firm.ID) { delete(m.shared, pair{id, c.ContactID}) })
	case firm.ActHide:
		below(func(id firm.ID) { m.hide(id, c.ContactID, c.ItemID) })
	case firm.ActUnhide:
		below(func(id firm.ID) { delete(m.hidden[pair{id, c.ContactID}], c.ItemID) })
		delete(m.hidden, pair{c.ItemID, c.ContactID})
	case firm.ActWithdraw:
		was, with := i.withdrawn, i.with
		below(func(id firm.ID) {
			if one := m.items[id]; id == c.ItemID || !one.withdrawn || was && with != 0 && one.with == with {
				one.withdrawn, one.with = true, m.step
			}
		})
	case firm.ActRestore:
		was, with := i.withdrawn, i.with
		below(func(id firm.ID) {
			one := m.items[id]
			if id == c.ItemID || was && one.withdrawn && with != 0 && one.with == with {
				one.withdrawn, one.with = false, 0
			}
		})
	}
}

// arrive puts an item into a folder, from the one that it lay in.
func (m *model) arrive(item, to firm.ID) {
	i := m.items[item]
	from, had := i.folder, maps.Clone(m.shared)
	i.folder, i.with = to, 0
	if to == "" {
		return
	}
	for _, contact := range m.contacts() {
		if had[pair{to, contact}] {
			m.give(item, contact, had, had[pair{from, contact}])
		}
		for cause := range m.hidden[pair{to, contact}] {
			m.down(item, func(id firm.ID) bool { m.hide(id, contact, cause); return true })
		}
	}
}

func (m *model) contacts() []firm.ID {
	o := small()
	return []firm.ID{o.Client.ID, o.Spouse.ID}
}

// apply follows a command that was applied.
func (m *model) apply(cmd firm.Command) {
	switch c := cmd.(type) {
	case firm.ActOnItem:
		m.act(c)
	case firm.MoveItem:
		m.arrive(c.ID, c.FolderID)
	case firm.NameParty:
		m.party[pair{c.ItemID, c.ContactID}] = c.On
	case firm.CreateItem:
		m.items[c.ID] = &kept{area: c.Area, kind: c.Kind, draft: c.Draft, files: map[firm.ID]bool{}}
		for _, contact := range c.Parties {
			m.party[pair{c.ID, contact}] = true
		}
		m.arrive(c.ID, c.FolderID)
	case firm.AddComment:
		m.items[c.ItemID].with = 0
	case firm.AddFile:
		m.items[c.ItemID].with = 0
		m.items[c.ItemID].files[c.File.ID] = true
	case firm.SendDocument:
		m.items[c.ID] = &kept{area: firm.Documents, files: map[firm.ID]bool{c.File.ID: true}}
		m.shared[pair{c.ID, c.ContactID}] = true
	case firm.WriteMessage:
		m.items[c.ID] = &kept{area: firm.Messages, files: map[firm.ID]bool{}}
		m.shared[pair{c.ID, c.ContactID}] = true
	case firm.TakeBack:
		i := m.items[c.ItemID]
		delete(i.files, c.FileID)
		i.with = 0
		if i.area == firm.Documents && len(i.files) == 0 {
			i.withdrawn = true
		}
	}
}

// shop is a run of both: the rows and the model beside them.
type shop struct {
	t     *rapid.T
	o     *firmtest.Office
	m     *model
	n     int
	files []firm.ID
}

func newShop(t *rapid.T) *shop {
	o := small()
	for _, c := range []firm.Contact{o.Client, o.Spouse} {
		o.Account(c.Email, c)
		o.Grant(o.Matter, c, firm.Granted)
	}
	s := &shop{t: t, o: o, m: &model{items: map[firm.ID]*kept{}, shared: map[pair]bool{}, party: map[pair]bool{}, hidden: map[pair]map[firm.ID]bool{}}}
	for name, change := range map[string]func(*firm.Item){
		"A": in(firm.Documents, folder), "B": in(firm.Documents, folder), "C": in(firm.Documents, folder, func(i *firm.Item) { i.FolderID = thing("A") }),
		"d1": in(firm.Documents, func(i *firm.Item) { i.FolderID = thing("A") }), "d2": in(firm.Documents, func(i *firm.Item) { i.FolderID = thing("C") }),
		"d3": in(firm.Documents, func(i *firm.Item) { i.Draft = true }), "visit": in(firm.Calendar, func(i *firm.Item) { i.Kind = firm.Appointment }),
		"event": in(firm.Calendar, func(i *firm.Item) { i.Kind = firm.Event }), "task": in(firm.Tasks), "thread": in(firm.Messages),
		"request": in(firm.FileRequests), "bill": func(i *firm.Item) { i.Draft = true },
	} {
		i := o.Item(o.Matter, name, change)
		s.m.items[i.ID] = &kept{area: i.Area, kind: i.Kind, folder: i.FolderID, draft: i.Draft, files: map[firm.ID]bool{}}
	}
	for _, c := range []firm.Contact{o.Client, o.Spouse} {
		o.Share(firmtest.Read[firm.Item](t, o, thing("task")), c)
		s.m.shared[pair{thing("task"), c.ID}] = true
		request := thing("request")
		if err := o.Put(firm.Party{ID: firm.PairID("party", request, c.ID), MatterID: o.Matter.ID, ItemID: request, ContactID: c.ID}); err != nil {
			t.Fatal(err)
		}
		s.m.party[pair{request, c.ID}] = true
	}
	if err := o.Put(firm.Asked{ID: firmtest.ID("line tax"), MatterID: o.Matter.ID, ItemID: thing("request"), Title: "tax", State: firm.AskedOpen}); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *shop) id() firm.ID {
	s.n++
	return firmtest.ID(fmt.Sprintf("shop %d", s.n))
}

// any draws an item that is there, the folders and what lies in them more often.
func (s *shop) any(name string) firm.ID {
	ids := []firm.ID{thing("A"), thing("B"), thing("C"), thing("A"), thing("d1"), thing("d2"), thing("d3")}
	items, err := s.o.By("item", "", "")
	if err != nil {
		s.t.Fatal(err)
	}
	for _, row := range items {
		ids = append(ids, row.RowID())
	}
	return rapid.SampledFrom(ids).Draw(s.t, name)
}

func (s *shop) file() firm.NewFile {
	f := firmtest.NewFile(fmt.Sprint(s.n))
	f.ID = s.id()
	s.files = append(s.files, f.ID)
	return f
}

func (s *shop) byStaff(contact firm.ID) firm.Command {
	m, item := s.o.Matter.ID, s.any("item")
	folder := rapid.SampledFrom([]firm.ID{"", thing("A"), thing("B"), thing("C")}).Draw(s.t, "folder")
	acts := []firm.ItemAct{firm.ActShare, firm.ActShare, firm.ActShare, firm.ActUnshare, firm.ActHide, firm.ActUnhide, firm.ActWithdraw, firm.ActRestore}
	on := rapid.Bool().Draw(s.t, "on")
	switch rapid.IntRange(0, 9).Draw(s.t, "what") {
	case 0, 1, 2:
		return firm.MoveItem{ID: item, MatterID: m, FolderID: folder}
	case 3:
		return firm.NameParty{ItemID: item, MatterID: m, ContactID: contact, On: on}
	case 4:
		area := rapid.SampledFrom([]firm.Area{firm.Documents, firm.Documents, firm.Calendar, firm.Signatures}).Draw(s.t, "area")
		cmd := firm.CreateItem{ID: s.id(), MatterID: m, Area: area, Kind: firm.Appointment, Title: "x", Draft: on, Parties: []firm.ID{contact}}
		if area == firm.Documents {
			cmd.FolderID = folder
		}
		return cmd
	case 5:
		return firm.AddComment{ID: s.id(), ItemID: item, MatterID: m, Text: "x"}
	default:
		return firm.ActOnItem{Act: rapid.SampledFrom(acts).Draw(s.t, "act"), ItemID: item, MatterID: m, ContactID: contact}
	}
}

func (s *shop) byClient(contact firm.ID) firm.Command {
	m, item := s.o.Matter.ID, s.any("item")
	switch rapid.IntRange(0, 7).Draw(s.t, "what") {
	case 0:
		return firm.WriteMessage{ID: s.id(), MatterID: m, ContactID: contact, Title: "x", Text: "x"}
	case 1:
		return firm.SendDocument{ID: s.id(), MatterID: m, ContactID: contact, Title: "x", File: s.file()}
	case 2:
		return firm.AddFile{ItemID: item, MatterID: m, ContactID: contact, File: s.file()}
	case 3:
		return firm.AddFile{ItemID: thing("request"), MatterID: m, ContactID: contact, AskedID: firmtest.ID("line tax"), File: s.file()}
	case 4:
		return firm.TickTask{ItemID: thing("task"), MatterID: m, ContactID: contact, Done: rapid.Bool().Draw(s.t, "done")}
	case 5:
		return firm.MarkOpened{ItemID: item, MatterID: m, ContactID: contact}
	case 6:
		return firm.AddComment{ID: s.id(), ItemID: item, MatterID: m, ContactID: contact, Text: "x"}
	default:
		files := append([]firm.ID{firmtest.ID("none")}, s.files...)
		for _, id := range s.files {
			if at, err := firm.Get[firm.File](s.o, id); err == nil && at.ByID == contact {
				files = []firm.ID{id}
			}
		}
		file := rapid.SampledFrom(files).Draw(s.t, "file")
		at, err := firm.Get[firm.File](s.o, file)
		if err == nil {
			item = at.ItemID
		}
		return firm.TakeBack{FileID: file, ItemID: item, MatterID: m, ContactID: contact}
	}
}

// check compares the rule with the model for every item and contact.
func (s *shop) check(after firm.Command) {
	for _, contact := range s.m.contacts() {
		portal, err := firm.LoadPortal(s.o, s.o.Matter.ID, contact)
		if err != nil {
			s.t.Fatal(err)
		}
		for id := range s.m.items {
			item, err := firm.Get[firm.Item](s.o, id)
			if err != nil {
				s.t.Fatal(err)
			}
			if d := portal.Item(item); d.Sees != s.m.sees(id, contact) {
				s.t.Fatalf("after %s %+v: %s sees %+v: %v %v, the model says otherwise", after.CommandName(), after, contact, item, d.Sees, d.Reasons)
			}
		}
	}
}

// shown is all that a contact sees, by item, without the times of the last word.
func (s *shop) shown(contact firm.ID) map[firm.ID]string {
	portal, err := firm.LoadPortal(s.o, s.o.Matter.ID, contact)
	if err != nil {
		s.t.Fatal(err)
	}
	all := map[firm.ID]string{}
	items, _ := firm.List[firm.Item](s.o, "matter_id", s.o.Matter.ID)
	for _, item := range items {
		if !portal.Item(item).Sees {
			continue
		}
		item.LastAt, item.ClientAt, item.ChangedAt = 0, 0, 0
		comments, _ := firm.List[firm.Comment](s.o, "item_id", item.ID)
		files, _ := firm.List[firm.File](s.o, "item_id", item.ID)
		asked, _ := firm.List[firm.Asked](s.o, "item_id", item.ID)
		all[item.ID] = fmt.Sprintf("%+v %+v %+v %+v", item, comments, files, asked)
	}
	return all
}

func TestWhateverIsDoneToItemsTheRuleAnswersAsThePlainModel(t *testing.T) {
	applied := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		s := newShop(t)
		contacts := s.m.contacts()
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			s.m.step++
			who := rapid.IntRange(0, 1).Draw(t, "contact")
			contact, other := contacts[who], contacts[1-who]
			if rapid.IntRange(0, 3).Draw(t, "by") > 0 {
				cmd := s.byStaff(contact)
				s.perform(firmtest.As(s.o.Normal), cmd, applied)
				continue
			}
			cmd := s.byClient(contact)
			mine, theirs := s.shown(contact), s.shown(other)
			for _, file := range firm.Carries(cmd) {
				s.o.Upload(file, s.login(contact))
			}
			s.perform(s.login(contact), cmd, applied)
			now := s.shown(other)
			for id := range mine {
				if _, seen := theirs[id]; seen && now[id] != "" {
					theirs[id] = now[id]
				}
			}
			if diff := cmp.Diff(theirs, now); diff != "" {
				t.Fatalf("%s %+v changed what another contact sees:\n%s", cmd.CommandName(), cmd, diff)
			}
		}
	})
	for _, must := range []string{"ActOnItem", "MoveItem", "NameParty", "CreateItem", "AddComment", "WriteMessage", "SendDocument", "AddFile", "TakeBack", "MarkOpened", "TickTask"} {
		if applied[must] == 0 {
			t.Errorf("no %s was ever applied", must)
		}
	}
}

func (s *shop) login(contact firm.ID) firm.Actor {
	for _, c := range []firm.Contact{s.o.Client, s.o.Spouse} {
		if c.ID == contact {
			return firm.Actor{Kind: firm.ByClient, ID: firmtest.ID("account " + c.Email)}
		}
	}
	return firm.Actor{}
}

func (s *shop) perform(by firm.Actor, cmd firm.Command, applied map[string]int) {
	v, err := firm.Perform(s.o.Rows, s.o.Env(by), cmd)
	if err != nil {
		s.t.Fatalf("%s %+v: %v", cmd.CommandName(), cmd, err)
	}
	if v.Ok() {
		applied[cmd.CommandName()]++
		s.m.apply(cmd)
	}
	s.check(cmd)
	sound(s.t, s.o.Rows)
}
