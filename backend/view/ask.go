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
)

// Ask is what a client wants to see.
type Ask struct {
	Page string
	// Portal is the grant's id; empty for PagePortals.
	Portal firm.ID
	Area   firm.Area
	Item   firm.ID
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
}

// ErrClosed is the answer to everything that this client may not see, whether
// it exists or not: the two must look the same.
var ErrClosed = errors.New("not open to this client")
