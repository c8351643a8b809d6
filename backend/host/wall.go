package host

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// inside tells, by matter, which staff see it.
type inside map[firm.ID]map[firm.ID]bool

// insideWalls lists, for a command that moves walls, the staff who see each
// matter before it; empty for any other command.
func insideWalls(tx *store.Tx, cmd firm.Command) (inside, error) {
	before := inside{}
	matters, err := wallsOf(tx, cmd)
	if err != nil {
		return nil, err
	}
	for _, id := range matters {
		if before[id], err = whoSees(tx, id); err != nil {
			return nil, err
		}
	}
	return before, nil
}

// wallsOf lists the matters whose walls a command may move: of a person who
// leaves, those that somebody else may be let into in their place.
func wallsOf(tx *store.Tx, cmd firm.Command) ([]firm.ID, error) {
	switch given := cmd.(type) {
	case firm.RestrictMatter:
		return []firm.ID{given.MatterID}, nil
	case firm.SetStaff:
		if given.HandTo == "" {
			return nil, nil
		}
		named, err := firm.List[firm.MatterStaff](tx, "staff_id", given.ID)
		if err != nil {
			return nil, fmt.Errorf("read walls: %w", err)
		}
		var matters []firm.ID
		for _, one := range named {
			matters = append(matters, one.MatterID)
		}
		return matters, nil
	}
	return nil, nil
}

func whoSees(tx *store.Tx, matterID firm.ID) (map[firm.ID]bool, error) {
	sees := map[firm.ID]bool{}
	matter, err := firm.Get[firm.Matter](tx, matterID)
	if errors.Is(err, firm.ErrNone) {
		return sees, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read matter: %w", err)
	}
	staff, err := tx.By("staff", "", "")
	if err != nil {
		return nil, fmt.Errorf("read staff: %w", err)
	}
	for _, row := range staff {
		inside, err := firm.SeesMatter(tx, row.RowID(), matter)
		if err != nil {
			return nil, err
		}
		if inside {
			sees[row.RowID()] = true
		}
	}
	return sees, nil
}

// wallMarks tells who came in and who went out by a command that moved walls.
func wallMarks(tx *store.Tx, before inside) ([]store.Mark, error) {
	if len(before) == 0 {
		return nil, nil
	}
	staff, err := tx.By("staff", "", "")
	if err != nil {
		return nil, fmt.Errorf("read staff: %w", err)
	}
	var marks []store.Mark
	for _, matter := range slices.Sorted(maps.Keys(before)) {
		after, err := whoSees(tx, matter)
		if err != nil {
			return nil, err
		}
		for _, row := range staff {
			id := row.RowID()
			switch {
			case before[matter][id] && !after[id]:
				marks = append(marks, store.Mark{Kind: store.MarkLeave, MatterID: matter, StaffID: id})
			case !before[matter][id] && after[id]:
				marks = append(marks, store.Mark{Kind: store.MarkEnter, MatterID: matter, StaffID: id})
			}
		}
	}
	return marks, nil
}

// tiesMoved lists, where the firm has walls, the contacts whose ties to matters
// the transaction wrote, to be sent again: a tie more or less can bring a contact
// into somebody's sight, or out of it.
func tiesMoved(tx *store.Tx) ([]store.Image, error) {
	var contacts []firm.ID
	for _, image := range tx.Images() {
		if image.Kind != "relationship" {
			continue
		}
		if image.Gone {
			image, _ = tx.Before(image.Kind, image.ID)
		}
		row, err := tx.Schema().Row(image)
		if err != nil {
			return nil, fmt.Errorf("read a tie: %w", err)
		}
		contacts = append(contacts, row.(firm.Relationship).ContactID)
	}
	if len(contacts) == 0 {
		return nil, nil
	}
	restricted, err := store.Count[firm.Matter](tx, "restricted = 1")
	if err != nil || restricted == 0 {
		return nil, err
	}
	slices.Sort(contacts)
	var images []store.Image
	for _, id := range slices.Compact(contacts) {
		more, err := withLogins(tx, id)
		if err != nil {
			return nil, err
		}
		images = append(images, more...)
	}
	return images, nil
}

// sieve tells which rows one staff member's desk may hold, as the firm stands
// now. It remembers what it looked up; it serves one transaction.
type sieve struct {
	tx       *store.Tx
	staff    firm.ID
	matters  map[firm.ID]bool
	contacts map[firm.ID]bool
	// walls is false where the firm has no restricted matter: then all passes.
	walls bool
}

func newSieve(tx *store.Tx, staff firm.ID) (*sieve, error) {
	restricted, err := store.Count[firm.Matter](tx, "restricted = 1")
	if err != nil {
		return nil, err
	}
	return &sieve{tx: tx, staff: staff, matters: map[firm.ID]bool{}, contacts: map[firm.ID]bool{}, walls: restricted > 0}, nil
}

// matter tells whether the staff member sees a matter; a matter that is gone
// hides nothing any more.
func (s *sieve) matter(id firm.ID) (bool, error) {
	if !s.walls {
		return true, nil
	}
	if sees, ok := s.matters[id]; ok {
		return sees, nil
	}
	matter, err := firm.Get[firm.Matter](s.tx, id)
	if err != nil && !errors.Is(err, firm.ErrNone) {
		return false, fmt.Errorf("read matter: %w", err)
	}
	sees := true
	if err == nil {
		if sees, err = firm.SeesMatter(s.tx, s.staff, matter); err != nil {
			return false, err
		}
	}
	s.matters[id] = sees
	return sees, nil
}

// contact tells whether a contact can be reached: one that stands only on
// matters behind walls cannot.
func (s *sieve) contact(id firm.ID) (bool, error) {
	if !s.walls {
		return true, nil
	}
	if sees, ok := s.contacts[id]; ok {
		return sees, nil
	}
	ties, err := firm.List[firm.Relationship](s.tx, "contact_id", id)
	if err != nil {
		return false, fmt.Errorf("read relationships: %w", err)
	}
	sees := len(ties) == 0
	for _, t := range ties {
		if sees {
			break
		}
		if sees, err = s.matter(t.MatterID); err != nil {
			return false, err
		}
	}
	s.contacts[id] = sees
	return sees, nil
}

// partlyWalled tells whether a contact also stands on a matter that the staff
// member does not see: then their desk may not hold the contact yet.
func (s *sieve) partlyWalled(id firm.ID) (bool, error) {
	ties, err := firm.List[firm.Relationship](s.tx, "contact_id", id)
	if err != nil {
		return false, fmt.Errorf("read relationships: %w", err)
	}
	for _, t := range ties {
		sees, err := s.matter(t.MatterID)
		if err != nil || !sees {
			return !sees, err
		}
	}
	return false, nil
}

// passes tells whether an image may go to the staff member's desk. Tombstones
// pass: they carry nothing but an id.
func (s *sieve) passes(image store.Image) (bool, error) {
	if !s.walls || image.Gone {
		return true, nil
	}
	switch image.Kind {
	case "contact":
		return s.contact(image.ID)
	case "account":
		return s.account(image.ID)
	case "account_contact":
		return s.contact(s.named(image, "contact_id"))
	}
	spec, ok := firm.SpecOf(image.Kind)
	if !ok || spec.Matter == "" {
		return ok, nil
	}
	if spec.Matter == "id" {
		return s.matter(image.ID)
	}
	return s.matter(s.named(image, spec.Matter))
}

// named reads the id that a row's column holds.
func (s *sieve) named(image store.Image, column string) firm.ID {
	for i, name := range s.tx.Schema().WireColumns(image.Kind) {
		if name == column && i < len(image.Values) {
			id, _ := image.Values[i].(string)
			return firm.ID(id)
		}
	}
	return ""
}
