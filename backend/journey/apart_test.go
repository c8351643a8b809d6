//go:build linux

package journey

import (
	"reflect"
	"testing"
)

const (
	boEmail    = "bo@hale.example"
	boPassword = "four lanterns by the harbor"
)

// hire brings a second person into the firm, with the role of the first.
func (a *agent) hire(name, email, password string) {
	a.t.Helper()
	var staff []struct{ RoleID string }
	a.do("Settings.Staff", &staff)
	a.do("Settings.AddStaff", nil, name, email, staff[0].RoleID, password)
	a.inSync()
}

// Two people work apart, without a server, on the same matters; then both come
// back. One change merges, one asks, one is refused, each told in words; nothing
// is lost, and both end with the same rows.
func TestTwoDesksApartComeTogether(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	ada, bo := newAgent(t, &keys), newAgent(t, &keys)
	ada.signIn(s, adminEmail, adminPassword)
	ada.hire("Bo Ray", boEmail, boPassword)
	ada.do("Settings.Switch", nil, map[string]any{"on": true})
	first := ada.matter("Smith v. Parr", "Sara Smith", clientEmail)
	second := ada.matter("Gurney estate", "Lee Gurney", "lee@mail.example")
	contact := ada.options(first).Lines[0].ContactID
	ada.save(first, contact, true, "")
	ada.inSync()
	bo.signIn(s, boEmail, boPassword)

	s.stop()
	ada.offline()
	bo.offline()
	apart(t, ada, bo, first, second, contact)
	// The power fails at one desk; what was saved is on its disk.
	before := kept(bo.changes())
	bo.kill()
	bo.start()
	if after := kept(bo.changes()); !reflect.DeepEqual(before, after) || bo.state().Waiting != 5 {
		t.Fatalf("before the power failed: %+v\nafter: %+v", before, after)
	}

	s.serve()
	ada.inSync() // the first to come back is in force
	bo.inSync()
	settled(t, bo)
	ada.inSync()
	same(t, ada, bo, first, second)
	if got := ada.state(); got.NeedsYou != 0 {
		t.Errorf("the first desk has something to look at: %+v %+v", got, ada.changes())
	}
	ada.quit()
	bo.quit()
	s.stop()
}

// edit changes one field of a matter, having seen all of was.
func (a *agent) edit(matter string, was map[string]string, field, now string) {
	a.t.Helper()
	var d done
	a.do("Matters.Edit", &d, map[string]any{"id": matter, "was": was, "now": map[string]string{field: now}})
	if d.State != "not_yet" {
		a.t.Errorf("a change without a server is %q", d.State)
	}
}

// apart is what both do while there is no server.
func apart(t *testing.T, ada, bo *agent, first, second, contact string) {
	t.Helper()
	was := map[string]string{"title": "Smith v. Parr", "nextStep": ""}
	ada.edit(first, was, "title", "Smith v. Parr and others")
	bo.edit(first, was, "nextStep", "Call the court")

	was = map[string]string{"title": "Gurney estate"}
	ada.edit(second, was, "title", "Estate of Ann Gurney")
	bo.edit(second, was, "title", "Estate of Lee Gurney")

	if got := ada.save(first, contact, false, "").Results[0]; got.State != "not_yet" {
		t.Errorf("a revoke without a server is told as %+v", got)
	}
	bo.do("Access.Resend", nil, first, contact)

	ada.do("Matters.AddNote", nil, first, "Ada was here")
	bo.do("Matters.AddNote", nil, first, "Bo was here")
	bo.do("Matters.AddNote", nil, second, "Bo was there too")
	if got := bo.find("smith").Lines; len(got) != 1 || !got[0].NotYetInForce {
		t.Errorf("a matter with changes that wait: %+v", got)
	}
}

// settled reads the words about the second desk's changes, and chooses.
func settled(t *testing.T, bo *agent) {
	t.Helper()
	told := map[string]change{}
	for _, one := range bo.changes() {
		told[one.State] = one
	}
	if one := told["merged"]; one.Verb != "EditMatter" || one.Subject != "Smith v. Parr and others" {
		t.Errorf("merged: %+v", one)
	}
	no := told["refused"]
	if no.Verb != "ResendInvitation" || no.Subject != "Sara Smith" || no.Reason == "" {
		t.Errorf("refused: %+v", no)
	}
	plain(t, no.Sentence)
	asks := told["asks"]
	if len(asks.Texts) != 1 || asks.Texts[0].Yours != "Estate of Lee Gurney" || asks.Texts[0].Theirs != "Estate of Ann Gurney" {
		t.Errorf("asks: %+v", asks)
	}
	plain(t, asks.Sentence)
	if got := bo.state(); got.NeedsYou != 2 {
		t.Errorf("two changes need a look: %+v", got)
	}
	bo.do("Sync.Choose", nil, asks.ID, "mine")
	bo.do("Sync.Dismiss", nil, no.ID)
	bo.inSync()
	if got := bo.state(); got.NeedsYou != 0 {
		t.Errorf("nothing needs a look any more: %+v", got)
	}
}

// same compares what both desks show, field by field, and that nothing is lost.
func same(t *testing.T, ada, bo *agent, matters ...string) {
	t.Helper()
	for _, id := range matters {
		var here, there map[string]any
		ada.do("Matters.Open", &here, id)
		bo.do("Matters.Open", &there, id)
		if !reflect.DeepEqual(here, there) {
			t.Errorf("the desks differ:\n%v\n%v", here, there)
		}
		if !reflect.DeepEqual(ada.notes(id), bo.notes(id)) || !reflect.DeepEqual(ada.options(id), bo.options(id)) {
			t.Errorf("the desks differ on %v: %v, %v", here["title"], ada.notes(id), bo.notes(id))
		}
	}
	if got := ada.notes(matters[0]); len(got) != 2 {
		t.Errorf("notes of two people: %v", got)
	}
	var one struct{ Title, NextStep string }
	ada.do("Matters.Open", &one, matters[0])
	if one.Title != "Smith v. Parr and others" || one.NextStep != "Call the court" {
		t.Errorf("what merged: %+v", one)
	}
	ada.do("Matters.Open", &one, matters[1])
	if one.Title != "Estate of Lee Gurney" {
		t.Errorf("what was chosen: %+v", one)
	}
	if got := ada.options(matters[0]).Lines[0]; got.Has || got.Grant != "revoked" {
		t.Errorf("what was revoked: %+v", got)
	}
}

// notes are the texts of a matter's internal notes.
func (a *agent) notes(matter string) (texts []string) {
	a.t.Helper()
	var page struct{ Lines []struct{ Text string } }
	a.do("Matters.Notes", &page, matter, 0, 500)
	for _, one := range page.Lines {
		texts = append(texts, one.Text)
	}
	return texts
}

// kept is what a disk owes of changes: not whether one is under way just now.
func kept(all []change) []change {
	for i := range all {
		if all[i].State == "sent" {
			all[i].State = "waiting"
		}
	}
	return all
}
