package desk

import (
	"context"
	"maps"
	"slices"

	"anteroom/backend/firm"
)

// SwitchEffect counts, before a switch moves, what moving it hits (RULES §3).
func (d *Desk) SwitchEffect(ctx context.Context, c SwitchChange) (SwitchEffect, error) {
	var effect SwitchEffect
	fn := func(r *reader, all map[firm.ID]*standing) error {
		office, err := r.office()
		if err != nil {
			return err
		}
		one := firm.Matter{}
		if c.MatterID != "" {
			if one, err = r.matter(c.MatterID); err != nil {
				return err
			}
		}
		e := &effecting{reader: r, change: c, office: office, after: moved(office, c), judged: map[judging]bool{}}
		effect = SwitchEffect{Change: c, Names: []string{}, Warn: !c.On}
		if c.On {
			return e.turnOn(&effect, one)
		}
		return e.turnOff(&effect, all)
	}
	if c.On {
		// Nothing is lost by turning on, so nobody is looked at.
		return effect, d.read(ctx, func(r *reader) error { return fn(r, nil) })
	}
	err := d.readStandings(ctx, firm.ID(c.MatterID), fn)
	return effect, err
}

// effecting compares, for every portal that may be hit, the rule of sight before
// and after.
type effecting struct {
	*reader
	change SwitchChange
	office firm.Firm
	after  firm.Firm
	// judged keeps the rule's answers: ten thousand matters differ in few things
	// that it looks at.
	judged map[judging]bool
}

// judging is all in which one portal that may be hit differs from another.
type judging struct {
	areas            firm.Areas
	verified, locked bool
}

// moved is the firm as the change would leave it.
func moved(office firm.Firm, c SwitchChange) firm.Firm {
	if c.MatterID != "" {
		return office
	}
	if c.Area != "" {
		office.Areas = office.Areas.With(firm.Area(c.Area), c.On)
		return office
	}
	office.PortalOn = c.On
	if c.Everything {
		office.Areas = firm.EveryArea
	}
	return office
}

func (e *effecting) movedMatter(m firm.Matter) firm.Matter {
	switch {
	case e.change.MatterID == "":
	case e.change.Area != "":
		m.Areas = m.Areas.With(firm.Area(e.change.Area), e.change.On)
	default:
		m.PortalOn = e.change.On
	}
	return m
}

// turnOn tells what coming back brings; turning the firm on asks whether the
// matters that were on start on.
func (e *effecting) turnOn(effect *SwitchEffect, m firm.Matter) (err error) {
	if e.change.Area != "" {
		return nil
	}
	areas := e.after.Areas
	if e.change.MatterID != "" {
		areas &= m.Areas
	}
	effect.AppointmentsHidden = !areas.Has(firm.Calendar)
	if e.change.MatterID == "" {
		effect.Restorable, err = e.count(`SELECT COUNT(*) FROM matter WHERE firm = $1 AND portal_on = 1`, string(e.firm))
		effect.MattersHit = effect.Restorable
		effect.Warn = e.office.PortalEver && !e.office.PortalOn && effect.Restorable > 0
	}
	return err
}

// turnOff counts over the matters where the switch has an effect now: a client's
// portal or area there is open, and would not be after.
func (e *effecting) turnOff(effect *SwitchEffect, all map[firm.ID]*standing) error {
	losing := map[firm.ID]bool{}
	counts := []*int{&effect.OpenSignatures, &effect.OpenFileRequests, &effect.UnpaidInvoices, &effect.UnreadMessages}
	for _, m := range all {
		if !m.portalOn || !e.loses(judging{areas: m.areas, verified: true}) {
			continue
		}
		effect.MattersHit++
		for _, one := range m.people {
			if !losing[one.contact] && e.loses(judging{areas: m.areas, verified: one.verified, locked: one.locked}) {
				losing[one.contact] = true
			}
		}
		for i, thing := range openThings {
			// An area's switch hits things of that area only.
			if e.change.Area == "" || e.change.Area == string(thing.area) {
				*counts[i] += m.open[i]
			}
		}
		if e.change.Area == "" {
			effect.PendingInvitations += m.invited
		}
	}
	effect.ContactsLosing = len(losing)
	// An area that nobody uses goes without a warning.
	hits := effect.ContactsLosing + effect.OpenSignatures + effect.OpenFileRequests + effect.UnpaidInvoices + effect.UnreadMessages
	effect.Warn = e.change.Area == "" || hits > 0
	return e.name(effect, losing)
}

// loses asks the rule of sight before and after.
func (e *effecting) loses(j judging) bool {
	if lost, known := e.judged[j]; known {
		return lost
	}
	matter := firm.Matter{ID: "as-if", PortalOn: true, Areas: j.areas}
	facts := firm.Facts{
		Firm: e.office, Matter: matter, Grant: firm.Grant{ID: "as-if", MatterID: matter.ID, State: firm.Granted},
		Account: firm.Account{ID: "as-if", Verified: j.verified, Locked: j.locked}, Area: firm.Area(e.change.Area),
	}
	lost := firm.Decide(facts).Sees
	facts.Firm, facts.Matter = e.after, e.movedMatter(matter)
	lost = lost && !firm.Decide(facts).Sees
	e.judged[j] = lost
	return lost
}

// name names some of those who lose sight, always the same ones.
func (e *effecting) name(effect *SwitchEffect, losing map[firm.ID]bool) error {
	order := slices.Sorted(maps.Keys(losing))
	for _, id := range order[:min(len(order), namesLimit)] {
		name, err := e.nameOf("contact", id)
		if err != nil {
			return err
		}
		effect.Names = append(effect.Names, name)
	}
	return nil
}
