package firm

import (
	"fmt"
	"strconv"
)

// EditItem changes fields of an item: title, text, place, number, state,
// startsAt, endsAt, allDay, timeZone, repeats, except and assignedId. Times are
// microseconds in decimal figures, allDay is true or false. The states of tasks
// and file requests can be set by hand; all others follow from something else.
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
	if t.allDay != "true" && t.allDay != "false" {
		return t.Item, Refuse("bad_time", "allDay", "Say whether it lasts all day.")
	}
	i.StartsAt, i.EndsAt, i.AllDay = Micros(starts), Micros(ends), t.allDay == "true"
	return i, timesInOrder(i.StartsAt, i.EndsAt)
}

// Check asks for ShareItems, for words that nobody has read yet, and that nobody
// else changed the same fields.
func (c EditItem) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := itemFor(rows, env, c.MatterID, c.ID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if v, err := c.wordsStand(rows, item); err != nil || !v.Ok() {
		return v, err
	}
	text := textOf(item)
	if v := c.judge(text.fields()); !v.Ok() {
		return v, nil
	}
	c.apply(text.fields())
	after, v := text.item()
	if v = first(v, line("title", after.Title, true), plain("text", after.Text, TextLimit), line("place", after.Place, false),
		line("number", after.Number, false), calendarWords(after.TimeZone, after.Repeats, after.Except, after.UID),
		stateKnown(after.State), stateByHand(item, after)); !v.Ok() {
		return v, nil
	}
	if after.AssignedID == item.AssignedID {
		return Verdict{}, nil
	}
	return assignable(rows, c.MatterID, after.AssignedID)
}

// wordsStand refuses new words and a new subject under the time at which the old
// ones were sent.
func (c EditItem) wordsStand(rows Rows, item Item) (Verdict, error) {
	for _, f := range []struct{ name, was string }{{"text", item.Text}, {"title", item.Title}} {
		now, edits := c.Now[f.name]
		if !edits || now == f.was {
			continue
		}
		if item.FromID != "" && (f.name == "text" || item.Area == Messages) {
			return Refuse("client_words", f.name, "A client wrote this, and nobody else can change their words. Write an answer that puts it right."), nil
		}
		sent, err := Sent(rows, item)
		if err != nil || sent {
			return Refuse("words_sent", f.name, "This message was sent, so its words stay as they are. Write an answer that puts it right."), err
		}
	}
	return Verdict{}, nil
}

// Sent tells whether an item is a message whose words and subject stand: a client
// wrote it, or it was shared with one or opened by one, also if it no longer is.
func Sent(rows Rows, item Item) (bool, error) {
	if item.Area != Messages || item.FromID != "" || item.ClientAt > 0 {
		return item.Area == Messages, nil
	}
	opened, err := List[Opened](rows, "item_id", item.ID)
	if err != nil || len(opened) > 0 {
		return err == nil, err
	}
	shares, err := List[Share](rows, "item_id", item.ID)
	return err == nil && len(shares) > 0 && !item.Draft, err
}

// stateByHand refuses states that something else gives: an invoice is paid by
// payments, a document signed by signing.
func stateByHand(before, after Item) Verdict {
	if before.State == after.State {
		return Verdict{}
	}
	switch after.Area {
	case Tasks:
		if after.State == StateOpen || after.State == StateDone {
			return Verdict{}
		}
	case FileRequests:
		if after.State == StateWaiting || after.State == StateDone {
			return Verdict{}
		}
	default:
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
