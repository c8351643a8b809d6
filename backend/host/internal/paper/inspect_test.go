package paper_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/backend/host/internal/paper"
	"anteroom/backend/host/internal/paper/papertest"
)

// zipped packs files, given as name and content by turns.
func zipped(t *testing.T, files ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for n := 0; n < len(files); n += 2 {
		file, err := w.Create(files[n])
		if err == nil {
			_, err = io.WriteString(file, files[n+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func gzipped(content []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(content)
	_ = w.Close()
	return out.Bytes()
}

func tarred(t *testing.T, kind byte, name string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	if err := errors.Join(w.WriteHeader(&tar.Header{Name: name, Linkname: "/etc/passwd", Typeflag: kind, Mode: 0o600}), w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// lying is an archive whose entry unpacks to far more than it says.
func lying(t *testing.T, content []byte) []byte {
	t.Helper()
	packed := zipped(t, "a.txt", string(content))
	inner, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	head := inner.File[0].FileHeader
	head.UncompressedSize64 = 10
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	file, err := w.CreateRaw(&head)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := inner.File[0].OpenRaw()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(file, raw); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func nested(t *testing.T, depth int) []byte {
	content := []byte("at last")
	for range depth {
		content = zipped(t, "inner.zip", string(content))
	}
	return content
}

// hugePNG says it is far larger than its few bytes.
func hugePNG(t *testing.T, width, height int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		t.Fatal(err)
	}
	head := pngWith(t)[:8]
	ihdr := fmt.Sprintf("IHDR%s%s\x08\x06\x00\x00\x00", word(width), word(height))
	return append(head, chunk(ihdr)...)
}

func TestWhatMayNotComeInIsRefusedWithItsReason(t *testing.T) {
	zeros := make([]byte, 80<<20)
	many := make([]string, 0, 2*20_001)
	for n := range 20_001 {
		many = append(many, fmt.Sprint(n), "")
	}
	for _, row := range []struct {
		name, reason string
		content      []byte
	}{
		{"empty.txt", "empty", nil},
		{"setup.exe", "program", []byte("a text")},
		{"setup.bat ", "program", []byte("@echo off")},
		{"letter.pdf", "program", append([]byte("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00"), make([]byte, 512)...)},
		{"letter.pdf", "program", append([]byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00"), make([]byte, 64)...)},
		{"bomb.zip", "unpacks_too_large", zipped(t, "zeros", string(zeros))},
		{"liar.zip", "damaged_archive", lying(t, zeros)},
		{"bomb.gz", "unpacks_too_large", gzipped(zeros)},
		{"bomb in bomb.zip", "unpacks_too_large", zipped(t, "inner.zip", string(zipped(t, "zeros", string(zeros))))},
		{"deep.zip", "nested_too_deep", nested(t, 5)},
		{"many.zip", "too_many_files", zipped(t, many...)},
		{"up.zip", "unsafe_names", zipped(t, "../../etc/cron.d/x", "x")},
		{"abs.zip", "unsafe_names", zipped(t, "/etc/x", "x")},
		{"win.zip", "unsafe_names", zipped(t, `..\..\x`, "x")},
		{"drive.zip", "unsafe_names", zipped(t, `C:\x`, "x")},
		{"link.tar", "unsafe_names", tarred(t, tar.TypeSymlink, "x")},
		{"up.tar", "unsafe_names", tarred(t, tar.TypeReg, "../x")},
		{"app.zip", "program", zipped(t, "META-INF/MANIFEST.MF", "x", "a/B.class", "x")},
		{"half.zip", "damaged_archive", zipped(t, "a", "some text that is long enough")[:40]},
		{"half.pdf", "damaged_pdf", []byte("%PDF-1.4\n1 0 obj\n<<")},
		{"huge.png", "too_many_pixels", hugePNG(t, 60_000, 60_000)},
		{"half.png", "damaged_picture", []byte("\x89PNG\r\n\x1a\n\x00\x00")},
	} {
		_, err := paper.New(paper.Config{}).Inspect(t.Context(), of(row.content, row.name))
		var no *paper.Refusal
		if !errors.As(err, &no) || no.Reason != row.reason || !strings.HasSuffix(no.Sentence, ".") {
			t.Errorf("%s: %v, want %s", row.name, err, row.reason)
		}
	}
}

func TestKindsGoByContentNotByName(t *testing.T) {
	for _, row := range []struct {
		name, content string
		kind          paper.Kind
	}{
		{"letter.pdf", "<html><script>alert(1)</script>", paper.Active},
		{"photo.jpg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", paper.Active},
		{"notes.txt", "Dear all,\n<script src=//x></script>", paper.Active},
		{"data.xml", "<?xml version='1.0'?><a/>", paper.Active},
		{"page.html", "Just a line of text.", paper.Text},
		{"a.csv", "name,amount\nAda,12\n", paper.Text},
		{"a.json", `{"a": [1, 2, 3]}`, paper.Text},
		{"a.bin", "\x00\x01\x02\x03\x04\x05\x06", paper.Other},
		{"inner.zip", string(zipped(t, "a.txt", "a")), paper.Archive},
		{"a.docx", string(zipped(t, "[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")), paper.Office},
		{"a.rtf", `{\rtf1 text}`, paper.Office},
	} {
		got, err := paper.New(paper.Config{}).Inspect(t.Context(), of([]byte(row.content), row.name))
		if err != nil || got.Kind != row.kind {
			t.Errorf("%s: %+v, %v", row.name, got, err)
		}
	}
}

func TestTextIsShownAsPlainUTF8(t *testing.T) {
	long := strings.Repeat("ü", 200_000)
	for _, row := range []struct{ why, raw, want string }{
		{"UTF-8 with its mark", "\xef\xbb\xbfSöhne", "Söhne"},
		{"Windows-1252", "S\xf6hne \x80 5", "Söhne € 5"},
		{"UTF-16", "\xff\xfeS\x00\xf6\x00", "Sö"},
		{"controls", "ab\x1b[31mc\x7fd\r\ne\rf", "ab[31mcd\ne\nf"},
		{"turned reading", "pay \u202eEUR 5\u2066 \u200f", "pay EUR 5 "},
		{"cut inside a letter", long, strings.Repeat("ü", 131_072)},
	} {
		shown, err := paper.New(paper.Config{}).Preview(t.Context(), of([]byte(row.raw), "a.txt"), 1, 800)
		if err != nil || string(shown.Content) != row.want || shown.Cut != (row.raw == long) {
			t.Errorf("%s: %.40q, %v", row.why, shown.Content, err)
		}
	}
}

func TestAHeavyPDFIsGivenUpAndTheNextOneWorks(t *testing.T) {
	folder, _, _ := corpus(t)
	heavy := source(t, filepath.Join(folder, "pdf-hostile", "scan-bad.pdf"))
	plain := source(t, filepath.Join(folder, "pdf-tiny", "asciihexdecode.pdf"))
	reader := paper.New(paper.Config{Code: papertest.Code(), PDFs: 2, PDFTime: 300 * time.Millisecond})
	defer reader.Close()
	if err := reader.Warm(); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() {
			for range 3 {
				_, err := reader.Preview(t.Context(), heavy, 1, 2000)
				var no *paper.Refusal
				if err != nil && !errors.As(err, &no) {
					t.Errorf("the heavy one: %v", err)
				}
			}
		})
	}
	all.Wait()
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := reader.Preview(cancelled, heavy, 1, 2000); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	for range 20 { // the machine may be busy; a light page gets through in the end
		shown, err := reader.Preview(t.Context(), plain, 1, 200)
		if err == nil && shown.Width == 200 {
			return
		}
	}
	t.Error("afterwards no page is drawn any more")
}

func TestAPageIsSeenAndHeard(t *testing.T) {
	folder, _, _ := corpus(t)
	reader := paper.New(paper.Config{Code: papertest.Code()})
	defer reader.Close()
	from := source(t, filepath.Join(folder, "forms", "Y2025-irs-f1040.pdf"))
	shown, err := reader.Preview(t.Context(), from, 2, 1000)
	if err != nil || shown.Pages != 2 || shown.Width != 1000 || !strings.Contains(shown.Text, "Refund") {
		t.Errorf("%d pages, %d wide, %.80q, %v", shown.Pages, shown.Width, shown.Text, err)
	}
	var no *paper.Refusal
	for _, page := range []int{-1, 0, 3, 1 << 40} {
		if _, err := reader.Preview(t.Context(), from, page, 1000); !errors.As(err, &no) || no.Reason != "no_page" {
			t.Errorf("page %d: %v", page, err)
		}
	}
	if one := paper.ThumbKey(1, 320); one == paper.ThumbKey(1, 321) || one == paper.ThumbKey(2, 320) || one != paper.ThumbKey(1, 320) {
		t.Errorf("a picture's name says too little: %s", one)
	}
}
