package post

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"strings"
)

// Page shows the mailbox in a browser, for a listener of its own on loopback: the
// list at /, one letter at /letter/{name}, its page at /letter/{name}/page and
// its file at /letter/{name}/file; the same list as JSON at /letters.json, for
// tests. No script ever runs there.
func (m *Mailbox) Page() http.Handler {
	w := &mailboxWeb{box: m}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", w.list)
	mux.HandleFunc("GET /letters.json", w.json)
	mux.HandleFunc("GET /letter/{name}", w.letter)
	mux.HandleFunc("GET /letter/{name}/page", w.page)
	mux.HandleFunc("GET /letter/{name}/file", w.file)
	return guarded(mux)
}

func mailboxPages() (*template.Template, error) {
	pages, err := template.New("").Funcs(template.FuncMap{"linked": linked}).ParseFS(files, "templates/mailbox_*.html")
	if err != nil {
		return nil, fmt.Errorf("read the mailbox's pages: %w", err)
	}
	return pages, nil
}

type mailboxWeb struct{ box *Mailbox }

// guarded answers only to loopback names, so that no page of the wide web can
// read the mailbox by pointing its own name here.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = r.Host
		}
		address := net.ParseIP(strings.Trim(host, "[]"))
		if host != "localhost" && (address == nil || !address.IsLoopback()) {
			http.Error(w, "The mailbox answers on this machine only, as localhost or 127.0.0.1.", http.StatusMisdirectedRequest)
			return
		}
		head := w.Header()
		head.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Referrer-Policy", "no-referrer")
		head.Set("Cache-Control", "no-store")
		head.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

func (m *mailboxWeb) list(w http.ResponseWriter, _ *http.Request) {
	letters, err := m.box.List()
	if err != nil {
		m.fail(w, err)
		return
	}
	m.show(w, "mailbox_list.html", letters)
}

func (m *mailboxWeb) json(w http.ResponseWriter, _ *http.Request) {
	letters, err := m.box.List()
	if err != nil {
		m.fail(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(letters) // a reader who left needs no answer
}

func (m *mailboxWeb) letter(w http.ResponseWriter, r *http.Request) {
	one, err := m.box.Read(r.PathValue("name"))
	if err != nil {
		m.fail(w, err)
		return
	}
	m.show(w, "mailbox_letter.html", one)
}

// page gives a letter's own HTML into a sandbox: no scripts, no forms, no
// origin; its links open apart.
func (m *mailboxWeb) page(w http.ResponseWriter, r *http.Request) {
	one, err := m.box.Read(r.PathValue("name"))
	if err != nil {
		m.fail(w, err)
		return
	}
	w.Header().Set("Content-Security-Policy", "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write([]byte(strings.ReplaceAll(one.page(), "<a href", `<a target="_blank" rel="noreferrer" href`)))
}

// page is the letter's page with its picture in it, as a mail program shows it.
func (k Kept) page() string {
	if k.logoID == "" {
		return k.HTML
	}
	return strings.ReplaceAll(k.HTML, "cid:"+k.logoID, "data:image/png;base64,"+base64.StdEncoding.EncodeToString(k.logo))
}

func (m *mailboxWeb) file(w http.ResponseWriter, r *http.Request) {
	raw, err := m.box.raw(r.PathValue("name"))
	if err != nil {
		m.fail(w, err)
		return
	}
	w.Header().Set("Content-Type", "message/rfc822")
	w.Header().Set("Content-Disposition", `attachment; filename="letter.eml"`)
	_, _ = w.Write(raw)
}

func (m *mailboxWeb) show(w http.ResponseWriter, page string, of any) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if err := m.box.pages.ExecuteTemplate(w, page, of); err != nil {
		m.fail(w, err)
	}
}

func (m *mailboxWeb) fail(w http.ResponseWriter, err error) {
	if errors.Is(err, ErrNoLetter) {
		http.Error(w, "There is no such letter. Go back to the list.", http.StatusNotFound)
		return
	}
	http.Error(w, "The mailbox can't be read: "+err.Error(), http.StatusInternalServerError)
}

// linked is a text cut at its links, so that they can be pressed.
func linked(text string) []linkedPart {
	parts, shape := []linkedPart{}, linkShape()
	for {
		at := shape.FindStringIndex(text)
		if at == nil {
			return append(parts, linkedPart{Text: text})
		}
		parts = append(parts, linkedPart{Text: text[:at[0]]}, linkedPart{Link: text[at[0]:at[1]]})
		text = text[at[1]:]
	}
}

type linkedPart struct{ Text, Link string }
