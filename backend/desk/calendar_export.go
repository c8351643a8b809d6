package desk

import (
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/ics"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// product names this program in the calendars that it writes.
const product = "-//Anteroom//Desk//EN"

// ExportCalendar writes a matter's calendar, or one event of it, as other
// programs read it. An event that no calendar could read is left out.
func (d *Desk) ExportCalendar(ctx context.Context, matterID, itemID string) (CalendarFile, error) {
	file := CalendarFile{}
	err := d.read(ctx, func(r *reader) error {
		m, err := r.matter(matterID)
		if err != nil {
			return err
		}
		items, err := r.exported(m.ID, itemID)
		if err != nil {
			return err
		}
		office, err := r.office()
		if err != nil {
			return err
		}
		now := time.UnixMicro(int64(d.now())).UTC()
		cal := ics.Calendar{ProdID: product, Method: "PUBLISH"}
		file.Name = fileName(cmp.Or(m.Number, m.Title))
		if itemID == "" {
			cal.Name = m.Title
		}
		for _, item := range items {
			event := view.EventOf(item, office.TimeZone)
			if event.Invitees, err = r.invitees(item); err != nil {
				return err
			}
			if err := ics.Write(io.Discard, ics.Calendar{ProdID: product, Events: []ics.Event{event}}, now); err == nil {
				cal.Events = append(cal.Events, event)
			}
		}
		var text strings.Builder
		err = ics.Write(&text, cal, now)
		var refused *ics.Error
		if errors.As(err, &refused) {
			return trouble(CodeRefused, refused.Code, "", "%s", refused.Sentence)
		}
		file.Content, file.Events = text.String(), len(cal.Events)
		return err
	})
	return file, err
}

// SaveCalendar writes the same into a file of the person's choice, where it is no
// longer encrypted, and tells how many events are in it.
func (d *Desk) SaveCalendar(ctx context.Context, matterID, itemID, path string) (int, error) {
	file, err := d.ExportCalendar(ctx, matterID, itemID)
	if err != nil {
		return 0, err
	}
	return file.Events, writeWhole(path, func(to io.Writer) error {
		_, err := io.WriteString(to, file.Content)
		return err
	})
}

// exported are the events of a matter that are not withdrawn, or the one asked for.
func (r *reader) exported(matter firm.ID, itemID string) ([]firm.Item, error) {
	if itemID == "" {
		return store.Select[firm.Item](r.Tx, store.Query{
			Where: "matter_id = $2 AND area = 'calendar' AND withdrawn = 0 AND starts_at <> 0", Order: "starts_at, id",
			Args: []any{string(matter)}, Limit: eventsLimit,
		})
	}
	item, err := r.item(itemID)
	if err != nil {
		return nil, err
	}
	if item.MatterID != matter || item.Area != firm.Calendar || item.StartsAt == 0 {
		return nil, errNoItem()
	}
	return []firm.Item{item}, nil
}

// invitees are an event's parties who have an address.
func (r *reader) invitees(item firm.Item) ([]ics.Invitee, error) {
	parties, err := firm.List[firm.Party](r, "item_id", item.ID)
	if err != nil {
		return nil, err
	}
	list := []ics.Invitee{}
	for _, party := range parties {
		contact, err := firm.Get[firm.Contact](r, party.ContactID)
		if orNone(err) != nil {
			return nil, err
		}
		if contact.Email != "" {
			list = append(list, ics.Invitee{Name: contact.Name, Email: contact.Email, Role: "REQ-PARTICIPANT"})
		}
	}
	slices.SortFunc(list, func(a, b ics.Invitee) int { return strings.Compare(a.Email, b.Email) })
	return list, nil
}

// fileName is a name that every system takes.
func fileName(text string) string {
	clean := strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`/\:*?"<>|`, c) {
			return '-'
		}
		return c
	}, text)
	return strings.Trim(cutLine(clean, 80), " .") + ".ics"
}
