package clientweb

import (
	"bytes"
	"context"
	"crypto/rand"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/notice"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/store"
)

// stopping is an office whose firm mailed something new to Ann; link is the one by
// which she stops that.
type stopping struct {
	*office
	link string
	room *notice.Room
}

// newStopping lets a real letter of news arrive in the mailbox.
func newStopping(t *testing.T, change ...func(*firm.Firm)) *stopping {
	t.Helper()
	s := &stopping{}
	var room *notice.Room
	s.office = open(t, func(d *Deps) { d.Stops = later{&room} })
	s.Enter(roomtest.Smith, roomtest.Ann)
	row, _ := roomtest.Get[firm.Firm](s.Office, roomtest.Home)
	row.MailOnShare, row.DailyDigest = true, true
	for _, one := range change {
		one(&row)
	}
	s.Put(row)
	var err error
	room, err = notice.New(notice.Deps{DB: s.DB, Queue: s.Queue, Do: s.Do, Now: s.Now, Random: rand.Reader})
	if err != nil {
		t.Fatal(err)
	}
	out, err := post.New(post.Deps{
		DB: s.DB, Accounts: s.Accounts, Do: s.Do, Sender: s.box, From: "portal@hale.example", Now: s.Now,
		Address: func(firm.Firm) string { return roomtest.Base },
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range room.Kinds(out) {
		if err := s.Queue.Register(kind); err != nil {
			t.Fatal(err)
		}
	}
	s.link, s.room = s.letter(room), room
	return s
}

// letter shares something, waits for the mail and returns the token in its header.
func (s *stopping) letter(room *notice.Room) string {
	s.T.Helper()
	item := s.ID()
	s.Put(firm.Item{ID: item, MatterID: roomtest.Smith, Area: firm.Documents, Title: "Fee agreement"})
	s.Write(roomtest.Home, func(tx *store.Tx) error {
		cmd := firm.ActOnItem{Act: firm.ActShare, ItemID: item, MatterID: roomtest.Smith, ContactID: roomtest.Ann}
		v, err := s.Do(s.T.Context(), tx, firm.Actor{Kind: firm.ByStaff, ID: roomtest.Admin}, cmd)
		if err != nil || !v.Ok() {
			s.T.Fatal(v, err)
		}
		return room.Watch(tx, cmd)
	})
	s.Pass(6 * time.Minute)
	s.Run()
	letters, err := s.box.List()
	if err != nil || len(letters) == 0 {
		s.T.Fatalf("no letter came: %v", err)
	}
	_, after, ok := strings.Cut(letters[0].Text, roomtest.Base+stopPath)
	if !ok {
		s.T.Fatalf("no link in %q", letters[0].Text)
	}
	token, _, _ := strings.Cut(after, "\n")
	return stopPath + strings.TrimSpace(token)
}

// later is a room that is made after the pages.
type later struct{ room **notice.Room }

func (l later) Wish(ctx context.Context, firmID firm.ID, token string) (notice.Wish, error) {
	return (*l.room).Wish(ctx, firmID, token)
}

func (l later) SetWish(ctx context.Context, firmID firm.ID, token string, to firm.NoticeWish) (notice.Wish, error) {
	return (*l.room).SetWish(ctx, firmID, token, to)
}

// send asks as a mail program does: without cookies, with a body of its own kind.
func (s *stopping) send(method, path, kind, body string, head ...string) (int, string, http.Header) {
	s.T.Helper()
	r, err := http.NewRequestWithContext(s.T.Context(), method, s.server.URL+path, strings.NewReader(body))
	if err != nil {
		s.T.Fatal(err)
	}
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	for i := 0; i+1 < len(head); i += 2 {
		if head[i] == "Host" {
			r.Host = head[i+1]
		}
		r.Header.Set(head[i], head[i+1])
	}
	got, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		s.T.Fatal(err)
	}
	defer got.Body.Close() //nolint:errcheck // only read
	text, err := io.ReadAll(got.Body)
	if err != nil {
		s.T.Fatal(err)
	}
	return got.StatusCode, string(text), got.Header
}

const form = "application/x-www-form-urlencoded"

func (s *stopping) wish() firm.NoticeWish {
	s.T.Helper()
	row, _ := roomtest.Get[firm.Contact](s.Office, roomtest.Ann)
	return row.Notices
}

func TestScannersOfMailChangeNothing(t *testing.T) {
	s := newStopping(t)
	for _, method := range []string{"GET", "HEAD", "OPTIONS", "PUT", "GET"} {
		s.send(method, s.link, "", "")
	}
	// Some submit what forms they find, but not as the button does.
	s.send("POST", s.link, form, "")
	s.send("POST", s.link, "application/json", `{"List-Unsubscribe":"One-Click"}`)
	if s.wish() != "" {
		t.Errorf("the wish is %q", s.wish())
	}
	status, page, head := s.send("GET", s.link, "", "")
	if status != 200 || !strings.Contains(page, "Stop these mails?") || !strings.Contains(page, "Hale &amp; Ortiz") || !strings.Contains(page, "One summary a day") {
		t.Errorf("%d %s", status, page)
	}
	if policy := head.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") || head.Get("Cache-Control") != "no-store" || head.Get("Referrer-Policy") != "no-referrer" {
		t.Errorf("headers %v", head)
	}
	for _, inner := range []string{"Ann", "smith.example", "Smith v. Parr", "<script"} {
		if strings.Contains(page, inner) {
			t.Errorf("the page tells %q", inner)
		}
	}
}

func TestOneClickStopsMailsWithoutCookies(t *testing.T) {
	var parts bytes.Buffer
	writer := multipart.NewWriter(&parts)
	_ = writer.WriteField("List-Unsubscribe", "One-Click")
	_ = writer.Close()
	for name, row := range map[string]struct {
		kind, body string
		head       []string
	}{
		"as a form":           {form, "List-Unsubscribe=One-Click", nil},
		"in parts":            {writer.FormDataContentType(), parts.String(), nil},
		"from another's site": {form, "List-Unsubscribe=One-Click", []string{"Origin", "https://mail.example", "Sec-Fetch-Site", "cross-site"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStopping(t)
			before, _ := roomtest.Get[firm.Contact](s.Office, roomtest.Ann)
			before.QuietFrom, before.QuietTo, before.Language = 60, 120, "es"
			s.Put(before)
			for range 3 {
				status, page, head := s.send("POST", s.link, row.kind, row.body, row.head...)
				if status != 200 || !strings.Contains(page, "Ya no recibirá estos correos") || head.Get("Set-Cookie") != "" || head.Get("Location") != "" {
					t.Fatalf("%d %s", status, page)
				}
			}
			before.Notices = firm.NoticesOff
			if after, _ := roomtest.Get[firm.Contact](s.Office, roomtest.Ann); after != before {
				t.Errorf("the contact is %+v", after)
			}
			if status, page, _ := s.send("GET", s.link, "", ""); status != 200 || strings.Contains(page, "One-Click") {
				t.Errorf("afterwards the page is %d %s", status, page)
			}
		})
	}
}

func TestOneSummaryADayIsOfferedWhereTheFirmWritesOne(t *testing.T) {
	s := newStopping(t)
	if status, page, _ := s.send("POST", s.link, form, "wish=digest"); status != 200 || s.wish() != firm.NoticesDigest || !strings.Contains(page, "at most one mail a day") {
		t.Errorf("%d, wish %q", status, s.wish())
	}
	none := newStopping(t, func(f *firm.Firm) { f.DailyDigest = false })
	if _, page, _ := none.send("GET", none.link, "", ""); strings.Contains(page, "summary") {
		t.Error("a summary is offered that the firm does not write")
	}
}

// A link that never was, one cut short, another firm's, and one too old.
func TestWrongLinksAllLookTheSame(t *testing.T) {
	s := newStopping(t)
	s.Pass(time.Hour)
	wrong := [][]string{
		{stopPath + "nonsense"},
		{s.link[:len(s.link)-1]},
		{s.link + "x"},
		{stopPath + strings.Repeat("a", 43)},
		{stopPath + strings.Repeat("a", 1_000)},
		{stopPath + "%00%ff"},
		{s.link, "Host", "portal.stone.example"},
	}
	s.Enter(roomtest.Smith, roomtest.Bo)
	first := ""
	for _, method := range []string{"GET", "POST"} {
		for _, one := range wrong {
			status, page, head := s.send(method, one[0], form, "List-Unsubscribe=One-Click", one[1:]...)
			page = strings.ReplaceAll(strings.ReplaceAll(page, "Stone LLP", "Hale &amp; Ortiz"), nonceOf(head), "")
			if first == "" {
				first = page
			}
			if status != 404 || page != first {
				t.Errorf("%s %.60s: %d %s", method, one[0], status, page)
			}
		}
	}
	s.Pass(181 * 24 * time.Hour)
	if status, page, head := s.send("POST", s.link, form, "List-Unsubscribe=One-Click"); status != 404 || strings.ReplaceAll(page, nonceOf(head), "") != first {
		t.Errorf("an old link: %d %s", status, page)
	}
	if s.wish() != "" {
		t.Errorf("the wish is %q", s.wish())
	}
}

// Whoever reads the mails of an address that is the contact's no more has no say
// in what the contact gets.
func TestALinkEndsWithTheAddressThatItWentTo(t *testing.T) {
	s := newStopping(t)
	edit := func(now map[string]string) {
		s.Write(roomtest.Home, func(tx *store.Tx) error {
			cmd := firm.EditContact{ID: roomtest.Ann, Edit: firm.Edit{Now: now}}
			v, err := s.Do(s.T.Context(), tx, firm.Actor{Kind: firm.ByStaff, ID: roomtest.Admin}, cmd)
			if err != nil || !v.Ok() {
				s.T.Fatal(v, err)
			}
			return s.room.Watch(tx, cmd)
		})
	}
	edit(map[string]string{"phone": "+1 555 0100"})
	if status, page, _ := s.send("GET", s.link, "", ""); status != 200 {
		t.Errorf("after another change: %d %s", status, page)
	}
	edit(map[string]string{"email": "ann@new.example"})
	if status, page, _ := s.send("POST", s.link, form, "List-Unsubscribe=One-Click"); status != 404 || s.wish() != "" {
		t.Errorf("the old address: %d %q %s", status, s.wish(), page)
	}
}

func nonceOf(head http.Header) string {
	_, after, _ := strings.Cut(head.Get("Content-Security-Policy"), "'nonce-")
	nonce, _, _ := strings.Cut(after, "'")
	return nonce
}

// The token of one link opens nothing else, and no other token opens it.
func TestAnUnsubscribeLinkIsGoodForNothingElse(t *testing.T) {
	s := newStopping(t)
	token := strings.TrimPrefix(s.link, stopPath)
	for _, path := range []string{"/feed/" + token + ".ics", "/api/client/invitations/" + token, "/api/client/reset/" + token} {
		_, got, _ := s.send("GET", path, "", "")
		_, nonsense, _ := s.send("GET", strings.Replace(path, token, strings.Repeat("b", 43), 1), "", "")
		if got != nonsense {
			t.Errorf("%s: %s, not as for any other: %s", path[:12], got, nonsense)
		}
	}
	b := s.browser()
	b.cookies["session"] = token
	if got := b.do("GET", "/api/client/session", ""); got.status != 401 {
		t.Errorf("it signs in: %d", got.status)
	}
	if strings.Contains(s.log.String(), token) {
		t.Error("the log holds the link")
	}
}

func TestTryingLinksIsRationed(t *testing.T) {
	s := newStopping(t)
	s.web.doors = nil
	deps := s.deps()
	deps.Doors = Rate{PerSecond: 0.001, Burst: 3}
	small, err := newWeb(deps)
	if err != nil {
		t.Fatal(err)
	}
	s.web.doors = small.doors
	statuses := []int{}
	for range 5 {
		status, _, _ := s.send("GET", stopPath+"nonsense", "", "")
		statuses = append(statuses, status)
	}
	if statuses[0] != 404 || statuses[4] != 429 {
		t.Errorf("answers %v", statuses)
	}
}
