package app

import "time"

// The limits of this room.
const (
	// openWithin is how long a question waits for the profile to be opened before
	// the window says what it waits for (the keychain may be asking a person), and
	// answerWithin how long one may take; a change that must wait for the server
	// is bounded by the desk.
	openWithin   = 4 * time.Second
	answerWithin = 60 * time.Second
	// fileWithin is how long one file may take to be read, or fetched and saved;
	// pagesMost and widthMost bound what is asked of its pages.
	fileWithin = 10 * time.Minute
	pagesMost  = 100_000
	widthMost  = 2_400
	// pageMost bounds a window onto a list.
	pageMost = 500
	// undoWithin is how long a switch can be undone (RULES §3).
	undoWithin = 30 * time.Second
	undosMost  = 50
	// callBytes bounds one call of --agent or of the browser bridge.
	callBytes = 40 << 20
	// rememberMost bounds one remembered piece of view state.
	rememberMost = 64 << 10
)
