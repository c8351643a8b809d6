package firm

// PreviewPortal writes down that a staff member looks at a portal as one contact
// (RULES §8). It changes nothing else: a preview marks nothing as opened.
type PreviewPortal struct {
	MatterID  ID `json:"matterId"`
	ContactID ID `json:"contactId"`
}

// CommandName is PreviewPortal.
func (PreviewPortal) CommandName() string { return "PreviewPortal" }

// About names the contact.
func (c PreviewPortal) About() About {
	return About{MatterID: c.MatterID, Kind: "contact", ID: c.ContactID}
}

// Check asks for staff who see the matter, and a contact on it.
func (c PreviewPortal) Check(rows Rows, env Env) (Verdict, error) {
	if env.Actor.Kind != ByStaff {
		return Refuse("not_yours", "", "Only staff look at a portal as somebody else."), nil
	}
	m, v, err := matterFor(rows, env, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	_, v, err = contactOn(rows, env, m, c.ContactID)
	return v, err
}

// Apply writes nothing beside the line of activity.
func (PreviewPortal) Apply(Rows, Env) error { return nil }
