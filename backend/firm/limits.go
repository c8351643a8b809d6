package firm

// The longest texts, in runes, that rows keep, and other bounds of commands.
const (
	LineLimit = 2_000
	TextLimit = 100_000
	// InvitationDaysLeast and InvitationDaysMost bound an invitation's life (RULES §4).
	InvitationDaysLeast = 1
	InvitationDaysMost  = 30
	// RolesPerContactLimit bounds the roles of one contact on one matter.
	RolesPerContactLimit = 40
	// PartyLimit bounds the contacts named on one new item.
	PartyLimit = 5_000
	// WallLimit bounds the staff named on one restricted matter.
	WallLimit = 500
	// LinesLimit bounds the lines of one invoice and of one file request.
	LinesLimit = 500
	// AmountLimitCents bounds an invoice: ten thousand million, and so far below
	// what numbers in a browser keep exactly.
	AmountLimitCents = 1_000_000_000_000
	// ChargeLimit bounds one line's quantity in thousandths and its rate in cents,
	// so that neither their product nor LinesLimit of them overflow.
	ChargeLimit = 1_000_000_000
	// FilesLimit bounds the files that one comment carries.
	FilesLimit = 20
	// EndingMost bounds a file's ending, such as docx or pages.
	EndingMost = 5
	// FolderDepth bounds folders within folders.
	FolderDepth = 12
	// FileLimitBytes bounds one file.
	FileLimitBytes = 200 << 20
	// UsualDigest is when the day's summary comes unless a contact says otherwise:
	// five in the afternoon, in minutes after midnight.
	UsualDigest = 17 * 60
	// DayMinutes is how many minutes a day has.
	DayMinutes = 24 * 60
	// ImportLimit bounds the parties, and the notes, of one imported matter.
	ImportLimit = 20_000
	// LogoLimitBytes bounds the firm's logo, which is in every mail. LogoWidthMost,
	// LogoHeightMost and LogoSideLeast bound its pixels: it is shown at half of the
	// most at most, so that it is sharp on every screen.
	LogoLimitBytes = 64 << 10
	LogoWidthMost  = 640
	LogoHeightMost = 200
	LogoSideLeast  = 16
)

// LastMoment is the latest time that a calendar item can have: the end of the
// year 9999, behind which calendar files know no years.
const LastMoment Micros = 253_402_300_799_999_999

// Day is one day in Micros.
const Day Micros = 24 * 60 * 60 * 1_000_000
