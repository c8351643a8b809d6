package ics

import (
	"fmt"
	"slices"
	"time"
)

// Expand returns the instances of an event that touch the time from from until
// just before to, in their order. A repeating event keeps the clock of its own
// TimeZone; one in the hour that a clock skips takes place an hour later, and of
// an hour shown twice the first counts (RFC 5545 §3.3.5). For AllDay the days
// from..to are those that the two times show where they are, so give them in the
// reader's zone. More than limit instances come back cut, with an *Error
// too_many; a limit of 0 means InstanceLimit.
func Expand(e Event, from, to time.Time, limit int) (found []Instance, err error) {
	defer func() {
		// The library indexes tables by what a rule says: rules are checked before, and this is for the one nobody thought of.
		if r := recover(); r != nil {
			found, err = nil, &Error{Code: "bad_rule", Sentence: fmt.Sprintf("The rule %s cannot be worked out. Use a simpler one.", quote(e.Repeats))}
		}
	}()
	if limit <= 0 || limit > InstanceLimit {
		limit = InstanceLimit
	}
	x := expansion{event: e, from: from, to: to, limit: limit, except: map[int64]bool{}}
	for _, starts := range e.Except {
		x.except[starts.Unix()] = true
	}
	if x.place, err = e.location(); err != nil {
		return nil, err
	}
	if e.AllDay {
		x.from, x.to = dayOf(from), dayOf(to)
		if to.After(time.Date(to.Year(), to.Month(), to.Day(), 0, 0, 0, 0, to.Location())) {
			x.to = x.to.AddDate(0, 0, 1)
		}
	}
	if err := x.run(); err != nil {
		return nil, err
	}
	return x.result()
}

// expansion is one event on its way to its instances.
type expansion struct {
	event    Event
	place    *time.Location
	from, to time.Time
	except   map[int64]bool
	limit    int
	found    []Instance
}

func (x *expansion) run() error {
	e := x.event
	if e.Repeats == "" || !e.RecurrenceID.IsZero() {
		x.add(e.Starts)
	} else if err := x.repeat(); err != nil {
		return err
	}
	if e.RecurrenceID.IsZero() {
		for _, starts := range e.Also {
			x.add(starts)
		}
	}
	return nil
}

func (x *expansion) repeat() error {
	r, err := parseRecurrence(x.event.Repeats)
	if err != nil {
		return err
	}
	if x.event.AllDay {
		r.option.Byhour, r.option.Byminute, r.option.Bysecond = nil, nil, nil
	}
	const slack = 48 * time.Hour // what a place's clock may differ from UTC, and a gap moves
	from := wallOf(x.from.Add(-x.length()-slack), x.place)
	to := wallOf(x.to.Add(slack), x.place)
	return r.each(wallOf(x.event.Starts, x.place), from, to, x.last(r), func(wall time.Time) bool {
		starts := instantOf(wall, x.place)
		if wall.Equal(wallOf(x.event.Starts, x.place)) {
			starts = x.event.Starts
		}
		x.add(starts)
		return starts.Before(x.to) && len(x.found) <= x.limit
	})
}

// last is the end of the rule on the wall of the event's place.
func (x *expansion) last(r recurrence) time.Time {
	switch {
	case !r.ends:
		return time.Time{}
	case r.until.day:
		return r.until.wall.AddDate(0, 0, 1).Add(-time.Second)
	case r.until.utc:
		return wallOf(r.until.wall, x.place)
	}
	return r.until.wall
}

func (x *expansion) length() time.Duration { return max(0, x.event.Ends.Sub(x.event.Starts)) }

// add keeps an instance that touches the time asked for and is not left out.
func (x *expansion) add(starts time.Time) {
	starts = starts.In(x.place)
	ends := starts.Add(x.length())
	touches := starts.Before(x.to) && (ends.After(x.from) || starts.Equal(x.from))
	if touches && !x.except[starts.Unix()] {
		x.found = append(x.found, Instance{Starts: starts, Ends: ends})
	}
}

func (x *expansion) result() ([]Instance, error) {
	slices.SortFunc(x.found, func(a, b Instance) int { return a.Starts.Compare(b.Starts) })
	found := slices.CompactFunc(x.found, func(a, b Instance) bool { return a.Starts.Equal(b.Starts) })
	if len(found) > x.limit {
		return found[:x.limit], tooMany(x.limit)
	}
	return found, nil
}

func tooMany(limit int) error {
	return &Error{Code: "too_many", Sentence: fmt.Sprintf("More than %d instances lie in this time. Look at a shorter one.", limit)}
}
