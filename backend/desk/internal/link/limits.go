package link

import "time"

// The limits of this room; those of what is said stand in package wire.
const (
	dialTimeout   = 10 * time.Second
	tlsTimeout    = 10 * time.Second
	headerTimeout = 40 * time.Second
	// readTimeout is the longest silence within an answer.
	readTimeout = 30 * time.Second
	// smallBytes bounds answers that hold no rows.
	smallBytes = 1 << 20
	// answersBytes bounds the answers to one push.
	answersBytes = 32 << 20
	// frameBytes bounds one frame of a snapshot.
	frameBytes = 128 << 20
	// snapshotBytes bounds a whole snapshot, unpacked.
	snapshotBytes = 64 << 30
	// eventBytes bounds one line of the live stream.
	eventBytes = 64 << 10
	// windowBytes bounds the memory of unpacking.
	windowBytes = 32 << 20
	// pictureBytes bounds a page's picture, wordsBytes its words.
	pictureBytes = 16 << 20
	wordsBytes   = 4 << 20
	// addressBytes bounds what a person types as the server's address.
	addressBytes = 500
)
