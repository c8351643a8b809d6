package view

import (
	"fmt"

	"anteroom/backend/firm"
)

// finder is what rows can do beyond firm.Rows where they come from a store.
type finder interface {
	Many(kind firm.Kind, col string, values []firm.ID) ([]firm.Row, error)
}

// many lists the rows whose column has one of the values: at once where rows can
// do that, as a store's can, else one value after the other.
func many[R firm.Row](rows firm.Rows, col string, values []firm.ID) ([]R, error) {
	at, can := rows.(finder)
	var none R
	out := []R{}
	if !can {
		for _, value := range values {
			some, err := firm.List[R](rows, col, value)
			if err != nil {
				return nil, fmt.Errorf("read %s: %w", none.RowKind(), err)
			}
			out = append(out, some...)
		}
		return out, nil
	}
	found, err := at.Many(none.RowKind(), col, values)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", none.RowKind(), err)
	}
	for _, row := range found {
		one, ok := row.(R)
		if !ok {
			return nil, fmt.Errorf("read %s: got a %T", none.RowKind(), row)
		}
		out = append(out, one)
	}
	return out, nil
}
