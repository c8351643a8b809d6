package contents

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"anteroom/backend/firm"
)

var (
	// ErrNone is returned for what is not here, or not whole.
	ErrNone = errors.New("there is no such content here")
	// ErrOther is returned when what came is not what its hash says.
	ErrOther = errors.New("the content is not what its hash says")
)

// Contents is the file of one profile. It is safe for concurrent use.
type Contents struct{ db *sql.DB }

// migrations are the steps of the file's form, oldest first; only add.
func migrations() []string {
	return []string{`
-- A content comes part by part; whole says that all are there and were checked.
CREATE TABLE content (
	firm    TEXT NOT NULL,
	hash    TEXT NOT NULL,
	size    INTEGER NOT NULL,
	whole   INTEGER NOT NULL,
	used_at INTEGER NOT NULL,
	PRIMARY KEY (firm, hash)
);
CREATE TABLE part (
	firm  TEXT NOT NULL,
	hash  TEXT NOT NULL,
	n     INTEGER NOT NULL,
	bytes BLOB NOT NULL,
	PRIMARY KEY (firm, hash, n)
);
-- What the server drew or read of a page, for looking again.
CREATE TABLE page (
	firm    TEXT NOT NULL,
	hash    TEXT NOT NULL,
	n       INTEGER NOT NULL,
	width   INTEGER NOT NULL,
	media   TEXT NOT NULL,
	cut     INTEGER NOT NULL,
	bytes   BLOB NOT NULL,
	used_at INTEGER NOT NULL,
	PRIMARY KEY (firm, hash, n, width)
);
CREATE TABLE pin (firm TEXT NOT NULL, item_id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (firm, item_id));
-- A sending is one file on its way; those of one batch are named by one command.
CREATE TABLE sending (
	n         INTEGER PRIMARY KEY AUTOINCREMENT,
	id        TEXT NOT NULL UNIQUE,
	batch     TEXT NOT NULL,
	firm      TEXT NOT NULL,
	staff     TEXT NOT NULL,
	plan      TEXT NOT NULL,
	name      TEXT NOT NULL,
	size      INTEGER NOT NULL,
	hash      TEXT NOT NULL,
	state     TEXT NOT NULL,
	address   TEXT NOT NULL,
	sent      INTEGER NOT NULL,
	arrived   TEXT NOT NULL,
	reason    TEXT NOT NULL,
	sentence  TEXT NOT NULL,
	at        INTEGER NOT NULL
);
CREATE INDEX sending_batch ON sending (batch);
CREATE INDEX sending_hash ON sending (firm, hash);
`}
}

// New brings the file to this version's form. A file of a later version is an
// error.
func New(ctx context.Context, db *sql.DB) (*Contents, error) {
	c := &Contents{db: db}
	err := c.write(ctx, func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		steps := migrations()
		if version > len(steps) {
			return errors.New("the files kept here were written by a later version of Anteroom; install that one again")
		}
		for i := version; i < len(steps); i++ {
			if _, err := tx.ExecContext(ctx, steps[i]); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(steps)))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("prepare the files kept here: %w", err)
	}
	return c, nil
}

// Close ends the file.
func (c *Contents) Close() error { return c.db.Close() }

// DB is the database, for emptying its log.
func (c *Contents) DB() *sql.DB { return c.db }

func (c *Contents) write(ctx context.Context, fn func(*sql.Tx) error) error {
	tx, err := c.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := fn(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Content names what is kept, or is to be.
type Content struct {
	Firm firm.ID
	Hash string
	Size int64
}

// Has tells whether a content is here whole, and marks it as used.
func (c *Contents) Has(ctx context.Context, firmID firm.ID, hash string, now firm.Micros) (bool, error) {
	done, err := c.db.ExecContext(ctx, `UPDATE content SET used_at = ? WHERE firm = ? AND hash = ? AND whole = 1`, now, firmID, hash)
	if err != nil {
		return false, fmt.Errorf("look for a content: %w", err)
	}
	n, err := done.RowsAffected()
	return n == 1, err
}

// Begun tells how much of a content is here already, in whole parts: where a
// fetch that was cut off goes on.
func (c *Contents) Begun(ctx context.Context, firmID firm.ID, hash string) (int64, error) {
	var n int64
	err := c.db.QueryRowContext(ctx, `SELECT COUNT(*) FROM part WHERE firm = ? AND hash = ? AND length(bytes) = ?`, firmID, hash, PartBytes).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("look for a content's parts: %w", err)
	}
	return n * PartBytes, nil
}

// Put keeps what a reader gives, from a place on where whole parts end, and then
// checks all of it against the hash. What is not as it says is thrown away, and
// ErrOther returned. When Put returns without an error the content is durable.
func (c *Contents) Put(ctx context.Context, content Content, from int64, source io.Reader, now firm.Micros) error {
	_, err := c.db.ExecContext(ctx, `INSERT INTO content (firm, hash, size, whole, used_at) VALUES (?, ?, ?, 0, ?)
		ON CONFLICT (firm, hash) DO UPDATE SET used_at = excluded.used_at`, content.Firm, content.Hash, content.Size, now)
	if err != nil {
		return fmt.Errorf("keep a content: %w", err)
	}
	for n := from / PartBytes; ; {
		wrote, err := c.putParts(ctx, content, n, source)
		if err != nil {
			return fmt.Errorf("keep a content: %w", err)
		}
		n += wrote
		if wrote < putParts {
			break
		}
	}
	return c.seal(ctx, content)
}

// putParts writes some parts in one transaction, and returns how many.
func (c *Contents) putParts(ctx context.Context, content Content, n int64, source io.Reader) (wrote int64, err error) {
	err = c.write(ctx, func(tx *sql.Tx) error {
		part := make([]byte, PartBytes)
		for wrote < putParts {
			got, err := io.ReadFull(source, part)
			if got > 0 {
				_, put := tx.ExecContext(ctx, `INSERT OR REPLACE INTO part (firm, hash, n, bytes) VALUES (?, ?, ?, ?)`, content.Firm, content.Hash, n+wrote, part[:got])
				if put != nil {
					return put
				}
			}
			switch {
			case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
				return nil
			case err != nil:
				return err
			}
			wrote++
		}
		return nil
	})
	return wrote, err
}

// seal makes a content whole once its parts are what its hash says.
func (c *Contents) seal(ctx context.Context, content Content) error {
	sum := sha256.New()
	size, err := c.copy(ctx, content.Firm, content.Hash, 0, sum)
	if err != nil {
		return err
	}
	if size != content.Size || hex.EncodeToString(sum.Sum(nil)) != content.Hash {
		return errors.Join(ErrOther, c.Drop(ctx, content.Firm, content.Hash))
	}
	_, err = c.db.ExecContext(ctx, `UPDATE content SET whole = 1 WHERE firm = ? AND hash = ?`, content.Firm, content.Hash)
	if err != nil {
		return fmt.Errorf("keep a content: %w", err)
	}
	return nil
}

// Copy writes a whole content, from a place on, and returns how much; of one that
// is not here it answers ErrNone.
func (c *Contents) Copy(ctx context.Context, firmID firm.ID, hash string, from int64, to io.Writer) (int64, error) {
	var whole bool
	err := c.db.QueryRowContext(ctx, `SELECT whole FROM content WHERE firm = ? AND hash = ?`, firmID, hash).Scan(&whole)
	if errors.Is(err, sql.ErrNoRows) || err == nil && !whole {
		return 0, ErrNone
	}
	if err != nil {
		return 0, fmt.Errorf("read a content: %w", err)
	}
	return c.copy(ctx, firmID, hash, from, to)
}

// Part reads at most so many bytes of a whole content from a place on.
func (c *Contents) Part(ctx context.Context, firmID firm.ID, hash string, from, most int64) ([]byte, error) {
	part := &bounded{left: most}
	_, err := c.Copy(ctx, firmID, hash, from, part)
	if errors.Is(err, errFull) {
		err = nil
	}
	return part.bytes, err
}

// copy writes the parts that are here, one row at a time.
func (c *Contents) copy(ctx context.Context, firmID firm.ID, hash string, from int64, to io.Writer) (int64, error) {
	total := int64(0)
	for n := from / PartBytes; ; n++ {
		var part []byte
		err := c.db.QueryRowContext(ctx, `SELECT bytes FROM part WHERE firm = ? AND hash = ? AND n = ?`, firmID, hash, n).Scan(&part)
		if errors.Is(err, sql.ErrNoRows) {
			return total, nil
		}
		if err != nil {
			return total, fmt.Errorf("read a content: %w", err)
		}
		if skip := from - n*PartBytes; skip > 0 {
			part = part[min(skip, int64(len(part))):]
		}
		wrote, err := to.Write(part)
		total += int64(wrote)
		if err != nil {
			return total, err
		}
	}
}

var errFull = errors.New("enough was read")

// bounded takes so many bytes and no more.
type bounded struct {
	bytes []byte
	left  int64
}

func (b *bounded) Write(p []byte) (int, error) {
	n := min(int64(len(p)), b.left)
	b.bytes = append(b.bytes, p[:n]...)
	b.left -= n
	if b.left == 0 {
		return int(n), errFull
	}
	return int(n), nil
}
