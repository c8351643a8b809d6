package clientweb

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"

	"anteroom/backend/firm"
)

// visit is what the guard learned of a request before any route saw it.
type visit struct {
	firm firm.Firm
	// session and browser are the cookies' tokens, or empty.
	session, browser string
	peer             string
	// sent is how many bytes the body has.
	sent int
}

type visitKey struct{}

func visitOf(ctx context.Context) visit {
	v, _ := ctx.Value(visitKey{}).(visit)
	return v
}

// guard stands before every route: headers, host name, origin, size, ration.
func (w *web) guard(next http.Handler) http.Handler {
	origin := http.NewCrossOriginProtection()
	// Whoever reads mail for somebody may stop it for them from anywhere: the link
	// itself is the proof, and no cookie counts (RFC 8058).
	origin.AddInsecureBypassPattern("POST " + stopPath + "{token}")
	origin.SetDenyHandler(http.HandlerFunc(func(out http.ResponseWriter, _ *http.Request) {
		writeRefusal(out, &Refusal{status: http.StatusForbidden, Code: "forbidden", Reason: "other_origin", Sentence: "This request came from another site and was not done. Open the portal itself and try again."})
	}))
	inner := origin.Handler(http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) { w.admit(out, r, next) }))
	return http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) {
		w.headers(out.Header())
		inner.ServeHTTP(out, r)
	})
}

// headers are those of every answer; pages replace the policy by their own.
func (w *web) headers(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Embedder-Policy", "require-corp")
	h.Set("Permissions-Policy", "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()")
	h.Set("X-Robots-Tag", "noindex, nofollow")
	if w.deps.Secure {
		h.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
	}
}

// admit learns who asks and which firm, and turns away what is too big, too deep
// or too often.
func (w *web) admit(out http.ResponseWriter, r *http.Request, next http.Handler) {
	office, err := w.deps.FirmAt(r.Context(), r.Host)
	if err != nil {
		w.noFirm(out, r, err)
		return
	}
	v := visit{firm: office, session: w.readCookie(r, sessionCookie), browser: w.readCookie(r, browserCookie), peer: w.deps.Peer(r)}
	if strings.HasPrefix(r.URL.Path, "/api/") || strings.HasPrefix(r.URL.Path, feedPath) {
		if no := w.check(out, r, &v); no != nil {
			writeRefusal(out, no)
			return
		}
		if no := w.held(r, office); no != nil {
			writeRefusal(out, no)
			return
		}
	}
	next.ServeHTTP(out, r.WithContext(context.WithValue(r.Context(), visitKey{}, v)))
}

// held turns away everything but the firm's own name and logo while the firm is held.
func (w *web) held(r *http.Request, office firm.Firm) *Refusal {
	if r.URL.Path == firmPath || r.URL.Path == logoPath {
		return nil
	}
	err := w.deps.Held(r.Context(), office.ID)
	if err == nil {
		return nil
	}
	var no *Refusal
	if errors.As(w.refusal(r.Context(), err), &no) {
		return no
	}
	return failed()
}

func (w *web) noFirm(out http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() != nil {
		return // whoever asked has left
	}
	if !errors.Is(err, firm.ErrNone) {
		w.deps.Log.ErrorContext(r.Context(), "the firm of a request could not be read", "error", err)
		writeRefusal(out, failed())
		return
	}
	writeRefusal(out, &Refusal{status: http.StatusMisdirectedRequest, Code: "not_found", Reason: "no_firm", Sentence: "No law firm's portal answers to this address. Use the link in the firm's mail."})
}

func (w *web) check(out http.ResponseWriter, r *http.Request, v *visit) *Refusal {
	if len(r.URL.Path)+len(r.URL.RawQuery) > pathBytes {
		return badRequest(http.StatusRequestURITooLong, "too_long", "This address is too long. Go to the start page.")
	}
	if wait := w.rationOf(r, *v); wait > 0 {
		return outOfRation(wait)
	}
	// An upload's parts are taken as they come, within bounds of their own.
	if r.Method == http.MethodGet || r.Method == http.MethodHead || strings.HasPrefix(r.URL.Path, uploadsPath) {
		return nil
	}
	var no *Refusal
	v.sent, no = takeBody(out, r)
	return no
}

// rationOf counts a request: those that try secrets by address, others by session
// and, since anybody can invent sessions, by address too.
func (w *web) rationOf(r *http.Request, v visit) time.Duration {
	at := string(v.firm.ID) + " " + v.peer
	if triesSecrets(r) {
		return w.doors.Take(at)
	}
	if wait := w.peers.Take(at); wait > 0 {
		return wait
	}
	return w.reads.Take(string(v.firm.ID) + " " + cmp.Or(v.session, v.peer))
}

// triesSecrets tells requests by which passwords, codes or links are tried, or
// mail is asked for.
func triesSecrets(r *http.Request) bool {
	path := strings.TrimPrefix(r.URL.Path, "/api/client/")
	switch {
	case strings.HasPrefix(path, "invitations/"), strings.HasPrefix(path, "reset"), strings.HasPrefix(path, feedPath):
		return true
	case path == "session", path == "password":
		return r.Method == http.MethodPost
	}
	return false
}

// takeBody reads a body whole, within its bounds, before anything decodes it:
// JSON only, not too big, not too deep. It tells how many bytes it has.
func takeBody(out http.ResponseWriter, r *http.Request) (int, *Refusal) {
	// Where the connection knows no deadlines, the server's own stands.
	_ = http.NewResponseController(out).SetReadDeadline(time.Now().Add(bodyWithin))
	body, err := io.ReadAll(http.MaxBytesReader(out, r.Body, bodyMost(r.URL.Path)))
	var big *http.MaxBytesError
	if errors.As(err, &big) {
		return 0, badRequest(http.StatusRequestEntityTooLarge, "too_big", "This is too much to send at once. Shorten it.")
	}
	if err != nil {
		return 0, badRequest(http.StatusBadRequest, "cut_off", "The request did not arrive whole. Try again.")
	}
	if len(body) > 0 {
		if kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); strings.TrimSpace(kind) != "application/json" {
			return 0, badRequest(http.StatusUnsupportedMediaType, "not_json", "This request is not in a form that the portal takes. Load the page again.")
		}
		if !shallow(body) {
			return 0, badRequest(http.StatusBadRequest, "bad_input", "This request is not complete or not well formed. Load the page again and repeat it.")
		}
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	return len(body), nil
}

// bodyMost bounds the body of a request to a path: where people write at length
// more is let in.
func bodyMost(path string) int64 {
	if portal, is := strings.CutPrefix(path, "/api/client/portals/"); is {
		switch portal[strings.LastIndexByte(portal, '/')+1:] {
		case "comments", "messages", "documents":
			return letterBytes
		}
	}
	return bodyBytes
}

// shallow tells whether a text is JSON of bounded nesting.
func shallow(body []byte) bool {
	depth := 0
	words := json.NewDecoder(bytes.NewReader(body))
	for {
		word, err := words.Token()
		if errors.Is(err, io.EOF) {
			return true
		}
		if err != nil {
			return false
		}
		switch word {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth > bodyDepth {
			return false
		}
	}
}
