//go:build libsqlite3

package storetest_test

import (
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"anteroom/backend/store"
	"anteroom/backend/store/cipher"
	"anteroom/backend/store/storetest"
)

// onCipher opens the encrypted engine as the desk's cache does.
func onCipher(t testing.TB, o store.Options) *store.DB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cache.db")
	pool, err := cipher.Open(t.Context(), path, cipher.Key{1, 2, 3}, cipher.Options{ForeignKeys: o.Authority, Durability: cipher.Normal})
	if err != nil {
		t.Fatal(err)
	}
	return over(t, pool, o)
}

func TestEncryptedSQLiteMeetsTheContract(t *testing.T) { storetest.Run(t, onCipher) }

func BenchmarkEncryptedSQLite(b *testing.B) {
	storetest.Bench{
		Open: onCipher, Size: storetest.Large(),
		Now: time.Now, Chance: rand.New(rand.NewPCG(1, 2)).IntN,
	}.Run(b)
}
