package clientweb

import (
	"bytes"
	"context"
	"embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/notice"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Stops knows the links by which the readers of mails stop them; see package notice.
type Stops interface {
	// Wish tells what a link is for and changes nothing; an unknown link is
	// notice.ErrNoLink.
	Wish(ctx context.Context, firmID firm.ID, token string) (notice.Wish, error)
	// SetWish writes the wish of the link's reader: off or digest.
	SetWish(ctx context.Context, firmID firm.ID, token string, wish firm.NoticeWish) (notice.Wish, error)
}

//go:embed templates locales
var stopFiles embed.FS

// stopPages writes the pages behind the links. They are whole without scripts and
// without signing in, since they open from a mail program.
type stopPages struct {
	page   *template.Template
	bundle *i18n.Bundle
}

func newStopPages() (*stopPages, error) {
	s := &stopPages{bundle: i18n.NewBundle(language.English)}
	for _, name := range []string{"locales/active.en.json", "locales/active.es.json"} {
		if _, err := s.bundle.LoadMessageFileFS(stopFiles, name); err != nil {
			return nil, fmt.Errorf("read the words of the unsubscribe page: %w", err)
		}
	}
	var err error
	if s.page, err = template.ParseFS(stopFiles, "templates/unsubscribe.html"); err != nil {
		return nil, fmt.Errorf("read the unsubscribe page: %w", err)
	}
	return s, nil
}

// stopSheet is what the page shows.
type stopSheet struct {
	Language, Firm, Nonce string
	Title, Line           string
	// Off and Digest are the words on the buttons; empty ones are not shown.
	Off, Digest string
	Hint        string
}

// showStop shows a page with a button. It changes nothing: scanners of mail open
// every link.
func (w *web) showStop(out http.ResponseWriter, r *http.Request) {
	office, ok := w.stopAllowed(out, r)
	if !ok {
		return
	}
	wish, err := w.wish(r.Context(), office.ID, r.PathValue("token"), "")
	if err != nil {
		w.stopFailed(out, r, office, err)
		return
	}
	name := "ask"
	if wish.Notices == firm.NoticesOff {
		name = "off"
	}
	w.writeStop(out, r, http.StatusOK, name, office, wish)
}

// stop does what the page's buttons and a mail program's own button ask for, by
// the link alone.
func (w *web) stop(out http.ResponseWriter, r *http.Request) {
	office, ok := w.stopAllowed(out, r)
	if !ok {
		return
	}
	r.Body = http.MaxBytesReader(out, r.Body, stopBytes)
	if err := r.ParseMultipartForm(stopBytes); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		writeRefusal(out, badRequest(http.StatusBadRequest, "bad_input", "This request is not complete or not well formed. Open the link again."))
		return
	}
	to, name := firm.NoticeWish(""), ""
	switch {
	case r.PostForm.Get("wish") == string(firm.NoticesDigest):
		to, name = firm.NoticesDigest, "digest"
	case r.PostForm.Get("List-Unsubscribe") == "One-Click":
		to, name = firm.NoticesOff, "off"
	default:
		writeRefusal(out, badRequest(http.StatusBadRequest, "bad_input", "This request does not say what to stop. Open the link again and press a button."))
		return
	}
	wish, err := w.wish(r.Context(), office.ID, r.PathValue("token"), to)
	if err != nil {
		w.stopFailed(out, r, office, err)
		return
	}
	w.writeStop(out, r, http.StatusOK, name, office, wish)
}

// wish reads the wish behind a link or, where one is given, writes it.
func (w *web) wish(ctx context.Context, office firm.ID, token string, to firm.NoticeWish) (notice.Wish, error) {
	if w.deps.Stops == nil {
		return notice.Wish{}, notice.ErrNoLink
	}
	if to == "" {
		return w.deps.Stops.Wish(ctx, office, token)
	}
	return w.deps.Stops.SetWish(ctx, office, token, to)
}

// stopAllowed counts a try, and turns everything away while the firm is held.
func (w *web) stopAllowed(out http.ResponseWriter, r *http.Request) (firm.Firm, bool) {
	v := visitOf(r.Context())
	if len(r.URL.Path)+len(r.URL.RawQuery) > pathBytes {
		writeRefusal(out, badRequest(http.StatusRequestURITooLong, "too_long", "This address is too long. Go to the start page."))
		return v.firm, false
	}
	if wait := w.doors.Take(string(v.firm.ID) + " " + v.peer); wait > 0 {
		writeRefusal(out, outOfRation(wait))
		return v.firm, false
	}
	if no := w.held(r, v.firm); no != nil {
		writeRefusal(out, no)
		return v.firm, false
	}
	return v.firm, true
}

// stopFailed answers every link that is none with the same page.
func (w *web) stopFailed(out http.ResponseWriter, r *http.Request, office firm.Firm, err error) {
	if errors.Is(err, notice.ErrNoLink) {
		tags, _, _ := language.ParseAcceptLanguage(r.Header.Get("Accept-Language"))
		wish := notice.Wish{Language: office.Language}
		if len(tags) > 0 {
			wish.Language = tags[0].String()
		}
		w.writeStop(out, r, http.StatusNotFound, "gone", office, wish)
		return
	}
	no, ok := w.refusal(r.Context(), err).(*Refusal)
	if !ok {
		no = failed()
	}
	writeRefusal(out, no)
}

func (w *web) writeStop(out http.ResponseWriter, r *http.Request, status int, name string, office firm.Firm, wish notice.Wish) {
	raw := make([]byte, nonceBytes)
	_, err := io.ReadFull(w.deps.Random, raw)
	sheet := stopSheet{Firm: office.Name, Nonce: base64.RawURLEncoding.EncodeToString(raw)}
	var page bytes.Buffer
	if err == nil {
		err = w.stopPages.fill(&sheet, name, wish)
	}
	if err == nil {
		err = w.stopPages.page.Execute(&page, sheet)
	}
	if err != nil {
		w.deps.Log.ErrorContext(r.Context(), "the unsubscribe page could not be written", "error", err)
		writeRefusal(out, failed())
		return
	}
	out.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'nonce-"+sheet.Nonce+"'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
	out.Header().Set("Content-Type", "text/html; charset=utf-8")
	out.WriteHeader(status)
	_, _ = out.Write(page.Bytes()) // whoever left needs no answer
}

// fill finds the words of a page: ask, off, digest or gone.
func (s *stopPages) fill(sheet *stopSheet, name string, wish notice.Wish) error {
	localizer := i18n.NewLocalizer(s.bundle, wish.Language, "en")
	var missing error
	say := func(id string) string {
		said, tag, err := localizer.LocalizeWithTag(&i18n.LocalizeConfig{MessageID: id, TemplateData: map[string]string{"Firm": sheet.Firm}})
		missing, sheet.Language = errors.Join(missing, err), tag.String()
		return said
	}
	sheet.Title, sheet.Line = say("stop_"+name+"_title"), say("stop_"+name+"_line")
	if name == "ask" {
		sheet.Off = say("stop_button")
	}
	if wish.Digest && (name == "off" || name == "ask" && wish.Notices != firm.NoticesDigest) {
		sheet.Digest = say("stop_digest_button")
	}
	if name != "gone" {
		sheet.Hint = say("stop_hint")
	}
	return missing
}
