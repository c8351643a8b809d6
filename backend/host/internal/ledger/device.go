package ledger

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Device is one profile of one staff member on one machine.
type Device struct {
	ID      firm.ID
	StaffID firm.ID
	Name    string
}

// AddDevice keeps a new device under its token's hash.
func AddDevice(tx *store.Tx, d Device, tokenHash string, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(),
		`INSERT INTO device (firm, id, staff_id, name, token_hash, created_at, seen_at, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $6, 0)`,
		string(tx.Firm()), string(d.ID), string(d.StaffID), d.Name, tokenHash, int64(now))
	if err != nil {
		return fmt.Errorf("add device: %w", err)
	}
	return nil
}

// RenewDevice gives a device that signs in again a new token under its old id.
// ok is false where the staff member has no such device.
func RenewDevice(tx *store.Tx, d Device, tokenHash string, now firm.Micros) (ok bool, err error) {
	done, err := tx.SQL().ExecContext(tx.Context(),
		`UPDATE device SET token_hash = $1, name = $2, seen_at = $3, ended_at = 0 WHERE firm = $4 AND id = $5 AND staff_id = $6`,
		tokenHash, d.Name, int64(now), string(tx.Firm()), string(d.ID), string(d.StaffID))
	if err != nil {
		return false, fmt.Errorf("renew device: %w", err)
	}
	n, err := done.RowsAffected()
	return n == 1, err
}

// HasDevice tells whether a staff member has ever signed in on a device.
func HasDevice(tx *store.Tx, staffID, device firm.ID) (bool, error) {
	var n int64
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT COUNT(*) FROM device WHERE firm = $1 AND id = $2 AND staff_id = $3`,
		string(tx.Firm()), string(device), string(staffID)).Scan(&n)
	if err != nil {
		return false, fmt.Errorf("look for the device: %w", err)
	}
	return n > 0, nil
}

// EndDevice signs a device out for good.
func EndDevice(tx *store.Tx, id firm.ID, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `UPDATE device SET ended_at = $1 WHERE firm = $2 AND id = $3 AND ended_at = 0`,
		int64(now), string(tx.Firm()), string(id))
	if err != nil {
		return fmt.Errorf("end device: %w", err)
	}
	return nil
}

// EndDevicesOf signs out every device of a staff member but one.
func EndDevicesOf(tx *store.Tx, staffID, but firm.ID, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(),
		`UPDATE device SET ended_at = $1 WHERE firm = $2 AND staff_id = $3 AND id <> $4 AND ended_at = 0`,
		int64(now), string(tx.Firm()), string(staffID), string(but))
	if err != nil {
		return fmt.Errorf("end devices: %w", err)
	}
	return nil
}

// FirmOfToken finds which firm's device has a token; it is asked before a
// request's firm is known.
func FirmOfToken(ctx context.Context, db *sql.DB, tokenHash string) (firm.ID, error) {
	var id firm.ID
	err := db.QueryRowContext(ctx, `SELECT firm FROM device WHERE token_hash = $1 AND ended_at = 0`, tokenHash).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return "", firm.ErrNone
	}
	if err != nil {
		return "", fmt.Errorf("find the device's firm: %w", err)
	}
	return id, nil
}

// DeviceOfToken finds the living device of a token whose person is still active
// at the firm, or firm.ErrNone.
func DeviceOfToken(tx *store.Tx, tokenHash string) (Device, error) {
	var d Device
	err := tx.SQL().QueryRowContext(tx.Context(),
		`SELECT id, staff_id, name FROM device WHERE firm = $1 AND token_hash = $2 AND ended_at = 0`, string(tx.Firm()), tokenHash).
		Scan(&d.ID, &d.StaffID, &d.Name)
	if errors.Is(err, sql.ErrNoRows) {
		return Device{}, firm.ErrNone
	}
	if err != nil {
		return Device{}, fmt.Errorf("find device: %w", err)
	}
	staff, err := firm.Get[firm.Staff](tx, d.StaffID)
	if err != nil {
		return Device{}, fmt.Errorf("read the device's person: %w", err)
	}
	if !staff.Active {
		return Device{}, firm.ErrNone
	}
	return d, nil
}
