package view_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/view"
)

// portal is a small firm with one client let in, who is called Rita.
type portal struct {
	*firmtest.Office
	t    *testing.T
	rita firm.Account
	id   firm.ID
}

func open(t *testing.T) *portal {
	t.Helper()
	o := firmtest.NewOffice()
	return &portal{Office: o, t: t, rita: o.Account("rita@rivera.test", o.Client), id: o.Grant(o.Matter, o.Client, firm.Granted).ID}
}

func (p *portal) put(rows ...firm.Row) {
	p.t.Helper()
	for _, row := range rows {
		if err := p.Put(row); err != nil {
			p.t.Fatal(err)
		}
	}
}

// shared writes an item that Rita sees.
func (p *portal) shared(title string, change func(*firm.Item)) firm.Item {
	p.t.Helper()
	item := p.Item(p.Matter, title, change)
	p.put(firm.Share{ID: firm.PairID("share", item.ID, p.Client.ID), MatterID: p.Matter.ID, ItemID: item.ID, ContactID: p.Client.ID, SharedAt: firmtest.Noon})
	return item
}

func (p *portal) ask(ask view.Ask) view.Answer {
	p.t.Helper()
	ask.Portal = p.id
	answer, err := view.Build(p.Rows, p.rita.ID, ask, firmtest.Noon)
	if err != nil {
		p.t.Fatalf("%+v: %v", ask, err)
	}
	return answer
}

func (p *portal) detail(item firm.Item) *view.Detail {
	p.t.Helper()
	return p.ask(view.Ask{Page: view.PageItem, Area: item.Area, Item: item.ID}).Detail
}

func document(i *firm.Item) { i.Area, i.State = firm.Documents, "" }

func TestAFolderIsNamedOnlyToThoseWhoSeeIt(t *testing.T) {
	p := open(t)
	folder := func(i *firm.Item) { i.Area, i.Kind = firm.Documents, firm.Folder }
	seen, unseen := p.shared("Seen folder", folder), p.Item(p.Matter, "Unseen folder", folder)
	within := func(f firm.Item) func(*firm.Item) {
		return func(i *firm.Item) { i.Area, i.FolderID = firm.Documents, f.ID }
	}
	inside, loose := p.shared("Inside", within(seen)), p.shared("Loose", within(unseen))
	if got := p.detail(inside).Entry.FolderID; got != seen.ID {
		t.Errorf("inside a folder that is seen: %q", got)
	}
	if got := p.detail(loose).Entry.FolderID; got != "" {
		t.Errorf("inside a folder that is not seen: %q", got)
	}
	board := p.ask(view.Ask{Page: view.PageDashboard}).Dashboard
	for _, area := range board.Portal.Areas {
		if area.Area == firm.Documents && area.Count != 2 {
			t.Errorf("%d documents are counted", area.Count)
		}
	}
	if len(board.Recent) != 2 || board.Portal.New != 2 {
		t.Errorf("a folder is no news: %d, %+v", board.Portal.New, board.Recent)
	}
	list := p.ask(view.Ask{Page: view.PageList, Area: firm.Documents}).List
	if list.Total != 3 {
		t.Errorf("the list holds %d", list.Total)
	}
}

func TestNewIsWhatWasNotOpenedSinceItChanged(t *testing.T) {
	p := open(t)
	item := p.shared("Thread", func(i *firm.Item) { i.Area, i.LastAt = firm.Messages, firmtest.Noon })
	isNew := func(want bool, when string) {
		t.Helper()
		if got := p.detail(item).Entry.New; got != want {
			t.Errorf("%s it is new: %v", when, got)
		}
		if got := p.ask(view.Ask{Page: view.PageDashboard}).Dashboard.Portal.New == 1; got != want {
			t.Errorf("%s it is counted: %v", when, got)
		}
	}
	client := firm.Actor{Kind: firm.ByClient, ID: p.rita.ID}
	isNew(true, "before it was opened")
	p.Must(t, client, firm.MarkOpened{ItemID: item.ID, MatterID: p.Matter.ID, ContactID: p.Client.ID})
	isNew(false, "once it was opened")
	p.Must(t, firmtest.As(p.Admin), firm.AddComment{ID: firmtest.ID("answer"), ItemID: item.ID, MatterID: p.Matter.ID, Text: "Yes"})
	isNew(true, "after an answer")
	p.Must(t, client, firm.AddComment{ID: firmtest.ID("thanks"), ItemID: item.ID, MatterID: p.Matter.ID, ContactID: p.Client.ID, Text: "Thanks"})
	isNew(false, "after her own answer")
}

func TestOnlyOnesOwnUnopenedFileCanBeTakenBack(t *testing.T) {
	p := open(t)
	item := p.shared("Lease", document)
	file := func(name string, change func(*firm.File)) firm.File {
		f := firm.File{ID: firmtest.ID(name), MatterID: p.Matter.ID, ItemID: item.ID, Name: name, ByKind: firm.ByClient, ByID: p.Client.ID, At: firmtest.Noon}
		change(&f)
		p.put(f)
		return f
	}
	want := map[string]bool{"own": true, "opened": false, "of the spouse": false, "of staff": false, "in a comment": false}
	file("own", func(*firm.File) {})
	file("opened", func(f *firm.File) { f.OpenedAt = firmtest.Noon })
	file("of the spouse", func(f *firm.File) { f.ByID = p.Spouse.ID })
	file("of staff", func(f *firm.File) { f.ByKind, f.ByID = firm.ByStaff, p.Admin.ID })
	file("in a comment", func(f *firm.File) { f.CommentID = firmtest.ID("comment") })
	for name := range want {
		page := p.ask(view.Ask{Page: view.PageFile, File: firmtest.ID(name)}).File
		if page.File.CanTakeBack != want[name] || page.Entry.ID != item.ID {
			t.Errorf("%s: %+v", name, page.File)
		}
	}
	other := p.Item(p.Matter, "Not shared", document)
	p.put(firm.File{ID: firmtest.ID("hidden"), MatterID: p.Matter.ID, ItemID: other.ID, Name: "hidden"})
	for _, id := range []firm.ID{firmtest.ID("hidden"), firmtest.ID("never"), ""} {
		if _, err := view.Build(p.Rows, p.rita.ID, view.Ask{Page: view.PageFile, Portal: p.id, File: id}, firmtest.Noon); !errors.Is(err, view.ErrClosed) {
			t.Errorf("file %q: %v", id, err)
		}
	}
}

func TestARepeatingHearingKeepsItsHourOverTheChangeOfClocks(t *testing.T) {
	p := open(t)
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	at := func(month time.Month, day, hour int) firm.Micros {
		return firm.Micros(time.Date(2026, month, day, hour, 0, 0, 0, zone).UnixMicro())
	}
	item := p.shared("Weekly call", func(i *firm.Item) {
		i.Area, i.Kind, i.StartsAt, i.EndsAt, i.Repeats = firm.Calendar, firm.Event, at(10, 25, 9), at(10, 25, 10), "FREQ=WEEKLY;COUNT=4"
	})
	got := p.ask(view.Ask{Page: view.PageCalendar, From: at(10, 1, 0), To: at(12, 1, 0)}).List
	if len(got.Entries) != 1 || len(got.Instances) != 4 {
		t.Fatalf("%d entries at %d times", len(got.Entries), len(got.Instances))
	}
	for n, day := range []int{25, 1, 8, 15} {
		month := time.November
		if n == 0 {
			month = time.October
		}
		if one := got.Instances[n]; one.StartsAt != at(month, day, 9) || one.EndsAt != at(month, day, 10) || one.ItemID != item.ID {
			t.Errorf("time %d is %v", n+1, time.UnixMicro(int64(one.StartsAt)).In(zone))
		}
	}
	some := p.ask(view.Ask{Page: view.PageCalendar, From: at(11, 1, 10), To: at(11, 8, 10)}).List
	if len(some.Instances) != 1 || some.Instances[0].StartsAt != at(11, 8, 9) {
		t.Errorf("between two of them: %+v", some.Instances)
	}
	if none := p.ask(view.Ask{Page: view.PageCalendar, From: at(12, 1, 0), To: at(12, 2, 0)}).List; none.Total != 0 || none.Entries == nil || none.Instances == nil {
		t.Errorf("afterwards: %+v", none)
	}
	events := p.ask(view.Ask{Page: view.PageEvents, Item: item.ID}).Events
	if len(events.Events) != 1 || events.Events[0].Repeats != item.Repeats || events.Events[0].TimeZone != "America/New_York" {
		t.Errorf("for other calendars: %+v", events)
	}
}

func TestARuleThatDoesNotReadHappensOnce(t *testing.T) {
	p := open(t)
	p.shared("Odd", func(i *firm.Item) {
		i.Area, i.StartsAt, i.EndsAt, i.Repeats, i.Except = firm.Calendar, firmtest.Noon, firmtest.Noon, "FREQ=SOMETIMES", "x,5"
	})
	list := p.ask(view.Ask{Page: view.PageCalendar, From: firmtest.Noon - 1, To: firmtest.Noon + 1}).List
	events := p.ask(view.Ask{Page: view.PageEvents}).Events
	if len(list.Instances) != 1 || len(events.Events) != 1 || events.Events[0].Repeats != "" {
		t.Errorf("%+v, %+v", list.Instances, events.Events)
	}
}

func TestWhatIsTheFirmsOwnIsOnNoPage(t *testing.T) {
	p := open(t)
	bill := p.shared("Fees", func(i *firm.Item) { i.PaidCents = 100 })
	draft := p.shared("secretdraft", func(i *firm.Item) { i.Draft = true })
	p.put(
		firm.Payment{ID: firmtest.ID("payment"), MatterID: p.Matter.ID, ItemID: bill.ID, AmountCents: 100, PaidOn: "2026-01-02", Method: "check", Account: "secrettrust", Note: "secretnote"},
		firm.StaffMark{ID: firmtest.ID("mark"), MatterID: p.Matter.ID, ItemID: bill.ID, StaffID: p.Admin.ID, ReadAt: 4_444_444, SnoozedUntil: 5_555_555},
		firm.InternalNote{ID: firmtest.ID("note"), MatterID: p.Matter.ID, Text: "secretinternal"},
		firm.Activity{ID: firmtest.ID("activity"), MatterID: p.Matter.ID, Verb: "secretverb", Detail: "secretdetail"},
		firm.Opened{ID: firmtest.ID("opened"), MatterID: p.Matter.ID, ItemID: bill.ID, ContactID: p.Spouse.ID, FirstAt: 6_666_666, LastAt: 7_777_777},
	)
	p.Matter.Description = "secretdescription"
	p.put(p.Matter)
	for _, text := range everything(t, p) {
		for _, never := range []string{"secret", "4444444", "5555555", "6666666", "7777777", string(draft.ID), string(p.Spouse.ID), p.Spouse.Name, p.Spouse.Email} {
			if strings.Contains(text, never) {
				t.Errorf("%q stands in %s", never, text)
			}
		}
	}
	if d := p.detail(bill); len(d.Payments) != 1 || d.Payments[0].Method != "check" {
		t.Errorf("the payment is %+v", d.Payments)
	}
}

// everything is the text of every page that Rita can open, and the fingerprint of
// nothing else.
func everything(t *testing.T, p *portal) []string {
	t.Helper()
	asks := []view.Ask{
		{Page: view.PagePortals},
		{Page: view.PageDashboard},
		{Page: view.PageNotices},
		{Page: view.PageEvents},
		{Page: view.PageSearch, Query: "e"},
		{Page: view.PageSearch, Query: "secret"},
		{Page: view.PageCalendar, From: firmtest.Noon - 900*firm.Day, To: firmtest.Noon + 900*firm.Day},
	}
	for _, area := range firm.AllAreas() {
		asks = append(asks, view.Ask{Page: view.PageList, Area: area})
	}
	items, err := firm.List[firm.Item](p.Rows, "", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range items {
		asks = append(asks, view.Ask{Page: view.PageItem, Area: i.Area, Item: i.ID}, view.Ask{Page: view.PageInvoice, Item: i.ID}, view.Ask{Page: view.PageEvents, Item: i.ID})
	}
	files, err := firm.List[firm.File](p.Rows, "", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		asks = append(asks, view.Ask{Page: view.PageFile, File: f.ID})
	}
	var all []string
	for _, ask := range asks {
		ask.Portal = p.id
		answer, err := view.Build(p.Rows, p.rita.ID, ask, firmtest.Noon)
		if errors.Is(err, view.ErrClosed) {
			continue
		}
		if err != nil {
			t.Fatalf("%+v: %v", ask, err)
		}
		text, err := json.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	return all
}

func TestTheDashboardShowsTheNextEventsOfMany(t *testing.T) {
	p := open(t)
	hour := firm.Day / 24
	for n := range 40 {
		p.shared("Event", func(i *firm.Item) {
			i.ID, i.Area, i.Title = firmtest.ID("event "+string(rune('A'+n))), firm.Calendar, string(rune('A'+n))
			i.StartsAt = firmtest.Noon + firm.Micros((n*7)%40-20)*6*hour
			i.EndsAt = i.StartsAt + hour
			i.AllDay = n%5 == 0
			if i.AllDay {
				i.StartsAt -= i.StartsAt % firm.Day
				i.EndsAt = i.StartsAt + firm.Day
			}
			if n%9 == 4 {
				i.Repeats = "FREQ=DAILY;INTERVAL=3"
			}
		})
	}
	far := p.ask(view.Ask{Page: view.PageCalendar, From: firmtest.Noon, To: firmtest.Noon + 399*firm.Day}).List
	var want []firm.ID
	for _, one := range far.Instances {
		if !slices.Contains(want, one.ItemID) {
			want = append(want, one.ItemID)
		}
	}
	got := p.ask(view.Ask{Page: view.PageDashboard}).Dashboard.Events
	if len(got) != view.DashboardLimit {
		t.Fatalf("%d events", len(got))
	}
	for n, e := range got {
		if e.ID != want[n] {
			t.Errorf("event %d is %s at %d, want %s", n+1, e.Title, e.StartsAt, want[n])
		}
	}
}

func TestTheFirstPageHoldsWhatIsTheReadersToDoAndSaysNothingTwice(t *testing.T) {
	p := open(t)
	mine := p.shared("Bring the papers", func(i *firm.Item) { i.Area, i.State = firm.Tasks, firm.StateOpen })
	p.shared("Call the court", func(i *firm.Item) { i.Area, i.State, i.AssignedID = firm.Tasks, firm.StateOpen, p.Normal.ID })
	done := p.shared("Long done", func(i *firm.Item) { i.Area, i.State = firm.Tasks, firm.StateDone })
	p.put(firm.Opened{ID: firm.PairID("opened", done.ID, p.Client.ID), MatterID: p.Matter.ID, ItemID: done.ID, ContactID: p.Client.ID, FirstAt: firmtest.Noon, LastAt: firmtest.Noon})
	fresh := p.shared("A letter", document)
	d := p.ask(view.Ask{Page: view.PageDashboard}).Dashboard
	if len(d.Tasks) != 1 || d.Tasks[0].ID != mine.ID {
		t.Errorf("the reader's tasks: %+v", d.Tasks)
	}
	for _, one := range d.Recent {
		if one.ID == mine.ID || one.ID == done.ID {
			t.Errorf("%s is told as new", one.Title)
		}
	}
	if !slices.ContainsFunc(d.Recent, func(one view.Entry) bool { return one.ID == fresh.ID }) {
		t.Errorf("what is new is not told: %+v", d.Recent)
	}
}
