package outbox

import (
	"context"
	"database/sql"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// MarkSent remembers that ops may have reached the server.
func (o *Outbox) MarkSent(ctx context.Context, ids []firm.ID) error {
	err := o.write(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			if _, err := tx.ExecContext(ctx, `UPDATE op SET state = 'sent' WHERE id = ? AND state = 'waiting'`, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("mark changes as sent: %w", err)
	}
	return nil
}

// Settle keeps the server's answers. Only an op that still waits takes one, so
// an answer that comes twice, or after the person dismissed it, changes nothing.
// What was refused, or asks, has no effect that the server's pages could bring:
// it is retired at once.
func (o *Outbox) Settle(ctx context.Context, answers []wire.Answer, at firm.Micros) error {
	err := o.write(ctx, func(tx *sql.Tx) error {
		for _, a := range answers {
			verdict, err := textOf(a.Verdict)
			if err != nil {
				return err
			}
			state := Of(a.Verdict.Answer)
			_, err = tx.ExecContext(ctx, `UPDATE op SET state = ?, verdict = ?, seq = ?, settled_at = ?, retired = ?
				WHERE id = ? AND state IN ('waiting', 'sent')`, state, verdict, a.Seq, at, !state.InForce(), a.OpID)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("keep answers: %w", err)
	}
	return nil
}

// Retire marks the answered ops up to a sequence number as held by the cache.
func (o *Outbox) Retire(ctx context.Context, firmID firm.ID, upTo int64) error {
	_, err := o.db.ExecContext(ctx, `UPDATE op SET retired = 1
		WHERE firm = ? AND retired = 0 AND state NOT IN ('waiting', 'sent') AND seq <= ?`, firmID, upTo)
	if err != nil {
		return fmt.Errorf("retire changes: %w", err)
	}
	return nil
}

// Again makes every op that the server had applied since a moment wait anew:
// the server was put back to an older state and may have forgotten it. Those
// refused stay refused: the person has been told.
func (o *Outbox) Again(ctx context.Context, firmID firm.ID, since firm.Micros) error {
	_, err := o.db.ExecContext(ctx, `UPDATE op SET state = 'waiting', verdict = '', seq = 0, retired = 0, settled_at = 0, resent = 1
		WHERE firm = ? AND (state = 'sent' OR (seq > 0 AND settled_at >= ? AND (state IN ('applied', 'merged')
			OR (state = 'dismissed' AND verdict NOT LIKE '{"answer":"refused"%' AND verdict NOT LIKE '{"answer":"asks"%'))))`, firmID, since)
	if err != nil {
		return fmt.Errorf("send settled changes again: %w", err)
	}
	return nil
}

// Prune forgets what was settled in force, or dismissed, before a moment.
func (o *Outbox) Prune(ctx context.Context, before firm.Micros) error {
	_, err := o.db.ExecContext(ctx, `DELETE FROM op WHERE retired = 1 AND settled_at > 0 AND settled_at < ?
		AND state IN ('applied', 'merged', 'dismissed')`, before)
	if err != nil {
		return fmt.Errorf("forget old changes: %w", err)
	}
	return nil
}

// Clear forgets everything; for a profile that another person takes over.
func (o *Outbox) Clear(ctx context.Context) error {
	_, err := o.db.ExecContext(ctx, `DELETE FROM op; DELETE FROM memory`)
	if err != nil {
		return fmt.Errorf("clear the outbox: %w", err)
	}
	return nil
}
