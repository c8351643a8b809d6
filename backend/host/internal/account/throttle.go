package account

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// bucket names a counter of tries. Addresses stand in it as hashes: the table
// tells nobody who has an account, and is the same for those who have none.
func bucket(kind, of string) string { return kind + ":" + HashToken(of) }

// guess counts one guess at a password before it is looked at, so that racing
// guesses cannot pass together. It returns how long to wait where none is free.
func guess(tx *store.Tx, name string, now firm.Micros) (time.Duration, error) {
	tries, last, err := triesOf(tx, name)
	if err != nil {
		return 0, err
	}
	if tries >= GuessesMost {
		return waitMost, nil
	}
	if free := last + micros(pause(tries)); now < free {
		return time.Duration(free-now) * time.Microsecond, nil
	}
	return 0, count(tx, name, now)
}

// pause is the time between a wrong guess and the next: none for the first
// ones, then doubling.
func pause(tries int) time.Duration {
	wait := time.Duration(0)
	for i := freeGuesses; i <= tries && wait < waitMost; i++ {
		wait = max(time.Second, 2*wait)
	}
	return min(wait, waitMost)
}

// asks counts one request of a kind that is rationed, and tells whether it was
// still within the ration.
func asks(tx *store.Tx, name string, most int, now firm.Micros) (bool, error) {
	tries, last, err := triesOf(tx, name)
	if err != nil {
		return false, err
	}
	if now-last > micros(askWindow) {
		if err := forgive(tx, name); err != nil {
			return false, err
		}
		tries = 0
	}
	if tries >= most {
		return false, nil
	}
	return true, count(tx, name, now)
}

func triesOf(tx *store.Tx, name string) (int, firm.Micros, error) {
	var tries int
	var last firm.Micros
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT tries, last_at FROM login_throttle WHERE firm = $1 AND bucket = $2`,
		string(tx.Firm()), name).Scan(&tries, &last)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, 0, nil
	}
	if err != nil {
		return 0, 0, fmt.Errorf("read tries: %w", err)
	}
	return tries, last, nil
}

func count(tx *store.Tx, name string, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `INSERT INTO login_throttle (firm, bucket, tries, last_at) VALUES ($1, $2, 1, $3)
		ON CONFLICT (firm, bucket) DO UPDATE SET tries = login_throttle.tries + 1, last_at = excluded.last_at`,
		string(tx.Firm()), name, int64(now))
	if err != nil {
		return fmt.Errorf("count a try: %w", err)
	}
	return nil
}

// forgive forgets a bucket, after the right password or a reset.
func forgive(tx *store.Tx, name string) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `DELETE FROM login_throttle WHERE firm = $1 AND bucket = $2`, string(tx.Firm()), name)
	if err != nil {
		return fmt.Errorf("forget tries: %w", err)
	}
	return nil
}
