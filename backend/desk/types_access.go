package desk

// AccessLine is one contact in Portal options.
type AccessLine struct {
	ContactID string   `json:"contactId"`
	Name      string   `json:"name"`
	Kind      string   `json:"kind"`
	Email     string   `json:"email"`
	Roles     []string `json:"roles"`
	Client    bool     `json:"client"`
	// Has is the box *Has access?* as it stands.
	Has bool `json:"has"`
	// Grant is "", granted, paused or revoked.
	Grant string `json:"grant"`
	// Invitation is "", queued, sent, bounced, deferred, opened, accepted,
	// expired, superseded or revoked; InvitedAt and ExpiresAt in microseconds.
	Invitation string `json:"invitation"`
	InvitedAt  int64  `json:"invitedAt"`
	ExpiresAt  int64  `json:"expiresAt"`
	// SignsIn means that the contact has a login already: access needs no
	// invitation to be taken up.
	SignsIn bool `json:"signsIn"`
	// Opposing means that granting needs a reason.
	Opposing bool `json:"opposing"`
	// Sees counts, by area, what the contact sees or would see with access.
	Sees          []AreaCount `json:"sees"`
	NotYetInForce bool        `json:"notYetInForce"`
}

// AreaCount is an area and a number of things in it.
type AreaCount struct {
	Area  string `json:"area"`
	Count int    `json:"count"`
}

// AccessPage is Portal options of one matter; all contacts, clients first.
type AccessPage struct {
	MatterID string       `json:"matterId"`
	Title    string       `json:"title"`
	Lines    []AccessLine `json:"lines"`
	// PortalOn and FirmOn say whether ticking will show anything at once.
	PortalOn bool `json:"portalOn"`
	FirmOn   bool `json:"firmOn"`
	MayGrant bool `json:"mayGrant"`
}

// WhyLine is one clause of the answer to *why can or can't she see this?*.
type WhyLine struct {
	Code string `json:"code"`
	// Holds tells whether the clause lets the contact see.
	Holds    bool   `json:"holds"`
	Sentence string `json:"sentence"`
	// Act names what would change it: firm_portal, firm_area, matter_portal,
	// matter_area, grant, invite, unlock, restore, publish, unhide, share or "".
	Act string `json:"act"`
}
