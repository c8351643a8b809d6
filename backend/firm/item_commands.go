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
	if v, err := fresh(rows, "item", "id", c.ID); err != nil || !v.Ok() {
		return v, err
	}
	v = first(areaKnown(c.Area), line("title", c.Title, true), plain("text", c.Text, TextLimit),
		line("place", c.Place, false), line("number", c.Number, false), line("kind", string(c.Kind), false), line("currency", c.Currency, false),
		timesInOrder(c.StartsAt, c.EndsAt), amountOk(c.AmountCents), plain("reason", c.Reason, LineLimit), kindOk(c.Area, c.Kind))
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
	v := first(calendarWords(c.TimeZone, c.Repeats, c.Except, c.UID), askedOk(c.Area, c.Asked), chargesOk(c.Area, c.Charges))
	if !v.Ok() {
		return v, nil
	}
	if c.Area == Messages {
		if v, err := may(rows, env, MessageClients); err != nil || !v.Ok() {
			return v, err
		}
	}
	if v, err := allFresh(rows, "asked", "asked", idsOf(c.Asked, func(l AskedLine) ID { return l.ID })); err != nil || !v.Ok() {
		return v, err
	}
	if v, err := allFresh(rows, "charge", "charges", idsOf(c.Charges, Charge.RowID)); err != nil || !v.Ok() {
		return v, err
	}
	if v, err := c.checkStaff(rows); err != nil || !v.Ok() {
		return v, err
	}
	return folderOk(rows, env, c.MatterID, c.Area, c.ID, c.FolderID)
}

// checkStaff asks that whoever does it or takes part is inside the matter's wall:
// they are told of it, and named to its clients.
func (c CreateItem) checkStaff(rows Rows) (Verdict, error) {
	if len(c.Members) > 0 && c.Area != Messages {
		return Refuse("no_thread", "members", "Only a thread of messages has staff who take part."), nil
	}
	if len(c.Members) > WallLimit {
		return Refuse("too_many", "members", "At most %d people of the firm can take part.", WallLimit), nil
	}
	if v, err := assignable(rows, c.MatterID, c.AssignedID); err != nil || !v.Ok() {
		return v, err
	}
	for _, id := range c.Members {
		if v, err := memberOk(rows, "members", c.MatterID, id); err != nil || !v.Ok() {
			return v, err
		}
	}
	return Verdict{}, nil
}

// assignable refuses a person who left the firm or stands outside the matter's
// wall; nobody is fine.
func assignable(rows Rows, matter, id ID) (Verdict, error) {
	if id == "" {
		return Verdict{}, nil
	}
	if v, err := staffThere(rows, "assignedId", id); err != nil || !v.Ok() {
		return v, err
	}
	m, err := Get[Matter](rows, matter)
	if err != nil {
		return Verdict{}, fmt.Errorf("read matter: %w", err)
	}
	inside, err := worksInside(rows, m, id)
	if err != nil || inside {
		return Verdict{}, err
	}
	return Refuse("not_inside", "assignedId", "This person does not see this matter. Choose somebody who does."), nil
}

// worksInside tells whether a person works at the firm and sees a matter.
func worksInside(rows Rows, m Matter, id ID) (bool, error) {
	works, err := staffWorks(rows, id)
	if err != nil || !works {
		return false, err
	}
	return SeesMatter(rows, id, m)
}

// staffWorks tells whether a person works at the firm and has not left it.
func staffWorks(rows Rows, id ID) (bool, error) {
	staff, err := Get[Staff](rows, id)
	if errors.Is(err, ErrNone) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read staff: %w", err)
	}
	return staff.Active, nil
}

func idsOf[T any](all []T, id func(T) ID) []ID {
	var ids []ID
	for _, one := range all {
		ids = append(ids, id(one))
	}
	return ids
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

// kindOk keeps folders among documents: what lies in one is shared with it.
func kindOk(area Area, kind ItemKind) Verdict {
	if kind == Folder && area != Documents {
		return Refuse("no_document", "kind", "Only documents lie in folders.")
	}
	return Verdict{}
}

// calendarWords refuses what would not be understood, or would break out of its
// line, in a calendar file.
func calendarWords(zone, repeats, except, uid string) Verdict {
	rule := func(r rune) bool {
		return r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("=;,:+-", r)
	}
	name := func(r rune) bool { return r > ' ' && r <= '~' }
	figures := func(r rune) bool { return r >= '0' && r <= '9' || r == ',' }
	for _, word := range []struct {
		field, text string
		limit       int
		allowed     func(rune) bool
	}{{"timeZone", zone, LineLimit, name}, {"repeats", repeats, LineLimit, rule}, {"except", except, TextLimit, figures}, {"uid", uid, LineLimit, name}} {
		if v := plain(word.field, word.text, word.limit); !v.Ok() {
			return v
		}
		if strings.ContainsFunc(word.text, func(r rune) bool { return !word.allowed(r) }) {
			return Refuse("bad_calendar", word.field, "This can't stand in a calendar. Choose day, hour and repetition again.")
		}
	}
	return Verdict{}
}

func timesInOrder(starts, ends Micros) Verdict {
	if starts < 0 || starts > LastMoment {
		return Refuse("bad_time", "startsAt", "This is no time. Choose the day and the hour again.")
	}
	if ends < 0 || ends > LastMoment {
		return Refuse("bad_time", "endsAt", "This is no time. Choose the day and the hour again.")
	}
	if ends != 0 && ends < starts {
		return Refuse("times_crossed", "endsAt", "It can't end before it begins.")
	}
	return Verdict{}
}

func amountOk(cents int64) Verdict {
	if cents < 0 {
		return Refuse("bad_amount", "amountCents", "An amount can't be below zero.")
	}
	if cents > AmountLimitCents {
		return Refuse("bad_amount", "amountCents", "This amount is out of range. Check it.")
	}
	return Verdict{}
}

// Apply writes the item with its lines, parties and members; in a folder, it is
// seen as the folder is.
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
	if item.Area == Invoices && !item.Draft {
		item.State = invoiceState(item)
	}
	if err := rows.Put(item); err != nil {
		return err
	}
	for _, row := range c.parts() {
		if err := rows.Put(row); err != nil {
			return err
		}
	}
	// It lay in no folder before.
	item.FolderID = ""
	return arrive(rows, env, []Item{item}, c.FolderID)
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
