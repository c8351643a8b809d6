//go:build !libsqlite3

package desk

import (
	"errors"
	"testing"
)

func TestABuildWithoutEncryptionRefusesARealProfile(t *testing.T) {
	s := newServer(t)
	b := s.newDesk(t, "aaaa")
	must(t, b.Close())
	b.Desk = nil
	b.cfg.OpenStore, b.cfg.Profile = nil, t.TempDir()
	if _, err := Open(t.Context(), b.cfg); !errors.Is(err, ErrNotEncrypted) {
		t.Errorf("a real profile was opened: %v", err)
	}
}
