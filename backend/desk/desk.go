package desk

import (
	"context"
	"errors"
	"log/slog"
	"sync"

	"anteroom/backend/desk/internal/contents"
	"anteroom/backend/desk/internal/outbox"
	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/store/cipher"
)

// Desk is one person's profile on one computer. Its methods are safe for
// concurrent use; the ones that change rows take turns.
type Desk struct {
	cfg     Config
	release func() error
	box     *outbox.Outbox
	// boxKey seals exports; it is unset while everything lives in memory.
	boxKey   cipher.Key
	keychain string

	// cacheMu is held for reading while the cache is used, and for writing while
	// a cache that can't be read any more is replaced.
	cacheMu sync.RWMutex
	cache   *store.DB

	// contents is the second encrypted file; filesMu is held for reading while it is
	// used, and for writing while another person's takes its place.
	filesMu  sync.RWMutex
	contents *contents.Contents
	// carries wakes the loop that sends and fetches files.
	carries chan struct{}

	// rounds holds one place: whoever fills it talks to the server.
	rounds chan struct{}
	wake   chan struct{}
	// heed wakes the live stream's loop when somebody signed in, or the server is there again.
	heed  chan struct{}
	lists *lists

	mu      sync.Mutex
	profile profile
	token   string
	link    Link
	status  status
	// damaged says that the cache broke while open; unshown that the outbox holds
	// a change that the rows do not show. The next round mends both.
	damaged bool
	unshown bool
	// uncut says that the write-ahead log must still be emptied.
	uncut   bool
	notices []Trouble

	hearers hearers
}

// Open opens a profile, or begins one. A missing or locked keychain is no
// error: the desk then works in memory only and says so (Session, State). What
// was lost or put aside on the way is told by Notices. Otherwise it fails with
// a *Trouble: profile_busy, profile_unwritable, profile_broken, disk_full, disk
// or not_encrypted_build.
func Open(ctx context.Context, cfg Config) (*Desk, error) {
	if cfg.OpenStore == nil {
		cfg.OpenStore = cipher.Open
	}
	if cfg.Go == nil {
		cfg.Go = func(_ string, run func()) { go run() }
	}
	if cfg.NarrowWait <= 0 {
		cfg.NarrowWait = NarrowWait
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	d := &Desk{cfg: cfg, rounds: make(chan struct{}, 1), wake: make(chan struct{}, 1), heed: make(chan struct{}, 1), carries: make(chan struct{}, 1), lists: newLists()}
	if err := d.open(ctx); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// Close ends the desk. Run must have returned.
func (d *Desk) Close() error {
	var errs []error
	if closer, ok := d.link.(interface{ Close() }); ok {
		closer.Close()
	}
	d.cacheMu.Lock()
	if d.cache != nil {
		errs = append(errs, d.cache.Close())
		d.cache = nil
	}
	d.cacheMu.Unlock()
	d.filesMu.Lock()
	if d.contents != nil {
		errs = append(errs, d.contents.Close())
		d.contents = nil
	}
	d.filesMu.Unlock()
	if d.box != nil {
		errs = append(errs, d.box.Close())
		d.box = nil
	}
	if d.release != nil {
		errs = append(errs, d.release())
		d.release = nil
	}
	return errors.Join(errs...)
}

// Notices are what Open had to do that a person should know: a cache that was
// begun anew, an outbox that was put aside.
func (d *Desk) Notices() []Trouble {
	d.mu.Lock()
	defer d.mu.Unlock()
	return append([]Trouble(nil), d.notices...)
}

func (d *Desk) note(t *Trouble) {
	d.cfg.Log.Warn("profile", "reason", t.Reason)
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.notices) < noticesLimit {
		d.notices = append(d.notices, *t)
	}
}

// NewID makes the id of something new, for the commands that make it.
func (d *Desk) NewID() firm.ID { return d.cfg.NewID() }

func (d *Desk) now() firm.Micros { return firm.Micros(d.cfg.Clock.Now().UnixMicro()) }

// who is the person of this profile; ok is false while nobody is signed in.
func (d *Desk) who() (p profile, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.profile, d.token != "" && d.profile.FirmID != ""
}

// stir wakes the sync loop.
func (d *Desk) stir() {
	select {
	case d.wake <- struct{}{}:
	default:
	}
}

// turn waits until nobody else talks to the server.
func (d *Desk) turn(ctx context.Context) (done func(), err error) {
	select {
	case d.rounds <- struct{}{}:
		return func() { <-d.rounds }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
