package clientweb

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

func TestScriptsTravelCompressedToBrowsersThatTakeIt(t *testing.T) {
	script := strings.Repeat("say('Good morning');\n", 200)
	p, err := readPages(fstest.MapFS{
		"index.html":        {Data: []byte("<html><head></head></html>")},
		"assets/main.js":    {Data: []byte(script)},
		"assets/logo.png":   {Data: []byte("\x89PNG")},
		"assets/bundle.css": {Data: bytes.Repeat([]byte(" "), assetBytes+1)},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name, accepts string
		want          bool
	}{
		{"assets/main.js", "gzip, deflate, br", true},
		{"assets/main.js", "br;q=1, GZIP;q=0.5", true},
		{"assets/main.js", "", false},
		{"assets/main.js", "gzip;q=0, identity", false},
		{"assets/main.js", "gzip;q=what", false},
		{"assets/logo.png", "gzip", false},
		{"assets/bundle.css", "gzip", false},
	} {
		t.Run(row.name+" to one that takes "+row.accepts, func(t *testing.T) {
			out, r := httptest.NewRecorder(), httptest.NewRequest("GET", "/"+row.name, nil)
			r.Header.Set("Accept-Encoding", row.accepts)
			p.serve(out, r, row.name)
			if got := out.Header().Get("Content-Encoding") == "gzip"; got != row.want {
				t.Fatalf("compressed: %t, want %t", got, row.want)
			}
			if !strings.Contains(out.Header().Get("Cache-Control"), "immutable") || out.Header().Get("Content-Security-Policy") == "" {
				t.Errorf("headers are missing: %v", out.Header())
			}
			if row.want && unpacked(t, out.Body) != script {
				t.Error("what arrived is not what was built")
			}
		})
	}
}

func TestAQuestionForHeadersBringsNoBody(t *testing.T) {
	p, err := readPages(fstest.MapFS{"index.html": {Data: []byte("<head>")}, "assets/main.js": {Data: []byte("go()")}})
	if err != nil {
		t.Fatal(err)
	}
	out, r := httptest.NewRecorder(), httptest.NewRequest("HEAD", "/assets/main.js", nil)
	r.Header.Set("Accept-Encoding", "gzip")
	p.serve(out, r, "assets/main.js")
	if out.Body.Len() != 0 || out.Header().Get("Content-Length") == "" || out.Header().Get("Vary") == "" {
		t.Errorf("%d bytes, headers %v", out.Body.Len(), out.Header())
	}
}

func unpacked(t *testing.T, from io.Reader) string {
	t.Helper()
	reader, err := gzip.NewReader(from)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
