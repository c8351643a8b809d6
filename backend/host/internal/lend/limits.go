package lend

import "time"

// The limits of this room.
const (
	// partBytes is how much of a download is sent between two looks at whether it
	// may go on, and lookEvery the longest time between two decisions: changes by
	// this process ring, those of others on the same database do not.
	partBytes = 64 << 10
	lookEvery = time.Second
	// partWithin is how long one part may take to be taken.
	partWithin = time.Minute
	// sendBufferBytes bounds what the system holds for a connection, which is out
	// of reach once it is handed over.
	sendBufferBytes = 512 << 10
	// widthUsual is a picture's width where none is asked for.
	widthUsual = 960
	// wordsWidth is the width at which a page is drawn of which only the words are
	// wanted.
	wordsWidth = 16
)

// widths are those in which pictures are drawn and kept: each next one up is
// taken, so that nobody fills the store by asking for every width there is.
func widths() []int { return []int{160, 320, 480, 640, 960, 1280, 1600, 2000, 2400} }
