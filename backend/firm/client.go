package firm

import (
	"errors"
	"fmt"
)

// seat is who acts on an item and in whose name: a staff member, or a client's
// login as one of the contacts that it carries.
type seat struct {
	kind ActorKind
	id   ID
}

// clientPortal reads the portal of a client who acts as a contact, and refuses
// all that is not theirs in one and the same way.
func clientPortal(rows Rows, env Env, matter, contact ID) (*Portal, Verdict, error) {
	closed := Refuse("not_open", "", "This is not open to you any more. Ask your law firm.")
	if env.Actor.Kind != ByClient {
		return nil, Refuse("not_yours", "", "Only the client can do this."), nil
	}
	account, carries, err := carrying(rows, env, contact)
	if err != nil || !carries {
		return nil, closed, err
	}
	portal, err := LoadPortal(rows, matter, contact)
	if errors.Is(err, ErrNone) {
		return nil, closed, nil
	}
	if err != nil {
		return nil, Verdict{}, err
	}
	if portal = portal.As(account); !portal.Open().Sees {
		return nil, closed, nil
	}
	return portal, Verdict{}, nil
}

// carrying reads the login that gives a command, if it carries a contact.
func carrying(rows Rows, env Env, contact ID) (Account, bool, error) {
	carries, err := Has(rows, "account_contact", PairID("account_contact", env.Actor.ID, contact))
	if err != nil || !carries {
		return Account{}, false, err
	}
	account, err := Get[Account](rows, env.Actor.ID)
	if errors.Is(err, ErrNone) {
		return Account{}, false, nil
	}
	if err != nil {
		return Account{}, false, fmt.Errorf("read login: %w", err)
	}
	return account, true, nil
}

// clientItem reads an item that a client who acts as a contact sees.
func clientItem(rows Rows, env Env, matter, contact, id ID) (Item, Verdict, error) {
	portal, v, err := clientPortal(rows, env, matter, contact)
	if err != nil || !v.Ok() {
		return Item{}, v, err
	}
	item, err := Get[Item](rows, id)
	if err != nil && !errors.Is(err, ErrNone) {
		return Item{}, Verdict{}, fmt.Errorf("read item: %w", err)
	}
	if err != nil || item.MatterID != matter || !portal.Item(item).Sees {
		return Item{}, noItem(), nil
	}
	return item, Verdict{}, nil
}

// reach asks what an actor needs to say or add something beside an item: a
// client must see it; staff need ShareItems or, in a thread, MessageClients.
func reach(rows Rows, env Env, matter, contact, id ID) (Item, Verdict, error) {
	if env.Actor.Kind == ByClient {
		return clientItem(rows, env, matter, contact, id)
	}
	item, v, err := itemOn(rows, env, matter, id)
	if err != nil || !v.Ok() {
		return item, v, err
	}
	right := ShareItems
	if item.Area == Messages {
		right = MessageClients
	}
	v, err = may(rows, env, right)
	return item, v, err
}

// seatOf tells in whose name an actor acts.
func seatOf(env Env, contact ID) seat {
	if env.Actor.Kind == ByClient {
		return seat{ByClient, contact}
	}
	return seat{env.Actor.Kind, env.Actor.ID}
}

// touched marks an item as having something new, and new for staff when a
// client brought it, who by that has seen all that came before. Then it comes
// back to everyone who had put it off.
func touched(rows Rows, env Env, id, contact ID) error {
	item, err := Get[Item](rows, id)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	item.LastAt, item.ChangedAt = max(item.LastAt, env.Now), env.Now
	if env.Actor.Kind != ByClient {
		return rows.Put(item)
	}
	item.ClientAt = max(item.ClientAt, env.Now)
	if err := rows.Put(item); err != nil {
		return err
	}
	if err := awake(rows, item.ID); err != nil {
		return err
	}
	return opened(rows, env, item, contact)
}

// awake ends every putting off of an item.
func awake(rows Rows, item ID) error {
	marks, err := List[StaffMark](rows, "item_id", item)
	if err != nil {
		return fmt.Errorf("read who put it off: %w", err)
	}
	for _, mark := range marks {
		if mark.SnoozedUntil == 0 {
			continue
		}
		mark.SnoozedUntil = 0
		if err := rows.Put(mark); err != nil {
			return err
		}
	}
	return nil
}

// opened keeps that a contact has seen an item, and since when.
func opened(rows Rows, env Env, item Item, contact ID) error {
	id := PairID("opened", item.ID, contact)
	mark, err := Get[Opened](rows, id)
	if errors.Is(err, ErrNone) {
		mark = Opened{ID: id, MatterID: item.MatterID, ItemID: item.ID, ContactID: contact, FirstAt: env.Now}
	} else if err != nil {
		return fmt.Errorf("read mark: %w", err)
	}
	mark.LastAt = max(mark.LastAt, env.Now)
	return rows.Put(mark)
}
