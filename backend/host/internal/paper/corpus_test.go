package paper_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/paper"
	"anteroom/backend/host/internal/paper/papertest"
)

const (
	// filesLeast guards against a lane that tried nothing.
	filesLeast = 273
	// fileTime is what one file may take, in and out.
	fileTime = 60 * time.Second
	// growth is the promise of docs/security: bytes over what was there before.
	growth = 200 << 20
)

// source opens a file of the corpus.
func source(t testing.TB, name string) paper.Source {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	stat, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return paper.Source{Content: file, Size: stat.Size(), Name: filepath.Base(name)}
}

// corpus is every document there is, with what other programs say of it.
func corpus(t testing.TB) (folder string, names []string, facts map[string]map[string]string) {
	t.Helper()
	folder = filepath.Join(firmtest.DataFolder(t), "documents")
	file, err := os.Open(filepath.Join(folder, "facts.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	facts = map[string]map[string]string{}
	for _, row := range rows[1:] {
		facts[row[0]] = map[string]string{}
		for n, head := range rows[0] {
			facts[row[0]][head] = row[n]
		}
	}
	err = filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if short, _ := filepath.Rel(folder, name); err == nil && !entry.IsDir() && strings.Contains(short, string(filepath.Separator)) {
			names = append(names, filepath.ToSlash(short))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return folder, names, facts
}

// residentBytes is what the process holds of the machine's memory.
func residentBytes() int64 {
	status, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	pages, _ := strconv.ParseInt(strings.Fields(string(status))[1], 10, 64)
	return pages * int64(os.Getpagesize())
}

// watchMemory returns a function that tells how far memory rose meanwhile.
func watchMemory(t *testing.T) func() int64 {
	t.Helper()
	runtime.GC()
	before := residentBytes()
	var most atomic.Int64
	done := make(chan struct{})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-done:
				return
			case <-time.After(2 * time.Millisecond):
				most.Store(max(most.Load(), residentBytes()-before))
			}
		}
	}()
	return func() int64 {
		close(done)
		<-ended
		return most.Load()
	}
}

func TestEveryDocumentIsTakenRefusedWithAReasonOrMadeSafe(t *testing.T) {
	folder, names, facts := corpus(t)
	if len(names) < filesLeast {
		t.Fatalf("only %d documents in the folder", len(names))
	}
	if testing.Short() { // the full run was before; here it is races that are looked for
		names = slices.DeleteFunc(names, func(name string) bool { return len(name)%6 != 0 })
	}
	first := paper.New(paper.Config{Code: papertest.Code()})
	if err := errors.Join(first.Warm(), first.Close()); err != nil { // so that the code lies there
		t.Fatal(err)
	}
	reader := paper.New(paper.Config{Code: papertest.Code()})
	defer reader.Close()
	rise, begun := watchMemory(t), time.Now()
	counts := map[string]int{}
	for _, name := range names {
		from := source(t, filepath.Join(folder, filepath.FromSlash(name)))
		started := time.Now()
		got, err := reader.Inspect(t.Context(), from)
		verdict := told(t, name, err)
		if err == nil {
			verdict = "taken " + strings.Join(got.Notes(), ",")
			compare(t, name, got, facts[name])
		}
		shown := showAndServe(t, reader, name, from, got)
		took := time.Since(started)
		if took > fileTime {
			t.Errorf("%s: took %v", name, took)
		}
		counts[strings.Fields(verdict)[0]]++
		counts[strings.Fields(shown)[0]]++
		t.Logf("%-66s %-8s %-60s %3dp %5dx%-5d %6dms  %s | %s", name, got.Kind, got.Media, got.Pages, got.Width, got.Height, took.Milliseconds(), verdict, shown)
	}
	most := rise()
	t.Logf("%d files in %v: %v; memory rose by %d MiB", len(names), time.Since(begun).Round(time.Millisecond), counts, most>>20)
	if most > growth && !racing { // the detector takes several times what the program does
		t.Errorf("memory rose by %d MiB, %d is the most", most>>20, growth>>20)
	}
}

// told checks that a no has a reason and a sentence.
func told(t *testing.T, name string, err error) string {
	t.Helper()
	var no *paper.Refusal
	switch {
	case err == nil:
		return "yes"
	case !errors.As(err, &no):
		t.Errorf("%s: a fault instead of a reason: %v", name, err)
		return "fault"
	case no.Reason == "" || !strings.HasSuffix(no.Sentence, "."):
		t.Errorf("%s: refused without words: %+v", name, no)
	}
	return "refused " + no.Reason
}

// showAndServe draws the first and last page and looks at what a browser would
// be told.
func showAndServe(t *testing.T, reader *paper.Reader, name string, from paper.Source, facts paper.Facts) string {
	t.Helper()
	said := ""
	for _, page := range []int{1, max(1, facts.Pages)} {
		shown, err := reader.Preview(t.Context(), from, page, 800)
		if err != nil {
			said = "unshown " + strings.TrimPrefix(told(t, name, err), "refused ")
			continue
		}
		safe(t, name, shown)
		said = fmt.Sprintf("shown %s %dx%d %dB", shown.Media, shown.Width, shown.Height, len(shown.Content))
	}
	head := http.Header{}
	paper.SetHeaders(head, paper.Download, facts.Media, from.Name)
	if !strings.HasPrefix(head.Get("Content-Disposition"), "attachment; ") || head.Get("X-Content-Type-Options") != "nosniff" || !strings.HasPrefix(head.Get("Content-Security-Policy"), "sandbox;") {
		t.Errorf("%s would be served as %v", name, head)
	}
	return said
}

// safe checks that a preview is a picture of ours or plain text.
func safe(t *testing.T, name string, shown paper.Preview) {
	t.Helper()
	switch shown.Media {
	case "image/png":
		if !bytes.HasPrefix(shown.Content, []byte("\x89PNG\r\n\x1a\n")) {
			t.Errorf("%s: no PNG", name)
		}
	case "image/jpeg":
		if !bytes.HasPrefix(shown.Content, []byte("\xff\xd8\xff")) {
			t.Errorf("%s: no JPEG", name)
		}
	case "text/plain; charset=utf-8":
		if !utf8.Valid(shown.Content) || bytes.ContainsAny(shown.Content, "\x00\x1b\u202e") {
			t.Errorf("%s: a text with controls", name)
		}
	default:
		t.Errorf("%s is shown as %q", name, shown.Media)
	}
	if strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".svg") || strings.HasSuffix(name, ".xml") {
		t.Errorf("%s is shown", name)
	}
}

// compare holds what we found against what qpdf, exiftool and a ZIP listing say.
func compare(t *testing.T, name string, got paper.Facts, other map[string]string) {
	t.Helper()
	number := func(column string) (int, bool) {
		n, err := strconv.Atoi(other[column])
		return n, err == nil
	}
	// What qpdf itself repaired or gave up on has no true count.
	whole := other["qpdf_check"] == "0" || (other["qpdf_check"] == "3" && got.Kind == paper.PDF && other["pages"] != "0")
	if want, ok := number("pages"); ok && whole && got.Pages != want && other["needs_password"] != "yes" {
		t.Errorf("%s: %d pages, qpdf says %d (check %s)", name, got.Pages, want, other["qpdf_check"])
	}
	if other["needs_password"] == "yes" && !got.Locked {
		t.Errorf("%s: needs a password and was not found locked", name)
	}
	if other["encrypted"] == "yes" && !got.Encrypted {
		t.Errorf("%s: encrypted and not found so", name)
	}
	if want, ok := number("width"); ok && got.Width != want {
		t.Errorf("%s: %d wide, exiftool says %d", name, got.Width, want)
	}
	if want, ok := number("height"); ok && got.Height != want {
		t.Errorf("%s: %d high, exiftool says %d", name, got.Height, want)
	}
	if gps := other["has_gps"]; gps != "" && got.HasGPS != (gps == "yes") {
		t.Errorf("%s: position %v, exiftool says %s", name, got.HasGPS, gps)
	}
	if other["zip_encrypted"] == "yes" && !got.Encrypted {
		t.Errorf("%s: encrypted and not found so", name)
	}
	if other["zip_vba"] == "yes" && !got.ActiveContent {
		t.Errorf("%s: macros were not found", name)
	}
	if want, ok := number("zip_unpacked"); ok && got.UnpackedBytes < int64(want) {
		t.Errorf("%s: %d bytes unpacked, the listing says %d", name, got.UnpackedBytes, want)
	}
}
