package desk

import (
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// sightKinds are the rows on which it depends who sees an item.
const sightKinds = `'firm', 'matter', 'item', 'share', 'party', 'hidden', 'grant_access', 'account', 'account_contact'`

// inForce is how one item stands by what the server has answered, without the
// changes made here that still wait.
type inForce struct {
	*sighting
	item firm.Item
	st   stands
}

// inForceOf takes what waits off an item and off all that decides who sees it;
// nil where nothing waits.
func (l *lines) inForceOf(item firm.ID) (*inForce, error) {
	rows, err := l.answered()
	if rows == nil || err != nil {
		return nil, err
	}
	was := &inForce{}
	about, err := firm.Get[firm.Matter](rows, l.about.ID)
	if err != nil && !errors.Is(err, firm.ErrNone) {
		return nil, fmt.Errorf("read matter: %w", err)
	}
	if was.sighting, err = newSighting(rows, about); err != nil {
		return nil, err
	}
	was.item, err = firm.Get[firm.Item](rows, item)
	if errors.Is(err, firm.ErrNone) {
		return was, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read item: %w", err)
	}
	was.st, err = was.stands(item)
	return was, err
}

// saw tells whether a contact sees the item as the server has it.
func (w *inForce) saw(contact firm.ID) (bool, error) {
	if w.item.ID == "" || w.about.ID == "" {
		return false, nil
	}
	decision, err := w.decide(w.item, w.st, contact)
	return decision.Sees, err
}

// answered lays what rows were before the changes that wait over the rows as they
// stand here; nil where nothing waits.
func (r *reader) answered() (firm.Rows, error) {
	var images []store.Image
	err := r.each(`SELECT b.image FROM desk_before b WHERE b.firm = $1 AND b.kind IN (`+sightKinds+`) AND EXISTS (SELECT 1 FROM desk_touch t
			JOIN desk_op o ON o.firm = t.firm AND o.op_id = t.op_id WHERE t.firm = b.firm AND t.kind = b.kind AND t.id = b.id AND o.seq = 0)`,
		[]any{string(r.firm)}, func(scan func(...any) error) error {
			var text string
			if err := scan(&text); err != nil {
				return err
			}
			var image store.Image
			err := json.Unmarshal([]byte(text), &image)
			images = append(images, image)
			return err
		})
	if err != nil || len(images) == 0 {
		return nil, err
	}
	rows := newOverlay(r.Tx, r.Schema())
	for _, image := range images {
		if image.Gone {
			rows.set(image.Kind, image.ID, nil)
			continue
		}
		row, err := r.Schema().Row(image)
		if err != nil {
			return nil, fmt.Errorf("read a before-image: %w", err)
		}
		rows.set(image.Kind, image.ID, row)
	}
	return rows, nil
}
