package clientweb

import (
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"anteroom/backend/host/internal/roomtest"
)

func TestEveryAnswerCarriesTheStrictHeaders(t *testing.T) {
	o := open(t)
	b := o.browser()
	for _, path := range []string{"/", "/signin", "/elsewhere", "/api/client/firm", "/api/client/session", "/api/client/nothing", "/api/client/openapi.json"} {
		got := b.do("GET", path, "")
		for name, want := range map[string]string{
			"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
			"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin", "Strict-Transport-Security": "",
		} {
			if got.header.Get(name) != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got.header.Get(name), want)
			}
		}
		policy := got.header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "frame-ancestors 'none'") || !strings.Contains(policy, "base-uri 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: the policy is %q", path, policy)
		}
		if got.header.Get("Permissions-Policy") == "" {
			t.Errorf("%s: no permissions policy", path)
		}
	}
}

func TestThePageCarriesItsOwnNonce(t *testing.T) {
	o := open(t)
	b := o.browser()
	shape := regexp.MustCompile(`<meta name="csp-nonce" content="([A-Za-z0-9_-]{22})">`)
	last := ""
	for _, path := range []string{"/", "/accept/abc", "/signin", "/reset", "/reset/abc", "/portals", "/p/1/dashboard"} {
		got := b.do("GET", path, "")
		found := shape.FindStringSubmatch(got.body)
		if got.status != 200 || found == nil || found[1] == last {
			t.Fatalf("%s: %d %s", path, got.status, got.body)
		}
		last = found[1]
		want := "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-" + last + "'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"
		if policy := got.header.Get("Content-Security-Policy"); policy != want {
			t.Errorf("%s: the policy is %q", path, policy)
		}
	}
	if got := b.do("GET", "/elsewhere/deep", ""); got.status != http.StatusNotFound || !strings.Contains(got.body, "<title>") {
		t.Errorf("an address that no page has: %d", got.status)
	}
	if got := b.do("GET", "/assets/main-abc.js", ""); got.status != 200 || !strings.Contains(got.header.Get("Cache-Control"), "immutable") || !strings.Contains(got.header.Get("Content-Type"), "javascript") {
		t.Errorf("an asset: %d %v", got.status, got.header)
	}
	worker := b.do("GET", "/offline.js", "")
	if policy := worker.header.Get("Content-Security-Policy"); worker.status != 200 || !strings.Contains(policy, "default-src 'self'; script-src 'self'; style-src 'self';") || worker.header.Get("Cache-Control") != "no-store" {
		t.Errorf("the service worker: %d %v", worker.status, worker.header)
	}
	for _, path := range []string{"/assets/", "/assets/gone.js", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"} {
		if got := b.do("GET", path, ""); got.status == 200 || strings.Contains(got.body, "root:") {
			t.Errorf("%s: %d", path, got.status)
		}
	}
	if got := b.do("POST", "/signin", "{}"); got.status != http.StatusMethodNotAllowed {
		t.Errorf("posting to a page: %d", got.status)
	}
}

func TestPagesThatWereNotBuiltSaySo(t *testing.T) {
	o := open(t, func(d *Deps) { d.Pages = emptyPages{} })
	if got := o.browser().do("GET", "/", ""); got.status != http.StatusServiceUnavailable || !strings.Contains(got.body, "make") {
		t.Errorf("%d %s", got.status, got.body)
	}
}

func TestAnotherSiteCannotActInTheClientsName(t *testing.T) {
	o := open(t)
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	for _, header := range []http.Header{
		{"Sec-Fetch-Site": {"cross-site"}},
		{"Sec-Fetch-Site": {"same-site"}},
		{"Origin": {"https://evil.example"}},
	} {
		b := o.signedIn(in)
		b.header = header
		if got := b.do("DELETE", "/api/client/session", ""); got.status != http.StatusForbidden || got.refusal(t).Reason != "other_origin" {
			t.Errorf("%v: %d", header, got.status)
		}
		if got := b.do("POST", "/api/client/session", `{"email":"x@y.example","password":"x"}`); got.status != http.StatusForbidden {
			t.Errorf("%v: signing in: %d", header, got.status)
		}
	}
	b := o.signedIn(in)
	b.header = http.Header{"Sec-Fetch-Site": {"same-origin"}}
	if got := b.do("DELETE", "/api/client/session", ""); got.status != http.StatusNoContent {
		t.Errorf("from here: %d", got.status)
	}
}

func TestBadBodiesAreTurnedAway(t *testing.T) {
	o := open(t)
	b := o.browser()
	for _, row := range []struct {
		why, kind, body string
		want            int
	}{
		{"too big", "application/json", `{"email":"` + strings.Repeat("x", 20_000) + `"}`, 413},
		{"64 MiB", "application/json", strings.Repeat(" ", 64<<20), 413},
		{"too deep", "application/json", strings.Repeat("[", 5000) + strings.Repeat("]", 5000), 400},
		{"deep within", "application/json", `{"email":` + strings.Repeat(`{"a":`, 20) + "1" + strings.Repeat("}", 20) + `}`, 400},
		{"cut", "application/json", `{"email":"x`, 400},
		{"not JSON", "application/json", `email=x`, 400},
		{"a form", "application/x-www-form-urlencoded", `email=x&password=y`, 415},
		{"text", "text/plain", `{"email":"x","password":"y"}`, 415},
		{"nothing", "application/json", ``, 400},
		{"a list", "application/json", `[]`, 422},
		{"numbers", "application/json", `{"email":1,"password":2}`, 422},
		{"a field missing", "application/json", `{"email":"ann@smith.example"}`, 422},
		{"a field too many", "application/json", `{"email":"a@b.example","password":"x","verified":true}`, 422},
		{"two values", "application/json", `{"email":"a@b.example","password":"x"}{}`, 400},
	} {
		b.header.Set("Content-Type", row.kind)
		got := b.do("POST", "/api/client/session", row.body)
		if got.status != row.want {
			t.Errorf("%s: %d %s, want %d", row.why, got.status, got.body, row.want)
			continue
		}
		got.refusal(t)
	}
	b = o.browser()
	if got := b.do("GET", "/api/client/portals/"+strings.Repeat("x", 3000)+"/dashboard", ""); got.status != 414 {
		t.Errorf("a long address: %d", got.status)
	}
	if got := b.do("PATCH", "/api/client/session", ""); got.status != 404 {
		t.Errorf("an odd method: %d", got.status)
	}
	if o.log.Len() != 0 {
		t.Errorf("the log says %s", o.log)
	}
}

func TestTheHostNameDecidesTheFirm(t *testing.T) {
	o := open(t)
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	b := o.signedIn(in)
	for host, want := range map[string]string{"portal.hale.example": "Hale & Ortiz", "portal.hale.example:8443": "Hale & Ortiz", "portal.stone.example": "Stone LLP"} {
		b.host = host
		if got := read[Office](t, b.do("GET", "/api/client/firm", "")); got.Name != want {
			t.Errorf("%s is %s", host, got.Name)
		}
	}
	b.host = "portal.stone.example"
	if got := b.do("GET", "/api/client/session", ""); got.status != http.StatusUnauthorized {
		t.Errorf("a session of one firm at another: %d", got.status)
	}
	b.host = "evil.example"
	if got := b.do("GET", "/api/client/firm", ""); got.status != http.StatusMisdirectedRequest {
		t.Errorf("an unknown name: %d", got.status)
	}
}

func TestRequestsThatTrySecretsAreRationed(t *testing.T) {
	o := open(t, func(d *Deps) { d.Doors = Rate{PerSecond: 1, Burst: 3} })
	b := o.browser()
	for n := range 5 {
		got := b.do("GET", "/api/client/invitations/nonsense", "")
		if (n < 3) != (got.status == 200) {
			t.Errorf("request %d: %d", n+1, got.status)
		}
		if n >= 3 && (got.status != 429 || got.header.Get("Retry-After") == "" || got.refusal(t).Reason != "too_many_tries") {
			t.Errorf("request %d: %d %v", n+1, got.status, got.header)
		}
	}
	if got := b.do("GET", "/api/client/firm", ""); got.status != 200 {
		t.Errorf("reading is rationed apart: %d", got.status)
	}
	o.Pass(2 * time.Second)
	if got := b.do("GET", "/api/client/invitations/nonsense", ""); got.status != 200 {
		t.Errorf("after a rest: %d", got.status)
	}
}

func TestInventedSessionsWidenNoRation(t *testing.T) {
	o := open(t, func(d *Deps) { d.Reads = Rate{PerSecond: 1, Burst: 2} })
	through := 0
	for n := range 50 {
		b := o.browser()
		b.cookies["session"] = "invented" + strconv.Itoa(n)
		if b.do("GET", "/api/client/firm", "").status == 200 {
			through++
		}
	}
	if through != 2*peerShare {
		t.Errorf("%d requests went through", through)
	}
}
