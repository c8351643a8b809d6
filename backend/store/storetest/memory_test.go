package storetest_test

import (
	"database/sql"
	"testing"

	"anteroom/backend/store"
	"anteroom/backend/store/cipher"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/store/storetest"
)

// over makes a store over a pool that somebody else opened.
func over(t testing.TB, pool *sql.DB, o store.Options) *store.DB {
	t.Helper()
	db, err := store.New(pool, sqlite.Dialect(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

// TestMemoryMeetsTheContract tries what a desk without a keychain has.
func TestMemoryMeetsTheContract(t *testing.T) {
	opened := 0
	storetest.Run(t, func(t testing.TB, o store.Options) *store.DB {
		opened++
		pool, err := cipher.OpenMemory(t.Context(), t.Name()+string(rune('a'+opened)), cipher.Options{ForeignKeys: o.Authority})
		if err != nil {
			t.Fatal(err)
		}
		return over(t, pool, o)
	})
}
