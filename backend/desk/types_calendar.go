package desk

// CalendarTime is one time at which something takes place, in microseconds.
type CalendarTime struct {
	StartsAt int64 `json:"startsAt"`
	EndsAt   int64 `json:"endsAt"`
}

// CalendarPage is what takes place between two times, soonest first.
type CalendarPage struct {
	Entries []CalendarEntry `json:"entries"`
	// TimeZone is the firm's IANA zone.
	TimeZone string `json:"timeZone"`
	// Cut is true where there was more than can be shown.
	Cut bool `json:"cut"`
}

// CalendarEntry is one time at which one item takes place.
type CalendarEntry struct {
	ItemID       string `json:"itemId"`
	MatterID     string `json:"matterId"`
	MatterTitle  string `json:"matterTitle"`
	MatterNumber string `json:"matterNumber"`
	// Kind is appointment or event.
	Kind      string `json:"kind"`
	Title     string `json:"title"`
	Place     string `json:"place"`
	StartsAt  int64  `json:"startsAt"`
	EndsAt    int64  `json:"endsAt"`
	AllDay    bool   `json:"allDay"`
	TimeZone  string `json:"timeZone"`
	Repeats   string `json:"repeats"`
	Draft     bool   `json:"draft"`
	Withdrawn bool   `json:"withdrawn"`
	// Faces are the first few contacts who see it, SeenBy how many do.
	Faces         []Face `json:"faces"`
	SeenBy        int    `json:"seenBy"`
	NotYetInForce bool   `json:"notYetInForce"`
}

// CalendarImport is an .ics file that goes into a matter's calendar.
type CalendarImport struct {
	MatterID string `json:"matterId"`
	// Name is the file's, for the person; Content its text.
	Name    string `json:"name"`
	Content string `json:"content"`
	// Reason is what the person gave for an invitee on the other side.
	Reason string `json:"reason"`
}

// CalendarReport tells what an import did.
type CalendarReport struct {
	// Made, Changed, Same and Cancelled count events; Refused those not let in.
	Made      int `json:"made"`
	Changed   int `json:"changed"`
	Same      int `json:"same"`
	Cancelled int `json:"cancelled"`
	Refused   int `json:"refused"`
	// Invited counts parties found by their address among the matter's contacts;
	// Unknown lists, at most fifty, the addresses of invitees who are not.
	Invited int             `json:"invited"`
	Unknown []string        `json:"unknown"`
	Faults  []CalendarFault `json:"faults"`
	// State is in_force or not_yet.
	State string `json:"state"`
}

// CalendarFault is something wrong in a file, with its line.
type CalendarFault struct {
	// Line counts from 1; 0 is the file as a whole.
	Line int `json:"line"`
	// Code is fixed, such as no_start; Sentence says it in English.
	Code     string `json:"code"`
	Sentence string `json:"sentence"`
	// Title names the event, where it has come so far.
	Title string `json:"title"`
	// Kept says that the event came in all the same.
	Kept bool `json:"kept"`
}

// CalendarFile is a calendar as other programs read it.
type CalendarFile struct {
	Name    string `json:"name"`
	Content string `json:"content"`
	Events  int    `json:"events"`
}
