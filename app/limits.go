package app

import "time"

// The limits of this room.
const (
	// openWithin is how long a question waits for the profile to be opened, and
	// answerWithin how long one may take; a change that must wait for the server
	// is bounded by the desk.
	openWithin   = 20 * time.Second
	answerWithin = 60 * time.Second
	// pageMost bounds a window onto a list.
	pageMost = 500
	// undoWithin is how long a switch can be undone (RULES §3).
	undoWithin = 30 * time.Second
	undosMost  = 50
	// callBytes bounds one call of --agent or of the browser bridge.
	callBytes = 8 << 20
	// rememberMost bounds one remembered piece of view state.
	rememberMost = 64 << 10
)
