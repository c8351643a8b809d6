package postgres

import "time"

// The limits of this engine.
const (
	// connections is how many one process holds at most, idleConnections how
	// many it keeps ready.
	connections     = 24
	idleConnections = 8
	// connectionAge is how long one is used: a load balancer's changes and a
	// failover reach every process within it.
	connectionAge = 30 * time.Minute
	connectWithin = 10 * time.Second
	// bulkValues is well below the 65535 that the protocol can bind.
	bulkValues = 4000
	// placeAttempts is how often a new firm tries to get a number of its own
	// while others are being made.
	placeAttempts = 20
	// buildRows is how many documents go into one statement.
	buildRows = 100
)
