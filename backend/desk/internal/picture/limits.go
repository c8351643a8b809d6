package picture

// The limits of this room.
const (
	// pixelsMost is the most pixels that are unpacked: more than cameras take, and
	// within what an office computer has to spare.
	pixelsMost = 40_000_000
	// smaller is by how much, in hundredths, the picture shrinks at each try to fit
	// its bytes.
	smaller = 88
	// segmentsMost and entriesMost bound how much of a photo's description is read
	// for its orientation.
	segmentsMost = 64
	entriesMost  = 500
)
