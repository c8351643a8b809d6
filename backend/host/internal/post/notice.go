package post

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/store"
)

const (
	mailAddressChanged = "mail_address_changed"
	notePassword       = "password"
	noteSignIn         = "sign_in"
)

// addressArgs names the old address, which stands in no row any more.
type addressArgs struct {
	To string      `json:"to"`
	At firm.Micros `json:"at"`
}

// AddressChangedOrder is the order to tell an old address that it is no longer
// used for the portal.
func AddressChangedOrder(old string, at firm.Micros) job.Order {
	return job.Order{Kind: mailAddressChanged, Args: addressArgs{To: old, At: at}, Once: fmt.Sprint(old, at)}
}

// outgoing is one letter to an account, with its record.
type outgoing struct {
	letter Letter
	note   note
	record record
	send   bool
	// news is what the letter tells instead of its note; over is called when it
	// is done with. Both may be nil.
	news *News
	over func(*store.Tx) error
}

func (p *Post) written(out outgoing) (Letter, error) {
	if out.news != nil {
		return p.writing.writeNews(out.letter, *out.news, out.note.Link)
	}
	return p.writing.write(out.letter, out.note)
}

// sendReset mails the link and code for a new password. For an address that
// nobody has it does nothing.
func (p *Post) sendReset(ctx context.Context, task job.Task) error {
	var args account.Letter
	if err := task.Read(&args); err != nil {
		return err
	}
	return p.send(ctx, task, func(tx *store.Tx) (outgoing, error) {
		secret, to, ok, err := p.deps.Accounts.NewReset(tx, args.AccountID)
		if err != nil || !ok {
			return outgoing{}, err
		}
		out, office, err := p.address(tx, task.Kind, args, to.Email)
		if err != nil {
			return out, err
		}
		out.note.Name, out.note.Code = "reset", account.ShowCode(secret.Code)
		out.note.When = local(secret.ExpiresAt, office)
		out.note.Link, err = p.link(office, "reset", secret.Token)
		return out, err
	})
}

// sendNotice tells an account what happened to it.
func (p *Post) sendNotice(name string) func(context.Context, job.Task) error {
	return func(ctx context.Context, task job.Task) error {
		var args account.Letter
		if err := task.Read(&args); err != nil {
			return err
		}
		return p.send(ctx, task, func(tx *store.Tx) (outgoing, error) {
			to, err := firm.Get[firm.Account](tx, args.AccountID)
			if errors.Is(err, firm.ErrNone) {
				return outgoing{}, nil
			}
			if err != nil {
				return outgoing{}, fmt.Errorf("read account: %w", err)
			}
			out, office, err := p.address(tx, task.Kind, args, to.Email)
			out.note.Name, out.note.When = name, local(args.At, office)
			return out, err
		})
	}
}

// sendAddressChanged tells an old address that it was replaced.
func (p *Post) sendAddressChanged(ctx context.Context, task job.Task) error {
	var args addressArgs
	if err := task.Read(&args); err != nil {
		return err
	}
	return p.send(ctx, task, func(tx *store.Tx) (outgoing, error) {
		out, office, err := p.address(tx, task.Kind, account.Letter{At: args.At}, args.To)
		out.note.Name, out.note.When = "address", local(args.At, office)
		return out, err
	})
}

// address begins a letter to an address. Its id is made from what it tells of,
// so that every try is the same letter.
func (p *Post) address(tx *store.Tx, kind string, args account.Letter, to string) (outgoing, firm.Firm, error) {
	office, err := firm.Office(tx)
	if err != nil {
		return outgoing{}, office, fmt.Errorf("read firm: %w", err)
	}
	id := firm.PairID("mail", firm.ID(kind), args.AccountID, firm.ID(to), firm.ID(fmt.Sprint(args.At)))
	return outgoing{
		letter: p.envelope(office, id, to), note: note{Firm: plainName(office.Name)}, send: true,
		record: record{id: id, kind: kind, subject: args.AccountID, address: to},
	}, office, nil
}

// send prepares a letter in one transaction, sends it, and keeps what became of it.
func (p *Post) send(ctx context.Context, task job.Task, prepare func(*store.Tx) (outgoing, error)) error {
	var out outgoing
	err := p.deps.DB.Write(ctx, task.Firm, func(tx *store.Tx) error {
		var err error
		if out, err = prepare(tx); err != nil || !out.send {
			return err
		}
		if out.letter.Logo, err = logoOf(tx); err != nil {
			return err
		}
		return out.record.begin(tx, p.now())
	})
	if err != nil || !out.send {
		return err
	}
	letter, err := p.written(out)
	if err != nil {
		return job.Never(err)
	}
	outcome := p.deliver(ctx, letter)
	state, next, over := stateSent, error(nil), true
	var bounce *Bounce
	switch {
	case outcome == nil:
	case errors.As(outcome, &bounce):
		state, next = stateBounced, job.Never(outcome)
	default:
		state, next, over = stateDeferred, outcome, task.Last
	}
	keep := context.WithoutCancel(ctx)
	err = p.deps.DB.Write(keep, task.Firm, func(tx *store.Tx) error {
		if err := out.record.end(tx, state, replyOf(outcome), p.now()); err != nil || !over || out.over == nil {
			return err
		}
		return out.over(tx)
	})
	if err != nil {
		return err
	}
	return next
}
