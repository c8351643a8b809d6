package account

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// The owners of credentials.
const (
	ownerClient = "client"
	ownerStaff  = "staff"
)

// credentialOf reads the hash of an owner's password; empty when there is none.
func credentialOf(tx *store.Tx, kind string, owner firm.ID) (string, error) {
	var hash string
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT hash FROM credential WHERE firm = $1 AND owner_kind = $2 AND owner_id = $3`,
		string(tx.Firm()), kind, string(owner)).Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read credential: %w", err)
	}
	return hash, nil
}

func putCredential(tx *store.Tx, kind string, owner firm.ID, hash string, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `INSERT INTO credential (firm, owner_kind, owner_id, hash, changed_at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (firm, owner_kind, owner_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at`,
		string(tx.Firm()), kind, string(owner), hash, int64(now))
	if err != nil {
		return fmt.Errorf("keep credential: %w", err)
	}
	return nil
}

// HashPassword judges a new password and makes what is kept of it. It takes a
// tenth of a second and must not run inside a transaction. about are words close
// to the person, such as the address.
func (a *Accounts) HashPassword(ctx context.Context, password string, about ...string) (string, error) {
	if r := a.CheckPassword(password, about...); r != nil {
		return "", r
	}
	return a.hashes.make(ctx, password)
}

// PutStaffPassword keeps the hash that HashPassword made as the password of a
// person of the staff, and forgives wrong guesses at the old one. Ending their
// devices is the caller's, in the same transaction.
func (a *Accounts) PutStaffPassword(tx *store.Tx, staffID firm.ID, hash string) error {
	person, err := firm.Get[firm.Staff](tx, staffID)
	if err != nil {
		return fmt.Errorf("read staff: %w", err)
	}
	if err := forgive(tx, staffBucket(strings.TrimSpace(person.Email))); err != nil {
		return err
	}
	return putCredential(tx, ownerStaff, staffID, hash, a.now())
}

// PutAccountPassword keeps the hash that HashPassword made as the password of a
// client's account: for an invented firm, whose clients have had no mail.
func (a *Accounts) PutAccountPassword(tx *store.Tx, accountID firm.ID, hash string) error {
	return putCredential(tx, ownerClient, accountID, hash, a.now())
}

// DropStaffPassword forgets the password of a person who left the firm.
func (a *Accounts) DropStaffPassword(tx *store.Tx, staffID firm.ID) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `DELETE FROM credential WHERE firm = $1 AND owner_kind = $2 AND owner_id = $3`,
		string(tx.Firm()), ownerStaff, string(staffID))
	if err != nil {
		return fmt.Errorf("drop credential: %w", err)
	}
	return nil
}
