package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/firm"
)

const hearing = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//court//EN
BEGIN:VEVENT
UID:hearing-1
DTSTART;TZID=America/New_York:20260309T090000
DTEND;TZID=America/New_York:20260309T100000
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY:Hearing
ATTENDEE;CN=Ann:mailto:ANN@smith.example
ATTENDEE:mailto:clerk@court.example
END:VEVENT
BEGIN:VEVENT
UID:hearing-1
RECURRENCE-ID;TZID=America/New_York:20260316T090000
DTSTART;TZID=America/New_York:20260317T110000
DTEND;TZID=America/New_York:20260317T120000
SUMMARY:Hearing (moved)
END:VEVENT
BEGIN:VEVENT
UID:day-1
DTSTART;VALUE=DATE:20260401
SUMMARY:Filing day
END:VEVENT
BEGIN:VEVENT
UID:gone-1
DTSTART:20260401T100000Z
STATUS:CANCELLED
SUMMARY:Never
END:VEVENT
BEGIN:VEVENT
UID:bad-1
SUMMARY:No start
END:VEVENT
END:VCALENDAR
`

func (b *bench) imported(matter firm.ID, content string) CalendarReport {
	b.t.Helper()
	report, err := b.ImportCalendar(b.t.Context(), CalendarImport{MatterID: string(matter), Content: strings.ReplaceAll(content, "\n", "\r\n")})
	must(b.t, err)
	return report
}

func (b *bench) entries(matter firm.ID, from, to firm.Micros) string {
	b.t.Helper()
	page, err := b.CalendarBetween(b.t.Context(), int64(from), int64(to), string(matter))
	must(b.t, err)
	list := []string{}
	for _, e := range page.Entries {
		list = append(list, hourText(e.StartsAt)+" "+e.Title)
	}
	return strings.Join(list, ", ")
}

func TestACalendarComesInOnceAndIsBroughtUpToDate(t *testing.T) {
	s := newServer(t)
	matter, ann := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	report := b.imported(matter, hearing)
	if report.Made != 3 || report.Cancelled != 1 || report.Refused != 1 || report.Invited != 1 || len(report.Unknown) != 1 || report.Faults[0].Line == 0 {
		t.Fatalf("the first time: %+v", report)
	}
	march := func() string { return b.entries(matter, at(2026, 3, 1, 0), at(2026, 4, 30, 0)) }
	want := "03-09 13 Hearing, 03-17 15 Hearing (moved), 03-23 13 Hearing, 03-30 13 Hearing, 04-01 00 Filing day"
	if got := march(); got != want {
		t.Errorf("the calendar: %s", got)
	}
	if again := b.imported(matter, hearing); again.Made != 0 || again.Same != 3 || again.Changed != 0 || again.Invited != 0 {
		t.Errorf("the second time: %+v", again)
	}
	moved := strings.ReplaceAll(strings.Replace(hearing, "SUMMARY:Filing day", "SUMMARY:Filing day\nSTATUS:CANCELLED", 1), "SUMMARY:Hearing\n", "SUMMARY:Trial\nLOCATION:Room 4\n")
	if third := b.imported(matter, moved); third.Changed != 1 || third.Same != 1 || third.Cancelled != 2 {
		t.Errorf("a later version: %+v", third)
	}
	page, err := b.CalendarBetween(t.Context(), int64(at(2026, 3, 1, 0)), int64(at(2026, 4, 30, 0)), "")
	must(t, err)
	first, last := page.Entries[0], page.Entries[len(page.Entries)-1]
	if first.Title != "Trial" || first.Place != "Room 4" || first.Kind != "appointment" || !last.Withdrawn || first.MatterTitle != "Smith v. Parr" {
		t.Errorf("afterwards: %+v\n%+v", first, last)
	}
	b.sync()
	party, ok := row[firm.Party](s, firm.PairID("party", firm.ID(first.ItemID), ann))
	if !ok || party.ContactID != ann {
		t.Error("the invitee is no party on the server")
	}
}

func TestAnExportedCalendarComesInAgainAsItWas(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	other, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	b.imported(matter, hearing)
	file, err := b.ExportCalendar(t.Context(), string(matter), "")
	must(t, err)
	if file.Events != 3 || !strings.HasSuffix(file.Name, ".ics") || !strings.Contains(file.Content, "ATTENDEE") {
		t.Fatalf("exported %+v", file)
	}
	b.imported(other, strings.ReplaceAll(file.Content, "\r\n", "\n"))
	from, to := at(2026, 3, 1, 0), at(2026, 4, 30, 0)
	if got, want := b.entries(other, from, to), b.entries(matter, from, to); got != want {
		t.Errorf("there: %s\nback: %s", want, got)
	}
	page, err := b.CalendarBetween(t.Context(), int64(from), int64(to), string(matter))
	must(t, err)
	one, err := b.ExportCalendar(t.Context(), string(matter), page.Entries[0].ItemID)
	must(t, err)
	if one.Events != 1 || strings.Count(one.Content, "BEGIN:VEVENT") != 1 {
		t.Errorf("one event: %+v", one)
	}
	if _, err := b.ExportCalendar(t.Context(), string(other), page.Entries[0].ItemID); toldOf(err).Reason != "no_item" {
		t.Errorf("an event of another matter: %v", err)
	}
}

func TestWhatIsNoCalendarIsRefusedWithItsReason(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	if report := b.imported(w.matter, "hello"); report.Made != 0 || len(report.Faults) == 0 {
		t.Errorf("no calendar: %+v", report)
	}
	rival := strings.ReplaceAll(hearing, "ANN@smith.example", "cy@parr.example")
	if report := b.imported(w.matter, rival); report.Made != 2 || report.Refused != 2 || report.Faults[len(report.Faults)-1].Code != "opposing_party" {
		t.Errorf("an invitee on the other side: %+v", report)
	}
	report, err := b.ImportCalendar(t.Context(), CalendarImport{MatterID: string(w.matter), Content: rival, Reason: "They were invited by the court."})
	if must(t, err); report.Made != 1 || report.Same != 2 {
		t.Errorf("with a reason: %+v", report)
	}
	_, role := staffOf(s, "limited")
	role.Privileges = 0
	s.put(role)
	limited := s.signedIn(t, "bbbb", "limited")
	if r, err := limited.ImportCalendar(t.Context(), CalendarImport{MatterID: string(w.matter), Content: hearing}); toldOf(err).Reason != "no_privilege" {
		t.Errorf("without the right: %v %+v", err, r)
	}
	if _, err := b.CalendarBetween(t.Context(), 5, 5, ""); toldOf(err).Reason != "bad_span" {
		t.Errorf("no time at all: %v", err)
	}
}

func TestEveryRealCalendarComesInOnce(t *testing.T) {
	root := os.Getenv("ANTEROOM_DATA")
	if root == "" {
		root = "../../../shared/data"
	}
	found, err := filepath.Glob(filepath.Join(root, "calendars", "*", "*.ics"))
	must(t, err)
	if len(found) == 0 {
		t.Skip("the calendars are not on this computer: set ANTEROOM_DATA")
	}
	s := newServer(t)
	b := s.newDesk(t, "aaaa")
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	matters := make([]firm.ID, len(found))
	for n := range found {
		matters[n], _ = s.story()
	}
	b.sync()
	s.setUnreachable(offlineNow())
	made := 0
	for n, name := range found {
		raw, err := os.ReadFile(name)
		must(t, err)
		if len(raw) > realCalendarBytes {
			continue
		}
		in := CalendarImport{MatterID: string(matters[n]), Content: string(raw)}
		report, err := b.ImportCalendar(t.Context(), in)
		if err != nil && toldOf(err).Code != CodeInvalid {
			t.Errorf("%s: %v", filepath.Base(name), err)
		}
		made += report.Made
		again, err := b.ImportCalendar(t.Context(), in)
		if err == nil && (again.Made != 0 || again.Changed != 0 || again.Same != report.Made) {
			t.Errorf("%s: first %+v, again %+v", filepath.Base(name), report, again)
		}
	}
	if made < len(found)/2 {
		t.Errorf("%d events of %d files came in", made, len(found))
	}
}

// realCalendarBytes keeps the largest few calendars out of this test; package
// ics reads them all in its own.
const realCalendarBytes = 20_000
