package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/backend/ics"

	"anteroom/backend/firm"
)

// calendar answers what takes place between Ask.From and Ask.To.
func (p *page) calendar(ask Ask) (*List, error) {
	if !p.facts.Area(firm.Calendar).Sees {
		return nil, ErrClosed
	}
	list := &List{Portal: p.portal, Area: firm.Calendar, Entries: []Entry{}, Instances: []Instance{}}
	for i, item := range p.items {
		if item.Area != firm.Calendar {
			continue
		}
		times := Times(item, p.portal.TimeZone, ask.From, ask.To, InstanceLimit)
		if len(times) > 0 {
			list.Entries = append(list.Entries, p.entries[i])
			list.Instances = append(list.Instances, times...)
		}
	}
	slices.SortFunc(list.Entries, soonest)
	slices.SortFunc(list.Instances, sooner)
	list.Total = len(list.Entries)
	return list, p.fill(list.Entries)
}

func sooner(a, b Instance) int {
	return cmp.Or(cmp.Compare(a.StartsAt, b.StartsAt), cmp.Compare(a.ItemID, b.ItemID))
}

// upcoming lists the next events, each once, with the time at which it next
// takes place. Events that happen once are looked at soonest first and no further
// than needed: a matter may have many.
func (p *page) upcoming(now firm.Micros) []Entry {
	out, once := []Entry{}, []int{}
	for i, item := range p.items {
		switch {
		case item.Area != firm.Calendar || item.StartsAt == 0:
		case item.Repeats != "":
			out = p.comes(out, i, now)
		case max(item.StartsAt, item.EndsAt) > now-2*firm.Day && item.StartsAt < now+upcomingWithin+2*firm.Day:
			once = append(once, i)
		}
	}
	slices.SortFunc(once, func(a, b int) int { return cmp.Compare(p.items[a].StartsAt, p.items[b].StartsAt) })
	var last firm.Micros
	for found, repeating := 0, len(out); len(once) > 0; once = once[1:] {
		// Days are days wherever the reader is, which moves them by one at most.
		if found >= DashboardLimit && p.items[once[0]].StartsAt > last+2*firm.Day {
			break
		}
		if out = p.comes(out, once[0], now); len(out)-repeating > found {
			found++
			last = max(last, out[len(out)-1].StartsAt)
		}
	}
	slices.SortFunc(out, soonest)
	return out[:min(len(out), DashboardLimit)]
}

// comes adds the entry of an item that takes place from now on, at its next time.
func (p *page) comes(out []Entry, i int, now firm.Micros) []Entry {
	times := Times(p.items[i], p.portal.TimeZone, now, now+upcomingWithin, 1)
	if len(times) == 0 {
		return out
	}
	e := p.entries[i]
	e.StartsAt, e.EndsAt = times[0].StartsAt, times[0].EndsAt
	return append(out, e)
}

// next lists the coming times of an item that repeats.
func (p *page) next(item firm.Item, now firm.Micros) []Instance {
	if item.Repeats == "" {
		return []Instance{}
	}
	return Times(item, p.portal.TimeZone, now, now+upcomingWithin, DashboardLimit)
}

// Times lists when a calendar item takes place, in whole or in part, from one
// time until before another, soonest first and at most limit times. A repeating
// item keeps its hour in its own zone or else in home, the firm's.
func Times(item firm.Item, home string, from, to firm.Micros, limit int) []Instance {
	if item.StartsAt == 0 {
		return []Instance{}
	}
	event := EventOf(item, home)
	at := place(home)
	begin, end := time.UnixMicro(int64(from)).In(at), time.UnixMicro(int64(to)).In(at)
	found, err := ics.Expand(event, begin, end, limit)
	if err != nil && len(found) == 0 {
		// A rule that no longer reads is shown as what happens once.
		event.Repeats = ""
		if found, err = ics.Expand(event, begin, end, limit); err != nil && len(found) == 0 {
			return []Instance{}
		}
	}
	out := []Instance{}
	for _, one := range found {
		out = append(out, Instance{ItemID: item.ID, StartsAt: firm.Micros(one.Starts.UnixMicro()), EndsAt: firm.Micros(one.Ends.UnixMicro())})
	}
	return out
}

// place is an IANA zone, or UTC for what is none.
func place(zone string) *time.Location {
	at, err := time.LoadLocation(zone)
	if err != nil {
		return time.UTC
	}
	return at
}

// EventOf is a calendar item as other calendars know it, without its people.
func EventOf(item firm.Item, home string) ics.Event {
	at := place(cmp.Or(item.TimeZone, home))
	if item.AllDay {
		at = time.UTC
	}
	e := ics.Event{
		UID: cmp.Or(item.UID, string(item.ID)), Title: item.Title, Text: item.Text, Place: item.Place, AllDay: item.AllDay,
		Repeats: item.Repeats, Starts: time.UnixMicro(int64(item.StartsAt)).In(at), Cancelled: item.Withdrawn,
		Ends: time.UnixMicro(int64(max(item.EndsAt, item.StartsAt))).In(at),
	}
	if !item.AllDay {
		e.TimeZone = at.String()
	}
	for _, text := range strings.Split(item.Except, ",") {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			e.Except = append(e.Except, time.UnixMicro(n).In(at))
		}
	}
	return e
}
