package ics

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

// zone is what a TZID of a file means here.
type zone struct {
	// name is IANA's; place keeps its clock. Where rules are set, they, and not the place, say what a wall time means.
	name  string
	place *time.Location
	rules observances
	// code and note are set where the zone was guessed: a person should look.
	code, note string
}

func (z zone) instant(wall time.Time) time.Time {
	if z.rules != nil {
		return wall.Add(-z.rules.offset(wall)).In(z.place)
	}
	return instantOf(wall, z.place)
}

// zones finds the time zones of one calendar in a file.
type zones struct {
	home    *time.Location
	defined map[string]observances
	found   map[string]*zone
	places  map[string]*time.Location
}

func zonesOf(calendar *component, home *time.Location) *zones {
	z := &zones{home: home, defined: map[string]observances{}, found: map[string]*zone{}, places: map[string]*time.Location{}}
	if place, known := loadZone(tidyLine(calendar.value("X-WR-TIMEZONE"))); known {
		z.home = place
	}
	for _, child := range calendar.children {
		p, _ := child.first("TZID")
		id := tidyLine(textOf(p.Prop))
		if _, twice := z.defined[id]; child.name == "VTIMEZONE" && !twice && len(z.defined) < zoneLimit {
			z.defined[id] = observancesOf(child)
		}
	}
	return z
}

// find returns what a TZID means for events of about a year; nil if nobody can
// tell. A name that IANA or Windows has is believed. Any other is compared, by
// the file's own rules for it, with the world's zones, the likely ones first.
func (z *zones) find(id string, year int) *zone {
	if known, seen := z.found[id]; seen || len(z.found) >= zoneLimit {
		return known
	}
	answer := z.seek(id, year)
	z.found[id] = answer
	return answer
}

func (z *zones) seek(id string, year int) *zone {
	for _, name := range knownNames(id) {
		if place, known := z.load(name); known {
			return &zone{name: name, place: place}
		}
	}
	rules := z.defined[id]
	guesses := guessedNames(id)
	if len(rules) == 0 {
		for _, name := range guesses {
			if place, known := z.load(name); known && keepsOffsetIn(id, place, year) {
				return &zone{name: name, place: place, code: "zone_guessed", note: fmt.Sprintf("The time zone %s was taken for %s.", quote(id), name)}
			}
		}
		if offset, found := offsetInName(id); found {
			return z.fixed(id, offset, nil)
		}
		return nil
	}
	// A name that says much may have the rules of other years: Outlook writes today's beside an old event.
	for _, y := range []int{year, 2004, 2010, 2020} {
		names := guesses
		if y == year {
			names = slices.Concat(guesses, []string{z.home.String()}, likelyZones())
		}
		if len(names) == 0 {
			break
		}
		offsets := rules.weekly(y)
		for _, name := range names {
			if place, known := z.load(name); known && keeps(place, y, offsets) {
				return &zone{name: name, place: place, rules: rules, code: "zone_guessed", note: fmt.Sprintf("The time zone %s was taken for %s, whose clocks agree with it.", quote(id), name)}
			}
		}
	}
	return z.fixed(id, rules.standard(), rules)
}

// fixed is a zone known by its offset only: times are right, but a repeating event keeps no summer time.
func (z *zones) fixed(id string, offset time.Duration, rules observances) *zone {
	name := "UTC"
	if hours := int(offset / time.Hour); offset%time.Hour == 0 && hours != 0 && hours >= -12 && hours <= 14 {
		name = fmt.Sprintf("Etc/GMT%+d", -hours)
	}
	place, known := z.load(name)
	if !known {
		return nil
	}
	if rules == nil {
		rules = observances{{from: offset, to: offset, begins: time.Date(eventYearLeast, 1, 1, 0, 0, 0, 0, time.UTC)}}
	}
	note := fmt.Sprintf("No place is known that keeps the time zone %s. Its times were taken by their distance from UTC; if the event repeats, check it after clocks change.", quote(id))
	return &zone{name: name, place: place, rules: rules, code: "zone_by_offset", note: note}
}

func (z *zones) load(name string) (*time.Location, bool) {
	if place, seen := z.places[name]; seen {
		return place, place != nil
	}
	place, known := loadZone(name)
	if !known {
		place = nil
	}
	z.places[name] = place
	return place, known
}

// knownNames are the names that a TZID says outright: IANA's, alone or at the
// end of a path as Evolution and Mozilla write it, or that of Windows.
func knownNames(id string) []string {
	plain := strings.ReplaceAll(id, " ", "_")
	names := []string{plain}
	parts := strings.Split(strings.Trim(plain, "/"), "/")
	for n := min(3, len(parts)-1); n >= 2; n-- {
		names = append(names, strings.Join(parts[len(parts)-n:], "/"))
	}
	if name, known := windowsZones[strings.ToLower(id)]; known {
		names = append(names, name)
	}
	return names
}

var (
	bracketed = regexp.MustCompile(`\([^)]*\)`)
	inName    = regexp.MustCompile(`(?i)\b(?:UTC|GMT)\s*([+-]\s*\d{1,2}:?(?:\d{2})?)`)
)

// guessedNames are those that a TZID may mean: the words of Lotus Notes and of
// Outlook's list for people, or the cities in it.
func guessedNames(id string) (names []string) {
	words := strings.ToLower(strings.TrimSpace(bracketed.ReplaceAllString(id, "")))
	for _, w := range wordZones {
		if strings.HasPrefix(words, w.word) {
			names = append(names, w.zone)
		}
	}
	cities := bracketed.ReplaceAllString(strings.NewReplacer(";", ",", "/", ",").Replace(id), "")
	for i, city := range strings.Split(cities, ",") {
		if city = strings.ReplaceAll(strings.TrimSpace(city), " ", "_"); city == "" || i >= 8 {
			continue
		}
		for _, part := range []string{"Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic"} {
			if name := part + "/" + city; slices.Contains(likelyZones(), name) || i == 0 {
				names = append(names, name)
			}
		}
	}
	return names
}

var wordZones = []struct{ word, zone string }{
	{"eastern", "America/New_York"},
	{"us eastern", "America/New_York"},
	{"central", "America/Chicago"},
	{"us central", "America/Chicago"},
	{"mountain", "America/Denver"},
	{"us mountain", "America/Denver"},
	{"pacific", "America/Los_Angeles"},
	{"us pacific", "America/Los_Angeles"},
	{"alaska", "America/Anchorage"},
	{"hawaii", "Pacific/Honolulu"},
	{"atlantic", "America/Halifax"},
	{"newfoundland", "America/St_Johns"},
	{"arizona", "America/Phoenix"},
	{"indiana", "America/Indiana/Indianapolis"},
	{"western/central europe", "Europe/Berlin"},
	{"central europe", "Europe/Berlin"},
	{"western europe", "Europe/London"},
	{"eastern europe", "Europe/Bucharest"},
	{"greenwich", "Europe/London"},
	{"gmt", "Europe/London"},
	{"japan", "Asia/Tokyo"},
	{"india", "Asia/Kolkata"},
}

// likelyZones are the world's zones in a fixed order: those of the firms' own countries before all others.
func likelyZones() []string {
	first := []string{
		"America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico",
		"America/Mexico_City", "America/Toronto", "Europe/London", "Europe/Berlin", "Europe/Madrid", "Europe/Bucharest", "Europe/Moscow", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "UTC",
	}
	rest := make([]string, 0, len(windowsZones))
	for _, name := range windowsZones {
		if !slices.Contains(first, name) {
			rest = append(rest, name)
		}
	}
	slices.Sort(rest)
	return append(first, slices.Compact(rest)...)
}

// keepsOffsetIn tells whether a place keeps, in winter or summer, the offset that a name speaks of, if it does.
func keepsOffsetIn(id string, place *time.Location, year int) bool {
	offset, found := offsetInName(id)
	january, july := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(year, 7, 1, 0, 0, 0, 0, time.UTC)
	return !found || offsetAt(january, place) == offset || offsetAt(july, place) == offset
}

func offsetInName(id string) (time.Duration, bool) {
	match := inName.FindStringSubmatch(id)
	if match == nil {
		return 0, false
	}
	digits := strings.NewReplacer(" ", "", ":", "").Replace(match[1])
	if len(digits) == 2 || len(digits) == 4 {
		digits = digits[:1] + "0" + digits[1:]
	}
	if len(digits) == 3 {
		digits += "00"
	}
	return parseOffset(digits)
}
