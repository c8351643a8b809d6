package ledger

import (
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Reading is one answer that a client got.
type Reading struct {
	At      firm.Micros
	Account firm.ID
	Portal  firm.ID
	Page    string
	Area    firm.Area
	Item    firm.ID
	// Answer is shown or closed.
	Answer string
}

func (r Reading) chained(before string, n int64) string {
	return chained(before, fmt.Sprint(n), fmt.Sprint(r.At), string(r.Account), string(r.Portal), r.Page, string(r.Area), string(r.Item), r.Answer)
}

// AuditReads appends a group of readings to the chain of what clients read.
func AuditReads(tx *store.Tx, group []Reading) error {
	n, before, err := tip(tx, "read_audit")
	if err != nil {
		return err
	}
	for _, r := range group {
		n++
		hash := r.chained(before, n)
		_, err := tx.SQL().ExecContext(tx.Context(),
			`INSERT INTO read_audit (firm, n, at, account_id, portal_id, page, area, item_id, answer, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
			string(tx.Firm()), n, int64(r.At), string(r.Account), string(r.Portal), r.Page, string(r.Area), string(r.Item), r.Answer, hash)
		if err != nil {
			return fmt.Errorf("write the audit of reading: %w", err)
		}
		before = hash
	}
	return nil
}

func verifyReads(tx *store.Tx) (int64, error) {
	rows, err := tx.SQL().QueryContext(tx.Context(),
		`SELECT n, at, account_id, portal_id, page, area, item_id, answer, hash FROM read_audit WHERE firm = $1 ORDER BY n`, string(tx.Firm()))
	if err != nil {
		return 0, fmt.Errorf("read the audit of reading: %w", err)
	}
	defer rows.Close()
	var before string
	var last int64
	for rows.Next() {
		var r Reading
		var n int64
		var hash string
		if err := rows.Scan(&n, &r.At, &r.Account, &r.Portal, &r.Page, &r.Area, &r.Item, &r.Answer, &hash); err != nil {
			return last, fmt.Errorf("read the audit of reading: %w", err)
		}
		if err := holds("audit of reading", last, n, r.chained(before, n), hash); err != nil {
			return last, err
		}
		before, last = hash, n
	}
	return last, rows.Err()
}
