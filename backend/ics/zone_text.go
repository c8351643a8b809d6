package ics

import (
	"fmt"
	"strings"
	"time"

	"github.com/emersion/go-ical"
)

// change is one moment at which a zone's clocks are moved.
type change struct {
	wall     time.Time // what clocks show before
	from, to time.Duration
	summer   bool
	name     string
}

// zoneText spells a zone out (RFC 5545 §3.6.5) for the years first to last and
// on: each change of the past by its date, and those from the year on which the
// zone keeps one rule by that rule. A zone that keeps none is spelled out for
// zoneYears ahead.
func zoneText(place *time.Location, first, last int) *ical.Component {
	first = max(first, zoneYearLeast)
	last = min(last, max(first, zoneYearMost))
	c := ical.NewComponent(ical.CompTimezone)
	put(c, ical.PropTimezoneID, place.String())
	begins := time.Date(first-1, 1, 1, 0, 0, 0, 0, time.UTC)
	name, seconds := begins.In(place).Zone()
	offset := time.Duration(seconds) * time.Second
	start := change{wall: begins.Add(offset), from: offset, to: offset, summer: begins.In(place).IsDST(), name: name}
	c.Children = append(c.Children, start.text())
	changes := changesOf(place, begins, last+zoneYears)
	regular := len(changes) - steady(changes, last+zoneYears)
	for _, one := range changes[:regular] {
		c.Children = append(c.Children, one.text())
	}
	if regular < len(changes) {
		c.Children = append(c.Children, changes[regular].yearly(changes[regular:]), changes[regular+1].yearly(changes[regular:]))
	}
	return c
}

// changesOf lists the changes of a zone's clocks after a moment, up to and with a year.
func changesOf(place *time.Location, after time.Time, year int) (changes []change) {
	for t := after.In(place); ; {
		_, next := t.ZoneBounds()
		if next.IsZero() || next.UTC().Year() > year {
			return changes
		}
		if !next.After(t) {
			// On the last day of a leap year the standard library says that a zone ended this morning.
			t = t.AddDate(0, 0, 1)
			continue
		}
		_, from := next.Add(-time.Second).Zone()
		name, to := next.Zone()
		if from != to {
			changes = append(changes, change{
				wall: wallOf(next, time.FixedZone("", from)), from: time.Duration(from) * time.Second, to: time.Duration(to) * time.Second,
				summer: next.IsDST(), name: name,
			})
		}
		t = next
	}
}

// steady counts the changes, from the last one back, that come in pairs of one
// yearly rule each. Fewer than ten years of it are no rule, nor are any that the
// zone has given up before the year to which changes were looked for.
func steady(changes []change, year int) int {
	const tenYears = 20
	if len(changes) < tenYears || changes[len(changes)-1].wall.Year() < year {
		return 0
	}
	count := 0
	for i := len(changes) - 1; i >= 0; i-- {
		if count >= 2 && !(changes[i].sameRule(changes[i+2]) && oneDay(changes[i:])) {
			break
		}
		count++
	}
	if count < tenYears || changes[len(changes)-1].sameRule(changes[len(changes)-2]) {
		return 0
	}
	return count
}

// sameRule tells whether a later change is this one a year on.
func (c change) sameRule(later change) bool {
	return c.from == later.from && c.to == later.to && c.wall.Month() == later.wall.Month() && c.wall.Weekday() == later.wall.Weekday() &&
		c.wall.Year()+1 == later.wall.Year() && wallClock(c.wall) == wallClock(later.wall)
}

// oneDay tells whether every second change falls in the same week of its month, or always in the last.
func oneDay(changes []change) bool {
	week, last := true, true
	for i := 2; i < len(changes); i += 2 {
		week = week && changes[i].week() == changes[0].week()
		last = last && changes[i].isLast() && changes[0].isLast()
	}
	return week || last
}

func wallClock(t time.Time) time.Duration { return t.Sub(dayOf(t)) }

// week is which of its weekdays in the month the day is; isLast that no other follows.
func (c change) week() int { return (c.wall.Day()-1)/7 + 1 }

func (c change) isLast() bool { return c.wall.AddDate(0, 0, 7).Month() != c.wall.Month() }

func (c change) text() *ical.Component {
	kind := ical.CompTimezoneStandard
	if c.summer {
		kind = ical.CompTimezoneDaylight
	}
	part := ical.NewComponent(kind)
	put(part, ical.PropDateTimeStart, c.wall.Format(wallForm))
	put(part, ical.PropTimezoneOffsetFrom, offsetText(c.from))
	put(part, ical.PropTimezoneOffsetTo, offsetText(c.to))
	put(part, ical.PropTimezoneName, c.name)
	return part
}

// yearly writes a change with the rule that all like it keep: the last weekday of
// the month if it always is that, since a fourth is the last in most years only.
func (c change) yearly(all []change) *ical.Component {
	part := c.text()
	week := -1
	for _, other := range all {
		if other.to == c.to && !other.isLast() {
			week = c.week()
		}
	}
	day := strings.ToUpper(c.wall.Weekday().String()[:2])
	put(part, ical.PropRecurrenceRule, fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", int(c.wall.Month()), week, day))
	return part
}

func offsetText(offset time.Duration) string {
	sign := "+"
	if offset < 0 {
		sign, offset = "-", -offset
	}
	text := fmt.Sprintf("%s%02d%02d", sign, int(offset.Hours()), int(offset.Minutes())%60)
	if seconds := int(offset.Seconds()) % 60; seconds != 0 {
		text += fmt.Sprintf("%02d", seconds)
	}
	return text
}
