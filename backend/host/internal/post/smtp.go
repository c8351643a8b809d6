package post

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"

	"github.com/wneessen/go-mail"
)

// TLS says how a letter's way to the mail server is protected.
type TLS string

// The ways. Anything but TLSRequired and TLSDirect is for a server on this same
// machine.
const (
	// TLSRequired begins in the clear and refuses to go on without STARTTLS.
	TLSRequired TLS = "required"
	// TLSOpportunistic uses STARTTLS where the server offers it.
	TLSOpportunistic TLS = "opportunistic"
	// TLSDirect speaks TLS from the first byte (port 465).
	TLSDirect TLS = "direct"
	// TLSNone never does.
	TLSNone TLS = "none"
)

// Server is the mail server that letters are handed to.
type Server struct {
	// Address is its host and port, such as mail.example.com:587.
	Address string
	// TLS is TLSRequired where it is empty.
	TLS TLS
	// User and Password are empty where the server asks for none.
	User     string
	Password string
	// Hello is the name that this machine gives itself; empty uses its own.
	Hello string
	// Trust replaces the system's list of trusted authorities, for tests; nil keeps it.
	Trust *tls.Config
}

// SMTP sends letters through a mail server, one conversation each.
type SMTP struct{ server Server }

// NewSMTP checks what is known of the server; it does not connect.
func NewSMTP(server Server) (*SMTP, error) {
	s := &SMTP{server: server}
	if _, err := s.client(); err != nil {
		return nil, fmt.Errorf("prepare the mail server: %w", err)
	}
	return s, nil
}

func (s *SMTP) client() (*mail.Client, error) {
	host, port, err := net.SplitHostPort(s.server.Address)
	if err != nil {
		return nil, fmt.Errorf("read its address: %w; give host:port, such as mail.example.com:587", err)
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		return nil, fmt.Errorf("read its port: %w; give a number, such as 587", err)
	}
	options := []mail.Option{mail.WithPort(number), mail.WithTimeout(sendLimit)}
	switch s.server.TLS {
	case TLSRequired, "":
		options = append(options, mail.WithTLSPolicy(mail.TLSMandatory))
	case TLSOpportunistic:
		options = append(options, mail.WithTLSPolicy(mail.TLSOpportunistic))
	case TLSDirect:
		options = append(options, mail.WithSSL())
	case TLSNone:
		options = append(options, mail.WithTLSPolicy(mail.NoTLS))
	default:
		return nil, fmt.Errorf("the protection %q is not known; use required, opportunistic, direct or none", s.server.TLS)
	}
	if s.server.Trust != nil {
		options = append(options, mail.WithTLSConfig(s.server.Trust))
	}
	if s.server.Hello != "" {
		options = append(options, mail.WithHELO(s.server.Hello))
	}
	if s.server.User != "" {
		options = append(options, mail.WithSMTPAuth(mail.SMTPAuthAutoDiscover), mail.WithUsername(s.server.User), mail.WithPassword(s.server.Password))
	}
	return mail.NewClient(host, options...)
}

// Send implements Sender. A 5xx answer about the letter is a *Bounce; a server
// that cannot be reached, refuses our own sign-in or answers 4xx is not: those
// change without the reader's doing.
func (s *SMTP) Send(ctx context.Context, letter Letter) error {
	message, err := letter.message()
	if err != nil {
		return err
	}
	client, err := s.client()
	if err != nil {
		return fmt.Errorf("prepare the mail server: %w", err)
	}
	err = client.DialAndSendWithContext(ctx, message)
	if err == nil || message.IsDelivered() {
		// Once the letter was taken, a goodbye that fails changes nothing.
		return nil
	}
	var failed *mail.SendError
	if !errors.As(err, &failed) {
		return fmt.Errorf("reach the mail server: %w", err)
	}
	code, reply := failed.ErrorCode(), firstRunes(strings.TrimSpace(failed.Error()), replyRunes)
	if code >= 500 && code < 600 && aboutLetter(failed.Reason) {
		return &Bounce{Status: code, Reply: reply}
	}
	return &deferral{status: code, reply: reply}
}

// aboutLetter tells whether a failure is about this letter or its reader, and
// not about the server or ourselves.
func aboutLetter(reason mail.SendErrReason) bool {
	switch reason {
	case mail.ErrSMTPRcptTo, mail.ErrSMTPData, mail.ErrSMTPDataClose:
		return true
	default:
		return false
	}
}
