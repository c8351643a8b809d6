package host

import "time"

// The limits of this room.
const (
	// invitationDays is the life of invitations of a new firm (RULES §4).
	invitationDays = 14
	// readGroupMost and readGroupWait bound a group of the audit of reading.
	readGroupMost = 500
	readGroupWait = time.Second
	// logKept is how long the firm's log is kept (DESIGN §4).
	logKept = 30 * 24 * time.Hour
	// unnamedKept is how long a content stays that no row names: a desk sends what it
	// had settled for so long again after a restore.
	unnamedKept = 40 * 24 * time.Hour
	// clientDayBytes is the most that one client may send within a day, half of it
	// at once.
	clientDayBytes = 20 << 30
	// heldLook is how often work that waits for a held firm looks again, and
	// missingMost how many desks are named that have not come back.
	heldLook    = time.Minute
	missingMost = 200
	// presentEvery is how often it is kept that a desk is connected, and
	// presentMost how many desks one process remembers.
	presentEvery = time.Minute
	presentMost  = 10_000
	// frameStep is how many rows are read before a frame's size is looked at.
	frameStep = 200
	// pollHead is how often a live stream looks at the log by itself, for
	// transactions of other processes on the same database.
	pollHead = 2 * time.Second
	// tidyEvery is how often old sessions, invitations and log entries are swept,
	// and expireMost how many invitations one sweep ends.
	tidyEvery  = time.Hour
	expireMost = 1000
	// The HTTP servers' patience and sizes. Streams are bounded by their beats.
	headerWithin = 10 * time.Second
	bodyWithin   = 60 * time.Second
	idleWithin   = 120 * time.Second
	headerBytes  = 32 << 10
	// A server that stops lets requests end, then cuts streams, then stops jobs.
	finishWithin = time.Second
	cutWithin    = 3 * time.Second
	stopWithin   = 10 * time.Second
)
