package desk

import (
	"context"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// PortalSettings is Settings › Firm preferences › Client portal.
func (d *Desk) PortalSettings(ctx context.Context) (PortalSettings, error) {
	var s PortalSettings
	err := d.read(ctx, func(r *reader) error {
		office, err := r.office()
		if err != nil {
			return err
		}
		s = PortalSettings{
			PortalOn: office.PortalOn, Ever: office.PortalEver, Areas: switches(office.Areas, firm.EveryArea), DailyDigest: office.DailyDigest,
			MailOnShare: office.MailOnShare, MailOnUpload: office.MailOnUpload, MailNames: office.MailNames, InvitationDays: int(office.InvitationDays),
		}
		if s.MattersOn, err = r.count(`SELECT COUNT(*) FROM matter WHERE firm = $1 AND portal_on = 1`, string(r.firm)); err != nil {
			return err
		}
		// The rule itself says whether this person may move the switches.
		verdict, err := firm.SetFirmPortal{On: office.PortalOn}.Check(r, firm.Env{Actor: r.actor(), Now: d.now()})
		s.May = verdict.Ok()
		return err
	})
	return s, err
}

// Roles is Manage roles: every role with its rights and how many hold it.
func (d *Desk) Roles(ctx context.Context) (RolesPage, error) {
	page := RolesPage{Roles: []RoleLine{}, Privileges: []string{}}
	for _, right := range firm.AllPrivileges() {
		page.Privileges = append(page.Privileges, string(right))
	}
	err := d.read(ctx, func(r *reader) error {
		roles, err := store.Select[firm.Role](r.Tx, store.Query{})
		if err != nil {
			return err
		}
		page.Roles = page.Roles[:0]
		for _, role := range roles {
			n, err := store.Count[firm.Staff](r.Tx, "role_id = $2 AND active = 1", string(role.ID))
			if err != nil {
				return err
			}
			page.Roles = append(page.Roles, RoleLine{ID: string(role.ID), Name: role.Name, Builtin: role.Builtin, Privileges: rights(role), StaffCount: int(n)})
		}
		// The three built-in roles come first, in their own order.
		slices.SortStableFunc(page.Roles, func(a, b RoleLine) int {
			if rank(a.Builtin) != rank(b.Builtin) {
				return rank(a.Builtin) - rank(b.Builtin)
			}
			return compareNames(a.Name, b.Name)
		})
		page.May, err = firm.Holds(r, r.actor(), firm.ManageRoles)
		return err
	})
	return page, err
}

func rank(builtin string) int {
	for i, one := range []string{firm.RoleAdmin, firm.RoleNormal, firm.RoleLimited} {
		if one == builtin {
			return i
		}
	}
	return 3
}

// Staff lists the people of the firm: those who work here first, then by name.
func (d *Desk) Staff(ctx context.Context) ([]StaffLine, error) {
	lines := []StaffLine{}
	err := d.read(ctx, func(r *reader) error {
		staff, err := store.Select[firm.Staff](r.Tx, store.Query{})
		if err != nil {
			return err
		}
		lines = lines[:0]
		for _, one := range staff {
			role, err := r.nameOf("role", one.RoleID)
			if err != nil {
				return err
			}
			lines = append(lines, StaffLine{ID: string(one.ID), Name: one.Name, Email: one.Email, RoleID: string(one.RoleID), Role: role, Active: one.Active})
		}
		slices.SortStableFunc(lines, func(a, b StaffLine) int {
			if a.Active != b.Active {
				if a.Active {
					return -1
				}
				return 1
			}
			return compareNames(a.Name, b.Name)
		})
		return nil
	})
	return lines, err
}
