package host

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
)

func TestANameThatNoEngineKeepsSpoilsNoReading(t *testing.T) {
	for _, odd := range []firm.ID{"a\x00b", "a\xffb"} {
		if got := keepable(odd); got != "a\uFFFDb" {
			t.Errorf("%q became %q", odd, got)
		}
	}
	if got := keepable(firm.Area("notes")); got != "notes" {
		t.Errorf("a proper name became %q", got)
	}
}

func TestReadingsThatCanNotBeKeptNowAreKeptLaterInOrder(t *testing.T) {
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "portald.db"), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := Migrate(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	h := &Host{db: db}
	h.reads.add("f", ledger.Reading{At: 1, Page: "dashboard", Answer: "shown"})
	down, cancel := context.WithCancel(t.Context())
	cancel()
	if err := h.KeepReads(down); !errors.Is(err, context.Canceled) {
		t.Fatalf("without a database: %v", err)
	}
	h.reads.add("f", ledger.Reading{At: 2, Page: "list", Answer: "shown"})
	if err := h.KeepReads(t.Context()); err != nil {
		t.Fatal(err)
	}
	rows, err := db.Pool().QueryContext(t.Context(), `SELECT page FROM read_audit WHERE firm = 'f' ORDER BY n`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var pages []string
	for rows.Next() {
		var page string
		if err := rows.Scan(&page); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page)
	}
	if len(pages) != 2 || pages[0] != "dashboard" || pages[1] != "list" {
		t.Fatalf("kept %v", pages)
	}
}
