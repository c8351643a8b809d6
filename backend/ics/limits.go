package ics

// Limits bound one reading; DefaultLimits has what the programs use.
type Limits struct {
	// Bytes is the largest file, Events the most events taken from it, and Faults
	// the most complaints made about it: a file over one of them is refused whole,
	// since half a calendar looks like a whole one.
	Bytes  int64
	Events int
	Faults int
}

// DefaultLimits let in the exports of a long career.
func DefaultLimits() Limits {
	return Limits{Bytes: 20 << 20, Events: 20_000, Faults: 2_000}
}

// Bounds of one file.
const (
	// lineLimitBytes bounds one unfolded line; pictures inside calendars are longer and of no use here.
	lineLimitBytes = 1 << 20
	// paramLimitBytes bounds what stands before a line's colon.
	paramLimitBytes = 8 << 10
	// depthLimit bounds components inside components; RFC 5545 needs three.
	depthLimit = 8
	// zoneLimit bounds the time zones that one file names.
	zoneLimit = 60
	// observanceLimit bounds the parts of one time zone's own rules.
	observanceLimit = 150
)

// Bounds of one event.
const (
	// InviteeLimit bounds the people named on one event.
	InviteeLimit = 2_000
	// DateLimit bounds the dates left out of, and those added to, one repeating event.
	DateLimit = 5_000
	// eventYearLeast and eventYearMost bound what a date may be; the format has four digits.
	eventYearLeast = 1
	eventYearMost  = 9_990
)

// Bounds of one rule and its expansion.
const (
	// InstanceLimit bounds what one call of Expand returns, whatever it is asked for.
	InstanceLimit = 20_000
	// ruleLimitBytes, ruleListLimit and timesPerDayLimit bound a rule's text, one list in it, and what it puts on one day.
	ruleLimitBytes   = 2_000
	ruleListLimit    = 366
	timesPerDayLimit = 48
	// IntervalLimit and CountLimit bound a rule's INTERVAL and COUNT.
	IntervalLimit = 5_000
	CountLimit    = 50_000
	// zoneYears is how far ahead a written zone is checked and, if it keeps no yearly rule, spelled out.
	zoneYears = 20
	// zoneYearLeast and zoneYearMost bound the years of which each change is written: clocks had no zones before, and keep their last rule after.
	zoneYearLeast = 1850
	zoneYearMost  = 2100
	// foldBytes is the longest written line, without its end (RFC 5545 §3.1).
	foldBytes = 75
)
