package sim

import "anteroom/backend/firm"

// grants follows what becomes of each grant by the host's answers alone, to hold
// the host's rows against: a stale grant must never open what was taken away.
type grants map[firm.ID]followed

// followed is where one grant stands, and the op that brought it there.
type followed struct {
	state firm.GrantState
	by    firm.ID
}

// take follows one applied command.
func (g grants) take(w *World, op firm.ID, cmd firm.Command) {
	id := cmd.About().ID
	at := g[id]
	switch c := cmd.(type) {
	case firm.GrantAccess:
		if (at.state == firm.Revoked || at.state == firm.Paused) && c.Seen != at.by {
			w.fail("the grant %s, %s by %s, was opened by one that had seen %q", id, at.state, at.by, c.Seen)
		}
		g.move(id, firm.Granted, op)
	case firm.ResumeAccess:
		if at.state == firm.Paused && c.Seen != at.by {
			w.fail("the grant %s, paused by %s, was resumed by one that had seen %q", id, at.by, c.Seen)
		}
		if at.state == firm.Paused {
			g.move(id, firm.Granted, op)
		}
	case firm.PauseAccess:
		if at.state == firm.Granted {
			g.move(id, firm.Paused, op)
		}
	case firm.RevokeAccess:
		// Of somebody whom the host does not know there is nothing to revoke.
		if at.state != "" || w.knows("contact", c.ContactID) {
			g.move(id, firm.Revoked, op)
		}
	}
}

// move writes a new state; what a grant is already, it stays by the op before.
func (g grants) move(id firm.ID, state firm.GrantState, op firm.ID) {
	if g[id].state != state {
		g[id] = followed{state, op}
	}
}

// knows tells whether the host has a row.
func (w *World) knows(kind firm.Kind, id firm.ID) (there bool) {
	w.rows(func(rows firm.Rows) (err error) {
		there, err = firm.Has(rows, kind, id)
		return err
	})
	return there
}

// check compares with the host's rows.
func (g grants) check(w *World) {
	w.rows(func(rows firm.Rows) error {
		for id, at := range g {
			row, err := firm.Get[firm.Grant](rows, id)
			if err != nil || row.State != at.state || row.ChangedOp != at.by {
				w.fail("the grant %s should be %s by %s and is %+v, %v", id, at.state, at.by, row, err)
			}
		}
		return nil
	})
}
