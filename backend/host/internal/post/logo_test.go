package post_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"

	"github.com/emersion/go-message"
)

// piece is one leaf of a letter.
type piece struct {
	kind, id, disposition string
	body                  []byte
}

// piecesOf takes a letter apart, as a mail program does; shape is its tree of types.
func piecesOf(t *testing.T, raw []byte) (pieces []piece, shape string) {
	t.Helper()
	whole, err := message.Read(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	var take func(*message.Entity) string
	take = func(e *message.Entity) string {
		kind, _, _ := e.Header.ContentType()
		parts := e.MultipartReader()
		if parts == nil {
			body, err := io.ReadAll(e.Body)
			if err != nil {
				t.Fatal(err)
			}
			disposition, _, _ := e.Header.ContentDisposition()
			pieces = append(pieces, piece{kind, e.Header.Get("Content-ID"), disposition, body})
			return kind
		}
		var inside []string
		for {
			part, err := parts.NextPart()
			if errors.Is(err, io.EOF) {
				return kind + "(" + strings.Join(inside, " ") + ")"
			}
			if err != nil {
				t.Fatal(err)
			}
			inside = append(inside, take(part))
		}
	}
	return pieces, take(whole)
}

func TestALetterCarriesTheFirmsLogoWithinItself(t *testing.T) {
	s := &office{}
	r := newNewsroom(t, serve(t, s))
	picture := firmtest.Picture(560, 128, firmtest.Ink)
	r.Logo(picture)
	if err := r.send(sampleNews()); err != nil {
		t.Fatal(err)
	}
	pieces, shape := piecesOf(t, s.mails[0].raw)
	if shape != "multipart/related(multipart/alternative(text/plain text/html) image/png)" {
		t.Fatalf("the letter is %s", shape)
	}
	text, page, logo := string(pieces[0].body), string(pieces[1].body), pieces[2]
	if !bytes.Equal(logo.body, picture) || logo.disposition != "inline" || !strings.HasPrefix(logo.id, "<") {
		t.Errorf("the picture is %d bytes, %s, %s", len(logo.body), logo.disposition, logo.id)
	}
	for _, want := range []string{`src="cid:` + strings.Trim(logo.id, "<>") + `"`, `width="240"`, `height="54"`, `alt="Hale &amp; Ortiz"`, `class="on-light"`, ">Hale &amp; Ortiz</div>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if strings.Count(page, "<img") != 1 || strings.Contains(page, `src="http`) || strings.Contains(page, "ZgotmplZ") {
		t.Error("the page asks for something from elsewhere")
	}
	r.Logo(nil)
	if err := r.send(sampleNews()); err != nil {
		t.Fatal(err)
	}
	without, shape := piecesOf(t, s.mails[1].raw)
	if shape != "multipart/alternative(text/plain text/html)" || strings.Contains(string(without[1].body), "<img") || !strings.Contains(string(without[1].body), "Hale &amp; Ortiz") {
		t.Errorf("without a logo the letter is %s", shape)
	}
	if string(without[0].body) != text {
		t.Error("the logo changed the letter's text")
	}
}

// Whatever a letter is about, the logo is in it.
func TestEveryLetterCarriesTheLogo(t *testing.T) {
	o, server := hale(t)
	o.Logo(firmtest.Picture(200, 60, firmtest.Chalk))
	o.Grant(roomtest.Gurney, roomtest.Ann)
	o.Run()
	o.Enter(roomtest.Smith, roomtest.Ann)
	if err := o.Accounts.AskReset(t.Context(), roomtest.Home, roomtest.AnnEmail); err != nil {
		t.Fatal(err)
	}
	o.Run()
	if len(server.letters) < 2 {
		t.Fatalf("%d letters", len(server.letters))
	}
	for _, one := range server.letters {
		if one.Logo == nil || one.Logo.Width != 200 || one.Logo.Height != 60 || !strings.Contains(one.HTML, `class="on-dark"`) || !strings.Contains(one.HTML, "background-color:#1b1c1f") {
			t.Errorf("%s: %+v", one.Subject, one.Logo)
		}
	}
}

func TestTheMailboxShowsALettersLogo(t *testing.T) {
	box, err := post.NewMailbox(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	r := newNewsroom(t, box)
	r.Logo(firmtest.Picture(200, 60, firmtest.Ink))
	if err := r.send(sampleNews()); err != nil {
		t.Fatal(err)
	}
	letters, err := box.List()
	if err != nil || len(letters) != 1 || !strings.Contains(letters[0].Text, "Hale & Ortiz") || strings.Contains(letters[0].Text, "PNG") {
		t.Fatalf("%+v, %v", letters, err)
	}
	request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, fmt.Sprintf("http://localhost/letter/%s/page", letters[0].Name), nil)
	shown := httptest.NewRecorder()
	box.Page().ServeHTTP(shown, request)
	if page := shown.Body.String(); !strings.Contains(page, `src="data:image/png;base64,`) || strings.Contains(page, "cid:") || !strings.Contains(shown.Header().Get("Content-Security-Policy"), "img-src data:") {
		t.Errorf("the page shows no picture: %.200s", page)
	}
}
