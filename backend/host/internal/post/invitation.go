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

const mailInvitation = "mail_invitation"

// invitationArgs names the invitation to be mailed.
type invitationArgs struct {
	InvitationID firm.ID `json:"invitationId"`
}

// InvitationOrder is the order to mail an invitation. The host places it in the
// transaction of the command that queued the invitation.
func InvitationOrder(id firm.ID) job.Order {
	return job.Order{Kind: mailInvitation, Args: invitationArgs{InvitationID: id}, Once: string(id)}
}

// invitation gathers what one try to mail an invitation needs.
type invitation struct {
	row    firm.Invitation
	note   note
	office firm.Firm
	record record
	logo   *Logo
	// send is false where nothing is to be mailed now; later, where it may be
	// once the firm opens the portal again.
	send, later bool
}

// sendInvitation does one try. Whether the grant is still in force is asked in
// the transaction that makes the link, so that what was revoked is not sent.
func (p *Post) sendInvitation(ctx context.Context, task job.Task) error {
	var args invitationArgs
	if err := task.Read(&args); err != nil {
		return err
	}
	if err := p.waitForPortal(ctx, task.Firm, args.InvitationID); err != nil {
		return err
	}
	var one invitation
	err := p.deps.DB.Write(ctx, task.Firm, func(tx *store.Tx) error {
		var err error
		one, err = p.prepare(tx, args.InvitationID)
		return err
	})
	if err != nil {
		return err
	}
	if one.later {
		return job.Later(portalWait)
	}
	if !one.send {
		return nil
	}
	letter := p.envelope(one.office, one.row.ID, one.row.Email)
	letter.Logo = one.logo
	letter, err = p.writing.write(letter, one.note)
	if err != nil {
		return job.Never(err)
	}
	return p.tell(ctx, task, one, p.deliver(ctx, letter))
}

// waitForPortal puts the letter off while the firm has its portal closed. It only
// reads: many may wait like this, for long.
func (p *Post) waitForPortal(ctx context.Context, firmID, id firm.ID) error {
	var later bool
	err := p.deps.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		row, err := firm.Get[firm.Invitation](tx, id)
		if errors.Is(err, firm.ErrNone) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read invitation: %w", err)
		}
		now, waits, err := p.deps.Accounts.InForce(tx, row)
		later = waits && !now
		return err
	})
	if err == nil && later {
		return job.Later(portalWait)
	}
	return err
}

// prepare judges the invitation anew and makes its link and code.
func (p *Post) prepare(tx *store.Tx, id firm.ID) (invitation, error) {
	row, err := firm.Get[firm.Invitation](tx, id)
	if errors.Is(err, firm.ErrNone) {
		return invitation{}, nil
	}
	if err != nil {
		return invitation{}, fmt.Errorf("read invitation: %w", err)
	}
	one := invitation{row: row, record: record{id: row.ID, kind: mailInvitation, subject: row.ID, address: row.Email}}
	now, waits, err := p.deps.Accounts.InForce(tx, row)
	if err != nil || !now {
		one.later = waits
		return one, err
	}
	if one.office, err = firm.Office(tx); err != nil {
		return one, fmt.Errorf("read firm: %w", err)
	}
	contact, err := firm.Get[firm.Contact](tx, row.ContactID)
	if err != nil {
		return one, fmt.Errorf("read contact: %w", err)
	}
	if one.note, err = p.inviting(tx, one.office, contact, row); err != nil {
		return one, err
	}
	if one.logo, err = logoOf(tx); err != nil {
		return one, err
	}
	one.send = true
	return one, one.record.begin(tx, p.now())
}

// inviting words the letter. Who signs in already has nothing to take up: the
// letter leads to the portal, with no code and no word of a new password.
func (p *Post) inviting(tx *store.Tx, office firm.Firm, contact firm.Contact, row firm.Invitation) (note, error) {
	to := note{Name: "invitation", Firm: plainName(office.Name), Contact: contact.Name}
	known, err := firm.SignsIn(tx, contact)
	if err != nil {
		return to, err
	}
	if known {
		to.Name = "access"
		to.Link, err = p.link(office)
		return to, err
	}
	secret, err := p.deps.Accounts.NewInvitation(tx, row)
	if err != nil {
		return to, err
	}
	to.When, to.Code = local(secret.ExpiresAt, office), account.ShowCode(secret.Code)
	to.Link, err = p.link(office, "accept", secret.Token)
	return to, err
}

func (p *Post) deliver(ctx context.Context, letter Letter) error {
	life, done := context.WithTimeout(ctx, sendLimit)
	defer done()
	return p.deps.Sender.Send(life, letter)
}

// tell keeps what became of a try, in the record and, through the host's door,
// on the invitation that staff see. Sent means sent, not delivered; a letter
// that no server took in two days counts as bounced, so that somebody acts.
func (p *Post) tell(ctx context.Context, task job.Task, one invitation, outcome error) error {
	state, mark, next := stateSent, firm.InvitationSent, error(nil)
	var bounce *Bounce
	switch {
	case outcome == nil:
	case errors.As(outcome, &bounce):
		state, mark, next = stateBounced, firm.InvitationBounced, job.Never(outcome)
	case task.Last:
		state, mark, next = stateBounced, firm.InvitationBounced, outcome
	default:
		state, mark, next = stateDeferred, firm.InvitationDeferred, outcome
	}
	// The letter is out, or is not; noting it must not be cut short with the try.
	keep := context.WithoutCancel(ctx)
	err := p.deps.DB.Write(keep, task.Firm, func(tx *store.Tx) error {
		if err := one.record.end(tx, state, replyOf(outcome), p.now()); err != nil {
			return err
		}
		if one.row.State == mark {
			return nil
		}
		_, err := p.deps.Do(keep, tx, firm.Actor{Kind: firm.BySystem}, firm.MarkInvitation{InvitationID: one.row.ID, State: mark})
		return err
	})
	if err != nil {
		return fmt.Errorf("note what became of the invitation: %w", err)
	}
	return next
}
