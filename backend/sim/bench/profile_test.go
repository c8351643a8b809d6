package bench

import (
	"context"
	"database/sql"
	"encoding/hex"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/store/cipher"
)

// The names of a profile's secrets behind its id, as package desk gives them.
var secrets = []string{"cache-key", "outbox-key", "device-token"}

// profile is one person's desk on disk, and its keychain.
type profile struct {
	folder string
	keys   *desk.MemoryKeys
}

// names are what profile.json tells.
type names struct {
	ProfileID, FirmID firm.ID
}

// newProfile signs the firm's admin in at a new desk. Nothing is fetched yet.
func (h *house) newProfile(b *testing.B) (*profile, *desk.Desk) {
	b.Helper()
	// It outlives the benchmark that made it.
	folder, err := os.MkdirTemp(h.folder, "desk")
	must(b, err)
	p := &profile{folder: folder, keys: &desk.MemoryKeys{}}
	d := p.open(b)
	must(b, d.SignIn(context.Background(), h.url, h.admin, h.password))
	return p, d
}

func (p *profile) open(b *testing.B) *desk.Desk {
	b.Helper()
	config := desk.System("bench")
	config.Profile, config.Device, config.Keychain, config.Log = p.folder, "bench", p.keys, slog.New(slog.DiscardHandler)
	d, err := desk.Open(context.Background(), config)
	must(b, err)
	return d
}

func (p *profile) names(b *testing.B) names {
	b.Helper()
	return decoded[names](b, filepath.Join(p.folder, "profile.json"))
}

func (p *profile) secret(b *testing.B, name string) string {
	b.Helper()
	secret, err := p.keys.Get(context.Background(), string(p.names(b).ProfileID)+"/"+name)
	must(b, err)
	return secret
}

func (p *profile) cachePath() string { return filepath.Join(p.folder, "cache.db") }

// cache opens the profile's encrypted cache beside the desk, or without it.
func (p *profile) cache(b *testing.B) *sql.DB {
	b.Helper()
	db, err := openSealed(p.cachePath(), p.secret(b, "cache-key"))
	must(b, err)
	return db
}

// openSealed opens a file as the desk opens its cache.
func openSealed(path, key string) (*sql.DB, error) {
	raw, err := hex.DecodeString(key)
	if err != nil {
		return nil, err
	}
	return cipher.Open(context.Background(), path, cipher.Key(raw), cipher.Options{Durability: cipher.Normal, Connections: 2})
}

// withFirm is a profile that holds the whole firm.
func (h *house) withFirm(b *testing.B) *profile {
	b.Helper()
	if h.synced == nil {
		p, d := h.newProfile(b)
		bring(b, d)
		must(b, d.Close())
		h.synced = p
	}
	return h.synced
}

// bring makes the first sync, to the point where everything may be changed.
func bring(b *testing.B, d *desk.Desk) {
	b.Helper()
	state, err := d.Now(context.Background())
	must(b, err)
	if state.State != desk.InSync {
		b.Fatalf("after the first sync the desk is %s: %s", state.State, state.Sentence)
	}
}
