package app

import (
	"context"

	"anteroom/backend/desk"
)

// Calendar is month, week and agenda, over one matter or all.
type Calendar struct{ app *App }

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
