package cipher

import (
	"context"
	"database/sql"
	"errors"
)

// Verify reads every page and its seal, and every index. It answers ErrDamaged with the first thing found.
// It reads the whole file: a second or two per hundred megabytes.
func Verify(ctx context.Context, db *sql.DB) error {
	var found string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&found); err != nil {
		return Explain(err)
	}
	if found != "ok" {
		return ErrDamaged.because("", errors.New(found))
	}
	return nil
}

// Truncate moves everything from the write-ahead log into the file and empties the log, so that rows just deleted
// are gone from both. It answers ErrLocked while a reader still holds an older state; call it again later.
func Truncate(ctx context.Context, db *sql.DB) error {
	var busy, logPages, moved int
	if err := db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &logPages, &moved); err != nil {
		return Explain(err)
	}
	if busy != 0 {
		return ErrLocked.at("")
	}
	return nil
}
