package desk

import (
	"context"
	"errors"

	"anteroom/backend/firm"
)

// standing is what of one matter clients have now: what a switch can take away
// from them. The rows behind it are read once; those that change, again.
type standing struct {
	id       firm.ID
	portalOn bool
	areas    firm.Areas
	people   []standingPerson
	// open counts what stands open in the areas of openThings, and invited the
	// invitations on their way.
	open    [len(openThings)]int
	invited int
}

// standingPerson is a contact with a grant on the matter, and a login.
type standingPerson struct {
	contact          firm.ID
	verified, locked bool
}

// openThing is an area with things that wait for a client, and which of its
// items do.
type openThing struct {
	area  firm.Area
	where string
}

// openThings are counted in a warning, in the order of a standing's counts.
var openThings = [...]openThing{
	{firm.Signatures, `i.state IN ('waiting', 'open')`},
	{firm.FileRequests, `i.state IN ('waiting', 'open')`},
	{firm.Invoices, `i.state IN ('due', 'part_paid')`},
	{firm.Messages, `i.state <> 'done' AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.firm = i.firm AND s.id = i.created_by)`},
}

// standings are those of all matters, in memory: ten thousand matters are counted
// over before a switch of the firm moves, and reading them from an encrypted file
// each time would take half a second.
type standings struct {
	all   map[firm.ID]*standing
	dirty touched
	many  int
}

// touch notes rows that changed, if anything was read that they could change.
// After very many it is quicker to read all again.
func (s *standings) touch(all touched) {
	if s.all == nil {
		return
	}
	for _, kind := range []firm.Kind{"matter", "item", "share", "party", "grant_access", "invitation", "account", "account_contact", "staff"} {
		for id := range all[kind] {
			s.dirty.add(kind, id)
			s.many++
		}
	}
	if s.many > touchedLimit {
		s.clear()
	}
}

func (s *standings) clear() { *s = standings{dirty: touched{}} }

// load brings the standings up to the rows of r.
func (s *standings) load(r *reader) error {
	if err := s.refresh(r); err != nil {
		s.clear()
		return err
	}
	if s.all != nil {
		return nil
	}
	found, err := r.standings("")
	if err == nil {
		s.all = found
	}
	return err
}

// refresh reads the matters again on which something changed; whatever does not
// say on which makes all be read again.
func (s *standings) refresh(r *reader) error {
	dirty := s.dirty
	s.dirty, s.many = touched{}, 0
	matters := map[firm.ID]bool{}
	for kind, ids := range dirty {
		for id := range ids {
			matter, known, err := matterOfRow(r, kind, id)
			if err != nil {
				return err
			}
			if !known {
				s.clear()
				return nil
			}
			matters[matter] = true
		}
	}
	for id := range matters {
		found, err := r.standings(id)
		if err != nil {
			return err
		}
		delete(s.all, id)
		if one, there := found[id]; there {
			s.all[id] = one
		}
	}
	return nil
}

// matterOfRow tells on which matter a changed row is, if it can still be known.
func matterOfRow(r *reader, kind firm.Kind, id firm.ID) (matter firm.ID, known bool, err error) {
	switch kind {
	case "matter":
		return id, true, nil
	case "item":
		return placed(r, id, func(one firm.Item) firm.ID { return one.MatterID })
	case "share":
		return placed(r, id, func(one firm.Share) firm.ID { return one.MatterID })
	case "party":
		return placed(r, id, func(one firm.Party) firm.ID { return one.MatterID })
	case "grant_access":
		return placed(r, id, func(one firm.Grant) firm.ID { return one.MatterID })
	case "invitation":
		return placed(r, id, func(one firm.Invitation) firm.ID { return one.MatterID })
	}
	return "", false, nil
}

func placed[T firm.Row](r *reader, id firm.ID, of func(T) firm.ID) (firm.ID, bool, error) {
	row, err := firm.Get[T](r, id)
	if errors.Is(err, firm.ErrNone) {
		return "", false, nil
	}
	return of(row), err == nil, err
}

// standings reads those of one matter, or of all where none is named.
func (r *reader) standings(matter firm.ID) (map[firm.ID]*standing, error) {
	found := map[firm.ID]*standing{}
	args := []any{string(r.firm), string(matter)}
	err := r.each(`SELECT m.id, m.portal_on, m.areas FROM matter m WHERE m.firm = $1`+ofMatter("m.id", matter), args, func(scan func(...any) error) error {
		one := &standing{}
		err := scan(&one.id, &one.portalOn, &one.areas)
		found[one.id] = one
		return err
	})
	if err != nil {
		return nil, err
	}
	if err := r.standingPeople(found, matter); err != nil {
		return nil, err
	}
	// Left alone, SQLite looks at the items of all matters to find those of one, and
	// the other way round.
	itemsBy := ` INDEXED BY desk_item_by_area`
	if matter != "" {
		itemsBy = ` INDEXED BY item_by_matter_id`
	}
	for i, thing := range openThings {
		err := r.tally(found, func(one *standing, n int) { one.open[i] = n }, `SELECT i.matter_id, COUNT(*) FROM item i`+itemsBy+`
			WHERE i.firm = $1`+ofMatter("i.matter_id", matter)+` AND i.area = $3 AND i.draft = 0 AND i.withdrawn = 0 AND `+thing.where+`
			AND (EXISTS (SELECT 1 FROM share h WHERE h.firm = i.firm AND h.item_id = i.id)
				OR EXISTS (SELECT 1 FROM party p WHERE p.firm = i.firm AND p.item_id = i.id)) GROUP BY i.matter_id`, append(args, string(thing.area))...)
		if err != nil {
			return nil, err
		}
	}
	return found, r.tally(found, func(one *standing, n int) { one.invited = n }, `SELECT v.matter_id, COUNT(*) FROM invitation v
		WHERE v.firm = $1`+ofMatter("v.matter_id", matter)+` AND v.state IN ('queued', 'sent', 'deferred', 'opened') GROUP BY v.matter_id`, args...)
}

// ofMatter narrows a statement to the matter that is its second argument, or
// takes that for empty.
func ofMatter(column string, matter firm.ID) string {
	if matter == "" {
		return ` AND $2 = ''`
	}
	return ` AND ` + column + ` = $2`
}

// standingPeople finds who has a grant and a login. Of one matter its own grants
// are read, of the firm all in their own order; CROSS JOIN keeps the grants
// outermost.
func (r *reader) standingPeople(found map[firm.ID]*standing, matter firm.ID) error {
	grants := ` AND +g.firm = $1`
	if matter != "" {
		grants = ` AND g.firm = $1`
	}
	return r.each(`SELECT g.matter_id, g.contact_id, a.verified, a.locked FROM grant_access g
		CROSS JOIN account_contact l ON l.firm = g.firm AND l.contact_id = g.contact_id
		CROSS JOIN account a ON a.firm = l.firm AND a.id = l.account_id
		WHERE g.state = 'granted'`+grants+ofMatter("g.matter_id", matter), []any{string(r.firm), string(matter)},
		func(scan func(...any) error) error {
			var on firm.ID
			var one standingPerson
			if err := scan(&on, &one.contact, &one.verified, &one.locked); err != nil {
				return err
			}
			if m := found[on]; m != nil {
				m.people = append(m.people, one)
			}
			return nil
		})
}

// tally runs a statement of matters and numbers and hands each to its standing.
func (r *reader) tally(found map[firm.ID]*standing, into func(*standing, int), text string, args ...any) error {
	return r.each(text, args, func(scan func(...any) error) error {
		var id firm.ID
		n := 0
		if err := scan(&id, &n); err != nil {
			return err
		}
		if one := found[id]; one != nil {
			into(one, n)
		}
		return nil
	})
}

// readStandings reads with the standings of all matters in hand, or of one. They
// are locked before the snapshot begins, as the lists are.
func (d *Desk) readStandings(ctx context.Context, matter firm.ID, fn func(*reader, map[firm.ID]*standing) error) error {
	if matter != "" {
		return d.read(ctx, func(r *reader) error {
			found, err := r.standings(matter)
			if err != nil {
				return err
			}
			return fn(r, found)
		})
	}
	return d.readLists(ctx, func(r *reader) error {
		if err := d.lists.standings.load(r); err != nil {
			return err
		}
		return fn(r, d.lists.standings.all)
	})
}
