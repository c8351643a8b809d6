package ics

import (
	"strings"
	"time"
	_ "time/tzdata" // Windows has no zone files
)

// A wall time is what a clock on the wall shows, kept as if it were UTC: rules
// are worked out on it, and only their results become instants.

// wallOf returns what the clock of a place shows at an instant.
func wallOf(t time.Time, place *time.Location) time.Time {
	t = t.In(place)
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// instantOf returns when the clock of a place shows a wall time. RFC 5545
// §3.3.5: a time that the clock skips counts with the offset before the gap
// (02:30 becomes 03:30), and of one shown twice the first is meant.
func instantOf(wall time.Time, place *time.Location) time.Time {
	before := offsetAt(wall.Add(-24*time.Hour), place)
	early := wall.Add(-before).In(place)
	if offsetAt(early, place) == before {
		return early
	}
	after := offsetAt(wall.Add(24*time.Hour), place)
	late := wall.Add(-after).In(place)
	if offsetAt(late, place) == after {
		return late
	}
	return early
}

func offsetAt(t time.Time, place *time.Location) time.Duration {
	_, seconds := t.In(place).Zone()
	return time.Duration(seconds) * time.Second
}

// dayOf returns the day that a time falls on where it is looked at, as a day of AllDay.
func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// loadZone finds a time zone by its IANA name only: names that mean this
// machine's own zone, or paths, are none.
func loadZone(name string) (*time.Location, bool) {
	if name == "" || len(name) > 64 || name == "Local" || name == "localtime" || name == "Factory" || name == "posixrules" ||
		strings.HasPrefix(name, "right/") || strings.HasPrefix(name, "posix/") || strings.ContainsAny(name, ". \\\x00") || name[0] < 'A' || name[0] > 'Z' {
		return nil, false
	}
	zone, err := time.LoadLocation(name)
	return zone, err == nil
}
