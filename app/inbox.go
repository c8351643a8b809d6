package app

import (
	"context"

	"anteroom/backend/desk"
)

// Inbox is what clients said and sent, over all matters.
type Inbox struct{ app *App }

// List is a window onto the inbox: unread first, then the newest.
func (b *Inbox) List(filter desk.InboxFilter, offset, limit int) (desk.InboxPage, error) {
	return ask(b.app, func(ctx context.Context, d *desk.Desk) (desk.InboxPage, error) {
		offset, limit := page(offset, limit)
		return d.Inbox(ctx, filter, offset, limit)
	})
}

// Count is what the rail shows.
func (b *Inbox) Count() (desk.InboxCount, error) {
	return ask(b.app, func(ctx context.Context, d *desk.Desk) (desk.InboxCount, error) { return d.InboxCount(ctx) })
}
