package app

// AccessChange is one box that the person changed.
type AccessChange struct {
	ContactID string `json:"contactId"`
	Has       bool   `json:"has"`
	// Email is set when the person gave an address for a contact without one.
	Email string `json:"email"`
	// Reason is set when the contact is an opposing party.
	Reason string `json:"reason"`
}

// AccessSaved tells what Save did, change by change in the same order.
type AccessSaved struct {
	Results []ChangeResult `json:"results"`
	// TurnedOn is true when saving also turned the matter's portal on.
	TurnedOn bool `json:"turnedOn"`
	// PortalRefusal says why the matter's portal could not be turned on, though
	// access was given; what the results say stands all the same.
	PortalRefusal *Refusal `json:"portalRefusal"`
	// UndoID puts back for 30 seconds what was taken away.
	UndoID string `json:"undoId"`
}

// ChangeResult is what became of one change.
type ChangeResult struct {
	ContactID string `json:"contactId"`
	// State is in_force, not_yet (waits for the server) or refused.
	State string `json:"state"`
	// Refusal says why, when refused.
	Refusal *Refusal `json:"refusal"`
}
