package desk

import (
	"context"
	"errors"
	"slices"
	"sync"

	"anteroom/backend/desk/internal/link"
	"anteroom/backend/desk/internal/outbox"
	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// status is what State tells, as last seen.
type status struct {
	phase    string
	sentence string
	count    outbox.Count
	done, of int
	lastAt   firm.Micros
	// seq is the number that the cache has reached; hears says that a live
	// stream stands.
	seq   int64
	hears bool
}

// Event is what a desk tells those who subscribed: kinds of rows that changed,
// with "change" for the list of changes, or how the sync stands.
type Event struct {
	Kinds []string
	State *SyncState
}

type hearers struct {
	mu   sync.Mutex
	next int
	by   map[int]func(Event)
	// told keeps a state from being told twice.
	told SyncState
}

// Subscribe has every event handed to hear, in order, from the desk's own
// goroutines: hear must return soon and must not call the desk. stop ends it.
func (d *Desk) Subscribe(hear func(Event)) (stop func()) {
	d.hearers.mu.Lock()
	defer d.hearers.mu.Unlock()
	if d.hearers.by == nil {
		d.hearers.by = map[int]func(Event){}
	}
	d.hearers.next++
	id := d.hearers.next
	d.hearers.by[id] = hear
	return func() {
		d.hearers.mu.Lock()
		defer d.hearers.mu.Unlock()
		delete(d.hearers.by, id)
	}
}

func (d *Desk) tell(e Event) {
	d.hearers.mu.Lock()
	defer d.hearers.mu.Unlock()
	if e.State != nil {
		if *e.State == d.hearers.told {
			return
		}
		d.hearers.told = *e.State
	}
	ids := make([]int, 0, len(d.hearers.by))
	for id := range d.hearers.by {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		d.hearers.by[id](e)
	}
}

// State says how this desk and the server stand. It reads no file.
func (d *Desk) State() SyncState {
	d.mu.Lock()
	defer d.mu.Unlock()
	s := d.status
	state := SyncState{
		State: s.phase, Waiting: s.count.Waiting, NeedsYou: s.count.NeedsYou, Done: s.done, Of: s.of,
		LastAt: int64(s.lastAt), Sentence: s.sentence, MemoryOnly: d.memoryOnly(),
	}
	switch {
	case d.token == "":
		state.State = SignedOut
	case d.damaged:
		state.State, state.Sentence = CacheUnreadable, ErrCacheUnreadable.Sentence
	case s.phase == "":
		state.State = Syncing
	}
	return state
}

// update changes what State tells, and tells it.
func (d *Desk) update(change func(*status)) {
	d.mu.Lock()
	change(&d.status)
	d.mu.Unlock()
	state := d.State()
	d.tell(Event{State: &state})
}

// phase enters a state that is no trouble.
func (d *Desk) phase(phase string) {
	d.update(func(s *status) {
		if phase == Syncing && s.phase == FirstSync {
			return
		}
		s.phase, s.sentence = phase, ""
		if phase == InSync {
			s.done, s.of = 0, 0
		}
	})
}

// heard notes that the server was heard just now.
func (d *Desk) heard() {
	now := d.now()
	d.mu.Lock()
	d.status.lastAt = now
	d.mu.Unlock()
}

// fetched notes how far the first sync is.
func (d *Desk) fetched(at place) {
	d.heard()
	d.update(func(s *status) {
		s.phase, s.sentence = FirstSync, ""
		if at.Snap != nil {
			s.done, s.of = at.Snap.Done, max(at.Snap.Of, at.Snap.Done)
		}
	})
}

// counted looks how many changes wait. A count that can't be had is no reason
// to fail what was done; the next one tells.
func (d *Desk) counted(ctx context.Context, p profile) {
	count, err := d.box.Count(ctx, p.FirmID)
	if err != nil {
		d.cfg.Log.Warn("count changes", "error", err.Error())
		return
	}
	at, _, err := d.placeNow(ctx, p)
	if err != nil {
		at.Cursor.Seq = 0
	}
	d.update(func(s *status) { s.count, s.seq = count, at.Cursor.Seq })
}

func (d *Desk) waiting() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.status.count.Waiting
}

// offline tells whether the last thing known is that no server is there.
func (d *Desk) offline() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch d.status.phase {
	case Offline, WrongServer, OldServer, NewServer, SignedOut:
		return true
	default:
		return false
	}
}

// failed enters the state that an error means, and returns it as a Trouble.
func (d *Desk) failed(ctx context.Context, err error) error {
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) && errors.Is(err, context.Canceled) {
		return err
	}
	told := toldOf(err)
	d.cfg.Log.Info("sync", "reason", told.Reason, "error", err.Error())
	if told.Reason == ErrSignedOut.Reason {
		d.forgetToken(ctx)
	}
	d.update(func(s *status) { s.phase, s.sentence = phaseOf(told), told.Sentence })
	return told
}

func phaseOf(t *Trouble) string {
	switch t.Reason {
	case ErrSignedOut.Reason:
		return SignedOut
	case ErrNotAnteroom.Reason, ErrUntrusted.Reason, ErrWrongAddress.Reason:
		return WrongServer
	case ErrOldServer.Reason:
		return OldServer
	case ErrNewServer.Reason, wire.ProblemVersion:
		return NewServer
	case ErrCacheUnreadable.Reason:
		return CacheUnreadable
	default:
		return Offline
	}
}

// toldOf says in our words what a link, a server or a store said.
func toldOf(err error) *Trouble {
	var told *Trouble
	if errors.As(err, &told) {
		return told
	}
	switch link.KindOf(err) {
	case link.Foreign:
		return ErrNotAnteroom.from(err)
	case link.Untrusted:
		return ErrUntrusted.from(err)
	case link.Older:
		return ErrOldServer.from(err)
	case link.Newer:
		return ErrNewServer.from(err)
	case link.BadAddress:
		return ErrWrongAddress.from(err)
	case link.Unreachable, link.Busy:
		return ErrOffline.from(err)
	}
	if errors.Is(err, errForeignPage) {
		return ErrNotAnteroom.from(err)
	}
	var said *wire.Trouble
	if errors.As(err, &said) {
		return troubleOf(said)
	}
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return ErrOffline.from(err)
	}
	return trouble(CodeInternal, "internal", "", "Something went wrong inside Anteroom; nothing was lost. It is tried again by itself.").from(err)
}

func troubleOf(said *wire.Trouble) *Trouble {
	switch said.Problem {
	case wire.ProblemSession, "no_session":
		return ErrSignedOut.from(said)
	case "wrong_sign_in":
		return ErrWrongPassword.from(said)
	}
	if said.Code == "too_many" || said.Code == "busy" {
		return ErrTooMany.from(said)
	}
	t := trouble(CodeRefused, said.Problem, said.Field, "%s", said.Sentence)
	switch said.Code {
	case CodeInvalid, CodeNotFound, CodeOffline, CodeLocked:
		t.Code = said.Code
	}
	return t.from(said)
}

// changed tells which kinds of rows changed.
func (d *Desk) changed(all touched) {
	if len(all) == 0 {
		return
	}
	d.lists.touch(all)
	kinds := make([]string, 0, len(all))
	for kind := range all {
		kinds = append(kinds, string(kind))
	}
	slices.Sort(kinds)
	d.tell(Event{Kinds: kinds})
}

// renewed tells that rows of any kind may have come in bulk: what was looked at
// before is looked at anew.
func (d *Desk) renewed() {
	d.lists.clear()
	kinds := []string{}
	for _, spec := range firm.Kinds() {
		kinds = append(kinds, string(spec.Kind))
	}
	slices.Sort(kinds)
	d.tell(Event{Kinds: kinds})
}

// changeKind stands, in events, for the list of changes made here.
const changeKind = "change"

func (d *Desk) tellOps() { d.tell(Event{Kinds: []string{changeKind}}) }
