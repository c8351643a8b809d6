package clientweb

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

// pages are the portal's built files.
type pages struct {
	files fs.FS
	// before and after are index.html around the place of the nonce; both empty
	// where the pages were not built.
	before, after string
	packed        packed
}

func readPages(files fs.FS) (*pages, error) {
	p := &pages{files: files}
	file, err := files.Open("index.html")
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	if err != nil {
		return nil, fmt.Errorf("open the portal's page: %w", err)
	}
	defer file.Close() //nolint:errcheck // only read
	text, err := io.ReadAll(io.LimitReader(file, indexBytes))
	if err != nil {
		return nil, fmt.Errorf("read the portal's page: %w", err)
	}
	const head = "<head>"
	at := strings.Index(string(text), head)
	if at < 0 {
		return nil, errors.New("clientweb: the portal's index.html has no <head>; build it anew")
	}
	p.before, p.after = string(text[:at+len(head)]), string(text[at+len(head):])
	p.packed, err = packAssets(files)
	return p, err
}

// showPage answers everything outside the API: a file of the bundle, or the one
// page that draws all addresses.
func (w *web) showPage(out http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		out.Header().Set("Allow", "GET, HEAD")
		writeRefusal(out, badRequest(http.StatusMethodNotAllowed, "only_reading", "This address can only be read."))
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name != "" && name != "index.html" && w.pages.has(name) {
		w.pages.serve(out, r, name)
		return
	}
	w.index(out, r, name)
}

func (p *pages) has(name string) bool {
	stat, err := fs.Stat(p.files, name)
	return err == nil && !stat.IsDir()
}

// serve answers a file. Those with a hash in their name never change; all others
// are asked for anew each time. They carry the page's policy: a service worker
// lives under its own file's, and so does the page that it shows offline.
func (p *pages) serve(out http.ResponseWriter, r *http.Request, name string) {
	out.Header().Set("Content-Security-Policy", pagePolicy(""))
	if strings.HasPrefix(name, "assets/") {
		out.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
		out.Header().Set("Content-Type", kind)
	}
	if p.packed.serve(out, r, name) {
		return
	}
	http.ServeFileFS(out, r, p.files, name)
}

// index answers the one page, with a nonce of its own for the styles that its
// parts bring. An address that no page has is told as such, by the page.
func (w *web) index(out http.ResponseWriter, r *http.Request, name string) {
	if w.pages.before == "" {
		out.Header().Set("Content-Type", "text/plain; charset=utf-8")
		out.WriteHeader(http.StatusServiceUnavailable)
		_, _ = io.WriteString(out, "The portal's pages were not built into this server. Run `make build`, then start it again.\n")
		return
	}
	raw := make([]byte, nonceBytes)
	if _, err := io.ReadFull(w.deps.Random, raw); err != nil {
		w.deps.Log.ErrorContext(r.Context(), "no chance for a nonce", "error", err)
		writeRefusal(out, failed())
		return
	}
	nonce := base64.RawURLEncoding.EncodeToString(raw)
	out.Header().Set("Content-Security-Policy", pagePolicy(" 'nonce-"+nonce+"'"))
	out.Header().Set("Content-Type", "text/html; charset=utf-8")
	if !isPage(name) {
		out.WriteHeader(http.StatusNotFound)
	}
	_, _ = io.WriteString(out, w.pages.before+`<meta name="csp-nonce" content="`+nonce+`">`+w.pages.after)
}

// pagePolicy lets the page load what comes from here, and nothing else.
func pagePolicy(alsoStyle string) string {
	return "default-src 'self'; script-src 'self'; style-src 'self'" + alsoStyle + "; img-src 'self' data:; " +
		"frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"
}

// isPage tells whether the portal draws something at an address.
func isPage(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	switch first {
	case "", "accept", "signin", "reset", "p", "portals", "index.html":
		return true
	default:
		return false
	}
}
