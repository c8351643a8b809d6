package ics

import (
	"slices"
	"time"
)

// series is what a list of events says together about one UID.
type series struct {
	whole   []int
	changed map[int64]int
}

// ExpandSeries expands events together, as a calendar shows them: a changed
// instance (RecurrenceID) takes the place of the one that the rule made, a
// cancelled one leaves it empty, and of two versions the higher Sequence counts.
// An event whose own rule fails is left out and its error returned with the
// rest. Bounds and order are those of Expand.
func ExpandSeries(events []Event, from, to time.Time, limit int) ([]Occurrence, error) {
	if limit <= 0 || limit > InstanceLimit {
		limit = InstanceLimit
	}
	var found []Occurrence
	var fault error
	add := func(i int, changed map[int64]int) {
		instances, err := Expand(events[i], from, to, min(limit+len(changed), InstanceLimit))
		if err != nil && fault == nil {
			fault = err
		}
		for _, one := range instances {
			if _, gone := changed[one.Starts.Unix()]; !gone {
				found = append(found, Occurrence{Instance: one, Event: i})
			}
		}
	}
	for _, s := range group(events) {
		for _, i := range s.whole {
			add(i, s.changed)
		}
		for _, i := range s.changed {
			if !events[i].Cancelled {
				add(i, nil)
			}
		}
	}
	slices.SortFunc(found, func(a, b Occurrence) int {
		if c := a.Starts.Compare(b.Starts); c != 0 {
			return c
		}
		return a.Event - b.Event
	})
	if len(found) > limit {
		return found[:limit], tooMany(limit)
	}
	return found, fault
}

// group puts the versions and instances of each UID together; without a UID an event stands alone.
func group(events []Event) []series {
	var all []series
	byUID := map[string]int{}
	for i, e := range events {
		at, known := byUID[e.UID]
		if !known || e.UID == "" {
			at = len(all)
			all = append(all, series{changed: map[int64]int{}})
			byUID[e.UID] = at
		}
		s := &all[at]
		if e.RecurrenceID.IsZero() {
			if len(s.whole) == 0 || e.Sequence >= events[s.whole[0]].Sequence {
				s.whole = []int{i}
			}
		} else if old, known := s.changed[e.RecurrenceID.Unix()]; !known || e.Sequence >= events[old].Sequence {
			s.changed[e.RecurrenceID.Unix()] = i
		}
	}
	return all
}
