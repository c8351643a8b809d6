package notice

import (
	"time"

	"anteroom/backend/firm"
)

// zoneOf is where a reader's clock stands: their own zone, the firm's, or UTC.
func zoneOf(names ...string) *time.Location {
	for _, name := range names {
		if name == "" || name == "Local" {
			continue
		}
		if zone, err := time.LoadLocation(name); err == nil {
			return zone
		}
	}
	return time.UTC
}

// nextAt is the first moment after `after` at which a reader's clock shows the
// given minutes after midnight: once on each of their days. Where the clock is
// put forward over that minute it is as much later, where it shows it twice it is
// the first (RFC 5545 §3.3.5).
func nextAt(after time.Time, minutes int64, zone *time.Location) time.Time {
	year, month, day := after.In(zone).Date()
	for ahead := -1; ; ahead++ {
		if at := wallTime(year, month, day+ahead, int(minutes%firm.DayMinutes), zone); at.After(after) {
			return at
		}
	}
}

// wallTime is the moment at which a clock first shows minutes after midnight of a day.
func wallTime(year int, month time.Month, day, minutes int, zone *time.Location) time.Time {
	wall := time.Date(year, month, day, 0, minutes, 0, 0, time.UTC)
	_, before := wall.Add(-24 * time.Hour).In(zone).Zone()
	_, after := wall.Add(24 * time.Hour).In(zone).Zone()
	early := wall.Add(-time.Duration(before) * time.Second)
	late := wall.Add(-time.Duration(after) * time.Second)
	shows := func(at time.Time) bool {
		there := at.In(zone)
		return there.Day() == wall.Day() && there.Hour()*60+there.Minute() == minutes
	}
	if !shows(early) && shows(late) {
		return late
	}
	return early
}

// quietUntil is when a reader's quiet hours end, if it is quiet now.
func quietUntil(now time.Time, from, to int64, zone *time.Location) (time.Time, bool) {
	from, to = from%firm.DayMinutes, to%firm.DayMinutes
	if from == to {
		return time.Time{}, false
	}
	there := now.In(zone)
	at := int64(there.Hour()*60 + there.Minute())
	quiet := from <= at && at < to
	if from > to {
		quiet = at >= from || at < to
	}
	if !quiet {
		return time.Time{}, false
	}
	return nextAt(now, to, zone), true
}

func micros(at time.Time) firm.Micros  { return firm.Micros(at.UnixMicro()) }
func timeOf(at firm.Micros) time.Time  { return time.UnixMicro(int64(at)).UTC() }
func span(d time.Duration) firm.Micros { return firm.Micros(d.Microseconds()) }
