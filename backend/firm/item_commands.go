package firm

import (
	"errors"
	"fmt"
	"strconv"
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
	FolderID    ID       `json:"folderId"`
	AssignedID  ID       `json:"assignedId"`
	AllDay      bool     `json:"allDay"`
	TimeZone    string   `json:"timeZone"`
	Repeats     string   `json:"repeats"`
	Except      string   `json:"except"`
	UID         string   `json:"uid"`
	// Asked are the lines of a file request, Charges those of an invoice, whose
	// amount is then their sum.
	Asked   []AskedLine `json:"asked"`
	Charges []Charge    `json:"charges"`
	// Members are the staff who take part in a thread.
	Members []ID `json:"members"`
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
	if v, err := c.checkParts(rows, env); err != nil || !v.Ok() {
		return v, err
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

// checkParts judges what only some areas have.
func (c CreateItem) checkParts(rows Rows, env Env) (Verdict, error) {
	v := first(line("timeZone", c.TimeZone, false), line("repeats", c.Repeats, false), plain("except", c.Except, TextLimit),
		line("uid", c.UID, false), askedOk(c.Area, c.Asked), chargesOk(c.Area, c.Charges))
	if !v.Ok() {
		return v, nil
	}
	if c.Area == Messages {
		if v, err := may(rows, env, MessageClients); err != nil || !v.Ok() {
			return v, err
		}
	}
	for _, line := range c.Asked {
		if v, err := fresh(rows, "asked", "asked", line.ID); err != nil || !v.Ok() {
			return v, err
		}
	}
	for _, charge := range c.Charges {
		if v, err := fresh(rows, "charge", "charges", charge.ID); err != nil || !v.Ok() {
			return v, err
		}
	}
	for _, id := range append([]ID{c.AssignedID}, c.Members...) {
		if v, err := staffThere(rows, "assignedId", id); err != nil || !v.Ok() {
			return v, err
		}
	}
	return folderOk(rows, c.MatterID, "", c.FolderID)
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

// Apply writes the item with its lines, parties and members; in a folder that is
// shared, it is shared with the same contacts.
func (c CreateItem) Apply(rows Rows, env Env) error {
	item := Item{
		ID: c.ID, MatterID: c.MatterID, Area: c.Area, Kind: c.Kind, Title: strings.TrimSpace(c.Title), State: firstState(c.Area),
		Draft: c.Draft, StartsAt: c.StartsAt, EndsAt: c.EndsAt, Place: c.Place, Number: c.Number, Text: c.Text,
		AmountCents: c.AmountCents, Currency: c.Currency, FolderID: c.FolderID, AssignedID: c.AssignedID, AllDay: c.AllDay,
		TimeZone: c.TimeZone, Repeats: c.Repeats, Except: c.Except, UID: c.UID,
		LastAt: env.Now, CreatedBy: env.Actor.ID, CreatedAt: env.Now, ChangedAt: env.Now,
	}
	if len(c.Charges) > 0 {
		item.AmountCents = sumOf(c.Charges)
	}
	if err := rows.Put(item); err != nil {
		return err
	}
	for _, row := range c.parts() {
		if err := rows.Put(row); err != nil {
			return err
		}
	}
	return shareAsFolder(rows, env, item)
}

// parts lists the rows that stand under the new item.
func (c CreateItem) parts() []Row {
	rows := append(askedRows(c.MatterID, c.ID, c.Asked), chargeRows(c.MatterID, c.ID, c.Charges)...)
	for _, contact := range c.Parties {
		rows = append(rows, Party{ID: PairID("party", c.ID, contact), MatterID: c.MatterID, ItemID: c.ID, ContactID: contact})
	}
	for _, staff := range c.Members {
		rows = append(rows, Member{ID: PairID("member", c.ID, staff), MatterID: c.MatterID, ItemID: c.ID, StaffID: staff})
	}
	return rows
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

// EditItem changes fields of an item: title, text, place, number, state,
// startsAt, endsAt, allDay, timeZone, repeats, except and assignedId. Times are
// microseconds in decimal figures, allDay is true or false.
type EditItem struct {
	ID       ID `json:"id"`
	MatterID ID `json:"matterId"`
	Edit
}

// CommandName is EditItem.
func (EditItem) CommandName() string { return "EditItem" }

// About names the item.
func (c EditItem) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ID} }

// itemText is an item whose numbers are texts, as edits carry them.
type itemText struct {
	Item
	starts, ends, allDay string
}

func textOf(i Item) itemText {
	return itemText{
		Item: i, starts: strconv.FormatInt(int64(i.StartsAt), 10), ends: strconv.FormatInt(int64(i.EndsAt), 10),
		allDay: strconv.FormatBool(i.AllDay),
	}
}

// whenFields are tied: an end that one person set and a start that another did
// need not fit.
const whenFields = "when"

func (t *itemText) fields() []field {
	return []field{
		{name: "title", at: &t.Title},
		{name: "text", at: &t.Text},
		{name: "place", at: &t.Place},
		{name: "number", at: &t.Number},
		{name: "state", at: (*string)(&t.State)},
		{name: "assignedId", at: (*string)(&t.AssignedID)},
		{name: "startsAt", at: &t.starts, bound: whenFields},
		{name: "endsAt", at: &t.ends, bound: whenFields},
		{name: "allDay", at: &t.allDay, bound: whenFields},
		{name: "timeZone", at: &t.TimeZone, bound: whenFields},
		{name: "repeats", at: &t.Repeats, bound: whenFields},
		{name: "except", at: &t.Except, bound: whenFields},
	}
}

// item reads the numbers back.
func (t *itemText) item() (Item, Verdict) {
	starts, err := strconv.ParseInt(t.starts, 10, 64)
	if err != nil {
		return t.Item, Refuse("bad_time", "startsAt", "This is no time. Choose the day and the hour again.")
	}
	ends, err := strconv.ParseInt(t.ends, 10, 64)
	if err != nil {
		return t.Item, Refuse("bad_time", "endsAt", "This is no time. Choose the day and the hour again.")
	}
	i := t.Item
	i.StartsAt, i.EndsAt, i.AllDay = Micros(starts), Micros(ends), t.allDay == "true"
	return i, timesInOrder(i.StartsAt, i.EndsAt)
}

// Check asks for ShareItems and that nobody else changed the same fields.
func (c EditItem) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := itemFor(rows, env, c.MatterID, c.ID)
	if err != nil || !v.Ok() {
		return v, err
	}
	text := textOf(item)
	if v := c.judge(text.fields()); !v.Ok() {
		return v, nil
	}
	c.apply(text.fields())
	after, v := text.item()
	if v = first(v, line("title", after.Title, true), plain("text", after.Text, TextLimit), line("place", after.Place, false),
		line("number", after.Number, false), line("timeZone", after.TimeZone, false), line("repeats", after.Repeats, false),
		plain("except", after.Except, TextLimit), stateKnown(after.State), stateByHand(item, after)); !v.Ok() {
		return v, nil
	}
	return staffThere(rows, "assignedId", after.AssignedID)
}

// stateByHand refuses states that something else gives: an invoice is paid by
// payments, a document signed by signing.
func stateByHand(before, after Item) Verdict {
	if before.State == after.State || after.Area == Tasks || after.Area == FileRequests {
		return Verdict{}
	}
	return Refuse("state_follows", "state", "This changes by itself: by a payment, a signature or an answer. It can't be set by hand.")
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
	if v, err := may(rows, env, ShareItems); err != nil || !v.Ok() {
		return Item{}, v, err
	}
	return itemOn(rows, env, matterID, id)
}

// itemOn reads an item of a matter inside whose wall the actor is.
func itemOn(rows Rows, env Env, matterID, id ID) (Item, Verdict, error) {
	if _, v, err := matterFor(rows, env, matterID); err != nil || !v.Ok() {
		return Item{}, v, err
	}
	item, err := Get[Item](rows, id)
	if errors.Is(err, ErrNone) || err == nil && item.MatterID != matterID {
		return Item{}, noItem(), nil
	}
	if err != nil {
		return item, Verdict{}, fmt.Errorf("read item: %w", err)
	}
	return item, Verdict{}, nil
}

func noItem() Verdict {
	return Refuse("no_item", "itemId", "This is not there any more. Go back to the matter.")
}

// Merges tells whether others changed other fields meanwhile.
func (c EditItem) Merges(rows Rows) (bool, error) {
	item, err := Get[Item](rows, c.ID)
	if err != nil {
		return false, err
	}
	text := textOf(item)
	return c.merges(text.fields()), nil
}

// Apply writes the fields.
func (c EditItem) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	text := textOf(item)
	c.apply(text.fields())
	item, _ = text.item()
	item.ChangedAt = env.Now
	return rows.Put(item)
}
