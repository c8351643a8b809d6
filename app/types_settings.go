package app

// SwitchDone is what moving a switch did. Undo is valid for 30 seconds.
type SwitchDone struct {
	State  string `json:"state"`
	UndoID string `json:"undoId"`
}
