package storetest_test

import (
	"testing"

	"anteroom/backend/store/storetest"
)

func BenchmarkSQLite(b *testing.B) { storetest.Bench(b, onSQLite, storetest.Large()) }
