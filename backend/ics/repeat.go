package ics

import (
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// The calendar repeats itself every 400 years, weekdays and all.
const calendarYears = 400

// each calls yield with the wall times of a rule in their order, until it
// returns false: start first, whether or not the rule names it (RFC 5545
// §3.8.5.3), then those up to to. Those before from may be left out. The end of
// the rule is last, a wall time, or zero.
func (r recurrence) each(start, from, to, last time.Time, yield func(wall time.Time) bool) error {
	if to.Before(start) || !yield(start) {
		return nil
	}
	if !last.IsZero() && last.Before(to) {
		to = last
	}
	o := explicit(r.option, start)
	begin := start
	if o.Count == 0 {
		begin = skip(o, start, from)
	}
	// The library looks for an instance until the year 9999, even where none can
	// be: moved to the end of that time, it soon gives up.
	shift := max(0, (9999-to.Year())/calendarYears*calendarYears)
	o.Dtstart, o.Until, o.Count = begin.AddDate(shift, 0, 0), to.AddDate(shift, 0, 0), 0
	rule, err := rrule.NewRRule(o)
	if err != nil {
		return badRule("bad_rule", "The rule cannot be understood: %v.", err)
	}
	next := rule.Iterator()
	for n := 1; r.option.Count == 0 || n < r.option.Count; {
		wall, more := next()
		if !more {
			return nil
		}
		if wall = wall.AddDate(-shift, 0, 0); !wall.After(start) {
			continue
		}
		n++
		if !yield(wall) {
			return nil
		}
	}
	return nil
}

// explicit writes into a rule what it leaves to its start, so that the start can be moved.
func explicit(o rrule.ROption, start time.Time) rrule.ROption {
	if len(o.Byweekno)+len(o.Byyearday)+len(o.Bymonthday)+len(o.Byweekday) == 0 {
		switch o.Freq {
		case rrule.YEARLY:
			if len(o.Bymonth) == 0 {
				o.Bymonth = []int{int(start.Month())}
			}
			o.Bymonthday = []int{start.Day()}
		case rrule.MONTHLY:
			o.Bymonthday = []int{start.Day()}
		case rrule.WEEKLY:
			o.Byweekday = []rrule.Weekday{[...]rrule.Weekday{rrule.SU, rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA}[start.Weekday()]}
		}
	}
	if len(o.Byhour) == 0 {
		o.Byhour = []int{start.Hour()}
	}
	if len(o.Byminute) == 0 {
		o.Byminute = []int{start.Minute()}
	}
	if len(o.Bysecond) == 0 {
		o.Bysecond = []int{start.Second()}
	}
	return o
}

// skip moves the start of an explicit rule by whole intervals to shortly before
// from: a daily meeting since 1990 costs no more than one since last week.
func skip(o rrule.ROption, start, from time.Time) time.Time {
	interval := max(o.Interval, 1)
	steps := func(units int) int { return (units/interval - 1) * interval }
	days := int((from.Unix() - start.Unix()) / (24 * 60 * 60))
	var moved time.Time
	switch o.Freq {
	case rrule.DAILY:
		moved = start.AddDate(0, 0, steps(days))
	case rrule.WEEKLY:
		moved = start.AddDate(0, 0, 7*steps(days/7))
	case rrule.MONTHLY:
		months := (from.Year()-start.Year())*12 + int(from.Month()-start.Month())
		moved = time.Date(start.Year(), start.Month()+time.Month(steps(months)), 1, 0, 0, 0, 0, time.UTC)
	default:
		moved = time.Date(start.Year()+steps(from.Year()-start.Year()), 1, 1, 0, 0, 0, 0, time.UTC)
	}
	if moved.Before(start) {
		return start
	}
	return moved
}

// canonicalRule is the one form in which an event's rule is kept and written:
// tidy, and its end a day for AllDay or else a time in UTC, as RFC 5545 §3.3.10
// asks and strict programs insist on.
func canonicalRule(e Event, rule string) (string, error) {
	r, err := parseRecurrence(rule)
	if err != nil || !r.ends {
		return tidyRule(rule), err
	}
	place, err := e.location()
	if err != nil {
		return "", err
	}
	until := stamp{wall: dayOf(r.until.wall), day: true}
	if !e.AllDay {
		until = stamp{wall: r.until.wall, utc: true}
		if !r.until.utc {
			x := expansion{event: e, place: place}
			until.wall = instantOf(x.last(r), place).UTC()
		}
	}
	parts := strings.Split(tidyRule(rule), ";")
	for i, part := range parts {
		if strings.HasPrefix(part, "UNTIL=") {
			parts[i] = "UNTIL=" + until.text()
		}
	}
	return strings.Join(parts, ";"), nil
}
