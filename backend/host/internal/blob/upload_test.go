package blob_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/paper"
	"anteroom/backend/host/internal/paper/papertest"
	"anteroom/backend/host/internal/scan"
)

// house is a server that takes uploads, and what it was told.
type house struct {
	t       *testing.T
	folder  string
	store   *blob.Store
	reader  *paper.Reader
	cfg     blob.UploadsConfig
	uploads *blob.Uploads
	server  *httptest.Server

	mu      sync.Mutex
	arrived []blob.Received
	refuse  error // what Arrived answers
	barred  error // what May answers
	now     time.Time
}

const prefix = "/portal/uploads/"

func build(t *testing.T, change func(*blob.UploadsConfig)) *house {
	t.Helper()
	return buildIn(t, t.TempDir(), change)
}

func buildIn(t *testing.T, folder string, change func(*blob.UploadsConfig)) *house {
	t.Helper()
	store, err := blob.Open(t.Context(), filepath.Join(folder, "contents"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	h := &house{t: t, folder: filepath.Join(folder, "uploads"), store: store, reader: paper.New(paper.Config{Code: papertest.Code()}), now: time.Now()}
	h.cfg = blob.UploadsConfig{
		Store: store, Folder: h.folder, Prefix: prefix, Paper: h.reader, Scanner: scan.None{}, May: h.may, Arrived: h.arrive,
		Now: func() time.Time { return h.now }, Chance: rand.Reader, Log: slog.New(slog.DiscardHandler), LimitBytes: 8 << 20,
	}
	if change != nil {
		change(&h.cfg)
	}
	h.start()
	t.Cleanup(func() { h.server.Close(); _ = h.reader.Close(); _ = store.Close() })
	return h
}

// start begins the server, or begins it anew on the same folder.
func (h *house) start() {
	h.t.Helper()
	if h.server != nil {
		h.server.CloseClientConnections()
		h.server.Close()
	}
	uploads, err := blob.NewUploads(h.cfg)
	if err != nil {
		h.t.Fatal(err)
	}
	h.uploads = uploads
	mux := http.NewServeMux()
	mux.Handle(prefix, uploads)
	h.server = httptest.NewServer(mux)
}

func (h *house) may(r *http.Request) (blob.Uploader, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	who := r.Header.Get("Who")
	if who == "" {
		return blob.Uploader{}, &blob.Refusal{Status: http.StatusUnauthorized, Code: "unauthorized", Reason: "no_session", Sentence: "Sign in."}
	}
	return blob.Uploader{Firm: "firm-a", Kind: "client", ID: who}, h.barred
}

func (h *house) arrive(_ context.Context, got blob.Received) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.refuse != nil {
		return h.refuse
	}
	h.arrived = append(h.arrived, got)
	return nil
}

func (h *house) set(change func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	change()
}

// reply is an answer with its body read.
type reply struct {
	*http.Response
	body string
}

// refusal reads a refusal's reason, and checks its shape.
func (r reply) refusal(t *testing.T) string {
	t.Helper()
	var said struct{ Code, Reason, Field, Sentence string }
	decoder := json.NewDecoder(strings.NewReader(r.body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&said); err != nil || said.Code == "" || !strings.HasSuffix(said.Sentence, ".") || r.Header.Get("Content-Type") != "application/problem+json" {
		t.Errorf("no refusal of the house's shape: %d %q (%v)", r.StatusCode, r.body, err)
	}
	return said.Reason
}

func (h *house) send(method, at, who string, body io.Reader, head map[string]string) reply {
	h.t.Helper()
	request, err := http.NewRequestWithContext(h.t.Context(), method, h.server.URL+at, body)
	if err != nil {
		h.t.Fatal(err)
	}
	request.Header.Set("Tus-Resumable", "1.0.0")
	request.Header.Set("Who", who)
	for name, value := range head {
		request.Header.Set(name, value)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		h.t.Fatal(err)
	}
	defer answer.Body.Close()
	said, _ := io.ReadAll(answer.Body)
	return reply{answer, string(said)}
}

// begin creates an upload and returns its path.
func (h *house) begin(who, name string, size int, more ...string) string {
	h.t.Helper()
	got := h.tryBegin(who, name, size, more...)
	if got.StatusCode != http.StatusCreated {
		h.t.Fatalf("create: %d %s", got.StatusCode, got.body)
	}
	at := got.Header.Get("Location")
	if !strings.HasPrefix(at, prefix) {
		h.t.Fatalf("the address is no path: %q", at)
	}
	return at
}

func (h *house) tryBegin(who, name string, size int, more ...string) reply {
	h.t.Helper()
	said := append([]string{"filename " + base64.StdEncoding.EncodeToString([]byte(name))}, more...)
	return h.send(http.MethodPost, prefix, who, nil, map[string]string{"Upload-Length": strconv.Itoa(size), "Upload-Metadata": strings.Join(said, ",")})
}

func (h *house) add(who, at string, offset int, part []byte) reply {
	h.t.Helper()
	return h.send(http.MethodPatch, at, who, bytes.NewReader(part), map[string]string{"Upload-Offset": strconv.Itoa(offset), "Content-Type": "application/offset+octet-stream"})
}

func (h *house) offset(who, at string) int {
	h.t.Helper()
	got := h.send(http.MethodHead, at, who, nil, nil)
	n, err := strconv.Atoi(got.Header.Get("Upload-Offset"))
	if got.StatusCode != http.StatusOK || err != nil {
		h.t.Fatalf("ask for the offset: %d %v", got.StatusCode, got.Header)
	}
	return n
}

// kept says that the store holds a text.
func (h *house) kept(text []byte) bool {
	has, err := h.store.Has(h.t.Context(), "firm-a", hashOf(text))
	if err != nil {
		h.t.Fatal(err)
	}
	return has
}

// letter is a text file of a size.
func letter(size int) []byte {
	return bytes.Repeat([]byte("Dear Sir or Madam, "), size/19+1)[:size]
}

func TestAFileArrivesInPartsAndIsReceipted(t *testing.T) {
	h := build(t, nil)
	text := letter(300_000)
	at := h.begin("ada", `C:\fakepath\..\Brief an "Bär".txt`, len(text), "sha256 "+base64.StdEncoding.EncodeToString([]byte(hashOf(text))))
	for n := 0; n < len(text); n += 100_000 {
		got := h.add("ada", at, n, text[n:n+100_000])
		if got.StatusCode != http.StatusNoContent || got.Header.Get("Upload-Offset") != strconv.Itoa(n+100_000) {
			t.Fatalf("part at %d: %d %s", n, got.StatusCode, got.body)
		}
	}
	if len(h.arrived) != 1 || !h.kept(text) {
		t.Fatalf("arrived: %+v", h.arrived)
	}
	one := h.arrived[0]
	if one.Name != "Brief an _Bär_.txt" || one.Size != 300_000 || one.Hash != hashOf(text) || one.Media != "text/plain" || one.Firm != "firm-a" || one.Uploader.ID != "ada" || !strings.HasSuffix(at, one.UploadID) {
		t.Errorf("received: %+v", one)
	}
	for _, name := range files(t, h.folder) {
		if !strings.HasSuffix(name, ".done") {
			t.Errorf("left behind: %s", name)
		}
	}
	again := h.send(http.MethodHead, at, "ada", nil, nil)
	if again.Header.Get("Upload-Hash") != hashOf(text) || again.Header.Get("Upload-Offset") != "300000" {
		t.Errorf("whoever missed the receipt gets %v", again.Header)
	}
	if got := h.add("ada", at, 300_000, nil); got.StatusCode != http.StatusNoContent || len(h.arrived) != 1 {
		t.Errorf("repeating the last part: %d, %d arrived", got.StatusCode, len(h.arrived))
	}
	if got := h.send(http.MethodDelete, at, "ada", nil, nil); got.StatusCode != http.StatusConflict || !h.kept(text) {
		t.Errorf("taking back what arrived: %d", got.StatusCode)
	}
}

func TestAnUploadIsThereForItsUploaderOnly(t *testing.T) {
	h := build(t, nil)
	at := h.begin("ada", "a.txt", 10)
	nowhere := prefix + strings.Repeat("0", 64)
	for _, method := range []string{http.MethodHead, http.MethodPatch, http.MethodDelete, http.MethodGet} {
		head := map[string]string{"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
		theirs, none := h.send(method, at, "bob", strings.NewReader("x"), head), h.send(method, nowhere, "bob", strings.NewReader("x"), head)
		theirs.Header.Del("Date")
		none.Header.Del("Date")
		if theirs.StatusCode != http.StatusNotFound || theirs.body != none.body || fmt.Sprint(theirs.Header) != fmt.Sprint(none.Header) {
			t.Errorf("%s: %d %q %v, of nothing %d %q %v", method, theirs.StatusCode, theirs.body, theirs.Header, none.StatusCode, none.body, none.Header)
		}
	}
	if got := h.send(http.MethodHead, at, "", nil, nil); got.StatusCode != http.StatusUnauthorized {
		t.Errorf("without a session: %d", got.StatusCode)
	}
	if h.offset("ada", at) != 0 {
		t.Error("somebody else wrote into it")
	}
	if got := h.send(http.MethodDelete, at, "ada", nil, nil); got.StatusCode != http.StatusNoContent || len(files(t, h.folder)) != 0 {
		t.Errorf("taking it back: %d, %v", got.StatusCode, files(t, h.folder))
	}
	for _, odd := range []string{"..", "../contents", "%2e%2e", strings.TrimPrefix(at, prefix) + ".info", strings.TrimPrefix(at, prefix) + "/x"} {
		if got := h.send(http.MethodHead, prefix+odd, "ada", nil, nil); got.StatusCode != http.StatusNotFound {
			t.Errorf("%q: %d", odd, got.StatusCode)
		}
	}
}

// cutAfter sends a part over a connection that is reset in the middle of it.
func (h *house) cutAfter(who, at string, offset int, part []byte, after int) {
	h.t.Helper()
	line, err := net.Dial("tcp", strings.TrimPrefix(h.server.URL, "http://"))
	if err != nil {
		h.t.Fatal(err)
	}
	_, err = fmt.Fprintf(line, "PATCH %s HTTP/1.1\r\nHost: x\r\nWho: %s\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: %d\r\nContent-Length: %d\r\n\r\n", at, who, offset, len(part))
	if err == nil {
		_, err = line.Write(part[:after])
	}
	time.Sleep(100 * time.Millisecond) // so that some of it is read before the cut
	_ = line.(*net.TCPConn).SetLinger(0)
	if err := errors.Join(err, line.Close()); err != nil {
		h.t.Fatal(err)
	}
}

func TestACutLineCostsNothingThatArrived(t *testing.T) {
	h := build(t, nil)
	text := letter(4 << 20)
	at := h.begin("ada", "long.txt", len(text))
	h.cutAfter("ada", at, 0, text, 1<<20)
	there := h.offset("ada", at)
	if there == 0 || there > 1<<20 {
		t.Fatalf("after the cut %d bytes are there", there)
	}
	h.cutAfter("ada", at, there, text[there:], 1<<20)
	there = h.offset("ada", at)
	if got := h.add("ada", at, there, text[there:]); got.StatusCode != http.StatusNoContent || !h.kept(text) {
		t.Fatalf("going on from %d: %d %s", there, got.StatusCode, got.body)
	}
}

func TestARestartCostsNothingThatArrived(t *testing.T) {
	h := build(t, nil)
	text := letter(1 << 20)
	at := h.begin("ada", "long.txt", len(text))
	h.cutAfter("ada", at, 0, text, 1<<19)
	lock := filepath.Join(h.folder, filepath.Base(at)+".lock")
	h.offset("ada", at) // the cut part has let go
	write(t, lock, "1\n")
	h.start()
	there := h.offset("ada", at)
	if there == 0 {
		t.Fatal("nothing is left")
	}
	if got := h.add("ada", at, 0, text); got.StatusCode != http.StatusConflict || got.refusal(t) != "other_offset" {
		t.Errorf("at a wrong offset: %d", got.StatusCode)
	}
	if got := h.add("ada", at, there, text[there:]); got.StatusCode != http.StatusNoContent || !h.kept(text) {
		t.Fatalf("going on from %d: %d %s", there, got.StatusCode, got.body)
	}
}

func TestWhatWasWholeButNotWrittenDownArrivesLater(t *testing.T) {
	h := build(t, nil)
	text := letter(1000)
	at := h.begin("ada", "a.txt", len(text))
	h.set(func() { h.refuse = errors.New("the database is locked") })
	if got := h.add("ada", at, 0, text); got.StatusCode != http.StatusInternalServerError || got.refusal(t) != "failed" || strings.Contains(got.body, "database") {
		t.Errorf("while it fails: %d %s", got.StatusCode, got.body)
	}
	h.start()
	h.set(func() { h.refuse = nil })
	if h.offset("ada", at) != len(text) || len(h.arrived) != 1 || !h.kept(text) {
		t.Errorf("afterwards: %+v", h.arrived)
	}
}

func TestTheRightToSendIsAskedEveryTime(t *testing.T) {
	gone := &blob.Refusal{Status: http.StatusNotFound, Code: "not_found", Reason: "not_here", Sentence: "There is nothing to see here."}
	h := build(t, nil)
	text := letter(1000)
	at := h.begin("ada", "a.txt", len(text))
	h.add("ada", at, 0, text[:500])
	h.set(func() { h.barred = gone })
	if got := h.add("ada", at, 500, text[500:]); got.StatusCode != http.StatusNotFound || got.refusal(t) != "not_here" {
		t.Errorf("after access ended: %d", got.StatusCode)
	}
	// It ends while the last part is coming in.
	h.set(func() { h.barred = nil })
	slow, feed := io.Pipe()
	go func() {
		_, _ = feed.Write(text[500:900])
		h.set(func() { h.barred = gone })
		_, _ = feed.Write(text[900:])
		_ = feed.Close()
	}()
	got := h.send(http.MethodPatch, at, "ada", slow, map[string]string{"Upload-Offset": "500", "Content-Type": "application/offset+octet-stream"})
	if got.StatusCode != http.StatusNotFound || len(h.arrived) != 0 || h.kept(text) {
		t.Errorf("access ended meanwhile: %d %s, %+v", got.StatusCode, got.body, h.arrived)
	}
}
