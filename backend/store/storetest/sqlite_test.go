package storetest_test

import (
	"context"
	"path/filepath"
	"testing"

	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/store/storetest"
)

func onSQLite(t testing.TB, o store.Options) *store.DB {
	t.Helper()
	db, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "firm 100% #1?.db"), o)
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

func TestSQLiteMeetsTheContract(t *testing.T) { storetest.Run(t, onSQLite) }
