package ics

import (
	"fmt"
	"io"
	"slices"
	"time"
)

// Read reads the events of a file, as forgivingly as the programs that write
// such files need it. What it cannot take is refused by itself, with its line and
// a sentence; the rest comes in. A Fault with Kept is a note on something that
// was taken with a guess.
//
// home is the zone, with an IANA name, of times that name none; nil means UTC.
// The error is the reader's own, or an *Error if the file is over a limit; then
// no events come back.
func Read(r io.Reader, home *time.Location, limits Limits) ([]Event, []Fault, error) {
	if home == nil {
		home = time.UTC
	}
	if _, known := loadZone(home.String()); !known {
		return nil, nil, &Error{Code: "zone_unknown", Sentence: "The time zone " + quote(home.String()) + " is not known. Choose one such as America/New_York."}
	}
	lines, err := readLines(r, limits.Bytes)
	if err != nil {
		return nil, nil, err
	}
	t := grow(lines)
	in := reader{home: home, limits: limits, faults: t.faults}
	in.file(t.top)
	if len(in.events) == 0 && !slices.ContainsFunc(in.faults, func(f Fault) bool { return !f.Kept }) {
		in.fault(1, "no_events", "This file holds no events. Export the calendar as an iCalendar (.ics) file.")
	}
	slices.SortStableFunc(in.faults, func(a, b Fault) int { return a.Line - b.Line })
	switch {
	case len(in.events) > limits.Events:
		return nil, nil, &Error{Code: "too_many_events", Sentence: fmt.Sprintf("This file holds more than %d events. Export a shorter time.", limits.Events)}
	case len(in.faults) > limits.Faults:
		return nil, in.faults[:limits.Faults], &Error{Code: "too_many_faults", Sentence: fmt.Sprintf("More than %d things in this file are wrong. Export it again, as iCalendar (.ics).", limits.Faults)}
	}
	return in.events, in.faults, nil
}

// reader collects the events of the calendars in one file.
type reader struct {
	home   *time.Location
	limits Limits
	events []Event
	faults []Fault
}

// calendar is the one that is being read.
type calendar struct {
	*reader
	zones  *zones
	method string
	noted  map[string]bool
}

// file reads calendars one by one; what lies outside of any counts as one calendar together.
func (in *reader) file(top []*component) {
	loose := &component{name: "VCALENDAR"}
	for _, c := range top {
		if c.name == "VCALENDAR" {
			in.calendar(c)
		} else {
			loose.children = append(loose.children, c)
		}
	}
	in.calendar(loose)
}

func (in *reader) calendar(c *component) {
	one := &calendar{reader: in, zones: zonesOf(c, in.home), method: upper(c.value("METHOD")), noted: map[string]bool{}}
	one.children(c)
}

func (in *calendar) children(c *component) {
	for _, child := range c.children {
		// One over the limits is enough to refuse the file.
		if len(in.events) > in.limits.Events || len(in.faults) > in.limits.Faults {
			return
		}
		switch child.name {
		case "VEVENT":
			in.event(child)
		case "VTIMEZONE", "VALARM":
		case "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY":
			in.fault(child.line, "not_an_event", "%s is no event, and only events are imported.", map[string]string{
				"VTODO": "A to-do", "VJOURNAL": "A journal entry", "VFREEBUSY": "A list of free and busy times", "VAVAILABILITY": "A list of office hours",
			}[child.name])
		default:
			in.children(child)
		}
	}
}

func (in *calendar) event(c *component) {
	switch in.method {
	case "REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH":
		in.fault(c.line, "an_answer", "This is an answer to an invitation (%s), not an event.", in.method)
		return
	}
	b := builder{calendar: in, component: c}
	if fault := b.build(); fault != nil {
		in.faults = append(in.faults, *fault)
		return
	}
	in.events = append(in.events, b.event)
}

func (in *reader) fault(line int, code, format string, args ...any) {
	in.faults = append(in.faults, Fault{Line: line, Code: code, Sentence: fmt.Sprintf(format, args...)})
}

func (in *reader) note(line int, code, format string, args ...any) {
	in.faults = append(in.faults, Fault{Line: line, Code: code, Sentence: fmt.Sprintf(format, args...), Kept: true})
}
