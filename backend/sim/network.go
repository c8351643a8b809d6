package sim

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// line is what lies between one desk and the host: a desk.Link that cuts, loses,
// doubles, delays and repeats. What passes is written and read as on the wire.
type line struct {
	w *World
	// seat is the number of the desk at its end.
	seat int
	// up is false while the cable is out; rough lets the other faults happen, and
	// loseAnswers has the host hear everything and nobody hear the host.
	up, rough, loseAnswers bool
	chance                 *Chance
	// late holds requests that arrive at the host after those behind them.
	late []func()
	// pages holds pages given out before.
	pages []wire.Page
}

var _ desk.Link = (*line)(nil)

func unreachable(why string) error {
	return &desk.LinkFailure{Kind: desk.LinkUnreachable, Err: errors.New(why)}
}

// carry takes one request to the host and its answer back, or not.
func (l *line) carry(send func() error) error {
	l.deliverLate()
	if !l.up {
		return unreachable("the cable is out")
	}
	if l.loseAnswers {
		l.w.must(send())
		return unreachable("the answer was lost")
	}
	if !l.rough {
		return send()
	}
	switch roll := l.chance.IntN(100); {
	case roll < 6:
		if len(l.late) < lateLimit {
			l.late = append(l.late, func() { l.w.must(send()) })
		}
		return unreachable("the request was late")
	case roll < 12:
		return unreachable("the request was lost")
	case roll < 20:
		l.w.must(send())
		return unreachable("the answer was lost")
	case roll < 25:
		l.w.must(send())
		return send()
	case roll < 28:
		l.w.clock.Advance(hang)
		return unreachable("nobody answered")
	default:
		return send()
	}
}

// deliverLate lets the host hear what was held back.
func (l *line) deliverLate() {
	for len(l.late) > 0 && l.chance.Often(50) {
		send := l.late[0]
		l.late = l.late[1:]
		send()
	}
}

// overWire is what a value becomes by being sent.
func overWire[T any](w *World, value T) (out T) {
	text, err := json.Marshal(value)
	w.must(err)
	w.must(json.Unmarshal(text, &out))
	return out
}

// said passes on the host's no, and ends the run at anything that no host may say.
func (l *line) said(err error) error {
	var no *wire.Trouble
	if err == nil || errors.As(err, &no) {
		return err
	}
	l.w.fail("the host failed: %v", err)
	return err
}

// asked is one request whose answer is a value. The host finishes what it began,
// also when nobody waits any more.
func asked[T any](ctx context.Context, l *line, do func(context.Context) (T, error)) (T, error) {
	var out T
	var no error
	err := l.carry(func() error {
		var err error
		out, err = do(context.WithoutCancel(ctx))
		no = l.said(err)
		return nil
	})
	if err == nil {
		err = errors.Join(ctx.Err(), no)
	}
	if err != nil {
		var none T
		return none, onlyOne(err, no)
	}
	return overWire(l.w, out), nil
}

// onlyOne keeps a *wire.Trouble from being wrapped twice.
func onlyOne(err, no error) error {
	if no != nil {
		return no
	}
	return err
}

// Hello asks who is there.
func (l *line) Hello(ctx context.Context) (wire.Hello, error) {
	return asked(ctx, l, func(ctx context.Context) (wire.Hello, error) { return l.w.host.Hello(ctx, l.w.firm) })
}

// SignIn asks for a device token.
func (l *line) SignIn(ctx context.Context, ask wire.SignIn) (wire.SignedIn, error) {
	return asked(ctx, l, func(ctx context.Context) (wire.SignedIn, error) {
		return l.w.host.SignIn(ctx, l.w.firm, overWire(l.w, ask))
	})
}

// SetOwnPassword sets the password of who is signed in.
func (l *line) SetOwnPassword(ctx context.Context, token, old, password string) error {
	_, err := asked(ctx, l, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, l.w.host.SetOwnPassword(ctx, token, old, password)
	})
	return err
}

// SetPassword sets a staff member's first or new password.
func (l *line) SetPassword(ctx context.Context, token string, staffID firm.ID, password string) error {
	_, err := asked(ctx, l, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, l.w.host.SetStaffPassword(ctx, token, staffID, password)
	})
	return err
}

// SignOut ends the device's token.
func (l *line) SignOut(ctx context.Context, token string) error {
	_, err := asked(ctx, l, func(ctx context.Context) (struct{}, error) { return struct{}{}, l.w.host.SignOut(ctx, token) })
	return err
}

// Push sends ops. The World remembers each answer that the host gave, also those
// that never arrive, and holds it to them.
func (l *line) Push(ctx context.Context, token string, ops []wire.Op) ([]wire.Answer, error) {
	ops = overWire(l.w, ops)
	return asked(ctx, l, func(ctx context.Context) ([]wire.Answer, error) {
		answers, err := l.w.host.Push(ctx, token, ops)
		for i, a := range answers {
			l.w.book.answered(l.w, l.seat, ops[i], a)
		}
		return answers, err
	})
}

// Changes takes the next page behind a cursor; now and then one that was for
// another request.
func (l *line) Changes(ctx context.Context, token string, after store.Cursor) (wire.Page, error) {
	page, err := asked(ctx, l, func(ctx context.Context) (wire.Page, error) { return l.w.host.Changes(ctx, token, after) })
	if err != nil {
		return page, err
	}
	if l.rough && len(l.pages) > 0 && l.chance.Often(5) {
		return overWire(l.w, pick(l.chance, l.pages...)), nil
	}
	l.pages = append(l.pages, page)
	if len(l.pages) > pagesKept {
		l.pages = l.pages[1:]
	}
	return page, nil
}

// Snapshot streams frames, and breaks off in the middle when the line is rough.
func (l *line) Snapshot(ctx context.Context, token string, after desk.LinkPlace, take func(wire.Frame) error) error {
	if !l.up {
		return unreachable("the cable is out")
	}
	left := -1
	if l.rough && l.chance.Often(50) {
		left = l.chance.IntN(8)
	}
	cut := errors.New("the stream broke off")
	var taken error
	err := l.w.host.Snapshot(context.WithoutCancel(ctx), token, after, func(f wire.Frame) error {
		if left--; left == -1 {
			return cut
		}
		taken = take(overWire(l.w, f))
		return taken
	})
	switch {
	case errors.Is(err, cut):
		return unreachable(cut.Error())
	case taken != nil:
		return taken
	default:
		return l.said(err)
	}
}

// Live never stands here: a World steps its desks instead of waking them.
func (l *line) Live(context.Context, string, func(desk.LinkEvent)) error {
	return unreachable(fmt.Sprintf("no live stream in %T", l.w))
}
