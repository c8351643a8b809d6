package postgres_test

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"anteroom/backend/store"
	"anteroom/backend/store/postgres"
	"anteroom/backend/store/postgres/pgtest"
	"anteroom/backend/store/storetest"
)

func onPostgres(cluster *pgtest.Cluster) storetest.Open {
	return func(t testing.TB, o store.Options) *store.DB {
		t.Helper()
		db, err := postgres.Open(context.Background(), cluster.Database(t), o)
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
}

func TestPostgreSQLMeetsTheContract(t *testing.T) {
	storetest.Run(t, onPostgres(pgtest.Start(t)))
}

func BenchmarkPostgreSQL(b *testing.B) {
	storetest.Bench{
		Open: onPostgres(pgtest.Start(b)), Size: storetest.Large(),
		Now: time.Now, Chance: rand.New(rand.NewPCG(1, 2)).IntN,
	}.Run(b)
}
