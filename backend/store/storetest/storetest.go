// Package storetest holds the contract that every engine of package store
// meets: Run tries all of it on a store that the caller opens.
//
// It knows package store and the nouns, and no engine. The tests of this
// folder run it on SQLite, encrypted SQLite and PostgreSQL; package desk may
// run it on its own cache.
package storetest

import (
	"context"
	"fmt"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Open opens a fresh, empty store with these options and sees to its end
// itself. Run migrates it.
type Open func(t testing.TB, o store.Options) *store.DB

// Run tries the contract.
func Run(t *testing.T, open Open) {
	parts := []struct {
		name string
		try  func(*testing.T, Open)
	}{
		{"rows", rows},
		{"many", many},
		{"isolation", isolation},
		{"images", images},
		{"trying", trying},
		{"bulk", bulk},
		{"clashes", clashes},
		{"transactions", transactions},
		{"log", log},
		{"search", search},
		{"texts", texts},
		{"tables", tables},
		{"model", model},
	}
	for _, part := range parts {
		t.Run(part.name, func(t *testing.T) { part.try(t, open) })
	}
}

// The firms of the suite.
const (
	firmA = firm.ID("018f0000-0000-7000-8000-00000000000a")
	firmB = firm.ID("018f0000-0000-7000-8000-00000000000b")
)

// id makes a readable id.
func id(n int) firm.ID { return firm.ID(fmt.Sprintf("018f0000-0000-7000-8000-%012d", n)) }

// fresh opens and migrates a store: the host's, or a desk's.
func fresh(t testing.TB, open Open, authority bool) *store.DB {
	t.Helper()
	db := open(t, store.Options{Authority: authority})
	if err := db.Migrate(context.Background()); err != nil {
		t.Fatalf("migrate: %v", err)
	}
	return db
}

// write runs fn for firm A, and ends the test if it fails.
func write(t testing.TB, db *store.DB, fn func(*store.Tx) error) {
	t.Helper()
	if err := db.Write(context.Background(), firmA, fn); err != nil {
		t.Fatalf("write: %v", err)
	}
}

// read runs fn over firm A, and ends the test if it fails.
func read(t testing.TB, db *store.DB, fn func(*store.Tx) error) {
	t.Helper()
	if err := db.Read(context.Background(), firmA, fn); err != nil {
		t.Fatalf("read: %v", err)
	}
}

// put puts rows in order.
func put(tx *store.Tx, rows ...firm.Row) error {
	for _, row := range rows {
		if err := tx.Put(row); err != nil {
			return fmt.Errorf("put %s: %w", row.RowKind(), err)
		}
	}
	return nil
}

// contact is a person with a name.
func contact(n int, name string) firm.Contact {
	return firm.Contact{ID: id(n), Kind: firm.Person, Name: name, CreatedAt: 1}
}

// matter is an open matter with a title; its number is its own.
func matter(n int, title string) firm.Matter {
	return firm.Matter{ID: id(n), Number: fmt.Sprintf("M-%d", n), Title: title, Stage: firm.StageOpen}
}

// tie ties a contact to a matter.
func tie(matterN, contactN int, role string) firm.Relationship {
	return firm.Relationship{
		ID:       firm.PairID("relationship", id(matterN), id(contactN), firm.ID(role)),
		MatterID: id(matterN), ContactID: id(contactN), Role: role,
	}
}
