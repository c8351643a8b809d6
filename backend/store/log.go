package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"anteroom/backend/firm"
)

// Cursor is a place in the firm's log: what a desk has applied.
type Cursor struct {
	// Epoch changes when the firm was restored from a backup.
	Epoch string `json:"epoch"`
	// Seq counts the firm's transactions, from 1; 0 is before the first.
	Seq int64 `json:"seq"`
	// Hash is SHA-256 in hex over the hash before, the number in decimals and
	// the transaction's unpacked bytes, each followed by a newline.
	Hash string `json:"hash"`
}

// Entry is one transaction in the firm's log.
type Entry struct {
	Cursor
	At firm.Micros
	// Images are the rows it wrote, without the columns that never leave the
	// host, in the order of Schema.WireColumns of this version.
	Images []Image
	Marks  []Mark
}

// logged is an entry's form in the log, before packing.
type logged struct {
	Images []Image `json:"images"`
	Marks  []Mark  `json:"marks,omitempty"`
}

// Extra stands in the log beside what the transaction wrote.
type Extra struct {
	// Images are sent again although the transaction did not write them.
	Images []Image
	Marks  []Mark
}

// Head is the place of the last transaction in the firm's log. Before
// StartEpoch it is the empty cursor.
func (t *Tx) Head() (Cursor, error) {
	var c Cursor
	err := t.raw.QueryRowContext(t.ctx, "SELECT epoch, seq, hash FROM firm_seq WHERE firm = $1", string(t.firm)).Scan(&c.Epoch, &c.Seq, &c.Hash)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Cursor{}, fmt.Errorf("read the log's head: %w", err)
	}
	return c, nil
}

// StartEpoch begins a new epoch of the firm's log: when the firm is made, and
// after a restore. The numbers go on. epoch must be new and never repeat.
func (t *Tx) StartEpoch(epoch string) error {
	if err := t.logs(); err != nil {
		return err
	}
	if epoch == "" {
		return fmt.Errorf("start an epoch: it needs a name of its own")
	}
	_, err := t.raw.ExecContext(t.ctx, "UPDATE firm_seq SET epoch = $1 WHERE firm = $2", epoch, string(t.firm))
	if err != nil {
		return fmt.Errorf("start an epoch: %w", err)
	}
	return nil
}

// logs refuses a desk's store and a transaction that only reads.
func (t *Tx) logs() error {
	if !t.db.options.Authority {
		return ErrNotAuthority
	}
	if !t.writable {
		return ErrReadOnly
	}
	return nil
}

// Append ends a transaction of the host: it takes the firm's next number and
// logs what Images says and the extra. Call it once, after the last write; a
// transaction that wrote nothing takes a number too.
func (t *Tx) Append(at firm.Micros, extra Extra) (Cursor, error) {
	if err := t.logs(); err != nil {
		return Cursor{}, err
	}
	head, err := t.Head()
	if err != nil {
		return Cursor{}, err
	}
	if head.Epoch == "" {
		return Cursor{}, ErrNoEpoch
	}
	entry := logged{Images: []Image{}, Marks: extra.Marks}
	for _, image := range append(t.Images(), extra.Images...) {
		entry.Images = append(entry.Images, t.db.schema.Wire(image))
	}
	raw, err := json.Marshal(entry)
	if err != nil {
		return Cursor{}, fmt.Errorf("log the transaction: %w", err)
	}
	next := Cursor{Epoch: head.Epoch, Seq: head.Seq + 1, Hash: chain(head.Hash, head.Seq+1, raw)}
	_, err = t.raw.ExecContext(t.ctx, `INSERT INTO firm_log (firm, epoch, seq, hash, at, columns, images) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		string(t.firm), next.Epoch, next.Seq, next.Hash, int64(at), t.db.schema.Hash(), t.db.pack.EncodeAll(raw, nil))
	if err != nil {
		return Cursor{}, fmt.Errorf("log the transaction: %w", err)
	}
	_, err = t.raw.ExecContext(t.ctx, "UPDATE firm_seq SET seq = $1, hash = $2 WHERE firm = $3", next.Seq, next.Hash, string(t.firm))
	if err != nil {
		return Cursor{}, fmt.Errorf("move the log's head: %w", err)
	}
	t.grew = true
	t.extend(extra)
	return next, nil
}

func chain(before string, seq int64, raw []byte) string {
	sum := sha256.New()
	sum.Write([]byte(before + "\n" + strconv.FormatInt(seq, 10) + "\n"))
	sum.Write(raw)
	sum.Write([]byte("\n"))
	return hex.EncodeToString(sum.Sum(nil))
}

// Knows tells whether the log can go on from a cursor: it is a place that this
// log went through, and everything after it is still there. A desk whose cursor
// is not known takes a snapshot anew.
func (t *Tx) Knows(c Cursor) (bool, error) {
	if !t.db.options.Authority {
		return false, ErrNotAuthority
	}
	head, err := t.Head()
	if err != nil || head.Epoch != c.Epoch {
		return false, err
	}
	if head == c {
		return true, nil
	}
	if c.Seq == 0 && c.Hash == "" {
		first, err := t.hashAt(1)
		return first != "", err
	}
	hash, err := t.hashAt(c.Seq)
	return hash != "" && hash == c.Hash, err
}

// hashAt reads the hash of one transaction, empty when the log lacks it.
func (t *Tx) hashAt(seq int64) (hash string, err error) {
	err = t.raw.QueryRowContext(t.ctx, "SELECT hash FROM firm_log WHERE firm = $1 AND seq = $2", string(t.firm), seq).Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("look into the log: %w", err)
	}
	return hash, nil
}
