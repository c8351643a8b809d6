package app

import (
	"context"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// Preview shows a contact's portal as they would see it: read-only, from the
// rows held here, with or without a connection. It marks nothing as opened.
type Preview struct{ app *App }

// Start writes down, in the matter's activity and the audit log, that this
// person looks at the portal as the contact. It comes before the first page.
func (p *Preview) Start(matterID, contactID string) (Done, error) {
	return ask(p.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return do(ctx, d, firm.PreviewPortal{MatterID: firm.ID(matterID), ContactID: firm.ID(contactID)}, firm.ID(contactID))
	})
}

// Open is one page of the contact's portal, just as they would get it.
func (p *Preview) Open(asked desk.PreviewAsk) (desk.PreviewAnswer, error) {
	return ask(p.app, func(ctx context.Context, d *desk.Desk) (desk.PreviewAnswer, error) { return d.Preview(ctx, asked) })
}
