package account

import (
	"time"

	"anteroom/backend/firm"
)

// The limits of this room.
const (
	// PasswordLeast is the shortest password that stands alone (SECURITY, passwords).
	PasswordLeast = 15
	// PasswordMost bounds what is hashed; NIST SP 800-63B asks for at least 64.
	PasswordMost = 256
	// passwordBytes bounds the text before it is normalised.
	passwordBytes = 4 * PasswordMost

	// hashesAtOnce bounds the memory of hashing: each takes 19 MiB.
	hashesAtOnce = 4
	// hashesWaiting bounds those who wait for their turn; more are told to come back.
	hashesWaiting = 64
	// busyWait is what they are told.
	busyWait = 5 * time.Second

	// freeGuesses is how many wrong passwords cost no waiting.
	freeGuesses = 10
	// GuessesMost is how many wrong passwords in a row go through, ever, until
	// the right one, or a reset by mail (NIST SP 800-63B 3.2.2).
	GuessesMost = 100
	// waitMost is the longest pause between two guesses.
	waitMost = 15 * time.Minute
	// throttleLife is how long a bucket without new tries is kept.
	throttleLife = 90 * firm.Day

	// CodeTries is how many wrong codes a link takes before it is dead.
	CodeTries = 10
	// codeLength is the number of characters of a code, 5 bits each.
	codeLength = 8
	// tokenBytes is the size of every token that is handed out.
	tokenBytes = 32
	// secretsAlive bounds the live secrets of one subject: a mail that had to be
	// sent again carries a new one, and the first may have arrived after all.
	secretsAlive = 12
	// secretKept is how long a dead secret is kept, so that an old link can say
	// what became of it instead of being unknown.
	secretKept = 180 * firm.Day

	// ResetLife is the life of a link to set a new password.
	ResetLife = time.Hour
	// againMost is how often an expired invitation may be asked for anew, and
	// resetMost a reset, per address within askWindow.
	againMost = 3
	resetMost = 5
	askWindow = time.Hour

	// IdleLife and MostLife are a client session's lives where none are given.
	IdleLife = time.Hour
	MostLife = 24 * time.Hour
	// seenEvery is how exactly a session's last use is kept: reading must not write.
	seenEvery = time.Minute
	// sessionsMost bounds one account's sessions; the oldest end first.
	sessionsMost = 20
	// knownLife is how long a browser is remembered after a sign-in.
	knownLife = 180 * firm.Day
	// knownMost bounds the browsers remembered for one account.
	knownMost = 20
)
