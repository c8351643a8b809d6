package post_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/store"

	gomail "github.com/emersion/go-message/mail"
)

// newsroom sends letters of news through a sender.
type newsroom struct {
	*roomtest.Office
	room *post.Post
	n    int
}

func newNewsroom(t *testing.T, sender post.Sender) *newsroom {
	t.Helper()
	r := &newsroom{Office: roomtest.New(t)}
	var err error
	r.room, err = post.New(post.Deps{
		DB: r.DB, Accounts: r.Accounts, Do: r.Do, Sender: sender, From: "portal@hale.example", Bounces: "bounces@hale.example", Now: r.Now,
		Address: func(firm.Firm) string { return roomtest.Base },
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// send sends one letter and returns what the try came to.
func (r *newsroom) send(n post.News) error {
	r.T.Helper()
	r.n++
	n.Letter = firm.PairID("letter", firm.ID(fmt.Sprint(r.n)))
	return r.room.SendNews(r.T.Context(), job.Task{Firm: roomtest.Home, Kind: "notice_matter", Try: 1}, n.Letter, post.Telling{
		Prepare: func(*store.Tx) (post.News, bool, error) { return n, true, nil },
		Over:    func(*store.Tx) error { return nil },
	})
}

// sampleNews is news on one matter, with names.
func sampleNews() post.News {
	return post.News{
		Reader: roomtest.Ann, About: post.AboutMatter, To: roomtest.AnnEmail, Name: "Ann Smith", Language: "en",
		Office: firm.Firm{Name: "Hale & Ortiz", Language: "en", MailNames: true}, Portal: "abc", Stop: "s3cret",
		Groups: []post.Group{{Title: "Smith v. Parr", Counts: []post.Count{{Kind: "documents", N: 2}, {Kind: "messages", N: 1}}, Entries: []post.Entry{
			{Kind: "documents", Title: "Fee agreement"}, {Kind: "messages", Title: "Question"},
		}}},
	}
}

func TestALetterOfNewsArrivesWithWhatOneClickNeeds(t *testing.T) {
	s := &office{}
	r := newNewsroom(t, serve(t, s))
	if err := r.send(sampleNews()); err != nil {
		t.Fatal(err)
	}
	one, err := mail.ReadMessage(bytes.NewReader(s.mails[0].raw))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Subject": "Hale & Ortiz: 2 new documents, 1 new message", "List-Unsubscribe": "<" + roomtest.Base + "/unsubscribe/s3cret>",
		"List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "Auto-Submitted": "auto-generated", "To": "<ann@smith.example>",
	} {
		if got := one.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if !strings.HasPrefix(one.Header.Get("Content-Type"), "multipart/alternative") {
		t.Errorf("the letter is %s", one.Header.Get("Content-Type"))
	}
}

// What another program waits for, in both languages and with counts of one.
func TestALetterOfNewsSpeaksItsReadersLanguage(t *testing.T) {
	server := &answering{}
	r := newNewsroom(t, server)
	for _, row := range []struct {
		about         post.About
		language, say string
	}{
		{post.AboutMatter, "es", "Hale & Ortiz: 2 documentos nuevos, 1 mensaje nuevo"},
		{post.AboutDay, "es", "Hale & Ortiz: su resumen del día – 2 documentos nuevos, 1 mensaje nuevo"},
		{post.AboutWork, "es", "Hale & Ortiz: 2 documentos nuevos, 1 mensaje nuevo de clientes"},
		{post.AboutDay, "tlh", "Hale & Ortiz: your summary of the day – 2 new documents, 1 new message"},
	} {
		n := sampleNews()
		n.About, n.Language = row.about, row.language
		if err := r.send(n); err != nil {
			t.Fatal(err)
		}
		one := server.letters[len(server.letters)-1]
		if one.Subject != row.say || row.language == "es" && !strings.Contains(one.Text, "Documento: Fee agreement") {
			t.Errorf("%s in %s: %q\n%s", row.about, row.language, one.Subject, one.Text)
		}
	}
}

func TestEveryKindOfNewsHasWordsInBothLanguages(t *testing.T) {
	server := &answering{}
	r := newNewsroom(t, server)
	kinds := []string{"comment", "upload", "version", "again"}
	for _, area := range firm.AllAreas() {
		kinds = append(kinds, string(area))
	}
	for _, kind := range kinds {
		for _, language := range []string{"en", "es"} {
			for _, count := range []int{1, 2} {
				n := sampleNews()
				n.Language, n.More = language, count
				n.Groups = []post.Group{{Counts: []post.Count{{Kind: kind, N: count}}, Entries: []post.Entry{{Kind: kind, Title: "Thing"}}}}
				if err := r.send(n); err != nil {
					t.Errorf("%s in %s: %v", kind, language, err)
				}
			}
		}
	}
	subjects := map[string]bool{}
	for _, one := range server.letters {
		if subjects[one.Subject] {
			t.Errorf("two kinds say %q", one.Subject)
		}
		subjects[one.Subject] = true
	}
}

// Whatever stands in names and titles, the mail has the headers that we wrote, each
// once, one reader, and no markup but ours.
func TestHostileTitlesAndNamesStayWords(t *testing.T) {
	box, err := post.NewMailbox(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	wire := &raw{Mailbox: box}
	r := newNewsroom(t, wire)
	lines := append(firmtest.HostileStrings(t), "x\r\nBcc: all@evil.example\r\n\r\n<script>", "=?utf-8?q?=0D=0ABcc:_x@evil.example?=", "{{.Firm}} {{range}}", "\u202egnp.exe\u2066", strings.Repeat("W", 50_000))
	for n, line := range lines {
		one := sampleNews()
		one.Name, one.Office.Name, one.Groups[0].Title, one.Groups[0].Entries[0].Title = line, line, line, line
		if err := r.send(one); err != nil {
			t.Fatalf("line %d: %v", n, err)
		}
		r.soundLetter(wire.last, line)
	}
}

// raw keeps what a letter's wire form was.
type raw struct {
	*post.Mailbox
	last post.Letter
}

func (r *raw) Send(ctx context.Context, letter post.Letter) error {
	r.last = letter
	return r.Mailbox.Send(ctx, letter)
}

func (r *newsroom) soundLetter(one post.Letter, line string) {
	r.T.Helper()
	if strings.ContainsAny(one.Subject+one.FromName, "\r\n\x00\u202e") || one.To != roomtest.AnnEmail {
		r.T.Errorf("of %q the subject is %q", line, one.Subject)
	}
	page := strings.ToLower(one.HTML)
	for _, bad := range []string{"<script", "<img", "<iframe", "<svg", "<form", "<object", "javascript:"} {
		// A title may say javascript: as words, but not in an address.
		if bad == "javascript:" {
			if strings.Contains(page, `href="javascript:`) {
				r.T.Errorf("of %q an address became a script", line)
			}
		} else if strings.Contains(page, bad) {
			r.T.Errorf("of %q %s stands in the page", line, bad)
		}
	}
}

func TestNoTitleWritesAHeader(t *testing.T) {
	s := &office{}
	r := newNewsroom(t, serve(t, s))
	for _, line := range []string{"x\r\nBcc: all@evil.example", "x\nX-Evil: 1\n\nbody", "=?utf-8?q?=0D=0ABcc:_x@evil.example?=", "Ñandú 📎 " + strings.Repeat("ü", 300), "a,b;c\"d<e>@f"} {
		one := sampleNews()
		one.Name, one.Office.Name, one.Groups[0].Entries[0].Title = line, line, line
		if err := r.send(one); err != nil {
			t.Fatal(err)
		}
		got, err := mail.ReadMessage(bytes.NewReader(s.mails[len(s.mails)-1].raw))
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		for name, values := range got.Header {
			if len(values) != 1 || name == "Bcc" || name == "X-Evil" {
				t.Errorf("%q wrote %s: %v", line, name, values)
			}
		}
		if from, err := got.Header.AddressList("From"); err != nil || len(from) != 1 || from[0].Address != "portal@hale.example" {
			t.Errorf("%q comes from %v, %v", line, from, err)
		}
	}
}

// The addresses of real and broken mails: a letter goes to the very one, or is
// refused as one that could never arrive.
func TestLettersToOddAddressesAreBuiltRight(t *testing.T) {
	s := &office{}
	r := newNewsroom(t, serve(t, s))
	sent, refused := 0, 0
	for _, address := range oddAddresses(t) {
		one := sampleNews()
		one.To = address
		before := len(s.mails)
		err := r.send(one)
		clean, plain := firm.CleanEmail(address)
		if !plain {
			refused++
			if err == nil || len(s.mails) != before {
				t.Errorf("a letter to %q left", address)
			}
			continue
		}
		if err != nil || len(s.mails) != before+1 || s.mails[before].to != clean {
			t.Errorf("to %q: %v", address, err)
			continue
		}
		sent++
		got, err := mail.ReadMessage(bytes.NewReader(s.mails[before].raw))
		if err != nil {
			t.Fatal(err)
		}
		if to, err := got.Header.AddressList("To"); err != nil || len(to) != 1 || to[0].Address != clean {
			t.Errorf("to %q the header says %v, %v", address, got.Header["To"], err)
		}
	}
	t.Logf("%d odd addresses were written to, %d could never arrive", sent, refused)
	if sent < 20 || refused < 5 {
		t.Error("too few addresses were tried")
	}
}

// oddAddresses gathers what stands in From, To and Cc of the mails of the data
// folder, and shapes that people type.
func oddAddresses(t *testing.T) []string {
	t.Helper()
	list := []string{
		"", "a", "a@", "@b.example", "a b@c.example", "a@b.example\r\nBcc: x@y.example", "a@b@c.example", "<a@b.example>", "a@[127.0.0.1]",
		"\"very odd\"@b.example", "o'brien@b.example", "a+tag@b.example", "niño@b.example", "a@bücher.example", "a@xn--bcher-kva.example", "a%b@c.example",
	}
	seen := map[string]bool{}
	err := filepath.Walk(filepath.Join(firmtest.DataFolder(t), "mime"), func(path string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() || info.Size() > 1<<20 || len(list) > 400 {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		reader, _ := gomail.CreateReader(bytes.NewReader(content))
		if reader == nil {
			return nil
		}
		for _, field := range []string{"From", "To", "Cc"} {
			for _, one := range strings.Split(reader.Header.Get(field), ",") {
				_, one, _ = strings.Cut("<"+strings.TrimSuffix(one[strings.LastIndex(one, "<")+1:], ">"), "<")
				if one = strings.TrimSpace(one); one != "" && !seen[one] {
					seen[one] = true
					list = append(list, one)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Older Outlooks take their widths from comments that html/template would drop; and
// nothing in a letter is fetched from anywhere.
func TestThePageOfALetterKeepsWhatOutlookReadsAndFetchesNothing(t *testing.T) {
	server := &answering{}
	r := newNewsroom(t, server)
	if err := r.send(sampleNews()); err != nil {
		t.Fatal(err)
	}
	page := server.letters[0].HTML
	if strings.Count(page, "<!--[if mso | IE]>") < 4 || !strings.Contains(page, "<o:PixelsPerInch>96</o:PixelsPerInch>") || !strings.Contains(page, "<!--[if !mso]><!-->") {
		t.Error("the parts for Outlook are missing")
	}
	if strings.Count(page, "<table")+strings.Count(page, "<td") == 0 || strings.Contains(page, "conditional") || strings.Contains(page, "{{") || strings.Contains(page, "ZgotmplZ") {
		t.Error("the template shows through")
	}
	for _, bad := range []string{"<link", "@import", "url(", "fonts.g", " src="} {
		if strings.Contains(page, bad) {
			t.Errorf("the page fetches: %s", bad)
		}
	}
	for _, want := range []string{"Fee agreement", "Smith v. Parr", roomtest.Base + "/unsubscribe/s3cret", "Stop these mails", `lang="en"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
}

func TestTheTemplateIsTheOneMadeFromItsSource(t *testing.T) {
	source, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "build", "mail", "letter.mjml"))
	if err != nil {
		t.Fatal(err)
	}
	made, err := os.ReadFile(filepath.Join("templates", "letter.html"))
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(source)
	if !bytes.Contains(made, []byte(hex.EncodeToString(sum[:]))) {
		t.Error("build/mail/letter.mjml was changed since the template was made: run build/mail.sh")
	}
}
