package clientweb

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"log/slog"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/host/internal/lend"
	"anteroom/backend/host/internal/paper"
	"anteroom/backend/host/internal/paper/papertest"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/host/internal/scan"
	"anteroom/backend/store"
)

// keepFiles gives a firm a place for contents, in which the lease lies.
func (o *office) keepFiles(d *Deps) {
	o.T.Helper()
	folder := o.T.TempDir()
	kept, err := blob.Open(o.T.Context(), filepath.Join(folder, "contents"), time.Now)
	if err != nil {
		o.T.Fatal(err)
	}
	reader := paper.New(paper.Config{Code: papertest.Code()})
	o.T.Cleanup(func() { _ = reader.Close(); _ = kept.Close() })
	o.contents = kept
	d.Lender = lend.New(lend.Deps{Store: kept, Paper: reader, Now: time.Now, Log: slog.New(slog.NewTextHandler(o.log, nil))})
	d.Uploads = func(path string, may func(*http.Request) (blob.Uploader, error)) (*blob.Uploads, error) {
		return blob.NewUploads(blob.UploadsConfig{
			Store: kept, Folder: filepath.Join(folder, "uploads"), Prefix: path, Paper: reader, Scanner: scan.None{}, May: may, Arrived: o.arrived,
			Now: time.Now, Chance: rand.Reader, Log: slog.New(slog.NewTextHandler(o.log, nil)), LimitBytes: 1 << 20,
		})
	}
	o.keep(roomtest.Home, leaseScan())
}

func (o *office) keep(firmID firm.ID, content []byte) {
	o.T.Helper()
	if _, err := o.contents.Put(o.T.Context(), string(firmID), bytes.NewReader(content), 1<<20); err != nil {
		o.T.Fatal(err)
	}
}

func (o *office) arrived(ctx context.Context, got blob.Received) error {
	return o.DB.Write(ctx, firm.ID(got.Firm), func(tx *store.Tx) error {
		return ledger.PutUpload(tx, ledger.Upload{Actor: firm.Actor{Kind: firm.ActorKind(got.Uploader.Kind), ID: firm.ID(got.Uploader.ID)}, Name: got.Name, Content: got.Content()})
	})
}

// tus sends one request of the protocol.
func (b *browser) tus(method, path, body string, head map[string]string) *http.Response {
	b.o.T.Helper()
	request := b.request(method, path, body)
	request.Header.Set("Content-Type", "application/offset+octet-stream")
	request.Header.Set("Tus-Resumable", "1.0.0")
	for name, value := range head {
		request.Header.Set(name, value)
	}
	got, err := b.o.server.Client().Do(request)
	if err != nil {
		b.o.T.Fatal(err)
	}
	b.o.T.Cleanup(func() { got.Body.Close() })
	return got
}

func (b *browser) begin(name string, size int) *http.Response {
	return b.tus("POST", uploadsPath, "", map[string]string{
		"Upload-Length": strconv.Itoa(size), "Upload-Metadata": "filename " + base64.StdEncoding.EncodeToString([]byte(name)),
	})
}

func TestAClientUploadsInPartsAndGetsAReceiptThatADocumentCanName(t *testing.T) {
	o := open(t)
	o.items()
	ann := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann))
	begun := ann.begin("../a letter.txt", 11)
	at := begun.Header.Get("Location")
	if begun.StatusCode != http.StatusCreated || !strings.HasPrefix(at, uploadsPath) {
		t.Fatalf("%d %q", begun.StatusCode, at)
	}
	for offset, part := range map[int]string{0: "hello "} {
		if got := ann.tus("PATCH", at, part, map[string]string{"Upload-Offset": strconv.Itoa(offset)}); got.StatusCode != http.StatusNoContent {
			t.Fatalf("a part: %d", got.StatusCode)
		}
	}
	if got := ann.tus("HEAD", at, "", nil); got.Header.Get("Upload-Offset") != "6" {
		t.Fatalf("it goes on at %q", got.Header.Get("Upload-Offset"))
	}
	if got := ann.do("GET", at+"/receipt", ""); got.status != http.StatusNotFound {
		t.Errorf("a receipt before the end: %d", got.status)
	}
	if got := ann.tus("PATCH", at, "world", map[string]string{"Upload-Offset": "6"}); got.StatusCode != http.StatusNoContent {
		t.Fatalf("the last part: %d", got.StatusCode)
	}
	var receipt Receipt
	if got := ann.do("GET", at+"/receipt", ""); got.status != http.StatusOK || json.Unmarshal([]byte(got.body), &receipt) != nil {
		t.Fatalf("the receipt: %d %s", got.status, got.body)
	}
	if receipt.Name != "a letter.txt" || receipt.Size != 11 || receipt.Media != "text/plain" || receipt.Hash != "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9" {
		t.Errorf("the receipt says %+v", receipt)
	}
	bo := o.signedIn(o.Enter(roomtest.Smith, roomtest.Bo))
	if got := bo.do("GET", at+"/receipt", ""); got.status != http.StatusNotFound {
		t.Errorf("another client's receipt: %d", got.status)
	}
	send := `{"id":"` + made(7) + `","title":"A letter","text":"","file":{"id":"` + made(8) + `","name":"a letter.txt","hash":"` + receipt.Hash + `"}}`
	if got := bo.do("POST", "/api/client/portals/"+string(firm.GrantID(roomtest.Smith, roomtest.Bo))+"/documents", send); got.status < 400 {
		t.Errorf("another client named it: %d", got.status)
	}
	if got := ann.do("POST", "/api/client/portals/"+smithAnn()+"/documents", send); got.status != http.StatusOK {
		t.Fatalf("its sender could not name it: %d %s", got.status, got.body)
	}
	if got := ann.do("GET", "/api/client/portals/"+smithAnn()+"/files/"+made(8), ""); got.status != http.StatusOK || got.body != "hello world" {
		t.Errorf("it came back as %d %q", got.status, got.body)
	}
}

func TestOnlyWhoHasAPortalThatTakesFilesMayUpload(t *testing.T) {
	o := open(t)
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	ann := o.signedIn(in)
	if got := o.browser().begin("a.txt", 5); got.StatusCode != http.StatusUnauthorized {
		t.Errorf("nobody: %d", got.StatusCode)
	}
	ann.header.Set("Sec-Fetch-Site", "cross-site")
	if got := ann.begin("a.txt", 5); got.StatusCode != http.StatusForbidden {
		t.Errorf("another site's page: %d", got.StatusCode)
	}
	ann.header.Del("Sec-Fetch-Site")
	begun := ann.begin("a.txt", 5)
	if begun.StatusCode != http.StatusCreated {
		t.Fatalf("her own page: %d", begun.StatusCode)
	}
	o.Revoke(roomtest.Smith, roomtest.Ann)
	if got := ann.tus("PATCH", begun.Header.Get("Location"), "hello", map[string]string{"Upload-Offset": "0"}); got.StatusCode != http.StatusNotFound {
		t.Errorf("a part after the revoke: %d", got.StatusCode)
	}
	if got := ann.begin("b.txt", 5); got.StatusCode != http.StatusNotFound {
		t.Errorf("another file after the revoke: %d", got.StatusCode)
	}
}

func TestFilesAreDownloadsThatNoBrowserRuns(t *testing.T) {
	o := open(t)
	o.items()
	ann := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann))
	base := "/api/client/portals/" + smithAnn() + "/files/" + string(lease)
	whole := ann.tus("GET", base, "", nil)
	if whole.Header.Get("Content-Disposition") != `attachment; filename="lease.png"; filename*=UTF-8''lease.png` || whole.Header.Get("Cache-Control") != "private, no-store" ||
		!strings.HasPrefix(whole.Header.Get("Content-Security-Policy"), "sandbox") || whole.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%v", whole.Header)
	}
	part := ann.tus("GET", base, "", map[string]string{"Range": "bytes=1-3"})
	if part.StatusCode != http.StatusPartialContent || part.ContentLength != 3 {
		t.Errorf("a range: %d, %d bytes", part.StatusCode, part.ContentLength)
	}
	page := ann.tus("GET", base+"/pages/1?w=100", "", nil)
	if page.StatusCode != http.StatusOK || page.Header.Get("Content-Type") != "image/png" || page.Header.Get("Cache-Control") != "no-store" || !strings.HasPrefix(page.Header.Get("Content-Disposition"), "inline") {
		t.Errorf("a page: %d %v", page.StatusCode, page.Header)
	}
	if got := ann.do("GET", base+"/pages/2", ""); got.status != http.StatusNotFound || !strings.Contains(got.body, "no_page") {
		t.Errorf("a page too many: %d %s", got.status, got.body)
	}
	if _, err := o.DB.Pool().Exec(`UPDATE file SET hash = $1`, strings.Repeat("0", 64)); err != nil {
		t.Fatal(err)
	}
	if got := ann.do("GET", base, ""); got.status != http.StatusGone || !strings.Contains(got.body, "no_content") {
		t.Errorf("a file without its content: %d %s", got.status, got.body)
	}
}
