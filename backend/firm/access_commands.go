package firm

import (
	"errors"
	"fmt"
	"strings"
)

// GrantAccess gives one contact access to one matter's portal and invites them.
type GrantAccess struct {
	MatterID  ID `json:"matterId"`
	ContactID ID `json:"contactId"`
	// InvitationID is the id of the invitation to make.
	InvitationID ID `json:"invitationId"`
	// Seen is the op that last changed the grant as the person saw it; a grant
	// that somebody revoked meanwhile is not opened again by one who did not know.
	Seen ID `json:"seen"`
	// Reason is what the person gave for granting to an opposing party.
	Reason string `json:"reason"`
	// Back is empty, or the state that a grant had before it was taken away a
	// moment ago: putting that back tells nobody who signs in already.
	Back GrantState `json:"back,omitempty"`
}

// CommandName is GrantAccess.
func (GrantAccess) CommandName() string { return "GrantAccess" }

// About names the grant.
func (c GrantAccess) About() About {
	return About{MatterID: c.MatterID, Kind: "grant_access", ID: GrantID(c.MatterID, c.ContactID), Widens: true}
}

// Check asks for GrantPortalAccess, a contact on the matter with an address, a
// reason for an opposing party, and that no one revoked it meanwhile.
func (c GrantAccess) Check(rows Rows, env Env) (Verdict, error) {
	m, v, err := mayOnMatter(rows, env, GrantPortalAccess, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	contact, v, err := contactOn(rows, env, m, c.ContactID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if v, err := invitable(rows, contact); err != nil || !v.Ok() {
		return v, err
	}
	if v := plain("reason", c.Reason, LineLimit); !v.Ok() {
		return v, nil
	}
	opposing, err := Opposing(rows, c.MatterID, contact)
	if err != nil {
		return Verdict{}, err
	}
	if opposing && strings.TrimSpace(c.Reason) == "" {
		return Refuse("opposing_party", "reason", "%s is on the other side of this matter. If they are to see its portal, write down why.", contact.Name), nil
	}
	if c.Back != "" && c.Back != Granted && c.Back != Paused {
		return Refuse("unknown_state", "back", "A grant can't be put back to the state “%s”.", c.Back), nil
	}
	return c.checkMeanwhile(rows)
}

func (c GrantAccess) checkMeanwhile(rows Rows) (Verdict, error) {
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil {
		return Verdict{}, err
	}
	if grant.State == Granted {
		return Verdict{}, nil
	}
	narrowed := grant.State == Revoked || grant.State == Paused
	if narrowed && grant.ChangedOp != c.Seen {
		return Refuse("revoked_meanwhile", "contactId", "Somebody took this access away meanwhile, so it was not given again. If it should be, tick the box once more."), nil
	}
	if c.Back != "" && grant.State != Revoked {
		return Refuse("unknown_state", "back", "No access was taken away here that could be put back. Tick the box once more."), nil
	}
	return fresh(rows, "invitation", "invitationId", c.InvitationID)
}

// Apply writes the grant and queues the invitation. Granting what is granted
// changes nothing.
func (c GrantAccess) Apply(rows Rows, env Env) error {
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil {
		return err
	}
	if grant.State == Granted {
		return nil
	}
	contact, err := Get[Contact](rows, c.ContactID)
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	grant = Grant{
		ID: GrantID(c.MatterID, c.ContactID), MatterID: c.MatterID, ContactID: c.ContactID, State: Granted,
		GrantedBy: env.Actor.ID, GrantedAt: env.Now, ChangedOp: env.OpID, Reason: c.Reason,
	}
	if c.Back == Paused {
		grant.State = Paused
	}
	if err := rows.Put(grant); err != nil {
		return err
	}
	if c.Back != "" {
		known, err := SignsIn(rows, contact)
		if err != nil || known {
			return err
		}
	}
	return invite(rows, env, grant, contact.Email, c.InvitationID)
}

// SignsIn tells whether a contact has taken up an invitation before, at the
// address it has now: then access needs no invitation to be taken up.
func SignsIn(rows Rows, contact Contact) (bool, error) {
	account, err := AccountOf(rows, contact.ID)
	return account.Verified && SameEmail(account.Email, contact.Email), err
}

// invite supersedes what is still open and queues a new invitation.
func invite(rows Rows, env Env, grant Grant, email string, id ID) error {
	if err := closeInvitations(rows, grant.ID, InvitationSuperseded); err != nil {
		return err
	}
	office, err := Office(rows)
	if err != nil {
		return err
	}
	return rows.Put(Invitation{
		ID: id, MatterID: grant.MatterID, ContactID: grant.ContactID, GrantID: grant.ID, Email: email,
		State: InvitationQueued, CreatedAt: env.Now, ExpiresAt: env.Now + Micros(office.InvitationDays)*Day,
	})
}

func closeInvitations(rows Rows, grant ID, state InvitationState) error {
	open, err := List[Invitation](rows, "grant_id", grant)
	if err != nil {
		return fmt.Errorf("read invitations: %w", err)
	}
	for _, one := range open {
		if one.State.Live() || one.State == InvitationBounced {
			one.State = state
			if err := rows.Put(one); err != nil {
				return err
			}
		}
	}
	return nil
}

func grantOf(rows Rows, matter, contact ID) (Grant, error) {
	grant, err := Get[Grant](rows, GrantID(matter, contact))
	if errors.Is(err, ErrNone) {
		return Grant{}, nil
	}
	if err != nil {
		return Grant{}, fmt.Errorf("read grant: %w", err)
	}
	return grant, nil
}

// contactOn reads a contact who must be on the matter.
func contactOn(rows Rows, env Env, m Matter, id ID) (Contact, Verdict, error) {
	if v, err := contactThere(rows, env, id); err != nil || !v.Ok() {
		return Contact{}, v, err
	}
	contact, err := Get[Contact](rows, id)
	if err != nil {
		return contact, Verdict{}, fmt.Errorf("read contact: %w", err)
	}
	roles, err := RolesOn(rows, m.ID, id)
	if err != nil {
		return contact, Verdict{}, err
	}
	if len(roles) == 0 && m.ClientID != id {
		return contact, Refuse("not_on_matter", "contactId", "%s is not on this matter. Add the relationship first.", contact.Name), nil
	}
	return contact, Verdict{}, nil
}

func invitable(rows Rows, contact Contact) (Verdict, error) {
	if strings.TrimSpace(contact.Email) == "" {
		return Refuse("no_address", "email", "%s has no e-mail address yet. Give one to send the invitation to.", contact.Name), nil
	}
	return addressFor(rows, contact.Email)
}

// OpposingRoles are the relationship roles that stand on the other side.
func OpposingRoles() []string {
	return []string{"opposing party", "opposing counsel", "adverse party", "contraparte"}
}

// Opposing tells whether a contact, or another with the same e-mail address or
// the same firm's domain, is an opposing party on the matter (RULES §4, Guard).
func Opposing(rows Rows, matter ID, contact Contact) (bool, error) {
	ties, err := List[Relationship](rows, "matter_id", matter)
	if err != nil {
		return false, fmt.Errorf("read relationships: %w", err)
	}
	for _, t := range ties {
		if !opposes(t.Role) {
			continue
		}
		if t.ContactID == contact.ID {
			return true, nil
		}
		other, err := Get[Contact](rows, t.ContactID)
		if errors.Is(err, ErrNone) || errors.Is(err, ErrWalled) {
			continue
		}
		if err != nil {
			return false, fmt.Errorf("read contact: %w", err)
		}
		if sameSide(contact.Email, other.Email) {
			return true, nil
		}
	}
	return false, nil
}

func opposes(role string) bool {
	for _, one := range OpposingRoles() {
		if strings.EqualFold(strings.TrimSpace(role), one) {
			return true
		}
	}
	return false
}

// sameSide compares whole addresses and, except for providers that anyone can
// have an address at, their domains.
func sameSide(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if SameEmail(a, b) {
		return true
	}
	_, domainA := splitAddress(a)
	_, domainB := splitAddress(b)
	return strings.EqualFold(domainA, domainB) && !openProvider(strings.ToLower(domainA))
}

func openProvider(domain string) bool {
	switch domain {
	case "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "aol.com",
		"icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "gmx.com", "gmx.net", "fastmail.com",
		"comcast.net", "verizon.net", "att.net", "sbcglobal.net", "localhost", "example.com", "example.org", "example.net":
		return true
	default:
		return false
	}
}

// RevokeAccess takes one contact's access to one matter's portal away, at once.
type RevokeAccess struct {
	MatterID  ID `json:"matterId"`
	ContactID ID `json:"contactId"`
}

// CommandName is RevokeAccess.
func (RevokeAccess) CommandName() string { return "RevokeAccess" }

// About names the grant; revoking narrows.
func (c RevokeAccess) About() About {
	return About{MatterID: c.MatterID, Kind: "grant_access", ID: GrantID(c.MatterID, c.ContactID), Narrows: true}
}

// Check asks for GrantPortalAccess. Revoking what is not there is yes.
func (c RevokeAccess) Check(rows Rows, env Env) (Verdict, error) {
	_, v, err := mayOnMatter(rows, env, GrantPortalAccess, c.MatterID)
	return v, err
}

// Apply revokes the grant and every invitation still open. Of a grant that is
// not there it leaves one revoked, so that a grant which did not know of the
// revoke is stopped however late it comes; a contact who is not there can have
// none.
func (c RevokeAccess) Apply(rows Rows, env Env) error {
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil || grant.State == Revoked {
		return err
	}
	if grant.ID == "" {
		there, err := Has(rows, "contact", c.ContactID)
		if errors.Is(err, ErrWalled) || err == nil && !there {
			return nil
		}
		if err != nil {
			return fmt.Errorf("look for the contact: %w", err)
		}
		grant = Grant{ID: GrantID(c.MatterID, c.ContactID), MatterID: c.MatterID, ContactID: c.ContactID}
	}
	grant.State, grant.RevokedAt, grant.ChangedOp = Revoked, env.Now, env.OpID
	if err := rows.Put(grant); err != nil {
		return err
	}
	return closeInvitations(rows, grant.ID, InvitationRevoked)
}

// PauseAccess stops a grant for a while, keeping the invitation as it is.
type PauseAccess struct {
	MatterID  ID `json:"matterId"`
	ContactID ID `json:"contactId"`
}

// CommandName is PauseAccess.
func (PauseAccess) CommandName() string { return "PauseAccess" }

// About names the grant; pausing narrows.
func (c PauseAccess) About() About {
	return About{MatterID: c.MatterID, Kind: "grant_access", ID: GrantID(c.MatterID, c.ContactID), Narrows: true}
}

// Check asks for GrantPortalAccess.
func (c PauseAccess) Check(rows Rows, env Env) (Verdict, error) {
	_, v, err := mayOnMatter(rows, env, GrantPortalAccess, c.MatterID)
	return v, err
}

// Apply pauses a grant that is active; any other stays as it is.
func (c PauseAccess) Apply(rows Rows, env Env) error {
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil || grant.State != Granted {
		return err
	}
	grant.State, grant.ChangedOp = Paused, env.OpID
	return rows.Put(grant)
}

// ResumeAccess lets a paused grant count again.
type ResumeAccess struct {
	MatterID  ID `json:"matterId"`
	ContactID ID `json:"contactId"`
	// Seen is the op that paused it as the person saw it.
	Seen ID `json:"seen"`
}

// CommandName is ResumeAccess.
func (ResumeAccess) CommandName() string { return "ResumeAccess" }

// About names the grant.
func (c ResumeAccess) About() About {
	return About{MatterID: c.MatterID, Kind: "grant_access", ID: GrantID(c.MatterID, c.ContactID), Widens: true}
}

// Check asks for GrantPortalAccess and a grant that is still paused as seen.
func (c ResumeAccess) Check(rows Rows, env Env) (Verdict, error) {
	_, v, err := mayOnMatter(rows, env, GrantPortalAccess, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil {
		return Verdict{}, err
	}
	switch {
	case grant.State == Granted:
		return Verdict{}, nil
	case grant.State != Paused:
		return Refuse("not_paused", "contactId", "This access was taken away and can't be resumed. Tick the box in Portal options to give it again."), nil
	case grant.ChangedOp != c.Seen:
		return Refuse("revoked_meanwhile", "contactId", "Somebody paused this access again meanwhile. Resume it once more if you still want to."), nil
	}
	return Verdict{}, nil
}

// Apply makes the grant active.
func (c ResumeAccess) Apply(rows Rows, env Env) error {
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil || grant.State != Paused {
		return err
	}
	grant.State, grant.ChangedOp = Granted, env.OpID
	return rows.Put(grant)
}
