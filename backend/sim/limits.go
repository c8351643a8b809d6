package sim

import "time"

// The measures of a run.
const (
	// Seats and Clients are how many desks and clients a World has.
	Seats   = 3
	Clients = 3
	// lateLimit bounds the requests that the network holds back, and pagesKept
	// the pages that it may give out a second time.
	lateLimit = 4
	pagesKept = 4
	// hang is how long a request hangs that nobody answers: longer than a desk
	// waits for what takes sight away.
	hang = 11 * time.Second
	// calmRounds bounds the rounds in which all desks must come to rest once the
	// network is whole again.
	calmRounds = 12
	// traceLimit bounds the lines told of a run that failed.
	traceLimit = 40
)
