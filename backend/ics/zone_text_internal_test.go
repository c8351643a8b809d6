package ics

import (
	"testing"
	"time"

	"github.com/emersion/go-ical"
)

// What is spelled out of a zone must mean what the zone does, decades on.
func TestEveryZoneIsSpelledOutAsItIs(t *testing.T) {
	for _, name := range append(likelyZones(), "Africa/Casablanca", "Europe/Dublin", "Asia/Gaza", "America/Nuuk", "Antarctica/Troll", "Australia/Lord_Howe") {
		place, known := loadZone(name)
		if !known {
			t.Errorf("%s is no zone", name)
			continue
		}
		rules := reread(zoneText(place, 1985, 2026))
		for year := 1985; year <= 2026+zoneYears; year += 3 {
			if !keeps(place, year, rules.weekly(year)) {
				t.Errorf("%s is spelled out wrongly for %d", name, year)
				break
			}
		}
	}
}

// reread makes rules of a zone that was written.
func reread(c *ical.Component) observances {
	zone := &component{name: c.Name}
	for _, part := range c.Children {
		child := &component{name: part.Name}
		for _, all := range part.Props {
			for _, p := range all {
				child.props = append(child.props, prop{Prop: p})
			}
		}
		zone.children = append(zone.children, child)
	}
	return observancesOf(zone)
}

func TestAZoneWithOneRuleIsSpelledOutInAFewLines(t *testing.T) {
	place, _ := loadZone("America/New_York")
	if c := zoneText(place, 2026, 2026); len(c.Children) != 3 {
		t.Errorf("New York in 2026 takes %d parts: its beginning and two rules would do", len(c.Children))
	}
	gap := time.Date(2026, 3, 8, 2, 30, 0, 0, time.UTC)
	if at := instantOf(gap, place); at.Format("15:04") != "03:30" {
		t.Errorf("half past two that nobody sees is %v", at)
	}
	if got := reread(zoneText(place, 2020, 2026)).offset(gap); got != -5*time.Hour {
		t.Errorf("by the written rules the gap keeps %v", got)
	}
}
