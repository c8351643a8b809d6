package host_test

import (
	"context"
	"io"
	"io/fs"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/store/sqlite"

	"anteroom/backend/store"
)

// fetch reads a file as a device, and tells status and content.
func (s *storm) fetch(d *stormDevice, file firm.ID, span string) (int, string) {
	s.t.Helper()
	r, err := http.NewRequestWithContext(s.t.Context(), http.MethodGet, s.at+"/api/staff/files/"+string(file), nil)
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+d.token)
	if span != "" {
		r.Header.Set("Range", span)
	}
	got, err := s.web.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer got.Body.Close()
	body, err := io.ReadAll(got.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return got.StatusCode, string(body)
}

func TestStaffReadFilesInsideTheWallOnly(t *testing.T) {
	p := openParlor(t, "")
	at, _ := p.upload("letter.txt", []byte("a letter to the firm"))
	id, _ := p.name(at, "A letter")
	ada, err := p.signIn()
	if err != nil {
		t.Fatal(err)
	}
	if status, body := p.fetch(ada, id, ""); status != http.StatusOK || body != "a letter to the firm" {
		t.Errorf("%d %q", status, body)
	}
	if status, body := p.fetch(ada, id, "bytes=2-7"); status != http.StatusPartialContent || body != "letter" {
		t.Errorf("a range: %d %q", status, body)
	}
	if status, _ := p.fetch(p.bo, id, ""); status != http.StatusOK {
		t.Errorf("a colleague gets %d", status)
	}
	if _, err := ada.give(p.storm, firm.RestrictMatter{MatterID: p.ann.matter, On: true, StaffIDs: []firm.ID{}}); err != nil {
		t.Fatal(err)
	}
	unknown, text := p.fetch(p.bo, newID(), "")
	if status, body := p.fetch(p.bo, id, ""); status != unknown || status != http.StatusNotFound || body != text {
		t.Errorf("outside of the wall: %d %s, an unknown file: %d %s", status, body, unknown, text)
	}
	if status, _ := p.fetch(ada, id, ""); status != http.StatusOK {
		t.Errorf("who is inside gets %d", status)
	}
}

// contentsHost is a host with contents in a folder, and how many lie there.
func contentsHost(t *testing.T, folder string) (*host.Host, *host.Contents, *clock) {
	t.Helper()
	db, err := sqlite.Open(context.Background(), filepath.Join(folder, "portald.db"), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := host.Migrate(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	clock := &clock{now: time.Now()}
	contents, err := host.OpenContents(t.Context(), host.ContentsConfig{
		Where: filepath.Join(folder, "contents"), Incoming: filepath.Join(folder, "uploads"), Now: clock.Now, Random: &chance{src: rand.NewChaCha8([32]byte{7})}, Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	h, err := host.New(t.Context(), host.Deps{
		DB: db, Contents: contents, Queue: host.NewStepper(db), Now: clock.Now, Random: &chance{src: rand.NewChaCha8([32]byte{8})}, Log: slog.New(slog.DiscardHandler),
		Address: "http://portal.test", Version: "test",
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = contents.Close(); _ = db.Close() })
	return h, contents, clock
}

func contentsIn(t *testing.T, folder string) int {
	t.Helper()
	count := 0
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && len(entry.Name()) == 64 {
			count++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return count
}

func TestASweepTakesOnlyContentsThatNothingNamesAndABackupBringsAll(t *testing.T) {
	folder := t.TempDir()
	h, _, clock := contentsHost(t, folder)
	if _, err := h.Demo(t.Context(), "small", 1); err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(folder, "contents")
	named := contentsIn(t, at)
	if named == 0 {
		t.Fatal("the story has no papers")
	}
	firms, err := h.DB().Firms(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	// A content that no row names lies where one of the firm's would.
	loose := filepath.Join(at, string(firms[0].ID), "ab", "ab"+"0123456789012345678901234567890123456789012345678901234567890a")
	if err := os.MkdirAll(filepath.Dir(loose), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(loose, []byte("loose"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := h.Tidy(t.Context()); err != nil || contentsIn(t, at) != named+1 {
		t.Errorf("what was written lately went: %d, %v", contentsIn(t, at), err)
	}
	clock.now = clock.now.Add(60 * 24 * time.Hour)
	if err := h.Tidy(t.Context()); err != nil || contentsIn(t, at) != named {
		t.Errorf("%d contents are left of %d, %v", contentsIn(t, at), named, err)
	}
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := host.Backup(t.Context(), h.DB(), "", copied); err != nil {
		t.Fatal(err)
	}
	c := host.Config{Data: folder, Log: slog.New(slog.DiscardHandler)}
	for want := range 2 {
		if came, err := host.BackupContents(t.Context(), c, copied+host.ContentsEnding); err != nil || came != (1-want)*named {
			t.Errorf("copy %d brought %d, %v", want+1, came, err)
		}
	}
	c.Data = t.TempDir()
	if _, err := host.Restore(t.Context(), c, copied, false); err != nil || contentsIn(t, filepath.Join(c.Data, "contents")) != named {
		t.Errorf("put back: %d, %v", contentsIn(t, filepath.Join(c.Data, "contents")), err)
	}
}
