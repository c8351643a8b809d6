package desk

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/store/cipher"

	_ "github.com/mattn/go-sqlite3"
)

// openPlain opens a readable file: only tests may, through Config.OpenStore. It
// still minds the key, kept beside the file, so that a wrong one is refused.
func openPlain(ctx context.Context, path string, key cipher.Key, o cipher.Options) (*sql.DB, error) {
	if err := sameKey(path, key); err != nil {
		return nil, err
	}
	sync := "FULL"
	if o.Durability == cipher.Normal {
		sync = "NORMAL"
	}
	q := url.Values{"_journal_mode": {"WAL"}, "_synchronous": {sync}, "_busy_timeout": {"5000"}}
	db, err := sql.Open("sqlite3", "file:"+filepath.ToSlash(path)+"?"+q.Encode())
	if err != nil {
		return nil, err
	}
	if o.Connections > 0 {
		db.SetMaxOpenConns(o.Connections)
	}
	if _, err := db.ExecContext(ctx, "PRAGMA schema_version"); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

func sameKey(path string, key cipher.Key) error {
	_, err := os.Stat(path)
	known, missing := os.ReadFile(path + ".key")
	if err != nil || missing != nil {
		return os.WriteFile(path+".key", key[:], 0o600)
	}
	if !bytes.Equal(known, key[:]) {
		return cipher.ErrWrongKey
	}
	return nil
}

// opener is how the desks of tests open their files: encrypted where the build
// can, readable elsewhere.
func opener() func(context.Context, string, cipher.Key, cipher.Options) (*sql.DB, error) {
	if cipher.LibraryVersion() != "" {
		return cipher.Open
	}
	return openPlain
}

// bench is a desk beside a server.
type bench struct {
	*Desk
	t      testing.TB
	s      *server
	cfg    Config
	keys   *MemoryKeys
	folder string
}

func (s *server) newDesk(t testing.TB, prefix string) *bench {
	t.Helper()
	b := &bench{t: t, s: s, keys: &MemoryKeys{}, folder: filepath.Join(t.TempDir(), "profile")}
	b.cfg = Config{
		Profile: b.folder, Version: "test", Device: "laptop", Clock: SystemClock{}, Rand: rand.Reader, NewID: counter(prefix),
		Keychain: b.keys, Link: func(string) (Link, error) { return s, nil }, OpenStore: opener(),
	}
	b.open()
	t.Cleanup(func() {
		if b.Desk != nil {
			must(t, b.Close())
		}
	})
	return b
}

func (b *bench) open() {
	b.t.Helper()
	d, err := Open(b.t.Context(), b.cfg)
	must(b.t, err)
	b.Desk = d
}

// restart closes the desk and opens the profile again.
func (b *bench) restart() {
	b.t.Helper()
	must(b.t, b.Close())
	b.Desk = nil
	b.open()
}

// signedIn signs in and syncs.
func (s *server) signedIn(t testing.TB, prefix, role string) *bench {
	t.Helper()
	b := s.newDesk(t, prefix)
	must(t, b.SignIn(t.Context(), "https://hale.example", role+"@hale.example", testPassword))
	b.sync()
	return b
}

func (b *bench) sync() {
	b.t.Helper()
	state, err := b.Now(b.t.Context())
	must(b.t, err)
	if state.State != InSync {
		b.t.Fatalf("after a round the desk is %s: %s", state.State, state.Sentence)
	}
}

func (b *bench) do(cmd firm.Command) Result {
	b.t.Helper()
	r, err := b.Do(b.t.Context(), cmd)
	must(b.t, err)
	return r
}

func has[R firm.Row](b *bench, id firm.ID) (R, bool) {
	b.t.Helper()
	var out R
	found := true
	must(b.t, b.Read(b.t.Context(), func(rows firm.Rows) error {
		var err error
		out, err = firm.Get[R](rows, id)
		if errors.Is(err, firm.ErrNone) {
			found, err = false, nil
		}
		return err
	}))
	return out, found
}

func (b *bench) change(id firm.ID) ChangeLine {
	b.t.Helper()
	lines, err := b.Changes(b.t.Context())
	must(b.t, err)
	for _, line := range lines {
		if line.ID == string(id) {
			return line
		}
	}
	b.t.Fatalf("the change %s is not listed", id)
	return ChangeLine{}
}

// same fails unless two desks hold equal rows, the server's.
func (b *bench) sameAsServer() {
	b.t.Helper()
	want := b.s.rows()
	got := b.rows()
	for key, text := range want {
		if got[key] != text {
			b.t.Errorf("row %s: the desk has\n  %s\nthe server\n  %s", key, got[key], text)
		}
	}
	for key := range got {
		if _, ok := want[key]; !ok {
			b.t.Errorf("row %s is on the desk only: %s", key, got[key])
		}
	}
}

func (s *server) rows() map[string]string {
	s.t.Helper()
	out := map[string]string{}
	must(s.t, s.db.Read(context.Background(), s.firm, func(tx *store.Tx) error { return dump(tx, out) }))
	return out
}

func (b *bench) rows() map[string]string {
	b.t.Helper()
	out := map[string]string{}
	must(b.t, b.read(b.t.Context(), func(r *reader) error { return dump(r.Tx, out) }))
	return out
}

func dump(tx *store.Tx, into map[string]string) error {
	for _, spec := range firm.Kinds() {
		images, err := tx.ImagesAfter(spec.Kind, "", 10_000)
		if err != nil {
			return err
		}
		for _, image := range images {
			text, err := image.MarshalJSON()
			if err != nil {
				return err
			}
			into[string(spec.Kind)+"/"+string(image.ID)] = string(text)
		}
	}
	return nil
}

func (b *bench) roleNamed(name string) firm.Role {
	b.t.Helper()
	var found firm.Role
	must(b.t, b.read(b.t.Context(), func(r *reader) error {
		roles, err := store.Select[firm.Role](r.Tx, store.Query{Where: "name = $2", Args: []any{name}})
		if err == nil {
			found = roles[0]
		}
		return err
	}))
	return found
}

func (b *bench) search(words string) []store.Hit {
	b.t.Helper()
	var hits []store.Hit
	must(b.t, b.read(b.t.Context(), func(r *reader) (err error) {
		hits, err = r.Search(words, store.SearchOptions{Kinds: []firm.Kind{"matter"}})
		return err
	}))
	return hits
}

// cipherOnce opens a file for one look.
var cipherOnce = cipher.Options{Connections: 1}
