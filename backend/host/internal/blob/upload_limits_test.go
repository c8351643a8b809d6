package blob_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/scan"
)

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// scripted is a scanner that says what a test wants.
type scripted func([]byte) (scan.Verdict, error)

func (s scripted) Scan(_ context.Context, content io.Reader) (scan.Verdict, error) {
	all, err := io.ReadAll(content)
	if err != nil {
		return scan.Verdict{}, err
	}
	return s(all)
}

func TestWhatIsRefusedIsNotKeptAndToldAgain(t *testing.T) {
	bad := []byte("this one is ill")
	scanner := scripted(func(content []byte) (scan.Verdict, error) {
		if bytes.Equal(content, bad) {
			return scan.Verdict{Scanned: true, Found: "Test.Ill"}, nil
		}
		return scan.Verdict{Scanned: true}, nil
	})
	other := "sha256 " + base64.StdEncoding.EncodeToString([]byte(strings.Repeat("0", 64)))
	for _, row := range []struct {
		name, reason string
		content      []byte
		more         []string
	}{
		{"a.txt", "infected", bad, nil},
		{"a.exe", "program", []byte("MZ and so on"), nil},
		{"a.pdf", "damaged_pdf", []byte("%PDF-1.7 and then nothing"), nil},
		{"a.zip", "damaged_archive", []byte("PK\x03\x04 and then nothing"), nil},
		{"a.txt", "hash_differs", []byte("changed on the way"), []string{other}},
	} {
		h := build(t, func(cfg *blob.UploadsConfig) { cfg.Scanner = scanner })
		at := h.begin("ada", row.name, len(row.content), row.more...)
		for range 2 {
			got := h.add("ada", at, 0, row.content)
			if got.StatusCode != http.StatusUnprocessableEntity || got.refusal(t) != row.reason {
				t.Errorf("%s: %d %s", row.reason, got.StatusCode, got.body)
			}
		}
		if got := h.send(http.MethodHead, at, "ada", nil, nil); got.StatusCode != http.StatusUnprocessableEntity || got.body != "" {
			t.Errorf("%s, asked again: %d %q", row.reason, got.StatusCode, got.body)
		}
		if h.kept(row.content) || len(h.arrived) != 0 {
			t.Errorf("%s: it was kept", row.reason)
		}
		for _, name := range files(t, filepath.Dir(h.folder)) {
			if !strings.HasSuffix(name, ".done") {
				t.Errorf("%s left %s", row.reason, name)
			}
		}
	}
}

func TestWithoutItsScannerNothingComesIn(t *testing.T) {
	away := true
	h := build(t, func(cfg *blob.UploadsConfig) {
		cfg.Scanner = scripted(func([]byte) (scan.Verdict, error) {
			if away {
				return scan.Verdict{}, scan.ErrUnreachable
			}
			return scan.Verdict{Scanned: true}, nil
		})
	})
	text := letter(1000)
	at := h.begin("ada", "a.txt", len(text))
	got := h.add("ada", at, 0, text)
	if got.StatusCode != http.StatusServiceUnavailable || got.refusal(t) != "scanner_unreachable" || got.Header.Get("Retry-After") == "" || h.kept(text) || len(h.arrived) != 0 {
		t.Errorf("while it is away: %d %s", got.StatusCode, got.body)
	}
	away = false
	if h.offset("ada", at) != len(text) || !h.kept(text) || !h.arrived[0].Scanned {
		t.Errorf("when it is back, nothing has to be sent again: %+v", h.arrived)
	}
}

func TestUploadsAreLimited(t *testing.T) {
	h := build(t, func(cfg *blob.UploadsConfig) { cfg.OpenMost = 3 })
	if got := h.tryBegin("ada", "a.txt", 8<<20+1); got.StatusCode != http.StatusRequestEntityTooLarge || got.refusal(t) != "too_large" {
		t.Errorf("too large: %d %s", got.StatusCode, got.body)
	}
	if got := h.tryBegin("ada", "a.txt", 0); got.StatusCode != http.StatusUnprocessableEntity || got.refusal(t) != "empty" {
		t.Errorf("empty: %d %s", got.StatusCode, got.body)
	}
	if got := h.tryBegin("ada", strings.Repeat("n", 10_000), 5); got.StatusCode != http.StatusBadRequest {
		t.Errorf("with a book for a name: %d", got.StatusCode)
	}
	at := h.begin("ada", "a.txt", 10)
	h.begin("ada", "b.txt", 10)
	h.begin("ada", "c.txt", 10)
	if got := h.tryBegin("ada", "d.txt", 10); got.StatusCode != http.StatusTooManyRequests || got.refusal(t) != "too_many_uploads" {
		t.Errorf("a fourth: %d %s", got.StatusCode, got.body)
	}
	h.begin("bob", "a.txt", 10)
	if got := h.add("ada", at, 0, []byte("more than ten bytes")); got.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("more than was said: %d", got.StatusCode)
	}
	for why, got := range map[string]reply{
		"reading it back":         h.send(http.MethodGet, at, "ada", nil, nil),
		"listing":                 h.send(http.MethodGet, prefix, "ada", nil, nil),
		"a length that comes by":  h.send(http.MethodPost, prefix, "cleo", nil, map[string]string{"Upload-Defer-Length": "1"}),
		"no length":               h.send(http.MethodPost, prefix, "cleo", nil, nil),
		"another protocol":        h.send(http.MethodPost, prefix, "cleo", nil, map[string]string{"Tus-Resumable": "0.2.2", "Upload-Length": "3"}),
		"a delete hidden in POST": h.send(http.MethodPost, at, "ada", nil, map[string]string{"X-HTTP-Method-Override": "DELETE"}),
	} {
		if got.StatusCode < 400 || got.StatusCode == http.StatusInternalServerError || got.refusal(t) == "" {
			t.Errorf("%s: %d %s", why, got.StatusCode, got.body)
		}
	}
	if h.offset("ada", at) != 0 {
		t.Error("it is not what it was")
	}
}

func TestNobodyFillsTheDiskInADay(t *testing.T) {
	h := build(t, func(cfg *blob.UploadsConfig) { cfg.DayBytes = 20 << 20 })
	h.begin("ada", "a.txt", 5<<20)
	h.begin("ada", "b.txt", 3<<20)
	if got := h.tryBegin("ada", "c.txt", 5<<20); got.StatusCode != http.StatusUnprocessableEntity || got.refusal(t) != "too_much_today" {
		t.Errorf("beyond the day's: %d %s", got.StatusCode, got.body)
	}
	h.begin("bob", "a.txt", 5<<20)
	h.now = h.now.Add(12 * time.Hour)
	h.begin("ada", "c.txt", 4<<20)
}

func TestRequestsAreRationed(t *testing.T) {
	h := build(t, nil)
	at := h.begin("ada", "a.txt", 10)
	last := reply{}
	for range 400 {
		if last = h.send(http.MethodHead, at, "ada", nil, nil); last.StatusCode != http.StatusOK {
			break
		}
	}
	if last.StatusCode != http.StatusTooManyRequests || last.Header.Get("Retry-After") == "" {
		t.Errorf("400 requests at once: %d", last.StatusCode)
	}
	h.begin("bob", "a.txt", 10)
}

func TestAbandonedUploadsGoAfterADay(t *testing.T) {
	h := build(t, nil)
	old, young := h.begin("ada", "old.txt", 10), h.begin("ada", "young.txt", 10)
	done := h.begin("ada", "done.txt", 5)
	h.add("ada", done, 0, []byte("hello"))
	yesterday := time.Now().Add(-25 * time.Hour)
	for _, name := range files(t, h.folder) {
		if !strings.Contains(name, filepath.Base(young)) {
			if err := os.Chtimes(name, yesterday, yesterday); err != nil {
				t.Fatal(err)
			}
		}
	}
	if n, err := h.uploads.Sweep(t.Context()); n != 1 || err != nil {
		t.Errorf("swept %d, %v", n, err)
	}
	if got := h.send(http.MethodHead, old, "ada", nil, nil); got.StatusCode != http.StatusNotFound {
		t.Errorf("the old one: %d", got.StatusCode)
	}
	if h.offset("ada", young) != 0 || len(files(t, h.folder)) != 2 {
		t.Errorf("left: %v", files(t, h.folder))
	}
}

func TestAPhotoLosesItsPositionAndTheSenderIsTold(t *testing.T) {
	photo, err := os.ReadFile(filepath.Join(firmtest.DataFolder(t), "documents", "images", "testJPEG_GEO.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	h := build(t, nil)
	at := h.begin("ada", "holiday.jpg", len(photo))
	got := h.add("ada", at, 0, photo)
	if got.StatusCode != http.StatusNoContent || got.Header.Get("Upload-Notes") != "position_removed" {
		t.Fatalf("%d %v %s", got.StatusCode, got.Header, got.body)
	}
	one := h.arrived[0]
	if one.Hash == one.SentHash || one.SentHash != hashOf(photo) || one.Size != int64(len(photo)) || h.kept(photo) {
		t.Errorf("received: %+v", one)
	}
	if has, _ := h.store.Has(t.Context(), "firm-a", one.Hash); !has {
		t.Error("what was received is not kept")
	}
}

func TestAFullDiskIsToldAndTheUploadGoesOnLater(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux has a device that is always full")
	}
	h := build(t, nil)
	text := letter(100_000)
	at := h.begin("ada", "a.txt", len(text))
	lies := filepath.Join(h.folder, filepath.Base(at))
	if err := errors.Join(os.Remove(lies), os.Symlink("/dev/full", lies)); err != nil {
		t.Fatal(err)
	}
	if got := h.add("ada", at, 0, text); got.StatusCode != http.StatusInsufficientStorage || got.refusal(t) != "disk_full" {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
	if err := os.Remove(lies); err != nil {
		t.Fatal(err)
	}
	write(t, lies, "")
	if got := h.add("ada", at, 0, text); got.StatusCode != http.StatusNoContent || !h.kept(text) {
		t.Errorf("with room again: %d %s", got.StatusCode, got.body)
	}
}

func TestADiskThatRunsFullInTheMiddleCostsNothing(t *testing.T) {
	small := t.TempDir()
	if err := mountSmall(small); err != nil {
		t.Skipf("a small disk cannot be mounted here (%v); it takes Linux and root, as CI has", err)
	}
	t.Cleanup(func() { unmount(small) })
	h := buildIn(t, small, nil)
	ballast := filepath.Join(small, "ballast")
	write(t, ballast, strings.Repeat("x", 6<<20))
	text := letter(3 << 20)
	at := h.begin("ada", "a.txt", len(text))
	if got := h.add("ada", at, 0, text); got.StatusCode != http.StatusInsufficientStorage || got.refusal(t) != "disk_full" {
		t.Fatalf("%d %s", got.StatusCode, got.body)
	}
	there := h.offset("ada", at)
	if there == 0 || there >= len(text) {
		t.Fatalf("%d bytes are there", there)
	}
	if _, err := h.store.Put(t.Context(), "firm-a", bytes.NewReader(text), 1<<30); !errors.Is(err, blob.ErrFull) {
		t.Errorf("putting on a full disk: %v", err)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if got := h.add("ada", at, there, text[there:]); got.StatusCode != http.StatusNoContent || !h.kept(text) {
		t.Errorf("going on from %d: %d %s", there, got.StatusCode, got.body)
	}
	if left := files(t, filepath.Join(small, "contents")); len(left) != 1 {
		t.Errorf("left: %v", left)
	}
}
