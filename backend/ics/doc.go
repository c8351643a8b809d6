// Package ics is the one place that reads and writes iCalendar (RFC 5545) and
// expands recurrences. It takes a file apart line by line, so that one bad event
// is refused with its line and the rest comes in; it writes what every calendar
// program reads; and it says when a repeating event happens, with the clock of
// the event's own place.
//
// It knows nothing of HTTP, disks, SQL or clocks: text and times are arguments.
// The desk calls it to import, to export and for its months, the host for one
// event's file and a client's private feed, and view for a client's month.
package ics
