package post_test

import (
	"bytes"
	"errors"
	"io"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/store"

	"github.com/emersion/go-smtp"
)

// office is a mail server on loopback.
type office struct {
	mu    sync.Mutex
	mails []arrived
	rcpt  func(to string) error
	data  error
}

type arrived struct {
	from, to string
	raw      []byte
}

func (s *office) NewSession(*smtp.Conn) (smtp.Session, error) { return &talk{office: s}, nil }

type talk struct {
	office   *office
	from, to string
}

func (s *talk) Reset()        {}
func (s *talk) Logout() error { return nil }

func (s *talk) Mail(from string, _ *smtp.MailOptions) error {
	s.from = from
	return nil
}

func (s *talk) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.to = to
	if s.office.rcpt != nil {
		return s.office.rcpt(to)
	}
	return nil
}

func (s *talk) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.office.mu.Lock()
	defer s.office.mu.Unlock()
	if s.office.data != nil {
		return s.office.data
	}
	s.office.mails = append(s.office.mails, arrived{from: s.from, to: s.to, raw: raw})
	return nil
}

func serve(t *testing.T, s *office) *post.SMTP {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(s)
	server.Domain, server.ReadTimeout, server.WriteTimeout = "localhost", 5*time.Second, 5*time.Second
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	sender, err := post.NewSMTP(post.Server{Address: listener.Addr().String(), TLS: post.TLSNone, Hello: "localhost"})
	if err != nil {
		t.Fatal(err)
	}
	return sender
}

func sample() post.Letter {
	return post.Letter{
		FromName: "Hale & Ortiz", From: "portal@hale.example", To: "ann@smith.example", ReturnPath: "bounces+1@hale.example", ID: "1@hale.example",
		At: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), Language: "en", Subject: "Hale & Ortiz invites you", Text: "text", HTML: "<p>page</p>",
	}
}

func refusing(code int, enhanced smtp.EnhancedCode) func(string) error {
	return func(string) error {
		return &smtp.SMTPError{Code: code, EnhancedCode: enhanced, Message: "not today\r\nor ever"}
	}
}

func TestALetterArrivesWholeAtTheServer(t *testing.T) {
	s := &office{}
	if err := serve(t, s).Send(t.Context(), sample()); err != nil {
		t.Fatal(err)
	}
	if len(s.mails) != 1 || s.mails[0].from != "bounces+1@hale.example" || s.mails[0].to != "ann@smith.example" {
		t.Fatalf("got %+v", s.mails)
	}
	one, err := mail.ReadMessage(bytes.NewReader(s.mails[0].raw))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"From": `"Hale & Ortiz" <portal@hale.example>`, "To": "<ann@smith.example>", "Subject": "Hale & Ortiz invites you",
		"Message-Id": "<1@hale.example>", "Auto-Submitted": "auto-generated", "Bcc": "",
	} {
		if got := one.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if kind := one.Header.Get("Content-Type"); !strings.HasPrefix(kind, "multipart/alternative") {
		t.Errorf("the letter is %s", kind)
	}
}

func TestOnlyAPermanentAnswerAboutTheReaderIsABounce(t *testing.T) {
	for _, row := range []struct {
		why    string
		server *office
		bounce int
	}{
		{"no such user", &office{rcpt: refusing(550, smtp.EnhancedCode{5, 1, 1})}, 550},
		{"the content is refused", &office{data: &smtp.SMTPError{Code: 554, EnhancedCode: smtp.EnhancedCode{5, 7, 1}, Message: "spam"}}, 554},
		{"greylisted", &office{rcpt: refusing(451, smtp.EnhancedCode{4, 7, 1})}, 0},
		{"the mailbox is full for now", &office{data: &smtp.SMTPError{Code: 452, EnhancedCode: smtp.EnhancedCode{4, 2, 2}, Message: "full"}}, 0},
	} {
		err := serve(t, row.server).Send(t.Context(), sample())
		var bounce *post.Bounce
		isBounce := errors.As(err, &bounce)
		if err != nil && strings.Contains(err.Error(), "not today") {
			t.Errorf("%s: the server's words would stand in a log: %v", row.why, err)
		}
		if err == nil || isBounce != (row.bounce != 0) || isBounce && bounce.Status != row.bounce {
			t.Errorf("%s: got %v", row.why, err)
		}
	}
}

func TestAServerThatIsAwayIsNoBounce(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	sender, err := post.NewSMTP(post.Server{Address: address, TLS: post.TLSNone})
	if err != nil {
		t.Fatal(err)
	}
	var bounce *post.Bounce
	if err := sender.Send(t.Context(), sample()); err == nil || errors.As(err, &bounce) {
		t.Errorf("got %v", err)
	}
}

func TestTLSIsDemandedUnlessSaidOtherwise(t *testing.T) {
	s := &office{}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(s)
	server.Domain = "localhost"
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	sender, err := post.NewSMTP(post.Server{Address: listener.Addr().String()})
	if err != nil {
		t.Fatal(err)
	}
	if err := sender.Send(t.Context(), sample()); err == nil || len(s.mails) != 0 {
		t.Errorf("a letter went out in the clear: %v", err)
	}
	for _, bad := range []post.Server{{Address: "nowhere"}, {Address: "mail.example.com:smtp"}, {Address: "mail.example.com:25", TLS: "perhaps"}} {
		if _, err := post.NewSMTP(bad); err == nil {
			t.Errorf("%+v was taken", bad)
		}
	}
}

func TestOddAddressesBounceBeforeAnyServerIsAsked(t *testing.T) {
	s := &office{}
	sender := serve(t, s)
	for _, to := range []string{"", "ann", "ann@smith.example, bo@smith.example", "ann@smith.example\r\nRCPT TO:<all@example.com>", "<ann@smith.example>", "Ann <ann@smith.example>"} {
		letter := sample()
		letter.To = to
		var bounce *post.Bounce
		if err := sender.Send(t.Context(), letter); !errors.As(err, &bounce) {
			t.Errorf("%q: got %v", to, err)
		}
	}
	if len(s.mails) != 0 {
		t.Errorf("%d letters arrived", len(s.mails))
	}
}

func TestHeadersStayWholeWhateverAName(t *testing.T) {
	s := &office{}
	sender := serve(t, s)
	for _, name := range []string{"Hale\r\nBcc: all@example.com", "Hálé & Örtiz 日本", `"quoted" <x@y.example>`, strings.Repeat("long ", 200), "tab\there", "\u202eevil"} {
		letter := sample()
		letter.FromName, letter.Subject = name, name
		if err := sender.Send(t.Context(), letter); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, one := range s.mails {
		m, err := mail.ReadMessage(bytes.NewReader(one.raw))
		if err != nil || m.Header.Get("Bcc") != "" || one.to != "ann@smith.example" {
			t.Errorf("a name became a header: %v", err)
			continue
		}
		if from, err := m.Header.AddressList("From"); err != nil || len(from) != 1 || from[0].Address != "portal@hale.example" {
			t.Errorf("the sender is %v: %v", from, err)
		}
	}
}

func TestTheWholeWayOfAnInvitationOverSMTP(t *testing.T) {
	s := &office{rcpt: func(to string) error {
		if to == roomtest.BoEmail {
			return refusing(550, smtp.EnhancedCode{5, 1, 1})(to)
		}
		return nil
	}}
	o := roomtest.New(t)
	o.Employ(serve(t, s))
	ann, bo := o.Grant(roomtest.Smith, roomtest.Ann), o.Grant(roomtest.Smith, roomtest.Bo)
	o.Run()
	if got := invitationState(t, o, ann); got != firm.InvitationSent {
		t.Errorf("Ann's invitation is %s", got)
	}
	if got := invitationState(t, o, bo); got != firm.InvitationBounced {
		t.Errorf("Bo's invitation is %s", got)
	}
	var state, reply string
	o.Write(roomtest.Home, func(tx *store.Tx) error {
		return tx.SQL().QueryRowContext(t.Context(), "SELECT state, reply FROM mail WHERE firm = $1 AND id = $2", string(roomtest.Home), string(bo)).Scan(&state, &reply)
	})
	if state != "bounced" || !strings.Contains(reply, "550") || strings.ContainsAny(reply, "\r\n") {
		t.Errorf("the record says %s: %q", state, reply)
	}
}
