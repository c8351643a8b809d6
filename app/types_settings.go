package app

// SwitchDone is what moving a switch did. Undo is valid for 30 seconds.
type SwitchDone struct {
	State  string `json:"state"`
	UndoID string `json:"undoId"`
}

// NoticesEdit carries the notices that the person changed and, in Was, what the
// page showed: dailyDigest, mailOnShare, mailOnUpload and mailNames as true or
// false, invitationDays in figures.
type NoticesEdit struct {
	Was map[string]string `json:"was"`
	Now map[string]string `json:"now"`
}

// StaffEdit carries what the person changed of somebody at the firm and, in Was,
// what the page showed: roleId, and active as true or false.
type StaffEdit struct {
	ID  string            `json:"id"`
	Was map[string]string `json:"was"`
	Now map[string]string `json:"now"`
	// HandTo is who takes the place of one who leaves, on restricted matters that
	// nobody else may open, or "".
	HandTo string `json:"handTo"`
}
