package app

import (
	"context"

	"anteroom/backend/desk"
)

// Calendar is month, week and agenda, over one matter or all.
type Calendar struct {
	app *App
	// choose asks the person for a place for a new file; nil where there is no window.
	choose func(name string) (string, error)
}

// OnSaveCalendar says how a place for a calendar's file is asked for: by the
// system's dialog.
func OnSaveCalendar(c *Calendar, choose func(name string) (string, error)) { c.choose = choose }

// Between lists what takes place between two times, in microseconds; an empty
// matterID asks about all matters.
func (c *Calendar) Between(from, to int64, matterID string) (desk.CalendarPage, error) {
	return ask(c.app, func(ctx context.Context, d *desk.Desk) (desk.CalendarPage, error) {
		return d.CalendarBetween(ctx, from, to, matterID)
	})
}

// Import brings an .ics file into a matter's calendar; the same file again
// doubles nothing.
func (c *Calendar) Import(in desk.CalendarImport) (desk.CalendarReport, error) {
	return ask(c.app, func(ctx context.Context, d *desk.Desk) (desk.CalendarReport, error) { return d.ImportCalendar(ctx, in) })
}

// Export is a matter's calendar, or one event of it, as other programs read it.
func (c *Calendar) Export(matterID, itemID string) (desk.CalendarFile, error) {
	return ask(c.app, func(ctx context.Context, d *desk.Desk) (desk.CalendarFile, error) {
		return d.ExportCalendar(ctx, matterID, itemID)
	})
}

// CalendarSaved tells where a calendar was saved.
type CalendarSaved struct {
	// Path is empty when the person chose no place.
	Path   string `json:"path"`
	Events int    `json:"events"`
}

// Save writes a matter's calendar, or one event of it, into an .ics file, where it
// is no longer encrypted. Without a path the person is asked for one.
func (c *Calendar) Save(matterID, itemID, path string) (CalendarSaved, error) {
	if path == "" {
		file, err := c.Export(matterID, itemID)
		if err != nil {
			return CalendarSaved{}, err
		}
		if path, err = placeFor(c.choose, file.Name); err != nil || path == "" {
			return CalendarSaved{}, err
		}
	}
	return ask(c.app, func(ctx context.Context, d *desk.Desk) (CalendarSaved, error) {
		events, err := d.SaveCalendar(ctx, matterID, itemID, path)
		return CalendarSaved{Path: path, Events: events}, err
	})
}
