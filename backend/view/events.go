package view

import (
	"cmp"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/ics"
)

// events answers the calendar items that the client sees for other calendars.
func (p *page) events(ask Ask) (*Events, error) {
	if !p.facts.Area(firm.Calendar).Sees {
		return nil, ErrClosed
	}
	out := &Events{Portal: p.portal, MatterTold: p.facts.Firm().MailNames, Events: []ics.Event{}}
	for _, item := range p.items {
		if item.Area == firm.Calendar && item.StartsAt != 0 && (ask.Item == "" || ask.Item == item.ID) {
			out.Events = append(out.Events, outward(item, p.portal.TimeZone))
		}
	}
	if ask.Item != "" && len(out.Events) == 0 {
		return nil, ErrClosed
	}
	slices.SortFunc(out.Events, func(a, b ics.Event) int { return cmp.Or(a.Starts.Compare(b.Starts), cmp.Compare(a.UID, b.UID)) })
	out.Events = out.Events[max(0, len(out.Events)-EventsLimit):]
	return out, nil
}

// outward is an item as an event that can be written: one whose rule no longer
// reads happens once, as on the calendar's own page.
func outward(item firm.Item, home string) ics.Event {
	e := EventOf(item, home)
	if e.Repeats != "" && ics.CheckRule(e.Repeats) != nil {
		e.Repeats, e.Except = "", nil
	}
	return e
}
