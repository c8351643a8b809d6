package desk

import (
	"context"
	"database/sql"
	"io"
	"log/slog"
	"time"

	"anteroom/backend/desk/internal/key"
	"anteroom/backend/desk/internal/link"
	"anteroom/backend/firm"
	"anteroom/backend/store/cipher"
)

// Keys is a keychain: the system's, or one in memory for tests.
type Keys = key.Keys

// Link is how a desk talks to a server: over HTTP, or as sim has it.
type Link = link.Link

// LinkEvent is what the live stream of a Link says.
type LinkEvent = link.Event

// Clock tells the time and waits. sim brings its own.
type Clock interface {
	// Now is the time.
	Now() time.Time
	// After sends once after d.
	After(d time.Duration) <-chan time.Time
	// WithTimeout is context.WithTimeout on this clock.
	WithTimeout(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc)
}

// Config is what a desk is made of. System fills it for a real computer.
type Config struct {
	// Profile is the folder of the profile; it is made if it is missing.
	Profile string
	// Version is this program's own, for the server's log.
	Version string
	// Device names this computer in the server's list of devices.
	Device string
	Clock  Clock
	// Rand gives keys and the jitter of retries.
	Rand io.Reader
	// NewID makes ids in the order of time (UUIDv7).
	NewID func() firm.ID
	// Keychain keeps the keys of the profile and the device's token.
	Keychain Keys
	// Link connects to a server by its address, as a person typed it.
	Link func(server string) (Link, error)
	// OpenStore opens one encrypted file of the profile; nil means cipher.Open.
	// Tests and sim may open other files through it.
	OpenStore func(ctx context.Context, path string, key cipher.Key, options cipher.Options) (*sql.DB, error)
	// Go starts a goroutine that ends with its work; nil means the go statement.
	Go func(name string, run func())
	// NarrowWait replaces the limit of that name, when it is not 0.
	NarrowWait time.Duration
	// Log takes what an operator may read: no names, no texts, no secrets.
	Log *slog.Logger
}
