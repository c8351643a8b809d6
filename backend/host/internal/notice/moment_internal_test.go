package notice

import (
	"testing"
	"time"

	"anteroom/backend/firm"

	"pgregory.net/rapid"
)

func at(t *testing.T, text string) time.Time {
	t.Helper()
	when, err := time.Parse("2006-01-02 15:04 -0700", text)
	if err != nil {
		t.Fatal(err)
	}
	return when
}

func TestTheNextMomentOfAnHourAcrossAChangeOfTheClocks(t *testing.T) {
	const half2 = 2*60 + 30
	for _, row := range []struct {
		name, zone, after string
		minutes           int64
		want              string
	}{
		{"later today", "America/New_York", "2026-11-21 08:00 -0500", 17 * 60, "2026-11-21 17:00 -0500"},
		{"tomorrow", "America/New_York", "2026-11-21 17:00 -0500", 17 * 60, "2026-11-22 17:00 -0500"},
		{"in the gap of spring, as much later", "America/New_York", "2027-03-14 00:00 -0500", half2, "2027-03-14 03:30 -0400"},
		{"the day after the gap", "America/New_York", "2027-03-14 03:30 -0400", half2, "2027-03-15 02:30 -0400"},
		{"the hour before the gap", "America/New_York", "2027-03-14 00:00 -0500", 90, "2027-03-14 01:30 -0500"},
		{"the first of two in autumn", "America/New_York", "2026-11-01 00:00 -0400", 90, "2026-11-01 01:30 -0400"},
		{"never the second", "America/New_York", "2026-11-01 01:30 -0400", 90, "2026-11-02 01:30 -0500"},
		{"asked between the two", "America/New_York", "2026-11-01 01:10 -0500", 90, "2026-11-02 01:30 -0500"},
		{"a change of half an hour", "Australia/Lord_Howe", "2026-10-04 00:00 +1030", 2*60 + 15, "2026-10-04 02:45 +1100"},
		{"a gap at midnight", "America/Santiago", "2026-09-05 12:00 -0400", 15, "2026-09-06 01:15 -0300"},
		{"midnight by its other name", "UTC", "2026-11-21 08:00 +0000", firm.DayMinutes, "2026-11-22 00:00 +0000"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got, want := nextAt(at(t, row.after), row.minutes, zoneOf(row.zone)), at(t, row.want); !got.Equal(want) {
				t.Errorf("it is %s, want %s", got.In(zoneOf(row.zone)), want)
			}
		})
	}
}

// Followed from one moment to the next for years, an hour comes once on each day.
func TestAnHourComesOnceADayInEveryZone(t *testing.T) {
	zones := []string{"America/New_York", "Europe/Madrid", "Australia/Lord_Howe", "America/Santiago", "Asia/Tehran", "Africa/Casablanca", "Atlantic/Azores", "UTC"}
	rapid.Check(t, func(r *rapid.T) {
		zone := zoneOf(rapid.SampledFrom(zones).Draw(r, "zone"))
		minutes := int64(rapid.IntRange(0, firm.DayMinutes-1).Draw(r, "minutes"))
		now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(rapid.IntRange(0, 365*24*60).Draw(r, "start")) * time.Minute)
		last := ""
		for range 370 {
			next := nextAt(now, minutes, zone)
			day := next.In(zone).Format(time.DateOnly)
			if gap := next.Sub(now); last != "" && (gap < 22*time.Hour || gap > 26*time.Hour) || day == last {
				r.Fatalf("after %s comes %s", now.In(zone), next.In(zone))
			}
			now, last = next, day
		}
	})
}

func TestQuietHours(t *testing.T) {
	for _, row := range []struct {
		name     string
		from, to int64
		now      string
		until    string
	}{
		{"none are wished for", 0, 0, "2026-11-21 03:00 +0000", ""},
		{"all day means none", 0, firm.DayMinutes, "2026-11-21 03:00 +0000", ""},
		{"over midnight, in the evening", 22 * 60, 7 * 60, "2026-11-21 23:00 +0000", "2026-11-22 07:00 +0000"},
		{"over midnight, in the morning", 22 * 60, 7 * 60, "2026-11-21 06:59 +0000", "2026-11-21 07:00 +0000"},
		{"over", 22 * 60, 7 * 60, "2026-11-21 07:00 +0000", ""},
		{"at noon", 12 * 60, 13 * 60, "2026-11-21 12:00 +0000", "2026-11-21 13:00 +0000"},
		{"before noon", 12 * 60, 13 * 60, "2026-11-21 11:59 +0000", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			until, quiet := quietUntil(at(t, row.now), row.from, row.to, time.UTC)
			if quiet != (row.until != "") || quiet && !until.Equal(at(t, row.until)) {
				t.Errorf("quiet %v until %s, want %q", quiet, until, row.until)
			}
		})
	}
}

func TestAReadersZone(t *testing.T) {
	for _, row := range []struct {
		names []string
		want  string
	}{
		{[]string{"Asia/Tokyo", "America/New_York"}, "Asia/Tokyo"},
		{[]string{"", "America/New_York"}, "America/New_York"},
		{[]string{"Nowhere/At_All", "Local"}, "UTC"},
		{nil, "UTC"},
	} {
		if got := zoneOf(row.names...).String(); got != row.want {
			t.Errorf("%q is %s, want %s", row.names, got, row.want)
		}
	}
}
