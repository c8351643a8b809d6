package sim

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/base64"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/store/cipher"
)

// filesOffice is a real host over real HTTP, and a line to it that a test can cut,
// stall and look at.
type filesOffice struct {
	t     *testing.T
	at    *url.URL
	admin firm.ID
	roles map[string]firm.ID

	mu sync.Mutex
	// cut answers nothing; stall is closed when a PATCH behind the first may go on.
	cut     bool
	stall   chan struct{}
	patches []int64
	line    *httptest.Server
}

const filesPassword = "a long walk along the river"

func openFilesOffice(t *testing.T) *filesOffice {
	t.Helper()
	o := &filesOffice{t: t}
	c := host.Config{Data: t.TempDir(), Listen: "127.0.0.1:0", Log: slog.New(slog.DiscardHandler), Mail: host.Mail{DevMailbox: true, DevListen: "127.0.0.1:0", From: "portal@hale.example"}}
	h, err := host.Offline(t.Context(), c)
	must(t, err)
	made, verdict, err := h.Found(t.Context(), host.NewFirm{Name: "Hale & Ortiz", AdminName: "Ada Hale", AdminEmail: "ada@hale.example", AdminPassword: filesPassword})
	if err != nil || !verdict.Ok() {
		t.Fatal(verdict, err)
	}
	must(t, h.DB().Close())
	o.admin, o.roles = made.AdminID, made.Roles
	ready, ended := make(chan host.Addresses, 1), make(chan error, 1)
	c.Ready = func(at host.Addresses) { ready <- at }
	ctx, stop := context.WithCancel(context.Background())
	go func() { ended <- host.Run(ctx, c) }()
	select {
	case at := <-ready:
		o.at, err = url.Parse(at.Portal)
		must(t, err)
	case err := <-ended:
		t.Fatal(err)
	}
	o.line = httptest.NewServer(o.proxy())
	t.Cleanup(func() {
		o.set(func() { o.cut, o.stall = true, nil })
		o.line.CloseClientConnections()
		o.line.Close()
		stop()
		must(t, <-ended)
	})
	return o
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (o *filesOffice) set(change func()) {
	o.mu.Lock()
	defer o.mu.Unlock()
	change()
}

// proxy lies between the desks and the host.
func (o *filesOffice) proxy() http.Handler {
	on := httputil.NewSingleHostReverseProxy(o.at)
	on.FlushInterval = -1
	on.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelDebug)
	return http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) {
		o.mu.Lock()
		cut, stall := o.cut, o.stall
		if r.Method == http.MethodPatch {
			at, _ := strconv.ParseInt(r.Header.Get("Upload-Offset"), 10, 64)
			o.patches = append(o.patches, at)
			if at == 0 {
				stall = nil
			}
		} else {
			stall = nil
		}
		o.mu.Unlock()
		if cut {
			panic(http.ErrAbortHandler)
		}
		if stall != nil {
			select {
			case <-stall:
			case <-r.Context().Done():
				panic(http.ErrAbortHandler)
			}
		}
		on.ServeHTTP(out, r)
	})
}

// laptop is a real desk with its loops running.
type laptop struct {
	*desk.Desk
	t    *testing.T
	cfg  desk.Config
	stop func()
}

func (o *filesOffice) laptop() *laptop {
	l := &laptop{t: o.t, cfg: desk.System("test")}
	l.cfg.Profile, l.cfg.Device, l.cfg.Keychain, l.cfg.Log = o.t.TempDir(), "laptop", &desk.MemoryKeys{}, slog.New(slog.DiscardHandler)
	l.cfg.OpenStore = readable
	l.open()
	o.t.Cleanup(func() { l.close() })
	return l
}

// readable opens plain files, as tests of builds without encryption do.
func readable(_ context.Context, path string, _ cipher.Key, _ cipher.Options) (*sql.DB, error) {
	q := url.Values{"_journal_mode": {"WAL"}, "_synchronous": {"FULL"}, "_busy_timeout": {"5000"}, "_txlock": {"immediate"}}
	return sql.Open("sqlite3", "file:"+path+"?"+q.Encode())
}

func (l *laptop) open() {
	l.t.Helper()
	var err error
	l.Desk, err = desk.Open(l.t.Context(), l.cfg)
	must(l.t, err)
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() { defer close(ended); _ = l.Run(ctx) }()
	l.stop = func() { stop(); <-ended }
}

// close ends the program in the middle of whatever it does.
func (l *laptop) close() {
	if l.Desk != nil {
		l.stop()
		must(l.t, l.Close())
		l.Desk = nil
	}
}

func (l *laptop) signIn(o *filesOffice, email string) {
	l.t.Helper()
	must(l.t, l.SignIn(l.t.Context(), o.line.URL, email, filesPassword))
	l.until("the first sync", func() bool { return l.State().State == desk.InSync })
}

func (l *laptop) until(what string, holds func() bool) {
	l.t.Helper()
	for end := time.Now().Add(90 * time.Second); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			l.t.Fatalf("waited in vain for %s: %+v", what, l.State())
		}
	}
}

func (l *laptop) do(cmd firm.Command) {
	l.t.Helper()
	_, err := l.Do(l.t.Context(), cmd)
	must(l.t, err)
}

func (l *laptop) matter(title string) firm.ID {
	l.t.Helper()
	matter, client := l.NewID(), l.NewID()
	l.do(firm.AddContact{ID: client, Kind: firm.Person, Name: "Ann Smith", Email: string(client) + "@smith.example"})
	l.do(firm.CreateMatter{ID: matter, Title: title, Stage: firm.StageOpen, ClientID: client})
	return matter
}

func (l *laptop) sending() []desk.Sending {
	l.t.Helper()
	all, err := l.Sendings(l.t.Context(), "")
	must(l.t, err)
	return all
}

func (l *laptop) sent() {
	l.t.Helper()
	l.until("the files to be sent", func() bool { return len(l.sending()) == 0 })
	_, err := l.Now(l.t.Context())
	must(l.t, err)
}

func (l *laptop) file(id string) firm.File {
	l.t.Helper()
	var f firm.File
	must(l.t, l.Read(l.t.Context(), func(rows firm.Rows) (err error) { f, err = firm.Get[firm.File](rows, firm.ID(id)); return err }))
	return f
}

// saved is a file's content as the person gets it.
func (l *laptop) saved(id string) ([]byte, error) {
	path := filepath.Join(l.t.TempDir(), "saved")
	if _, err := l.SaveFile(l.t.Context(), id, path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

func (l *laptop) drop(name string, content []byte) string {
	l.t.Helper()
	path := filepath.Join(l.t.TempDir(), name)
	must(l.t, os.WriteFile(path, content, 0o600))
	return path
}

// dropped is a file that came without a path.
func dropped(name, content string) desk.FileContent {
	return desk.FileContent{Name: name, Content: base64.StdEncoding.EncodeToString([]byte(content))}
}

func scan(t *testing.T, bytes int) []byte {
	t.Helper()
	content := make([]byte, bytes)
	_, err := rand.Read(content)
	must(t, err)
	return content
}

func TestAFileDroppedOfflineArrivesAfterKillsAndGoesOnWhereItWas(t *testing.T) {
	o := openFilesOffice(t)
	ada := o.laptop()
	ada.signIn(o, "ada@hale.example")
	matter := ada.matter("Smith v. Parr")
	content := scan(t, 9<<20)
	path := ada.drop("scan of the lease.bin", content)

	o.set(func() { o.cut = true })
	o.line.CloseClientConnections()
	ids, err := ada.Send(t.Context(), desk.FileSend{MatterID: string(matter), Paths: []string{path}})
	must(t, err)
	must(t, os.Remove(path)) // it is the desk's now
	if all := ada.sending(); len(all) != 1 || all[0].ID != ids[0] || all[0].State == "refused" || all[0].Sent != 0 {
		t.Fatalf("offline: %+v", all)
	}
	ada.close()
	ada.open()
	if all := ada.sending(); len(all) != 1 || all[0].Size != int64(len(content)) {
		t.Fatalf("after a restart: %+v", all)
	}

	// The line comes back, and the program is killed in the middle of the upload.
	stall := make(chan struct{})
	o.set(func() { o.cut, o.stall = false, stall })
	ada.until("the upload to be under way", func() bool {
		o.mu.Lock()
		defer o.mu.Unlock()
		return len(o.patches) >= 2
	})
	ada.close()
	o.set(func() { o.patches, o.stall = nil, nil })
	close(stall)
	ada.open()
	ada.sent()
	o.set(func() {
		if len(o.patches) == 0 || o.patches[0] == 0 {
			t.Errorf("after the kill it went on at %v", o.patches)
		}
	})
	if f := ada.file(ids[0]); f.Size != int64(len(content)) || f.MatterID != matter || f.Version != 1 {
		t.Errorf("the row says %+v", f)
	}
	if got, err := ada.saved(ids[0]); err != nil || !bytes.Equal(got, content) {
		t.Errorf("it came back as %d bytes, %v", len(got), err)
	}
	other := o.laptop()
	other.signIn(o, "ada@hale.example")
	if got, err := other.saved(ids[0]); err != nil || !bytes.Equal(got, content) {
		t.Errorf("on another computer it is %d bytes, %v", len(got), err)
	}
	item, err := other.Item(t.Context(), string(other.file(ids[0]).ItemID))
	if err != nil || item.Title != "scan of the lease" {
		t.Errorf("the document is %+v, %v", item.Title, err)
	}
}

func TestFilesOfOneCommentGoTogetherAndARefusedOneIsTold(t *testing.T) {
	o := openFilesOffice(t)
	ada := o.laptop()
	ada.signIn(o, "ada@hale.example")
	matter := ada.matter("Smith v. Parr")
	task := ada.NewID()
	ada.do(firm.CreateItem{ID: task, MatterID: matter, Area: firm.Tasks, Title: "Read these"})
	comment := ada.NewID()
	ids, err := ada.Send(t.Context(), desk.FileSend{
		MatterID: string(matter), ItemID: string(task), CommentID: string(comment), Text: "Both, please.",
		Files: []desk.FileContent{dropped("one.txt", "one"), dropped("run me.exe", "MZ\x90 two")},
	})
	must(t, err)
	refused := func() *desk.Sending {
		for _, s := range ada.sending() {
			if s.State == "refused" {
				return &s
			}
		}
		return nil
	}
	ada.until("the program to be refused", func() bool { return refused() != nil })
	if no := refused(); no.ID != ids[1] || no.Reason != "program" || no.Sentence == "" {
		t.Errorf("refused as %+v", no)
	}
	must(t, ada.CancelSending(t.Context(), ids[1]))
	ada.sent()
	if f := ada.file(ids[0]); f.CommentID != comment || f.Media != "text/plain" {
		t.Errorf("the other went as %+v", f)
	}
	text, err := ada.FileText(t.Context(), ids[0], 1)
	if err != nil || text.Text != "one" {
		t.Errorf("its words are %+v, %v", text, err)
	}
	for say, ask := range map[string]desk.FileSend{
		"no_files": {MatterID: string(matter)}, "empty_file": {MatterID: string(matter), Files: []desk.FileContent{{Name: "a"}}},
		"bad_file": {MatterID: string(matter), Paths: []string{filepath.Join(t.TempDir(), "nothing")}}, "no_matter": {MatterID: "nonsense", Files: []desk.FileContent{dropped("a", "a")}},
	} {
		var no *desk.Trouble
		if _, err := ada.Send(t.Context(), ask); !errors.As(err, &no) || no.Reason != say {
			t.Errorf("%s: %v", say, err)
		}
	}
}

func TestWhatIsPinnedIsReadWithoutAConnectionUntilAWallTakesIt(t *testing.T) {
	o := openFilesOffice(t)
	ada := o.laptop()
	ada.signIn(o, "ada@hale.example")
	matter := ada.matter("Smith v. Parr")
	bo := ada.NewID()
	ada.do(firm.AddStaff{ID: bo, Name: "Bo Ortiz", Email: "bo@hale.example", RoleID: o.roles["normal"]})
	folder := ada.NewID()
	ada.do(firm.CreateItem{ID: folder, MatterID: matter, Area: firm.Documents, Kind: firm.Folder, Title: "Evidence"})
	kept := []byte("the kept words of the lease")
	in, err := ada.Send(t.Context(), desk.FileSend{MatterID: string(matter), FolderID: string(folder), Files: []desk.FileContent{dropped("lease.txt", string(kept))}})
	must(t, err)
	out, err := ada.Send(t.Context(), desk.FileSend{MatterID: string(matter), Files: []desk.FileContent{dropped("loose.txt", "loose words")}})
	must(t, err)
	ada.sent()
	_, err = ada.Now(t.Context())
	must(t, err)
	must(t, ada.SetStaffPassword(t.Context(), string(bo), filesPassword))

	desk2 := o.laptop()
	desk2.signIn(o, "bo@hale.example")
	must(t, desk2.Pin(t.Context(), string(folder), true))
	pinned := func() desk.PinnedPage {
		page, err := desk2.Pinned(t.Context())
		must(t, err)
		return page
	}
	desk2.until("the folder to be here", func() bool { return len(pinned().Items) == 1 && pinned().Items[0].KeptFiles == 1 })
	o.set(func() { o.cut = true })
	o.line.CloseClientConnections()
	if got, err := desk2.saved(in[0]); err != nil || !bytes.Equal(got, kept) {
		t.Errorf("offline the pinned one is %q, %v", got, err)
	}
	if text, err := desk2.FileText(t.Context(), in[0], 1); err != nil || text.Text != string(kept) {
		t.Errorf("offline its words are %+v, %v", text, err)
	}
	if _, err := desk2.saved(out[0]); !errors.Is(err, desk.ErrNotKept) {
		t.Errorf("one that nobody pinned: %v", err)
	}

	o.set(func() { o.cut = false })
	_, err = ada.Now(t.Context())
	must(t, err)
	ada.do(firm.RestrictMatter{MatterID: matter, On: true})
	desk2.until("the wall", func() bool { page := pinned(); return len(page.Items) == 0 && page.Bytes == 0 })
	desk2.close()
	// Nothing of it stays in the log, which would outlive the rows.
	raw, err := os.ReadFile(filepath.Join(desk2.cfg.Profile, "contents.db-wal"))
	if err == nil && bytes.Contains(raw, kept) {
		t.Error("the words lie in the log of contents.db still")
	}
}
