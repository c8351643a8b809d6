package clientweb

import (
	"time"

	"anteroom/backend/firm"
)

// The limits of this room.
const (
	// bodyBytes bounds what a client may send in one request; uploads have a
	// room of their own.
	bodyBytes = 16 << 10
	// letterBytes bounds a request that carries what somebody wrote: the longest
	// text that rows keep, at four bytes a character, and room for files' names.
	letterBytes = 4*firm.TextLimit + 128<<10
	// lettersBytes is how much text an account may send at once, and
	// lettersPerSecond how much further text each second: all who see a thread read
	// the whole of it.
	lettersBytes     = 4 << 20
	lettersPerSecond = 1_000
	// stopBytes bounds what a mail program sends to stop mails.
	stopBytes = 4 << 10
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

	// calendarMost is the longest span of the calendar that is answered at once,
	// and timeMost the farthest moment that a question may name: the year 9999.
	calendarMost = 400 * firm.Day
	timeMost     = 253_402_300_799_000_000
	// billsAtOnce is how many invoices are drawn at the same time.
	billsAtOnce = 2

	// browserLife is the life of the cookie by which a browser is known.
	browserLife = 180 * 24 * time.Hour
	// nonceBytes is the size of the nonce for styles.
	nonceBytes = 16
	// indexBytes bounds the page that is read from the bundle.
	indexBytes = 1 << 20
	// assetBytes bounds a script or style that is kept compressed.
	assetBytes = 2 << 20
)

// peerShare is how many sessions one address may hold at full speed.
const peerShare = 10

// calendarType is the media type of iCalendar (RFC 5545), feedPath where private
// calendars lie, and stopPath where the links of mails lead by which they are stopped.
const (
	calendarType = "text/calendar; charset=utf-8"
	feedPath     = "/feed/"
	stopPath     = "/unsubscribe/"
)

// The rations where none are given: of requests that try secrets, per address, of
// acts, per account, and of all others, per session.
func doorRate() Rate { return Rate{PerSecond: 2, Burst: 120} }
func readRate() Rate { return Rate{PerSecond: 300, Burst: 3_000} }
func actRate() Rate  { return Rate{PerSecond: 5, Burst: 200} }
