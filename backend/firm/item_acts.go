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

// ActOnItem shares, unshares, hides, unhides, withdraws or restores an item.
// Sharing a draft makes it final.
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
func (c ActOnItem) About() About {
	about := About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID}
	if c.Act != ActWithdraw && c.Act != ActRestore {
		about.ID = c.ItemID + "/" + c.ContactID
	}
	switch c.Act {
	case ActUnshare, ActHide, ActWithdraw:
		about.Narrows = true
	case ActShare, ActUnhide, ActRestore:
		about.Widens = true
	}
	return about
}

// Check asks for ShareItems, an item of the matter, a contact on it, and a
// reason for sharing with an opposing party.
func (c ActOnItem) Check(rows Rows, env Env) (Verdict, error) {
	_, v, err := itemFor(rows, env, c.MatterID, c.ItemID)
	if err != nil || !v.Ok() {
		return v, err
	}
	switch c.Act {
	case ActShare, ActUnhide:
		return c.checkContact(rows, env)
	case ActHide:
		return contactThere(rows, env, c.ContactID)
	case ActUnshare, ActWithdraw, ActRestore:
		return Verdict{}, nil
	default:
		return Refuse("unknown_act", "act", "This version can't do that. Update Anteroom."), nil
	}
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
	if item.Kind == Folder {
		inside, err := insideFolder(rows, item)
		if err != nil {
			return err
		}
		for _, one := range inside {
			if err := c.applyTo(rows, env, one); err != nil {
				return err
			}
		}
	}
	return c.applyTo(rows, env, item)
}

func (c ActOnItem) applyTo(rows Rows, env Env, item Item) error {
	hidden := Hidden{ID: PairID("hidden", item.ID, c.ContactID), MatterID: c.MatterID, ItemID: item.ID, ContactID: c.ContactID}
	switch c.Act {
	case ActShare:
		return shareItem(rows, env, item, c.ContactID)
	case ActUnshare:
		return rows.Drop("share", PairID("share", item.ID, c.ContactID))
	case ActHide:
		return rows.Put(hidden)
	case ActUnhide:
		return rows.Drop("hidden", hidden.ID)
	default:
		item.Withdrawn, item.ChangedAt = c.Act == ActWithdraw, env.Now
		return rows.Put(item)
	}
}

// shareItem writes the share; a draft becomes final by it. What is shared
// already keeps the day on which it was.
func shareItem(rows Rows, env Env, item Item, contact ID) error {
	if item.Draft {
		item.Draft, item.ChangedAt = false, env.Now
		if err := rows.Put(item); err != nil {
			return err
		}
	}
	share := Share{
		ID: PairID("share", item.ID, contact), MatterID: item.MatterID, ItemID: item.ID, ContactID: contact,
		SharedBy: env.Actor.ID, SharedAt: env.Now,
	}
	if there, err := Has(rows, "share", share.ID); err != nil || there {
		return err
	}
	return rows.Put(share)
}
