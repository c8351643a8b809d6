package store

import (
	"fmt"

	"anteroom/backend/firm"
)

// Clause is a piece of SQL written in the code. A constant becomes one by
// itself; a text that was put together at run time does not, so that no
// person's words can become SQL.
type Clause string

// Query asks for rows of one kind beyond what firm.Rows offers.
type Query struct {
	// Where narrows; the firm is $1 already, so Args begin at $2, numbered in
	// the order in which they first appear. Empty means all.
	Where Clause
	// Order is the list after ORDER BY; empty means by id.
	Order Clause
	Args  []any
	// Limit is the most rows; 0 means no limit. Offset skips rows before.
	Limit, Offset int
}

// Select lists the rows of a kind that a query asks for.
func Select[R firm.Row](t *Tx, q Query) ([]R, error) {
	var none R
	p, err := t.db.schema.plan(none.RowKind())
	if err != nil {
		return nil, err
	}
	text := fmt.Sprintf("SELECT %s FROM %s WHERE firm = $1", p.text.columns, quoted(string(p.spec.Kind)))
	list := []R{}
	err = t.each(p, text+q.tail(), append([]any{string(t.firm)}, q.Args...), func(values []any) {
		if row, ok := p.row(values).(R); ok {
			list = append(list, row)
		}
	})
	return list, err
}

// Count counts the rows of a kind that match; the firm is $1 as in Query.
func Count[R firm.Row](t *Tx, where Clause, args ...any) (int64, error) {
	var none R
	p, err := t.db.schema.plan(none.RowKind())
	if err != nil {
		return 0, err
	}
	text := p.text.count
	if where != "" {
		text += " AND (" + string(where) + ")"
	}
	var n int64
	err = t.raw.QueryRowContext(t.ctx, text, append([]any{string(t.firm)}, args...)...).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count %s: %w", none.RowKind(), err)
	}
	return n, nil
}

// CountOf counts all rows of a kind.
func (t *Tx) CountOf(kind firm.Kind) (int64, error) {
	p, err := t.db.schema.plan(kind)
	if err != nil {
		return 0, err
	}
	var n int64
	if err := t.raw.QueryRowContext(t.ctx, p.text.count, string(t.firm)).Scan(&n); err != nil {
		return 0, fmt.Errorf("count %s: %w", kind, err)
	}
	return n, nil
}

func (q Query) tail() string {
	tail := ""
	if q.Where != "" {
		tail += " AND (" + string(q.Where) + ")"
	}
	if q.Order != "" {
		tail += " ORDER BY " + string(q.Order)
	} else {
		tail += " ORDER BY id"
	}
	if q.Limit > 0 {
		tail += fmt.Sprintf(" LIMIT %d OFFSET %d", q.Limit, max(q.Offset, 0))
	}
	return tail
}
