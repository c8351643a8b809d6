package app

import (
	"context"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// Contacts is the list of contacts and the page of one.
type Contacts struct{ app *App }

// List is a window of at most 500 lines onto the contacts that hold the query's words.
func (c *Contacts) List(query, sort string, offset, limit int) (desk.ContactPage, error) {
	return ask(c.app, func(ctx context.Context, d *desk.Desk) (desk.ContactPage, error) {
		offset, limit := page(offset, limit)
		return d.Contacts(ctx, query, sort, offset, limit)
	})
}

// Open is a contact with every matter they are on.
func (c *Contacts) Open(id string) (desk.ContactDetail, error) {
	return ask(c.app, func(ctx context.Context, d *desk.Desk) (desk.ContactDetail, error) {
		return d.Contact(ctx, id)
	})
}

// Save makes a contact, when ID is empty, or changes fields of one.
func (c *Contacts) Save(e ContactEdit) (Done, error) {
	return ask(c.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		if e.ID != "" {
			return do(ctx, d, firm.EditContact{ID: firm.ID(e.ID), Edit: firm.Edit{Was: e.Was, Now: e.Now}}, firm.ID(e.ID))
		}
		cmd := firm.AddContact{ID: d.NewID(), Kind: e.Now["kind"], Name: e.Now["name"], Email: e.Now["email"], Phone: e.Now["phone"]}
		if cmd.Kind == "" {
			cmd.Kind = firm.Person
		}
		return do(ctx, d, cmd, cmd.ID)
	})
}
