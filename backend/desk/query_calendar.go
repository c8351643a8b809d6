package desk

import (
	"cmp"
	"context"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// CalendarBetween lists what takes place between two times, on one matter or on
// all where matterID is empty.
func (d *Desk) CalendarBetween(ctx context.Context, from, to int64, matterID string) (CalendarPage, error) {
	page := CalendarPage{Entries: []CalendarEntry{}}
	if to <= from || to-from > int64(calendarSpan) {
		return page, trouble(CodeInvalid, "bad_span", "to", "Choose a time of at most three years.")
	}
	err := d.read(ctx, func(r *reader) error {
		office, err := r.office()
		if err != nil {
			return err
		}
		if matterID != "" {
			if _, err := r.matter(matterID); err != nil {
				return err
			}
		}
		items, err := r.calendarItems(firm.Micros(from), firm.Micros(to), matterID)
		if err != nil {
			return err
		}
		page = CalendarPage{Entries: []CalendarEntry{}, TimeZone: office.TimeZone}
		c := &calendarLines{desk: d, reader: r, page: &page, matters: map[firm.ID]*lines{}}
		for _, item := range items {
			times := view.Times(item, office.TimeZone, firm.Micros(from), firm.Micros(to), view.InstanceLimit)
			if err := c.add(item, times); err != nil {
				return err
			}
			if page.Cut = len(page.Entries) >= entriesLimit; page.Cut {
				break
			}
		}
		slices.SortFunc(page.Entries, func(a, b CalendarEntry) int {
			return cmp.Or(cmp.Compare(a.StartsAt, b.StartsAt), cmp.Compare(a.EndsAt, b.EndsAt), cmp.Compare(a.ItemID, b.ItemID))
		})
		return nil
	})
	return page, err
}

// calendarItems are those that may take place between two times. All-day ones
// are midnights in UTC, wherever the reader is: a day more on each side.
func (r *reader) calendarItems(from, to firm.Micros, matterID string) ([]firm.Item, error) {
	q := store.Query{
		Where: "area = 'calendar' AND starts_at < $2 AND (repeats <> '' OR ends_at >= $3 OR starts_at >= $3)", Order: "starts_at, id",
		Args: []any{int64(to + firm.Day), int64(from - firm.Day)},
	}
	if matterID != "" {
		q.Where = "matter_id = $2 AND area = 'calendar' AND starts_at < $3 AND (repeats <> '' OR ends_at >= $4 OR starts_at >= $4)"
		q.Args = append([]any{matterID}, q.Args...)
	}
	return store.Select[firm.Item](r.Tx, q)
}

// calendarLines makes the entries of a calendar, matter by matter.
type calendarLines struct {
	*reader
	desk    *Desk
	page    *CalendarPage
	matters map[firm.ID]*lines
}

func (c *calendarLines) lines(matter firm.ID) (*lines, error) {
	if l, ok := c.matters[matter]; ok {
		return l, nil
	}
	m, err := c.matter(string(matter))
	if err != nil {
		return nil, err
	}
	l, err := c.desk.newLines(c.reader, m)
	c.matters[matter] = l
	return l, err
}

func (c *calendarLines) add(item firm.Item, times []view.Instance) error {
	if len(times) == 0 {
		return nil
	}
	l, err := c.lines(item.MatterID)
	if err != nil {
		return err
	}
	seen := ItemLine{}
	if err := l.addSight(&seen, item); err != nil {
		return err
	}
	entry := CalendarEntry{
		ItemID: string(item.ID), MatterID: string(item.MatterID), MatterTitle: l.about.Title, MatterNumber: l.about.Number, Kind: string(item.Kind),
		Title: item.Title, Place: item.Place, AllDay: item.AllDay, TimeZone: item.TimeZone, Repeats: item.Repeats, Draft: item.Draft,
		Withdrawn: item.Withdrawn, Faces: seen.Faces, SeenBy: seen.SeenBy, NotYetInForce: l.waiting[item.ID],
	}
	for _, one := range times[:min(len(times), entriesLimit-len(c.page.Entries))] {
		entry.StartsAt, entry.EndsAt = int64(one.StartsAt), int64(one.EndsAt)
		c.page.Entries = append(c.page.Entries, entry)
	}
	return nil
}
