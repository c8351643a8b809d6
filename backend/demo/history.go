package demo

import "anteroom/backend/firm"

// notes makes the internal notes of matter i.
func (w *world) notes(i int) []firm.InternalNote {
	d := &w.dossiers[i]
	c := w.chance("notes", i)
	if d.work == nil {
		return storyNotes(c, d)
	}
	var list []firm.InternalNote
	for range c.IntN(4) {
		at := c.when(d.row.CreatedAt, w.now)
		list = append(list, firm.InternalNote{
			ID: c.id(at), MatterID: d.row.ID, Text: c.remark(), OnDate: onDate(at), AuthorID: one(c, d.team), CreatedAt: at,
		})
	}
	return list
}

// history makes the lines of activity of matter i: that it was opened, and who
// was given access, or lost it.
func (w *world) history(i int) []firm.Activity {
	d := &w.dossiers[i]
	c := w.chance("history", i)
	line := func(op firm.ID, at firm.Micros, verb string, kind firm.Kind, id firm.ID) firm.Activity {
		return firm.Activity{
			ID: firm.PairID("activity", op), MatterID: d.row.ID, At: at, ActorKind: string(firm.ByStaff), ActorID: d.team[0],
			Verb: verb, SubjectKind: kind, SubjectID: id,
		}
	}
	list := []firm.Activity{line(c.id(d.row.CreatedAt), d.row.CreatedAt, firm.CreateMatter{}.CommandName(), "matter", d.row.ID)}
	for _, g := range d.grants {
		given := g.row.ChangedOp
		if g.row.State != firm.Granted {
			given = c.id(g.row.GrantedAt)
		}
		list = append(list, line(given, g.row.GrantedAt, firm.GrantAccess{}.CommandName(), "contact", g.row.ContactID))
		switch g.row.State {
		case firm.Revoked:
			list = append(list, line(g.row.ChangedOp, g.row.RevokedAt, firm.RevokeAccess{}.CommandName(), "contact", g.row.ContactID))
		case firm.Paused:
			list = append(list, line(g.row.ChangedOp, c.when(g.row.GrantedAt, w.now), firm.PauseAccess{}.CommandName(), "contact", g.row.ContactID))
		}
	}
	return list
}
