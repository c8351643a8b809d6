package sim

import (
	"reflect"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// book is what a World holds the house to: what desks promised, what the host
// answered, and what was acknowledged as taken away.
type book struct {
	// promises are the changes that a desk said it keeps.
	promises map[firm.ID]promise
	answers  map[firm.ID]wire.Answer
	commands map[firm.ID]firm.Command
	// closed and opened tell, by subject, the sequence at which sight was last
	// taken away with the person's knowledge, and last given.
	closed, opened map[string]int64
	// fences tell, by desk and subject, the place in the desk's count of the last
	// change that took sight away.
	fences map[fenced]int64
	grants grants
}

type fenced struct {
	seat    int
	subject string
}

type promise struct {
	seat int
	cmd  firm.Command
	asks bool
}

func newBook() *book {
	return &book{
		promises: map[firm.ID]promise{}, answers: map[firm.ID]wire.Answer{}, commands: map[firm.ID]firm.Command{},
		closed: map[string]int64{}, opened: map[string]int64{}, fences: map[fenced]int64{}, grants: grants{},
	}
}

func subject(about firm.About) string { return string(about.Kind) + ":" + string(about.ID) }

// promised notes what Do returned. What it says is in force is acknowledged: what
// it took away stays away until somebody gives it again.
func (b *book) promised(w *World, seat int, cmd firm.Command, result desk.Result) {
	if result.OpID == "" {
		return
	}
	b.promises[result.OpID] = promise{seat: seat, cmd: cmd, asks: result.Verdict.Answer == firm.Asks}
	answer, judged := b.answers[result.OpID]
	if result.State != desk.InForce {
		return
	}
	if !judged || !answer.Verdict.Ok() {
		w.fail("desk %d says that %s is in force; the host said %+v", seat, cmd.CommandName(), answer)
	}
	// Who is a party sees some things without a share, and who has a share without
	// being a party, so taking back one of the two closes nothing for sure.
	if item, ok := cmd.(firm.ActOnItem); ok && item.Act == firm.ActUnshare {
		return
	}
	if _, ok := cmd.(firm.NameParty); ok {
		return
	}
	if about := cmd.About(); about.Narrows {
		b.closed[subject(about)] = max(b.closed[subject(about)], answer.Seq)
	}
}

// answered notes an answer of the host: the same op gets the same, however often.
func (b *book) answered(w *World, seat int, op wire.Op, a wire.Answer) {
	if a.OpID != op.ID {
		w.fail("the host answered %s where %s was asked", a.OpID, op.ID)
	}
	if before, again := b.answers[op.ID]; again {
		if !reflect.DeepEqual(before, a) {
			w.fail("%s %s was answered %+v, then %+v", op.Command, op.ID, before, a)
		}
		return
	}
	cmd, err := op.Decode()
	w.must(err)
	b.answers[op.ID], b.commands[op.ID] = a, cmd
	w.told("the host says %s to %s %s %s (%d)", a.Verdict.Answer, op.Command, cmd.About().ID, a.Verdict.Reason, a.Seq)
	if a.Verdict.Ok() {
		b.applied(w, seat, op, a.Seq, cmd)
	}
}

// applied notes what a change gave or took. What a desk took away, nothing that it
// gave before gives again, however late that arrives.
func (b *book) applied(w *World, seat int, op wire.Op, seq int64, cmd firm.Command) {
	b.grants.take(w, op.ID, cmd)
	about := cmd.About()
	at := fenced{seat, subject(about)}
	if about.Narrows {
		b.fences[at] = max(b.fences[at], op.N)
	}
	if !about.Widens {
		return
	}
	if op.N < b.fences[at] {
		w.fail("desk %d's %s of %s was applied after the same desk had taken it away", seat, op.Command, at.subject)
	}
	// Neither a folder nor a party's name gives again what was hidden or withdrawn.
	switch c := cmd.(type) {
	case firm.MoveItem, firm.NameParty:
		return
	case firm.ActOnItem:
		if c.Act == firm.ActShare {
			return
		}
	}
	b.opened[at.subject] = max(b.opened[at.subject], seq)
	if _, all := cmd.(firm.EverythingOn); all {
		for _, area := range firm.AllAreas() {
			b.opened["firm:"+string(area)] = seq
		}
	}
}

// mustBeClosed tells whether a subject was taken away, acknowledged, and not
// given again since.
func (b *book) mustBeClosed(subject string) bool {
	return b.closed[subject] > 0 && b.closed[subject] > b.opened[subject]
}
