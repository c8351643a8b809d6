package post

import "time"

// The limits of this room.
const (
	// mailTries over mailFirstWait doubling is about two days (RULES §4).
	mailTries     = 10
	mailFirstWait = 5 * time.Minute
	mailLongWait  = 24 * time.Hour
	// resetTries over resetFirstWait doubling stays within a reset link's hour.
	resetTries     = 5
	resetFirstWait = time.Minute
	resetLongWait  = 10 * time.Minute
	// portalWait is how long an invitation whose portal is switched off rests
	// before it is looked at again.
	portalWait = 30 * time.Second
	// sendLimit bounds one conversation with the mail server.
	sendLimit = 45 * time.Second

	// nameRunes bounds a name within a subject or header.
	nameRunes = 120
	// logoWide and logoHigh are the frame, in the page's own pixels, that the firm's
	// logo fits in a letter: half of what a logo may have, and less than a phone.
	logoWide = 240
	logoHigh = 72
	// replyRunes bounds what is kept of a mail server's answer.
	replyRunes = 300

	// mailboxPage is how many letters the mailbox lists, newest first.
	mailboxPage = 200
	// mailBytes bounds one letter that the mailbox reads back.
	mailBytes = 1 << 20
)
