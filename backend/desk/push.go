package desk

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/desk/internal/link"
	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// pushAll sends, in the order of sending, what pick takes of what waits, until
// it takes nothing more. An op that was sent before is simply sent again: the
// server applies each id once.
func (d *Desk) pushAll(ctx context.Context, p profile, l Link, token string, pick func([]entry) []entry) error {
	for range pushesPerRound {
		waiting, err := d.box.ToSend(ctx, p.FirmID)
		if err != nil {
			return err
		}
		picked := pick(waiting)
		if len(picked) == 0 {
			return nil
		}
		if err := d.push(ctx, p, l, token, batch(picked)); err != nil {
			return err
		}
	}
	return nil
}

func everything(waiting []entry) []entry { return waiting }

// urgent picks what an act that takes sight away must wait for: its narrowing
// ops and what goes before them. The rest of the act goes along when nothing
// else waits; older changes must not be overtaken by what does not narrow.
func urgent(act []entry) func([]entry) []entry {
	mine := make(map[firm.ID]bool, len(act))
	for _, e := range act {
		mine[e.Op.ID] = true
	}
	return func(waiting []entry) []entry {
		last, others := -1, false
		for i, e := range waiting {
			if mine[e.Op.ID] && e.Narrows {
				last, others = i, false
			}
			others = others || !mine[e.Op.ID]
		}
		if last < 0 {
			return nil
		}
		if others {
			return waiting[:last+1]
		}
		return waiting
	}
}

// batch takes as many ops from the front as one push may hold.
func batch(waiting []entry) []wire.Op {
	ops, size := []wire.Op{}, 0
	for _, e := range waiting {
		// What stands around the body is short and bounded.
		size += len(e.Op.Body) + 512
		if len(ops) == wire.OpsLimit || size > wire.PushLimitBytes && len(ops) > 0 {
			break
		}
		ops = append(ops, e.Op)
	}
	return ops
}

// push sends ops and takes their answers.
func (d *Desk) push(ctx context.Context, p profile, l Link, token string, ops []wire.Op) error {
	ids := make([]firm.ID, 0, len(ops))
	for _, op := range ops {
		ids = append(ids, op.ID)
	}
	if err := d.box.MarkSent(ctx, ids); err != nil {
		return err
	}
	answers, err := l.Push(ctx, token, ops)
	var said *wire.Trouble
	if errors.As(err, &said) && aboutOps(said) {
		return d.pushApart(ctx, p, l, token, ops, said)
	}
	if err != nil {
		return fmt.Errorf("push: %w", err)
	}
	d.heard()
	return d.takeAnswers(ctx, p, ops, answers)
}

func (d *Desk) takeAnswers(ctx context.Context, p profile, ops []wire.Op, answers []wire.Answer) error {
	asked := make(map[firm.ID]bool, len(ops))
	for _, op := range ops {
		asked[op.ID] = true
	}
	ours := answers[:0]
	for _, a := range answers {
		if asked[a.OpID] && known(a.Verdict.Answer) {
			ours = append(ours, a)
		}
	}
	if len(ours) == 0 {
		return &link.Failure{Kind: link.Busy, Err: errors.New("a push without answers")}
	}
	return d.answered(ctx, p, ours)
}

// known tells whether an answer is one that settles an op.
func known(answer firm.Answer) bool {
	switch answer {
	case firm.Applied, firm.Merged, firm.No, firm.Asks:
		return true
	default:
		return false
	}
}

// aboutOps tells a no to what was sent (it can't be read, it is too large) from
// a no to who sends, or when.
func aboutOps(said *wire.Trouble) bool {
	return said.Code == CodeInvalid || said.Problem == "status_413"
}

// pushApart finds the op that the server can't take, so that it does not keep
// the others from going: each is sent alone, and the one is told as refused.
func (d *Desk) pushApart(ctx context.Context, p profile, l Link, token string, ops []wire.Op, said *wire.Trouble) error {
	if len(ops) == 1 {
		verdict := firm.Verdict{Answer: firm.No, Reason: said.Problem, Field: said.Field, Sentence: said.Sentence}
		return d.answered(ctx, p, []wire.Answer{{OpID: ops[0].ID, Verdict: verdict}})
	}
	for _, op := range ops {
		if err := d.push(ctx, p, l, token, []wire.Op{op}); err != nil {
			return err
		}
	}
	return nil
}

// pushNow sends an act that takes sight away, and what must go before it, and
// returns the answers to it that came.
func (d *Desk) pushNow(ctx context.Context, p profile, act []entry) (map[firm.ID]firm.Verdict, error) {
	l, token, err := d.line()
	if err != nil {
		return nil, err
	}
	err = d.pushAll(ctx, p, l, token, urgent(act))
	// Somebody may have signed in anew meanwhile: then this failure is of the past.
	if _, now, gone := d.line(); err != nil && gone == nil && now == token {
		d.failed(ctx, err)
	}
	answers := map[firm.ID]firm.Verdict{}
	// The answers that did come count, even when time ran out over others.
	after := context.WithoutCancel(ctx)
	for _, mine := range act {
		e, gone := d.box.Get(after, mine.Op.ID)
		if gone != nil {
			return answers, errors.Join(err, gone)
		}
		if !e.State.Open() {
			answers[e.Op.ID] = e.Verdict
		}
	}
	return answers, err
}
