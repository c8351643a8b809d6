package ics

import (
	"strconv"
	"strings"
	"time"
)

// observance is one STANDARD or DAYLIGHT part of a VTIMEZONE: from each of its
// onsets on, clocks keep its offset.
type observance struct {
	begins   time.Time // a wall time
	from, to time.Duration
	standard bool
	dates    []time.Time
	rule     *recurrence
}

// observances are a file's own rules of a time zone.
type observances []observance

// observancesOf reads a VTIMEZONE; parts of it that make no sense are passed over.
func observancesOf(c *component) (all observances) {
	for _, child := range c.children {
		if (child.name != "STANDARD" && child.name != "DAYLIGHT") || len(all) >= observanceLimit {
			continue
		}
		begins, ok := parseStamp(child.value("DTSTART"))
		from, fromOK := parseOffset(child.value("TZOFFSETFROM"))
		to, toOK := parseOffset(child.value("TZOFFSETTO"))
		if !ok || !fromOK || !toOK {
			continue
		}
		o := observance{begins: begins.wall, from: from, to: to, standard: child.name == "STANDARD"}
		for _, p := range child.every("RDATE") {
			o.addDates(p.Value)
		}
		if text := child.value("RRULE"); text != "" {
			if rule, err := parseRecurrence(text); err == nil {
				o.rule = &rule
			}
		}
		all = append(all, o)
	}
	return all
}

func (o *observance) addDates(list string) {
	for _, text := range strings.Split(list, ",") {
		if s, ok := parseStamp(text); ok && len(o.dates) < observanceLimit {
			o.dates = append(o.dates, s.wall)
		}
	}
}

// onset returns the last time at or before wall that the observance began.
func (o observance) onset(wall time.Time) (last time.Time, found bool) {
	take := func(t time.Time) {
		if !t.After(wall) && (!found || t.After(last)) {
			last, found = t, true
		}
	}
	take(o.begins)
	for _, d := range o.dates {
		take(d)
	}
	if o.rule != nil {
		ends := time.Time{}
		if o.rule.ends {
			ends = o.rule.until.wall
			if o.rule.until.utc {
				ends = ends.Add(o.from)
			}
		}
		// A rule that fails has no onsets; the zone is then known by its beginning.
		_ = o.rule.each(o.begins, wall.AddDate(-2*max(o.rule.option.Interval, 1), 0, 0), wall, ends, func(t time.Time) bool {
			take(t)
			return true
		})
	}
	return last, found
}

// offset returns what clocks keep at a wall time.
func (all observances) offset(wall time.Time) time.Duration {
	var last time.Time
	offset, found := all[0].from, false
	for _, o := range all {
		if t, begun := o.onset(wall); begun && (!found || !t.Before(last)) {
			last, offset, found = t, o.to, true
			if wall.Before(t.Add(o.to - o.from)) {
				offset = o.from // a time that clocks skip (RFC 5545 §3.3.5)
			}
		}
	}
	return offset
}

// standard returns the offset outside of summer time, as far as the rules tell.
func (all observances) standard() time.Duration {
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].standard {
			return all[i].to
		}
	}
	return all[len(all)-1].from
}

// weekly returns the offset at noon of one day in each week of a year.
func (all observances) weekly(year int) (offsets []time.Duration) {
	for _, wall := range weeks(year) {
		offsets = append(offsets, all.offset(wall))
	}
	return offsets
}

// keeps tells whether clocks of a place show those offsets all through the year.
func keeps(place *time.Location, year int, offsets []time.Duration) bool {
	for i, wall := range weeks(year) {
		if offsetAt(instantOf(wall, place), place) != offsets[i] {
			return false
		}
	}
	return true
}

func weeks(year int) (noons []time.Time) {
	for day := 4; day < 365; day += 7 {
		noons = append(noons, time.Date(year, 1, day, 12, 0, 0, 0, time.UTC))
	}
	return noons
}

// parseOffset reads a UTC-OFFSET such as -0500, and forgives a colon or a missing sign.
func parseOffset(text string) (time.Duration, bool) {
	text = strings.ReplaceAll(strings.TrimSpace(text), ":", "")
	sign := time.Duration(1)
	if rest, west := strings.CutPrefix(text, "-"); west {
		sign, text = -1, rest
	}
	text = strings.TrimPrefix(text, "+")
	if len(text) != 4 && len(text) != 6 {
		return 0, false
	}
	number, err := strconv.ParseUint(text, 10, 32)
	if err != nil {
		return 0, false
	}
	if len(text) == 4 {
		number *= 100
	}
	hours, minutes, seconds := number/10000, number/100%100, number%100
	if hours > 23 || minutes > 59 || seconds > 59 {
		return 0, false
	}
	return sign * (time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute + time.Duration(seconds)*time.Second), true
}
