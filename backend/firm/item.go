package firm

// ItemKind tells apart things of one area that follow different rules.
type ItemKind string

// The kinds of item that the rules tell apart; others are plain "".
const (
	Appointment ItemKind = "appointment"
	Event       ItemKind = "event"
	// Folder is a document item that holds others. Sharing a folder with a contact
	// shares what is in it and what is put into it later.
	Folder ItemKind = "folder"
)

// ItemState is where an item stands in its own area: an invoice is due or paid,
// a task open or done. The rules of sight look at Draft and Withdrawn only.
type ItemState string

// The states of items over all areas.
const (
	StateOpen     ItemState = "open"
	StateDone     ItemState = "done"
	StateDue      ItemState = "due"
	StatePartPaid ItemState = "part_paid"
	StatePaid     ItemState = "paid"
	StateWaiting  ItemState = "waiting"
	StateSigned   ItemState = "signed"
	StateDeclined ItemState = "declined"
	StateFiled    ItemState = "filed"
)

// Item is one thing in an area: this invoice, that appointment. What is common
// to all nine areas stands here once; amounts are in cents.
type Item struct {
	ID       ID        `col:"id" see:"matter"`
	MatterID ID        `col:"matter_id" see:"matter"`
	Area     Area      `col:"area" see:"matter"`
	Kind     ItemKind  `col:"kind" see:"matter"`
	Title    string    `col:"title" see:"matter"`
	State    ItemState `col:"state" see:"matter"`
	// Draft items and Withdrawn items are seen by no client.
	Draft     bool `col:"draft" see:"matter"`
	Withdrawn bool `col:"withdrawn" see:"matter"`
	// StartsAt is when it happens or is due; EndsAt when it ends. 0 is unset.
	StartsAt Micros `col:"starts_at" see:"matter"`
	EndsAt   Micros `col:"ends_at" see:"matter"`
	Place    string `col:"place" see:"matter"`
	// Number is the number people know it by, such as an invoice's.
	Number string `col:"number" see:"matter"`
	// Text is what clients read in it: a note's or a message's words.
	Text        string `col:"text" see:"matter"`
	AmountCents int64  `col:"amount_cents" see:"matter"`
	PaidCents   int64  `col:"paid_cents" see:"matter"`
	Currency    string `col:"currency" see:"matter"`
	// FolderID is the folder that a document lies in, or empty.
	FolderID ID `col:"folder_id" see:"matter"`
	// AssignedID is the staff member who does the task or answers the thread.
	AssignedID ID `col:"assigned_id" see:"matter"`
	// FromID is the contact who sent it, for what a client uploaded or began.
	FromID ID `col:"from_id" see:"matter"`
	// AllDay says that StartsAt and EndsAt are midnights in UTC that stand for
	// days, wherever the reader is; EndsAt is the day after the last.
	AllDay bool `col:"all_day" see:"matter"`
	// TimeZone is the IANA zone in which a calendar item keeps its hour; empty is
	// the firm's. Repeats is an RRULE of RFC 5545, Except the starts left out, as
	// microseconds with commas between; UID names the event in other calendars.
	TimeZone string `col:"time_zone" see:"matter"`
	Repeats  string `col:"repeats" see:"matter"`
	Except   string `col:"except_at" see:"matter"`
	UID      string `col:"uid" see:"matter"`
	// LastAt is when anybody last said or added something that clients see, and
	// ClientAt when a client last did: what staff have yet to read.
	LastAt    Micros `col:"last_at" see:"matter"`
	ClientAt  Micros `col:"client_at" see:"matter"`
	CreatedBy ID     `col:"created_by" see:"matter"`
	CreatedAt Micros `col:"created_at" see:"matter"`
	ChangedAt Micros `col:"changed_at" see:"matter"`
}

// RowKind says "item".
func (Item) RowKind() Kind { return "item" }

// RowID is the item's id.
func (i Item) RowID() ID { return i.ID }

// Share makes an item visible to one contact. Its id is PairID(item, contact).
type Share struct {
	ID        ID     `col:"id" see:"matter"`
	MatterID  ID     `col:"matter_id" see:"matter"`
	ItemID    ID     `col:"item_id" see:"matter"`
	ContactID ID     `col:"contact_id" see:"matter"`
	SharedBy  ID     `col:"shared_by" see:"matter"`
	SharedAt  Micros `col:"shared_at" see:"matter"`
}

// RowKind says "share".
func (Share) RowKind() Kind { return "share" }

// RowID is the share's id.
func (s Share) RowID() ID { return s.ID }

// Party is a contact whom an item concerns: signer, invitee, person a file is
// asked of. Its id is PairID(item, contact).
type Party struct {
	ID        ID     `col:"id" see:"matter"`
	MatterID  ID     `col:"matter_id" see:"matter"`
	ItemID    ID     `col:"item_id" see:"matter"`
	ContactID ID     `col:"contact_id" see:"matter"`
	Part      string `col:"part" see:"matter"`
}

// RowKind says "party".
func (Party) RowKind() Kind { return "party" }

// RowID is the party's id.
func (p Party) RowID() ID { return p.ID }

// Hidden takes an item out of one contact's sight, whatever else shares it.
// Its id is PairID(item, contact) or, where a folder hides what lies in it,
// PairID(item, contact, folder): one may be hidden for several causes.
type Hidden struct {
	ID        ID `col:"id" see:"matter"`
	MatterID  ID `col:"matter_id" see:"matter"`
	ItemID    ID `col:"item_id" see:"matter"`
	ContactID ID `col:"contact_id" see:"matter"`
}

// RowKind says "hidden".
func (Hidden) RowKind() Kind { return "hidden" }

// RowID is the row's id.
func (h Hidden) RowID() ID { return h.ID }
