package clientweb

import "time"

// The limits of this room.
const (
	// bodyBytes bounds what a client may send in one request; uploads have a
	// room of their own.
	bodyBytes = 16 << 10
	// bodyDepth bounds the nesting of JSON.
	bodyDepth = 8
	// bodyWithin is how long a body may take to arrive.
	bodyWithin = 10 * time.Second
	// pathBytes bounds path and query.
	pathBytes = 2 << 10

	// beatEvery is how often a live stream speaks, and decides anew.
	beatEvery = 15 * time.Second
	// liveRest is the shortest time between two looks of one stream.
	liveRest = 200 * time.Millisecond
	// writeWithin bounds one word of a stream.
	writeWithin = 10 * time.Second
	// streamsPerAccount and streamsAtOnce bound the open streams.
	streamsPerAccount = 12
	streamsAtOnce     = 5_000

	// browserLife is the life of the cookie by which a browser is known.
	browserLife = 180 * 24 * time.Hour
	// nonceBytes is the size of the nonce for styles.
	nonceBytes = 16
	// indexBytes bounds the page that is read from the bundle.
	indexBytes = 1 << 20
)

// peerShare is how many sessions one address may hold at full speed.
const peerShare = 10

// The rations where none are given: of requests that try secrets, per address,
// and of all others, per session.
func doorRate() Rate { return Rate{PerSecond: 2, Burst: 120} }
func readRate() Rate { return Rate{PerSecond: 300, Burst: 3_000} }
