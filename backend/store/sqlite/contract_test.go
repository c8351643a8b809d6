package sqlite_test

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

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

func BenchmarkSQLite(b *testing.B) {
	storetest.Bench{
		Open: onSQLite, Size: storetest.Large(),
		Now: time.Now, Chance: rand.New(rand.NewPCG(1, 2)).IntN,
	}.Run(b)
}
