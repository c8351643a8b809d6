package account

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// What a link opens: the states of an invitation as the invited person meets them.
const (
	// LinkOpen can be taken up.
	LinkOpen = "open"
	// LinkWaits is in force, but the firm has closed the portal for now.
	LinkWaits = "waits"
	// LinkExpired, LinkSuperseded and LinkUsed are over: too old or ended by ten
	// wrong codes, replaced by a newer mail, or used already.
	LinkExpired    = "expired"
	LinkSuperseded = "superseded"
	LinkUsed       = "used"
	// LinkUnknown never was, was revoked, or belongs to another firm; which of
	// these it is, nobody is told.
	LinkUnknown = "unknown"
)

// Invited is what the holder of an invitation's link may read before the code:
// that the firm invites, and who of it, but nothing of the matter and no name. A
// link alone proves no more than that somebody saw the mail go by.
// Of a link that is over only State and FirmName are filled.
type Invited struct {
	State    string
	FirmName string
	// InvitedBy is the person of the staff who gave the access.
	InvitedBy string
	// EmailMasked is the address with most of its letters hidden.
	EmailMasked string
	// HasAccount tells that the address has a password already: it is asked
	// for instead of a new one.
	HasAccount bool
	ExpiresAt  firm.Micros
	// Fresh tells that the page was not shown before; see Opened.
	Fresh bool
}

// invited gathers what stands behind an invitation's link.
type invited struct {
	secret     kept
	invitation firm.Invitation
	grant      firm.Grant
	office     firm.Firm
	matter     firm.Matter
	account    firm.Account
	credential string
}

// Invitation reads an invitation by its link's token. It uses nothing up and
// changes nothing: scanners open links too.
func (a *Accounts) Invitation(ctx context.Context, firmID firm.ID, token string) (Invited, error) {
	var page Invited
	err := a.deps.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		all, err := a.invited(tx, token)
		if err == nil {
			page, err = a.pageOf(tx, all)
		}
		if isUnknown(err) {
			page, err = Invited{State: LinkUnknown}, nil
		}
		return err
	})
	return page, err
}

func isUnknown(err error) bool {
	var no *Refusal
	return errors.As(err, &no) && no.Reason == linkUnknown().Reason
}

func (a *Accounts) pageOf(tx *store.Tx, all invited) (Invited, error) {
	page := Invited{State: all.state(a.now()), FirmName: all.office.Name}
	if page.State != LinkOpen && page.State != LinkWaits {
		return page, nil
	}
	staff, err := firm.Get[firm.Staff](tx, all.grant.GrantedBy)
	if err != nil && !errors.Is(err, firm.ErrNone) {
		return Invited{}, fmt.Errorf("read staff: %w", err)
	}
	page.InvitedBy, page.EmailMasked, page.HasAccount = staff.Name, mask(all.invitation.Email), all.credential != ""
	page.Fresh = page.State == LinkOpen && all.invitation.State != firm.InvitationOpened
	page.ExpiresAt = min(all.invitation.ExpiresAt, all.secret.expires)
	return page, nil
}

// invited reads everything behind a token, or refuses as unknown. A revoked
// invitation is as unknown as one that never was.
func (a *Accounts) invited(tx *store.Tx, token string) (invited, error) {
	var all invited
	var err error
	if all.secret, err = secretOf(tx, secretInvitation, token); err != nil {
		return all, err
	}
	if all.invitation, err = firm.Get[firm.Invitation](tx, firm.ID(all.secret.subject)); err != nil {
		return all, missing(err)
	}
	if all.grant, err = firm.Get[firm.Grant](tx, all.invitation.GrantID); err != nil {
		return all, missing(err)
	}
	if all.invitation.State == firm.InvitationRevoked || all.grant.State == firm.Revoked {
		return all, linkUnknown()
	}
	if all.office, err = firm.Office(tx); err != nil {
		return all, fmt.Errorf("read firm: %w", err)
	}
	if all.matter, err = firm.Get[firm.Matter](tx, all.invitation.MatterID); err != nil {
		return all, missing(err)
	}
	if all.account, err = firm.AccountByEmail(tx, all.invitation.Email); err != nil {
		return all, err
	}
	all.credential, err = credentialOf(tx, ownerClient, all.account.ID)
	return all, err
}

func missing(err error) error {
	if errors.Is(err, firm.ErrNone) {
		return linkUnknown()
	}
	return fmt.Errorf("read what the link opens: %w", err)
}

func (i invited) state(now firm.Micros) string {
	switch {
	case i.invitation.State == firm.InvitationAccepted || i.secret.used != 0:
		return LinkUsed
	case i.invitation.State == firm.InvitationSuperseded:
		return LinkSuperseded
	case i.invitation.State == firm.InvitationExpired || now >= i.invitation.ExpiresAt || !i.secret.open(now):
		return LinkExpired
	case !i.inForce():
		return LinkWaits
	}
	return LinkOpen
}

// inForce asks the rule of sight whether the portal would be there for one who
// had taken the invitation up.
func (i invited) inForce() bool {
	would := firm.Account{ID: "would be", Verified: true}
	return firm.Decide(firm.Facts{Firm: i.office, Matter: i.matter, Grant: i.grant, Account: would}).Sees
}

// mask hides an address from shoulders and screenshots, yet lets its owner know
// it: a••••@example.com.
func mask(email string) string {
	at := strings.LastIndexByte(email, '@')
	if at < 1 {
		return ""
	}
	first := []rune(email[:at])[:1]
	return string(first) + "••••" + email[at:]
}

// NewInvitation makes the link and the code for an invitation that is about to
// be mailed. Package post calls it at the moment of sending, in the transaction
// in which it found the invitation still in force.
func (a *Accounts) NewInvitation(tx *store.Tx, one firm.Invitation) (Secret, error) {
	return a.newSecret(tx, secretInvitation, one.ID, one.ExpiresAt)
}

// InForce tells whether an invitation may be mailed now: it waits to be sent,
// its grant is in force, and its portal is on. later tells that it may be, once
// the firm opens the portal again.
func (a *Accounts) InForce(tx *store.Tx, one firm.Invitation) (now, later bool, err error) {
	if one.State != firm.InvitationQueued && one.State != firm.InvitationDeferred || a.now() >= one.ExpiresAt {
		return false, false, nil
	}
	all := invited{invitation: one}
	if all.grant, err = firm.Get[firm.Grant](tx, one.GrantID); err != nil {
		return false, false, quietly(err)
	}
	if all.matter, err = firm.Get[firm.Matter](tx, one.MatterID); err != nil {
		return false, false, quietly(err)
	}
	if all.office, err = firm.Office(tx); err != nil {
		return false, false, fmt.Errorf("read firm: %w", err)
	}
	waits := all.grant.State == firm.Granted || all.grant.State == firm.Paused
	return all.inForce(), waits, nil
}

func quietly(err error) error {
	if errors.Is(err, firm.ErrNone) {
		return nil
	}
	return fmt.Errorf("read what the invitation is for: %w", err)
}

// Opened notes, for staff to read, that somebody or something looked behind the
// link; a scanner that runs scripts does so too, so it changes nothing else.
func (a *Accounts) Opened(ctx context.Context, firmID firm.ID, token string) error {
	return a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		all, err := a.invited(tx, token)
		if err != nil || all.state(a.now()) != LinkOpen || all.invitation.State == firm.InvitationOpened {
			return err
		}
		return a.mark(ctx, tx, all.invitation.ID, firm.InvitationOpened)
	})
}

// mark notes what became of an invitation, through the host's door.
func (a *Accounts) mark(ctx context.Context, tx *store.Tx, id firm.ID, state firm.InvitationState) error {
	verdict, err := a.deps.Do(ctx, tx, system(), firm.MarkInvitation{InvitationID: id, State: state})
	if err != nil {
		return fmt.Errorf("mark invitation: %w", err)
	}
	if !verdict.Ok() {
		return ofVerdict(verdict)
	}
	return nil
}

func system() firm.Actor { return firm.Actor{Kind: firm.BySystem} }

// Again asks for a fresh invitation to the address of an old one. It answers
// the same whatever the token is, and is rationed. A link that can still be
// used, was taken up or revoked brings nothing, nor does one that was replaced:
// the newer mail's link may be in use, and would die.
func (a *Accounts) Again(ctx context.Context, firmID firm.ID, token string) error {
	return a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		all, err := a.invited(tx, token)
		unknown := isUnknown(err)
		if err != nil && !unknown {
			return err
		}
		of := all.invitation.Email
		if unknown {
			of = token
		}
		within, err := asks(tx, bucket("again", strings.ToLower(of)), againMost, a.now())
		if err != nil || !within || unknown {
			return err
		}
		return a.inviteAgain(ctx, tx, all)
	})
}

func (a *Accounts) inviteAgain(ctx context.Context, tx *store.Tx, all invited) error {
	now := a.now()
	if all.state(now) != LinkExpired || !all.inForce() {
		return nil
	}
	id, err := newID(now, a.deps.Random)
	if err != nil {
		return err
	}
	// A no means that the contact may not be invited any more; the answer to the
	// page is the same.
	_, err = a.deps.Do(ctx, tx, system(), firm.ResendInvitation{
		MatterID: all.invitation.MatterID, ContactID: all.invitation.ContactID, InvitationID: id,
	})
	if err != nil {
		return fmt.Errorf("invite again: %w", err)
	}
	return nil
}
