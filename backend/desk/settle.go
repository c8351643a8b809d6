package desk

import (
	"context"
	"encoding/json"
	"fmt"

	"anteroom/backend/desk/internal/outbox"
	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// answered takes the server's answers to a push: first the outbox, which is the
// truth, then the rows. What was refused, or asks, is taken off the rows at
// once; what is in force stays until the page with its number has come, so that
// nothing flickers.
func (d *Desk) answered(ctx context.Context, p profile, answers []wire.Answer) error {
	if err := d.box.Settle(ctx, answers, d.now()); err != nil {
		return err
	}
	var all touched
	var upTo int64
	err := d.write(ctx, p.FirmID, func(tx *store.Tx) error {
		all = nil
		at, _, err := loadPlace(tx)
		if err != nil {
			return err
		}
		upTo = at.Cursor.Seq
		off, err := noteAnswers(tx, answers, upTo)
		if err != nil || !off || !at.Joined {
			return err
		}
		live, err := d.box.Live(ctx, p.FirmID)
		if err != nil {
			return err
		}
		all, err = d.rebase(tx, p, without(live, upTo), nil)
		return err
	})
	if err != nil {
		return fmt.Errorf("take answers: %w", err)
	}
	if err := d.box.Retire(ctx, p.FirmID, upTo); err != nil {
		return err
	}
	d.changed(all)
	d.counted(ctx, p)
	d.tellOps()
	return nil
}

// noteAnswers marks the answered ops in the cache; off says that the rows show
// something that must go.
func noteAnswers(tx *store.Tx, answers []wire.Answer, upTo int64) (off bool, err error) {
	for _, a := range answers {
		state := outbox.Of(a.Verdict.Answer)
		off = off || !state.InForce() || a.Seq <= upTo
		// Any number that is not 0 says "answered" to the rows.
		err := exec(tx, `UPDATE desk_op SET seq = $1 WHERE firm = $2 AND op_id = $3`, max(a.Seq, 1), string(tx.Firm()), string(a.OpID))
		if err != nil {
			return off, err
		}
	}
	return off, nil
}

// without leaves out the ops whose outcome the cache has by the server's pages
// up to a number.
func without(live []entry, upTo int64) []entry {
	left := live[:0]
	for _, e := range live {
		if e.State.Open() || e.Seq > upTo {
			left = append(left, e)
		}
	}
	return left
}

// noteSettled keeps the answers of a page in the page's own transaction.
func noteSettled(tx *store.Tx, settled []wire.Answer) error {
	for _, a := range settled {
		text, err := json.Marshal(a)
		if err != nil {
			return fmt.Errorf("keep an answer: %w", err)
		}
		err = exec(tx, `INSERT INTO desk_settled (firm, op_id, answer) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
			string(tx.Firm()), string(a.OpID), string(text))
		if err != nil {
			return err
		}
	}
	return nil
}

// handOver tells the outbox what the cache's pages settled, and forgets it
// there. It may run twice; the outbox takes an answer once.
func (d *Desk) handOver(ctx context.Context, p profile) error {
	answers := []wire.Answer{}
	var upTo int64
	err := d.readAs(ctx, p, func(r *reader) error {
		at, ok, err := loadPlace(r.Tx)
		if err != nil || !ok {
			return err
		}
		if at.Snap == nil {
			upTo = at.Cursor.Seq
		}
		return r.each(`SELECT answer FROM desk_settled WHERE firm = $1`, []any{string(r.firm)}, func(scan func(...any) error) error {
			var text string
			if err := scan(&text); err != nil {
				return err
			}
			var a wire.Answer
			if err := json.Unmarshal([]byte(text), &a); err != nil {
				return err
			}
			answers = append(answers, a)
			return nil
		})
	})
	if err != nil || upTo == 0 {
		return err
	}
	if len(answers) > 0 {
		if err := d.box.Settle(ctx, answers, d.now()); err != nil {
			return err
		}
	}
	if err := d.box.Retire(ctx, p.FirmID, upTo); err != nil {
		return err
	}
	if len(answers) == 0 {
		return nil
	}
	return d.write(ctx, p.FirmID, func(tx *store.Tx) error {
		return exec(tx, `DELETE FROM desk_settled WHERE firm = $1`, string(tx.Firm()))
	})
}

// verdicts lists answers by op.
func verdicts(answers []wire.Answer) map[firm.ID]firm.Verdict {
	byOp := make(map[firm.ID]firm.Verdict, len(answers))
	for _, a := range answers {
		byOp[a.OpID] = a.Verdict
	}
	return byOp
}
