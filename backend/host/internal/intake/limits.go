package intake

// The limits of this room.
const (
	// lineLimitBytes bounds one line of a file; a longer one is skipped unread.
	lineLimitBytes = 16 << 20
	// readBytes is how much is read from a file at once.
	readBytes = 256 << 10
	// batchMatters, batchRows and batchBytes bound one transaction: whichever is
	// met first closes the batch. A larger matter makes a batch of its own.
	batchMatters = 200
	batchRows    = 4_000
	batchBytes   = 8 << 20
	// RefusedKept is how many refused lines a Report holds; the error file has all.
	RefusedKept = 200
	// mattersLimit bounds the matters of one file whose keys are remembered, to
	// tell of lines that speak of the same matter.
	mattersLimit = 1_000_000
	// aboutRunes bounds a matter's description made from a docket.
	aboutRunes = 20_000
)
