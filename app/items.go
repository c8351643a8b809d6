package app

import (
	"context"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// Items is every area of a matter: its lists and each item's own page.
type Items struct {
	app   *App
	undos *undos
}

// List is a window of at most 500 lines onto a matter's items.
func (i *Items) List(filter desk.ItemFilter, offset, limit int) (desk.ItemPage, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (desk.ItemPage, error) {
		offset, limit := page(offset, limit)
		return d.Items(ctx, filter, offset, limit)
	})
}

// Get is one item with all that stands under it and beside it.
func (i *Items) Get(id string) (desk.ItemDetail, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (desk.ItemDetail, error) { return d.Item(ctx, id) })
}

// Counts tallies a matter's items, area by area.
func (i *Items) Counts(matterID string) ([]desk.AreaTally, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) ([]desk.AreaTally, error) { return d.Tally(ctx, matterID) })
}

// Sight tells of everyone whom an item may concern whether and why they see it.
func (i *Items) Sight(itemID string) (desk.SightPage, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (desk.SightPage, error) { return d.Sight(ctx, itemID) })
}

// Why tells, clause by clause, why one contact can or can't see one item.
func (i *Items) Why(itemID, contactID string) ([]desk.WhyLine, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) ([]desk.WhyLine, error) {
		return d.WhyItem(ctx, itemID, contactID)
	})
}

// Effect tells what an act would change; nothing changes.
func (i *Items) Effect(acts desk.ItemActs) (desk.ItemEffect, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (desk.ItemEffect, error) { return d.ItemEffect(ctx, acts) })
}

// Act shares, unshares, hides, unhides, withdraws or restores items; each item,
// or each item for each contact, is answered by itself. When it returns on a
// connected desk, what was taken away is out of force everywhere.
func (i *Items) Act(acts desk.ItemActs) (Acted, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (Acted, error) {
		cmds, err := desk.ActsOf(acts)
		if err != nil {
			return Acted{}, err
		}
		back, err := d.UndoOf(ctx, cmds)
		if err != nil {
			return Acted{}, err
		}
		results, err := d.DoAll(ctx, commandsOf(cmds))
		if err != nil {
			return Acted{}, err
		}
		out := Acted{Outcomes: make([]Outcome, len(cmds))}
		undo := []firm.Command{}
		for n, cmd := range cmds {
			out.Outcomes[n] = outcome(cmd.ItemID, cmd.ContactID, results[n])
			if results[n].State != desk.WasRefused && back[n] != nil {
				undo = append(undo, back[n])
			}
		}
		out.UndoID = i.undos.add(undo)
		return out, nil
	})
}

func commandsOf[C firm.Command](list []C) []firm.Command {
	out := make([]firm.Command, len(list))
	for n, one := range list {
		out[n] = one
	}
	return out
}

func outcome(item, contact firm.ID, r desk.Result) Outcome {
	one := Outcome{ItemID: string(item), ContactID: string(contact), State: r.State}
	if v := r.Verdict; r.State == desk.WasRefused {
		one.Refusal = &Refusal{Code: "refused", Reason: v.Reason, Field: v.Field, Sentence: v.Sentence}
	}
	return one
}

// Edit changes fields of an item.
func (i *Items) Edit(e ItemEdit) (Done, error) {
	cmd := firm.EditItem{ID: firm.ID(e.ID), MatterID: firm.ID(e.MatterID), Edit: firm.Edit{Was: e.Was, Now: e.Now}}
	return i.do(cmd, e.ID)
}

// Move puts a document or folder into a folder, or out of all.
func (i *Items) Move(matterID, itemID, folderID string) (Done, error) {
	return i.do(firm.MoveItem{ID: firm.ID(itemID), MatterID: firm.ID(matterID), FolderID: firm.ID(folderID)}, itemID)
}

// Party puts a contact onto an item or takes them off.
func (i *Items) Party(p PartyChange) (Done, error) {
	cmd := firm.NameParty{ItemID: firm.ID(p.ItemID), MatterID: firm.ID(p.MatterID), ContactID: firm.ID(p.ContactID), On: p.On, Reason: p.Reason}
	return i.do(cmd, p.ItemID)
}

// Member lets a staff member take part in a thread, or no more.
func (i *Items) Member(matterID, itemID, staffID string, on bool) (Done, error) {
	return i.do(firm.NameMember{ItemID: firm.ID(itemID), MatterID: firm.ID(matterID), StaffID: firm.ID(staffID), On: on}, itemID)
}

// Comment says something beside an item, or answers in a thread. The page gives
// each draft one id: what is sent twice under it is said once.
func (i *Items) Comment(matterID, itemID, commentID, text string) (Done, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.AddComment{ID: firm.ID(commentID), ItemID: firm.ID(itemID), MatterID: firm.ID(matterID), Text: text, Files: []firm.NewFile{}}
		result, err := d.Say(ctx, cmd)
		return Done{ID: commentID, State: result.State}, err
	})
}

// Mark keeps the person's own marks: read, unread, put off until.
func (i *Items) Mark(m ItemMark) (Done, error) {
	cmd := firm.MarkItem{
		ItemID: firm.ID(m.ItemID), MatterID: firm.ID(m.MatterID), Read: m.Read, Unread: m.Unread, Seen: firm.Micros(m.Seen),
		SnoozeUntil: firm.Micros(m.SnoozeUntil), Files: idsOf(m.Files),
	}
	return i.do(cmd, m.ItemID)
}

func idsOf(texts []string) []firm.ID {
	ids := make([]firm.ID, len(texts))
	for n, one := range texts {
		ids[n] = firm.ID(one)
	}
	return ids
}

func (i *Items) do(cmd firm.Command, id string) (Done, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (Done, error) { return do(ctx, d, cmd, firm.ID(id)) })
}
