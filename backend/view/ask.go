package view

import (
	"errors"

	"anteroom/backend/firm"
)

// The pages that a client can ask for.
const (
	PagePortals   = "portals"
	PageDashboard = "dashboard"
	PageList      = "list"
	PageItem      = "item"
	// PageSearch looks through all areas; its answer is a List without an area.
	PageSearch = "search"
	// PageCalendar answers the calendar between two times, as a List.
	PageCalendar = "calendar"
	// PageFile names one file, for whoever sends its content.
	PageFile = "file"
	// PageEvents answers calendar items in the form that other calendars take: all
	// that are seen, or the one that Ask.Item names.
	PageEvents = "events"
	// PageInvoice answers an invoice as it is drawn on paper.
	PageInvoice = "invoice"
	// PageNotices answers which mails the portal's contact wants.
	PageNotices = "notices"
)

// Ask is what a client wants to see.
type Ask struct {
	Page string
	// Portal is the grant's id; empty for PagePortals.
	Portal firm.ID
	Area   firm.Area
	Item   firm.ID
	// File is the file of PageFile.
	File firm.ID
	// From and To bound PageCalendar; To is not within.
	From firm.Micros
	To   firm.Micros
	// After is the token of a list's following page.
	After string
	// Query narrows a list to entries that hold all of its words.
	Query string
}

// Answer is one page; exactly one field is set, the one that Ask.Page names.
type Answer struct {
	Portals   []Portal
	Dashboard *Dashboard
	List      *List
	Detail    *Detail
	File      *FilePage
	Events    *Events
	Notices   *NoticesPage
	Invoice   *Invoice
}

// ErrClosed is the answer to everything that this client may not see, whether
// it exists or not: the two must look the same.
var ErrClosed = errors.New("not open to this client")
