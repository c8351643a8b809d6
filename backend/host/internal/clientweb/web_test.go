package clientweb

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// office is a firm with its pages on a server.
type office struct {
	*roomtest.Office
	web    *web
	server *httptest.Server
	box    *post.Mailbox
	log    *bytes.Buffer
	bell   *bell
	// contents keeps files.
	contents *blob.Store
}

// bell is what the host rings after a commit.
type bell struct {
	mu   sync.Mutex
	next chan struct{}
}

func (b *bell) wait(_, _ firm.ID) <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.next
}

func (b *bell) ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	close(b.next)
	b.next = make(chan struct{})
}

// reader is the host's View, without its audit.
type reader struct{ o *roomtest.Office }

func (r reader) View(ctx context.Context, firmID, accountID firm.ID, ask view.Ask) (answer view.Answer, err error) {
	err = r.o.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		answer, err = view.Build(tx, accountID, ask, firm.Micros(r.o.Now().UnixMicro()))
		return err
	})
	return answer, err
}

func (r reader) Look(ctx context.Context, firmID, accountID firm.ID, ask view.Ask) (view.Answer, error) {
	return r.View(ctx, firmID, accountID, ask)
}

func (r reader) Fingerprint(ctx context.Context, firmID, accountID, portal firm.ID) (print view.Print, err error) {
	err = r.o.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		print, err = view.Fingerprint(tx, accountID, portal)
		return err
	})
	return print, err
}

const index = `<!doctype html><html lang="en"><head><title>Client portal</title></head><body><script type="module" src="/assets/main-abc.js"></script></body></html>`

func built() fstest.MapFS {
	return fstest.MapFS{
		"index.html":         {Data: []byte(index)},
		"assets/main-abc.js": {Data: []byte("export {}")},
		"offline.js":         {Data: []byte("self.skipWaiting()")},
		"icon.svg":           {Data: []byte("<svg xmlns='http://www.w3.org/2000/svg'/>")},
	}
}

func (o *office) logo(ctx context.Context, firmID firm.ID) (logo firm.Logo, err error) {
	err = o.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		logo, err = firm.LogoOf(tx)
		return err
	})
	return logo, err
}

func (o *office) deps() Deps {
	return Deps{
		Accounts: o.Accounts, View: reader{o.Office}, Acts: o.Acts, Feeds: o.Feeds, Address: roomtest.Base, Wait: o.bell.wait, Pages: built(), Now: o.Now, Random: rand.Reader, Beat: 200 * time.Millisecond,
		Doors: Rate{PerSecond: 1, Burst: 1_000}, Log: slog.New(slog.NewTextHandler(o.log, nil)),
		Logo: o.logo,
		FirmAt: func(ctx context.Context, hostPort string) (firm.Firm, error) {
			host, _, _ := strings.Cut(hostPort, ":")
			if host == "127.0.0.1" {
				host = "portal.hale.example"
			}
			return o.DB.FirmAt(ctx, host)
		},
	}
}

func open(t *testing.T, change ...func(*Deps)) *office {
	t.Helper()
	o := &office{Office: roomtest.New(t), log: &bytes.Buffer{}, bell: &bell{next: make(chan struct{})}}
	var err error
	if o.box, err = post.NewMailbox(t.TempDir()); err != nil {
		t.Fatal(err)
	}
	o.Employ(o.box)
	deps := o.deps()
	o.keepFiles(&deps)
	for _, one := range change {
		one(&deps)
	}
	if o.web, err = newWeb(deps); err != nil {
		t.Fatal(err)
	}
	o.server = httptest.NewServer(o.web.handler())
	t.Cleanup(o.server.Close)
	return o
}

// browser is one person's browser: it keeps cookies and sends what it is told.
type browser struct {
	o       *office
	cookies map[string]string
	host    string
	header  http.Header
}

func (o *office) browser() *browser {
	return &browser{o: o, cookies: map[string]string{}, header: http.Header{}}
}

// signedIn is the browser of one who just came in.
func (o *office) signedIn(in account.SignedIn) *browser {
	b := o.browser()
	b.cookies["session"] = in.Session
	return b
}

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
}

func (a answer) refusal(t *testing.T) Refusal {
	t.Helper()
	var r Refusal
	if err := json.Unmarshal([]byte(a.body), &r); err != nil || r.Code == "" || r.Reason == "" || r.Sentence == "" {
		t.Fatalf("%d %q is no refusal: %v", a.status, a.body, err)
	}
	return r
}

func (b *browser) do(method, path, body string) answer {
	b.o.T.Helper()
	request := b.request(method, path, body)
	got, err := b.o.server.Client().Do(request)
	if err != nil {
		b.o.T.Fatal(err)
	}
	defer got.Body.Close()
	for _, c := range got.Cookies() {
		b.cookies[c.Name] = c.Value
		if c.MaxAge < 0 {
			delete(b.cookies, c.Name)
		}
	}
	var text []byte
	if got.Header.Get("Content-Type") == "text/event-stream" {
		// Of a stream the first words are enough.
		text, err = bufio.NewReader(got.Body).ReadBytes('\n')
	} else {
		text, err = io.ReadAll(got.Body)
	}
	if err != nil {
		b.o.T.Fatal(err)
	}
	return answer{status: got.StatusCode, header: got.Header, body: string(text)}
}

func (b *browser) request(method, path, body string) *http.Request {
	b.o.T.Helper()
	request, err := http.NewRequestWithContext(b.o.T.Context(), method, b.o.server.URL+path, strings.NewReader(body))
	if err != nil {
		b.o.T.Fatal(err)
	}
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	for name, values := range b.header {
		request.Header[name] = values
	}
	for name, value := range b.cookies {
		request.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	if b.host != "" {
		request.Host = b.host
	}
	return request
}

func read[T any](t *testing.T, a answer) T {
	t.Helper()
	var into T
	if a.status/100 != 2 {
		t.Fatalf("%d %s", a.status, a.body)
	}
	if err := json.Unmarshal([]byte(a.body), &into); err != nil {
		t.Fatalf("%q: %v", a.body, err)
	}
	return into
}

func smithAnn() string { return string(firm.GrantID(roomtest.Smith, roomtest.Ann)) }

func TestTheWholeStoryOfAClient(t *testing.T) {
	o := open(t)
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	letters, err := o.box.List()
	if err != nil || len(letters) != 1 {
		t.Fatalf("%d letters: %v", len(letters), err)
	}
	path := "/api/client/invitations/" + letters[0].Link[strings.LastIndexByte(letters[0].Link, '/')+1:]
	ann := o.browser()
	inv := read[Invitation](t, ann.do("GET", path, ""))
	if inv.State != "open" || inv.FirmName != "Hale & Ortiz" || inv.InvitedBy != "Maria Hale" || inv.HasAccount {
		t.Errorf("the invitation shows %+v", inv)
	}
	if shown := ann.do("GET", path, "").body; strings.Contains(shown, "Parr") || strings.Contains(shown, "Ann") || strings.Contains(shown, "26-0001") {
		t.Errorf("before the code the link tells of the matter: %s", shown)
	}
	if early := ann.do("POST", path+"/code", `{"code":"2222-2222"}`); early.status != 422 || early.refusal(t).Reason != "wrong_code" {
		t.Errorf("checking a wrong code: %d %s", early.status, early.body)
	}
	if right := ann.do("POST", path+"/code", `{"code":"`+letters[0].Code+`"}`); right.status != http.StatusNoContent || len(ann.cookies) != 0 {
		t.Errorf("checking the right code: %d %s", right.status, right.body)
	}
	if got := ann.do("GET", path+"/code", ""); got.status != http.StatusMethodNotAllowed && got.status != http.StatusNotFound {
		t.Errorf("a code is looked at by a GET: %d", got.status)
	}
	wrong := ann.do("POST", path+"/accept", `{"code":"2222-2222","password":"`+roomtest.Password+`"}`)
	if r := wrong.refusal(t); wrong.status != 422 || r.Reason != "wrong_code" || r.Field != "code" {
		t.Errorf("a wrong code: %d %+v", wrong.status, r)
	}
	accepted := read[Accepted](t, ann.do("POST", path+"/accept", `{"code":"`+letters[0].Code+`","password":"`+roomtest.Password+`"}`))
	if string(accepted.Portal) != smithAnn() {
		t.Errorf("the portal is %s", accepted.Portal)
	}
	who := read[Session](t, ann.do("GET", "/api/client/session", ""))
	if who.Email != roomtest.AnnEmail || len(who.Portals) != 1 || who.Portals[0].ActingAs != "Ann Smith" {
		t.Errorf("the session is %+v", who)
	}
	page := read[view.Dashboard](t, ann.do("GET", "/api/client/portals/"+smithAnn()+"/dashboard", ""))
	if page.Portal.MatterTitle != "Smith v. Parr" || page.Invoices == nil || page.Waiting == nil {
		t.Errorf("the dashboard is %+v", page)
	}
	o.Revoke(roomtest.Smith, roomtest.Ann)
	if gone := ann.do("GET", "/api/client/portals/"+smithAnn()+"/dashboard", ""); gone.status != http.StatusNotFound {
		t.Errorf("after the revoke: %d %s", gone.status, gone.body)
	}
	if who := read[Session](t, ann.do("GET", "/api/client/session", "")); len(who.Portals) != 0 {
		t.Errorf("after the revoke the session has %+v", who.Portals)
	}
	if out := ann.do("DELETE", "/api/client/session", ""); out.status != http.StatusNoContent || len(ann.cookies["session"]) != 0 {
		t.Errorf("signing out: %d", out.status)
	}
	if ann.do("GET", "/api/client/session", "").status != http.StatusUnauthorized {
		t.Error("after signing out a session is there")
	}
	if in := ann.do("POST", "/api/client/session", `{"email":"ann@smith.example","password":"`+roomtest.Password+`"}`); in.status != 200 {
		t.Errorf("signing in again: %d %s", in.status, in.body)
	}
	if o.log.Len() != 0 {
		t.Errorf("the log says %s", o.log)
	}
}

func TestResetAndChangeOfPassword(t *testing.T) {
	o := open(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	b := o.browser()
	known := b.do("POST", "/api/client/reset", `{"email":"ann@smith.example"}`)
	unknown := b.do("POST", "/api/client/reset", `{"email":"nobody@smith.example"}`)
	if known.status != http.StatusAccepted || unknown.status != known.status || unknown.body != known.body {
		t.Errorf("known: %+v, unknown: %+v", known, unknown)
	}
	o.Run()
	letters, err := o.box.List()
	if err != nil {
		t.Fatal(err)
	}
	path := "/api/client/reset/" + letters[0].Link[strings.LastIndexByte(letters[0].Link, '/')+1:]
	if page := read[Reset](t, b.do("GET", path, "")); page.State != "open" || page.FirmName != "Hale & Ortiz" {
		t.Errorf("the link shows %+v", page)
	}
	if who := read[Session](t, b.do("POST", path, `{"code":"`+letters[0].Code+`","password":"twelve loud geese march"}`)); len(who.Portals) != 1 {
		t.Errorf("after the reset: %+v", who)
	}
	if page := read[Reset](t, b.do("GET", path, "")); page.State != "used" {
		t.Errorf("the used link shows %+v", page)
	}
	bad := b.do("POST", "/api/client/password", `{"old":"wrong wrong wrong wrong","new":"thirteen fat toads sing"}`)
	if bad.status != 422 || bad.refusal(t).Reason != "wrong_password" {
		t.Errorf("with a wrong old one: %d %s", bad.status, bad.body)
	}
	old := b.cookies["session"]
	read[Session](t, b.do("POST", "/api/client/password", `{"old":"twelve loud geese march","new":"thirteen fat toads sing"}`))
	if b.cookies["session"] == old || b.do("GET", "/api/client/session", "").status != 200 {
		t.Error("the session should be new, and hold")
	}
}

func TestUnknownAndRevokedLinksLookTheSame(t *testing.T) {
	o := open(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	o.Revoke(roomtest.Smith, roomtest.Ann)
	b := o.browser()
	never := strings.Repeat("A", len(s.Token))
	for _, ask := range []struct{ method, path, body string }{
		{"GET", "/api/client/invitations/TOKEN", ""},
		{"POST", "/api/client/invitations/TOKEN/accept", `{"code":"2222-2222","password":"` + roomtest.Password + `"}`},
		{"POST", "/api/client/invitations/TOKEN/code", `{"code":"2222-2222"}`},
		{"POST", "/api/client/invitations/TOKEN/again", ""},
		{"POST", "/api/client/invitations/TOKEN/again", "{}"},
		{"GET", "/api/client/reset/TOKEN", ""},
		{"POST", "/api/client/reset/TOKEN", `{"code":"2222-2222","password":"` + roomtest.Password + `"}`},
	} {
		revoked := b.do(ask.method, strings.Replace(ask.path, "TOKEN", s.Token, 1), ask.body)
		unknown := b.do(ask.method, strings.Replace(ask.path, "TOKEN", never, 1), ask.body)
		if revoked.status != unknown.status || revoked.body != unknown.body || revoked.status >= 500 {
			t.Errorf("%s %s: revoked %d %s, unknown %d %s", ask.method, ask.path, revoked.status, revoked.body, unknown.status, unknown.body)
		}
	}
}

func TestCookiesAreBoundToTheHost(t *testing.T) {
	for _, secure := range []bool{false, true} {
		o := open(t, func(d *Deps) { d.Secure = secure })
		s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
		got := o.browser().do("POST", "/api/client/invitations/"+s.Token+"/accept", `{"code":"`+s.Code+`","password":"`+roomtest.Password+`"}`)
		set := got.header.Values("Set-Cookie")
		if len(set) != 2 {
			t.Fatalf("%d %s sets %q", got.status, got.body, set)
		}
		for _, one := range set {
			prefixed := strings.HasPrefix(one, "__Host-")
			if prefixed != secure || strings.Contains(one, "; Secure") != secure || !strings.Contains(one, "; HttpOnly") ||
				!strings.Contains(one, "; SameSite=Lax") || !strings.Contains(one, "; Path=/") || strings.Contains(one, "Domain") {
				t.Errorf("secure %t: %q", secure, one)
			}
		}
		if strings.Contains(set[0], "Max-Age") || !strings.Contains(set[1], "Max-Age=15552000") {
			t.Errorf("the session's cookie ends with the browser, the other after half a year: %q", set)
		}
		if hsts := got.header.Get("Strict-Transport-Security"); (hsts != "") != secure {
			t.Errorf("secure %t: HSTS %q", secure, hsts)
		}
	}
}
