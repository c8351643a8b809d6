package ics_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/backend/ics"
)

const clock = "2006-01-02 15:04 -0700"

// event makes one whose first instance starts at a wall time of its place.
func event(t testing.TB, zone, starts, repeats string, length time.Duration) ics.Event {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", starts, place(t, zone))
	if err != nil {
		t.Fatal(err)
	}
	return ics.Event{UID: "1", Starts: at, Ends: at.Add(length), TimeZone: zone, Repeats: repeats}
}

func day(t testing.TB, text string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02", text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

type repeatCase struct {
	name, zone, starts, repeats, from, to string
	want                                  []string
}

var clockCases = []repeatCase{
	{
		"nine o'clock stays nine o'clock when New York's clocks go forward", "America/New_York", "2026-03-06 09:00", "FREQ=DAILY", "2026-03-07", "2026-03-10",
		[]string{"2026-03-07 09:00 -0500", "2026-03-08 09:00 -0400", "2026-03-09 09:00 -0400"},
	},
	{
		"and when they go back", "America/New_York", "2026-10-01 09:00", "FREQ=DAILY", "2026-10-31", "2026-11-03",
		[]string{"2026-10-31 09:00 -0400", "2026-11-01 09:00 -0500", "2026-11-02 09:00 -0500"},
	},
	{
		"Berlin changes on another Sunday", "Europe/Berlin", "2026-03-16 09:00", "FREQ=WEEKLY;BYDAY=MO", "2026-03-20", "2026-04-07",
		[]string{"2026-03-23 09:00 +0100", "2026-03-30 09:00 +0200", "2026-04-06 09:00 +0200"},
	},
	{
		"half past two in the hour that New York skips is half past three", "America/New_York", "2026-03-07 02:30", "FREQ=DAILY;COUNT=3", "2026-03-01", "2026-04-01",
		[]string{"2026-03-07 02:30 -0500", "2026-03-08 03:30 -0400", "2026-03-09 02:30 -0400"},
	},
	{
		"half past two in the hour that Berlin skips too", "Europe/Berlin", "2026-03-28 02:30", "FREQ=DAILY;COUNT=3", "2026-03-01", "2026-04-03",
		[]string{"2026-03-28 02:30 +0100", "2026-03-29 03:30 +0200", "2026-03-30 02:30 +0200"},
	},
	{
		"of half past one shown twice the first counts", "America/New_York", "2026-10-31 01:30", "FREQ=DAILY;COUNT=3", "2026-10-01", "2026-12-01",
		[]string{"2026-10-31 01:30 -0400", "2026-11-01 01:30 -0400", "2026-11-02 01:30 -0500"},
	},
	{
		"of half past two shown twice in Berlin too", "Europe/Berlin", "2026-10-24 02:30", "FREQ=DAILY;COUNT=3", "2026-10-01", "2026-12-01",
		[]string{"2026-10-24 02:30 +0200", "2026-10-25 02:30 +0200", "2026-10-26 02:30 +0100"},
	},
	{
		"two times of day that a gap pushes together happen once", "America/New_York", "2026-03-07 02:30", "FREQ=DAILY;BYHOUR=2,3;COUNT=4", "2026-03-08", "2026-03-09",
		[]string{"2026-03-08 03:30 -0400"},
	},
	{
		"an event of UTC knows no summer", "UTC", "2026-03-07 14:00", "FREQ=DAILY", "2026-03-08", "2026-03-10",
		[]string{"2026-03-08 14:00 +0000", "2026-03-09 14:00 +0000"},
	},
}

var dayCases = []repeatCase{
	{
		"the 31st skips short months", "America/New_York", "2026-01-31 10:00", "FREQ=MONTHLY", "2026-01-01", "2026-08-01",
		[]string{"2026-01-31 10:00 -0500", "2026-03-31 10:00 -0400", "2026-05-31 10:00 -0400", "2026-07-31 10:00 -0400"},
	},
	{
		"the last day of each month does not", "America/New_York", "2028-01-31 10:00", "FREQ=MONTHLY;BYMONTHDAY=-1", "2028-01-01", "2028-05-01",
		[]string{"2028-01-31 10:00 -0500", "2028-02-29 10:00 -0500", "2028-03-31 10:00 -0400", "2028-04-30 10:00 -0400"},
	},
	{
		"a leap day comes every four years", "Europe/Berlin", "2024-02-29 08:00", "FREQ=YEARLY", "2024-01-01", "2034-01-01",
		[]string{"2024-02-29 08:00 +0100", "2028-02-29 08:00 +0100", "2032-02-29 08:00 +0100"},
	},
	{
		"the first Friday", "America/New_York", "2026-01-02 10:00", "FREQ=MONTHLY;BYDAY=1FR", "2026-02-01", "2026-04-30",
		[]string{"2026-02-06 10:00 -0500", "2026-03-06 10:00 -0500", "2026-04-03 10:00 -0400"},
	},
	{
		"the last workday of the month", "America/New_York", "2026-01-30 16:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-05-01", "2026-07-01",
		[]string{"2026-05-29 16:00 -0400", "2026-06-30 16:00 -0400"},
	},
	{
		"every second week keeps its week, years later", "America/New_York", "2020-01-07 10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "2026-01-01", "2026-01-17",
		[]string{"2026-01-01 10:00 -0500", "2026-01-13 10:00 -0500", "2026-01-15 10:00 -0500"},
	},
	{
		"every third month keeps its month", "America/New_York", "1990-02-15 10:00", "FREQ=MONTHLY;INTERVAL=3", "2026-01-01", "2026-07-01",
		[]string{"2026-02-15 10:00 -0500", "2026-05-15 10:00 -0400"},
	},
	{
		"an end in UTC is compared with instants", "America/New_York", "2026-03-06 21:00", "FREQ=DAILY;UNTIL=20260309T010000Z", "2026-03-01", "2026-04-01",
		[]string{"2026-03-06 21:00 -0500", "2026-03-07 21:00 -0500", "2026-03-08 21:00 -0400"},
	},
	{
		"an end by day includes that day", "America/New_York", "2026-03-06 21:00", "FREQ=DAILY;UNTIL=20260307", "2026-03-01", "2026-04-01",
		[]string{"2026-03-06 21:00 -0500", "2026-03-07 21:00 -0500"},
	},
	{
		"a start that the rule does not name is an instance, and counts", "America/New_York", "2026-01-01 10:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-01-01", "2026-04-01",
		[]string{"2026-01-01 10:00 -0500", "2026-01-05 10:00 -0500", "2026-01-12 10:00 -0500"},
	},
	{
		"a rule from before the library's reach still works", "UTC", "1601-01-01 00:00", "FREQ=YEARLY", "2026-01-01", "2027-06-01",
		[]string{"2026-01-01 00:00 +0000", "2027-01-01 00:00 +0000"},
	},
	{
		"five of a month that has them", "America/New_York", "2026-01-01 10:00", "FREQ=MONTHLY;BYDAY=5TH", "2026-01-01", "2026-08-01",
		[]string{"2026-01-01 10:00 -0500", "2026-01-29 10:00 -0500", "2026-04-30 10:00 -0400", "2026-07-30 10:00 -0400"},
	},
}

func TestRepeatingEventsKeepTheClockOfTheirPlace(t *testing.T) {
	for _, c := range slices.Concat(clockCases, dayCases) {
		t.Run(c.name, func(t *testing.T) {
			e := event(t, c.zone, c.starts, c.repeats, time.Hour)
			found, err := ics.Expand(e, day(t, c.from), day(t, c.to), 100)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, one := range found {
				got = append(got, one.Starts.Format(clock))
				if one.Ends.Sub(one.Starts) != time.Hour {
					t.Errorf("the instance %v lasts until %v, not an hour", one.Starts, one.Ends)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestADayIsTheSameDayWhereverItIsRead(t *testing.T) {
	e := ics.Event{UID: "1", AllDay: true, Starts: day(t, "2026-03-08"), Ends: day(t, "2026-03-09"), Repeats: "FREQ=WEEKLY;COUNT=3", Except: []time.Time{day(t, "2026-03-15")}}
	for _, zone := range []string{"America/Los_Angeles", "UTC", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Niue"} {
		here := place(t, zone)
		found, err := ics.Expand(e, time.Date(2026, 3, 8, 0, 0, 0, 0, here), time.Date(2026, 3, 23, 0, 0, 0, 0, here), 10)
		if err != nil || len(found) != 2 || !found[0].Starts.Equal(day(t, "2026-03-08")) || !found[1].Starts.Equal(day(t, "2026-03-22")) {
			t.Errorf("read in %s: %v, %v", zone, found, err)
		}
		none, err := ics.Expand(e, time.Date(2026, 3, 9, 0, 0, 0, 0, here), time.Date(2026, 3, 22, 0, 0, 0, 0, here), 10)
		if err != nil || len(none) != 0 {
			t.Errorf("read in %s, the days between hold %v, %v", zone, none, err)
		}
		noon, err := ics.Expand(e, time.Date(2026, 3, 22, 12, 0, 0, 0, here), time.Date(2026, 3, 22, 13, 0, 0, 0, here), 10)
		if err != nil || len(noon) != 1 {
			t.Errorf("read in %s at noon of the day: %v, %v", zone, noon, err)
		}
	}
}

func TestDatesAreLeftOutAndAdded(t *testing.T) {
	e := event(t, "America/New_York", "2026-03-02 09:00", "FREQ=WEEKLY;COUNT=4", time.Hour)
	e.Except = []time.Time{time.Date(2026, 3, 9, 13, 0, 0, 0, time.UTC)} // 09:00 in summer, given in UTC
	e.Also = []time.Time{time.Date(2026, 3, 11, 18, 0, 0, 0, time.UTC), e.Starts}
	found, err := ics.Expand(e, day(t, "2026-03-01"), day(t, "2026-04-01"), 10)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, one := range found {
		got = append(got, one.Starts.Format("01-02 15:04"))
	}
	if want := []string{"03-02 09:00", "03-11 14:00", "03-16 09:00", "03-23 09:00"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestAnInstanceThatHasBegunBeforeIsSeenUntilItEnds(t *testing.T) {
	e := event(t, "America/New_York", "2026-03-02 22:00", "FREQ=WEEKLY", 5*time.Hour)
	found, err := ics.Expand(e, time.Date(2026, 3, 10, 4, 0, 0, 0, time.UTC), time.Date(2026, 3, 10, 5, 0, 0, 0, time.UTC), 10)
	if err != nil || len(found) != 1 {
		t.Errorf("at midnight: %v, %v", found, err)
	}
	found, err = ics.Expand(e, time.Date(2026, 3, 10, 7, 0, 0, 0, time.UTC), time.Date(2026, 3, 10, 8, 0, 0, 0, time.UTC), 10)
	if err != nil || len(found) != 0 {
		t.Errorf("at the moment it ends: %v, %v", found, err)
	}
}

func TestAnEndlessRuleIsCutAndSaysSo(t *testing.T) {
	e := event(t, "America/New_York", "2000-01-01 09:00", "FREQ=DAILY", time.Hour)
	found, err := ics.Expand(e, day(t, "2000-01-01"), day(t, "9000-01-01"), 7)
	var refusal *ics.Error
	if len(found) != 7 || !errors.As(err, &refusal) || refusal.Code != "too_many" {
		t.Errorf("%d instances, %v", len(found), err)
	}
}

func TestAChangedInstanceTakesThePlaceOfTheRules(t *testing.T) {
	whole := event(t, "America/New_York", "2026-03-02 09:00", "FREQ=WEEKLY;COUNT=4", time.Hour)
	moved := event(t, "America/New_York", "2026-03-10 11:00", "", time.Hour)
	moved.RecurrenceID = time.Date(2026, 3, 9, 13, 0, 0, 0, time.UTC)
	older := moved
	older.Starts, older.Ends, older.Sequence = older.Starts.AddDate(0, 0, 1), older.Ends.AddDate(0, 0, 1), -1
	gone := event(t, "America/New_York", "2026-03-16 09:00", "", time.Hour)
	gone.RecurrenceID, gone.Cancelled = gone.Starts, true
	other := event(t, "America/New_York", "2026-03-16 09:00", "", time.Hour)
	other.UID = "2"
	found, err := ics.ExpandSeries([]ics.Event{moved, older, whole, gone, other}, day(t, "2026-03-01"), day(t, "2026-04-01"), 10)
	if err != nil {
		t.Fatal(err)
	}
	type seen struct {
		starts string
		event  int
	}
	var got []seen
	for _, one := range found {
		got = append(got, seen{one.Starts.Format("01-02 15:04"), one.Event})
	}
	if want := []seen{{"03-02 09:00", 2}, {"03-10 11:00", 0}, {"03-16 09:00", 4}, {"03-23 09:00", 2}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestARuleThatNeverComesTrueEndsSoon(t *testing.T) {
	for _, rule := range []string{"FREQ=DAILY;INTERVAL=7;BYDAY=TU", "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=2", "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=31", "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=7", "FREQ=DAILY;COUNT=50000;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"} {
		e := event(t, "America/New_York", "1900-01-01 09:00", rule, time.Hour)
		begun := time.Now()
		if _, err := ics.Expand(e, day(t, "2026-01-01"), day(t, "2027-01-01"), 10); err != nil {
			t.Errorf("%s: %v", rule, err)
		}
		if took := time.Since(begun); took > 2*time.Second {
			t.Errorf("%s took %v", rule, took)
		}
	}
}
