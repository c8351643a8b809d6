//go:build !unix

// Package pgtest starts a private PostgreSQL for tests; here it cannot.
package pgtest

import (
	"os"
	"testing"
)

// Cluster does not exist on this system.
type Cluster struct{}

// Start fails unless ANTEROOM_NO_POSTGRES is set.
func Start(t testing.TB) *Cluster {
	t.Helper()
	if os.Getenv("ANTEROOM_NO_POSTGRES") != "1" {
		t.Fatal("PostgreSQL's tests run on Unix only; set ANTEROOM_NO_POSTGRES=1 to leave them out")
	}
	return nil
}

// Database skips the test and says why.
func (c *Cluster) Database(t testing.TB) string {
	t.Helper()
	t.Skip("ANTEROOM_NO_POSTGRES=1: PostgreSQL is left out on request")
	return ""
}
