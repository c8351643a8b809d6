package store

import "anteroom/backend/firm"

// The verbs of a Mark.
const (
	// MarkEnter says that a staff member may see a matter from here on.
	MarkEnter = "enter"
	// MarkLeave says that they may not any more.
	MarkLeave = "leave"
)

// Mark stands in the firm's log beside the images, at the sequence that caused
// it: a matter's wall let a staff member in, or put them out.
type Mark struct {
	Kind     string  `json:"kind"`
	MatterID firm.ID `json:"matter"`
	StaffID  firm.ID `json:"staff"`
}
