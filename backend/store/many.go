package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"anteroom/backend/firm"
)

// manyAtOnce is how many values one statement of Many names: one text then serves
// all calls, prepared once.
const manyAtOnce = 100

// Many lists the rows of a kind whose column, "id" or an indexed one, has one of
// the values, ordered by id, each row once.
func (t *Tx) Many(kind firm.Kind, col string, values []firm.ID) ([]firm.Row, error) {
	p, err := t.db.schema.plan(kind)
	if err != nil {
		return nil, err
	}
	if col != "id" && !p.index[col] {
		return nil, fmt.Errorf("list %s by %s: no index; add the column to the kind's Spec.Index and a migration", kind, col)
	}
	list, seen := []firm.Row{}, map[firm.ID]bool{}
	text := p.many(col)
	for rest := values; len(rest) > 0; rest = rest[min(manyAtOnce, len(rest)):] {
		args := make([]any, 0, manyAtOnce+1)
		args = append(args, string(t.firm))
		for n := range manyAtOnce {
			// The last value fills the places that are over.
			args = append(args, string(rest[min(n, len(rest)-1)]))
		}
		err := t.each(p, text, args, func(found []any) {
			if row := p.row(found); !seen[row.RowID()] {
				seen[row.RowID()] = true
				list = append(list, row)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(list, func(a, b firm.Row) int { return cmp.Compare(a.RowID(), b.RowID()) })
	return list, nil
}

// many is the statement that lists rows by so many values of a column. It asks
// for no order: an engine might rather walk the whole table in that order.
func (p *plan) many(col string) string {
	places := make([]string, manyAtOnce)
	for n := range places {
		places[n] = fmt.Sprintf("$%d", n+2)
	}
	return fmt.Sprintf("SELECT %s FROM %s WHERE firm = $1 AND %s IN (%s)",
		p.text.columns, quoted(string(p.spec.Kind)), quoted(col), strings.Join(places, ", "))
}
