package paper_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"anteroom/backend/host/internal/paper"
)

// kept is the one file of compiled code in a folder.
func kept(t *testing.T, folder string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "wazero-*", "*"))
	if err != nil || len(found) != 1 {
		t.Fatalf("kept: %v, %v", found, err)
	}
	return found[0]
}

func TestTheReaderIsCompiledOnceAndDamageIsMended(t *testing.T) {
	if testing.Short() {
		t.Skip("compiling three times takes minutes under the race detector; the full run does it")
	}
	folder, _, _ := corpus(t)
	plain := source(t, filepath.Join(folder, "pdf-tiny", "asciihexdecode.pdf"))
	code := filepath.Join(t.TempDir(), "code")
	start := func(code string) time.Duration {
		t.Helper()
		reader := paper.New(paper.Config{Code: code})
		defer reader.Close()
		begun := time.Now()
		if err := reader.Warm(); err != nil {
			t.Fatal(err)
		}
		took := time.Since(begun)
		if shown, err := reader.Preview(t.Context(), plain, 1, 200); err != nil || shown.Width != 200 {
			t.Fatalf("%+v, %v", shown, err)
		}
		return took
	}
	first := start(code)
	was, err := os.Stat(kept(t, code))
	if err != nil {
		t.Fatal(err)
	}
	if was.Mode().Perm()&0o077 != 0 {
		t.Errorf("what is run may be written by others: %v", was.Mode())
	}
	again := start(code)
	t.Logf("the first start took %v, the next %v", first.Round(time.Millisecond), again.Round(time.Millisecond))
	if now, err := os.Stat(kept(t, code)); err != nil || !now.ModTime().Equal(was.ModTime()) {
		t.Errorf("it was compiled again: %v, %v", now, err)
	}
	if err := os.WriteFile(kept(t, code), []byte("WAZEVO and then nothing that is code"), 0o600); err != nil {
		t.Fatal(err)
	}
	start(code)
	start(code)
	kept(t, code)
	blocked := filepath.Join(t.TempDir(), "blocked")
	if err := os.WriteFile(blocked, []byte("a file, not a folder"), 0o600); err != nil {
		t.Fatal(err)
	}
	start(blocked)
}
