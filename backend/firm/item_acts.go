package firm

import "fmt"

// ItemAct is what ActOnItem does to an item for one contact or for all.
type ItemAct string

// The acts: sharing and hiding concern one contact, the others the item.
const (
	ActShare    ItemAct = "share"
	ActUnshare  ItemAct = "unshare"
	ActHide     ItemAct = "hide"
	ActUnhide   ItemAct = "unhide"
	ActWithdraw ItemAct = "withdraw"
	ActRestore  ItemAct = "restore"
)

// ActOnItem shares, unshares, hides, unhides, withdraws or restores an item, and
// with a folder all that lies in it. Sharing a draft makes it final; a draft in a
// folder stays one. What was taken away by hand does not come back with its
// folder: not the thing in a shared folder that was unshared, nor what was hidden
// or withdrawn on its own.
type ActOnItem struct {
	Act      ItemAct `json:"act"`
	ItemID   ID      `json:"itemId"`
	MatterID ID      `json:"matterId"`
	// ContactID is whom a share or a hiding concerns.
	ContactID ID `json:"contactId"`
	// Reason is what the person gave for sharing with an opposing party.
	Reason string `json:"reason"`
}

// CommandName is ActOnItem.
func (ActOnItem) CommandName() string { return "ActOnItem" }

// About names the item as the contact sees it, so that a fence against sharing
// with one contact leaves the others alone; withdrawing concerns all of them.
func (c ActOnItem) About() About { return c.about(c.ItemID) }

func (c ActOnItem) about(item ID) About {
	about := About{MatterID: c.MatterID, Kind: "item", ID: item}
	if c.Act != ActWithdraw && c.Act != ActRestore {
		about.ID = seenAs(item, c.ContactID)
	}
	switch c.Act {
	case ActUnshare, ActHide, ActWithdraw:
		about.Narrows = true
	case ActShare, ActUnhide, ActRestore:
		about.Widens = true
	}
	return about
}

// narrows lists what lies in a folder that is taken away.
func (c ActOnItem) narrows(rows Rows) ([]About, error) {
	item, err := Get[Item](rows, c.ItemID)
	if err != nil {
		return nil, fmt.Errorf("read item: %w", err)
	}
	inside, err := insideFolder(rows, item)
	if err != nil {
		return nil, err
	}
	all := make([]About, 0, len(inside))
	for _, one := range inside {
		all = append(all, c.about(one.ID))
	}
	return all, nil
}

// Check asks for ShareItems, an item of the matter, a contact on it, and a
// reason for sharing with an opposing party.
func (c ActOnItem) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := itemFor(rows, env, c.MatterID, c.ItemID)
	if err != nil || !v.Ok() {
		return v, err
	}
	switch c.Act {
	case ActShare, ActUnhide:
		return c.checkContact(rows, env)
	case ActHide:
		return contactThere(rows, env, c.ContactID)
	case ActRestore:
		return notTakenBack(rows, item)
	case ActUnshare, ActWithdraw:
		return Verdict{}, nil
	default:
		return Refuse("unknown_act", "act", "This version can't do that. Update Anteroom."), nil
	}
}

// notTakenBack refuses to restore a client's document of which the client took
// every version back.
func notTakenBack(rows Rows, item Item) (Verdict, error) {
	if item.FromID == "" || item.Area != Documents {
		return Verdict{}, nil
	}
	files, err := List[File](rows, "item_id", item.ID)
	if err != nil {
		return Verdict{}, fmt.Errorf("read versions: %w", err)
	}
	for _, f := range files {
		if f.CommentID == "" {
			return Verdict{}, nil
		}
	}
	return Refuse("taken_back", "itemId", "The client took this back, so there is nothing left to show. Ask them to send it again."), nil
}

func (c ActOnItem) checkContact(rows Rows, env Env) (Verdict, error) {
	m, v, err := matterFor(rows, env, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	contact, v, err := contactOn(rows, env, m, c.ContactID)
	if err != nil || !v.Ok() || c.Act != ActShare {
		return v, err
	}
	if v := plain("reason", c.Reason, LineLimit); !v.Ok() {
		return v, nil
	}
	return guardOpposing(rows, c.MatterID, contact, c.Reason)
}

// Apply writes the share, the hiding or the item's state; a folder takes what is
// in it along.
func (c ActOnItem) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	inside, err := insideFolder(rows, item)
	if err != nil {
		return err
	}
	if c.Act == ActShare {
		// What lies in it first: whether the folder was shared before tells what
		// was taken out of it by hand.
		if err := spread(rows, env, inside, c.ContactID); err != nil {
			return err
		}
		return shareFinal(rows, env, item, c.ContactID)
	}
	if c.Act == ActWithdraw {
		env.Now = afterAll(env.Now, append(inside, item))
	}
	for _, one := range inside {
		late, err := overtaken(env, c.about(one.ID).ID)
		if err != nil {
			return err
		}
		if late && c.About().Widens || c.apart(item, one) {
			continue
		}
		if err := c.applyTo(rows, env, one); err != nil {
			return err
		}
	}
	return c.applyTo(rows, env, item)
}

// afterAll is now, or just after the last change of any of the items: what is
// withdrawn in one act is known by its time, which no other act may share.
func afterAll(now Micros, items []Item) Micros {
	for _, item := range items {
		now = max(now, item.ChangedAt+1)
	}
	return now
}

// apart tells of what lies in a folder whether it was withdrawn by another act
// than the folder: it stays so when the folder is restored, or withdrawn anew.
func (c ActOnItem) apart(folder, one Item) bool {
	together := folder.Withdrawn && one.ChangedAt == folder.ChangedAt
	return (c.Act == ActRestore || c.Act == ActWithdraw && one.Withdrawn) && !together
}

// applyTo does everything but sharing to one item.
func (c ActOnItem) applyTo(rows Rows, env Env, item Item) error {
	switch c.Act {
	case ActUnshare:
		return rows.Drop("share", PairID("share", item.ID, c.ContactID))
	case ActHide:
		return rows.Put(Hidden{ID: hiddenID(item.ID, c.ContactID, c.ItemID), MatterID: c.MatterID, ItemID: item.ID, ContactID: c.ContactID})
	case ActUnhide:
		return c.unhide(rows, item)
	default:
		item.Withdrawn, item.ChangedAt = c.Act == ActWithdraw, env.Now
		return rows.Put(item)
	}
}

// hiddenID is the id of what hides an item from a contact: itself, or a folder
// that it lay in. Each cause ends on its own.
func hiddenID(item, contact, cause ID) ID {
	if cause == item {
		return PairID("hidden", item, contact)
	}
	return PairID("hidden", item, contact, cause)
}

// unhide ends every cause for the item that is named, and for what lies in it
// this cause alone.
func (c ActOnItem) unhide(rows Rows, item Item) error {
	if item.ID != c.ItemID {
		return rows.Drop("hidden", hiddenID(item.ID, c.ContactID, c.ItemID))
	}
	hidden, err := List[Hidden](rows, "item_id", item.ID)
	if err != nil {
		return fmt.Errorf("read from whom it is hidden: %w", err)
	}
	for _, h := range hidden {
		if h.ContactID != c.ContactID {
			continue
		}
		if err := rows.Drop("hidden", h.ID); err != nil {
			return err
		}
	}
	return nil
}

// shareFinal shares the item that a person named: a draft becomes final by it.
func shareFinal(rows Rows, env Env, item Item, contact ID) error {
	if item.Draft {
		item.Draft, item.ChangedAt = false, env.Now
		if item.Area == Invoices {
			item.State = invoiceState(item)
		}
		if err := rows.Put(item); err != nil {
			return err
		}
	}
	return shareItem(rows, env, item, contact)
}

// shareItem writes the share. What is shared already keeps the day on which it
// was.
func shareItem(rows Rows, env Env, item Item, contact ID) error {
	share := Share{
		ID: PairID("share", item.ID, contact), MatterID: item.MatterID, ItemID: item.ID, ContactID: contact,
		SharedBy: env.Actor.ID, SharedAt: env.Now,
	}
	if there, err := Has(rows, "share", share.ID); err != nil || there {
		return err
	}
	return rows.Put(share)
}
