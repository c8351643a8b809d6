package desk

// InboxFilter asks for a part of the inbox.
type InboxFilter struct {
	// Show is unread, mine, snoozed or all; empty is unread.
	Show string `json:"show"`
	// Query is what the person typed: beginnings of words of the thread, the
	// matter or whoever wrote.
	Query string `json:"query"`
	// Area narrows to one area; empty is all.
	Area string `json:"area"`
}

// InboxPage is a window onto the inbox: unread first, then the newest.
type InboxPage struct {
	Lines  []InboxLine `json:"lines"`
	Total  int         `json:"total"`
	Offset int         `json:"offset"`
	// Unread counts what this person has not read and has not put off.
	Unread int `json:"unread"`
}

// InboxLine is one thread, or one item at which a client did something.
type InboxLine struct {
	ItemID       string `json:"itemId"`
	MatterID     string `json:"matterId"`
	MatterTitle  string `json:"matterTitle"`
	MatterNumber string `json:"matterNumber"`
	Area         string `json:"area"`
	Kind         string `json:"kind"`
	Title        string `json:"title"`
	// Excerpt is how the last words begin, or the last file's name.
	Excerpt string `json:"excerpt"`
	// By is who added the last thing and ByKind staff or client; What is began,
	// comment, file, ticked, opened_again or "".
	By     string `json:"by"`
	ByKind string `json:"byKind"`
	What   string `json:"what"`
	// At is when anybody last added something, ClientAt when a client last did.
	At           int64  `json:"at"`
	ClientAt     int64  `json:"clientAt"`
	Unread       bool   `json:"unread"`
	SnoozedUntil int64  `json:"snoozedUntil"`
	AssignedID   string `json:"assignedId"`
	Assigned     string `json:"assigned"`
	// Mine tells that it is assigned to this person or that they take part.
	Mine          bool `json:"mine"`
	NotYetInForce bool `json:"notYetInForce"`
}

// InboxCount is what the rail shows.
type InboxCount struct {
	Unread int `json:"unread"`
	Mine   int `json:"mine"`
}
