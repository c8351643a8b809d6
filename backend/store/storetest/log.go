package storetest

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/google/go-cmp/cmp"
)

func log(t *testing.T, open Open) {
	t.Run("only the host's store keeps a log", func(t *testing.T) { noLog(t, open) })
	t.Run("each transaction takes the next number, with what it wrote", func(t *testing.T) { logged(t, open) })
	t.Run("pages are cut at the ends of transactions", func(t *testing.T) { pages(t, open) })
	t.Run("a cursor is known while the log can go on from it", func(t *testing.T) { known(t, open) })
	t.Run("an older version's images come in this version's order", func(t *testing.T) { older(t, open) })
	t.Run("a listener is told which matters the log grew by", func(t *testing.T) { extents(t, open) })
	t.Run("what is undone takes no number", func(t *testing.T) {
		db := begun(t, open)
		_ = db.Write(t.Context(), firmA, func(tx *store.Tx) error {
			_, _ = tx.Append(5, store.Extra{})
			return errors.New("no")
		})
		if c := appended(t, db, 6); c.Seq != 1 {
			t.Errorf("the next number is %d", c.Seq)
		}
	})
}

func noLog(t *testing.T, open Open) {
	desk := fresh(t, open, false)
	write(t, desk, func(tx *store.Tx) error {
		if err := tx.StartEpoch("e"); !errors.Is(err, store.ErrNotAuthority) {
			t.Errorf("StartEpoch: %v", err)
		}
		if _, err := tx.Append(1, store.Extra{}); !errors.Is(err, store.ErrNotAuthority) {
			t.Errorf("Append: %v", err)
		}
		if _, err := tx.Log(0, 1); !errors.Is(err, store.ErrNotAuthority) {
			t.Errorf("Log: %v", err)
		}
		if _, err := tx.Knows(store.Cursor{}); !errors.Is(err, store.ErrNotAuthority) {
			t.Errorf("Knows: %v", err)
		}
		return nil
	})
	host := fresh(t, open, true)
	write(t, host, func(tx *store.Tx) error {
		if _, err := tx.Append(1, store.Extra{}); !errors.Is(err, store.ErrNoEpoch) {
			t.Errorf("Append before an epoch: %v", err)
		}
		if err := tx.StartEpoch(""); err == nil {
			t.Error("an epoch without a name")
		}
		return nil
	})
	read(t, host, func(tx *store.Tx) error {
		head, err := tx.Head()
		if err != nil || head != (store.Cursor{}) {
			t.Errorf("Head: %v, %v", head, err)
		}
		if _, err := tx.Append(1, store.Extra{}); !errors.Is(err, store.ErrReadOnly) {
			t.Errorf("Append while reading: %v", err)
		}
		return nil
	})
}

// begun is a host's store whose firm has an epoch.
func begun(t *testing.T, open Open) *store.DB {
	t.Helper()
	db := fresh(t, open, true)
	write(t, db, func(tx *store.Tx) error { return tx.StartEpoch("first") })
	return db
}

// appended writes rows and ends the transaction in the log.
func appended(t *testing.T, db *store.DB, at firm.Micros, rows ...firm.Row) (c store.Cursor) {
	t.Helper()
	write(t, db, func(tx *store.Tx) (err error) {
		if err = put(tx, rows...); err != nil {
			return err
		}
		c, err = tx.Append(at, store.Extra{})
		return err
	})
	return c
}

func logged(t *testing.T, open Open) {
	db := begun(t, open)
	one := appended(t, db, 10, contact(1, "one"), contact(2, "two"))
	empty := appended(t, db, 11)
	three, _ := db.Schema().ImageOf(contact(3, "three"))
	mark := store.Mark{Kind: store.MarkEnter, MatterID: id(5), StaffID: id(6)}
	var last store.Cursor
	write(t, db, func(tx *store.Tx) (err error) {
		if err = tx.Drop("contact", id(1)); err != nil {
			return err
		}
		last, err = tx.Append(12, store.Extra{Images: []store.Image{three}, Marks: []store.Mark{mark}})
		return err
	})
	first, _ := db.Schema().ImageOf(contact(1, "one"))
	second, _ := db.Schema().ImageOf(contact(2, "two"))
	want := []store.Entry{
		{Cursor: one, At: 10, Images: []store.Image{first, second}},
		{Cursor: empty, At: 11, Images: []store.Image{}},
		{Cursor: last, At: 12, Images: []store.Image{{Kind: "contact", ID: id(1), Gone: true}, three}, Marks: []store.Mark{mark}},
	}
	read(t, db, func(tx *store.Tx) error {
		got, err := tx.Log(0, 1<<20)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("Log: %v (-want +got)\n%s", err, diff)
		}
		if head, err := tx.Head(); err != nil || head != last {
			t.Errorf("Head: %v, %v", head, err)
		}
		return nil
	})
	chained(t, want)
}

// chained makes the hashes anew, as a desk or an auditor would.
func chained(t *testing.T, entries []store.Entry) {
	before := ""
	for i, entry := range entries {
		if entry.Epoch != "first" || entry.Seq != int64(i+1) {
			t.Errorf("entry %d is %v", i, entry.Cursor)
		}
		raw, err := json.Marshal(struct {
			Images []store.Image `json:"images"`
			Marks  []store.Mark  `json:"marks,omitempty"`
		}{entry.Images, entry.Marks})
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%d\n%s\n", before, entry.Seq, raw))
		if before = hex.EncodeToString(sum[:]); before != entry.Hash {
			t.Errorf("entry %d: the hash does not follow", i)
		}
	}
}

func pages(t *testing.T, open Open) {
	db := begun(t, open)
	for n := range 10 {
		appended(t, db, firm.Micros(n), contact(2*n, strings.Repeat("x", 1000)), contact(2*n+1, "small"))
	}
	read(t, db, func(tx *store.Tx) error {
		after, count := int64(0), 0
		for {
			page, err := tx.Log(after, 3000)
			if err != nil {
				return err
			}
			if len(page) == 0 {
				break
			}
			if len(page) != 2 {
				t.Errorf("a page of %d", len(page))
			}
			for _, entry := range page {
				if count++; entry.Seq != int64(count) || len(entry.Images) != 2 {
					t.Errorf("entry %d: number %d with %d images", count, entry.Seq, len(entry.Images))
				}
				after = entry.Seq
			}
		}
		if count != 10 {
			t.Errorf("%d entries came", count)
		}
		page, err := tx.Log(0, 1)
		if err != nil || len(page) != 1 {
			t.Errorf("a page too small for one: %d, %v", len(page), err)
		}
		return nil
	})
}

func known(t *testing.T, open Open) {
	db := begun(t, open)
	var cursors []store.Cursor
	for n := range 6 {
		cursors = append(cursors, appended(t, db, firm.Micros(10*n)))
	}
	knows := func(c store.Cursor, want bool) {
		t.Helper()
		read(t, db, func(tx *store.Tx) error {
			if got, err := tx.Knows(c); err != nil || got != want {
				t.Errorf("Knows %v: %t, %v", c, got, err)
			}
			return nil
		})
	}
	start := store.Cursor{Epoch: "first"}
	knows(start, true)
	knows(cursors[2], true)
	knows(store.Cursor{Epoch: "first", Seq: 3, Hash: cursors[3].Hash}, false)
	knows(store.Cursor{Epoch: "first", Seq: 3}, false)
	knows(store.Cursor{Epoch: "other", Seq: 3, Hash: cursors[2].Hash}, false)
	knows(store.Cursor{Epoch: "first", Seq: 99, Hash: cursors[2].Hash}, false)
	write(t, db, func(tx *store.Tx) error {
		n, err := tx.TrimLog(20)
		if n != 2 {
			t.Errorf("trimmed %d", n)
		}
		return err
	})
	knows(start, false)
	knows(cursors[1], false)
	knows(cursors[2], true)
	write(t, db, func(tx *store.Tx) error { _, err := tx.TrimLog(1000); return err })
	knows(cursors[5], true)
	knows(cursors[4], false)
	write(t, db, func(tx *store.Tx) error { return tx.StartEpoch("second") })
	knows(cursors[5], false)
	if next := appended(t, db, 99); next.Epoch != "second" || next.Seq != 7 {
		t.Errorf("the first of a new epoch: %v", next)
	}
}

// older reads an entry that another version wrote: it had name and kind the
// other way round, a column that is gone, and no aliases yet.
func older(t *testing.T, open Open) {
	db := begun(t, open)
	appended(t, db, 1, contact(1, "one"))
	write(t, db, func(tx *store.Tx) error {
		_, err := tx.SQL().ExecContext(t.Context(), `INSERT INTO log_columns (hash, columns)
			VALUES ('older', '{"contact":["id","name","kind","email","phone","shoe","source_key","notices","quiet_from","quiet_to","digest_at","language","time_zone","created_at"]}')`)
		if err != nil {
			return err
		}
		_, err = tx.SQL().ExecContext(t.Context(), "UPDATE firm_log SET columns = 'older'")
		return err
	})
	read(t, db, func(tx *store.Tx) error {
		got, err := tx.Log(0, 1000)
		if err != nil || len(got) != 1 || len(got[0].Images) != 1 {
			t.Fatalf("Log: %v, %v", got, err)
		}
		row, err := tx.Schema().Row(got[0].Images[0])
		want := firm.Contact{ID: id(1), Kind: "one", Name: firm.Person, CreatedAt: 1}
		if err != nil || row != firm.Row(want) {
			t.Errorf("got %v, %v", row, err)
		}
		return nil
	})
}
