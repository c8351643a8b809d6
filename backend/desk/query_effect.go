package desk

import (
	"context"

	"anteroom/backend/firm"
)

// SwitchEffect counts, before a switch moves, what moving it hits (RULES §3).
func (d *Desk) SwitchEffect(ctx context.Context, c SwitchChange) (SwitchEffect, error) {
	var effect SwitchEffect
	err := d.read(ctx, func(r *reader) error {
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
		e := &effecting{reader: r, change: c, office: office, after: moved(office, c), matters: map[firm.ID]firm.Matter{}, names: map[firm.ID]bool{}}
		effect = SwitchEffect{Change: c, Names: []string{}, Warn: !c.On}
		if c.On {
			return e.turnOn(&effect, one)
		}
		return e.turnOff(&effect)
	})
	return effect, err
}

// effecting compares, for every portal that may be hit, the rule of sight before
// and after.
type effecting struct {
	*reader
	change SwitchChange
	office firm.Firm
	after  firm.Firm
	// matters are those that lose something; names the contacts who do.
	matters map[firm.ID]firm.Matter
	names   map[firm.ID]bool
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

func (e *effecting) turnOff(effect *SwitchEffect) error {
	if err := e.hitMatters(); err != nil {
		return err
	}
	if err := e.hitContacts(effect); err != nil {
		return err
	}
	effect.MattersHit, effect.ContactsLosing = len(e.matters), len(e.names)
	if err := e.hitThings(effect); err != nil {
		return err
	}
	// An area that nobody uses goes without a warning.
	hits := effect.ContactsLosing + effect.OpenSignatures + effect.OpenFileRequests + effect.UnpaidInvoices + effect.UnreadMessages
	effect.Warn = e.change.Area == "" || hits > 0
	return nil
}

// hitMatters finds the matters where the switch has an effect now: a client's
// portal or area there is open, and would not be after. Only matters whose own
// portal is on can lose anything.
func (e *effecting) hitMatters() error {
	return e.each(`SELECT id, areas FROM matter WHERE firm = $1 AND portal_on = 1 AND ($2 = '' OR id = $2)`, []any{string(e.firm), e.change.MatterID},
		func(scan func(...any) error) error {
			m := firm.Matter{PortalOn: true}
			if err := scan(&m.ID, &m.Areas); err != nil {
				return err
			}
			facts := firm.Facts{
				Firm: e.office, Matter: m, Grant: firm.Grant{ID: "as-if", MatterID: m.ID, State: firm.Granted},
				Account: firm.Account{ID: "as-if", Verified: true}, Area: firm.Area(e.change.Area),
			}
			if e.loses(facts) {
				e.matters[m.ID] = m
			}
			return nil
		})
}

// loses asks the rule of sight before and after.
func (e *effecting) loses(f firm.Facts) bool {
	if !firm.Decide(f).Sees {
		return false
	}
	f.Firm, f.Matter = e.after, e.movedMatter(f.Matter)
	return !firm.Decide(f).Sees
}

// hitContacts finds who loses sight: those with a grant and a login on the
// matters that are hit.
func (e *effecting) hitContacts(effect *SwitchEffect) error {
	order := []firm.ID{}
	// Of one matter its own grants are read, of the firm all in their own order.
	// CROSS JOIN keeps the grants outermost.
	grants := ` AND +g.firm = $1 AND $2 = ''`
	if e.change.MatterID != "" {
		grants = ` AND g.firm = $1 AND g.matter_id = $2`
	}
	err := e.each(`SELECT g.matter_id, g.contact_id, a.id, a.verified, a.locked FROM grant_access g
		CROSS JOIN account_contact l ON l.firm = g.firm AND l.contact_id = g.contact_id
		CROSS JOIN account a ON a.firm = l.firm AND a.id = l.account_id
		WHERE g.state = 'granted'`+grants, []any{string(e.firm), e.change.MatterID},
		func(scan func(...any) error) error {
			account, matter, contact := firm.Account{}, firm.ID(""), firm.ID("")
			if err := scan(&matter, &contact, &account.ID, &account.Verified, &account.Locked); err != nil {
				return err
			}
			m, hit := e.matters[matter]
			if !hit || e.names[contact] {
				return nil
			}
			grant := firm.Grant{ID: "as-if", MatterID: m.ID, ContactID: contact, State: firm.Granted}
			facts := firm.Facts{Firm: e.office, Matter: m, Grant: grant, Account: account, Area: firm.Area(e.change.Area)}
			if e.loses(facts) {
				e.names[contact] = true
				order = append(order, contact)
			}
			return nil
		})
	if err != nil {
		return err
	}
	for _, id := range order[:min(len(order), namesLimit)] {
		name, err := e.nameOf("contact", id)
		if err != nil {
			return err
		}
		effect.Names = append(effect.Names, name)
	}
	return nil
}

// hitThings counts what stands open for clients on the matters that are hit. An
// area's switch hits things of that area only.
func (e *effecting) hitThings(effect *SwitchEffect) error {
	things := []struct {
		area  firm.Area
		into  *int
		where string
	}{
		{firm.Signatures, &effect.OpenSignatures, `i.state IN ('waiting', 'open')`},
		{firm.FileRequests, &effect.OpenFileRequests, `i.state IN ('waiting', 'open')`},
		{firm.Invoices, &effect.UnpaidInvoices, `i.state IN ('due', 'part_paid')`},
		{firm.Messages, &effect.UnreadMessages, `i.state <> 'done' AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.firm = i.firm AND s.id = i.created_by)`},
	}
	for _, thing := range things {
		if e.change.Area != "" && e.change.Area != string(thing.area) {
			continue
		}
		n, err := e.countOn(`SELECT i.matter_id FROM item i WHERE i.firm = $1 AND i.area = $2 AND i.draft = 0 AND i.withdrawn = 0
			AND ($3 = '' OR i.matter_id = $3) AND `+thing.where+`
			AND (EXISTS (SELECT 1 FROM share h WHERE h.firm = i.firm AND h.item_id = i.id)
				OR EXISTS (SELECT 1 FROM party p WHERE p.firm = i.firm AND p.item_id = i.id))`, string(e.firm), string(thing.area), e.change.MatterID)
		if err != nil {
			return err
		}
		*thing.into = n
	}
	if e.change.Area != "" {
		return nil
	}
	var err error
	effect.PendingInvitations, err = e.countOn(`SELECT matter_id FROM invitation WHERE firm = $1 AND ($2 = '' OR matter_id = $2)
		AND state IN ('queued', 'sent', 'deferred', 'opened')`, string(e.firm), e.change.MatterID)
	return err
}

// countOn counts the rows whose matter is hit.
func (e *effecting) countOn(text string, args ...any) (int, error) {
	n := 0
	err := e.each(text, args, func(scan func(...any) error) error {
		var id firm.ID
		if err := scan(&id); err != nil {
			return err
		}
		if _, hit := e.matters[id]; hit {
			n++
		}
		return nil
	})
	return n, err
}
