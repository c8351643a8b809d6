package ics_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"anteroom/backend/ics"
)

func TestRulesAreTakenOrRefusedWithAReason(t *testing.T) {
	for rule, code := range map[string]string{
		"FREQ=DAILY":                                                       "",
		"freq=weekly; byday=mo,we;":                                        "",
		"FREQ=MONTHLY;BYDAY=-1FR;COUNT=12":                                 "",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29":                              "",
		"FREQ=DAILY;BYHOUR=9,12,15;BYMINUTE=0,30":                          "",
		"FREQ=SECONDLY":                                                    "too_often",
		"FREQ=MINUTELY;INTERVAL=5":                                         "too_often",
		"FREQ=HOURLY;INTERVAL=2;BYHOUR=1,3":                                "too_often",
		"FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=0,5,10,15,20,25,30,35,40,45": "too_often",
		"":                       "bad_rule",
		"FREQ=SOMETIMES":         "bad_rule",
		"INTERVAL=2":             "bad_rule",
		"FREQ=DAILY;FREQ=WEEKLY": "bad_rule",
		"FREQ=DAILY\r\nATTENDEE:mailto:x@example.com":              "bad_rule",
		"FREQ=DAILY;UNTIL=20261301":                                "bad_rule",
		"FREQ=YEARLY;BYEASTER=0":                                   "bad_rule",
		"FREQ=MONTHLY;BYDAY=53MO":                                  "bad_rule",
		"FREQ=MONTHLY;BYDAY=-53MO":                                 "bad_rule",
		"FREQ=WEEKLY;BYDAY=2MO":                                    "bad_rule",
		"FREQ=WEEKLY;BYMONTHDAY=1":                                 "bad_rule",
		"FREQ=MONTHLY;BYWEEKNO=1":                                  "bad_rule",
		"FREQ=MONTHLY;BYMONTHDAY=0":                                "bad_rule",
		"FREQ=MONTHLY;BYSETPOS=1":                                  "bad_rule",
		"FREQ=DAILY;INTERVAL=0":                                    "bad_interval",
		"FREQ=DAILY;INTERVAL=9223372036854775807":                  "bad_interval",
		"FREQ=DAILY;COUNT=-1":                                      "bad_count",
		"FREQ=DAILY;COUNT=1000000":                                 "bad_count",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30":                      "never",
		"FREQ=YEARLY;BYYEARDAY=" + strings.Repeat("1,", 366) + "1": "rule_too_long",
	} {
		err := ics.CheckRule(rule)
		var refusal *ics.Error
		if got := ""; errors.As(err, &refusal) {
			if got = refusal.Code; got != code || refusal.Sentence == "" {
				t.Errorf("%q: %v, want %q", rule, err, code)
			}
		} else if err != nil || code != "" {
			t.Errorf("%q: %v, want %q", rule, err, code)
		}
	}
}

func TestASimpleRuleIsReadAndWrittenForPeople(t *testing.T) {
	for text, want := range map[string]ics.Rule{
		"FREQ=DAILY": {Freq: "DAILY", Interval: 1},
		"FREQ=WEEKLY;INTERVAL=2;COUNT=10;BYDAY=TU,TH": {Freq: "WEEKLY", Interval: 2, Count: 10, ByDay: []string{"TU", "TH"}},
		"FREQ=MONTHLY;BYDAY=-1FR":                     {Freq: "MONTHLY", Interval: 1, ByDay: []string{"-1FR"}},
		"FREQ=YEARLY;UNTIL=20301231":                  {Freq: "YEARLY", Interval: 1, Until: day(t, "2030-12-31"), UntilDay: true},
		"FREQ=DAILY;UNTIL=20301231T170000Z":           {Freq: "DAILY", Interval: 1, Until: time.Date(2030, 12, 31, 17, 0, 0, 0, time.UTC)},
		"FREQ=DAILY;UNTIL=20301231T170000":            {Freq: "DAILY", Interval: 1, Until: time.Date(2030, 12, 31, 17, 0, 0, 0, time.UTC), UntilLocal: true},
	} {
		got, err := ics.ParseRule(text)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v %s", text, err, diff)
		}
		if got.Text() != text {
			t.Errorf("%s is written as %s", text, got.Text())
		}
	}
	for _, text := range []string{"FREQ=MONTHLY;BYDAY=MO", "FREQ=MONTHLY;BYDAY=1MO,3MO", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "FREQ=DAILY;BYHOUR=9"} {
		if got, err := ics.ParseRule(text); err != nil || !got.Custom {
			t.Errorf("%s is more than a person would say: %+v, %v", text, got, err)
		}
	}
}

// Whatever passes CheckRule can be expanded: in order, within its bounds, and soon.
func TestEveryRuleThatPassesCanBeExpanded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := ruleDrawn().Draw(t, "rule")
		if ics.CheckRule(rule) != nil {
			return
		}
		starts := time.Date(rapid.IntRange(1602, 2100).Draw(t, "year"), 1, rapid.IntRange(1, 366).Draw(t, "day"), 2, 30, 0, 0, time.UTC)
		e := ics.Event{UID: "1", Starts: starts, Ends: starts.Add(time.Hour), TimeZone: "America/New_York", Repeats: rule}
		from := starts.AddDate(rapid.IntRange(0, 200).Draw(t, "later"), 0, 0)
		to := from.AddDate(0, 3, 0)
		begun := time.Now()
		found, err := ics.Expand(e, from, to, 50)
		var refusal *ics.Error
		if err != nil && (!errors.As(err, &refusal) || refusal.Code != "too_many") {
			t.Fatalf("%s: %v", rule, err)
		}
		if took := time.Since(begun); took > 5*time.Second {
			t.Fatalf("%s took %v", rule, took)
		}
		for i, one := range found {
			if !one.Starts.Before(to) || one.Ends.Before(from) || one.Starts.Before(starts) || i > 0 && !one.Starts.After(found[i-1].Starts) {
				t.Fatalf("%s: the instance %v is out of order or bounds", rule, one)
			}
		}
	})
}

// What is skipped to save time must not change what is found.
func TestSkippingYearsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := ruleDrawn().Draw(t, "rule")
		if ics.CheckRule(rule) != nil || strings.Contains(rule, "BYSETPOS") && strings.Contains(rule, "WEEKLY") {
			return
		}
		starts := time.Date(2001, time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 31).Draw(t, "day"), 10, 0, 0, 0, time.UTC)
		e := ics.Event{UID: "1", Starts: starts, Ends: starts, TimeZone: "UTC", Repeats: rule}
		from := starts.AddDate(0, rapid.IntRange(0, 120).Draw(t, "months"), 3)
		to := from.AddDate(0, 6, 0)
		skipped, err := ics.Expand(e, from, to, 0)
		if err != nil {
			t.Fatal(err)
		}
		all, err := ics.Expand(e, starts, to, 0)
		if err != nil {
			t.Fatal(err)
		}
		var late []ics.Instance
		for _, one := range all {
			if !one.Starts.Before(from) {
				late = append(late, one)
			}
		}
		if diff := cmp.Diff(late, skipped); diff != "" {
			t.Fatalf("%s from %v: %s", rule, from, diff)
		}
	})
}

// ruleDrawn makes rules of all parts, most of them senseless.
func ruleDrawn() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		parts := []string{"FREQ=" + rapid.SampledFrom([]string{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}).Draw(t, "freq")}
		for _, part := range []string{
			"INTERVAL=2", "INTERVAL=13", "INTERVAL=5000", "COUNT=5", "COUNT=50000", "UNTIL=20300101", "UNTIL=20300101T000000Z", "WKST=SU", "BYSETPOS=1", "BYSETPOS=-1,366", "BYMONTH=2", "BYMONTH=1,6,12",
			"BYMONTHDAY=31", "BYMONTHDAY=-31,1", "BYMONTHDAY=13", "BYYEARDAY=366,-366", "BYYEARDAY=100", "BYWEEKNO=53,1", "BYWEEKNO=-1,20", "BYDAY=MO,FR", "BYDAY=5MO,-5SU", "BYDAY=53MO,-53SU", "BYDAY=1TU", "BYHOUR=0,2,23", "BYMINUTE=0,59", "BYSECOND=59",
		} {
			if rapid.IntRange(0, 5).Draw(t, part) == 0 {
				parts = append(parts, part)
			}
		}
		return strings.Join(parts, ";")
	})
}
