package outbox

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// The limits of what a window may remember.
const (
	memoryKeyBytes   = 200
	memoryValueBytes = 256 << 10
	memoryKeys       = 500
)

// ErrMemory says that the window wants to remember too much.
var ErrMemory = errors.New("this is too much to remember")

// Remember keeps a small text of the window's; an empty value forgets it.
func (o *Outbox) Remember(ctx context.Context, key, value string) error {
	if len(key) > memoryKeyBytes || len(value) > memoryValueBytes {
		return ErrMemory
	}
	err := o.write(ctx, func(tx *sql.Tx) error {
		if value == "" {
			_, err := tx.ExecContext(ctx, `DELETE FROM memory WHERE key = ?`, key)
			return err
		}
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM memory WHERE key <> ?`, key).Scan(&n); err != nil {
			return err
		}
		if n >= memoryKeys {
			return ErrMemory
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO memory (key, value) VALUES (?, ?)
			ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, value)
		return err
	})
	if err != nil {
		return fmt.Errorf("remember: %w", err)
	}
	return nil
}

// Recall reads it, or "".
func (o *Outbox) Recall(ctx context.Context, key string) (string, error) {
	var value string
	err := o.db.QueryRowContext(ctx, `SELECT value FROM memory WHERE key = ?`, key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("recall: %w", err)
	}
	return value, nil
}
