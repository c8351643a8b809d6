package ics

import "time"

// Event is one VEVENT: a single event, a repeating one, or one changed instance
// of a repeating one.
type Event struct {
	// UID names the event in every calendar. An event read without one gets one made from its content.
	UID   string
	Title string
	Text  string
	Place string
	// Organizer is an e-mail address, or the address of another kind that the file gave.
	Organizer string
	// Starts and Ends are instants, in the event's time zone; Ends is the first
	// moment after the event. For AllDay both are midnights in UTC that stand for
	// days, wherever the reader is.
	Starts, Ends time.Time
	AllDay       bool
	// TimeZone is an IANA name whose clock a repeating event keeps; empty for AllDay.
	TimeZone string
	// Repeats is the text of an RRULE that passed CheckRule; empty for a single event.
	Repeats string
	// Except are the starts of instances left out (EXDATE), Also those added (RDATE).
	Except, Also []time.Time
	// RecurrenceID is the start that an instance had before it was changed; zero for a whole event.
	RecurrenceID time.Time
	Invitees     []Invitee
	Cancelled    bool
	Sequence     int
}

// Invitee is one ATTENDEE. Role and Status are the words of RFC 5545, such as
// REQ-PARTICIPANT and ACCEPTED; empty means the file said nothing.
type Invitee struct {
	Name, Email, Role, Status string
}

// Instance is one time that an event takes place.
type Instance struct {
	Starts, Ends time.Time
}

// Occurrence is an instance, with the place of its event in the list given to ExpandSeries.
type Occurrence struct {
	Instance
	Event int
}

// Calendar is what Write makes a file of.
type Calendar struct {
	// Name is what calendar programs show for a feed; empty to leave it out.
	Name string
	// ProdID names the program that wrote the file.
	ProdID string
	// Method is PUBLISH, REQUEST or CANCEL; empty to leave it out.
	Method string
	Events []Event
}

// location is the clock that the event keeps.
func (e Event) location() (*time.Location, error) {
	if e.AllDay || e.TimeZone == "" {
		return time.UTC, nil
	}
	zone, known := loadZone(e.TimeZone)
	if !known {
		return nil, &Error{Code: "zone_unknown", Sentence: "The time zone " + quote(e.TimeZone) + " is not known. Choose one such as America/New_York."}
	}
	return zone, nil
}
