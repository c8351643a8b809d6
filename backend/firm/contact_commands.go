package firm

import (
	"fmt"
	"sort"
	"strings"
)

// AddContact brings in a person or organisation.
type AddContact struct {
	ID    ID     `json:"id"`
	Kind  string `json:"kind"`
	Name  string `json:"name"`
	Email string `json:"email"`
	Phone string `json:"phone"`
}

// CommandName is AddContact.
func (AddContact) CommandName() string { return "AddContact" }

// About names the contact.
func (c AddContact) About() About { return About{Kind: "contact", ID: c.ID} }

// Check asks for EditMatters, a name and, if there is an address, a proper one.
func (c AddContact) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, EditMatters); err != nil || !v.Ok() {
		return v, err
	}
	taken, err := Has(rows, "contact", c.ID)
	if err != nil {
		return Verdict{}, err
	}
	if taken {
		return Refuse("exists", "id", "This contact exists already."), nil
	}
	v := first(newID("id", c.ID), line("name", c.Name, true), line("phone", c.Phone, false), kindOf(c.Kind))
	if !v.Ok() {
		return v, nil
	}
	return addressFor(rows, c.Email)
}

// Apply writes the contact.
func (c AddContact) Apply(rows Rows, env Env) error {
	email, _ := CleanEmail(c.Email)
	return rows.Put(Contact{ID: c.ID, Kind: c.Kind, Name: strings.TrimSpace(c.Name), Email: email, Phone: c.Phone, CreatedAt: env.Now})
}

func kindOf(kind string) Verdict {
	if kind == Person || kind == Organisation {
		return Verdict{}
	}
	return Refuse("unknown_kind", "kind", "Choose person or organisation.")
}

// addressFor refuses what is no address and, for clients, a staff member's.
func addressFor(rows Rows, email string) (Verdict, error) {
	if strings.TrimSpace(email) == "" {
		return Verdict{}, nil
	}
	clean, ok := CleanEmail(email)
	if !ok {
		return Refuse("bad_email", "email", "“%s” is not an e-mail address. Check it and try again.", email), nil
	}
	ours, err := IsStaffEmail(rows, clean)
	if err != nil || !ours {
		return Verdict{}, err
	}
	return Refuse("staff_email", "email", "This address belongs to somebody at the firm. Clients need an address of their own."), nil
}

// IsStaffEmail tells whether an address is that of a staff member.
func IsStaffEmail(rows Rows, email string) (bool, error) {
	all, err := rows.By("staff", "", "")
	if err != nil {
		return false, fmt.Errorf("read staff: %w", err)
	}
	for _, row := range all {
		if SameEmail(row.(Staff).Email, email) {
			return true, nil
		}
	}
	return false, nil
}

// EditContact changes fields of a contact: name, kind, email, phone, aliases.
type EditContact struct {
	ID ID `json:"id"`
	Edit
}

// CommandName is EditContact.
func (EditContact) CommandName() string { return "EditContact" }

// About names the contact. A new address takes the old one's sight away.
func (c EditContact) About() About {
	_, address := c.Now["email"]
	return About{Kind: "contact", ID: c.ID, Narrows: address}
}

func contactFields(c *Contact) []field {
	return []field{
		{name: "name", at: &c.Name},
		{name: "kind", at: &c.Kind},
		{name: "email", at: &c.Email},
		{name: "phone", at: &c.Phone},
		{name: "aliases", at: &c.Aliases},
	}
}

// Check asks for EditMatters; the address of a contact who has a portal
// decides who gets in, so changing it also asks for GrantPortalAccess, and to
// see every matter that it opens.
func (c EditContact) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, EditMatters); err != nil || !v.Ok() {
		return v, err
	}
	if v, err := contactThere(rows, env, c.ID); err != nil || !v.Ok() {
		return v, err
	}
	contact, err := Get[Contact](rows, c.ID)
	if err != nil {
		return Verdict{}, err
	}
	before := contact
	if v := c.judge(contactFields(&contact)); !v.Ok() {
		return v, nil
	}
	c.apply(contactFields(&contact))
	contact.Email = tidyEmail(contact.Email)
	v := first(line("name", contact.Name, true), kindOf(contact.Kind), line("phone", contact.Phone, false), plain("aliases", contact.Aliases, TextLimit))
	if !v.Ok() || SameEmail(before.Email, contact.Email) {
		return v, nil
	}
	if v, err := addressFor(rows, contact.Email); err != nil || !v.Ok() {
		return v, err
	}
	return c.checkPortals(rows, env, before, contact)
}

// checkPortals judges a new address of a contact: it will open every portal that
// the contact has. So each must be one that the actor sees, and whoever has the
// address must not come to the other side by it without a reason given.
func (c EditContact) checkPortals(rows Rows, env Env, before, after Contact) (Verdict, error) {
	grants, err := activeGrants(rows, c.ID)
	if err != nil || len(grants) == 0 {
		return Verdict{}, err
	}
	if after.Email == "" {
		return Refuse("address_needed", "email", "This contact has portal access, which needs an e-mail address. Revoke the access first."), nil
	}
	if v, err := may(rows, env, GrantPortalAccess); err != nil || !v.Ok() {
		return v, err
	}
	for _, g := range grants {
		if _, v, err := matterFor(rows, env, g.MatterID); err != nil || !v.Ok() {
			return Refuse("other_portal", "email", "This address also opens a portal that you can't see, so you can't change it. Ask an admin who should."), err
		}
		if v, err := c.guardSide(rows, g.MatterID, before, after); err != nil || !v.Ok() {
			return v, err
		}
	}
	return Verdict{}, nil
}

// guardSide stops an address that would take a portal to the other side of its
// matter (RULES §4, Guard). Whom it was given to as an opponent keeps it.
func (c EditContact) guardSide(rows Rows, matter ID, before, after Contact) (Verdict, error) {
	was, err := Opposing(rows, matter, before)
	if err != nil || was {
		return Verdict{}, err
	}
	is, err := Opposing(rows, matter, after)
	if err != nil || !is {
		return Verdict{}, err
	}
	return Refuse("opposing_party", "email", "This address is on the other side of a matter whose portal %s has. Revoke that access first, and give it again with a reason.", after.Name), nil
}

func activeGrants(rows Rows, contact ID) ([]Grant, error) {
	grants, err := List[Grant](rows, "contact_id", contact)
	if err != nil {
		return nil, fmt.Errorf("read grants: %w", err)
	}
	var active []Grant
	for _, g := range grants {
		if g.State == Granted || g.State == Paused {
			active = append(active, g)
		}
	}
	return active, nil
}

// Merges tells whether others changed other fields meanwhile.
func (c EditContact) Merges(rows Rows) (bool, error) {
	contact, err := Get[Contact](rows, c.ID)
	if err != nil {
		return false, err
	}
	return c.merges(contactFields(&contact)), nil
}

// Apply writes the fields. A new address ends the old login's hold on the
// contact, and offers each active grant anew to the new address (RULES §4).
func (c EditContact) Apply(rows Rows, env Env) error {
	contact, err := Get[Contact](rows, c.ID)
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	before := contact.Email
	c.apply(contactFields(&contact))
	contact.Email = tidyEmail(contact.Email)
	if err := rows.Put(contact); err != nil {
		return err
	}
	if SameEmail(before, contact.Email) {
		return nil
	}
	return c.moveAddress(rows, env, contact)
}

func (c EditContact) moveAddress(rows Rows, env Env, contact Contact) error {
	links, err := List[AccountContact](rows, "contact_id", c.ID)
	if err != nil {
		return err
	}
	for _, link := range links {
		if err := rows.Drop("account_contact", link.ID); err != nil {
			return err
		}
	}
	grants, err := activeGrants(rows, c.ID)
	if err != nil {
		return err
	}
	for _, g := range grants {
		if err := invite(rows, env, g, contact.Email, PairID("invitation", env.OpID, g.ID)); err != nil {
			return err
		}
	}
	return nil
}

// Relate ties a contact to a matter with a role. A contact may hold several.
type Relate struct {
	MatterID  ID     `json:"matterId"`
	ContactID ID     `json:"contactId"`
	Role      string `json:"role"`
}

// CommandName is Relate.
func (Relate) CommandName() string { return "Relate" }

// About names the contact on the matter.
func (c Relate) About() About { return About{MatterID: c.MatterID, Kind: "contact", ID: c.ContactID} }

// Check asks for EditMatters, both ends, and a role.
func (c Relate) Check(rows Rows, env Env) (Verdict, error) {
	_, v, err := mayOnMatter(rows, env, EditMatters, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if v := line("role", c.Role, true); !v.Ok() {
		return v, nil
	}
	if v, err := contactThere(rows, env, c.ContactID); err != nil || !v.Ok() {
		return v, err
	}
	roles, err := RolesOn(rows, c.MatterID, c.ContactID)
	if err != nil || len(roles) < RolesPerContactLimit {
		return Verdict{}, err
	}
	return Refuse("too_many", "role", "One contact can hold at most %d roles on a matter. Take one away first.", RolesPerContactLimit), nil
}

// Apply writes the tie.
func (c Relate) Apply(rows Rows, _ Env) error {
	return rows.Put(relationshipOf(c.MatterID, c.ContactID, strings.TrimSpace(c.Role)))
}

// Unrelate takes one role of a contact on a matter away. Without the last one
// the contact is off the matter; that needs the portal access revoked first.
type Unrelate struct {
	MatterID  ID     `json:"matterId"`
	ContactID ID     `json:"contactId"`
	Role      string `json:"role"`
}

// CommandName is Unrelate.
func (Unrelate) CommandName() string { return "Unrelate" }

// About names the contact on the matter.
func (c Unrelate) About() About { return About{MatterID: c.MatterID, Kind: "contact", ID: c.ContactID} }

// Check asks for EditMatters, and refuses to cut off a contact with access.
func (c Unrelate) Check(rows Rows, env Env) (Verdict, error) {
	m, v, err := mayOnMatter(rows, env, EditMatters, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if c.Role == ClientRole && m.ClientID == c.ContactID {
		return Refuse("is_client", "role", "This contact is the matter's client. Name another client first."), nil
	}
	roles, err := RolesOn(rows, c.MatterID, c.ContactID)
	if err != nil {
		return Verdict{}, err
	}
	grant, err := grantOf(rows, c.MatterID, c.ContactID)
	if err != nil {
		return Verdict{}, err
	}
	if len(roles) == 1 && roles[0] == c.Role && (grant.State == Granted || grant.State == Paused) {
		return Refuse("has_access", "contactId", "This contact has portal access. Revoke it in Portal options first."), nil
	}
	return Verdict{}, nil
}

// Apply removes the tie.
func (c Unrelate) Apply(rows Rows, _ Env) error {
	return rows.Drop("relationship", PairID("relationship", c.MatterID, c.ContactID, ID(c.Role)))
}

// RolesOn lists a contact's roles on a matter, in order; none means that the
// contact is not on it.
func RolesOn(rows Rows, matter, contact ID) ([]string, error) {
	ties, err := List[Relationship](rows, "contact_id", contact)
	if err != nil {
		return nil, fmt.Errorf("read relationships: %w", err)
	}
	var roles []string
	for _, t := range ties {
		if t.MatterID == matter {
			roles = append(roles, t.Role)
		}
	}
	sort.Strings(roles)
	return roles, nil
}

// OfferedRoles are the relationship roles that screens offer; any other can be typed.
func OfferedRoles() []string {
	return []string{
		ClientRole, "spouse", "parent", "child", "guardian", "third-party payor", "co-client", "co-counsel", "referring attorney",
		"opposing party", "opposing counsel", "witness", "expert", "insurer", "trustee", "beneficiary", "executor", "employer", "other",
	}
}
