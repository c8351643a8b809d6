package app

import (
	"context"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// Matters is the list of matters and the page of one.
type Matters struct{ app *App }

func page(offset, limit int) (int, int) { return max(offset, 0), min(max(limit, 1), pageMost) }

// List is a window of at most 500 lines onto the filtered list.
func (m *Matters) List(filter desk.MatterFilter, offset, limit int) (desk.MatterPage, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (desk.MatterPage, error) {
		offset, limit := page(offset, limit)
		return d.Matters(ctx, filter, offset, limit)
	})
}

// Choices is what the filters offer.
func (m *Matters) Choices() (desk.MatterChoices, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (desk.MatterChoices, error) { return d.MatterChoices(ctx) })
}

// Open is all of a matter that its page shows at once.
func (m *Matters) Open(id string) (desk.MatterDetail, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (desk.MatterDetail, error) { return d.Matter(ctx, id) })
}

// People is a window onto the contacts of a matter, clients first.
func (m *Matters) People(matterID, query string, offset, limit int) (desk.PeoplePage, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (desk.PeoplePage, error) {
		offset, limit := page(offset, limit)
		return d.People(ctx, matterID, query, offset, limit)
	})
}

// Notes is a window onto the internal notes of a matter, newest first.
func (m *Matters) Notes(matterID string, offset, limit int) (desk.NotePage, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (desk.NotePage, error) {
		offset, limit := page(offset, limit)
		return d.Notes(ctx, matterID, offset, limit)
	})
}

// Activity lists who did what on a matter, newest first.
func (m *Matters) Activity(matterID string, limit int) ([]desk.ActivityLine, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) ([]desk.ActivityLine, error) {
		_, limit := page(0, limit)
		return d.Activity(ctx, matterID, limit)
	})
}

// Create opens a matter, with a new contact as its client if one is named.
func (m *Matters) Create(n MatterNew) (Done, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		me, err := d.Session(ctx)
		if err != nil {
			return Done{}, err
		}
		cmd := firm.CreateMatter{
			ID: d.NewID(), Title: n.Title, Stage: firm.Stage(n.Stage), PracticeArea: n.PracticeArea, ClientID: firm.ID(n.ClientID),
			ResponsibleID: firm.ID(me.StaffID),
		}
		if n.ClientID == "" && n.ClientName != "" {
			client := firm.AddContact{ID: d.NewID(), Kind: firm.Person, Name: n.ClientName, Email: n.ClientEmail}
			if _, err := d.Do(ctx, client); err != nil {
				return Done{}, err
			}
			cmd.ClientID = client.ID
		}
		return do(ctx, d, cmd, cmd.ID)
	})
}

// Edit changes fields of a matter.
func (m *Matters) Edit(e MatterEdit) (Done, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return do(ctx, d, firm.EditMatter{ID: firm.ID(e.ID), Edit: firm.Edit{Was: e.Was, Now: e.Now}}, firm.ID(e.ID))
	})
}

// AddNote writes an internal note.
func (m *Matters) AddNote(matterID, text string) (Done, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.WriteInternalNote{ID: d.NewID(), MatterID: firm.ID(matterID), Text: text}
		return do(ctx, d, cmd, cmd.ID)
	})
}

// Relate ties a contact to a matter with a role.
func (m *Matters) Relate(matterID, contactID, role string) (Done, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return do(ctx, d, firm.Relate{MatterID: firm.ID(matterID), ContactID: firm.ID(contactID), Role: role}, firm.ID(contactID))
	})
}

// Unrelate takes one role of a contact on a matter away.
func (m *Matters) Unrelate(matterID, contactID, role string) (Done, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return do(ctx, d, firm.Unrelate{MatterID: firm.ID(matterID), ContactID: firm.ID(contactID), Role: role}, firm.ID(contactID))
	})
}

// Wall tells who may open a matter.
func (m *Matters) Wall(id string) (desk.Wall, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (desk.Wall, error) { return d.Wall(ctx, id) })
}

// Restrict lets only the people named, and the person who asks, open a matter;
// off takes the wall down. Was are the staff who could open it as it was shown.
func (m *Matters) Restrict(id string, on bool, staffIDs, was []string) (Done, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.RestrictMatter{MatterID: firm.ID(id), On: on, StaffIDs: idsOf(staffIDs), Was: idsOf(was)}
		return do(ctx, d, cmd, cmd.MatterID)
	})
}

// Roles lists the relationship roles to offer; others can be typed.
func (m *Matters) Roles() ([]string, error) {
	return ask(m.app, func(ctx context.Context, d *desk.Desk) ([]string, error) { return d.RelationshipRoles(ctx) })
}

// do gives one command and tells what became of it.
func do(ctx context.Context, d *desk.Desk, cmd firm.Command, id firm.ID) (Done, error) {
	result, err := d.Do(ctx, cmd)
	if err != nil {
		return Done{}, err
	}
	return Done{ID: string(id), State: result.State}, nil
}
