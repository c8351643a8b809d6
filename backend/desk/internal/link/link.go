// Package link carries what a desk and a server say to each other.
//
// Link is the interface; HTTP speaks it to a real server over /api/staff, and
// sim brings another. It knows the wire's words and nothing of rows, rules or
// the cache. Whatever answers is taken for a stranger until it has shown that
// it is an Anteroom server: a hotel's sign-in page, a proxy's error or a cut
// answer is told as a Failure and never handed on. Package desk calls it.
package link

import (
	"context"
	"errors"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Place is where a snapshot goes on: behind this row. Empty is the beginning.
type Place = wire.Place

// Event is what the live stream says.
type Event struct {
	// More says that there are changes up to Seq; otherwise it is a beat.
	More bool
	Seq  int64
}

// Link talks to one server. Each method answers with a *wire.Trouble where the
// server said no, and with a *Failure where no server was heard.
type Link interface {
	// Hello asks who is there.
	Hello(ctx context.Context) (wire.Hello, error)
	// SignIn asks for a device token.
	SignIn(ctx context.Context, ask wire.SignIn) (wire.SignedIn, error)
	// SetOwnPassword sets the password of who is signed in, who gives the old one.
	SetOwnPassword(ctx context.Context, token, old, password string) error
	// SetPassword sets a staff member's first or new password.
	SetPassword(ctx context.Context, token string, staffID firm.ID, password string) error
	// SignOut ends the device's token.
	SignOut(ctx context.Context, token string) error
	// Changes takes the next page behind a cursor.
	Changes(ctx context.Context, token string, after store.Cursor) (wire.Page, error)
	// Snapshot streams frames from a place on, until the one with End.
	Snapshot(ctx context.Context, token string, after Place, take func(wire.Frame) error) error
	// Push sends ops; the answers are one per op, in any order;
	// those missing are asked for again.
	Push(ctx context.Context, token string, ops []wire.Op) ([]wire.Answer, error)
	// Live hears events until the stream ends, the context ends or silence is
	// longer than wire.Silence.
	Live(ctx context.Context, token string, hear func(Event)) error
}

// FailureKind sorts the ways in which no server was heard.
type FailureKind string

// The kinds of Failure.
const (
	// Unreachable: no answer, or one that broke off.
	Unreachable FailureKind = "unreachable"
	// Foreign: something answered that is not an Anteroom server.
	Foreign FailureKind = "foreign"
	// Untrusted: the server's certificate does not prove the address.
	Untrusted FailureKind = "untrusted"
	// Busy: the server is there and can't answer now.
	Busy FailureKind = "busy"
	// Older and Newer: a server whose protocol this desk can't speak.
	Older FailureKind = "older"
	Newer FailureKind = "newer"
	// BadAddress: what was typed is no address of a server.
	BadAddress FailureKind = "bad_address"
)

// Failure is a conversation that did not take place.
type Failure struct {
	Kind FailureKind
	Err  error
}

// Error names the kind and what was seen.
func (f *Failure) Error() string {
	if f.Err == nil {
		return "link: " + string(f.Kind)
	}
	return "link: " + string(f.Kind) + ": " + f.Err.Error()
}

// Unwrap gives what was seen.
func (f *Failure) Unwrap() error { return f.Err }

// KindOf is the kind of a failure, or "" for any other error.
func KindOf(err error) FailureKind {
	var f *Failure
	if errors.As(err, &f) {
		return f.Kind
	}
	return ""
}

func fail(kind FailureKind, err error) error { return &Failure{Kind: kind, Err: err} }
