package desk

import (
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// waitingItems are the items of a matter, or with an empty one of all, about
// which a change waits for the server's answer: the item itself, or anything
// under it but what a person marks for themselves.
func (r *reader) waitingItems(matter firm.ID) (map[firm.ID]bool, error) {
	waiting := map[firm.ID]bool{}
	type change struct {
		kind firm.Kind
		id   firm.ID
		was  string
	}
	var changed []change
	err := r.each(`SELECT DISTINCT t.kind, t.id, COALESCE(b.image, '') FROM desk_op o JOIN desk_touch t ON t.firm = o.firm AND t.op_id = o.op_id
		LEFT JOIN desk_before b ON b.firm = t.firm AND b.kind = t.kind AND b.id = t.id
		WHERE o.firm = $1 AND o.seq = 0 AND ($2 = '' OR o.matter_id = $2) AND t.kind NOT IN ('staff_mark', 'activity')`,
		[]any{string(r.firm), string(matter)}, func(scan func(...any) error) error {
			var one change
			err := scan(&one.kind, &one.id, &one.was)
			changed = append(changed, one)
			return err
		})
	if err != nil {
		return nil, err
	}
	for _, one := range changed {
		item, err := r.itemOf(one.kind, one.id, one.was)
		if err != nil {
			return nil, err
		}
		if item != "" {
			waiting[item] = true
		}
	}
	return waiting, nil
}

// itemOf is the item to which a changed row belongs: the row as it stands or,
// where the change took it away, as it was.
func (r *reader) itemOf(kind firm.Kind, id firm.ID, was string) (firm.ID, error) {
	row, err := r.One(kind, id)
	if errors.Is(err, firm.ErrNone) && was != "" {
		var image store.Image
		if err := json.Unmarshal([]byte(was), &image); err != nil {
			return "", fmt.Errorf("read a before-image: %w", err)
		}
		if image.Gone {
			return "", nil
		}
		row, err = r.Schema().Row(image)
	}
	if errors.Is(err, firm.ErrNone) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read what waits: %w", err)
	}
	return itemIn(row), nil
}

// itemIn is the item that a row is or stands under, or "".
func itemIn(row firm.Row) firm.ID {
	switch row := row.(type) {
	case firm.Item:
		return row.ID
	case firm.Share:
		return row.ItemID
	case firm.Party:
		return row.ItemID
	case firm.Hidden:
		return row.ItemID
	case firm.Member:
		return row.ItemID
	case firm.Asked:
		return row.ItemID
	case firm.Charge:
		return row.ItemID
	case firm.Payment:
		return row.ItemID
	case firm.Comment:
		return row.ItemID
	case firm.File:
		return row.ItemID
	default:
		return ""
	}
}
