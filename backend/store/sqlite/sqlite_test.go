package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/mattn/go-sqlite3"
)

func TestAcknowledgedMeansSynced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "firm.db")
	db, err := Open(t.Context(), path, store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "10000"} {
		var got string
		if err := db.Pool().QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %s (%v), want %s", pragma, got, err, want)
		}
	}
	stat, err := os.Stat(path)
	if err != nil || stat.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may open the file: %v, %v", stat.Mode(), err)
	}
}

func TestAWritingTransactionHoldsItsPlaceFromTheStart(t *testing.T) {
	db, err := Open(t.Context(), filepath.Join(t.TempDir(), "firm.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	err = db.Write(t.Context(), "a", func(*store.Tx) error {
		// Readers go on meanwhile, and see what was.
		return db.Read(t.Context(), "a", func(tx *store.Tx) error {
			head, err := tx.Head()
			if err == nil && head.Seq != 0 {
				err = fmt.Errorf("a reader sees %v", head)
			}
			return err
		})
	})
	if err != nil {
		t.Error(err)
	}
}

// A deferred pool, as any other than Open's may be, writes safely too.
func TestWritersOnADeferredPoolNeverFailHalfWay(t *testing.T) {
	pool, err := sql.Open("sqlite3", address(filepath.Join(t.TempDir(), "firm.db"), "deferred"))
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.New(pool, Dialect(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	failed := make(chan error)
	for w := range 4 {
		go func() {
			var err error
			for n := range 25 {
				err = errors.Join(err, db.Write(context.Background(), "a", func(tx *store.Tx) error {
					if _, err := tx.By("contact", "email", ""); err != nil {
						return err
					}
					return tx.Put(firm.Contact{ID: firm.ID(fmt.Sprint(w, " ", n)), Name: "x"})
				}))
			}
			failed <- err
		}()
	}
	for range 4 {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}

func TestAFolderThatIsNotThereIsTold(t *testing.T) {
	_, err := Open(t.Context(), filepath.Join(t.TempDir(), "none", "firm.db"), store.Options{})
	if err == nil || !strings.Contains(err.Error(), "choose a folder") {
		t.Errorf("Open: %v", err)
	}
}

func TestAFileThatIsNoDatabaseIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "firm.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("no database ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path, store.Options{}); err == nil {
		t.Error("no error")
	}
}

func TestFaultsAreReadFromTheDriver(t *testing.T) {
	cases := []struct {
		err  error
		want store.FaultKind
	}{
		{errors.New("x"), store.FaultOther},
		{sqlite3.Error{Code: sqlite3.ErrFull}, store.FaultOther},
		{sqlite3.Error{Code: sqlite3.ErrBusy}, store.FaultAgain},
		{fmt.Errorf("wrapped: %w", sqlite3.Error{Code: sqlite3.ErrLocked}), store.FaultAgain},
		{sqlite3.Error{Code: sqlite3.ErrConstraint, ExtendedCode: sqlite3.ErrConstraintForeignKey}, store.FaultDangling},
		{sqlite3.Error{Code: sqlite3.ErrConstraint, ExtendedCode: sqlite3.ErrConstraintUnique}, store.FaultUnique},
	}
	for _, c := range cases {
		if got := Dialect().Fault(c.err); got.Kind != c.want {
			t.Errorf("%v is %v", c.err, got)
		}
	}
	if got := unique("UNIQUE constraint failed: staff.firm, staff.email"); got.Table != "staff" || !slices.Equal(got.Columns, []string{"firm", "email"}) {
		t.Errorf("columns: %v", got)
	}
	if got := unique("UNIQUE constraint failed: index 'staff_once'"); got.Index != "staff_once" {
		t.Errorf("index: %v", got)
	}
	if got := unique("something new"); got.Kind != store.FaultUnique {
		t.Errorf("unknown: %v", got)
	}
}

func TestAPathIsNeverReadAsAnAddress(t *testing.T) {
	for _, name := range []string{"a b.db", "100%.db", "what?.db", "#1.db", "ü.db", "a&_synchronous=OFF.db"} {
		path := filepath.Join(t.TempDir(), name)
		db, err := Open(t.Context(), path, store.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := db.Migrate(t.Context()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if stat, err := os.Stat(path); err != nil || stat.Size() == 0 {
			t.Errorf("%s: the rows are elsewhere: %v", name, err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
}
