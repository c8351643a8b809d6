package ledger

import (
	"context"
	"database/sql"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// SeeDevice keeps that a device was connected. It needs no transaction of the
// firm's: nothing else hangs on it.
func SeeDevice(ctx context.Context, db *sql.DB, firmID, device firm.ID, now firm.Micros) error {
	_, err := db.ExecContext(ctx, `UPDATE device SET seen_at = $1 WHERE firm = $2 AND id = $3 AND seen_at < $1`, int64(now), string(firmID), string(device))
	if err != nil {
		return fmt.Errorf("note that a device is connected: %w", err)
	}
	return nil
}

// StaffSeen is when a desk of a staff member was last connected; 0 is never.
func StaffSeen(tx *store.Tx, staff firm.ID) (at firm.Micros, err error) {
	err = tx.SQL().QueryRowContext(tx.Context(), `SELECT COALESCE(MAX(seen_at), 0) FROM device WHERE firm = $1 AND staff_id = $2`,
		string(tx.Firm()), string(staff)).Scan(&at)
	if err != nil {
		return 0, fmt.Errorf("look when a desk was last connected: %w", err)
	}
	return at, nil
}
