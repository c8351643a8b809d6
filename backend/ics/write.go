package ics

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/emersion/go-ical"
)

// zoneBeside keeps the zone of an event whose times only UTC can say: those in
// the second of an hour that clocks show twice.
const zoneBeside = "X-ANTEROOM-TIMEZONE"

// Write writes a calendar as every calendar program reads it: UTF-8, lines
// folded and ended by CR LF, each zone that is used spelled out (VTIMEZONE). What
// Read makes of it equals the events that went in, if their texts are tidy and
// their times whole seconds. now becomes each event's DTSTAMP. An event that
// cannot be written, such as one whose rule CheckRule refuses, is an *Error, and
// nothing is written.
func Write(w io.Writer, cal Calendar, now time.Time) error {
	top := ical.NewCalendar()
	put(top.Component, ical.PropVersion, "2.0")
	put(top.Component, ical.PropProductID, escape(tidyLine(cal.ProdID)))
	put(top.Component, ical.PropCalendarScale, "GREGORIAN")
	if method := word(cal.Method); method != "" {
		put(top.Component, ical.PropMethod, method)
	}
	if name := tidyLine(cal.Name); name != "" {
		put(top.Component, "X-WR-CALNAME", escape(name))
		put(top.Component, ical.PropName, escape(name))
	}
	zones, err := zonesIn(cal.Events, now)
	if err != nil {
		return err
	}
	top.Children = append(top.Children, zones...)
	for _, e := range cal.Events {
		written, err := eventText(e, now)
		if err != nil {
			return err
		}
		top.Children = append(top.Children, written)
	}
	if len(top.Children) == 0 {
		// RFC 5545 §3.6 wants at least one component, also in the feed of a client without events.
		top.Children = append(top.Children, zoneText(time.UTC, now.Year(), now.Year()))
	}
	if err := ical.NewEncoder(folder{to: w}).Encode(top); err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	return nil
}

func put(c *ical.Component, name, value string) {
	p := ical.NewProp(name)
	p.Value = value
	c.Props.Add(p)
}

// zonesIn spells out each zone once, for the years of the events that use it.
func zonesIn(events []Event, now time.Time) (zones []*ical.Component, err error) {
	type span struct{ first, last int }
	spans := map[string]span{}
	var names []string
	for _, e := range events {
		place, err := e.location()
		if err != nil {
			return nil, err
		}
		if !zoned(e) || onlyUTC(e, place) {
			continue
		}
		s, known := spans[e.TimeZone]
		if !known {
			names = append(names, e.TimeZone)
			s = span{first: e.Starts.Year(), last: now.Year()}
		}
		for _, t := range slices.Concat([]time.Time{e.Starts, e.Ends}, e.Except, e.Also) {
			s.first, s.last = min(s.first, t.Year()), max(s.last, t.Year())
		}
		spans[e.TimeZone] = s
	}
	slices.Sort(names)
	for _, name := range names {
		place, known := loadZone(name)
		if !known {
			continue
		}
		zones = append(zones, zoneText(place, spans[name].first, spans[name].last))
	}
	return zones, nil
}

func zoned(e Event) bool { return !e.AllDay && e.TimeZone != "" && e.TimeZone != "UTC" }

// onlyUTC tells a single event with a time that its own clock shows twice and means the second time.
func onlyUTC(e Event, place *time.Location) bool {
	if !zoned(e) || e.Repeats != "" {
		return false
	}
	times := slices.Concat([]time.Time{e.Starts, e.Ends}, e.Also, e.Except)
	if !e.RecurrenceID.IsZero() {
		times = append(times, e.RecurrenceID)
	}
	return slices.ContainsFunc(times, func(t time.Time) bool { return !instantOf(wallOf(t, place), place).Equal(t.Truncate(time.Second)) })
}

func eventText(e Event, now time.Time) (*ical.Component, error) {
	place, err := e.location()
	if err != nil {
		return nil, err
	}
	if err := writable(e); err != nil {
		return nil, err
	}
	c := ical.NewComponent(ical.CompEvent)
	put(c, ical.PropUID, escape(tidyLine(e.UID)))
	put(c, ical.PropDateTimeStamp, now.UTC().Format(wallForm)+"Z")
	put(c, ical.PropSequence, strconv.Itoa(e.Sequence))
	for _, text := range []struct{ name, value string }{{ical.PropSummary, tidyLine(e.Title)}, {ical.PropDescription, tidyText(e.Text)}, {ical.PropLocation, tidyText(e.Place)}} {
		if text.value != "" {
			put(c, text.name, escape(text.value))
		}
	}
	if e.Cancelled {
		put(c, ical.PropStatus, "CANCELLED")
	}
	putPeople(c, e)
	clock := writtenClock{event: e, place: place, utc: !zoned(e) || onlyUTC(e, place)}
	if zoned(e) && clock.utc {
		put(c, zoneBeside, e.TimeZone)
	}
	return c, clock.put(c)
}

// writable refuses what no file could say, before anything is written.
func writable(e Event) error {
	switch {
	case tidyLine(e.UID) == "":
		return &Error{Code: "no_uid", Sentence: "The event " + quote(e.Title) + " has no name of its own (UID)."}
	case e.Ends.Before(e.Starts):
		return &Error{Code: "ends_early", Sentence: "The event " + quote(e.Title) + " ends before it starts."}
	case e.Starts.Year() < eventYearLeast, e.Ends.Year() > eventYearMost:
		return &Error{Code: "bad_date", Sentence: "The event " + quote(e.Title) + " lies outside of the years that a calendar has."}
	}
	return nil
}

func putPeople(c *ical.Component, e Event) {
	if e.Organizer != "" {
		put(c, ical.PropOrganizer, addressText(e.Organizer))
	}
	for _, one := range e.Invitees {
		p := ical.NewProp(ical.PropAttendee)
		p.Value = addressText(one.Email)
		for _, param := range []struct{ name, value string }{{"CN", quoteParam(tidyLine(one.Name))}, {"ROLE", word(one.Role)}, {"PARTSTAT", word(one.Status)}} {
			if param.value != "" {
				p.Params.Set(param.name, param.value)
			}
		}
		c.Props.Add(p)
	}
}

// writtenClock writes the times of one event, all in the same way.
type writtenClock struct {
	event Event
	place *time.Location
	utc   bool
}

func (w writtenClock) put(c *ical.Component) error {
	e := w.event
	ends := e.Ends
	if e.AllDay && !ends.After(e.Starts) {
		ends = e.Starts.AddDate(0, 0, 1)
	}
	w.time(c, ical.PropDateTimeStart, e.Starts)
	w.time(c, ical.PropDateTimeEnd, ends)
	if !e.RecurrenceID.IsZero() {
		w.time(c, ical.PropRecurrenceID, e.RecurrenceID)
		return nil
	}
	for _, t := range e.Except {
		w.time(c, ical.PropExceptionDates, t)
	}
	for _, t := range e.Also {
		w.time(c, ical.PropRecurrenceDates, t)
	}
	if e.Repeats == "" {
		return nil
	}
	rule, err := canonicalRule(e, e.Repeats)
	if err != nil {
		return err
	}
	put(c, ical.PropRecurrenceRule, rule)
	return nil
}

func (w writtenClock) time(c *ical.Component, name string, t time.Time) {
	p := ical.NewProp(name)
	switch {
	case w.event.AllDay:
		p.Params.Set(ical.ParamValue, string(ical.ValueDate))
		p.Value = t.Format(dayForm)
	case w.utc:
		p.Value = t.UTC().Format(wallForm) + "Z"
	default:
		p.Params.Set("TZID", w.event.TimeZone)
		p.Value = t.In(w.place).Format(wallForm)
	}
	c.Props.Add(p)
}
