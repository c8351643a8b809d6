package desk

import (
	"fmt"
	"slices"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// overlay is rows over other rows: what is put here never reaches those below.
// A command run over it shows what it would change.
type overlay struct {
	below  firm.Rows
	schema *store.Schema
	rows   map[firm.Kind]map[firm.ID]firm.Row
	// order lists what was put or dropped, in that order.
	order []firm.Row
}

func newOverlay(below firm.Rows, schema *store.Schema) *overlay {
	return &overlay{below: below, schema: schema, rows: map[firm.Kind]map[firm.ID]firm.Row{}}
}

// One reads a row; a dropped one is kept as nil.
func (o *overlay) One(kind firm.Kind, id firm.ID) (firm.Row, error) {
	if row, changed := o.rows[kind][id]; changed {
		if row == nil {
			return nil, firm.ErrNone
		}
		return row, nil
	}
	return o.below.One(kind, id)
}

// By lists rows as they would stand, ordered by id.
func (o *overlay) By(kind firm.Kind, col, value string) ([]firm.Row, error) {
	found, err := o.below.By(kind, col, value)
	if err != nil || len(o.rows[kind]) == 0 {
		return found, err
	}
	list := []firm.Row{}
	for _, row := range found {
		if _, changed := o.rows[kind][row.RowID()]; !changed {
			list = append(list, row)
		}
	}
	for _, row := range o.rows[kind] {
		if row == nil {
			continue
		}
		same, err := o.matches(row, col, value)
		if err != nil {
			return nil, err
		}
		if same {
			list = append(list, row)
		}
	}
	slices.SortFunc(list, func(a, b firm.Row) int { return strings.Compare(string(a.RowID()), string(b.RowID())) })
	return list, nil
}

func (o *overlay) matches(row firm.Row, col, value string) (bool, error) {
	if col == "" {
		return true, nil
	}
	image, err := o.schema.ImageOf(row)
	if err != nil {
		return false, err
	}
	for n, column := range o.schema.Columns(row.RowKind()) {
		if column.Name == col {
			return fmt.Sprint(image.Values[n]) == value, nil
		}
	}
	return false, nil
}

// Put keeps a row here.
func (o *overlay) Put(row firm.Row) error {
	o.set(row.RowKind(), row.RowID(), row)
	o.order = append(o.order, row)
	return nil
}

// Drop keeps here that a row is gone.
func (o *overlay) Drop(kind firm.Kind, id firm.ID) error {
	if row, err := o.One(kind, id); err == nil {
		o.order = append(o.order, row)
	}
	o.set(kind, id, nil)
	return nil
}

func (o *overlay) set(kind firm.Kind, id firm.ID, row firm.Row) {
	if o.rows[kind] == nil {
		o.rows[kind] = map[firm.ID]firm.Row{}
	}
	o.rows[kind][id] = row
}

// items lists the items that were touched, in order.
func (o *overlay) items() []firm.ID {
	list, seen := []firm.ID{}, map[firm.ID]bool{}
	for _, row := range o.order {
		if id := itemIn(row); id != "" && !seen[id] {
			seen[id] = true
			list = append(list, id)
		}
	}
	return list
}
