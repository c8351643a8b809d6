package firm_test

import (
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestTheActivityTellsWithWhomAndWhoTickedItOff(t *testing.T) {
	o := small()
	task := o.Item(o.Matter, "Call the bank", func(i *firm.Item) { i.Area, i.State = firm.Tasks, firm.StateOpen })
	request := o.Item(o.Matter, "Papers", func(i *firm.Item) { i.Area, i.State = firm.FileRequests, firm.StateWaiting })
	m := o.Matter.ID
	state := func(id firm.ID, to firm.ItemState) firm.EditItem {
		return firm.EditItem{ID: id, MatterID: m, Edit: now("state", string(to))}
	}
	for _, c := range []struct {
		cmd      firm.Command
		detail   string
		with     firm.ID
		done, ok bool
	}{
		{act(o, firm.ActShare, task, o.Client), "share", o.Client.ID, false, false},
		{firm.NameParty{ItemID: task.ID, MatterID: m, ContactID: o.Client.ID, On: true}, "on", o.Client.ID, false, false},
		{state(task.ID, firm.StateDone), "state_done", "", true, true},
		{state(task.ID, firm.StateOpen), "state_open", "", false, true},
		{state(request.ID, firm.StateDone), "state_done", "", true, true},
		{state(request.ID, firm.StateWaiting), "state_waiting", "", false, true},
		{firm.EditItem{ID: task.ID, MatterID: m, Edit: now("title", "Call")}, "title", "", false, false},
		{firm.WriteInternalNote{ID: firmtest.ID("note"), MatterID: m, Text: "x"}, "", "", false, false},
	} {
		before := o.All()
		o.Must(t, firmtest.As(o.Admin), c.cmd)
		var line firm.Activity
		for _, row := range o.All() {
			if a, ok := row.(firm.Activity); ok && !contains(before, a) {
				line = a
			}
		}
		detail, with := line.Told()
		if done, ok := line.Ticked(); detail != c.detail || with != c.with || done != c.done || ok != c.ok {
			t.Errorf("%s: %q with %q, ticked %v %v", line.Verb, detail, with, done, ok)
		}
	}
	tick := firm.Activity{Verb: "TickTask", Detail: "done"}
	if done, ok := tick.Ticked(); !done || !ok {
		t.Error("a client's tick is not told")
	}
	if got := firm.DetailOf(state(task.ID, "a state of theirs")); got != "state" || strings.Contains(got, "theirs") {
		t.Errorf("an unknown state is told as %q", got)
	}
}

func contains(rows []firm.Row, one firm.Activity) bool {
	for _, row := range rows {
		if a, ok := row.(firm.Activity); ok && a.ID == one.ID {
			return true
		}
	}
	return false
}
