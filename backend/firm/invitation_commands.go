package firm

import (
	"errors"
	"fmt"
)

// ResendInvitation replaces an invitation with a fresh one; the old link dies.
// It never touches another person's.
type ResendInvitation struct {
	MatterID     ID `json:"matterId"`
	ContactID    ID `json:"contactId"`
	InvitationID ID `json:"invitationId"`
}

// CommandName is ResendInvitation.
func (ResendInvitation) CommandName() string { return "ResendInvitation" }

// About names the grant.
func (c ResendInvitation) About() About {
	return About{MatterID: c.MatterID, Kind: "grant_access", ID: GrantID(c.MatterID, c.ContactID), Widens: true}
}

// Check asks for GrantPortalAccess and a grant in force.
func (c ResendInvitation) Check(rows Rows, env Env) (Verdict, error) {
	m, v, err := mayOnMatter(rows, env, GrantPortalAccess, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	contact, v, err := contactOn(rows, env, m, c.ContactID)
	if err != nil || !v.Ok() {
		return v, err
	}
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil {
		return Verdict{}, err
	}
	if grant.State != Granted {
		return Refuse("no_grant", "contactId", "%s has no access now. Tick the box in Portal options first.", contact.Name), nil
	}
	if v, err := fresh(rows, "invitation", "invitationId", c.InvitationID); err != nil || !v.Ok() {
		return v, err
	}
	return invitable(rows, contact)
}

// Apply supersedes the old invitation and queues a new one.
func (c ResendInvitation) Apply(rows Rows, env Env) error {
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil {
		return err
	}
	contact, err := Get[Contact](rows, c.ContactID)
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	return invite(rows, env, grant, contact.Email, c.InvitationID)
}

// AcceptInvitation takes up a grant: the host's account room gives it once link,
// code and password were right.
type AcceptInvitation struct {
	InvitationID ID `json:"invitationId"`
	// AccountID is the id for a new account; an account that the address already
	// has is used instead.
	AccountID ID `json:"accountId"`
}

// CommandName is AcceptInvitation.
func (AcceptInvitation) CommandName() string { return "AcceptInvitation" }

// About names the invitation.
func (c AcceptInvitation) About() About { return About{Kind: "invitation", ID: c.InvitationID} }

// Check says yes to the system only, for a live invitation of a grant in force.
func (c AcceptInvitation) Check(rows Rows, env Env) (Verdict, error) {
	if env.Actor.Kind != BySystem {
		return Refuse("not_yours", "", "Only the person invited can accept an invitation."), nil
	}
	inv, err := Get[Invitation](rows, c.InvitationID)
	if errors.Is(err, ErrNone) {
		return Refuse("invitation_unknown", "", "This invitation is not known. Ask for a fresh one."), nil
	}
	if err != nil {
		return Verdict{}, fmt.Errorf("read invitation: %w", err)
	}
	grant, err := Get[Grant](rows, inv.GrantID)
	if err != nil {
		return Verdict{}, fmt.Errorf("read grant: %w", err)
	}
	if !inv.State.Live() {
		return Refuse("invitation_"+string(inv.State), "", "This invitation can't be used any more. Ask for a fresh one."), nil
	}
	if grant.State != Granted {
		return Refuse("grant_"+string(grant.State), "", "This access is not in force now. Ask the firm."), nil
	}
	if env.Now >= inv.ExpiresAt {
		return Refuse("invitation_expired", "", "This invitation is too old. Ask for a fresh one."), nil
	}
	return addressFor(rows, inv.Email)
}

// Apply makes or finds the account, ties the contact to it and closes the invitation.
func (c AcceptInvitation) Apply(rows Rows, env Env) error {
	inv, err := Get[Invitation](rows, c.InvitationID)
	if err != nil {
		return fmt.Errorf("read invitation: %w", err)
	}
	account, err := AccountByEmail(rows, inv.Email)
	if err != nil {
		return err
	}
	if account.ID == "" {
		account = Account{ID: c.AccountID, Email: accountEmail(inv.Email), CreatedAt: env.Now}
	}
	account.Verified = true
	if err := rows.Put(account); err != nil {
		return err
	}
	link := AccountContact{ID: PairID("account_contact", account.ID, inv.ContactID), AccountID: account.ID, ContactID: inv.ContactID}
	if err := rows.Put(link); err != nil {
		return err
	}
	inv.State = InvitationAccepted
	return rows.Put(inv)
}

// AccountByEmail finds the account of an address, or the zero value. Accounts
// keep their address in lower case: mailboxes tell no case apart in practice.
func AccountByEmail(rows Rows, email string) (Account, error) {
	found, err := List[Account](rows, "email", ID(accountEmail(email)))
	if err != nil {
		return Account{}, fmt.Errorf("read accounts: %w", err)
	}
	if len(found) == 0 {
		return Account{}, nil
	}
	return found[0], nil
}

// MarkInvitation notes what became of an invitation's mail: sent, deferred,
// bounced, opened or expired. The host's post room gives it.
type MarkInvitation struct {
	InvitationID ID              `json:"invitationId"`
	State        InvitationState `json:"state"`
}

// CommandName is MarkInvitation.
func (MarkInvitation) CommandName() string { return "MarkInvitation" }

// About names the invitation.
func (c MarkInvitation) About() About { return About{Kind: "invitation", ID: c.InvitationID} }

// Check says yes to the system only, and to what can become of a mail.
func (c MarkInvitation) Check(rows Rows, env Env) (Verdict, error) {
	if env.Actor.Kind != BySystem {
		return Refuse("not_yours", "", "Only the server can note what became of a mail."), nil
	}
	switch c.State {
	case InvitationSent, InvitationDeferred, InvitationBounced, InvitationOpened, InvitationExpired:
	default:
		return Refuse("unknown_state", "state", "A mail can't come to the state “%s”.", c.State), nil
	}
	there, err := Has(rows, "invitation", c.InvitationID)
	if err != nil || there {
		return Verdict{}, err
	}
	return Refuse("invitation_unknown", "", "This invitation is not known."), nil
}

// Apply moves the state on. What is closed stays closed, and what was opened is
// not merely sent or late.
func (c MarkInvitation) Apply(rows Rows, env Env) error {
	inv, err := Get[Invitation](rows, c.InvitationID)
	if err != nil {
		return fmt.Errorf("read invitation: %w", err)
	}
	late := inv.State == InvitationOpened && (c.State == InvitationSent || c.State == InvitationDeferred)
	if !inv.State.Live() || late {
		return nil
	}
	if c.State == InvitationSent && inv.SentAt == 0 {
		inv.SentAt = env.Now
	}
	inv.State = c.State
	return rows.Put(inv)
}

// LockAccount locks a client's login, or opens it again.
type LockAccount struct {
	AccountID ID   `json:"accountId"`
	Locked    bool `json:"locked"`
}

// CommandName is LockAccount.
func (LockAccount) CommandName() string { return "LockAccount" }

// About names the account.
func (c LockAccount) About() About {
	return About{Kind: "account", ID: c.AccountID, Narrows: c.Locked, Widens: !c.Locked}
}

// Check asks for GrantPortalAccess.
func (c LockAccount) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, GrantPortalAccess); err != nil || !v.Ok() {
		return v, err
	}
	there, err := Has(rows, "account", c.AccountID)
	if err != nil || there {
		return Verdict{}, err
	}
	return Refuse("no_account", "accountId", "This login is not there any more."), nil
}

// Apply writes the lock.
func (c LockAccount) Apply(rows Rows, _ Env) error {
	account, err := Get[Account](rows, c.AccountID)
	if err != nil {
		return fmt.Errorf("read login: %w", err)
	}
	account.Locked = c.Locked
	return rows.Put(account)
}
