package ledger

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Entry is one line of the audit of commands, under its real actor.
type Entry struct {
	N        int64
	At       firm.Micros
	Actor    firm.Actor
	Device   firm.ID
	Command  string
	About    firm.About
	Answer   firm.Answer
	Reason   string
	BodyHash string
	Hash     string
}

// chained is the hash of a line: over the hash before it and every field, each
// with its length, so that no two lines read alike.
func chained(before string, fields ...string) string {
	sum := sha256.New()
	for _, f := range append([]string{before}, fields...) {
		fmt.Fprintf(sum, "%d:%s,", len(f), f)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func (e Entry) chained(before string) string {
	return chained(before, fmt.Sprint(e.N), fmt.Sprint(e.At), string(e.Actor.Kind), string(e.Actor.ID), string(e.Device), e.Command,
		string(e.About.Kind), string(e.About.ID), string(e.About.MatterID), string(e.Answer), e.Reason, e.BodyHash)
}

// Audit appends a line to the chain of commands; it numbers and hashes it.
func Audit(tx *store.Tx, e Entry) error {
	n, before, err := tip(tx, "audit")
	if err != nil {
		return err
	}
	e.N = n + 1
	e.Hash = e.chained(before)
	_, err = tx.SQL().ExecContext(tx.Context(),
		`INSERT INTO audit (firm, n, at, actor_kind, actor_id, device_id, command, subject_kind, subject_id, matter_id, answer, reason, body_hash, hash)
		 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
		string(tx.Firm()), e.N, int64(e.At), string(e.Actor.Kind), string(e.Actor.ID), string(e.Device), e.Command,
		string(e.About.Kind), string(e.About.ID), string(e.About.MatterID), string(e.Answer), e.Reason, e.BodyHash, e.Hash)
	if err != nil {
		return fmt.Errorf("write the audit: %w", err)
	}
	return nil
}

// tip is the last number and hash of a chain.
func tip(tx *store.Tx, table string) (n int64, hash string, err error) {
	text := `SELECT n, hash FROM audit WHERE firm = $1 ORDER BY n DESC LIMIT 1`
	if table == "read_audit" {
		text = `SELECT n, hash FROM read_audit WHERE firm = $1 ORDER BY n DESC LIMIT 1`
	}
	err = tx.SQL().QueryRowContext(tx.Context(), text, string(tx.Firm())).Scan(&n, &hash)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, "", nil
	}
	if err != nil {
		return 0, "", fmt.Errorf("read the end of the audit: %w", err)
	}
	return n, hash, nil
}

// Broken is a place where a chain does not hold.
type Broken struct {
	Chain string
	N     int64
	What  string
}

// Error names the place.
func (b *Broken) Error() string {
	return fmt.Sprintf("the %s is broken at line %d: %s", b.Chain, b.N, b.What)
}

// Verify walks both chains of the firm from the start and names the first place
// where a line was changed, cut out or put in. It returns how many lines hold.
// A cut at the tail shows only against a count or hash noted elsewhere.
func Verify(tx *store.Tx) (commands, reads int64, err error) {
	if commands, err = verifyCommands(tx); err != nil {
		return commands, 0, err
	}
	reads, err = verifyReads(tx)
	return commands, reads, err
}

func verifyCommands(tx *store.Tx) (int64, error) {
	rows, err := tx.SQL().QueryContext(tx.Context(),
		`SELECT n, at, actor_kind, actor_id, device_id, command, subject_kind, subject_id, matter_id, answer, reason, body_hash, hash
		 FROM audit WHERE firm = $1 ORDER BY n`, string(tx.Firm()))
	if err != nil {
		return 0, fmt.Errorf("read the audit: %w", err)
	}
	defer rows.Close()
	var before string
	var last int64
	for rows.Next() {
		var e Entry
		if err := rows.Scan(&e.N, &e.At, &e.Actor.Kind, &e.Actor.ID, &e.Device, &e.Command, &e.About.Kind, &e.About.ID,
			&e.About.MatterID, &e.Answer, &e.Reason, &e.BodyHash, &e.Hash); err != nil {
			return last, fmt.Errorf("read the audit: %w", err)
		}
		if err := holds("audit", last, e.N, e.chained(before), e.Hash); err != nil {
			return last, err
		}
		before, last = e.Hash, e.N
	}
	return last, rows.Err()
}

func holds(chain string, last, n int64, want, hash string) error {
	if n != last+1 {
		return &Broken{Chain: chain, N: last + 1, What: "the line is missing"}
	}
	if want != hash {
		return &Broken{Chain: chain, N: n, What: "the line was changed"}
	}
	return nil
}
