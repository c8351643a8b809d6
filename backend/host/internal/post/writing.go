package post

import (
	"bytes"
	"embed"
	"fmt"
	html "html/template"
	"strings"
	text "text/template"
	"time"

	"anteroom/backend/firm"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed templates locales
var files embed.FS

// writing turns what is to be said into a subject, a text and a page, in the
// reader's language.
type writing struct {
	html   *html.Template
	text   *text.Template
	bundle *i18n.Bundle
}

func newWriting() (*writing, error) {
	w := &writing{bundle: i18n.NewBundle(language.English)}
	for _, name := range []string{"locales/active.en.json", "locales/active.es.json"} {
		if _, err := w.bundle.LoadMessageFileFS(files, name); err != nil {
			return nil, fmt.Errorf("read the letters' words: %w", err)
		}
	}
	page, err := files.ReadFile("templates/letter.html")
	if err != nil {
		return nil, fmt.Errorf("read the letters' page: %w", err)
	}
	if w.html, err = parseLetter(string(page)); err != nil {
		return nil, fmt.Errorf("read the letters' page: %w", err)
	}
	if w.text, err = text.ParseFS(files, "templates/letter.txt"); err != nil {
		return nil, fmt.Errorf("read the letters' text: %w", err)
	}
	return w, nil
}

// note says what a letter is about: the beginning of its words' names, and what
// they need.
type note struct {
	// Name is invitation, access, reset, password, sign_in or address.
	Name string
	// Firm and Contact are names that people wrote; Staff who invites.
	Firm, Contact, Staff string
	// When is a moment told to the reader, in the firm's time zone.
	When time.Time
	// Link and Code are empty in letters that only tell.
	Link, Code string
}

// sheet is what both templates show.
type sheet struct {
	Language, Title, Firm string
	// Logo stands above the firm's name; without a source there is none.
	Logo shownLogo
	// Preview is what a list of mails shows beside the subject.
	Preview, Greeting string
	Lines             []string
	Groups            []part
	Button, Link      string
	LinkHint          string
	CodeLabel, Code   string
	Closing           []string
	// Stop leads to the page on which the reader stops such mails.
	StopLine, StopLabel, Stop string
}

// part is a list within a letter, under a title if it has one.
type part struct {
	Title string
	Lines []string
}

// write fills a letter's subject and both its forms.
func (w *writing) write(letter Letter, n note) (Letter, error) {
	words := w.words(letter.Language, n)
	s := sheet{
		Language: letter.Language, Title: words.say("subject"), Firm: n.Firm, Greeting: words.greet(),
		Lines: words.lines("line"), Closing: words.lines("closing"), Link: n.Link, Code: n.Code,
	}
	if n.Link != "" {
		s.Button, s.LinkHint = words.say("button"), words.common("link_hint")
	}
	if n.Code != "" {
		s.CodeLabel = words.common("code_label")
	}
	if len(s.Lines) > 0 {
		s.Preview = s.Lines[0]
	}
	return w.draw(letter, s, words)
}

// draw fills both forms of a letter.
func (w *writing) draw(letter Letter, s sheet, words *words) (Letter, error) {
	s.Logo = letter.shown()
	var page, plain bytes.Buffer
	if err := w.html.Execute(&page, s); err != nil {
		return letter, fmt.Errorf("write the letter's page: %w", err)
	}
	if err := w.text.Execute(&plain, s); err != nil {
		return letter, fmt.Errorf("write the letter's text: %w", err)
	}
	if words.missing != nil {
		return letter, fmt.Errorf("write the letter: %w", words.missing)
	}
	letter.Subject, letter.HTML, letter.Text = s.Title, page.String(), plain.String()
	return letter, nil
}

// words looks up what a letter says in one language.
type words struct {
	localizer *i18n.Localizer
	name      string
	values    map[string]any
	named     bool
	missing   error
}

func (w *writing) words(lang string, n note) *words {
	return &words{
		localizer: i18n.NewLocalizer(w.bundle, lang, "en"), name: n.Name, named: n.Contact != "",
		values: map[string]any{
			"Firm": plainName(n.Firm), "Contact": plainName(n.Contact), "Staff": plainName(n.Staff),
			"When": when(n.When, lang),
		},
	}
}

func (w *words) say(part string) string { return w.look(w.name + "_" + part) }

func (w *words) common(part string) string { return w.look("common_" + part) }

// number says how many of something there are.
func (w *words) number(id string, n int) string {
	said, err := w.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, PluralCount: n, TemplateData: map[string]any{"N": n}})
	if err != nil && w.missing == nil {
		w.missing = err
	}
	return said
}

func (w *words) greet() string {
	if w.named {
		return w.common("greeting")
	}
	return w.common("greeting_nobody")
}

// lines returns the paragraphs name_part_1, name_part_2 … until one is missing.
func (w *words) lines(part string) []string {
	out := []string{}
	for i := 1; i <= 9; i++ {
		id := fmt.Sprintf("%s_%s_%d", w.name, part, i)
		said, err := w.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: w.values})
		if err != nil {
			return out
		}
		if strings.TrimSpace(said) != "" {
			out = append(out, said)
		}
	}
	return out
}

func (w *words) look(id string) string {
	said, err := w.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: w.values})
	if err != nil && w.missing == nil {
		w.missing = err
	}
	return said
}

// when writes a moment so that nobody takes the day for the month.
func when(at time.Time, lang string) string {
	if at.IsZero() {
		return ""
	}
	if strings.HasPrefix(lang, "es") {
		months := []string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"}
		return fmt.Sprintf("%d de %s de %d, %s", at.Day(), months[at.Month()-1], at.Year(), at.Format("15:04 MST"))
	}
	return at.Format("Monday, January 2, 2006, 3:04 PM MST")
}

// local puts a moment into the firm's time zone, or UTC where that is unknown.
func local(at firm.Micros, office firm.Firm) time.Time {
	zone, err := time.LoadLocation(office.TimeZone)
	if err != nil {
		zone = time.UTC
	}
	return time.UnixMicro(int64(at)).In(zone)
}
