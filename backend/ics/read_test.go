package ics_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"anteroom/backend/ics"
)

func read(t testing.TB, file string) ([]ics.Event, []ics.Fault) {
	t.Helper()
	events, faults, err := ics.Read(strings.NewReader(file), newYork(t), ics.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	return events, faults
}

const around = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260302T150000Z\r\nSUMMARY:Grüße, Müller\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

func TestFilesOfManyProgramsSayTheSame(t *testing.T) {
	wide := "\xff\xfe"
	for _, unit := range utf16.Encode([]rune(around)) {
		wide += string([]byte{byte(unit), byte(unit >> 8)})
	}
	for name, file := range map[string]string{
		"as the RFC has it":         around,
		"with line feeds":           strings.ReplaceAll(around, "\r\n", "\n"),
		"with carriage returns":     strings.ReplaceAll(around, "\r\n", "\r"),
		"with a byte order mark":    "\xef\xbb\xbf" + around,
		"in UTF-16":                 wide,
		"in Windows-1252":           strings.NewReplacer("ü", "\xfc", "ß", "\xdf").Replace(around),
		"folded inside a letter":    strings.Replace(around, "Gr\xc3\xbc", "Gr\xc3\r\n \xbc", 1),
		"in small letters":          strings.NewReplacer("BEGIN", "begin", "VEVENT", "vevent", "SUMMARY", "summary").Replace(around),
		"with escapes":              strings.Replace(around, "Grüße,", `Grüße\,`, 1),
		"in quoted-printable":       strings.Replace(around, "SUMMARY:Grüße, Müller", "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=FC=DFe, =\r\nM=FCller", 1),
		"with no end":               strings.TrimSuffix(around, "END:VCALENDAR\r\n"),
		"with a bad line beside it": strings.Replace(around, "SUMMARY", "this is no line\r\nSUMMARY", 1),
	} {
		events, _ := read(t, file)
		want := []ics.Event{{UID: "1", Title: "Grüße, Müller", TimeZone: "UTC", Starts: time.Date(2026, 3, 2, 15, 0, 0, 0, time.UTC), Ends: time.Date(2026, 3, 2, 15, 0, 0, 0, time.UTC)}}
		if diff := cmp.Diff(want, events); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestTimeZonesOfManyProgramsAreFound(t *testing.T) {
	for id, want := range map[string]string{
		"Eastern Standard Time": "America/New_York", "W. Europe Standard Time": "Europe/Berlin", "Romance Standard Time": "Europe/Paris",
		"/softwarestudio.org/Olson_20011030_5/America/Chicago": "America/Chicago", "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires": "America/Argentina/Buenos_Aires",
		"America/Los Angeles": "America/Los_Angeles", "US/Eastern": "US/Eastern", "Pacific": "America/Los_Angeles", "\"(UTC-05:00) Eastern Time (US & Canada)\"": "America/New_York",
		"\"(UTC+02:00) Somewhere\"": "Etc/GMT-2", "GMT -0330": "UTC", "Local": "", "../../etc/passwd": "", "No/Where": "",
	} {
		events, faults := read(t, strings.Replace(around, "DTSTART:20260302T150000Z", "DTSTART;TZID="+id+":20260302T150000", 1))
		got := ""
		if len(events) == 1 {
			got = events[0].TimeZone
		}
		if got != want || want == "" && (len(faults) != 1 || faults[0].Code != "zone_unknown" || faults[0].Line != 5) {
			t.Errorf("%s is %q, want %q (%v)", id, got, want, faults)
		}
	}
}

func TestOneBadEventDoesNotHoldUpTheOthers(t *testing.T) {
	file := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:good\nDTSTART;VALUE=DATE:20260302\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nUID:bad\nDTSTART:tomorrow\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nUID:often\nDTSTART:20260302T150000\nRRULE:FREQ=SECONDLY\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nUID:cut\nDTSTART:20260302T150000\n" +
		"BEGIN:VEVENT\nUID:last\nDTSTART:20260302T150000\nDURATION:P1DT2H\nEND:VEVENT\nEND:VCALENDAR\n"
	events, faults := read(t, file)
	if len(events) != 2 || events[0].UID != "good" || !events[0].AllDay || events[1].UID != "last" || events[1].Ends.Sub(events[1].Starts) != 26*time.Hour {
		t.Errorf("came in: %+v", events)
	}
	type brief struct {
		line int
		code string
	}
	var got []brief
	for _, f := range faults {
		got = append(got, brief{f.Line, f.Code})
	}
	if diff := cmp.Diff([]brief{{8, "bad_date"}, {13, "too_often"}, {15, "not_closed"}}, got, cmp.AllowUnexported(brief{})); diff != "" {
		t.Error(diff)
	}
}

func TestACancellationSaysSoAndAnAnswerIsNoEvent(t *testing.T) {
	events, _ := read(t, strings.Replace(around, "VERSION:2.0", "METHOD:CANCEL", 1))
	if len(events) != 1 || !events[0].Cancelled {
		t.Errorf("METHOD:CANCEL gives %+v", events)
	}
	events, faults := read(t, strings.Replace(around, "VERSION:2.0", "METHOD:REPLY", 1))
	if len(events) != 0 || len(faults) != 1 || faults[0].Code != "an_answer" {
		t.Errorf("METHOD:REPLY gives %+v, %v", events, faults)
	}
}

func TestAFileOverALimitIsRefusedWhole(t *testing.T) {
	for code, limits := range map[string]ics.Limits{"too_large": {Bytes: 50, Events: 9, Faults: 9}, "too_many_events": {Bytes: 5000, Events: 1, Faults: 9}} {
		events, _, err := ics.Read(strings.NewReader(around+around), time.UTC, limits)
		var refusal *ics.Error
		if !errors.As(err, &refusal) || refusal.Code != code || events != nil {
			t.Errorf("%s: %v, %v", code, events, err)
		}
	}
}

func TestWhatIsWrittenIsReadAgainUnchanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := rapid.SliceOfN(eventDrawn(), 0, 4).Draw(t, "events")
		again := rewritten(t, events, time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC))
		if diff := cmp.Diff(events, again, cmpopts.EquateEmpty()); diff != "" {
			t.Fatal(diff)
		}
	})
}

// eventDrawn makes events with tidy texts, at any hour: repeating ones not in the one that clocks show twice.
func eventDrawn() *rapid.Generator[ics.Event] {
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(strings.Fields(rapid.StringMatching(`[a-zA-ZäöüßñéżλЖ中🎉0-9 ,;:\\"'^<>&=_-]{0,90}`).Draw(t, "text")), " ")
	})
	return rapid.Custom(func(t *rapid.T) ics.Event {
		e := ics.Event{
			UID: "u" + text.Draw(t, "uid"), Title: text.Draw(t, "title"), Text: strings.Trim(text.Draw(t, "one")+"\n\n"+text.Draw(t, "two"), " \n"), Place: text.Draw(t, "place"),
			Cancelled: rapid.Bool().Draw(t, "cancelled"), Sequence: rapid.IntRange(0, 9).Draw(t, "sequence"), Organizer: rapid.SampledFrom([]string{"", "a@example.com", "o'brien+x@example.com"}).Draw(t, "organizer"),
		}
		for range rapid.IntRange(0, 3).Draw(t, "invitees") {
			e.Invitees = append(e.Invitees, ics.Invitee{Name: "n" + text.Draw(t, "name"), Email: rapid.SampledFrom([]string{"", "b@example.com"}).Draw(t, "email"), Role: rapid.SampledFrom([]string{"", "CHAIR"}).Draw(t, "role"), Status: rapid.SampledFrom([]string{"", "NEEDS-ACTION"}).Draw(t, "status")})
		}
		timesDrawn(t, &e)
		return e
	})
}

func timesDrawn(t *rapid.T, e *ics.Event) {
	e.AllDay = rapid.Bool().Draw(t, "all day")
	days := rapid.IntRange(-7000, 20000).Draw(t, "days")
	here, hour := time.UTC, 0
	if !e.AllDay {
		e.TimeZone = rapid.SampledFrom([]string{"UTC", "America/New_York", "Europe/Berlin", "Australia/Sydney", "Asia/Kolkata", "Africa/Casablanca", "America/Santiago", "Europe/Dublin", "Pacific/Apia"}).Draw(t, "zone")
		here, _ = time.LoadLocation(e.TimeZone)
		hour = rapid.IntRange(4, 23).Draw(t, "hour")
	}
	at := func(later int) time.Time { return time.Date(2020, 1, 1+days+later, hour, 0, 0, 0, here) }
	e.Starts, e.Ends = at(0), at(rapid.IntRange(1, 3).Draw(t, "length"))
	switch rapid.IntRange(0, 2).Draw(t, "kind") {
	case 0:
		if !e.AllDay {
			e.Starts = e.Starts.Add(time.Duration(rapid.IntRange(-86400, 0).Draw(t, "seconds")) * time.Second)
		}
	case 1:
		e.Repeats = rapid.SampledFrom([]string{"FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,FR;COUNT=9", "FREQ=MONTHLY;BYDAY=-1FR"}).Draw(t, "rule")
		e.Except, e.Also = []time.Time{at(1), at(7)}, []time.Time{at(40)}
	case 2:
		e.RecurrenceID = at(-3)
	}
}

// FuzzRead wants no panic, no hang, and that what came in can be written and read again.
func FuzzRead(f *testing.F) {
	f.Add([]byte(around))
	f.Add([]byte("BEGIN:VEVENT\nDTSTART;TZID=X;A=\nRRULE:FREQ=MONTHLY;BYDAY=53MO\nEND:VEVENT\n"))
	f.Add([]byte("BEGIN:VEVENT\nDTSTART;TZID=\"Eastern\nEND:VEVENT\nBEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Q\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=Q:20260101T000000\nEND:VEVENT\n"))
	now := time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, content []byte) {
		events, _, err := ics.Read(bytes.NewReader(content), time.UTC, ics.DefaultLimits())
		if err != nil {
			return
		}
		for _, e := range events {
			// Only that it ends is asked here: an error is an answer.
			_, _ = ics.Expand(e, now, now.AddDate(0, 1, 0), 100)
		}
		if again := rewritten(t, events, now); len(again) != len(events) {
			t.Fatalf("%d events were written, %d read", len(events), len(again))
		}
	})
}
