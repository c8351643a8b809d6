package firm

import (
	"fmt"
	"slices"
)

// RestrictMatter puts a wall around a matter, or takes it down.
type RestrictMatter struct {
	MatterID ID   `json:"matterId"`
	On       bool `json:"on"`
	// StaffIDs are those inside; the person who restricts is always one.
	StaffIDs []ID `json:"staffIds"`
	// Was are those who could open the matter when the person decided: whoever was
	// shut out by somebody else since stays out, and who was let in stays in. Nil
	// puts the wall where StaffIDs say.
	Was []ID `json:"was"`
}

// CommandName is RestrictMatter.
func (RestrictMatter) CommandName() string { return "RestrictMatter" }

// About names the matter; a wall narrows.
func (c RestrictMatter) About() About {
	return About{MatterID: c.MatterID, Kind: "matter", ID: c.MatterID, Narrows: c.On}
}

// Check asks for RestrictMatters and staff that exist.
func (c RestrictMatter) Check(rows Rows, env Env) (Verdict, error) {
	_, v, err := mayOnMatter(rows, env, RestrictMatters, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if len(c.StaffIDs) > WallLimit || len(c.Was) > PartyLimit {
		return Refuse("too_many", "staffIds", "At most %d people can be named on one matter.", WallLimit), nil
	}
	if c.On && env.Actor.Kind != ByStaff && len(c.StaffIDs) == 0 {
		return Refuse("nobody_inside", "staffIds", "Name at least one person who may open this matter."), nil
	}
	for _, id := range c.StaffIDs {
		there, err := activeStaff(rows, id)
		if err != nil {
			return Verdict{}, err
		}
		// Who left since is left out; the wall must not wait for it.
		if !there && !slices.Contains(c.Was, id) {
			return Refuse("no_staff", "staffIds", "One of the people named is not at the firm any more. Choose again."), nil
		}
	}
	return c.checkMeanwhile(rows)
}

// checkMeanwhile keeps a wall up that somebody put up or drew closer since.
func (c RestrictMatter) checkMeanwhile(rows Rows) (Verdict, error) {
	if c.On || c.Was == nil {
		return Verdict{}, nil
	}
	wall, err := wallOf(rows, c.MatterID)
	if err != nil || !wall.stands {
		return Verdict{}, err
	}
	for _, id := range c.Was {
		there, err := activeStaff(rows, id)
		if err != nil {
			return Verdict{}, err
		}
		if there && !slices.Contains(wall.here, id) {
			return Refuse("wall_meanwhile", "on", "Somebody changed who may open this matter meanwhile, so it was not opened to everybody. Look at who may, and open it again if it should be."), nil
		}
	}
	return Verdict{}, nil
}

// Merges tells whether somebody else was let in or shut out since Was.
func (c RestrictMatter) Merges(rows Rows) (bool, error) {
	wall, err := wallOf(rows, c.MatterID)
	if err != nil || !wall.stands || !c.On || c.Was == nil {
		return false, err
	}
	return !slices.Equal(slices.Sorted(slices.Values(wall.here)), slices.Sorted(slices.Values(c.Was))), nil
}

func (RestrictMatter) mergedWords() string {
	return "Somebody else changed who may open this matter meanwhile. Look at who may open it now."
}

// Apply writes the wall and who is inside it.
func (c RestrictMatter) Apply(rows Rows, env Env) error {
	if c.On {
		wall, err := wallOf(rows, c.MatterID)
		if err != nil {
			return err
		}
		inside, err := c.inside(rows, wall, env.Actor)
		if err != nil {
			return err
		}
		if err := wall.name(rows, inside); err != nil {
			return err
		}
	}
	m, err := Get[Matter](rows, c.MatterID)
	if err != nil {
		return fmt.Errorf("read matter: %w", err)
	}
	m.Restricted, m.ChangedAt = c.On, env.Now
	return rows.Put(m)
}

// inside are those who may open the matter after the command, in order.
func (c RestrictMatter) inside(rows Rows, wall wall, by Actor) ([]ID, error) {
	var wanted []ID
	for _, id := range c.StaffIDs {
		there, err := activeStaff(rows, id)
		if err != nil {
			return nil, err
		}
		outSince := wall.stands && slices.Contains(c.Was, id) && !slices.Contains(wall.here, id)
		if there && !outSince {
			wanted = append(wanted, id)
		}
	}
	if wall.stands && c.Was != nil {
		for _, id := range wall.here {
			if !slices.Contains(c.Was, id) {
				wanted = append(wanted, id)
			}
		}
	}
	if by.Kind == ByStaff {
		wanted = append(wanted, by.ID)
	}
	slices.Sort(wanted)
	return slices.Compact(wanted), nil
}

// wall is what stands around a matter.
type wall struct {
	matter ID
	// stands tells whether only those named may open it.
	stands bool
	// named are those inside; here are those of them who are still at the firm.
	named []MatterStaff
	here  []ID
}

func wallOf(rows Rows, matter ID) (wall, error) {
	w := wall{matter: matter}
	m, err := Get[Matter](rows, matter)
	if err != nil {
		return w, fmt.Errorf("read matter: %w", err)
	}
	w.stands = m.Restricted
	if w.named, err = List[MatterStaff](rows, "matter_id", matter); err != nil {
		return w, fmt.Errorf("read who is named on a matter: %w", err)
	}
	for _, one := range w.named {
		there, err := activeStaff(rows, one.StaffID)
		if err != nil {
			return w, err
		}
		if there {
			w.here = append(w.here, one.StaffID)
		}
	}
	return w, nil
}

// name makes the wanted ones those who are inside.
func (w wall) name(rows Rows, wanted []ID) error {
	for _, one := range w.named {
		if !slices.Contains(wanted, one.StaffID) {
			if err := rows.Drop("matter_staff", one.ID); err != nil {
				return err
			}
		}
	}
	for _, id := range wanted {
		if err := rows.Put(MatterStaff{ID: PairID("matter_staff", w.matter, id), MatterID: w.matter, StaffID: id}); err != nil {
			return err
		}
	}
	return nil
}
