package outbox

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
)

// Get reads one op, or answers ErrNone.
func (o *Outbox) Get(ctx context.Context, id firm.ID) (Entry, error) {
	e, err := scan(o.db.QueryRowContext(ctx, `SELECT `+columns+` FROM op WHERE id = ?`, id))
	if errors.Is(err, sql.ErrNoRows) {
		return e, ErrNone
	}
	if err != nil {
		return e, fmt.Errorf("read a change: %w", err)
	}
	return e, nil
}

// Live lists, in the order made, the ops whose effect the server's pages have
// not brought yet.
func (o *Outbox) Live(ctx context.Context, firmID firm.ID) ([]Entry, error) {
	return o.list(ctx, `WHERE firm = ? AND retired = 0 AND state IN ('waiting', 'sent', 'applied', 'merged') ORDER BY n`, firmID)
}

// ToSend lists all ops without an answer in the order of sending: those that
// take sight away overtake (see Order), the others come in the order made.
func (o *Outbox) ToSend(ctx context.Context, firmID firm.ID) ([]Entry, error) {
	made, err := o.list(ctx, `WHERE firm = ? AND state IN ('waiting', 'sent') ORDER BY n`, firmID)
	if err != nil {
		return nil, err
	}
	return Order(made), nil
}

// Told lists, newest first, what a person should see: all that waits or needs
// them, and what came into force since a moment.
func (o *Outbox) Told(ctx context.Context, firmID firm.ID, since firm.Micros, limit int) ([]Entry, error) {
	return o.list(ctx, `WHERE firm = ? AND (state IN ('waiting', 'sent', 'refused', 'asks')
		OR (state IN ('applied', 'merged') AND settled_at >= ?)) ORDER BY n DESC LIMIT ?`, firmID, since, limit)
}

// All lists every op in the order made, for exports.
func (o *Outbox) All(ctx context.Context) ([]Entry, error) { return o.list(ctx, `ORDER BY n`) }

func (o *Outbox) list(ctx context.Context, where string, args ...any) ([]Entry, error) {
	rows, err := o.db.QueryContext(ctx, `SELECT `+columns+` FROM op `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("list changes: %w", err)
	}
	defer rows.Close()
	list := []Entry{}
	for rows.Next() {
		e, err := scan(rows)
		if err != nil {
			return nil, fmt.Errorf("list changes: %w", err)
		}
		list = append(list, e)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("list changes: %w", err)
	}
	return list, nil
}

// Count is how many ops wait for the server, and how many for the person.
type Count struct{ Waiting, NeedsYou int }

// Count counts a firm's ops.
func (o *Outbox) Count(ctx context.Context, firmID firm.ID) (Count, error) {
	var c Count
	err := o.db.QueryRowContext(ctx, `SELECT COUNT(CASE WHEN state IN ('waiting', 'sent') THEN 1 END),
		COUNT(CASE WHEN state IN ('refused', 'asks') THEN 1 END) FROM op WHERE firm = ?`, firmID).Scan(&c.Waiting, &c.NeedsYou)
	if err != nil {
		return c, fmt.Errorf("count changes: %w", err)
	}
	return c, nil
}

// Unanswered tells whether anything here still needs its person, whatever the
// firm: an op that waits, or one refused or asking that was not dismissed yet.
func (o *Outbox) Unanswered(ctx context.Context) (bool, error) {
	var n int
	if err := o.db.QueryRowContext(ctx, `SELECT COUNT(*) FROM op WHERE state IN ('waiting', 'sent', 'refused', 'asks')`).Scan(&n); err != nil {
		return false, fmt.Errorf("count changes: %w", err)
	}
	return n > 0, nil
}
