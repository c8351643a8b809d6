package desk

import (
	"context"
	"crypto/rand"
	"log/slog"
	"time"

	"anteroom/backend/desk/internal/key"
	"anteroom/backend/desk/internal/link"
	"anteroom/backend/desk/internal/outbox"
	"anteroom/backend/firm"

	"github.com/google/uuid"
)

// System is a Config for a real computer: its clock, its chance, its keychain
// and HTTP. The caller sets Profile, Version and Device.
func System(version string) Config {
	return Config{
		Version:  version,
		Clock:    SystemClock{},
		Rand:     rand.Reader,
		NewID:    func() firm.ID { return firm.ID(uuid.Must(uuid.NewV7()).String()) },
		Keychain: key.System{},
		Link:     func(server string) (Link, error) { return link.NewHTTP(server, "anteroom-desktop/"+version) },
		Log:      slog.Default(),
	}
}

// SystemClock is the computer's own clock.
type SystemClock struct{}

// Now is the time.
func (SystemClock) Now() time.Time { return time.Now() }

// After sends once after d.
func (SystemClock) After(d time.Duration) <-chan time.Time { return time.After(d) }

// WithTimeout is context.WithTimeout.
func (SystemClock) WithTimeout(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, d)
}

// MemoryKeys is a keychain that lives as long as the program: for tests and sim.
type MemoryKeys = key.Memory

// The answers of a keychain, for those who bring one.
var (
	ErrKeyNone    = key.ErrNone
	ErrKeyMissing = key.ErrMissing
	ErrKeyLocked  = key.ErrLocked
)

// LinkFailure is how a Link says that no server was heard.
type LinkFailure = link.Failure

// LinkPlace is where a snapshot goes on.
type LinkPlace = link.Place

// The kinds of LinkFailure that a Link of another maker needs.
const (
	LinkUnreachable = link.Unreachable
	LinkForeign     = link.Foreign
	LinkUntrusted   = link.Untrusted
	LinkBusy        = link.Busy
	LinkOlder       = link.Older
	LinkNewer       = link.Newer
	LinkBadAddress  = link.BadAddress
)

// entry is one op of the outbox.
type entry = outbox.Entry
