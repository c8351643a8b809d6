package intake

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
)

// office is one firm on a real store of its own.
type office struct {
	db *store.DB
	id firm.ID
	// batches and largest tell how the commands came.
	batches, largest int
}

func openOffice(t testing.TB) *office {
	t.Helper()
	ctx := context.Background()
	db, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "intake.db"), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := db.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	o := &office{db: db, id: firmtest.ID("firm")}
	o.write(t, func(tx *store.Tx) error {
		if err := tx.StartEpoch("one"); err != nil {
			return err
		}
		return tx.Put(firm.Firm{ID: o.id, Name: "Office", Areas: firm.FirstAreas, InvitationDays: 14})
	})
	return o
}

func (o *office) write(t testing.TB, fn func(*store.Tx) error) {
	t.Helper()
	if err := o.db.Write(context.Background(), o.id, fn); err != nil {
		t.Fatal(err)
	}
}

// do is the host's door as far as imports need it.
func (o *office) do(ctx context.Context, commands []firm.ImportMatter) ([]Outcome, error) {
	o.batches++
	o.largest = max(o.largest, len(commands))
	var out []Outcome
	err := o.db.Write(ctx, o.id, func(tx *store.Tx) error {
		out = out[:0]
		for _, cmd := range commands {
			op, err := OpID(cmd)
			if err != nil {
				return err
			}
			one, err := Apply(tx, firm.Env{Actor: firm.Actor{Kind: firm.BySystem}, Now: 1_000_000, OpID: op, Host: true}, cmd)
			if err != nil {
				return err
			}
			out = append(out, one)
		}
		_, err := tx.Append(1_000_000, store.Extra{})
		return err
	})
	return out, err
}

// bring imports lines and expects the import itself to work.
func (o *office) bring(t testing.TB, lines ...string) Report {
	t.Helper()
	report, err := Dockets(context.Background(), strings.NewReader(strings.Join(lines, "\n")), Config{Do: o.do})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// rows reads every row of a kind.
func rows[R firm.Row](t testing.TB, o *office) []R {
	t.Helper()
	var list []R
	err := o.db.Read(context.Background(), o.id, func(tx *store.Tx) (err error) {
		list, err = firm.List[R](tx, "", "")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// dump tells the whole firm as text, so that two moments can be compared.
func (o *office) dump(t testing.TB) string {
	t.Helper()
	var out bytes.Buffer
	err := o.db.Read(context.Background(), o.id, func(tx *store.Tx) error {
		for _, kind := range o.db.Schema().Kinds() {
			all, err := tx.By(kind, "", "")
			if err != nil {
				return err
			}
			for _, row := range all {
				fmt.Fprintf(&out, "%s %+v\n", kind, row)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// one returns the only row of a kind that a test made.
func one[R firm.Row](t testing.TB, o *office) R {
	t.Helper()
	all := rows[R](t, o)
	if len(all) != 1 {
		t.Fatalf("%d rows, wanted one: %v", len(all), all)
	}
	return all[0]
}
