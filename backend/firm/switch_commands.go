package firm

import "fmt"

// SetFirmPortal turns the whole firm's portal on or off.
type SetFirmPortal struct {
	On bool `json:"on"`
	// StartOff, when turning on again, turns every matter's portal off instead
	// of restoring those that were on.
	StartOff bool `json:"startOff"`
}

// CommandName is SetFirmPortal.
func (SetFirmPortal) CommandName() string { return "SetFirmPortal" }

// About names the firm's portal switch.
func (c SetFirmPortal) About() About {
	return About{Kind: "firm", ID: "portal", Narrows: !c.On, Widens: c.On}
}

// Check asks for an Admin or Normal role with Setup. Starting all matters off
// touches matters behind walls, so only the host can judge it.
func (c SetFirmPortal) Check(rows Rows, env Env) (Verdict, error) {
	v, err := maySetSwitches(rows, env)
	if err != nil || !v.Ok() || !c.StartOff || env.Host {
		return v, err
	}
	return Verdict{Answer: OnlyHost}, nil
}

// Apply writes the firm's wish; matters keep their own, unless StartOff.
func (c SetFirmPortal) Apply(rows Rows, env Env) error {
	office, err := Office(rows)
	if err != nil {
		return err
	}
	if c.On && c.StartOff {
		if err := allMattersOff(rows, env); err != nil {
			return err
		}
	}
	office.PortalOn = c.On
	office.PortalEver = office.PortalEver || c.On
	return rows.Put(office)
}

func allMattersOff(rows Rows, env Env) error {
	matters, err := rows.By("matter", "", "")
	if err != nil {
		return fmt.Errorf("read matters: %w", err)
	}
	for _, row := range matters {
		m := row.(Matter)
		if !m.PortalOn {
			continue
		}
		m.PortalOn, m.ChangedAt = false, env.Now
		if err := rows.Put(m); err != nil {
			return err
		}
	}
	return nil
}

// SetFirmArea turns one area on or off for the firm.
type SetFirmArea struct {
	Area Area `json:"area"`
	On   bool `json:"on"`
}

// CommandName is SetFirmArea.
func (SetFirmArea) CommandName() string { return "SetFirmArea" }

// About names the firm's switch for the area.
func (c SetFirmArea) About() About {
	return About{Kind: "firm", ID: ID(c.Area), Narrows: !c.On, Widens: c.On}
}

// Check asks for what firm switches need, and an area that exists.
func (c SetFirmArea) Check(rows Rows, env Env) (Verdict, error) {
	if v := areaKnown(c.Area); !v.Ok() {
		return v, nil
	}
	return maySetSwitches(rows, env)
}

func areaKnown(a Area) Verdict {
	if a.Known() {
		return Verdict{}
	}
	return Refuse("unknown_area", "area", "This version does not know the area “%s”. Update Anteroom.", a)
}

// Apply writes the wish.
func (c SetFirmArea) Apply(rows Rows, _ Env) error {
	office, err := Office(rows)
	if err != nil {
		return err
	}
	office.Areas = office.Areas.With(c.Area, c.On)
	return rows.Put(office)
}

// EverythingOn is the preset: the firm's portal and all nine areas on.
type EverythingOn struct{}

// CommandName is EverythingOn.
func (EverythingOn) CommandName() string { return "EverythingOn" }

// About names the firm's portal switch.
func (EverythingOn) About() About { return About{Kind: "firm", ID: "portal", Widens: true} }

// widens names each area's switch too: turning one off leaves a fence there.
func (EverythingOn) widens() []About {
	var all []About
	for _, area := range AllAreas() {
		all = append(all, SetFirmArea{Area: area, On: true}.About())
	}
	return all
}

// Check asks for what firm switches need.
func (EverythingOn) Check(rows Rows, env Env) (Verdict, error) { return maySetSwitches(rows, env) }

// Apply writes the wishes.
func (EverythingOn) Apply(rows Rows, _ Env) error {
	office, err := Office(rows)
	if err != nil {
		return err
	}
	office.PortalOn, office.PortalEver, office.Areas = true, true, EveryArea
	return rows.Put(office)
}

// SetMatterPortal turns one matter's portal on or off.
type SetMatterPortal struct {
	MatterID ID   `json:"matterId"`
	On       bool `json:"on"`
}

// CommandName is SetMatterPortal.
func (SetMatterPortal) CommandName() string { return "SetMatterPortal" }

// About names the matter's portal switch.
func (c SetMatterPortal) About() About {
	return About{MatterID: c.MatterID, Kind: "matter", ID: c.MatterID + "/portal", Narrows: !c.On, Widens: c.On}
}

// Check asks for Setup or GrantPortalAccess on the matter.
func (c SetMatterPortal) Check(rows Rows, env Env) (Verdict, error) {
	return maySwitchMatter(rows, env, c.MatterID)
}

func maySwitchMatter(rows Rows, env Env, id ID) (Verdict, error) {
	grants, err := Holds(rows, env.Actor, GrantPortalAccess)
	if err != nil {
		return Verdict{}, err
	}
	if !grants {
		if v, err := maySetSwitches(rows, env); err != nil || !v.Ok() {
			return v, err
		}
	}
	_, v, err := matterFor(rows, env, id)
	return v, err
}

// Apply writes the matter's wish.
func (c SetMatterPortal) Apply(rows Rows, env Env) error {
	m, err := Get[Matter](rows, c.MatterID)
	if err != nil {
		return fmt.Errorf("read matter: %w", err)
	}
	m.PortalOn, m.ChangedAt = c.On, env.Now
	return rows.Put(m)
}

// SetMatterArea turns one area on or off for one matter.
type SetMatterArea struct {
	MatterID ID   `json:"matterId"`
	Area     Area `json:"area"`
	On       bool `json:"on"`
}

// CommandName is SetMatterArea.
func (SetMatterArea) CommandName() string { return "SetMatterArea" }

// About names the matter's switch for the area.
func (c SetMatterArea) About() About {
	return About{MatterID: c.MatterID, Kind: "matter", ID: c.MatterID + "/" + ID(c.Area), Narrows: !c.On, Widens: c.On}
}

// Check asks for Setup or GrantPortalAccess on the matter, and a known area.
func (c SetMatterArea) Check(rows Rows, env Env) (Verdict, error) {
	if v := areaKnown(c.Area); !v.Ok() {
		return v, nil
	}
	return maySwitchMatter(rows, env, c.MatterID)
}

// Apply writes the matter's wish.
func (c SetMatterArea) Apply(rows Rows, env Env) error {
	m, err := Get[Matter](rows, c.MatterID)
	if err != nil {
		return fmt.Errorf("read matter: %w", err)
	}
	m.Areas, m.ChangedAt = m.Areas.With(c.Area, c.On), env.Now
	return rows.Put(m)
}
