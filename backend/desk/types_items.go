package desk

// ItemFilter asks for the items of one matter. Empty fields narrow nothing.
type ItemFilter struct {
	MatterID string `json:"matterId"`
	// Area is one of the nine, or empty for all.
	Area string `json:"area"`
	// FolderID is the folder whose items are wanted; in documents, empty is what
	// lies in no folder. A query looks into the folders below too.
	FolderID string `json:"folderId"`
	// Query is what the person typed: beginnings of words of title, number, place
	// or text.
	Query string `json:"query"`
	// State is "", open, closed, draft, withdrawn, unread, mine or unshared.
	State string `json:"state"`
	// Sort is newest, due, title or amount; a leading "-" turns it round.
	Sort string `json:"sort"`
}

// ItemPage is a window onto the filtered items.
type ItemPage struct {
	Lines []ItemLine `json:"lines"`
	// Path leads from the top to the folder shown.
	Path []Crumb `json:"path"`
	// Total counts what the filter lets through, All the matter's items of the area.
	Total  int `json:"total"`
	All    int `json:"all"`
	Offset int `json:"offset"`
	// AreaOpen tells that the switches let clients see the area at all.
	AreaOpen bool `json:"areaOpen"`
	// May lists the rights of the person who is signed in.
	May []string `json:"may"`
}

// Crumb is one folder on the way to another.
type Crumb struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// Face is a contact as drawn beside an item.
type Face struct {
	ContactID string `json:"contactId"`
	Name      string `json:"name"`
	Initials  string `json:"initials"`
}

// ItemLine is one item in a list. Times are microseconds, amounts cents.
type ItemLine struct {
	ID       string `json:"id"`
	MatterID string `json:"matterId"`
	Area     string `json:"area"`
	// Kind is appointment, event, folder or "".
	Kind  string `json:"kind"`
	Title string `json:"title"`
	// State is open, done, due, part_paid, paid, waiting, signed, declined, filed or "".
	State     string `json:"state"`
	Draft     bool   `json:"draft"`
	Withdrawn bool   `json:"withdrawn"`
	StartsAt  int64  `json:"startsAt"`
	EndsAt    int64  `json:"endsAt"`
	AllDay    bool   `json:"allDay"`
	TimeZone  string `json:"timeZone"`
	Repeats   string `json:"repeats"`
	Place     string `json:"place"`
	Number    string `json:"number"`
	// Excerpt is how its text begins.
	Excerpt     string `json:"excerpt"`
	AmountCents int64  `json:"amountCents"`
	PaidCents   int64  `json:"paidCents"`
	Currency    string `json:"currency"`
	FolderID    string `json:"folderId"`
	// Assigned is the staff member who does or answers it.
	AssignedID string `json:"assignedId"`
	Assigned   string `json:"assigned"`
	// From is the contact who sent or began it.
	FromID    string `json:"fromId"`
	From      string `json:"from"`
	CreatedAt int64  `json:"createdAt"`
	// LastAt is the last thing that anybody added, ClientAt the last by a client.
	LastAt   int64 `json:"lastAt"`
	ClientAt int64 `json:"clientAt"`
	// Unread tells that a client added something since this person read it.
	Unread       bool  `json:"unread"`
	SnoozedUntil int64 `json:"snoozedUntil"`
	// Faces are the first few contacts who see it now, SeenBy how many do.
	Faces  []Face `json:"faces"`
	SeenBy int    `json:"seenBy"`
	// SharedWith counts contacts it was shared with, Parties those it concerns,
	// HiddenFrom those it is hidden from, OpenedBy those who opened it.
	SharedWith int `json:"sharedWith"`
	Parties    int `json:"parties"`
	HiddenFrom int `json:"hiddenFrom"`
	OpenedBy   int `json:"openedBy"`
	// ByItself tells that its parties see it without anyone sharing it.
	ByItself bool `json:"byItself"`
	// CommentCount and FileCount count what stands beside it; AskedCount counts a
	// request's lines, SentCount those sent, AcceptedCount those accepted.
	CommentCount  int `json:"commentCount"`
	FileCount     int `json:"fileCount"`
	AskedCount    int `json:"askedCount"`
	SentCount     int `json:"sentCount"`
	AcceptedCount int `json:"acceptedCount"`
	// Inside counts what lies directly in a folder.
	Inside int `json:"inside"`
	// File is a document's newest version, or null.
	File *FileLine `json:"file"`
	// NotYetInForce is true while a change made here to it waits for the server.
	NotYetInForce bool `json:"notYetInForce"`
}

// FileLine is one content that belongs to an item.
type FileLine struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	// Size is in bytes, Hash the SHA-256 in hexadecimal.
	Size  int64  `json:"size"`
	Hash  string `json:"hash"`
	Media string `json:"media"`
	// Pages is how many page pictures it has; 0 is no preview.
	Pages   int64 `json:"pages"`
	Version int64 `json:"version"`
	// Note tells what was changed on the way in, such as position_removed.
	Note   string `json:"note"`
	ByKind string `json:"byKind"`
	By     string `json:"by"`
	At     int64  `json:"at"`
	// OpenedAt is when somebody at the firm first opened it.
	OpenedAt      int64 `json:"openedAt"`
	NotYetInForce bool  `json:"notYetInForce"`
}

// ItemDetail is one item with all that stands under it and beside it.
type ItemDetail struct {
	ItemLine
	Text         string  `json:"text"`
	Except       string  `json:"except"`
	UID          string  `json:"uid"`
	MatterTitle  string  `json:"matterTitle"`
	MatterNumber string  `json:"matterNumber"`
	CreatedBy    string  `json:"createdBy"`
	Path         []Crumb `json:"path"`
	// WordsStand tells that its words and subject can't be changed: a client wrote
	// them, or they were sent to one.
	WordsStand bool `json:"wordsStand"`
	// Comments are what was said, oldest first.
	Comments []CommentLine `json:"comments"`
	// Ticks are who ticked it off or opened it again, oldest first.
	Ticks []TickLine `json:"ticks"`
	// Files are the item's own, newest first; those of comments and lines stand
	// there.
	Files    []FileLine    `json:"files"`
	Asked    []AskedLine   `json:"asked"`
	Charges  []ChargeLine  `json:"charges"`
	Payments []PaymentLine `json:"payments"`
	// Members are the staff who take part in a thread, PartyList the contacts whom
	// the item concerns, ShareList those it was shared with by hand.
	Members    []Named     `json:"members"`
	PartyList  []Face      `json:"partyList"`
	ShareList  []Face      `json:"shareList"`
	HiddenList []Face      `json:"hiddenList"`
	OpenedList []OpenedRow `json:"openedList"`
	// Next are the coming times of an item that repeats.
	Next     []CalendarTime `json:"next"`
	AreaOpen bool           `json:"areaOpen"`
	// May lists the rights of the person who is signed in.
	May []string `json:"may"`
}

// CommentLine is what somebody said beside an item.
type CommentLine struct {
	ID string `json:"id"`
	// ByKind is staff or client.
	ByKind string `json:"byKind"`
	ByID   string `json:"byId"`
	By     string `json:"by"`
	// Mine tells that the person who is signed in wrote it.
	Mine          bool       `json:"mine"`
	Text          string     `json:"text"`
	At            int64      `json:"at"`
	Files         []FileLine `json:"files"`
	NotYetInForce bool       `json:"notYetInForce"`
}

// TickLine tells that somebody ticked an item off, or opened it again.
type TickLine struct {
	By string `json:"by"`
	// ByKind is staff or client.
	ByKind string `json:"byKind"`
	Done   bool   `json:"done"`
	At     int64  `json:"at"`
}

// AskedLine is one line of a file request.
type AskedLine struct {
	ID    string `json:"id"`
	Place int64  `json:"place"`
	Title string `json:"title"`
	Text  string `json:"text"`
	// State is asked, sent, accepted or again.
	State         string     `json:"state"`
	Reason        string     `json:"reason"`
	Files         []FileLine `json:"files"`
	NotYetInForce bool       `json:"notYetInForce"`
}

// ChargeLine is one line of an invoice, in cents and thousandths.
type ChargeLine struct {
	ID            string `json:"id"`
	OnDate        string `json:"onDate"`
	Text          string `json:"text"`
	QuantityMilli int64  `json:"quantityMilli"`
	RateCents     int64  `json:"rateCents"`
	AmountCents   int64  `json:"amountCents"`
}

// PaymentLine is money received for an invoice.
type PaymentLine struct {
	ID          string `json:"id"`
	AmountCents int64  `json:"amountCents"`
	PaidOn      string `json:"paidOn"`
	Method      string `json:"method"`
	// Account is operating or trust.
	Account       string `json:"account"`
	Note          string `json:"note"`
	By            string `json:"by"`
	At            int64  `json:"at"`
	NotYetInForce bool   `json:"notYetInForce"`
}

// OpenedRow tells that a contact opened an item.
type OpenedRow struct {
	ContactID string `json:"contactId"`
	Name      string `json:"name"`
	FirstAt   int64  `json:"firstAt"`
	LastAt    int64  `json:"lastAt"`
}

// AreaTally counts a matter's items of one area.
type AreaTally struct {
	Area string `json:"area"`
	// All leaves folders out; Unread counts what a client added since this person
	// read it, Waiting what waits for a client.
	All     int `json:"all"`
	Unread  int `json:"unread"`
	Waiting int `json:"waiting"`
	// Allowed is the firm's switch, On the matter's.
	Allowed bool `json:"allowed"`
	On      bool `json:"on"`
}
