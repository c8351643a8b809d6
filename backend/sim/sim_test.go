package sim

import (
	"os"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/view"
)

// runs is how many seeds the suite walks; ANTEROOM_SIM_RUNS asks for more.
const runs = 12

// steps is how long a walk is.
const steps = 250

func number(t *testing.T, name string, otherwise uint64) uint64 {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatalf("%s is %q; give a number", name, text)
	}
	return n
}

// The story: a grant made at a desk reaches a client's browser, and a
// revoke ends it.
func TestAGrantReachesTheClientsBrowserAndARevokeEndsIt(t *testing.T) {
	w := NewWorld(t, 1)
	staff, rita := w.seats[1], w.clients[0]
	matter := w.matters[0]
	portal := firm.GrantID(matter, rita.contact)
	grant := firm.GrantAccess{MatterID: matter, ContactID: rita.contact, InvitationID: w.newID()}
	if result := staff.give(grant); result.State != desk.NotYet {
		t.Fatalf("the grant is %s before the host has heard of it", result.State)
	}
	if rita.openMail() {
		t.Fatal("a letter went out before the host had heard of the grant")
	}
	staff.sync()
	w.runJobs()
	if !rita.openMail() {
		t.Fatal("no letter came")
	}
	account, in := rita.account()
	if !in {
		t.Fatal("the client is not in")
	}
	answer, shown := rita.ask(account.ID, view.Ask{Page: view.PageDashboard, Portal: portal})
	if !shown || answer.Dashboard.Portal.MatterTitle != "Matter 0" {
		t.Fatalf("the dashboard: %v, %+v", shown, answer.Dashboard)
	}
	w.CheckReading(rita)
	w.CheckCalm()
	other := w.seats[0]
	if result := other.give(firm.RevokeAccess{MatterID: matter, ContactID: rita.contact}); result.State != desk.InForce {
		t.Fatalf("Save was answered %s", result.State)
	}
	if _, shown := rita.ask(account.ID, view.Ask{Page: view.PageDashboard, Portal: portal}); shown {
		t.Fatal("the client still reads after Save was answered")
	}
	if rita.signIn() {
		w.CheckReading(rita)
	}
	w.CheckCalm()
}

func TestARevokeMadeOfflineIsNotYetInForceAndOvertakesOnceTheCableIsIn(t *testing.T) {
	w := NewWorld(t, 2)
	s, c := w.seats[1], w.clients[0]
	s.give(firm.GrantAccess{MatterID: w.matters[0], ContactID: c.contact, InvitationID: w.newID()})
	s.sync()
	w.runJobs()
	c.openMail()
	s.line.up = false
	s.sync()
	s.give(firm.EditMatter{ID: w.matters[0], Edit: change("title", "Matter 0", "Renamed offline", "nextStep", "")})
	if result := s.give(firm.RevokeAccess{MatterID: w.matters[0], ContactID: c.contact}); result.State != desk.NotYet {
		t.Fatalf("offline, a revoke is %s", result.State)
	}
	s.crash()
	if state := s.desk.State(); state.Waiting != 0 && state.Waiting != 2 {
		t.Fatalf("after a crash %d changes wait", state.Waiting)
	}
	s.line.up = true
	w.CheckCalm()
	account, _ := c.account()
	if _, shown := c.ask(account.ID, view.Ask{Page: view.PageDashboard, Portal: firm.GrantID(w.matters[0], c.contact)}); shown {
		t.Fatal("the client reads after the revoke was synced")
	}
}

func TestWhateverGoesWrongTheHouseComesToRest(t *testing.T) {
	if seed := number(t, "ANTEROOM_SIM_SEED", 0); seed != 0 {
		walk(t, seed)
		return
	}
	shown := 0
	for seed := range number(t, "ANTEROOM_SIM_RUNS", runs) {
		t.Run(strconv.FormatUint(seed+1, 10), func(t *testing.T) { shown += walk(t, seed+1).shown() })
	}
	if !t.Failed() && shown == 0 {
		t.Error("in none of the runs did a client see anything")
	}
}

func walk(t *testing.T, seed uint64) *World {
	t.Helper()
	w := NewWorld(t, seed)
	w.Invite()
	w.Rough()
	w.Walk(steps)
	w.CheckCalm()
	for _, c := range w.clients {
		w.CheckReading(c)
	}
	return w
}

func (w *World) shown() (n int) {
	for _, c := range w.clients {
		n += c.reads
	}
	return n
}

func TestOneSeedReplaysOneRun(t *testing.T) {
	seed := number(t, "ANTEROOM_SIM_SEED", 7)
	if diff := cmp.Diff(walk(t, seed).trace, walk(t, seed).trace); diff != "" {
		t.Errorf("the run of seed %d went two ways:\n%s", seed, diff)
	}
}
