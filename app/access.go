package app

import (
	"context"
	"errors"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// Access is Portal options: who has access to a matter's portal.
type Access struct {
	app   *App
	undos *undos
}

// Options lists every contact on the matter with the box *Has access?*.
func (x *Access) Options(matterID string) (desk.AccessPage, error) {
	return ask(x.app, func(ctx context.Context, d *desk.Desk) (desk.AccessPage, error) {
		return d.Access(ctx, matterID)
	})
}

// Save gives and takes access as the boxes say. When it returns on a connected
// desk, what was taken away is out of force everywhere. Granting on a matter
// whose portal is off turns it on.
func (x *Access) Save(matterID string, changes []AccessChange) (AccessSaved, error) {
	return ask(x.app, func(ctx context.Context, d *desk.Desk) (AccessSaved, error) {
		options, err := d.Access(ctx, matterID)
		if err != nil {
			return AccessSaved{}, err
		}
		plan, err := planAccess(ctx, d, options, changes)
		if err != nil {
			return AccessSaved{}, err
		}
		results, err := d.DoAll(ctx, plan.commands)
		if err != nil {
			return AccessSaved{}, err
		}
		saved := plan.saved(results)
		saved.UndoID = x.undos.add(plan.back(results, d.NewID))
		if options.PortalOn || !plan.granted(results) {
			return saved, nil
		}
		_, err = d.Do(ctx, firm.SetMatterPortal{MatterID: firm.ID(matterID), On: true})
		return saved.withPortal(err), nil
	})
}

// withPortal adds what became of turning the matter's portal on. A no to that
// takes nothing back of what was done before it.
func (s AccessSaved) withPortal(err error) AccessSaved {
	s.TurnedOn = err == nil
	if err != nil {
		s.PortalRefusal = refuse(err)
	}
	return s
}

// accessPlan is what Save is about to do: commands, and for each the change it
// serves.
type accessPlan struct {
	changes  []AccessChange
	commands []firm.Command
	serves   []int
	// was are the grants before, by contact.
	was map[firm.ID]firm.Grant
}

func (p *accessPlan) add(cmd firm.Command, change int) {
	p.commands, p.serves = append(p.commands, cmd), append(p.serves, change)
}

func planAccess(ctx context.Context, d *desk.Desk, options desk.AccessPage, changes []AccessChange) (*accessPlan, error) {
	p := &accessPlan{changes: changes, was: map[firm.ID]firm.Grant{}}
	lines := map[string]desk.AccessLine{}
	for _, line := range options.Lines {
		lines[line.ContactID] = line
	}
	matter := firm.ID(options.MatterID)
	for i, change := range changes {
		contact := firm.ID(change.ContactID)
		if !change.Has {
			was, err := grantNow(ctx, d, matter, contact)
			if err != nil {
				return nil, err
			}
			p.was[contact] = was
			p.add(firm.RevokeAccess{MatterID: matter, ContactID: contact}, i)
			continue
		}
		if change.Email != "" {
			was := lines[change.ContactID].Email
			p.add(firm.EditContact{ID: contact, Edit: firm.Edit{Was: map[string]string{"email": was}, Now: map[string]string{"email": change.Email}}}, i)
		}
		seen, err := grantSeen(ctx, d, matter, contact)
		if err != nil {
			return nil, err
		}
		p.add(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: d.NewID(), Seen: seen, Reason: change.Reason}, i)
	}
	return p, nil
}

// saved gathers the results per change: refused if any of its commands was,
// else waiting if any waits.
func (p *accessPlan) saved(results []desk.Result) AccessSaved {
	out := AccessSaved{Results: make([]ChangeResult, len(p.changes))}
	for i, change := range p.changes {
		out.Results[i] = ChangeResult{ContactID: change.ContactID, State: desk.InForce}
	}
	for i, result := range results {
		one := &out.Results[p.serves[i]]
		switch {
		case result.State == desk.WasRefused && one.Refusal == nil:
			v := result.Verdict
			one.State, one.Refusal = desk.WasRefused, &Refusal{Code: "refused", Reason: v.Reason, Field: v.Field, Sentence: v.Sentence}
		case result.State == desk.NotYet && one.State == desk.InForce:
			one.State = desk.NotYet
		}
	}
	return out
}

// back lists what puts back everything that was taken away, as it was; nothing
// where the same saving gave access too, since that can't be taken back unseen.
func (p *accessPlan) back(results []desk.Result, newID func() firm.ID) []firm.Command {
	cmds := []firm.Command{}
	for i, result := range results {
		revoke, ok := p.commands[i].(firm.RevokeAccess)
		was := p.was[revoke.ContactID]
		switch {
		case result.State == desk.WasRefused:
		case !ok:
			return nil
		case was.State == firm.Granted || was.State == firm.Paused:
			cmds = append(cmds, firm.GrantAccess{
				MatterID: revoke.MatterID, ContactID: revoke.ContactID, InvitationID: newID(), Seen: result.OpID, Reason: was.Reason, Back: was.State,
			})
		}
	}
	return cmds
}

// granted tells whether somebody got access.
func (p *accessPlan) granted(results []desk.Result) bool {
	for i, result := range results {
		if _, grants := p.commands[i].(firm.GrantAccess); grants && result.State != desk.WasRefused {
			return true
		}
	}
	return false
}

// Resend replaces a contact's invitation with a fresh one.
func (x *Access) Resend(matterID, contactID string) (Done, error) {
	return ask(x.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.ResendInvitation{MatterID: firm.ID(matterID), ContactID: firm.ID(contactID), InvitationID: d.NewID()}
		return do(ctx, d, cmd, cmd.ContactID)
	})
}

// Pause stops a contact's access for a while.
func (x *Access) Pause(matterID, contactID string) (Done, error) {
	return ask(x.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return do(ctx, d, firm.PauseAccess{MatterID: firm.ID(matterID), ContactID: firm.ID(contactID)}, firm.ID(contactID))
	})
}

// Resume lets a paused access count again.
func (x *Access) Resume(matterID, contactID string) (Done, error) {
	return ask(x.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		seen, err := grantSeen(ctx, d, firm.ID(matterID), firm.ID(contactID))
		if err != nil {
			return Done{}, err
		}
		return do(ctx, d, firm.ResumeAccess{MatterID: firm.ID(matterID), ContactID: firm.ID(contactID), Seen: seen}, firm.ID(contactID))
	})
}

// Why tells, clause by clause, why a contact can or can't see the matter's portal.
func (x *Access) Why(matterID, contactID string) ([]desk.WhyLine, error) {
	return ask(x.app, func(ctx context.Context, d *desk.Desk) ([]desk.WhyLine, error) {
		return d.Why(ctx, matterID, contactID)
	})
}

// grantSeen is the op that last changed a grant, as this desk holds it.
func grantSeen(ctx context.Context, d *desk.Desk, matter, contact firm.ID) (firm.ID, error) {
	grant, err := grantNow(ctx, d, matter, contact)
	return grant.ChangedOp, err
}

// grantNow is a grant as this desk holds it, or nothing.
func grantNow(ctx context.Context, d *desk.Desk, matter, contact firm.ID) (firm.Grant, error) {
	var grant firm.Grant
	err := d.Read(ctx, func(rows firm.Rows) error {
		found, err := firm.Get[firm.Grant](rows, firm.GrantID(matter, contact))
		if errors.Is(err, firm.ErrNone) {
			return nil
		}
		grant = found
		return err
	})
	return grant, err
}
