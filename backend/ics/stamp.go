package ics

import (
	"strings"
	"time"
)

// stamp is a date or a date with a time as it stands in a file: what a clock
// shows, and whether that clock shows UTC.
type stamp struct {
	wall     time.Time
	day, utc bool
}

const (
	dayForm  = "20060102"
	wallForm = "20060102T150405"
)

// parseStamp reads a DATE or DATE-TIME (RFC 5545 §3.3.4 and §3.3.5), and forgives blanks around it.
func parseStamp(text string) (stamp, bool) {
	text = strings.ToUpper(strings.TrimSpace(text))
	s := stamp{day: len(text) == len(dayForm)}
	form := dayForm
	if !s.day {
		text, s.utc = strings.CutSuffix(text, "Z")
		form = wallForm
	}
	wall, err := time.Parse(form, leapSecond(text))
	if err != nil || wall.Year() < eventYearLeast || wall.Year() > eventYearMost {
		return stamp{}, false
	}
	s.wall = wall
	return s, true
}

// leapSecond takes the 61st second, which Go's clock does not have, for the 60th (RFC 5545 §3.3.12).
func leapSecond(text string) string {
	if minute, leap := strings.CutSuffix(text, "60"); leap && len(text) == len(wallForm) {
		return minute + "59"
	}
	return text
}

func (s stamp) text() string {
	switch {
	case s.day:
		return s.wall.Format(dayForm)
	case s.utc:
		return s.wall.Format(wallForm) + "Z"
	}
	return s.wall.Format(wallForm)
}
