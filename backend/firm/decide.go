package firm

// Reason names one clause of the rule of sight (RULES §2).
type Reason string

// The clauses, in the order in which they are told.
const (
	ReasonFirmPortal   Reason = "firm_portal_off"
	ReasonMatterPortal Reason = "matter_portal_off"
	ReasonFirmArea     Reason = "firm_area_off"
	ReasonMatterArea   Reason = "matter_area_off"
	ReasonNoGrant      Reason = "no_grant"
	ReasonPaused       Reason = "grant_paused"
	ReasonRevoked      Reason = "grant_revoked"
	ReasonNoAccount    Reason = "no_account"
	ReasonUnverified   Reason = "account_unverified"
	ReasonLocked       Reason = "account_locked"
	ReasonWithdrawn    Reason = "withdrawn"
	ReasonDraft        Reason = "draft"
	ReasonHidden       Reason = "hidden"
	ReasonNotShared    Reason = "not_shared"
	ReasonNotParty     Reason = "not_party"
	// ReasonForeign is given for an item of another matter: never seen here.
	ReasonForeign Reason = "other_matter"
	// ReasonUnknownArea is given for an area that this version does not know.
	ReasonUnknownArea Reason = "unknown_area"
)

// Facts are what the rule of sight looks at: one contact, one matter and, for
// an item, how it stands to the contact.
type Facts struct {
	Firm   Firm
	Matter Matter
	// Grant is the contact's grant on the matter; its zero value is none.
	Grant Grant
	// Account is the contact's login; its zero value is none.
	Account Account
	// Item is nil when only the portal itself is asked about.
	Item *Item
	// Area, when Item is nil, asks about the area's page; empty asks the portal.
	Area   Area
	Shared bool
	Party  bool
	Hidden bool
}

// Decision is the answer of Decide: sight, or every clause that failed.
type Decision struct {
	Sees    bool
	Reasons []Reason
}

// Decide answers who sees what, with every reason (RULES §2). It is the only
// copy of the rule: pages, lists, search, files, mail, digest, preview and the
// *Why* panel all ask it.
func Decide(f Facts) Decision {
	reasons := append(portalReasons(f), areaReasons(f)...)
	reasons = append(reasons, accessReasons(f)...)
	if f.Item != nil {
		reasons = append(reasons, itemReasons(f)...)
	}
	return Decision{Sees: len(reasons) == 0, Reasons: reasons}
}

func portalReasons(f Facts) []Reason {
	var out []Reason
	if !f.Firm.PortalOn {
		out = append(out, ReasonFirmPortal)
	}
	if !f.Matter.PortalOn {
		out = append(out, ReasonMatterPortal)
	}
	return out
}

func areaReasons(f Facts) []Reason {
	area := f.Area
	if f.Item != nil {
		area = f.Item.Area
	}
	if area == "" && f.Item == nil {
		return nil
	}
	if !area.Known() {
		return []Reason{ReasonUnknownArea}
	}
	var out []Reason
	if !f.Firm.Areas.Has(area) {
		out = append(out, ReasonFirmArea)
	}
	if !f.Matter.Areas.Has(area) {
		out = append(out, ReasonMatterArea)
	}
	return out
}

func accessReasons(f Facts) []Reason {
	var out []Reason
	switch {
	case f.Grant.State == Paused:
		out = append(out, ReasonPaused)
	case f.Grant.State == Revoked:
		out = append(out, ReasonRevoked)
	case f.Grant.State != Granted || f.Grant.MatterID != f.Matter.ID:
		out = append(out, ReasonNoGrant)
	}
	switch {
	case f.Account.ID == "":
		out = append(out, ReasonNoAccount)
	case !f.Account.Verified:
		out = append(out, ReasonUnverified)
	}
	if f.Account.ID != "" && f.Account.Locked {
		out = append(out, ReasonLocked)
	}
	return out
}

func itemReasons(f Facts) []Reason {
	var out []Reason
	if f.Item.MatterID != f.Matter.ID {
		out = append(out, ReasonForeign)
	}
	if f.Item.Withdrawn {
		out = append(out, ReasonWithdrawn)
	}
	if f.Item.Draft {
		out = append(out, ReasonDraft)
	}
	if f.Hidden {
		out = append(out, ReasonHidden)
	}
	if f.Shared {
		return out
	}
	if !SharedByItself(f.Item.Area, f.Item.Kind) {
		return append(out, ReasonNotShared)
	}
	if !f.Party {
		out = append(out, ReasonNotParty)
	}
	return out
}

// Clause is one clause of the rule as a person reads it.
type Clause struct {
	Reason Reason
	// Sentence says why, about "this contact".
	Sentence string
	// Act names the switch or act that would change it, or is empty.
	Act string
}

// Words returns the clause that a reason stands for. An unknown reason has no words.
func Words(r Reason) Clause {
	for _, c := range clauses() {
		if c.Reason == r {
			return c
		}
	}
	return Clause{Reason: r}
}

func clauses() []Clause {
	return []Clause{
		{ReasonFirmPortal, "The firm's client portal is off.", "firm_portal"},
		{ReasonMatterPortal, "This matter's portal is off.", "matter_portal"},
		{ReasonFirmArea, "The firm does not share this area.", "firm_area"},
		{ReasonMatterArea, "This matter does not share this area.", "matter_area"},
		{ReasonNoGrant, "This contact has no access to the matter's portal.", "grant"},
		{ReasonPaused, "This contact's access is paused.", "grant"},
		{ReasonRevoked, "This contact's access was revoked.", "grant"},
		{ReasonNoAccount, "This contact has not accepted an invitation yet.", "invite"},
		{ReasonUnverified, "The address of this contact's login is not verified yet.", "invite"},
		{ReasonLocked, "This contact's login is locked.", "unlock"},
		{ReasonWithdrawn, "The item was withdrawn.", "restore"},
		{ReasonDraft, "The item is still a draft.", "publish"},
		{ReasonHidden, "The item is hidden from this contact.", "unhide"},
		{ReasonNotShared, "The item was not shared with this contact.", "share"},
		{ReasonNotParty, "This contact is not a party to the item.", "share"},
		{ReasonForeign, "The item belongs to another matter.", ""},
		{ReasonUnknownArea, "This version does not know the item's area.", ""},
	}
}
