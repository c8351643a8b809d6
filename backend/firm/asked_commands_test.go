package firm_test

import (
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestARequestIsDoneOnceEveryLineIsAccepted(t *testing.T) {
	o := busy(t)
	m, request, by := o.Matter.ID, thing("Request"), firmtest.As(o.Normal)
	state := func(when string, want firm.ItemState) {
		t.Helper()
		if i := firmtest.Read[firm.Item](t, o, request); i.State != want {
			t.Errorf("%s it is %s, want %s", when, i.State, want)
		}
	}
	o.Must(t, by, firm.JudgeAsked{ItemID: request, MatterID: m, LineID: firmtest.ID("line tax"), Accept: true})
	state("with one of two accepted", firm.StateWaiting)
	o.Must(t, by, firm.SetAsked{ItemID: request, MatterID: m, Line: lines("lease")[0], Drop: true})
	state("with the other dropped", firm.StateDone)
	if v := o.Do(t, rita(), firm.TakeBack{FileID: firmtest.ID("file sent"), ItemID: request, MatterID: m, ContactID: o.Client.ID}); v.Reason != "opened" {
		t.Errorf("what was accepted was taken back: %+v", v)
	}
	if v := o.Do(t, rita(), firm.AddFile{ItemID: request, MatterID: m, ContactID: o.Client.ID, AskedID: firmtest.ID("line tax"), File: firmtest.NewFile("fresh")}); v.Reason != "accepted" || v.Field != "askedId" {
		t.Errorf("%+v", v)
	}
	o.Must(t, by, firm.SetAsked{ItemID: request, MatterID: m, Line: lines("deed")[0]})
	state("with one more asked for", firm.StateWaiting)
	if l := firmtest.Read[firm.Asked](t, o, firmtest.ID("line deed")); l.Place != 2 || l.State != firm.AskedOpen {
		t.Errorf("%+v", l)
	}
	o.Must(t, by, firm.JudgeAsked{ItemID: request, MatterID: m, LineID: firmtest.ID("line tax"), Reason: " page 2 is missing "})
	if l := firmtest.Read[firm.Asked](t, o, firmtest.ID("line tax")); l.State != firm.AskedAgain || l.Reason != "page 2 is missing" {
		t.Errorf("%+v", l)
	}
	again := lines("tax")[0]
	again.Title = "Tax return, all pages"
	o.Must(t, by, firm.SetAsked{ItemID: request, MatterID: m, Line: again})
	if l := firmtest.Read[firm.Asked](t, o, again.ID); l.Title != again.Title || l.State != firm.AskedAgain || l.Place != 1 {
		t.Errorf("%+v", l)
	}
	o.Must(t, rita(), firm.AddFile{ItemID: request, MatterID: m, ContactID: o.Client.ID, AskedID: again.ID, File: firmtest.NewFile("fresh")})
	if l := firmtest.Read[firm.Asked](t, o, again.ID); l.State != firm.AskedSent || l.Reason != "" {
		t.Errorf("%+v", l)
	}
	o.Must(t, by, firm.SetAsked{ItemID: request, MatterID: m, Line: lines("deed")[0], Drop: true})
	empty := o.Item(o.Matter, "Empty", in(firm.FileRequests, func(i *firm.Item) { i.State = firm.StateDone }))
	o.Must(t, by, firm.SetAsked{ItemID: empty.ID, MatterID: m, Line: lines("one")[0]})
	o.Must(t, by, firm.SetAsked{ItemID: empty.ID, MatterID: m, Line: lines("one")[0], Drop: true})
	if i := firmtest.Read[firm.Item](t, o, empty.ID); i.State != firm.StateWaiting {
		t.Errorf("a request for nothing is %s", i.State)
	}
}

// A judgement made while the client sent something else is none of that.
func TestWhoJudgesHasSeenTheNewestFile(t *testing.T) {
	o := busy(t)
	m, request := o.Matter.ID, thing("Request")
	judge := firm.JudgeAsked{ItemID: request, MatterID: m, LineID: firmtest.ID("line tax"), Accept: true, Seen: firmtest.ID("file sent")}
	o.Must(t, rita(), firm.TakeBack{FileID: firmtest.ID("file sent"), ItemID: request, MatterID: m, ContactID: o.Client.ID})
	refusing := judge
	refusing.Accept, refusing.Reason = false, "not this one"
	if v := o.Do(t, firmtest.As(o.Normal), refusing); v.Reason != "sent_meanwhile" || v.Field != "lineId" {
		t.Errorf("%+v", v)
	}
	o.Must(t, rita(), firm.AddFile{ItemID: request, MatterID: m, ContactID: o.Client.ID, AskedID: judge.LineID, File: firmtest.NewFile("fresh")})
	if v := o.Do(t, firmtest.As(o.Normal), judge); v.Reason != "sent_meanwhile" {
		t.Errorf("%+v", v)
	}
	judge.Seen = firmtest.NewFile("fresh").ID
	o.Must(t, firmtest.As(o.Normal), judge)
}

func TestSettingLinesOfARequestIsRefused(t *testing.T) {
	o := small()
	put := func(o *firmtest.Office) {
		furnish(o)
		o.Item(o.Other, "Theirs", in(firm.FileRequests))
		for _, row := range []firm.Row{firm.Asked{ID: firmtest.ID("line foreign"), MatterID: o.Other.ID, ItemID: thing("Theirs"), Title: "x"}} {
			if err := o.Put(row); err != nil {
				t.Fatal(err)
			}
		}
	}
	full := func(o *firmtest.Office) {
		put(o)
		for n := range firm.LinesLimit {
			id := firmtest.ID(long(n + 1))
			if err := o.Put(firm.Asked{ID: id, MatterID: o.Matter.ID, ItemID: thing("Request"), Title: "x"}); err != nil {
				t.Fatal(err)
			}
		}
	}
	set := func(title, name string, drop bool) firm.SetAsked {
		return firm.SetAsked{ItemID: thing(title), MatterID: o.Matter.ID, Line: lines(name)[0], Drop: drop}
	}
	judge := func(change func(*firm.JudgeAsked)) firm.JudgeAsked {
		c := firm.JudgeAsked{ItemID: thing("Request"), MatterID: o.Matter.ID, LineID: firmtest.ID("line tax"), Accept: true}
		change(&c)
		return c
	}
	refused(t, []refusal{
		{name: "of what is not there", cmd: set("Request", "x", false), reason: "no_item", field: "itemId"},
		{name: "of a task", in: put, cmd: set("Task", "x", false), reason: "no_request", field: "asked"},
		{name: "another request's line", in: put, cmd: set("Request", "foreign", false), reason: "exists", field: "line"},
		{name: "without a name", in: put, cmd: firm.SetAsked{ItemID: thing("Request"), MatterID: o.Matter.ID, Line: firm.AskedLine{ID: firmtest.ID("n")}}, reason: "empty", field: "asked"},
		{name: "one too many", in: full, cmd: set("Request", "x", false), reason: "too_many", field: "asked"},
		{name: "dropping what was sent", in: put, cmd: set("Request", "tax", true), reason: "sent_already", field: "line"},
		{name: "judging a line that is none", in: put, cmd: judge(func(c *firm.JudgeAsked) { c.LineID = firmtest.ID("none") }), reason: "no_line", field: "lineId"},
		{name: "judging another request's line", in: put, cmd: judge(func(c *firm.JudgeAsked) { c.LineID = firmtest.ID("line foreign") }), reason: "no_line", field: "lineId"},
		{name: "accepting nothing", in: put, cmd: judge(func(c *firm.JudgeAsked) { c.LineID = firmtest.ID("line lease") }), reason: "nothing_sent", field: "lineId"},
		{name: "asking again without a reason", in: put, cmd: judge(func(c *firm.JudgeAsked) { c.Accept = false }), reason: "empty", field: "reason"},
		{name: "a reason too long", in: put, cmd: judge(func(c *firm.JudgeAsked) { c.Reason = long(firm.LineLimit + 1) }), reason: "too_long", field: "reason"},
	})
	for _, cmd := range []firm.Command{set("Request", "x", false), judge(func(*firm.JudgeAsked) {})} {
		rights(t, firm.ShareItems, cmd, firmtest.As(o.Limited))
	}
	walled(t, func(m firm.ID) firm.Command { return firm.JudgeAsked{ItemID: thing("Request"), MatterID: m} })
	// Dropping by an id that is another matter's takes nothing from it.
	put(o)
	o.Must(t, firmtest.As(o.Normal), set("Request", "foreign", true))
	firmtest.Read[firm.Asked](t, o, firmtest.ID("line foreign"))
}
