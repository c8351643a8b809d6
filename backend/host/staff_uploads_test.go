package host_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
)

// tus asks the staff's uploads for something. The answer's status and body are
// all that two answers are compared by.
func (p *parlor) tus(method, path, token string, head map[string]string, body []byte) (*http.Response, answer) {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), method, p.at+path, bytes.NewReader(body))
	if err != nil {
		p.t.Fatal(err)
	}
	r.Header.Set("Tus-Resumable", "1.0.0")
	for name, value := range head {
		r.Header.Set(name, value)
	}
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	got, err := p.web.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return got, answer{got.StatusCode, string(text)}
}

// start begins an upload as a device, with half of the content sent.
func (p *parlor) start(token string, content []byte) string {
	p.t.Helper()
	got, said := p.tus(http.MethodPost, "/api/staff/uploads/", token, map[string]string{
		"Upload-Length": strconv.Itoa(len(content)), "Content-Type": "application/offset+octet-stream",
		"Upload-Metadata": "filename " + base64.StdEncoding.EncodeToString([]byte("letter.txt")),
	}, content[:len(content)/2])
	if got.StatusCode != http.StatusCreated {
		p.t.Fatalf("start an upload: %+v", said)
	}
	return got.Header.Get("Location")
}

// asks are all that may be asked of an upload that was begun.
func asks(at string, rest []byte) map[string]func(p *parlor, token string) answer {
	ask := func(method, path string, head map[string]string, body []byte) func(*parlor, string) answer {
		return func(p *parlor, token string) answer {
			_, got := p.tus(method, path, token, head, body)
			return got
		}
	}
	patch := map[string]string{"Upload-Offset": strconv.Itoa(len(rest)), "Content-Type": "application/offset+octet-stream"}
	return map[string]func(*parlor, string) answer{
		"how far is it": ask(http.MethodHead, at, nil, nil),
		"the rest":      ask(http.MethodPatch, at, patch, rest),
		"the receipt":   ask(http.MethodGet, at+"/receipt", nil, nil),
		"give it up":    ask(http.MethodDelete, at, nil, nil),
	}
}

func TestStaffUploadsAreTheirDevicesOnly(t *testing.T) {
	p := openParlor(t, "")
	ada, err := p.signIn()
	if err != nil {
		t.Fatal(err)
	}
	gone, err := p.signIn()
	if err != nil {
		t.Fatal(err)
	}
	if _, got := p.tus(http.MethodDelete, "/api/staff/session", gone.token, nil, nil); got.status >= 300 {
		t.Fatalf("sign out: %+v", got)
	}
	content := []byte("twenty bytes of text")
	at := p.start(ada.token, content)
	rest := content[len(content)/2:]

	strangers := map[string]string{"nobody": "", "a made-up token": "AAAA", "a signed-out device": gone.token, "a client's session": p.ann.session}
	begin := func(token string) answer {
		_, got := p.tus(http.MethodPost, "/api/staff/uploads/", token, map[string]string{"Upload-Length": "20"}, nil)
		return got
	}
	unknown := asks(at[:strings.LastIndex(at, "/")+1]+"0123456789abcdef0123456789abcdef", rest)
	tries := asks(at, rest)
	for who, token := range strangers {
		if got := begin(token); got.status != http.StatusUnauthorized || got != begin("") {
			t.Errorf("%s begins an upload: %+v", who, got)
		}
		for what, try := range tries {
			if got := try(p, token); got.status != http.StatusUnauthorized || got != try(p, "") {
				t.Errorf("%s, %s: %+v", who, what, got)
			}
		}
	}
	for what, try := range tries {
		if got := try(p, p.bo.token); got.status != http.StatusNotFound || got != unknown[what](p, p.bo.token) {
			t.Errorf("a colleague, %s: %+v, of an unknown upload: %+v", what, got, unknown[what](p, p.bo.token))
		}
	}
	if got := tries["the rest"](p, ada.token); got.status != http.StatusNoContent {
		t.Errorf("the rest by its own device: %+v", got)
	}
	if got := tries["the receipt"](p, ada.token); got.status != http.StatusOK {
		t.Errorf("the receipt by its own device: %+v", got)
	}
}

func TestHealthIsToldToAnyoneAndTellsNothingElse(t *testing.T) {
	p := openParlor(t, "")
	got, said := p.tus(http.MethodGet, "/healthz", "", nil, nil)
	if said != (answer{http.StatusOK, "ok\n"}) || got.Header.Get("Cache-Control") != "no-store" || len(got.Cookies()) != 0 {
		t.Errorf("%+v with %v", said, got.Header)
	}
	if _, said := p.tus(http.MethodPost, "/healthz", "", nil, nil); said.status == http.StatusOK {
		t.Errorf("a POST: %+v", said)
	}
}
