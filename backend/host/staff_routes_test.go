package host_test

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/staffweb"
	"anteroom/backend/wire"
)

// staffServer serves the staff's API of an office over real HTTP.
func (o *office) staffServer() (*httptest.Server, []string) {
	o.t.Helper()
	mux := http.NewServeMux()
	api := staffweb.Register(mux, staffweb.Deps{
		Host: o.host, FirmOf: o.host.FirmOf, Log: slog.New(slog.DiscardHandler), Version: "test", Now: o.clock.Now,
		Peer: func(r *http.Request) string { return r.RemoteAddr },
	})
	var routes []string
	for path, item := range api.OpenAPI().Paths {
		for method, op := range map[string]any{"GET": item.Get, "POST": item.Post, "PUT": item.Put, "DELETE": item.Delete, "PATCH": item.Patch} {
			if text, _ := json.Marshal(op); string(text) != "null" {
				routes = append(routes, method+" "+path)
			}
		}
	}
	server := httptest.NewServer(mux)
	o.t.Cleanup(server.Close)
	return server, routes
}

// answer is one answer of the staff's API.
type answer struct {
	status int
	body   string
}

func (o *office) ask(server *httptest.Server, route, token string, body any) answer {
	o.t.Helper()
	method, path, _ := strings.Cut(route, " ")
	raw, err := json.Marshal(body)
	if err != nil {
		o.t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(o.t.Context(), method, server.URL+strings.NewReplacer("{id}", string(o.admin), "{file}", string(o.admin), "{page}", "1").Replace(path), bytes.NewReader(raw))
	if err != nil {
		o.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	got, err := server.Client().Do(r)
	if err != nil {
		o.t.Fatal(err)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(io.LimitReader(got.Body, 1<<20))
	if err != nil {
		o.t.Fatal(err)
	}
	return answer{got.StatusCode, string(text)}
}

// doors lists every route of the staff's API, and the body it takes. A route
// that is not here fails the test: say who may use it.
var doors = map[string]struct {
	body any
	open bool
}{
	"GET /api/staff/hello":                {open: true},
	"POST /api/staff/session":             {open: true, body: wire.SignIn{Email: "x@mail.example", Password: "not the password", Device: "d"}},
	"DELETE /api/staff/session":           {},
	"PUT /api/staff/people/{id}/password": {body: map[string]string{"password": "another long river walk"}},
	"PUT /api/staff/session/password":     {body: map[string]string{"old": password, "password": "another long river walk"}},
	"GET /api/staff/changes":              {},
	"GET /api/staff/snapshot":             {},
	"POST /api/staff/ops":                 {body: map[string]any{"ops": []wire.Op{}}},
	"GET /api/staff/live":                 {},

	"GET /api/staff/files/{file}":              {},
	"GET /api/staff/files/{file}/pages/{page}": {},
	"GET /api/staff/files/{file}/text":         {},
}

func TestEveryStaffRouteButTwoIsShutToWhoHasNoDevice(t *testing.T) {
	o := newOffice(t)
	server, routes := o.staffServer()
	if len(routes) != len(doors) {
		t.Errorf("%d routes, %d in the matrix", len(routes), len(doors))
	}
	gone := o.signIn("ada@hale.example").signed.Token
	if err := o.host.SignOut(t.Context(), gone); err != nil {
		t.Fatal(err)
	}
	for _, route := range routes {
		door, listed := doors[route]
		if !listed {
			t.Errorf("%s is not in the matrix", route)
			continue
		}
		if door.open {
			continue
		}
		nobody := o.ask(server, route, "", door.body)
		for who, token := range map[string]string{"a made-up token": "AAAA", "a signed-out device": gone} {
			got := o.ask(server, route, token, door.body)
			if got.status != http.StatusUnauthorized || got != nobody {
				t.Errorf("%s by %s: %+v; by nobody: %+v", route, who, got, nobody)
			}
		}
	}
}

func TestAWrongPasswordAndAnUnknownAddressGetTheSameAnswer(t *testing.T) {
	o := newOffice(t)
	server, _ := o.staffServer()
	known := o.ask(server, "POST /api/staff/session", "", wire.SignIn{Email: "ada@hale.example", Password: "not the password", Device: "d"})
	unknown := o.ask(server, "POST /api/staff/session", "", wire.SignIn{Email: "nobody@hale.example", Password: "not the password", Device: "d"})
	if known.status != http.StatusUnauthorized || known != unknown {
		t.Errorf("known %+v, unknown %+v", known, unknown)
	}
}

func TestALimitedPersonCannotSetAnothersPassword(t *testing.T) {
	o := newOffice(t)
	server, _ := o.staffServer()
	bo, _ := o.colleague()
	got := o.ask(server, "PUT /api/staff/people/{id}/password", bo.signed.Token, map[string]string{"password": "another long river walk"})
	if got.status != http.StatusForbidden {
		t.Errorf("got %+v", got)
	}
	if _, err := o.host.SignIn(t.Context(), o.firm, wire.SignIn{Email: "ada@hale.example", Password: password, Device: "d"}); err != nil {
		t.Errorf("the admin's own password no longer opens: %v", err)
	}
}

func TestTheActorComesFromTheTokenNotFromABody(t *testing.T) {
	o := newOffice(t)
	matter, _ := o.matter("Smith v. Parr")
	server, _ := o.staffServer()
	bo, boID := o.colleague()
	op := bo.op(firm.WriteInternalNote{ID: o.id(), MatterID: matter, Text: "by whom?"})
	got := o.ask(server, "POST /api/staff/ops", bo.signed.Token, map[string]any{"ops": []wire.Op{op}, "actor": o.admin})
	if got.status < 400 {
		t.Fatalf("an actor in the body was taken: %+v", got)
	}
	got = o.ask(server, "POST /api/staff/ops", bo.signed.Token, map[string]any{"ops": []wire.Op{op}})
	if got.status != http.StatusOK {
		t.Fatalf("got %+v", got)
	}
	bo.pull()
	for _, image := range bo.rows["internal_note"] {
		row, err := o.host.DB().Schema().Row(image)
		if err != nil || row.(firm.InternalNote).AuthorID != boID {
			t.Errorf("the note is by %v, %v", row, err)
		}
	}
}

func TestADeviceHasNoMoreThanItsNewestStreams(t *testing.T) {
	o := newOffice(t)
	server, _ := o.staffServer()
	signed, err := o.host.SignIn(t.Context(), o.firm, wire.SignIn{Email: "ada@hale.example", Password: password, Device: "d"})
	if err != nil {
		t.Fatal(err)
	}
	var bodies []io.ReadCloser
	for range 6 {
		r, err := http.NewRequestWithContext(t.Context(), "GET", server.URL+"/api/staff/live", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", "Bearer "+signed.Token)
		got, err := server.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer got.Body.Close()
		if _, err := io.ReadFull(got.Body, make([]byte, len("event: more"))); err != nil {
			t.Fatal(err)
		}
		bodies = append(bodies, got.Body)
	}
	// The two oldest end well before a beat; the newest still hears of a change.
	for _, body := range bodies[:2] {
		if _, err := io.ReadAll(body); err != nil {
			t.Errorf("an old stream: %v", err)
		}
	}
	rest := make([]byte, 200)
	if _, err := bodies[5].Read(rest); err != nil {
		t.Fatal(err)
	}
	o.do(firm.EverythingOn{})
	if n, err := bodies[5].Read(rest); err != nil || !strings.Contains(string(rest[:n]), "more") {
		t.Errorf("the newest stream said %q, %v", rest[:n], err)
	}
}
