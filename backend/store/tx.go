package store

import (
	"context"
	"database/sql"
	"fmt"

	"anteroom/backend/firm"
)

// Tx is one transaction on the rows of one firm. It implements firm.Rows. It
// serves one goroutine and ends with the function that DB.Read or DB.Write
// gave it to.
type Tx struct {
	ctx      context.Context
	db       *DB
	raw      *sql.Tx
	firm     firm.ID
	writable bool
	prepared map[string]*sql.Stmt
	track    track
	dirty    dirty
	place    *Place
	// tries is how many Try are open around each other.
	tries int
	// grew tells that the transaction appended to the firm's log.
	grew   bool
	extent Extent
}

func (d *DB) tx(ctx context.Context, raw *sql.Tx, firmID firm.ID, writable bool) *Tx {
	return &Tx{
		ctx: ctx, db: d, raw: raw, firm: firmID, writable: writable,
		prepared: map[string]*sql.Stmt{}, track: newTrack(), dirty: newDirty(),
	}
}

// Firm is the firm whose rows these are.
func (t *Tx) Firm() firm.ID { return t.firm }

// Context is the context that Read or Write was given.
func (t *Tx) Context() context.Context { return t.ctx }

// Dialect tells which engine this is.
func (t *Tx) Dialect() Dialect { return t.db.dialect }

// Schema is the plan of the kinds.
func (t *Tx) Schema() *Schema { return t.db.schema }

// SQL is the transaction itself, for the host's and the desk's own tables and
// for jobs that must be queued with the rows. Never write a kind's table
// through it: images, log and search would not know.
func (t *Tx) SQL() *sql.Tx { return t.raw }

// One reads a row, or returns firm.ErrNone.
func (t *Tx) One(kind firm.Kind, id firm.ID) (firm.Row, error) {
	p, err := t.db.schema.plan(kind)
	if err != nil {
		return nil, err
	}
	values, err := t.values(p, id)
	if err != nil {
		return nil, err
	}
	if values == nil {
		return nil, firm.ErrNone
	}
	return p.row(values), nil
}

// By lists, ordered by id, the rows whose indexed column equals value; without a
// column, every row of the kind.
func (t *Tx) By(kind firm.Kind, col string, value string) ([]firm.Row, error) {
	p, err := t.db.schema.plan(kind)
	if err != nil {
		return nil, err
	}
	if col == "" {
		return t.rows(p, p.all(), string(t.firm))
	}
	if !p.index[col] {
		return nil, fmt.Errorf("list %s by %s: no index; add the column to the kind's Spec.Index and a migration", kind, col)
	}
	return t.rows(p, p.by(col), string(t.firm), value)
}

// rows runs a statement whose columns are the kind's and makes rows of it.
func (t *Tx) rows(p *plan, text string, args ...any) ([]firm.Row, error) {
	list := []firm.Row{}
	err := t.each(p, text, args, func(values []any) { list = append(list, p.row(values)) })
	return list, err
}

// each hands the values of every row to fn, which may keep them.
func (t *Tx) each(p *plan, text string, args []any, fn func([]any)) error {
	found, err := t.query(text, args...)
	if err != nil {
		return fmt.Errorf("list %s: %w", p.spec.Kind, err)
	}
	defer found.Close()
	for found.Next() {
		values := make([]any, len(p.columns))
		if err := found.Scan(pointers(values)...); err != nil {
			return fmt.Errorf("read %s: %w", p.spec.Kind, err)
		}
		fn(values)
	}
	if err := found.Err(); err != nil {
		return fmt.Errorf("list %s: %w", p.spec.Kind, err)
	}
	return nil
}

func pointers(values []any) []any {
	to := make([]any, len(values))
	for i := range values {
		to[i] = &values[i]
	}
	return to
}

// values reads the columns of one row, or nil when there is none.
func (t *Tx) values(p *plan, id firm.ID) ([]any, error) {
	var values []any
	err := t.each(p, p.text.one, []any{string(t.firm), string(id)}, func(found []any) { values = found })
	return values, err
}

// prepare keeps statements for as long as the transaction lives; the engine
// then reads each text once. It returns nil where the driver does that itself.
func (t *Tx) prepare(text string) (*sql.Stmt, error) {
	if !t.db.dialect.Prepares() {
		return nil, nil
	}
	if statement := t.prepared[text]; statement != nil {
		return statement, nil
	}
	statement, err := t.raw.PrepareContext(t.ctx, text)
	if err != nil {
		return nil, fmt.Errorf("prepare: %w", err)
	}
	t.prepared[text] = statement
	return statement, nil
}

func (t *Tx) query(text string, args ...any) (*sql.Rows, error) {
	statement, err := t.prepare(text)
	if err != nil {
		return nil, err
	}
	if statement == nil {
		return t.raw.QueryContext(t.ctx, text, args...)
	}
	return statement.QueryContext(t.ctx, args...)
}

func (t *Tx) exec(text string, args ...any) error {
	statement, err := t.prepare(text)
	if err != nil {
		return err
	}
	if statement == nil {
		_, err = t.raw.ExecContext(t.ctx, text, args...)
	} else {
		_, err = statement.ExecContext(t.ctx, args...)
	}
	return err
}
