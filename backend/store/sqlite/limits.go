package sqlite

import "time"

// The limits of this engine.
const (
	// busyTimeout is how long a writer waits for another before it gives up.
	busyTimeout = 10 * time.Second
	// readers is how many connections read at once.
	readers = 8
	// writers is how many connections stand ready to write; only one does at a
	// time, the others wait in the engine, as the job queue's do.
	writers = 4
	// indexedRunes is the longest beginning that FTS5 has an index for (see the
	// migration). It walks the documents of such a one step by step, as it does
	// those of a whole word.
	indexedRunes = 3
	// continuations is how many words a longer beginning may stand for and
	// still be asked for as those words; each takes a look into the index.
	continuations = 8
	// joinPieces is FTS5's own default: four pieces of a size become one.
	joinPieces = 4
)
