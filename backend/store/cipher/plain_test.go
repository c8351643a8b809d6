//go:build !libsqlite3

package cipher

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestABuildWithoutEncryptionOpensNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cache.db")
	db, err := Open(context.Background(), path, Key{1}, Options{})
	if !errors.Is(err, ErrNotEncryptedBuild) || db != nil {
		t.Fatalf("gave %v, %v", db, err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("a file was made: %v", err)
	}
	if LibraryVersion() != "" {
		t.Fatalf("names %q", LibraryVersion())
	}
}
