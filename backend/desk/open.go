package desk

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"anteroom/backend/desk/internal/key"
	"anteroom/backend/desk/internal/outbox"
	"anteroom/backend/store"
	"anteroom/backend/store/cipher"
	"anteroom/backend/store/sqlite"
)

//go:embed migrations/*.sql
var migrations embed.FS

// The states of the keychain, as Session tells them.
const (
	keychainOK      = "ok"
	keychainMissing = "missing"
	keychainLocked  = "locked"
)

func (d *Desk) open(ctx context.Context) (err error) {
	if err := prepareFolder(d.cfg.Profile); err != nil {
		return err
	}
	if d.release, err = lockProfile(d.cfg.Profile); err != nil {
		return err
	}
	if d.profile, err = readProfile(d.cfg.Profile, d.cfg.NewID); err != nil {
		return err
	}
	d.keychain, err = d.tryKeychain(ctx)
	if err != nil {
		return err
	}
	if d.keychain != keychainOK {
		return d.openMemory(ctx)
	}
	if err := d.openOutbox(ctx); err != nil {
		return err
	}
	if err := d.openCache(ctx); err != nil {
		return err
	}
	if err := d.openContents(ctx); err != nil {
		return err
	}
	d.token, err = d.cfg.Keychain.Get(ctx, d.profile.keyName(tokenKey))
	if err != nil && !errors.Is(err, key.ErrNone) {
		return ErrKeychainLocked.from(err)
	}
	return d.reconcile(ctx)
}

// tryKeychain asks for a secret to see whether there is a keychain at all. A
// locked one is not given up: the files stay for the day it opens.
func (d *Desk) tryKeychain(ctx context.Context) (string, error) {
	_, err := d.cfg.Keychain.Get(ctx, d.profile.keyName(outboxKey))
	switch {
	case err == nil, errors.Is(err, key.ErrNone):
		return keychainOK, nil
	case errors.Is(err, key.ErrMissing):
		d.note(ErrKeychainMissing)
		return keychainMissing, nil
	case errors.Is(err, key.ErrLocked):
		d.note(ErrKeychainLocked)
		return keychainLocked, nil
	default:
		return "", fmt.Errorf("ask the keychain: %w", err)
	}
}

// memoryOnly tells whether nothing is kept on this computer.
func (d *Desk) memoryOnly() bool { return d.keychain != keychainOK }

func (d *Desk) openMemory(ctx context.Context) error {
	box, err := cipher.OpenMemory(ctx, string(d.cfg.NewID())+"-outbox", cipher.Options{Connections: 1})
	if err != nil {
		return fmt.Errorf("open the outbox in memory: %w", err)
	}
	if err := d.takeOutbox(ctx, box); err != nil {
		return err
	}
	if err := d.openMemoryContents(ctx); err != nil {
		return err
	}
	return d.openMemoryCache(ctx)
}

func (d *Desk) openMemoryCache(ctx context.Context) error {
	cache, err := cipher.OpenMemory(ctx, string(d.cfg.NewID())+"-cache", cipher.Options{})
	if err != nil {
		return fmt.Errorf("open the cache in memory: %w", err)
	}
	return d.takeCache(ctx, cache)
}

func (d *Desk) openOutbox(ctx context.Context) error {
	path := filepath.Join(d.cfg.Profile, outboxFile)
	k, err := key.Read(ctx, d.cfg.Keychain, d.profile.keyName(outboxKey))
	switch {
	case errors.Is(err, key.ErrNone):
		if exists(path) {
			return d.renewOutbox(ctx, path)
		}
		return d.newOutbox(ctx, path)
	case err != nil:
		return ErrKeychainLocked.from(err)
	}
	err = d.openOutboxWith(ctx, path, k)
	if unreadable(err) {
		return d.renewOutbox(ctx, path)
	}
	return err
}

// renewOutbox keeps what can't be read under another name and begins anew.
func (d *Desk) renewOutbox(ctx context.Context, path string) error {
	if err := putAside(path, d.cfg.Clock.Now()); err != nil {
		return err
	}
	d.note(ErrOutboxUnreadable)
	return d.newOutbox(ctx, path)
}

func (d *Desk) newOutbox(ctx context.Context, path string) error {
	k, err := key.Make(ctx, d.cfg.Keychain, d.cfg.Rand, d.profile.keyName(outboxKey))
	if err != nil {
		return ErrKeychainLocked.from(err)
	}
	return d.openOutboxWith(ctx, path, k)
}

func (d *Desk) openOutboxWith(ctx context.Context, path string, k cipher.Key) error {
	db, err := d.cfg.OpenStore(ctx, path, k, cipher.Options{Durability: cipher.Full, Connections: 1})
	if err != nil {
		return diskTroubleUnlessUnreadable(explained(err))
	}
	d.boxKey = k
	return d.takeOutbox(ctx, db)
}

func (d *Desk) takeOutbox(ctx context.Context, db *sql.DB) error {
	// The server remembers places in this device's count of ops, so that an
	// outbox which replaces a lost one goes on above any count before.
	box, err := outbox.New(ctx, db, d.cfg.Clock.Now().UnixMilli())
	if err != nil {
		return errors.Join(diskTroubleUnlessUnreadable(explained(err)), db.Close())
	}
	d.box = box
	return nil
}

func (d *Desk) openCache(ctx context.Context) error {
	path := filepath.Join(d.cfg.Profile, cacheFile)
	k, err := key.Read(ctx, d.cfg.Keychain, d.profile.keyName(cacheKey))
	switch {
	case errors.Is(err, key.ErrNone):
		if exists(path) {
			return d.renewCache(ctx, path)
		}
		return d.newCache(ctx, path)
	case err != nil:
		return ErrKeychainLocked.from(err)
	}
	err = d.openCacheWith(ctx, path, k)
	if unreadable(err) {
		return d.renewCache(ctx, path)
	}
	return err
}

// renewCache exports what was not sent, always, before it gives the file up:
// everything else in it can be fetched again.
func (d *Desk) renewCache(ctx context.Context, path string) error {
	if err := d.exportBeforeRebuild(ctx); err != nil {
		return err
	}
	if err := removeDatabase(path); err != nil {
		return err
	}
	d.note(ErrCacheUnreadable)
	return d.newCache(ctx, path)
}

func (d *Desk) newCache(ctx context.Context, path string) error {
	k, err := key.Make(ctx, d.cfg.Keychain, d.cfg.Rand, d.profile.keyName(cacheKey))
	if err != nil {
		return ErrKeychainLocked.from(err)
	}
	return d.openCacheWith(ctx, path, k)
}

func (d *Desk) openCacheWith(ctx context.Context, path string, k cipher.Key) error {
	db, err := d.cfg.OpenStore(ctx, path, k, cipher.Options{Durability: cipher.Normal})
	if err != nil {
		return diskTroubleUnlessUnreadable(explained(err))
	}
	return d.takeCache(ctx, db)
}

func (d *Desk) takeCache(ctx context.Context, db *sql.DB) error {
	cache, err := store.New(db, sqlite.Dialect(), store.Options{})
	if err != nil {
		return errors.Join(err, db.Close())
	}
	own, err := fs.Sub(migrations, "migrations")
	if err == nil {
		err = cache.Migrate(ctx)
	}
	if err == nil {
		err = cache.MigrateSet(ctx, "desk", own)
	}
	if err != nil {
		return errors.Join(diskTroubleUnlessUnreadable(explained(err)), cache.Close())
	}
	d.cacheMu.Lock()
	d.cache = cache
	d.cacheMu.Unlock()
	return nil
}

// unreadable tells the files that must be begun anew from the disks that must
// be looked after.
func unreadable(err error) bool {
	return errors.Is(err, cipher.ErrWrongKey) || errors.Is(err, cipher.ErrDamaged) || errors.Is(err, cipher.ErrPlain)
}

func diskTroubleUnlessUnreadable(err error) error {
	if unreadable(err) {
		return err
	}
	return diskTrouble(err)
}

// explained is what cipher says of an engine's error, unless it spoke already.
func explained(err error) error {
	var named *cipher.Error
	if errors.As(err, &named) {
		return err
	}
	return cipher.Explain(err)
}
