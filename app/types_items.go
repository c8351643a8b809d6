package app

// ItemNew is what a new item starts with. Times are microseconds, amounts cents.
type ItemNew struct {
	MatterID string `json:"matterId"`
	Area     string `json:"area"`
	// Kind is appointment, event, folder or "".
	Kind        string `json:"kind"`
	Title       string `json:"title"`
	Text        string `json:"text"`
	Place       string `json:"place"`
	Number      string `json:"number"`
	StartsAt    int64  `json:"startsAt"`
	EndsAt      int64  `json:"endsAt"`
	AmountCents int64  `json:"amountCents"`
	Currency    string `json:"currency"`
	Draft       bool   `json:"draft"`
	FolderID    string `json:"folderId"`
	AssignedID  string `json:"assignedId"`
	AllDay      bool   `json:"allDay"`
	TimeZone    string `json:"timeZone"`
	Repeats     string `json:"repeats"`
	// Asked are a file request's lines, Charges an invoice's.
	Asked   []AskedNew  `json:"asked"`
	Charges []ChargeNew `json:"charges"`
	// Members are staff who take part in a thread, Parties the contacts whom the
	// item concerns, ShareWith those it is shared with at once.
	Members   []string `json:"members"`
	Parties   []string `json:"parties"`
	ShareWith []string `json:"shareWith"`
	// Reason is what the person gave for somebody on the other side.
	Reason string `json:"reason"`
}

// AskedNew is one line of a file request; an empty ID makes a new one.
type AskedNew struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// ChargeNew is one line of an invoice; an empty ID makes a new one.
type ChargeNew struct {
	ID            string `json:"id"`
	OnDate        string `json:"onDate"`
	Text          string `json:"text"`
	QuantityMilli int64  `json:"quantityMilli"`
	RateCents     int64  `json:"rateCents"`
}

// ItemEdit carries the new values of the fields that the person changed and, in
// Was, what they showed when editing began. Keys are title, text, place, number,
// state, startsAt, endsAt (microseconds in figures), allDay (true or false),
// timeZone, repeats, except and assignedId.
type ItemEdit struct {
	ID       string            `json:"id"`
	MatterID string            `json:"matterId"`
	Was      map[string]string `json:"was"`
	Now      map[string]string `json:"now"`
}

// Outcome is what became of one part of an act: one item, or one item and one
// contact.
type Outcome struct {
	ItemID    string `json:"itemId"`
	ContactID string `json:"contactId"`
	// State is in_force, not_yet or refused.
	State string `json:"state"`
	// Refusal says why, when refused.
	Refusal *Refusal `json:"refusal"`
}

// Acted tells what an act did, part by part; UndoID undoes it for 30 seconds.
type Acted struct {
	Outcomes []Outcome `json:"outcomes"`
	UndoID   string    `json:"undoId"`
}

// Created tells of a new item, and of each share that came with it.
type Created struct {
	ID       string    `json:"id"`
	State    string    `json:"state"`
	Outcomes []Outcome `json:"outcomes"`
}

// ItemMark is what a person marks for themselves on an item.
type ItemMark struct {
	ItemID   string `json:"itemId"`
	MatterID string `json:"matterId"`
	Read     bool   `json:"read"`
	Unread   bool   `json:"unread"`
	// Seen is the item's lastAt as the person saw it; what came after stays unread.
	Seen int64 `json:"seen"`
	// SnoozeUntil puts it off, in microseconds; 0 leaves it, below 0 ends it.
	SnoozeUntil int64 `json:"snoozeUntil"`
	// Files are those that the person opened.
	Files []string `json:"files"`
}

// PaymentNew is money received for an invoice.
type PaymentNew struct {
	ItemID      string `json:"itemId"`
	MatterID    string `json:"matterId"`
	AmountCents int64  `json:"amountCents"`
	// PaidOn is a day, as YYYY-MM-DD; Account is operating or trust.
	PaidOn  string `json:"paidOn"`
	Method  string `json:"method"`
	Account string `json:"account"`
	Note    string `json:"note"`
}

// Judgement accepts what a client sent for a line of a request, or asks again.
type Judgement struct {
	ItemID   string `json:"itemId"`
	MatterID string `json:"matterId"`
	LineID   string `json:"lineId"`
	Accept   bool   `json:"accept"`
	// Reason is for the client, when asked again.
	Reason string `json:"reason"`
	// Seen is the newest file of the line that the person looked at.
	Seen string `json:"seen"`
}

// ChargesEdit replaces the lines of an invoice that is still a draft. WasCents
// and Was are what the person saw when editing began.
type ChargesEdit struct {
	ItemID   string      `json:"itemId"`
	MatterID string      `json:"matterId"`
	WasCents int64       `json:"wasCents"`
	Was      []ChargeNew `json:"was"`
	Charges  []ChargeNew `json:"charges"`
}

// PartyChange puts a contact onto an item or takes them off.
type PartyChange struct {
	ItemID    string `json:"itemId"`
	MatterID  string `json:"matterId"`
	ContactID string `json:"contactId"`
	On        bool   `json:"on"`
	Reason    string `json:"reason"`
}
