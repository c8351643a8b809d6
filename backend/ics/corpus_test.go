package ics_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"anteroom/backend/firm/firmtest"
	"anteroom/backend/ics"
)

// origin is one line of the list of real calendars: what its file holds, counted by another program.
type origin struct {
	file                        string
	bytes, events, rules, asked int
	zones                       int
	folder                      string
}

func origins(t testing.TB) (all []origin) {
	t.Helper()
	folder := filepath.Join(firmtest.DataFolder(t), "calendars")
	list, err := os.ReadFile(filepath.Join(folder, "ORIGIN.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(list)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	for _, row := range rows[1:] {
		number := func(name string) int {
			n, err := strconv.Atoi(row[column[name]])
			if err != nil {
				t.Fatalf("%s: %s: %v", row[0], name, err)
			}
			return n
		}
		all = append(all, origin{
			file: row[column["file"]], folder: folder, bytes: number("bytes"), events: number("vevent"),
			rules: number("rrule"), asked: number("attendee"), zones: number("vtimezone"),
		})
	}
	return all
}

func (o origin) open(t testing.TB) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(o.folder, filepath.FromSlash(o.file)))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestEveryRealCalendarComesInOrIsRefusedWithItsLine(t *testing.T) {
	var files, whole, partly, refused, events, eventsRefused, notes int
	for _, o := range origins(t) {
		content := o.open(t)
		got, faults, err := ics.Read(bytes.NewReader(content), newYork(t), ics.DefaultLimits())
		if err != nil {
			t.Errorf("%s: %v", o.file, err)
			continue
		}
		kept, gone := 0, 0
		lines := bytes.Count(bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")), []byte("\n")) + bytes.Count(content, []byte("\r")) + 1
		for _, f := range faults {
			if f.Line < 1 || f.Line > lines || f.Code == "" || f.Sentence == "" {
				t.Errorf("%s: a fault says too little: %+v", o.file, f)
			}
			if f.Kept {
				kept++
			} else {
				gone++
			}
			t.Logf("%s:%d: %s: %s (kept: %v)", o.file, f.Line, f.Code, f.Sentence, f.Kept)
		}
		if len(got) > o.events || len(got)+gone < o.events {
			t.Errorf("%s holds %d events; %d came in and %d things were refused", o.file, o.events, len(got), gone)
		}
		checkPeople(t, o, got, gone)
		files, events, eventsRefused, notes = files+1, events+len(got), eventsRefused+gone, notes+kept
		switch {
		case len(got) == 0:
			refused++
		case gone > 0:
			partly++
		default:
			whole++
		}
	}
	t.Logf("%d files: %d whole, %d in part, %d without any event; %d events in, %d components refused, %d notes", files, whole, partly, refused, events, eventsRefused, notes)
}

// checkPeople counts invitees and rules against the list, where every component is an event that came in.
func checkPeople(t *testing.T, o origin, got []ics.Event, gone int) {
	t.Helper()
	named, repeating := 0, 0
	for _, e := range got {
		named += len(e.Invitees)
		if e.Repeats != "" {
			repeating++
		}
	}
	if gone == 0 && o.zones == 0 && repeating != o.rules {
		t.Errorf("%s names %d rules; %d came in", o.file, o.rules, repeating)
	}
	if gone == 0 && named != o.asked {
		t.Errorf("%s names %d invitees; %d came in", o.file, o.asked, named)
	}
}

func newYork(t testing.TB) *time.Location { return place(t, "America/New_York") }

func place(t testing.TB, name string) *time.Location {
	t.Helper()
	found, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestEveryEventOfTheRealCalendarsIsWrittenAndReadAgainUnchanged(t *testing.T) {
	now := time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)
	for _, o := range origins(t) {
		events, _, err := ics.Read(bytes.NewReader(o.open(t)), newYork(t), ics.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		again := rewritten(t, events, now)
		if diff := cmp.Diff(events, again, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s changed:\n%s", o.file, diff)
		}
	}
}

func TestEveryEventOfTheRealCalendarsExpandsSoon(t *testing.T) {
	from := time.Date(2003, 1, 1, 0, 0, 0, 0, time.UTC)
	instances := 0
	for _, o := range origins(t) {
		events, _, err := ics.Read(bytes.NewReader(o.open(t)), newYork(t), ics.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		for i := range 24 {
			month := from.AddDate(0, i, 0)
			found, err := ics.ExpandSeries(events, month, month.AddDate(0, 1, 0), 0)
			if err != nil {
				t.Errorf("%s: %v", o.file, err)
			}
			instances += len(found)
		}
	}
	t.Logf("%d instances in 24 months", instances)
	if instances == 0 {
		t.Error("nothing takes place in any real calendar")
	}
}

// rewritten writes events and reads them again; the file has to be one that strict programs take.
func rewritten(t interface {
	Helper()
	Fatalf(string, ...any)
}, events []ics.Event, now time.Time,
) []ics.Event {
	t.Helper()
	var file bytes.Buffer
	if err := ics.Write(&file, ics.Calendar{Name: "Müller & Söhne; portal, all", ProdID: "-//Anteroom//EN", Method: "PUBLISH", Events: events}, now); err != nil {
		t.Fatalf("write: %v", err)
	}
	for i, line := range strings.SplitAfter(file.String(), "\r\n") {
		if body, whole := strings.CutSuffix(line, "\r\n"); len(body) > 75 || strings.ContainsAny(body, "\r\n") || !whole && line != "" || !utf8.ValidString(body) {
			t.Fatalf("line %d is no content line: %q", i+1, line)
		}
	}
	again, faults, err := ics.Read(&file, time.UTC, ics.DefaultLimits())
	if err != nil {
		t.Fatalf("read again: %v", err)
	}
	for _, f := range faults {
		if f.Code != "no_events" {
			t.Fatalf("our own file has a fault: %+v", f)
		}
	}
	return again
}
