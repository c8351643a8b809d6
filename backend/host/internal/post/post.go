package post

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/store"
)

// Sender hands a letter to the next server, or to a mailbox. A *Bounce says
// that the letter will never arrive; any other error means to try again.
type Sender interface {
	Send(ctx context.Context, letter Letter) error
}

// Deps is what Post works with.
type Deps struct {
	DB       *store.DB
	Accounts *account.Accounts
	// Do is the host's door, within a transaction.
	Do     account.DoTx
	Sender Sender
	// Address gives the configured base address under which a firm's clients
	// reach the portal, such as https://portal.example.com. Links are made from
	// it only, never from a request.
	Address func(firm.Firm) string
	// From is the address that letters come from; the firm's name stands beside
	// it. Bounces is where failures are sent, as local+id@domain; empty uses From.
	From    string
	Bounces string
	// Now is the clock.
	Now func() time.Time
}

// Post writes and sends letters. It is safe for concurrent use.
type Post struct {
	deps    Deps
	writing *writing
}

// New makes the post room.
func New(deps Deps) (*Post, error) {
	if deps.DB == nil || deps.Accounts == nil || deps.Do == nil || deps.Sender == nil || deps.Address == nil || deps.Now == nil {
		return nil, errors.New("post: DB, Accounts, Do, Sender, Address and Now are all needed")
	}
	from, ok := firm.CleanEmail(deps.From)
	if !ok {
		return nil, errors.New("post: the address that mail comes from is no plain e-mail address; set one such as portal@example.com")
	}
	deps.From = from
	if deps.Bounces == "" {
		deps.Bounces = from
	}
	if deps.Bounces, ok = firm.CleanEmail(deps.Bounces); !ok {
		return nil, errors.New("post: the address for bounces is no plain e-mail address; set one such as bounces@example.com")
	}
	writing, err := newWriting()
	if err != nil {
		return nil, err
	}
	return &Post{deps: deps, writing: writing}, nil
}

// Kinds are the kinds of work that this room does, for the job queue.
func (p *Post) Kinds() []job.Kind {
	patient := job.Doubling(mailFirstWait, mailLongWait)
	quick := job.Doubling(resetFirstWait, resetLongWait)
	return []job.Kind{
		{Name: mailInvitation, Work: p.sendInvitation, Tries: mailTries, Wait: patient, Limit: 2 * sendLimit},
		{Name: account.LetterReset, Work: p.sendReset, Tries: resetTries, Wait: quick, Limit: 2 * sendLimit},
		{Name: account.LetterPasswordChanged, Work: p.sendNotice(notePassword), Tries: mailTries, Wait: patient, Limit: 2 * sendLimit},
		{Name: account.LetterSignIn, Work: p.sendNotice(noteSignIn), Tries: mailTries, Wait: patient, Limit: 2 * sendLimit},
		{Name: mailAddressChanged, Work: p.sendAddressChanged, Tries: mailTries, Wait: patient, Limit: 2 * sendLimit},
	}
}

func (p *Post) now() firm.Micros { return firm.Micros(p.deps.Now().UnixMicro()) }

// link makes an address below the configured base.
func (p *Post) link(office firm.Firm, parts ...string) (string, error) {
	base := strings.TrimSuffix(p.deps.Address(office), "/")
	at, err := url.Parse(base)
	if err != nil || at.Host == "" || at.Scheme != "https" && at.Scheme != "http" {
		return "", fmt.Errorf("make a link: the configured address %q is not an http or https address", base)
	}
	return at.JoinPath(parts...).String(), nil
}

// envelope fills what all letters of a firm share. id names the letter: its
// Message-ID, and the return address by which a bounce finds it again (VERP).
func (p *Post) envelope(office firm.Firm, id firm.ID, to string) Letter {
	local, domain, _ := strings.Cut(p.deps.Bounces, "@")
	_, home, _ := strings.Cut(p.deps.From, "@")
	return Letter{
		FromName: plainName(office.Name), From: p.deps.From, To: to,
		ReturnPath: local + "+" + string(id) + "@" + domain,
		ID:         string(id) + "@" + home, At: p.deps.Now(), Language: office.Language,
	}
}
