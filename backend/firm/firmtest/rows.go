package firmtest

import (
	"fmt"
	"reflect"
	"sort"

	"anteroom/backend/firm"
)

// Rows keeps the rows of one firm in memory. The zero value is not ready; use NewRows.
type Rows struct {
	kinds map[firm.Kind]map[firm.ID]firm.Row
	// Writes counts the calls of Put and Drop.
	Writes int
}

var _ firm.Rows = (*Rows)(nil)

// NewRows returns rows of a firm that has none yet but these.
func NewRows(first ...firm.Row) *Rows {
	r := &Rows{kinds: map[firm.Kind]map[firm.ID]firm.Row{}}
	for _, row := range first {
		if err := r.Put(row); err != nil {
			panic(err)
		}
	}
	r.Writes = 0
	return r
}

// One reads a row, or returns firm.ErrNone.
func (r *Rows) One(kind firm.Kind, id firm.ID) (firm.Row, error) {
	row, ok := r.kinds[kind][id]
	if !ok {
		return nil, firm.ErrNone
	}
	return row, nil
}

// By lists rows by an indexed column, as stores do; any other column is an error.
func (r *Rows) By(kind firm.Kind, col string, value string) ([]firm.Row, error) {
	if err := indexed(kind, col); err != nil {
		return nil, err
	}
	var found []firm.Row
	for _, row := range r.kinds[kind] {
		if col == "" || Column(row, col) == value {
			found = append(found, row)
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].RowID() < found[j].RowID() })
	return found, nil
}

func indexed(kind firm.Kind, col string) error {
	spec, ok := firm.SpecOf(kind)
	if !ok {
		return fmt.Errorf("list rows: no kind is called %q", kind)
	}
	for _, one := range append([]string{""}, spec.Index...) {
		if one == col {
			return nil
		}
	}
	return fmt.Errorf("list rows: %s has no index on %q", kind, col)
}

// Column returns the text of a row's column, or "" if it has none of the name.
func Column(row firm.Row, col string) string {
	v := reflect.ValueOf(row)
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("col") == col {
			return fmt.Sprint(v.Field(i).Interface())
		}
	}
	return ""
}

// Put inserts or replaces a row of a known kind, given as a value.
func (r *Rows) Put(row firm.Row) error {
	r.Writes++
	spec, ok := firm.SpecOf(row.RowKind())
	if !ok || reflect.TypeOf(row) != reflect.TypeOf(spec.New()).Elem() {
		return fmt.Errorf("put row: %T is no kind of row", row)
	}
	if row.RowID() == "" {
		return fmt.Errorf("put %s: it has no id", row.RowKind())
	}
	if r.kinds[row.RowKind()] == nil {
		r.kinds[row.RowKind()] = map[firm.ID]firm.Row{}
	}
	r.kinds[row.RowKind()][row.RowID()] = row
	return nil
}

// Drop removes a row; removing what is not there is no error.
func (r *Rows) Drop(kind firm.Kind, id firm.ID) error {
	r.Writes++
	delete(r.kinds[kind], id)
	return nil
}

// All lists every row, owners before what they own and by id within a kind.
func (r *Rows) All() []firm.Row {
	var all []firm.Row
	for _, spec := range firm.Kinds() {
		rows, err := r.By(spec.Kind, "", "")
		if err != nil {
			panic(err)
		}
		all = append(all, rows...)
	}
	return all
}

// Copy returns rows equal to these that change apart from them.
func (r *Rows) Copy() *Rows { return NewRows(r.All()...) }
