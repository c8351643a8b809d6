package desk

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// running runs the desk's loop until the test ends, and collects its events.
func (b *bench) running() (events func() []Event) {
	b.t.Helper()
	var mu sync.Mutex
	heard := []Event{}
	stop := b.Subscribe(func(e Event) {
		mu.Lock()
		defer mu.Unlock()
		heard = append(heard, e)
	})
	ctx, cancel := context.WithCancel(b.t.Context())
	ended := make(chan error, 1)
	go func() { ended <- b.Run(ctx) }()
	b.t.Cleanup(func() {
		cancel()
		must(b.t, <-ended)
		stop()
	})
	return func() []Event {
		mu.Lock()
		defer mu.Unlock()
		return slices.Clone(heard)
	}
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for range 400 {
		if holds() {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	t.Fatalf("never: %s", what)
}

func TestALoopSendsInTheBackgroundAndHearsOfOthers(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	a, b := s.newDesk(t, "aaaa"), s.signedIn(t, "bbbb", "normal")
	events := a.running()
	if a.State().State != SignedOut {
		t.Errorf("before signing in the desk is %s", a.State().State)
	}
	must(t, a.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	eventually(t, "the first sync", func() bool { return a.State().State == InSync })
	r := note(a, matter, "from a")
	eventually(t, "the note is in force", func() bool { return a.change(r.OpID).State == "applied" })
	note(b, matter, "from b")
	b.sync()
	eventually(t, "the other's note arrives", func() bool {
		page, err := a.Notes(t.Context(), string(matter), 0, 9)
		return err == nil && page.Total == 2
	})
	kinds, states := map[string]bool{}, map[string]bool{}
	for _, e := range events() {
		for _, kind := range e.Kinds {
			kinds[kind] = true
		}
		if e.State != nil {
			states[e.State.State] = true
		}
	}
	if !kinds["internal_note"] || !kinds["change"] || !states[FirstSync] || !states[InSync] {
		t.Errorf("told kinds %v, states %v", kinds, states)
	}
}

func TestALoopComesBackByItselfAfterACut(t *testing.T) {
	s := newServer(t)
	matter, contact := s.story()
	a := s.signedIn(t, "aaaa", "admin")
	a.running()
	a.do(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: a.NewID()})
	eventually(t, "the grant", func() bool { return a.State().Waiting == 0 })
	s.setUnreachable(offlineNow())
	note(a, matter, "while cut off")
	eventually(t, "offline is told", func() bool { return a.State().State == Offline && a.State().Waiting == 1 })
	began := time.Now()
	if r := a.do(firm.RevokeAccess{MatterID: matter, ContactID: contact}); r.State != NotYet || time.Since(began) > NarrowWait/2 {
		t.Errorf("a revoke while offline is %s after %s", r.State, time.Since(began))
	}
	s.setUnreachable(nil)
	eventually(t, "back in sync", func() bool { return a.State().State == InSync && a.State().Waiting == 0 })
	s.mu.Lock()
	last := s.pushes[len(s.pushes)-1]
	s.mu.Unlock()
	if len(last) != 2 || last[0].Command != "RevokeAccess" || last[0].N <= last[1].N {
		t.Errorf("sent in the order %v", last)
	}
	a.sameAsServer()
}

func TestTheRoundThatFindsTheServerAgainWakesTheLiveStreamAndTheFiles(t *testing.T) {
	s := newServer(t)
	b := s.signedIn(t, "aaaa", "admin")
	woken := func(bell chan struct{}) bool {
		select {
		case <-bell:
			return true
		default:
			return false
		}
	}
	s.setUnreachable(offlineNow())
	if _, err := b.Now(t.Context()); err == nil || b.State().State != Offline {
		t.Fatalf("cut off, the desk is %s: %v", b.State().State, err)
	}
	woken(b.heed)
	woken(b.carries)
	s.setUnreachable(nil)
	b.sync()
	if !woken(b.heed) || !woken(b.carries) {
		t.Error("the others wait out their failures although the server is there again")
	}
	b.sync()
	if woken(b.heed) || woken(b.carries) {
		t.Error("a round like any other wakes them too")
	}
}

func TestADeviceThatWasSignedOutKeepsItsChangesForTheNextSignIn(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	r := note(b, matter, "kept")
	s.mu.Lock()
	s.devices = map[string]device{}
	s.mu.Unlock()
	if _, err := b.Now(t.Context()); !errors.Is(err, ErrSignedOut) {
		t.Fatalf("a device that was locked: %v", err)
	}
	if b.State().State != SignedOut {
		t.Errorf("the desk is %s", b.State().State)
	}
	b.restart()
	if _, err := b.Do(t.Context(), firm.RevokeAccess{MatterID: matter}); !errors.Is(err, ErrSignedOut) {
		t.Errorf("a change while signed out: %v", err)
	}
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	b.sync()
	if line := b.change(r.OpID); line.State != "applied" {
		t.Errorf("the change is %s", line.State)
	}
}

func TestAMatterThatLeavesTakesEverythingOfItAlong(t *testing.T) {
	s := newServer(t)
	matter, contact := s.story()
	_, other := s.story()
	b := s.signedIn(t, "aaaa", "normal")
	r := note(b, matter, "about the wall")
	p, _ := b.who()
	// The wall: the server sends the rows no more, only that the matter leaves.
	s.mark(store.MarkLeave, matter, p.StaffID)
	l, token, err := b.line()
	must(t, err)
	must(t, b.pullAll(t.Context(), p, l, token))
	for key := range b.rows() {
		if key == "matter/"+string(matter) || key == "contact/"+string(contact) || key == "internal_note/"+string(r.OpID) {
			t.Errorf("%s is still here", key)
		}
	}
	if _, ok := has[firm.Contact](b, other); !ok {
		t.Error("a contact of another matter went too")
	}
	if hits := b.search("parr"); len(hits) != 1 {
		t.Errorf("search finds %d matters", len(hits))
	}
	var images int
	must(t, b.read(t.Context(), func(r *reader) error {
		images, err = r.count(`SELECT COUNT(*) FROM desk_before WHERE firm = $1 AND matter_id = $2`, string(s.firm), string(matter))
		return err
	}))
	if images != 0 {
		t.Errorf("%d before-images of the matter are still here", images)
	}
	line := b.change(r.OpID)
	if line.State != "doubtful" {
		t.Errorf("the change about it is %s; it must still be sent", line.State)
	}
	b.enters(matter, contact)
}

func TestBehindAWallAChangeTellsNoWords(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "normal")
	was, _ := has[firm.Matter](b, matter)
	named := b.do(firm.EditMatter{ID: matter, Edit: firm.Edit{Was: map[string]string{"title": was.Title}, Now: map[string]string{"title": "A new name"}}})
	if told := b.change(named.OpID); len(told.Fields) != 1 {
		t.Fatalf("before the wall the change tells %+v", told.Fields)
	}
	p, _ := b.who()
	s.mark(store.MarkLeave, matter, p.StaffID)
	l, token, err := b.line()
	must(t, err)
	must(t, b.pullAll(t.Context(), p, l, token))
	if told := b.change(named.OpID); len(told.Fields) != 0 || told.Item != "" || told.Detail != "" {
		t.Errorf("behind the wall the change still tells %+v", told)
	}
}

// enters lets the matter in again: it comes whole.
func (b *bench) enters(matter, contact firm.ID) {
	b.t.Helper()
	p, _ := b.who()
	images := []store.Image{}
	for _, row := range []firm.Row{mustRow[firm.Contact](b.s, contact), mustRow[firm.Matter](b.s, matter)} {
		image, err := b.s.db.Schema().ImageOf(row)
		must(b.t, err)
		images = append(images, image)
	}
	b.s.mark(store.MarkEnter, matter, p.StaffID, images...)
	b.sync()
	if m, ok := has[firm.Matter](b, matter); !ok || m.Title != "Smith v. Parr" {
		b.t.Error("the matter did not come back")
	}
}

func mustRow[R firm.Row](s *server, id firm.ID) R {
	s.t.Helper()
	out, ok := row[R](s, id)
	if !ok {
		s.t.Fatalf("the server has no %T %s", out, id)
	}
	return out
}

func TestARestoredServerGetsEverythingAgainRevocationsFirst(t *testing.T) {
	s := newServer(t)
	matter, contact := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	b.do(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: b.NewID()})
	b.sync()
	note(b, matter, "before the restore")
	b.do(firm.RevokeAccess{MatterID: matter, ContactID: contact})
	b.sync()
	// The server is put back to where the grant stood, and knows nothing of what
	// came after.
	s.forget(matter, contact)
	b.sync()
	s.mu.Lock()
	again := s.pushes[len(s.pushes)-1]
	s.mu.Unlock()
	if len(again) != 3 || again[0].Command != "RevokeAccess" {
		t.Errorf("sent again: %+v", again)
	}
	if g, _ := row[firm.Grant](s, firm.GrantID(matter, contact)); g.State != firm.Revoked {
		t.Errorf("the grant is %s after the restore", g.State)
	}
	b.sameAsServer()
	if n := b.State().Waiting; n != 0 {
		t.Errorf("%d changes wait", n)
	}
}

// forget puts the server back: another epoch, the grant active, later notes and
// answers gone.
func (s *server) forget(matter, contact firm.ID) {
	s.t.Helper()
	must(s.t, s.db.Write(context.Background(), s.firm, func(tx *store.Tx) error {
		if err := tx.StartEpoch("two"); err != nil {
			return err
		}
		notes, err := firm.List[firm.InternalNote](tx, "matter_id", matter)
		if err != nil {
			return err
		}
		for _, n := range notes {
			if err := tx.Drop("internal_note", n.ID); err != nil {
				return err
			}
		}
		g, err := firm.Get[firm.Grant](tx, firm.GrantID(matter, contact))
		if err != nil {
			return err
		}
		g.State, g.RevokedAt = firm.Granted, 0
		if err := tx.Put(g); err != nil {
			return err
		}
		_, err = tx.Append(s.tick(), store.Extra{})
		return err
	}))
	s.mu.Lock()
	defer s.mu.Unlock()
	for id := range s.answers {
		if s.answers[id].Seq > 3 {
			delete(s.answers, id)
		}
	}
}

func TestADeskThatWasAwayTooLongFetchesAnewAndKeepsWhatWaits(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	gone, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	s.setUnreachable(offlineNow())
	note(b, matter, "made while away")
	s.setUnreachable(nil)
	must(t, s.db.Write(t.Context(), s.firm, func(tx *store.Tx) error {
		ties, err := firm.List[firm.Relationship](tx, "matter_id", gone)
		if err != nil {
			return err
		}
		for _, tie := range ties {
			if err := tx.Drop("relationship", tie.ID); err != nil {
				return err
			}
		}
		if err := tx.Drop("matter", gone); err != nil {
			return err
		}
		if _, err = tx.Append(s.tick(), store.Extra{}); err != nil {
			return err
		}
		_, err = tx.TrimLog(s.tick() + 1)
		return err
	}))
	b.sync()
	b.sameAsServer()
	if _, ok := has[firm.Matter](b, gone); ok {
		t.Error("a matter that is gone is still here")
	}
}

func TestANetworkThatAnswersInTheServersPlaceIsToldAndTakenForNothing(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	note(b, matter, "typed in a hotel")
	for phase, kind := range map[string]error{
		WrongServer: &LinkFailure{Kind: LinkForeign}, Offline: &LinkFailure{Kind: LinkBusy}, OldServer: &LinkFailure{Kind: LinkOlder}, NewServer: &LinkFailure{Kind: LinkNewer},
	} {
		s.setUnreachable(kind)
		if _, err := b.Now(t.Context()); err == nil {
			t.Errorf("%v: no error", kind)
		}
		if state := b.State(); state.State != phase || state.Sentence == "" || state.Waiting != 1 {
			t.Errorf("%v: %+v", kind, state)
		}
	}
	s.setUnreachable(nil)
	b.sync()
	b.sameAsServer()
}

func TestAnOpThatTheServerCanNotTakeDoesNotKeepTheOthers(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	first, bad := note(b, matter, "one"), note(b, matter, "two")
	s.poison = bad.OpID
	b.sync()
	if a, z := b.change(first.OpID), b.change(bad.OpID); a.State != "applied" || z.State != "refused" || z.Reason != "unprocessable" {
		t.Errorf("the changes are %s and %s (%s)", a.State, z.State, z.Reason)
	}
	b.sameAsServer()
}

// poisoned refuses a whole push because of one op.
func (s *server) poisoned(ops []wire.Op) error {
	for _, op := range ops {
		if op.ID == s.poison {
			return &wire.Trouble{Problem: "unprocessable", Code: "invalid", Sentence: "This can't be read."}
		}
	}
	return nil
}
