package ledger

import (
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Hold keeps a firm's portal closed and its jobs waiting after the firm was put
// back to an older state.
type Hold struct {
	// Epoch is the one that began with it, Since when.
	Epoch string
	Since firm.Micros
}

// PutHold begins a hold.
func PutHold(tx *store.Tx, h Hold) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `INSERT INTO hold (firm, epoch, since, confirmed_at) VALUES ($1, $2, $3, 0)`,
		string(tx.Firm()), h.Epoch, int64(h.Since))
	if err != nil {
		return fmt.Errorf("hold the firm: %w", err)
	}
	return nil
}

// Held tells whether the firm is held.
func Held(tx *store.Tx) (bool, error) {
	var n int64
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT COUNT(*) FROM hold WHERE firm = $1 AND confirmed_at = 0`, string(tx.Firm())).Scan(&n)
	if err != nil {
		return false, fmt.Errorf("look for a hold: %w", err)
	}
	return n > 0, nil
}

// HeldSince is when the firm was held; 0 where it is not. Put back twice, it is
// held since the first time.
func HeldSince(tx *store.Tx) (firm.Micros, error) {
	var since firm.Micros
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT COALESCE(MIN(since), 0) FROM hold WHERE firm = $1 AND confirmed_at = 0`, string(tx.Firm())).Scan(&since)
	if err != nil {
		return 0, fmt.Errorf("look for a hold: %w", err)
	}
	return since, nil
}

// EndHolds ends every hold of the firm.
func EndHolds(tx *store.Tx, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `UPDATE hold SET confirmed_at = $1 WHERE firm = $2 AND confirmed_at = 0`, int64(now), string(tx.Firm()))
	if err != nil {
		return fmt.Errorf("end the hold: %w", err)
	}
	return nil
}

// EndEveryDevice signs all desks of the firm out at a moment.
func EndEveryDevice(tx *store.Tx, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `UPDATE device SET ended_at = $1 WHERE firm = $2 AND ended_at = 0`, int64(now), string(tx.Firm()))
	if err != nil {
		return fmt.Errorf("end the devices: %w", err)
	}
	return nil
}

// DevicesEndedSince lists the devices that ended at a moment or later and have
// not signed in again, ordered by person and name, at most a limit.
func DevicesEndedSince(tx *store.Tx, since firm.Micros, limit int) ([]Device, error) {
	rows, err := tx.SQL().QueryContext(tx.Context(),
		`SELECT id, staff_id, name FROM device WHERE firm = $1 AND ended_at >= $2 ORDER BY staff_id, name, id LIMIT $3`, string(tx.Firm()), int64(since), limit)
	if err != nil {
		return nil, fmt.Errorf("list the devices: %w", err)
	}
	defer rows.Close()
	var out []Device
	for rows.Next() {
		var one Device
		if err := rows.Scan(&one.ID, &one.StaffID, &one.Name); err != nil {
			return nil, fmt.Errorf("read a device: %w", err)
		}
		out = append(out, one)
	}
	return out, rows.Err()
}

// OpsSince counts the ops that came since a moment, and those of them that were
// not applied.
func OpsSince(tx *store.Tx, since firm.Micros) (all, refused int64, err error) {
	err = tx.SQL().QueryRowContext(tx.Context(),
		`SELECT COUNT(*), COALESCE(SUM(CASE WHEN verdict LIKE '{"answer":"refused"%' OR verdict LIKE '{"answer":"asks"%' THEN 1 ELSE 0 END), 0)
		 FROM op WHERE firm = $1 AND at >= $2`, string(tx.Firm()), int64(since)).Scan(&all, &refused)
	if err != nil {
		return 0, 0, fmt.Errorf("count the ops: %w", err)
	}
	return all, refused, nil
}
