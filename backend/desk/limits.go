package desk

import (
	"time"

	"anteroom/backend/firm"
)

// The limits of this room.
const (
	// NarrowWait is how long a change that takes sight away waits for the
	// server's answer before Do returns "not yet in force" (DESIGN §2).
	NarrowWait = 10 * time.Second
	// KeepSettled is how long answered changes stay in the outbox: longer than
	// the server's log, so that a restored server can be told again.
	KeepSettled = 35 * 24 * time.Hour
	// PollEvery is how often the server is asked while no live stream stands.
	PollEvery = 20 * time.Second
	// LookEvery is how often the server is asked beside a live stream.
	LookEvery = 10 * time.Minute
	// RetryFirst and RetryMost bound the waits between failed attempts.
	RetryFirst = time.Second
	RetryMost  = 30 * time.Second
	// waitingLimit bounds the changes that may wait for the server.
	waitingLimit = 20_000
	// pagesPerRound bounds the pages that one round takes.
	pagesPerRound = 10_000
	// pushesPerRound bounds the batches that one round sends.
	pushesPerRound = 500
	// touchedLimit is the most changed rows after which what a switch hits is
	// brought up to date row by row, and not read anew.
	touchedLimit = 200
	// windowLimit is the most lines that one query returns.
	windowLimit = 5_000
	// activityLimit is the most lines of activity that one query returns.
	activityLimit = 500
	// whoSeesLimit is the most contacts shown beside a matter.
	whoSeesLimit = 50
	// namesLimit is the most names in a warning.
	namesLimit = 5
	// changesLimit is the most changes listed.
	changesLimit = 1_000
	// noticesLimit bounds the notices of one start.
	noticesLimit = 20
	// truncateTries and truncateWait bound how long a reader may keep the
	// write-ahead log from being emptied.
	truncateTries = 20
	truncateWait  = 250 * time.Millisecond
	// settledShown is how long changes in force stay in the list of changes.
	settledShown = 7 * 24 * time.Hour
	// searchLimit is the most hits of one search in the long lists, and
	// queryWordsLimit the most words of a query that are looked at.
	searchLimit     = 200_000
	queryWordsLimit = 24
	// rolesOffered is the most roles of the firm's own that are offered.
	rolesOffered = 40
	// searchedRunes is how much of a long text a list's search looks at, and
	// excerptRunes how much of one a list shows.
	searchedRunes = 2_000
	excerptRunes  = 160
	// facesShown is the most faces beside an item, sightLimit the most contacts
	// whose sight of one item is told, titlesLimit the most titles in an effect.
	facesShown  = 4
	sightLimit  = 500
	titlesLimit = 5
	// idsAtOnce is how many ids one statement names.
	idsAtOnce = 500
	// actsLimit is the most items times contacts of one act.
	actsLimit = 5_000
	// entriesLimit is the most times that one look at the calendar shows.
	entriesLimit = 5_000
	// calendarSpan is the longest time that one look at the calendar covers.
	calendarSpan = 3 * 366 * firm.Day
	// nextWithin is how far ahead an item's coming times are looked for, nextShown
	// how many of them are told.
	nextWithin = 400 * firm.Day
	nextShown  = 5
	// ticksShown is how many times of ticking off and opening again are told.
	ticksShown = 20
	// eventsLimit is the most events that one import takes in, and unknownShown the
	// most addresses of people whom it does not know.
	eventsLimit  = 5_000
	unknownShown = 50
	// holdRows is how many rows of a snapshot are held, in memory, until they are
	// written together, and holdWithin how long the first of them waits for that.
	holdRows   = 20_000
	holdWithin = 2 * time.Second
	// sendMost is the most files that are taken up at once, and droppedBytes the
	// most that one may have that came without a path.
	sendMost     = 500
	droppedBytes = 25 << 20
	// logoFileBytes is the largest file that a logo is made of.
	logoFileBytes = 10 << 20
	// uploadPart is how much of a file goes in one request, and tellEvery how often
	// the window is told of its progress.
	uploadPart = 2 << 20
	tellEvery  = 250 * time.Millisecond
	// keptBytes bounds the contents kept that nobody pinned, keptFor how long one is
	// kept that nobody looks at.
	keptBytes = 500 << 20
	keptFor   = 30 * 24 * time.Hour
	// pinPages is how many pages of a pinned file are kept as pictures, and pinWidth
	// how wide.
	pinPages = 40
	pinWidth = 960
	// snapshotTries bounds the snapshots begun anew within one round.
	snapshotTries = 3
)
