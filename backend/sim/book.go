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
}

type promise struct {
	seat int
	cmd  firm.Command
	asks bool
}

func newBook() *book {
	return &book{
		promises: map[firm.ID]promise{}, answers: map[firm.ID]wire.Answer{}, commands: map[firm.ID]firm.Command{},
		closed: map[string]int64{}, opened: map[string]int64{},
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
	// Who is a party sees some things without a share, so taking one back closes nothing for sure.
	if item, ok := cmd.(firm.ActOnItem); ok && item.Act == firm.ActUnshare {
		return
	}
	if about := cmd.About(); about.Narrows {
		b.closed[subject(about)] = max(b.closed[subject(about)], answer.Seq)
	}
}

// answered notes an answer of the host: the same op gets the same, however often.
func (b *book) answered(w *World, op wire.Op, a wire.Answer) {
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
	if about := cmd.About(); about.Widens && a.Verdict.Ok() {
		b.opened[subject(about)] = max(b.opened[subject(about)], a.Seq)
		if _, all := cmd.(firm.EverythingOn); all {
			for _, area := range firm.AllAreas() {
				b.opened["firm:"+string(area)] = a.Seq
			}
		}
	}
}

// mustBeClosed tells whether a subject was taken away, acknowledged, and not
// given again since.
func (b *book) mustBeClosed(subject string) bool {
	return b.closed[subject] > 0 && b.closed[subject] > b.opened[subject]
}
