package host

import (
	"strings"
	"testing"
)

func TestNoPasswordComesOntoTheCommandLine(t *testing.T) {
	for address, want := range map[string]struct{ bare, password string }{
		"postgres://ada@db.example/firm":                      {"postgres://ada@db.example/firm", ""},
		"postgres://ada:s%40cret@db.example:5433/firm":        {"postgres://ada@db.example:5433/firm", "s@cret"},
		"postgresql:///firm?host=%2Frun&password=planted&x=1": {"postgresql:///firm?host=%2Frun&x=1", "planted"},
		"postgres://ada:one@db.example/firm?password=two":     {"postgres://ada@db.example/firm", "one"},
		"postgres://ada@db.example/firm?sslmode=verify-full":  {"postgres://ada@db.example/firm?sslmode=verify-full", ""},
	} {
		bare, password, err := withoutPassword(address)
		if err != nil || bare != want.bare || password != want.password {
			t.Errorf("%s: %q %q %v", address, bare, password, err)
		}
	}
	for _, address := range []string{"", "host=db.example password=planted", "postgres://ada:planted@db example/%"} {
		if _, _, err := withoutPassword(address); err == nil || strings.Contains(err.Error(), "planted") {
			t.Errorf("%q: %v", address, err)
		}
	}
}
