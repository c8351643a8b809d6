package link

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"

	"github.com/klauspost/compress/zstd"
)

// serve makes a link to a server that answers as told.
func serve(t *testing.T, answer http.HandlerFunc) *HTTP {
	t.Helper()
	s := httptest.NewServer(answer)
	t.Cleanup(s.Close)
	l, err := NewHTTP(s.URL, "test/1")
	must(t, err)
	t.Cleanup(l.Close)
	return l
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// anteroom marks an answer as one of ours.
func anteroom(w http.ResponseWriter, status int, kind, body string) {
	w.Header().Set(wire.Header, strconv.Itoa(wire.Version))
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(status)
	io.WriteString(w, body) //nolint:errcheck // the client may have gone
}

func packed(t *testing.T, text string) string {
	t.Helper()
	pack, err := zstd.NewWriter(nil)
	must(t, err)
	return string(pack.EncodeAll([]byte(text), nil))
}

func text(t *testing.T, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	must(t, err)
	return string(raw)
}

func TestAddressesAsPeopleTypeThem(t *testing.T) {
	for typed, want := range map[string]string{
		"portal.example.com":              "https://portal.example.com",
		" https://Portal.Example.com/x?y": "https://portal.example.com",
		"portal.example.com:8443":         "https://portal.example.com:8443",
		"localhost:8080":                  "http://localhost:8080",
		"127.0.0.1:1/a":                   "http://127.0.0.1:1",
		"http://[::1]:9":                  "http://[::1]:9",
	} {
		if u, err := Address(typed); err != nil || u.String() != want {
			t.Errorf("%q: %v %v", typed, u, err)
		}
	}
	for _, typed := range []string{"", "a b", "http://portal.example.com", "ftp://x.example", "https://", "https://u:p@x.example", "mailto:x@y", strings.Repeat("a", 600), "x\\y"} {
		if _, err := Address(typed); KindOf(err) != BadAddress {
			t.Errorf("%q was taken: %v", typed, err)
		}
	}
}

func TestWhateverAnswersMustShowThatItIsOurs(t *testing.T) {
	hello := text(t, wire.Hello{Product: wire.Product, Protocol: wire.Version})
	for _, c := range []struct {
		say    string
		answer http.HandlerFunc
		want   FailureKind
	}{
		{"a hotel's page", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>Welcome, room 12") }, Foreign},
		{"a hotel that sends elsewhere", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://login.example/", http.StatusFound)
		}, Foreign},
		{"JSON that is not ours", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, hello) }, Foreign},
		{"our header on a page", func(w http.ResponseWriter, _ *http.Request) { anteroom(w, 200, "text/html", "<html>") }, Foreign},
		{"our header and another product", func(w http.ResponseWriter, _ *http.Request) {
			anteroom(w, 200, "application/json", `{"product":"other"}`)
		}, Foreign},
		{"our header and no JSON", func(w http.ResponseWriter, _ *http.Request) { anteroom(w, 200, "application/json", `<html>`) }, Foreign},
		{"something behind the answer", func(w http.ResponseWriter, _ *http.Request) { anteroom(w, 200, "application/json", hello+"<script>") }, Foreign},
		{"an answer cut off", func(w http.ResponseWriter, _ *http.Request) { anteroom(w, 200, "application/json", hello[:9]) }, Unreachable},
		{"a proxy before a server that restarts", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(502) }, Busy},
		{"a server that fails", func(w http.ResponseWriter, _ *http.Request) {
			anteroom(w, 500, "application/json", `{"reason":"internal"}`)
		}, Busy},
		{"an older server", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set(wire.Header, "0"); fmt.Fprint(w, hello) }, Older},
		{"a newer server", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set(wire.Header, "99"); fmt.Fprint(w, hello) }, Newer},
		{"an answer without end", func(w http.ResponseWriter, _ *http.Request) {
			anteroom(w, 200, "application/json", `{"product":"`+strings.Repeat("a", smallBytes)+`"}`)
		}, Foreign},
		{"a small body that becomes a large one", func(w http.ResponseWriter, _ *http.Request) {
			anteroom(w, 200, "application/zstd", packed(t, `{"product":"`+strings.Repeat("a", 8*smallBytes)+`"}`))
		}, Foreign},
		{"ours", func(w http.ResponseWriter, _ *http.Request) { anteroom(w, 200, "application/json", hello) }, ""},
		{"ours, packed", func(w http.ResponseWriter, _ *http.Request) { anteroom(w, 200, "application/zstd", packed(t, hello)) }, ""},
	} {
		_, err := serve(t, c.answer).Hello(t.Context())
		if KindOf(err) != c.want || c.want == "" && err != nil {
			t.Errorf("%s: %v", c.say, err)
		}
	}
	l, err := NewHTTP("http://127.0.0.1:1", "test/1")
	must(t, err)
	if _, err := l.Hello(t.Context()); KindOf(err) != Unreachable {
		t.Errorf("nobody there: %v", err)
	}
}

func TestACertificateThatProvesNothingIsNotTrusted(t *testing.T) {
	s := httptest.NewTLSServer(http.NotFoundHandler())
	t.Cleanup(s.Close)
	s.Config.ErrorLog = nil
	l, err := NewHTTP(s.URL, "test/1")
	must(t, err)
	if _, err := l.Hello(t.Context()); KindOf(err) != Untrusted {
		t.Errorf("a certificate of its own: %v", err)
	}
}

func TestTheTokenGoesToTheServerOnlyAndNoIsAnError(t *testing.T) {
	seen := ""
	l := serve(t, func(w http.ResponseWriter, r *http.Request) {
		seen = r.Method + " " + r.URL.String() + " " + r.Header.Get("Authorization") + " " + r.Header.Get(wire.Header)
		anteroom(w, 401, "application/json", `{"reason":"signed_out","code":"locked","sentence":"Sign in."}`)
	})
	cursor := store.Cursor{Epoch: "e", Seq: 7, Hash: "h"}
	_, err := l.Changes(t.Context(), "secret", cursor)
	var said *wire.Trouble
	if !errors.As(err, &said) || said.Problem != wire.ProblemSession {
		t.Errorf("a no: %v", err)
	}
	if seen != "GET /api/staff/changes?epoch=e&hash=h&seq=7 Bearer secret 1" {
		t.Errorf("asked %q", seen)
	}
	if err := l.SignOut(t.Context(), "secret"); err == nil || !strings.HasPrefix(seen, "DELETE /api/staff/session ") {
		t.Errorf("asked %q", seen)
	}
	if err := l.SetOwnPassword(t.Context(), "secret", "o", "p"); err == nil || !strings.HasPrefix(seen, "PUT /api/staff/session/password ") {
		t.Errorf("asked %q", seen)
	}
	if err := l.SetPassword(t.Context(), "secret", "0123", "p"); err == nil || !strings.HasPrefix(seen, "PUT /api/staff/people/0123/password ") {
		t.Errorf("asked %q", seen)
	}
}

func TestASignInWithoutATokenIsNone(t *testing.T) {
	signed := wire.SignedIn{Token: "t", DeviceID: "d", StaffID: "s", FirmID: "f"}
	body := text(t, signed)
	l := serve(t, func(w http.ResponseWriter, _ *http.Request) { anteroom(w, 200, "application/json", body) })
	if got, err := l.SignIn(t.Context(), wire.SignIn{}); err != nil || got != signed {
		t.Errorf("signed in: %+v %v", got, err)
	}
	body = `{"firmName":"Hale"}`
	if _, err := l.SignIn(t.Context(), wire.SignIn{}); KindOf(err) != Foreign {
		t.Errorf("without a token: %v", err)
	}
}

func TestPagesAnswersAndFramesComeAsSent(t *testing.T) {
	from := store.Cursor{Epoch: "e", Seq: 7, Hash: "h"}
	page := wire.Page{
		From: from, To: store.Cursor{Epoch: "e", Seq: 8, Hash: "i"}, Columns: map[firm.Kind][]string{"role": {"id", "name"}},
		Images: []store.Image{{Kind: "role", ID: "r", Values: []any{"r", "Ünïcode"}}, {Kind: "role", ID: "q", Gone: true}}, More: true,
	}
	frames := text(t, wire.Frame{Start: &from, Rows: 1}) + "\n" + text(t, wire.Frame{Kind: "role", Images: page.Images[:1]}) + "\n"
	end := text(t, wire.Frame{End: &from}) + "\n"
	cut := false
	l := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/api/staff/changes":
			anteroom(w, 200, "application/zstd", packed(t, text(t, page)))
		case "/api/staff/snapshot":
			if r.URL.RawQuery != "id=r&kind=role" {
				t.Errorf("goes on behind %q", r.URL.RawQuery)
			}
			body := packed(t, frames+end)
			if cut {
				body = packed(t, frames)
			}
			anteroom(w, 200, "application/zstd", body)
		case "/api/staff/ops":
			raw, err := io.ReadAll(r.Body)
			if err != nil || !strings.HasPrefix(string(raw), `{"ops":[{"id":"o"`) {
				t.Errorf("pushed %q %v", raw, err)
			}
			anteroom(w, 200, "application/json", `{"answers":[{"opId":"o","verdict":{"answer":"applied"},"seq":9}]}`)
		}
	})
	got, err := l.Changes(t.Context(), "t", from)
	must(t, err)
	if len(got.Images) != 2 || !got.Images[0].Equal(page.Images[0]) || !got.Images[1].Gone || !got.More || got.To != page.To {
		t.Errorf("the page %+v", got)
	}
	if _, err := l.Changes(t.Context(), "t", store.Cursor{Epoch: "e", Seq: 6}); KindOf(err) != Foreign {
		t.Errorf("a page from elsewhere: %v", err)
	}
	answers, err := l.Push(t.Context(), "t", []wire.Op{{ID: "o", Command: "x", Body: json.RawMessage(`{}`)}})
	if err != nil || len(answers) != 1 || answers[0].Seq != 9 {
		t.Errorf("answers %+v %v", answers, err)
	}
	n := 0
	count := func(wire.Frame) error { n++; return nil }
	must(t, l.Snapshot(t.Context(), "t", Place{Kind: "role", ID: "r"}, count))
	cut = true
	if err := l.Snapshot(t.Context(), "t", Place{Kind: "role", ID: "r"}, count); KindOf(err) != Unreachable || n != 5 {
		t.Errorf("a stream cut off after %d frames: %v", n, err)
	}
	stop := errors.New("stop")
	if err := l.Snapshot(t.Context(), "t", Place{Kind: "role", ID: "r"}, func(wire.Frame) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("the taker's own error: %v", err)
	}
}

func TestTheLiveStreamIsHeardUntilItEnds(t *testing.T) {
	l := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		anteroom(w, 200, "text/event-stream", "event: beat\ndata: {\"seq\":3}\n\n: comment\n\nevent: more\ndata: {\"seq\":4}\n\nevent: more\ndata: soon\n\n")
	})
	heard := []Event{}
	err := l.Live(t.Context(), "t", func(e Event) { heard = append(heard, e) })
	if KindOf(err) != Unreachable || fmt.Sprint(heard) != "[{false 0} {true 4} {true 0}]" {
		t.Errorf("heard %v, ended with %v", heard, err)
	}
}

func TestASilentServerIsGivenUp(t *testing.T) {
	hang := make(chan struct{})
	l := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set(wire.Header, "1")
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(200)
		w.(http.Flusher).Flush()
		select {
		case <-hang:
		case <-r.Context().Done():
		}
	})
	defer close(hang)
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := l.Hello(ctx); KindOf(err) != Unreachable {
		t.Errorf("cut by its caller: %v", err)
	}
	pipe, write := io.Pipe()
	defer write.Close()
	ended := make(chan struct{})
	s := newSilence(pipe, 20*time.Millisecond, func() { pipe.CloseWithError(errors.New("silent")); close(ended) })
	defer s.stop()
	if _, err := s.Read(make([]byte, 1)); err == nil {
		t.Error("a silent body was read")
	}
	<-ended
}
