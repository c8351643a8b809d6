package view

import "anteroom/backend/firm"

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
	// TimeZone is the firm's IANA zone; Language is "en" or "es".
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
	// WaitsForYou tells that this client is the one to act.
	WaitsForYou bool `json:"waitsForYou"`
}

// Dashboard is the first page of a portal.
type Dashboard struct {
	Portal Portal `json:"portal"`
	// NextStep is what happens next in the firm's words, or empty.
	NextStep string `json:"nextStep"`
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
}

// Detail is one item by itself.
type Detail struct {
	Portal Portal `json:"portal"`
	Entry  Entry  `json:"entry"`
}
