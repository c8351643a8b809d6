package scan

import "time"

// The limits of this room.
const (
	// chunkBytes is how much is sent to the scanner at once.
	chunkBytes = 64 << 10
	// answerBytes bounds the scanner's answer: one line that names a signature.
	answerBytes = 4 << 10
	// dialTime bounds reaching the scanner, scanTime one whole scan.
	dialTime = 5 * time.Second
	scanTime = 2 * time.Minute
	// nameRunes bounds the name of what was found, as it is told to people.
	nameRunes = 80
)
