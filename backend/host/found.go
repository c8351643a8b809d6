package host

import (
	"context"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	_ "time/tzdata" // firms name their zones; not every machine has them
)

// NewFirm is what a firm starts with.
type NewFirm struct {
	Name string
	// Host is the host name by which the firm is reached; empty on a server
	// with one firm.
	Host     string
	TimeZone string
	Language string
	// Admin is the first person, with the Admin role.
	AdminName     string
	AdminEmail    string
	AdminPassword string
}

// Founded names what Found made.
type Founded struct {
	FirmID  firm.ID
	AdminID firm.ID
	Roles   map[string]firm.ID
}

// Found makes a firm with its three roles and first admin. What is wrong with
// the request is a firm.Verdict of no or an *account.Refusal, in words.
func (h *Host) Found(ctx context.Context, n NewFirm) (Founded, firm.Verdict, error) {
	email, ok := firm.CleanEmail(n.AdminEmail)
	if !ok {
		return Founded{}, firm.Refuse("bad_email", "email", "“%s” is not an e-mail address. Give the admin's address.", n.AdminEmail), nil
	}
	if n.Name == "" || n.AdminName == "" {
		return Founded{}, firm.Refuse("empty", "name", "The firm and its admin both need a name."), nil
	}
	hash, err := h.accounts.HashPassword(ctx, n.AdminPassword, n.AdminName, email, n.Name)
	if err != nil {
		return Founded{}, firm.Verdict{}, err
	}
	made, err := h.found(ctx, n, email, hash)
	return made, firm.Verdict{}, err
}

func (h *Host) found(ctx context.Context, n NewFirm, email, hash string) (Founded, error) {
	var failed error
	id := func() firm.ID {
		next, err := h.newID()
		if err != nil {
			failed = err
		}
		return next
	}
	made := Founded{FirmID: id(), AdminID: id(), Roles: map[string]firm.ID{}}
	roles := firm.BuiltinRoles(id)
	epoch := string(id())
	if failed != nil {
		return Founded{}, failed
	}
	office := firm.Firm{
		ID: made.FirmID, Name: n.Name, Host: n.Host, Areas: firm.FirstAreas, InvitationDays: invitationDays,
		TimeZone: orElse(n.TimeZone, "UTC"), Language: orElse(n.Language, "en"), CreatedAt: h.now(),
	}
	admin := firm.Staff{ID: made.AdminID, Name: n.AdminName, Email: email, RoleID: roles[0].ID, Active: true, CreatedAt: h.now()}
	err := h.db.Write(ctx, made.FirmID, func(tx *store.Tx) error {
		if err := tx.StartEpoch(epoch); err != nil {
			return err
		}
		if err := tx.Put(office); err != nil {
			return fmt.Errorf("found the firm: %w", err)
		}
		for _, role := range roles {
			made.Roles[role.Builtin] = role.ID
			if err := tx.Put(role); err != nil {
				return fmt.Errorf("found the firm's roles: %w", err)
			}
		}
		if err := tx.Put(admin); err != nil {
			return fmt.Errorf("found the firm's admin: %w", err)
		}
		if err := h.accounts.PutStaffPassword(tx, admin.ID, hash); err != nil {
			return err
		}
		_, err := tx.Append(h.now(), store.Extra{})
		return err
	})
	return made, err
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
