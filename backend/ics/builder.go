package ics

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// builder makes an Event of a VEVENT; each step may refuse it.
type builder struct {
	*calendar
	component *component
	event     Event
}

// moment is an instant, or a day, with the zone that its file gave it.
type moment struct {
	t    time.Time
	day  bool
	zone string
}

func refuse(line int, code, format string, args ...any) *Fault {
	return &Fault{Line: line, Code: code, Sentence: fmt.Sprintf(format, args...)}
}

func upper(text string) string { return strings.ToUpper(tidyLine(text)) }

func (b *builder) build() (fault *Fault) {
	defer func() {
		// No file may stop an import, not even one that finds a fault in a library.
		if recover() != nil {
			fault = refuse(b.component.line, "unreadable", "This event cannot be read.")
		}
	}()
	for _, step := range []func() *Fault{b.starts, b.ends, b.zone, b.words, b.people, b.instance, b.repeats, b.dates} {
		if fault := step(); fault != nil {
			return fault
		}
	}
	if b.event.UID == "" {
		b.event.UID = b.uid()
	}
	return nil
}

func (b *builder) starts() *Fault {
	p, found := b.component.first("DTSTART")
	if !found {
		return refuse(b.component.line, "no_start", "This event does not say when it starts (DTSTART).")
	}
	start, fault := b.moment(p, p.Value)
	if fault != nil {
		return fault
	}
	b.event.Starts, b.event.AllDay, b.event.TimeZone = start.t, start.day, start.zone
	return nil
}

func (b *builder) ends() *Fault {
	p, found := b.component.first("DTEND")
	if !found {
		return b.lasts()
	}
	end, fault := b.moment(p, p.Value)
	if fault != nil {
		return fault
	}
	e := &b.event
	e.Ends = end.t
	switch {
	case e.AllDay && !end.day:
		e.Ends = dayOf(end.t)
	case !e.AllDay && end.day:
		e.Ends = instantOf(end.t, e.Starts.Location())
	}
	if e.AllDay && e.Ends.Equal(e.Starts) {
		e.Ends = e.Starts.AddDate(0, 0, 1)
	}
	if e.Ends.Before(e.Starts) {
		return refuse(p.line, "ends_early", "This event ends before it starts.")
	}
	e.Ends = e.Ends.In(e.Starts.Location())
	return nil
}

// lasts reads DURATION: its days are days on the calendar, its hours are exact (RFC 5545 §3.3.6).
func (b *builder) lasts() *Fault {
	e := &b.event
	p, found := b.component.first("DURATION")
	if !found {
		e.Ends = e.Starts
		if e.AllDay {
			e.Ends = e.Starts.AddDate(0, 0, 1)
		}
		return nil
	}
	days, rest, ok := durationOf(p)
	if !ok {
		return refuse(p.line, "bad_duration", "The length %s of this event cannot be understood.", quote(p.Value))
	}
	if e.AllDay {
		e.Ends = e.Starts.AddDate(0, 0, max(1, days+int(rest/(24*time.Hour))))
	} else {
		place := e.Starts.Location()
		e.Ends = instantOf(wallOf(e.Starts, place).AddDate(0, 0, days), place).Add(rest)
	}
	if e.Ends.Before(e.Starts) || e.Ends.Year() > eventYearMost {
		return refuse(p.line, "bad_duration", "The length %s of this event cannot be.", quote(p.Value))
	}
	return nil
}

// durationOf has the library read a DURATION, in two parts and only where its numbers cannot overflow.
func durationOf(p prop) (days int, rest time.Duration, ok bool) {
	value := upper(p.Value)
	digits := 0
	for _, r := range value {
		if digits++; r < '0' || r > '9' {
			digits = 0
		}
		if digits > 6 {
			return 0, 0, false
		}
	}
	if len(value) > 30 || strings.HasPrefix(value, "-") {
		return 0, 0, false
	}
	before, after, timed := strings.Cut(value, "T")
	p.Value = before
	whole, err := p.Duration()
	if err != nil {
		return 0, 0, false
	}
	if timed {
		p.Value = "PT" + after
		rest, err = p.Duration()
	}
	return int(whole / (24 * time.Hour)), rest, err == nil && whole >= 0 && rest >= 0
}

// zone reads the zone that Write kept beside times which only UTC can say.
func (b *builder) zone() *Fault {
	place, known := loadZone(b.component.value(zoneBeside))
	if known && b.event.TimeZone == "UTC" {
		b.event.TimeZone = place.String()
		b.event.Starts, b.event.Ends = b.event.Starts.In(place), b.event.Ends.In(place)
	}
	return nil
}

func (b *builder) words() *Fault {
	text := func(name string) string {
		p, _ := b.component.first(name)
		return textOf(p.Prop)
	}
	e := &b.event
	e.UID, e.Title, e.Text, e.Place = tidyLine(text("UID")), tidyLine(text("SUMMARY")), text("DESCRIPTION"), text("LOCATION")
	e.Cancelled = upper(b.component.value("STATUS")) == "CANCELLED" || b.method == "CANCEL"
	if n, err := strconv.ParseUint(b.component.value("SEQUENCE"), 10, 31); err == nil {
		e.Sequence = int(n)
	}
	return nil
}

func (b *builder) people() *Fault {
	b.event.Organizer = addressOf(b.component.value("ORGANIZER"))
	for _, p := range b.component.every("ATTENDEE") {
		if len(b.event.Invitees) == InviteeLimit {
			return refuse(p.line, "too_many_invitees", "This event names more than %d people.", InviteeLimit)
		}
		one := Invitee{Name: tidyLine(p.Params.Get("CN")), Email: addressOf(p.Value), Role: word(p.Params.Get("ROLE")), Status: word(p.Params.Get("PARTSTAT"))}
		if one != (Invitee{}) {
			b.event.Invitees = append(b.event.Invitees, one)
		}
	}
	return nil
}

// word is an iana-token: letters, digits and hyphens.
func word(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, upper(text))
}

func (b *builder) instance() *Fault {
	p, found := b.component.first("RECURRENCE-ID")
	if !found {
		return nil
	}
	was, fault := b.moment(p, p.Value)
	if fault != nil {
		return fault
	}
	b.event.RecurrenceID = b.like(was)
	if p.Params.Get("RANGE") != "" {
		b.note(p.line, "range", "This change was meant for all later instances too; only this one was changed.")
	}
	return nil
}

// like makes of a day, in an event that has times, the instance on that day, and the other way round.
func (b *builder) like(m moment) time.Time {
	e := b.event
	switch {
	case e.AllDay && !m.day:
		return dayOf(m.t)
	case !e.AllDay && m.day:
		start := wallOf(e.Starts, e.Starts.Location())
		return instantOf(m.t.Add(start.Sub(dayOf(start))), e.Starts.Location())
	}
	return m.t.In(e.Starts.Location())
}

func (b *builder) repeats() *Fault {
	if p, found := b.component.first("EXRULE"); found {
		return refuse(p.line, "exception_rule", "This event leaves dates out by a rule (EXRULE), which is no longer in use. Make it again with the dates left out.")
	}
	rules := b.component.every("RRULE")
	if len(rules) == 0 || !b.event.RecurrenceID.IsZero() {
		return nil
	}
	if len(rules) > 1 {
		return refuse(rules[1].line, "two_rules", "This event repeats by more than one rule. Make an event of each.")
	}
	rule, err := canonicalRule(b.event, rules[0].Value)
	var refusal *Error
	if errors.As(err, &refusal) {
		fault := refusal.at(rules[0].line)
		return &fault
	}
	b.event.Repeats = rule
	_, err = Expand(b.event, b.event.Starts, b.event.Starts.AddDate(10, 0, 0), 2)
	if errors.As(err, &refusal) && refusal.Code != "too_many" {
		fault := refusal.at(rules[0].line)
		return &fault
	}
	return nil
}

// dates reads the dates left out and added; one that cannot be read is told, since the event is then shown on it.
func (b *builder) dates() *Fault {
	for _, list := range []struct {
		name string
		to   *[]time.Time
	}{{"EXDATE", &b.event.Except}, {"RDATE", &b.event.Also}} {
		for _, p := range b.component.every(list.name) {
			for _, text := range strings.Split(p.Value, ",") {
				text, _, _ = strings.Cut(text, "/") // a period: its start counts
				if strings.TrimSpace(text) == "" || !b.event.RecurrenceID.IsZero() {
					continue
				}
				one, fault := b.moment(p, text)
				if fault != nil {
					b.note(fault.Line, fault.Code, "%s The event was imported without this %s.", fault.Sentence, list.name)
					continue
				}
				if len(*list.to) == DateLimit {
					return refuse(p.line, "too_many_dates", "This event lists more than %d dates. Use a rule.", DateLimit)
				}
				*list.to = append(*list.to, b.like(one))
			}
		}
	}
	return nil
}

func (b *builder) moment(p prop, value string) (moment, *Fault) {
	s, ok := parseStamp(value)
	switch {
	case !ok:
		return moment{}, refuse(p.line, "bad_date", "%s says %s, which is no date.", shown(p.Name), quote(value))
	case s.day:
		return moment{t: s.wall, day: true}, nil
	case s.utc:
		return moment{t: s.wall, zone: "UTC"}, nil
	}
	id := tidyLine(p.Params.Get("TZID"))
	if len(b.zones.defined[id]) == 0 && id == "" {
		return moment{t: instantOf(s.wall, b.zones.home), zone: b.zones.home.String()}, nil
	}
	z := b.zones.find(id, s.wall.Year())
	if z == nil {
		return moment{}, refuse(p.line, "zone_unknown", "The time zone %s of %s is not known, so nobody can tell when this is.", quote(id), shown(p.Name))
	}
	if z.note != "" && !b.noted[id] {
		b.noted[id] = true
		b.note(p.line, z.code, "%s", z.note)
	}
	return moment{t: z.instant(s.wall), zone: z.name}, nil
}

// uid names an event by its content, so that the same file read twice gives the same events.
func (b *builder) uid() string {
	e := b.event
	sum := sha256.Sum256([]byte(strings.Join([]string{e.Title, e.Text, e.Place, e.Starts.UTC().Format(time.RFC3339), e.Ends.UTC().Format(time.RFC3339), e.Repeats}, "\x00")))
	return "content-" + hex.EncodeToString(sum[:16])
}
