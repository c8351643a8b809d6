package desk

import (
	"strings"

	"anteroom/backend/firm"
)

// besides is what stands beside the items of a window, read for all of them at
// once: asking for each by itself would take most of a screen's tenth of a second.
type besides struct {
	marks    map[firm.ID]firm.StaffMark
	opened   map[firm.ID]int
	comments map[firm.ID]int
	files    map[firm.ID]int
}

// ahead reads what the lines of a window need.
func (l *lines) ahead(ids []firm.ID) error {
	b := &besides{marks: map[firm.ID]firm.StaffMark{}, opened: map[firm.ID]int{}, comments: map[firm.ID]int{}, files: map[firm.ID]int{}}
	l.beside, l.ready = b, map[firm.ID]stands{}
	for _, id := range ids {
		l.ready[id] = stands{shared: map[firm.ID]firm.Share{}, party: map[firm.ID]bool{}, hidden: map[firm.ID]bool{}}
	}
	var item, contact firm.ID
	reads := []struct {
		text string
		take func(scan func(...any) error) error
	}{
		{`SELECT item_id, contact_id, shared_by, shared_at FROM share`, func(scan func(...any) error) error {
			one := firm.Share{MatterID: l.about.ID}
			if err := scan(&one.ItemID, &one.ContactID, &one.SharedBy, &one.SharedAt); err != nil {
				return err
			}
			l.ready[one.ItemID].shared[one.ContactID] = one
			return nil
		}},
		{`SELECT item_id, contact_id FROM party`, func(scan func(...any) error) error {
			if err := scan(&item, &contact); err != nil {
				return err
			}
			l.ready[item].party[contact] = true
			return nil
		}},
		{`SELECT item_id, contact_id FROM hidden`, func(scan func(...any) error) error {
			if err := scan(&item, &contact); err != nil {
				return err
			}
			l.ready[item].hidden[contact] = true
			return nil
		}},
		{`SELECT item_id, staff_id, read_at, snoozed_until FROM staff_mark`, func(scan func(...any) error) error {
			var one firm.StaffMark
			err := scan(&one.ItemID, &one.StaffID, &one.ReadAt, &one.SnoozedUntil)
			if one.StaffID == l.staff {
				b.marks[one.ItemID] = one
			}
			return err
		}},
		{`SELECT item_id FROM opened`, tallying(b.opened)},
		{`SELECT item_id FROM comment`, tallying(b.comments)},
		{`SELECT item_id FROM file`, tallying(b.files)},
	}
	for _, one := range reads {
		if err := l.ofItems(one.text, ids, one.take); err != nil {
			return err
		}
	}
	return nil
}

func tallying(into map[firm.ID]int) func(scan func(...any) error) error {
	return func(scan func(...any) error) error {
		var id firm.ID
		err := scan(&id)
		into[id]++
		return err
	}
}

// ofItems runs a statement over the rows of some items, so many at a time.
func (r *reader) ofItems(text string, ids []firm.ID, take func(scan func(...any) error) error) error {
	for len(ids) > 0 {
		some := ids[:min(len(ids), idsAtOnce)]
		ids = ids[len(some):]
		a := &asking{}
		a.add(text+` WHERE firm = ?`, string(r.firm))
		values := make([]any, len(some))
		for n, id := range some {
			values[n] = string(id)
		}
		a.add(` AND item_id IN (`+strings.TrimSuffix(strings.Repeat("?,", len(some)), ",")+`)`, values...)
		if err := r.each(a.text.String(), a.args, take); err != nil {
			return err
		}
	}
	return nil
}
