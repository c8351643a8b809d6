package bill

// The limits of this room.
const (
	// pieceRunes is how much of a text one row holds: a row is never cut, so that
	// one may not outgrow a page.
	pieceRunes = 500
	// wordRunes is the longest word that is not broken.
	wordRunes = 24
	// textRunes bounds the words above the lines, and linesMost the lines and the
	// payments; both are beyond what rows keep for an invoice.
	textRunes = 100_000
	linesMost = 1_000
	// logoHigh is how high the firm's logo stands, in millimetres, and logoDots how
	// many of its pixels to the inch at least, so that a small one is not blown up.
	logoHigh = 14
	logoDots = 120
)
