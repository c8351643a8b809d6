package desk

import (
	"context"
	"fmt"
	"slices"

	"anteroom/backend/firm"
)

// Wall tells who may open a matter, for putting a wall around it or moving one
// (RULES §8).
func (d *Desk) Wall(ctx context.Context, matterID string) (Wall, error) {
	wall := Wall{MatterID: matterID, Self: "", Staff: []WallPerson{}}
	staff, err := d.Staff(ctx)
	if err != nil {
		return wall, err
	}
	return wall, d.read(ctx, func(r *reader) error {
		m, err := r.matter(matterID)
		if err != nil {
			return err
		}
		inside, err := firm.List[firm.MatterStaff](r, "matter_id", m.ID)
		if err != nil {
			return fmt.Errorf("read the wall: %w", err)
		}
		wall.Restricted, wall.Self = m.Restricted, string(r.staff)
		wall.Staff = wall.Staff[:0]
		for _, one := range staff {
			if one.Active {
				sees := !m.Restricted || slices.ContainsFunc(inside, func(s firm.MatterStaff) bool { return string(s.StaffID) == one.ID })
				wall.Staff = append(wall.Staff, WallPerson{ID: one.ID, Name: one.Name, Email: one.Email, Sees: sees})
			}
		}
		wall.May, err = firm.Holds(r, r.actor(), firm.RestrictMatters)
		return err
	})
}
