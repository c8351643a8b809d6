package cipher

import "time"

const (
	// busyTimeoutDefault covers the longest write that the desk makes in one piece, a page of a first sync.
	busyTimeoutDefault = 5 * time.Second
	// connectionsDefault: one writer, and readers enough for a window and a search beside it.
	connectionsDefault = 4
	// pageCacheKiB is what one connection keeps of pages already opened: each miss pays for decryption again.
	pageCacheKiB = 16 << 10
	// smallestPageBytes is SQLite's smallest page; a shorter file has been cut off.
	smallestPageBytes = 512
)
