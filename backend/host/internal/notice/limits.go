package notice

import "time"

// The limits of this room.
const (
	// batchWait is how long what is new is gathered before it is mailed, from the
	// first of it on (RULES §6).
	batchWait = 5 * time.Minute
	// awayAfter is how long no desk of a staff member has been connected before
	// mail takes the place of the window.
	awayAfter = 10 * time.Minute
	// staleAfter is how long after its time a letter is taken to have lost its
	// job; the next news then orders another.
	staleAfter = 24 * time.Hour
	// newsLife is how long news is kept that no letter took, and stopLife how long
	// a mail's unsubscribe link works.
	newsLife = 30 * 24 * time.Hour
	stopLife = 180 * 24 * time.Hour
	// newsMost bounds what one letter looks at, and titlesMost what it names.
	newsMost   = 2_000
	titlesMost = 20
	// tokenMost bounds a link's token before it is looked for.
	tokenMost = 100

	// sendTries over sendFirstWait doubling is about a day: older news than that
	// is in the portal, or in the next digest.
	sendTries     = 9
	sendFirstWait = 5 * time.Minute
	sendLongWait  = 12 * time.Hour
	// workLimit bounds one try.
	workLimit = 90 * time.Second
)
