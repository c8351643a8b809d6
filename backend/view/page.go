package view

import (
	"anteroom/backend/firm"
	"anteroom/backend/ics"
)

// Portal is what a client knows of one of their portals: one contact on one matter.
type Portal struct {
	// ID is the grant's id; it names the portal in addresses.
	ID           firm.ID `json:"id"`
	FirmName     string  `json:"firmName"`
	MatterTitle  string  `json:"matterTitle"`
	MatterNumber string  `json:"matterNumber"`
	// ActingAs is the name of the contact whose portal this is.
	ActingAs string `json:"actingAs"`
	// Stripe is 0–7: the colour by which two matters never look alike.
	Stripe int `json:"stripe"`
	// Areas lists the open areas in the order shown, with how many items each holds.
	Areas []AreaCount `json:"areas"`
	// New counts the items with something that this contact has not opened yet.
	New int `json:"new"`
	// TimeZone is the firm's IANA zone.
	TimeZone string `json:"timeZone"`
}

// AreaCount is one open area and the number of its items that this client sees.
type AreaCount struct {
	Area  firm.Area `json:"area"`
	Count int       `json:"count"`
}

// Entry is one item as the client sees it. Times are microseconds since 1970
// UTC, 0 when unset; amounts are cents.
type Entry struct {
	ID          firm.ID        `json:"id"`
	Area        firm.Area      `json:"area"`
	Kind        firm.ItemKind  `json:"kind"`
	Title       string         `json:"title"`
	State       firm.ItemState `json:"state"`
	StartsAt    firm.Micros    `json:"startsAt"`
	EndsAt      firm.Micros    `json:"endsAt"`
	Place       string         `json:"place"`
	Number      string         `json:"number"`
	Text        string         `json:"text"`
	AmountCents int64          `json:"amountCents"`
	PaidCents   int64          `json:"paidCents"`
	Currency    string         `json:"currency"`
	// SharedAt is when it became visible by sharing, or its creation.
	SharedAt firm.Micros `json:"sharedAt"`
	// LastAt is when anybody last added something to it that this client sees.
	LastAt firm.Micros `json:"lastAt"`
	// WaitsForYou tells that this client is the one to act.
	WaitsForYou bool `json:"waitsForYou"`
	// New tells that it holds something that this contact has not opened yet.
	New bool `json:"new"`
	// ByYou tells that this contact sent or began it.
	ByYou bool `json:"byYou"`
	// FolderID names the folder it lies in, if this client sees the folder.
	FolderID firm.ID `json:"folderId"`
	// AssignedTo is the name of the staff member who does the task, if one does.
	AssignedTo string `json:"assignedTo"`
	// AllDay, TimeZone and Repeats are of calendar items, as in firm.Item.
	AllDay   bool   `json:"allDay"`
	TimeZone string `json:"timeZone"`
	Repeats  string `json:"repeats"`
	// File is a document's newest version; nil for what has none.
	File *File `json:"file"`
	// Comments counts what was said beside it or in the thread; Asked and Sent
	// count a file request's lines and those that this side has answered.
	Comments int `json:"comments"`
	Asked    int `json:"asked"`
	Sent     int `json:"sent"`
}

// File is one content as the client sees it. How it is fetched the client's
// address says; the hash is what a receipt shows.
type File struct {
	ID   firm.ID `json:"id"`
	Name string  `json:"name"`
	// Size is in bytes; Hash is the SHA-256 in hexadecimal.
	Size  int64  `json:"size"`
	Hash  string `json:"hash"`
	Media string `json:"media"`
	// Pages is how many page pictures it has; 0 is no preview.
	Pages   int64       `json:"pages"`
	Version int64       `json:"version"`
	Note    string      `json:"note"`
	At      firm.Micros `json:"at"`
	ByYou   bool        `json:"byYou"`
	// CanTakeBack tells that this contact sent it and nobody at the firm has
	// opened it yet.
	CanTakeBack bool `json:"canTakeBack"`
}

// Comment is what somebody said beside an item.
type Comment struct {
	ID firm.ID `json:"id"`
	// By is the name of the person; ByFirm tells staff from clients.
	By     string      `json:"by"`
	ByFirm bool        `json:"byFirm"`
	ByYou  bool        `json:"byYou"`
	Text   string      `json:"text"`
	At     firm.Micros `json:"at"`
	Files  []File      `json:"files"`
}

// Asked is one line of a file request.
type Asked struct {
	ID     firm.ID         `json:"id"`
	Title  string          `json:"title"`
	Text   string          `json:"text"`
	State  firm.AskedState `json:"state"`
	Reason string          `json:"reason"`
	Files  []File          `json:"files"`
}

// Charge is one line of an invoice, in cents and thousandths.
type Charge struct {
	OnDate        string `json:"onDate"`
	Text          string `json:"text"`
	QuantityMilli int64  `json:"quantityMilli"`
	RateCents     int64  `json:"rateCents"`
	AmountCents   int64  `json:"amountCents"`
}

// Payment is money received for an invoice.
type Payment struct {
	AmountCents int64  `json:"amountCents"`
	PaidOn      string `json:"paidOn"`
	Method      string `json:"method"`
}

// Person is somebody who takes part in an item, by name.
type Person struct {
	Name   string `json:"name"`
	ByFirm bool   `json:"byFirm"`
	ByYou  bool   `json:"byYou"`
}

// Instance is one time at which a calendar item takes place.
type Instance struct {
	ItemID   firm.ID     `json:"itemId"`
	StartsAt firm.Micros `json:"startsAt"`
	EndsAt   firm.Micros `json:"endsAt"`
}

// Dashboard is the first page of a portal.
type Dashboard struct {
	Portal Portal `json:"portal"`
	// NextStep is what happens next in the firm's words, or empty.
	NextStep string `json:"nextStep"`
	// NextWho names who acts, NextOn is the day by which, as YYYY-MM-DD.
	NextWho string `json:"nextWho"`
	NextOn  string `json:"nextOn"`
	// Waiting holds at most DashboardLimit items that wait for this client.
	Waiting []Entry `json:"waiting"`
	// Invoices are unpaid, Tasks open, Events yet to come; each soonest first,
	// at most DashboardLimit.
	Invoices []Entry `json:"invoices"`
	Tasks    []Entry `json:"tasks"`
	Events   []Entry `json:"events"`
	// Recent is what was shared last, newest first.
	Recent []Entry `json:"recent"`
}

// List is one area's items, newest or soonest first, at most ListLimit a page.
type List struct {
	Portal  Portal    `json:"portal"`
	Area    firm.Area `json:"area"`
	Entries []Entry   `json:"entries"`
	// Next is the token of the following page, or empty at the end.
	Next string `json:"next"`
	// Total counts all items of the area that this client sees.
	Total int `json:"total"`
	// Instances are, on the calendar between Ask.From and Ask.To, the times at
	// which the entries take place, soonest first.
	Instances []Instance `json:"instances"`
}

// Detail is one item by itself.
type Detail struct {
	Portal Portal `json:"portal"`
	Entry  Entry  `json:"entry"`
	// Files are those of the item itself, newest first; those of comments and
	// lines stand there.
	Files    []File    `json:"files"`
	Comments []Comment `json:"comments"`
	Asked    []Asked   `json:"asked"`
	Charges  []Charge  `json:"charges"`
	Payments []Payment `json:"payments"`
	// People are those who take part: the thread's staff, the invitees.
	People []Person `json:"people"`
	// Instances are the next times of a calendar item that repeats.
	Instances []Instance `json:"instances"`
}

// Invoice is what a drawn invoice says, and in which language, en or es.
type Invoice struct {
	Detail   *Detail
	Language string
}

// FilePage names one file that the client sees, for whoever sends its content.
type FilePage struct {
	Portal Portal `json:"portal"`
	Entry  Entry  `json:"entry"`
	File   File   `json:"file"`
}

// Events are calendar items for other calendars, soonest first.
type Events struct {
	Portal Portal
	// MatterTold says that the firm lets names of matters be told outside of the
	// portal, as its mails may.
	MatterTold bool
	Events     []ics.Event
}

// NoticesPage is which mails a contact wants, and which of them the firm sends
// at all.
type NoticesPage struct {
	Wish Notices `json:"wish"`
	// AtOnce tells that some mails go out by themselves, Daily that there is a
	// summary of the day.
	AtOnce bool `json:"atOnce"`
	Daily  bool `json:"daily"`
}

// Notices is which mails a contact wants, as in firm.Contact: what is empty is
// left to the firm, and a summary at 0 comes at the usual hour.
type Notices struct {
	// Notices is all, digest, off or empty.
	Notices firm.NoticeWish `json:"notices"`
	// QuietFrom, QuietTo and DigestAt are minutes after midnight.
	QuietFrom int64  `json:"quietFrom"`
	QuietTo   int64  `json:"quietTo"`
	DigestAt  int64  `json:"digestAt"`
	Language  string `json:"language"`
	TimeZone  string `json:"timeZone"`
}
