package firm

import (
	"errors"
	"fmt"
	"strings"
)

// CreateItem makes a thing in an area: an invoice, an appointment. Nobody sees
// it until it is shared, except its parties where the area shares by itself.
type CreateItem struct {
	ID          ID       `json:"id"`
	MatterID    ID       `json:"matterId"`
	Area        Area     `json:"area"`
	Kind        ItemKind `json:"kind"`
	Title       string   `json:"title"`
	Text        string   `json:"text"`
	Place       string   `json:"place"`
	Number      string   `json:"number"`
	StartsAt    Micros   `json:"startsAt"`
	EndsAt      Micros   `json:"endsAt"`
	AmountCents int64    `json:"amountCents"`
	Currency    string   `json:"currency"`
	Draft       bool     `json:"draft"`
	// Parties are the contacts it concerns: signers, invitees, persons asked.
	Parties []ID `json:"parties"`
	// Reason is what the person gave for a party on the other side, who would see
	// the item by itself.
	Reason string `json:"reason"`
}

// CommandName is CreateItem.
func (CreateItem) CommandName() string { return "CreateItem" }

// About names the item.
func (c CreateItem) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ID} }

// Check asks for ShareItems, a title, a known area, and parties on the matter.
func (c CreateItem) Check(rows Rows, env Env) (Verdict, error) {
	m, v, err := mayOnMatter(rows, env, ShareItems, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	taken, err := Has(rows, "item", c.ID)
	if err != nil {
		return Verdict{}, err
	}
	if taken {
		return Refuse("exists", "id", "This exists already."), nil
	}
	v = first(newID("id", c.ID), areaKnown(c.Area), line("title", c.Title, true), plain("text", c.Text, TextLimit),
		line("place", c.Place, false), line("number", c.Number, false), line("kind", string(c.Kind), false), line("currency", c.Currency, false),
		timesInOrder(c.StartsAt, c.EndsAt), amountOk(c.AmountCents), plain("reason", c.Reason, LineLimit))
	if !v.Ok() {
		return v, nil
	}
	if len(c.Parties) > PartyLimit {
		return Refuse("too_many", "parties", "At most %d people can be named on one thing.", PartyLimit), nil
	}
	for _, id := range c.Parties {
		if v, err := c.checkParty(rows, env, m, id); err != nil || !v.Ok() {
			return v, err
		}
	}
	return Verdict{}, nil
}

// checkParty asks for a contact on the matter and, where being a party is enough
// to see the item, a reason for one on the other side.
func (c CreateItem) checkParty(rows Rows, env Env, m Matter, id ID) (Verdict, error) {
	contact, v, err := contactOn(rows, env, m, id)
	if err != nil || !v.Ok() || !SharedByItself(c.Area, c.Kind) {
		return v, err
	}
	return guardOpposing(rows, m.ID, contact, c.Reason)
}

// guardOpposing stops what would show something to the other side until a reason
// is given (RULES §4, Guard).
func guardOpposing(rows Rows, matter ID, contact Contact, reason string) (Verdict, error) {
	opposing, err := Opposing(rows, matter, contact)
	if err != nil || !opposing || strings.TrimSpace(reason) != "" {
		return Verdict{}, err
	}
	return Refuse("opposing_party", "reason", "%s is on the other side of this matter. If they are to see this, write down why.", contact.Name), nil
}

func timesInOrder(starts, ends Micros) Verdict {
	if ends != 0 && ends < starts {
		return Refuse("times_crossed", "endsAt", "It can't end before it begins.")
	}
	return Verdict{}
}

func amountOk(cents int64) Verdict {
	if cents < 0 {
		return Refuse("bad_amount", "amountCents", "An amount can't be below zero.")
	}
	return Verdict{}
}

// Apply writes the item and its parties.
func (c CreateItem) Apply(rows Rows, env Env) error {
	item := Item{
		ID: c.ID, MatterID: c.MatterID, Area: c.Area, Kind: c.Kind, Title: strings.TrimSpace(c.Title), State: firstState(c.Area),
		Draft: c.Draft, StartsAt: c.StartsAt, EndsAt: c.EndsAt, Place: c.Place, Number: c.Number, Text: c.Text,
		AmountCents: c.AmountCents, Currency: c.Currency, CreatedBy: env.Actor.ID, CreatedAt: env.Now, ChangedAt: env.Now,
	}
	if err := rows.Put(item); err != nil {
		return err
	}
	for _, contact := range c.Parties {
		row := Party{ID: PairID("party", c.ID, contact), MatterID: c.MatterID, ItemID: c.ID, ContactID: contact}
		if err := rows.Put(row); err != nil {
			return err
		}
	}
	return nil
}

func firstState(a Area) ItemState {
	switch a {
	case Invoices:
		return StateDue
	case Signatures, FileRequests, Forms:
		return StateWaiting
	case Tasks:
		return StateOpen
	default:
		return ""
	}
}

// EditItem changes texts of an item: title, text, place, number, state.
type EditItem struct {
	ID       ID `json:"id"`
	MatterID ID `json:"matterId"`
	Edit
}

// CommandName is EditItem.
func (EditItem) CommandName() string { return "EditItem" }

// About names the item.
func (c EditItem) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ID} }

func itemFields(i *Item) []field {
	return []field{
		{name: "title", at: &i.Title},
		{name: "text", at: &i.Text},
		{name: "place", at: &i.Place},
		{name: "number", at: &i.Number},
		{name: "state", at: (*string)(&i.State)},
	}
}

// Check asks for ShareItems and that nobody else changed the same fields.
func (c EditItem) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := itemFor(rows, env, c.MatterID, c.ID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if v := c.judge(itemFields(&item)); !v.Ok() {
		return v, nil
	}
	c.apply(itemFields(&item))
	return first(line("title", item.Title, true), plain("text", item.Text, TextLimit), line("place", item.Place, false),
		line("number", item.Number, false), stateKnown(item.State)), nil
}

func stateKnown(s ItemState) Verdict {
	switch s {
	case "", StateOpen, StateDone, StateDue, StatePartPaid, StatePaid, StateWaiting, StateSigned, StateDeclined, StateFiled:
		return Verdict{}
	default:
		return Refuse("unknown_state", "state", "This version does not know that state. Update Anteroom.")
	}
}

// itemFor asks for ShareItems and reads an item of the matter named.
func itemFor(rows Rows, env Env, matterID, id ID) (Item, Verdict, error) {
	gone := Refuse("no_item", "id", "This is not there any more. Go back to the matter.")
	if _, v, err := mayOnMatter(rows, env, ShareItems, matterID); err != nil || !v.Ok() {
		return Item{}, v, err
	}
	item, err := Get[Item](rows, id)
	if errors.Is(err, ErrNone) {
		return item, gone, nil
	}
	if err != nil {
		return item, Verdict{}, fmt.Errorf("read item: %w", err)
	}
	if item.MatterID != matterID {
		return Item{}, gone, nil
	}
	return item, Verdict{}, nil
}

// Merges tells whether others changed other fields meanwhile.
func (c EditItem) Merges(rows Rows) (bool, error) {
	item, err := Get[Item](rows, c.ID)
	if err != nil {
		return false, err
	}
	return c.merges(itemFields(&item)), nil
}

// Apply writes the fields.
func (c EditItem) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	c.apply(itemFields(&item))
	item.ChangedAt = env.Now
	return rows.Put(item)
}

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

// Apply writes the share, the hiding or the item's state.
func (c ActOnItem) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	share := Share{
		ID: PairID("share", c.ItemID, c.ContactID), MatterID: c.MatterID, ItemID: c.ItemID, ContactID: c.ContactID,
		SharedBy: env.Actor.ID, SharedAt: env.Now,
	}
	hidden := Hidden{ID: PairID("hidden", c.ItemID, c.ContactID), MatterID: c.MatterID, ItemID: c.ItemID, ContactID: c.ContactID}
	switch c.Act {
	case ActShare:
		if item.Draft {
			item.Draft, item.ChangedAt = false, env.Now
			if err := rows.Put(item); err != nil {
				return err
			}
		}
		return rows.Put(share)
	case ActUnshare:
		return rows.Drop("share", share.ID)
	case ActHide:
		return rows.Put(hidden)
	case ActUnhide:
		return rows.Drop("hidden", hidden.ID)
	default:
		item.Withdrawn, item.ChangedAt = c.Act == ActWithdraw, env.Now
		return rows.Put(item)
	}
}
