package host_test

import (
	"bytes"
	"context"
	"crypto/md5"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/paper/papertest"
)

// parlor is a served firm with one client who sends files.
type parlor struct {
	*storm
	ann *visitor
	// bo is the device of a person of staff besides the admin.
	bo *stormDevice
}

// openParlor serves a firm over real HTTP, with whatever scanner is named.
func openParlor(t *testing.T, scanner string) *parlor {
	t.Helper()
	s := &storm{t: t, web: &http.Client{}}
	c := host.Config{Data: t.TempDir(), Code: papertest.Code(), Scanner: scanner}
	db, err := host.OpenStore(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	o := openOffice(t, db, time.Now())
	o.do(firm.EverythingOn{})
	ann := &visitor{}
	ann.matter, ann.contact = o.matter("In re Papers")
	ann.portal = firm.GrantID(ann.matter, ann.contact)
	token, code := o.invited(ann.matter, ann.contact)
	in, err := o.host.Accounts().Accept(context.Background(), o.firm, account.Accept{Token: token, Code: code, Password: "seven quiet green lamps"})
	if err != nil {
		t.Fatal(err)
	}
	ann.session = in.Session
	bo, _ := o.colleague()
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s.serve(c)
	return &parlor{storm: s, ann: ann, bo: &stormDevice{token: bo.signed.Token}}
}

// send sends one request as the client and reads the answer.
func (p *parlor) send(method, path string, head map[string]string, body []byte) (*http.Response, []byte) {
	p.t.Helper()
	for {
		request, err := http.NewRequestWithContext(p.t.Context(), method, p.at+"/api/client"+path, bytes.NewReader(body))
		if err != nil {
			p.t.Fatal(err)
		}
		for name, value := range head {
			request.Header.Set(name, value)
		}
		request.AddCookie(&http.Cookie{Name: "session", Value: p.ann.session})
		got, err := p.web.Do(request)
		if err != nil {
			p.t.Fatal(err)
		}
		text, err := io.ReadAll(got.Body)
		if err != nil {
			p.t.Fatal(err)
		}
		got.Body.Close()
		if got.StatusCode != http.StatusTooManyRequests {
			return got, text
		}
		time.Sleep(300 * time.Millisecond) // the ration; a browser waits too
	}
}

// upload sends a whole file by tus in one request. reason is empty where it was
// taken, else why it was not.
func (p *parlor) upload(name string, content []byte) (at, reason string) {
	p.t.Helper()
	got, body := p.send(http.MethodPost, "/uploads/", map[string]string{
		"Tus-Resumable": "1.0.0", "Upload-Length": strconv.Itoa(len(content)), "Content-Type": "application/offset+octet-stream",
		"Upload-Metadata": "filename " + base64.StdEncoding.EncodeToString([]byte(name)),
	}, content)
	if got.StatusCode == http.StatusCreated {
		return strings.TrimPrefix(got.Header.Get("Location"), "/api/client"), ""
	}
	var no struct{ Reason, Sentence string }
	if json.Unmarshal(body, &no) != nil || no.Reason == "" || no.Sentence == "" || got.StatusCode >= 500 {
		p.t.Errorf("%s: %d %s", name, got.StatusCode, body)
	}
	return "", no.Reason
}

type receipt struct {
	Hash, Media, Note, Name string
	Size, Pages             int64
}

// name makes a document of an upload and returns its file's id.
func (p *parlor) name(at, title string) (firm.ID, receipt) {
	p.t.Helper()
	var got receipt
	answer, body := p.send(http.MethodGet, at+"/receipt", nil, nil)
	if answer.StatusCode != http.StatusOK || json.Unmarshal(body, &got) != nil {
		p.t.Fatalf("the receipt of %s: %d %s", title, answer.StatusCode, body)
	}
	id := newID()
	said, err := json.Marshal(map[string]any{"id": newID(), "title": title, "text": "", "file": map[string]any{"id": id, "name": got.Name, "hash": got.Hash}})
	if err != nil {
		p.t.Fatal(err)
	}
	answer, body = p.send(http.MethodPost, "/portals/"+string(p.ann.portal)+"/documents", map[string]string{"Content-Type": "application/json"}, said)
	if answer.StatusCode != http.StatusOK {
		p.t.Fatalf("%s: %d %s", title, answer.StatusCode, body)
	}
	return id, got
}

// Every document there is goes in, is shown and comes out again, as a client does
// it over HTTP.
func TestEveryDocumentGoesInIsShownAndComesOutOrIsRefusedInWords(t *testing.T) {
	folder := filepath.Join(firmtest.DataFolder(t), "documents")
	p := openParlor(t, "")
	tally, files := map[string]int{}, 0
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if short, _ := filepath.Rel(folder, path); err != nil || entry.IsDir() || !strings.Contains(short, string(filepath.Separator)) {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		tally[p.through(filepath.Base(path), content)]++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, what := range slices.Sorted(maps.Keys(tally)) {
		t.Logf("%4d %s", tally[what], what)
	}
	if files < 273 {
		t.Errorf("only %d files", files)
	}
}

// through tells what became of one file.
func (p *parlor) through(name string, content []byte) string {
	p.t.Helper()
	at, reason := p.upload(name, content)
	if reason != "" {
		return "refused: " + reason
	}
	id, kept := p.name(at, name)
	base := "/portals/" + string(p.ann.portal) + "/files/" + string(id)
	got, body := p.send(http.MethodGet, base, nil, nil)
	sum := sha256.Sum256(body)
	if got.StatusCode != http.StatusOK || hex.EncodeToString(sum[:]) != kept.Hash || int64(len(body)) != kept.Size {
		p.t.Errorf("%s came back as %d, %d bytes of %d", name, got.StatusCode, len(body), kept.Size)
	}
	if !bytes.Equal(body, content) && !strings.Contains(kept.Note, "position_removed") {
		p.t.Errorf("%s came back changed, and nobody was told", name)
	}
	head := got.Header
	if !strings.HasPrefix(head.Get("Content-Disposition"), "attachment;") || !strings.HasPrefix(head.Get("Content-Security-Policy"), "sandbox") || strings.Contains(head.Get("Content-Type"), "html") {
		p.t.Errorf("%s is served as %v", name, head)
	}
	ask, shown := base+"/text", "taken, with words"
	if kept.Pages > 0 {
		ask, shown = base+"/pages/1?w=160", "taken, with pictures"
	}
	switch got, body := p.send(http.MethodGet, ask, nil, nil); {
	case got.StatusCode == http.StatusOK:
		return shown
	case got.StatusCode == http.StatusUnprocessableEntity:
		return "taken, download only"
	default:
		p.t.Errorf("%s is shown as %d %s", name, got.StatusCode, body)
		return "failed"
	}
}

// clamd starts ClamAV's daemon with one signature, of the content given.
func clamd(t *testing.T, content []byte) string {
	t.Helper()
	program, err := exec.LookPath("clamd")
	if err != nil {
		t.Skip("no clamd here: install clamav-daemon, as build/setup.sh does")
	}
	folder, err := os.MkdirTemp("", "clamd")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	socket := filepath.Join(folder, "socket")
	for name, text := range map[string]string{
		"one.hdb":    fmt.Sprintf("%x:%d:Anteroom.Test\n", md5.Sum(content), len(content)),
		"clamd.conf": strings.Join([]string{"Foreground yes", "LocalSocket " + socket, "DatabaseDirectory " + folder, "StreamMaxLength 250M", "MaxThreads 2", ""}, "\n"),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	daemon := exec.Command(program, "--config-file="+filepath.Join(folder, "clamd.conf"))
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = daemon.Process.Kill(); _ = daemon.Wait() })
	for until := time.Now().Add(time.Minute); time.Now().Before(until); time.Sleep(50 * time.Millisecond) {
		if line, err := net.Dial("unix", socket); err == nil {
			_ = line.Close()
			return "unix://" + socket
		}
	}
	t.Fatal("clamd did not come up")
	return ""
}

func TestAVirusIsRefusedAndNothingOfItStays(t *testing.T) {
	coded, err := os.ReadFile(filepath.Join(firmtest.DataFolder(t), "strings", "eicar-test-string.hex"))
	if err != nil {
		t.Fatal(err)
	}
	bad, err := hex.DecodeString(strings.TrimSpace(string(coded)))
	if err != nil {
		t.Fatal(err)
	}
	p := openParlor(t, clamd(t, bad))
	if _, reason := p.upload("notes.txt", bad); reason != "infected" {
		t.Errorf("it was answered %q", reason)
	}
	at, reason := p.upload("letter.txt", []byte("a clean letter"))
	if reason != "" {
		t.Fatalf("a clean letter was refused: %s", reason)
	}
	if id, _ := p.name(at, "A letter"); id == "" {
		t.Error("a clean letter could not be named")
	}
	err = filepath.WalkDir(p.data, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(content, bad) {
			t.Errorf("%s holds it", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAScannerThatIsAwayKeepsEverythingOut(t *testing.T) {
	p := openParlor(t, "unix://"+filepath.Join(t.TempDir(), "nobody"))
	got, body := p.send(http.MethodPost, "/uploads/", map[string]string{
		"Tus-Resumable": "1.0.0", "Upload-Length": "5", "Content-Type": "application/offset+octet-stream", "Upload-Metadata": "filename YS50eHQ=",
	}, []byte("hello"))
	if got.StatusCode != http.StatusServiceUnavailable || !strings.Contains(string(body), "scanner_unreachable") {
		t.Errorf("%d %s", got.StatusCode, body)
	}
}
