package app

import (
	"context"
	"crypto/rand"
	"sync"
	"time"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// Settings is Settings › Firm preferences, Manage roles and Staff.
type Settings struct {
	app   *App
	undos *undos
}

// Portal is Firm preferences › Client portal.
func (s *Settings) Portal() (desk.PortalSettings, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.PortalSettings, error) { return d.PortalSettings(ctx) })
}

// Effect counts what moving a switch would hit; nothing moves.
func (s *Settings) Effect(c desk.SwitchChange) (desk.SwitchEffect, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.SwitchEffect, error) { return d.SwitchEffect(ctx, c) })
}

// Switch moves a switch. It can be undone for 30 seconds.
func (s *Settings) Switch(c desk.SwitchChange) (SwitchDone, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (SwitchDone, error) {
		back, err := undoOf(ctx, d, c)
		if err != nil {
			return SwitchDone{}, err
		}
		done, err := do(ctx, d, commandOf(c), "")
		if err != nil {
			return SwitchDone{}, err
		}
		return SwitchDone{State: done.State, UndoID: s.undos.add(back)}, nil
	})
}

func commandOf(c desk.SwitchChange) firm.Command {
	switch {
	case c.Everything:
		return firm.EverythingOn{}
	case c.MatterID != "" && c.Area != "":
		return firm.SetMatterArea{MatterID: firm.ID(c.MatterID), Area: firm.Area(c.Area), On: c.On}
	case c.MatterID != "":
		return firm.SetMatterPortal{MatterID: firm.ID(c.MatterID), On: c.On}
	case c.Area != "":
		return firm.SetFirmArea{Area: firm.Area(c.Area), On: c.On}
	default:
		return firm.SetFirmPortal{On: c.On, StartOff: c.StartOff}
	}
}

// undoOf lists the commands that put back what a switch is about to change.
func undoOf(ctx context.Context, d *desk.Desk, c desk.SwitchChange) ([]firm.Command, error) {
	if !c.Everything {
		back := c
		back.On, back.StartOff = !c.On, false
		return []firm.Command{commandOf(back)}, nil
	}
	before, err := d.PortalSettings(ctx)
	if err != nil {
		return nil, err
	}
	var cmds []firm.Command
	for _, area := range before.Areas {
		if !area.On {
			cmds = append(cmds, firm.SetFirmArea{Area: firm.Area(area.Area), On: false})
		}
	}
	if !before.PortalOn {
		cmds = append(cmds, firm.SetFirmPortal{On: false})
	}
	return cmds, nil
}

// Undo puts a switch back, within 30 seconds.
func (s *Settings) Undo(undoID string) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmds, ok := s.undos.take(undoID)
		if !ok {
			return Done{}, &Refusal{Code: "refused", Reason: "undo_over", Sentence: "The thirty seconds in which this could be undone are over. Change it back by hand; nothing is lost."}
		}
		results, err := d.DoAll(ctx, cmds)
		if err != nil {
			return Done{}, err
		}
		for _, r := range results {
			if r.State == desk.WasRefused {
				return Done{}, &Refusal{Code: "refused", Reason: r.Verdict.Reason, Field: r.Verdict.Field, Sentence: r.Verdict.Sentence}
			}
		}
		return Done{State: results[0].State}, nil
	})
}

// Notices changes CosmoLex's three notices, whether mails name things by their
// titles, and the life of invitations in days.
func (s *Settings) Notices(e NoticesEdit) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return do(ctx, d, firm.SetNotices{Edit: firm.Edit{Was: e.Was, Now: e.Now}}, "")
	})
}

// Logo is Firm preferences › Logo.
func (s *Settings) Logo() (desk.Logo, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.Logo, error) { return d.Logo(ctx) })
}

// SetLogo makes a chosen picture small, here, and gives it to the firm as its logo.
// Seen is the mark of the logo that was shown; another one is not written over.
func (s *Settings) SetLogo(file desk.LogoFile, seen string) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		small, err := d.SmallLogo(file)
		if err != nil {
			return Done{}, err
		}
		return do(ctx, d, firm.SetLogo{PNG: small, Seen: seen}, "")
	})
}

// RemoveLogo takes the firm's logo away, if it is still the one whose mark was seen.
func (s *Settings) RemoveLogo(seen string) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return do(ctx, d, firm.SetLogo{Seen: seen}, "")
	})
}

// Roles is Manage roles.
func (s *Settings) Roles() (desk.RolesPage, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.RolesPage, error) { return d.Roles(ctx) })
}

// SetPrivilege gives a role a right, or takes it away.
func (s *Settings) SetPrivilege(roleID, privilege string, on bool) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return do(ctx, d, firm.SetPrivilege{RoleID: firm.ID(roleID), Privilege: firm.Privilege(privilege), On: on}, firm.ID(roleID))
	})
}

// AddRole makes a role of the firm's own.
func (s *Settings) AddRole(name string) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.AddRole{ID: d.NewID(), Name: name}
		return do(ctx, d, cmd, cmd.ID)
	})
}

// Staff lists the people of the firm.
func (s *Settings) Staff() ([]desk.StaffLine, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) ([]desk.StaffLine, error) { return d.Staff(ctx) })
}

// AddStaff brings a person into the firm and sets their first password, which
// the server must hear of: it needs a connection.
func (s *Settings) AddStaff(name, email, roleID, password string) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.AddStaff{ID: d.NewID(), Name: name, Email: email, RoleID: firm.ID(roleID)}
		if state := d.State().State; state != desk.InSync && state != desk.Syncing {
			return Done{}, &Refusal{Code: "offline", Reason: "needs_server", Sentence: "Adding a person needs the server, which can't be reached now. Try again once you are connected."}
		}
		if _, err := d.Do(ctx, cmd); err != nil {
			return Done{}, err
		}
		if _, err := d.Now(ctx); err != nil {
			return Done{}, err
		}
		if err := d.SetStaffPassword(ctx, string(cmd.ID), password); err != nil {
			return Done{}, err
		}
		return Done{ID: string(cmd.ID), State: desk.InForce}, nil
	})
}

// SetStaff changes a person's role, lets them go or back in.
func (s *Settings) SetStaff(e StaffEdit) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.SetStaff{ID: firm.ID(e.ID), Edit: firm.Edit{Was: e.Was, Now: e.Now}, HandTo: firm.ID(e.HandTo)}
		return do(ctx, d, cmd, cmd.ID)
	})
}

// undos keeps for 30 seconds what puts a switch back.
type undos struct {
	mu   sync.Mutex
	list map[string]undo
}

type undo struct {
	cmds  []firm.Command
	until time.Time
}

func newUndos() *undos { return &undos{list: map[string]undo{}} }

func (u *undos) add(cmds []firm.Command) string {
	if len(cmds) == 0 {
		return ""
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	now := time.Now()
	for id, one := range u.list {
		if now.After(one.until) || len(u.list) >= undosMost {
			delete(u.list, id)
		}
	}
	id := rand.Text()
	u.list[id] = undo{cmds: cmds, until: now.Add(undoWithin)}
	return id
}

func (u *undos) take(id string) ([]firm.Command, bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	one, ok := u.list[id]
	delete(u.list, id)
	return one.cmds, ok && time.Now().Before(one.until)
}
