package app

// Done tells what became of a change: in_force (the server has it, or it needs
// no answer to count) or not_yet (it waits for the server).
type Done struct {
	// ID is the row made or changed.
	ID    string `json:"id"`
	State string `json:"state"`
	// UndoID undoes it for 30 seconds, when it can be undone.
	UndoID string `json:"undoId"`
}
