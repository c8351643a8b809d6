package sim

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// seat is one staff member's desk: the program, its disk and its line.
type seat struct {
	w      *World
	n      int
	staff  firm.ID
	email  string
	disk   *disk
	line   *line
	chance *Chance
	cfg    desk.Config
	desk   *desk.Desk
}

func (w *World) newSeat(n int, staff firm.ID, email string) *seat {
	name := fmt.Sprintf("desk %d", n)
	folder := filepath.Join(w.folder, name)
	w.must(os.MkdirAll(folder, 0o700))
	s := &seat{w: w, n: n, staff: staff, email: email, chance: NewChance(w.seed, name)}
	s.disk = newDisk(folder, NewChance(w.seed, name+"'s disk"))
	s.line = &line{w: w, seat: n, up: true, chance: NewChance(w.seed, name+"'s line")}
	s.cfg = desk.Config{
		Profile: folder, Version: "sim", Device: name, Clock: w.clock, Rand: NewChance(w.seed, name+"'s keys"), NewID: ids(0x100 + n),
		Keychain: &desk.MemoryKeys{}, OpenStore: s.disk.open, Log: slog.New(slog.DiscardHandler),
		Link: func(string) (desk.Link, error) { return s.line, nil },
		Go:   func(name string, _ func()) { w.fail("a goroutine was started: %s", name) },
	}
	w.seats = append(w.seats, s)
	w.t.Cleanup(func() { _ = s.desk.Close() })
	s.start()
	return s
}

// start opens the desk as at a computer's start.
func (s *seat) start() {
	opened, err := desk.Open(s.w.ctx, s.cfg)
	s.w.must(err)
	s.desk = opened
	if notices := opened.Notices(); len(notices) > 0 {
		s.w.fail("desk %d lost something: %s", s.n, notices[0].Sentence)
	}
}

func (s *seat) signIn() { s.w.must(s.desk.SignIn(s.w.ctx, "portal.test", s.email, password)) }

// sync makes one round, as the desk's own loop does. Its failing is the
// network's doing, or the disk's; anything else ends the run.
func (s *seat) sync() {
	state, err := s.desk.Now(s.w.ctx)
	s.allow("sync", err)
	s.w.told("desk %d syncs: %s, %d waiting %s", s.n, state.State, state.Waiting, reason(err))
}

// allow ends the run at an error that no person should ever see.
func (s *seat) allow(what string, err error) {
	if err == nil || s.disk.dead {
		return
	}
	var told *desk.Trouble
	if !errors.As(err, &told) || told.Code == desk.CodeInternal {
		s.w.fail("desk %d, %s: %v (%v)", s.n, what, err, errors.Unwrap(err))
	}
}

func reason(err error) string {
	var told *desk.Trouble
	switch {
	case errors.As(err, &told):
		return told.Reason
	case err != nil:
		return err.Error()
	default:
		return ""
	}
}

// give hands a command to the desk as the window does, and writes down what was
// promised.
func (s *seat) give(cmd firm.Command) desk.Result {
	result, err := s.desk.Do(s.w.ctx, cmd)
	s.allow(cmd.CommandName(), err)
	s.w.told("desk %d gives %s %s: %s %s", s.n, cmd.CommandName(), cmd.About().ID, result.State, reason(err))
	if err == nil {
		s.w.book.promised(s.w, s.n, cmd, result)
	}
	return result
}

// mayStop lets, now and then, the computer stop in the middle of what comes next,
// and starts it again after.
func (s *seat) mayStop(percent int, next func()) {
	if !s.chance.Often(percent) {
		next()
		return
	}
	s.disk.left = s.chance.IntN(5)
	next()
	s.crash()
}

// crash stops the computer and starts it again.
func (s *seat) crash() {
	s.w.told("desk %d stops", s.n)
	s.w.must(s.disk.crash(func() { _ = s.desk.Close() }))
	s.start()
}

// read looks at the desk's rows; a computer that stopped shows none.
func (s *seat) read(look func(firm.Rows) error) {
	s.allow("read", s.desk.Read(s.w.ctx, look))
}

// in tells whether somebody is signed in.
func (s *seat) in() bool { return s.desk.State().State != desk.SignedOut }
