package wire

import "time"

// The limits of what is said, held at both ends.
const (
	// OpsLimit is the most ops in one push.
	OpsLimit = 200
	// OpLimitBytes is the largest single op.
	OpLimitBytes = 1 << 20
	// PushLimitBytes is the largest push.
	PushLimitBytes = 8 << 20
	// PageLimitBytes is about how large a page grows before it is cut at the
	// next end of a transaction.
	PageLimitBytes = 2 << 20
	// PageMaxBytes is the most that a desk takes of one page.
	PageMaxBytes = 256 << 20
	// FrameRows is the most rows in one frame of a snapshot.
	FrameRows = 2000
	// FrameBytes is about how much text a frame holds before it is cut.
	FrameBytes = 8 << 20
	// Beat is how often the live stream says that it lives.
	Beat = 15 * time.Second
	// Silence is how long without a beat before the desk turns to polling.
	Silence = 40 * time.Second
)
