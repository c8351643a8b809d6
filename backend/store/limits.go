package store

// The limits of this room.
const (
	// writeAttempts is how often Write begins anew after the engine said that
	// two transactions stood in each other's way.
	writeAttempts = 5
	// pageRows is how many rows are read at once where all are walked.
	pageRows = 2000
	// indexBatch is how many documents are handed to the index at once.
	indexBatch = 500
	// wordRunes bounds one word of the search index; longer ones are cut, in
	// documents and queries alike, so that they still meet.
	wordRunes = 48
	// documentBytes and documentWords bound the distinct words of one document;
	// PostgreSQL keeps at most one megabyte of them.
	documentBytes = 512 << 10
	documentWords = 40_000
	// queryWords bounds the words of a query; the rest are not looked at.
	queryWords = 24
	// SearchLimit is the most hits per kind that one search returns, and what
	// it returns when no limit is given.
	SearchLimit = 200
	// logEntryBytes bounds one unpacked transaction of the firm's log.
	logEntryBytes = 1 << 30
)
