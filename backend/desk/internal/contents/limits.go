package contents

// The limits of this room.
const (
	// PartBytes is how much of a content lies in one row, and is read or written at
	// once.
	PartBytes = 256 << 10
	// putParts is how many parts are written in one transaction.
	putParts = 16
	// listLimit bounds every list.
	listLimit = 5_000
)
