package outbox

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
)

// ErrNone is returned for an op that is not here.
var ErrNone = errors.New("there is no such change")

// Outbox is the file of one profile. It is safe for concurrent use.
type Outbox struct{ db *sql.DB }

// migrations are the steps of the file's form, oldest first; only add.
func migrations() []string {
	return []string{`
CREATE TABLE op (
	n          INTEGER PRIMARY KEY AUTOINCREMENT,
	id         TEXT NOT NULL UNIQUE,
	firm       TEXT NOT NULL,
	staff      TEXT NOT NULL,
	command    TEXT NOT NULL,
	body       TEXT NOT NULL,
	made_at    INTEGER NOT NULL,
	version    INTEGER NOT NULL,
	matter_id  TEXT NOT NULL,
	kind       TEXT NOT NULL,
	subject_id TEXT NOT NULL,
	narrows    INTEGER NOT NULL,
	widens     INTEGER NOT NULL,
	state      TEXT NOT NULL,
	verdict    TEXT NOT NULL,
	seq        INTEGER NOT NULL,
	retired    INTEGER NOT NULL,
	settled_at INTEGER NOT NULL,
	resent     INTEGER NOT NULL
);
CREATE INDEX op_state ON op (state);
CREATE INDEX op_live ON op (retired, n);
-- What the window remembers between two starts; it lies here because the cache
-- may be fetched anew at any time.
CREATE TABLE memory (key TEXT PRIMARY KEY, value TEXT NOT NULL);
`}
}

// New brings the file to this version's form. A file of a later version is an
// error. A new file counts its ops from floor on: the server remembers places
// in this count, so an outbox that replaces a lost one must not begin anew.
func New(ctx context.Context, db *sql.DB, floor int64) (*Outbox, error) {
	o := &Outbox{db: db}
	err := o.write(ctx, func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		steps := migrations()
		if version > len(steps) {
			return errors.New("the outbox was written by a later version of Anteroom; install that one again")
		}
		for i := version; i < len(steps); i++ {
			if _, err := tx.ExecContext(ctx, steps[i]); err != nil {
				return err
			}
		}
		if version == 0 {
			if _, err := tx.ExecContext(ctx, `INSERT INTO sqlite_sequence (name, seq) VALUES ('op', ?)`, floor); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(steps)))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("prepare the outbox: %w", err)
	}
	return o, nil
}

// Close ends the outbox and its file.
func (o *Outbox) Close() error { return o.db.Close() }

func (o *Outbox) write(ctx context.Context, fn func(*sql.Tx) error) error {
	tx, err := o.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after a commit it does nothing
	if err := fn(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Append keeps entries, in order, all or none. When it returns they are on the
// disk. An op that is kept already stays as it is.
func (o *Outbox) Append(ctx context.Context, entries ...Entry) error {
	err := o.write(ctx, func(tx *sql.Tx) error { return appendTo(ctx, tx, entries) })
	if err != nil {
		return fmt.Errorf("keep a change: %w", err)
	}
	return nil
}

func appendTo(ctx context.Context, tx *sql.Tx, entries []Entry) error {
	for _, e := range entries {
		values, err := e.values()
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO op (id, firm, staff, command, body, made_at, version, matter_id, kind, subject_id,
			narrows, widens, state, verdict, seq, retired, settled_at, resent)
			VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING`, values...)
		if err != nil {
			return err
		}
	}
	return nil
}

// Replace closes one op as dismissed and keeps another in its place.
func (o *Outbox) Replace(ctx context.Context, old firm.ID, by Entry) error {
	err := o.write(ctx, func(tx *sql.Tx) error {
		if err := setState(ctx, tx, old, Dismissed); err != nil {
			return err
		}
		return appendTo(ctx, tx, []Entry{by})
	})
	if err != nil {
		return fmt.Errorf("replace a change: %w", err)
	}
	return nil
}

// Dismiss closes an op that the person has read.
func (o *Outbox) Dismiss(ctx context.Context, id firm.ID) error {
	err := o.write(ctx, func(tx *sql.Tx) error { return setState(ctx, tx, id, Dismissed) })
	if err != nil {
		return fmt.Errorf("dismiss a change: %w", err)
	}
	return nil
}

// setState never closes an op whose outcome the cache does not hold yet.
func setState(ctx context.Context, tx *sql.Tx, id firm.ID, state State) error {
	done, err := tx.ExecContext(ctx, `UPDATE op SET state = ? WHERE id = ? AND retired = 1`, state, id)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return errors.Join(ErrNone, err)
	}
	return nil
}
