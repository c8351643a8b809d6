package ledger

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Op is one op as the host keeps it.
type Op struct {
	ID       firm.ID
	Device   firm.ID
	N        int64
	Seq      int64
	BodyHash string
	Verdict  firm.Verdict
	At       firm.Micros
}

// BodyHash is what is kept of an op's command: the SHA-256 of name and body.
func BodyHash(op wire.Op) string {
	sum := sha256.New()
	sum.Write([]byte(op.Command))
	sum.Write([]byte{0})
	sum.Write(op.Body)
	return hex.EncodeToString(sum.Sum(nil))
}

// FindOp returns the op of an id; ok is false where it never came.
func FindOp(tx *store.Tx, id firm.ID) (found Op, ok bool, err error) {
	var verdict string
	row := tx.SQL().QueryRowContext(tx.Context(),
		`SELECT id, device_id, n, seq, body_hash, verdict, at FROM op WHERE firm = $1 AND id = $2`, string(tx.Firm()), string(id))
	err = row.Scan(&found.ID, &found.Device, &found.N, &found.Seq, &found.BodyHash, &verdict, &found.At)
	if errors.Is(err, sql.ErrNoRows) {
		return Op{}, false, nil
	}
	if err != nil {
		return Op{}, false, fmt.Errorf("find op: %w", err)
	}
	if err := json.Unmarshal([]byte(verdict), &found.Verdict); err != nil {
		return Op{}, false, fmt.Errorf("read the op's answer: %w", err)
	}
	return found, true, nil
}

// PutOp keeps an op with its answer. The id must be new.
func PutOp(tx *store.Tx, op Op) error {
	verdict, err := json.Marshal(op.Verdict)
	if err != nil {
		return fmt.Errorf("write the op's answer: %w", err)
	}
	_, err = tx.SQL().ExecContext(tx.Context(),
		`INSERT INTO op (firm, id, device_id, n, seq, body_hash, verdict, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		string(tx.Firm()), string(op.ID), string(op.Device), op.N, op.Seq, op.BodyHash, string(verdict), int64(op.At))
	if err != nil {
		return fmt.Errorf("keep op: %w", err)
	}
	return nil
}

// Settled lists the answers to a device's ops that transactions after `after`
// and up to `upTo` settled, in that order.
func Settled(tx *store.Tx, device firm.ID, after, upTo int64) ([]wire.Answer, error) {
	rows, err := tx.SQL().QueryContext(tx.Context(),
		`SELECT id, seq, verdict FROM op WHERE firm = $1 AND device_id = $2 AND seq > $3 AND seq <= $4 ORDER BY seq, n`,
		string(tx.Firm()), string(device), after, upTo)
	if err != nil {
		return nil, fmt.Errorf("list settled ops: %w", err)
	}
	defer rows.Close()
	var out []wire.Answer
	for rows.Next() {
		var one wire.Answer
		var verdict string
		if err := rows.Scan(&one.OpID, &one.Seq, &verdict); err != nil {
			return nil, fmt.Errorf("read settled op: %w", err)
		}
		if err := json.Unmarshal([]byte(verdict), &one.Verdict); err != nil {
			return nil, fmt.Errorf("read the op's answer: %w", err)
		}
		out = append(out, one)
	}
	return out, rows.Err()
}

// Fence tells the place of the fence that a device left on a subject; 0 is none.
func Fence(tx *store.Tx, device firm.ID, subject string) (int64, error) {
	var n int64
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT n FROM fence WHERE firm = $1 AND device_id = $2 AND subject = $3`,
		string(tx.Firm()), string(device), subject).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("look for a fence: %w", err)
	}
	return n, nil
}

// PutFence leaves a fence at n, or moves the one that is there forward.
func PutFence(tx *store.Tx, device firm.ID, subject string, n int64) error {
	_, err := tx.SQL().ExecContext(tx.Context(),
		`INSERT INTO fence (firm, device_id, subject, n) VALUES ($1, $2, $3, $4)
		 ON CONFLICT (firm, device_id, subject) DO UPDATE SET n = excluded.n WHERE excluded.n > fence.n`,
		string(tx.Firm()), string(device), subject, n)
	if err != nil {
		return fmt.Errorf("leave a fence: %w", err)
	}
	return nil
}

// Next gives the next number of a counter, beginning with 1.
func Next(tx *store.Tx, name string) (int64, error) {
	var n int64
	err := tx.SQL().QueryRowContext(tx.Context(),
		`INSERT INTO counter (firm, name, last) VALUES ($1, $2, 1)
		 ON CONFLICT (firm, name) DO UPDATE SET last = counter.last + 1 RETURNING last`,
		string(tx.Firm()), name).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count %s: %w", name, err)
	}
	return n, nil
}
