package blob_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"anteroom/backend/host/internal/blob"
)

func open(t *testing.T) (*blob.Store, string) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "contents")
	store, err := blob.Open(t.Context(), folder, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store, folder
}

func put(t *testing.T, store *blob.Store, firm, text string) blob.Content {
	t.Helper()
	content, err := store.Put(t.Context(), firm, strings.NewReader(text), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// files lists what lies in a folder, whole path each.
func files(t *testing.T, folder string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			found = append(found, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func hashOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func TestWhatIsPutIsReadWholeAndInPieces(t *testing.T) {
	store, folder := open(t)
	text := strings.Repeat("The parties agree as follows. ", 50_000)
	content, err := store.Put(t.Context(), "firm-a", strings.NewReader(text), 2<<20)
	if err != nil || content.Hash != hashOf([]byte(text)) || content.Size != int64(len(text)) {
		t.Fatalf("put: %+v, %v", content, err)
	}
	from, err := store.Reader(t.Context(), "firm-a", content.Hash)
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	if err := iotest.TestReader(from, []byte(text)); err != nil {
		t.Error(err)
	}
	if left := files(t, folder); len(left) != 1 {
		t.Errorf("beside the content lies something: %v", left)
	}
}

func TestTheSameContentIsKeptOnceForEachFirm(t *testing.T) {
	store, folder := open(t)
	one, two := put(t, store, "firm-a", "a letter"), put(t, store, "firm-a", "a letter")
	put(t, store, "firm-b", "a letter")
	if one != two || len(files(t, folder)) != 2 {
		t.Errorf("%+v, %+v, %v", one, two, files(t, folder))
	}
	if err := store.Drop(t.Context(), "firm-a", one.Hash); err != nil {
		t.Error(err)
	}
	a, _ := store.Has(t.Context(), "firm-a", one.Hash)
	b, _ := store.Has(t.Context(), "firm-b", one.Hash)
	if a || !b {
		t.Errorf("after one firm dropped it: %v, %v", a, b)
	}
	if _, err := store.Reader(t.Context(), "firm-a", one.Hash); !errors.Is(err, blob.ErrAbsent) {
		t.Errorf("reading what was dropped: %v", err)
	}
	if err := store.Drop(t.Context(), "firm-a", one.Hash); err != nil {
		t.Errorf("dropping twice: %v", err)
	}
}

func TestAWriteThatDoesNotEndLeavesNothing(t *testing.T) {
	store, folder := open(t)
	cancelled, cancel := context.WithCancel(t.Context())
	broken := errors.New("the line broke")
	for why, row := range map[string]struct {
		from io.Reader
		want error
	}{
		"cancelled half-way": {io.MultiReader(strings.NewReader("half"), readerFunc(func([]byte) (int, error) { cancel(); return 0, nil })), context.Canceled},
		"a broken line":      {io.MultiReader(strings.NewReader("half"), iotest.ErrReader(broken)), broken},
		"over the limit":     {strings.NewReader("12345678901"), blob.ErrTooLarge},
	} {
		ctx := t.Context()
		if errors.Is(row.want, context.Canceled) {
			ctx = cancelled
		}
		if _, err := store.Put(ctx, "firm-a", row.from, 10); !errors.Is(err, row.want) {
			t.Errorf("%s: %v", why, err)
		}
	}
	if left := files(t, folder); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func TestADamagedContentIsToldAndHealed(t *testing.T) {
	store, folder := open(t)
	content := put(t, store, "firm-a", "I leave all to my daughter.")
	name := filepath.Join(folder, "firm-a", content.Hash[:2], content.Hash)
	for why, damaged := range map[string]string{"one byte changed": "I leave all to my daughtfr.", "cut short": "I leave", "emptied": ""} {
		if err := os.WriteFile(name, []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Reader(t.Context(), "firm-a", content.Hash); !errors.Is(err, blob.ErrDamaged) {
			t.Errorf("%s: %v", why, err)
		}
		put(t, store, "firm-a", "I leave all to my daughter.")
		from, err := store.Reader(t.Context(), "firm-a", content.Hash)
		if err != nil {
			t.Fatalf("%s, put again: %v", why, err)
		}
		if text, _ := io.ReadAll(from); string(text) != "I leave all to my daughter." {
			t.Errorf("%s, put again: %q", why, text)
		}
		_ = from.Close()
	}
}

func TestSweepingKeepsWhatIsWantedAndWhatIsNew(t *testing.T) {
	store, folder := open(t)
	wanted, unwanted := put(t, store, "firm-a", "wanted"), put(t, store, "firm-a", "unwanted")
	stray := filepath.Join(folder, "firm-a", "00", "half.tmp")
	if err := errors.Join(os.MkdirAll(filepath.Dir(stray), 0o700), os.WriteFile(stray, []byte("half"), 0o600)); err != nil {
		t.Fatal(err)
	}
	keep := func(_, hash string) bool { return hash == wanted.Hash }
	if n, err := store.Sweep(t.Context(), keep, time.Now().Add(-time.Hour)); n != 0 || err != nil {
		t.Errorf("all are new: %d, %v", n, err)
	}
	if n, err := store.Sweep(t.Context(), keep, time.Now().Add(time.Hour)); n != 2 || err != nil {
		t.Errorf("one is unwanted, one is half: %d, %v", n, err)
	}
	if has, _ := store.Has(t.Context(), "firm-a", unwanted.Hash); has || len(files(t, folder)) != 1 {
		t.Errorf("left: %v", files(t, folder))
	}
}

func TestAKeyIsNeverAPath(t *testing.T) {
	store, folder := open(t)
	content := put(t, store, "firm-a", "a letter")
	for _, firm := range []string{"", "..", "../firm-a", "firm-a/..", "incoming", "a b", strings.Repeat("a", 65)} {
		if _, err := store.Put(t.Context(), firm, strings.NewReader("x"), 10); err == nil {
			t.Errorf("firm %q was taken", firm)
		}
	}
	for _, hash := range []string{"", "..", "../" + content.Hash, strings.ToUpper(content.Hash), content.Hash[:63], content.Hash + "0"} {
		if _, err := store.Reader(t.Context(), "firm-a", hash); !errors.Is(err, blob.ErrAbsent) {
			t.Errorf("hash %q: %v", hash, err)
		}
		if has, err := store.Has(t.Context(), "firm-a", hash); has || err != nil {
			t.Errorf("hash %q: %v, %v", hash, has, err)
		}
	}
	if left := files(t, folder); len(left) != 1 {
		t.Errorf("left: %v", left)
	}
}

func TestAnAddressWithoutADriverSaysSo(t *testing.T) {
	if _, err := blob.Open(t.Context(), "nowhere://bucket", time.Now); err == nil || !strings.Contains(err.Error(), "address") {
		t.Errorf("got %v", err)
	}
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := blob.Open(t.Context(), blocked, time.Now); err == nil || !strings.Contains(err.Error(), "choose a folder that this user may write") {
		t.Errorf("a file instead of a folder: %v", err)
	}
}

func TestReadersJumpAndReadAtOnce(t *testing.T) {
	store, _ := open(t)
	text := bytes.Repeat([]byte("0123456789"), 100_000)
	content, err := store.Put(t.Context(), "firm-a", bytes.NewReader(text), 2<<20)
	if err != nil {
		t.Fatal(err)
	}
	from, err := store.Reader(t.Context(), "firm-a", content.Hash)
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	done := make(chan error, 4)
	for n := range 4 {
		go func() {
			some := make([]byte, 300_000)
			_, err := from.ReadAt(some, int64(n*1000+3))
			if err == nil && !bytes.Equal(some, text[n*1000+3:][:300_000]) {
				err = errors.New("other bytes")
			}
			done <- err
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

func TestPicturesGoWithTheirContent(t *testing.T) {
	store, folder := open(t)
	one, two := put(t, store, "firm-a", "one"), put(t, store, "firm-a", "two")
	for _, content := range []blob.Content{one, two} {
		for _, name := range []string{"1-1-320", "1-2-320"} {
			if err := store.KeepThumb(t.Context(), "firm-a", content.Hash, name, []byte("picture of "+content.Hash)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if got, err := store.Thumb(t.Context(), "firm-a", one.Hash, "1-2-320"); err != nil || string(got) != "picture of "+one.Hash {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := store.Thumb(t.Context(), "firm-b", one.Hash, "1-2-320"); !errors.Is(err, blob.ErrAbsent) {
		t.Errorf("another firm's: %v", err)
	}
	if err := store.KeepThumb(t.Context(), "firm-a", one.Hash, "../x", nil); err == nil {
		t.Error("a name that is a path was taken")
	}
	if err := store.Drop(t.Context(), "firm-a", one.Hash); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Thumb(t.Context(), "firm-a", one.Hash, "1-2-320"); !errors.Is(err, blob.ErrAbsent) || len(files(t, folder)) != 3 {
		t.Errorf("after its content went: %v, %v", err, files(t, folder))
	}
	if _, err := store.Sweep(t.Context(), func(string, string) bool { return true }, time.Now().Add(time.Hour)); err != nil || len(files(t, folder)) != 1 {
		t.Errorf("old pictures: %v, %v", err, files(t, folder))
	}
}
