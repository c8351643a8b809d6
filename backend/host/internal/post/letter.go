package post

import (
	"errors"
	"fmt"
	netmail "net/mail"
	"strings"
	"time"
	"unicode"

	"anteroom/backend/firm"

	"github.com/wneessen/go-mail"
)

// Letter is one mail, ready to be sent.
type Letter struct {
	FromName, From string
	To             string
	// ReturnPath is where a failure is reported; it names the letter.
	ReturnPath string
	// ID is the Message-ID without its brackets: the same at every try, so that
	// a letter which was sent twice for want of an answer is shown once.
	ID       string
	At       time.Time
	Language string
	Subject  string
	Text     string
	HTML     string
	// Logo, if given, is the firm's, which HTML shows by its content id.
	Logo *Logo
	// Stop, if given, is the address at which the reader's own mail program can
	// stop such mails for them (RFC 8058).
	Stop string
}

// Bounce is the answer of a server that will never take the letter.
type Bounce struct {
	// Status is the SMTP status such as 550, or 0 where no server was asked.
	Status int
	// Reply is what the server said, bounded. It may name the reader, so it is
	// kept with the letter's record and stands in no log.
	Reply string
}

// Error is the status without the server's words.
func (b *Bounce) Error() string {
	return fmt.Sprintf("the mail server refused for good (%d)", b.Status)
}

// deferral is the answer of a server that may take the letter later.
type deferral struct {
	status int
	reply  string
}

func (d *deferral) Error() string {
	return fmt.Sprintf("the mail server did not take the letter yet (%d)", d.status)
}

// replyOf is what is kept of a try's outcome with the letter's record.
func replyOf(outcome error) string {
	var bounce *Bounce
	var later *deferral
	switch {
	case outcome == nil:
		return ""
	case errors.As(outcome, &bounce):
		return fmt.Sprint(bounce.Status, " ", bounce.Reply)
	case errors.As(outcome, &later):
		return fmt.Sprint(later.status, " ", later.reply)
	}
	return outcome.Error()
}

// message makes the MIME form. An address that cannot stand in a header is a
// bounce: no later try could send it.
func (l Letter) message() (*mail.Msg, error) {
	to, ok := firm.CleanEmail(l.To)
	if !ok {
		return nil, &Bounce{Reply: "the address is no plain e-mail address"}
	}
	m := mail.NewMsg(mail.WithNoDefaultUserAgent())
	// The package's own FromFormat leaves quotation marks in a name as they are.
	sender := netmail.Address{Name: plainName(l.FromName), Address: l.From}
	if err := m.From(sender.String()); err != nil {
		return nil, fmt.Errorf("write the sender: %w", err)
	}
	if err := m.EnvelopeFrom(l.ReturnPath); err != nil {
		return nil, fmt.Errorf("write the return path: %w", err)
	}
	if err := m.To(to); err != nil {
		return nil, &Bounce{Reply: "the address is no plain e-mail address"}
	}
	m.Subject(plainName(l.Subject))
	m.SetMessageIDWithValue(l.ID)
	m.SetDateWithValue(l.At)
	// RFC 3834: no holiday answers to a machine.
	m.SetGenHeader("Auto-Submitted", "auto-generated")
	m.SetGenHeader("X-Auto-Response-Suppress", "All")
	m.SetGenHeader("Content-Language", l.Language)
	if l.Stop != "" {
		m.SetGenHeader("List-Unsubscribe", "<"+l.Stop+">")
		m.SetGenHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
	}
	m.SetBodyString(mail.TypeTextPlain, l.Text)
	m.AddAlternativeString(mail.TypeTextHTML, l.HTML)
	if err := l.embed(m); err != nil {
		return nil, err
	}
	return m, nil
}

// plainName makes a name fit for a header and for the eye: one line, bounded,
// without control characters or marks that turn the direction of writing.
func plainName(name string) string {
	clean := strings.Map(func(r rune) rune {
		if r == '\r' || r == '\n' || r == '\t' {
			return ' '
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, ""))
	clean = strings.Join(strings.Fields(clean), " ")
	return firstRunes(clean, nameRunes)
}

func firstRunes(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most-1]) + "…"
}
