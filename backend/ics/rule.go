package ics

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// Rule is a recurrence rule as a person would say it. A rule that says more is
// Custom: it may be shown as such and kept, but editing it here would lose something.
type Rule struct {
	// Freq is DAILY, WEEKLY, MONTHLY or YEARLY.
	Freq string
	// Interval is at least 1.
	Interval int
	// Count is how many times in all; 0 for no such bound.
	Count int
	// Until is the last moment at which an instance may start; zero for no such
	// bound. With UntilDay it is a day: midnight in UTC. With UntilLocal it is
	// what the event's own clock shows, kept as if it were UTC.
	Until                time.Time
	UntilDay, UntilLocal bool
	// ByDay has the days of a week, such as MO, or one of a month, such as 2TU or -1FR.
	ByDay  []string
	Custom bool
}

// CheckRule refuses, with an *Error, a rule that is not one, could never happen
// twice in a law firm's calendar, or would take a computer too long.
func CheckRule(rule string) error {
	_, err := parseRecurrence(rule)
	return err
}

// ParseRule reads a rule for people; its errors are those of CheckRule.
func ParseRule(rule string) (Rule, error) {
	r, err := parseRecurrence(rule)
	if err != nil {
		return Rule{}, err
	}
	o := r.option
	simple := Rule{Freq: o.Freq.String(), Interval: max(o.Interval, 1), Count: o.Count, Until: r.until.wall, UntilDay: r.until.day, UntilLocal: r.ends && !r.until.day && !r.until.utc}
	for _, d := range o.Byweekday {
		simple.ByDay = append(simple.ByDay, dayText(d))
	}
	simple.Custom = len(o.Bysetpos)+len(o.Bymonth)+len(o.Bymonthday)+len(o.Byyearday)+len(o.Byweekno)+len(o.Byhour)+len(o.Byminute)+len(o.Bysecond) > 0 ||
		o.Wkst != rrule.MO || !plainDays(o)
	return simple, nil
}

// Text writes a rule that is not Custom.
func (r Rule) Text() string {
	parts := []string{"FREQ=" + r.Freq}
	if r.Interval > 1 {
		parts = append(parts, "INTERVAL="+strconv.Itoa(r.Interval))
	}
	if r.Count > 0 {
		parts = append(parts, "COUNT="+strconv.Itoa(r.Count))
	}
	if !r.Until.IsZero() {
		parts = append(parts, "UNTIL="+stamp{wall: r.Until, day: r.UntilDay, utc: !r.UntilDay && !r.UntilLocal}.text())
	}
	if len(r.ByDay) > 0 {
		parts = append(parts, "BYDAY="+strings.Join(r.ByDay, ","))
	}
	return strings.Join(parts, ";")
}

// plainDays tells days that a person would tick: any of a week, or one of a month.
func plainDays(o rrule.ROption) bool {
	numbered := slices.ContainsFunc(o.Byweekday, func(d rrule.Weekday) bool { return d.N() != 0 })
	switch {
	case len(o.Byweekday) == 0:
		return true
	case o.Freq == rrule.WEEKLY:
		return !numbered
	case o.Freq == rrule.MONTHLY:
		return numbered && len(o.Byweekday) == 1
	}
	return false
}

func dayText(d rrule.Weekday) string {
	name := [...]string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}[d.Day()]
	if d.N() == 0 {
		return name
	}
	return strconv.Itoa(d.N()) + name
}

// recurrence is a checked rule; its end is kept apart, because what it means depends on the event.
type recurrence struct {
	option rrule.ROption
	ends   bool
	until  stamp
}

func badRule(code, format string, args ...any) error {
	return &Error{Code: code, Sentence: fmt.Sprintf(format, args...)}
}

// tidyRule mends what real programs write: small letters, blanks, a semicolon too many.
func tidyRule(rule string) string {
	parts := strings.Split(strings.ToUpper(rule), ";")
	for i, p := range parts {
		parts[i] = strings.ReplaceAll(strings.TrimSpace(p), " ", "")
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ";")
}

func parseRecurrence(rule string) (recurrence, error) {
	if len(rule) > ruleLimitBytes {
		return recurrence{}, badRule("rule_too_long", "This rule is longer than %d characters. Use a simpler one.", ruleLimitBytes)
	}
	var r recurrence
	var parts []string
	seen := map[string]bool{}
	for _, part := range strings.Split(tidyRule(rule), ";") {
		key, value, found := strings.Cut(part, "=")
		if !found || value == "" || seen[key] || !slices.Contains(ruleParts, key) {
			return recurrence{}, badRule("bad_rule", "The rule %s cannot be understood at %s.", quote(rule), quote(part))
		}
		seen[key] = true
		if strings.Count(value, ",") >= ruleListLimit {
			return recurrence{}, badRule("rule_too_long", "The rule lists more than %d values for %s. Use a simpler one.", ruleListLimit, key)
		}
		if key != "UNTIL" {
			parts = append(parts, part)
			continue
		}
		until, ok := parseStamp(value)
		if !ok {
			return recurrence{}, badRule("bad_rule", "The rule ends at %s, which is no date.", quote(value))
		}
		r.ends, r.until = true, until
	}
	option, err := rrule.StrToROption(strings.Join(parts, ";"))
	if err == nil {
		_, err = rrule.NewRRule(*option)
	}
	if err != nil {
		return recurrence{}, badRule("bad_rule", "The rule %s cannot be understood: %v.", quote(rule), err)
	}
	r.option = *option
	return r, r.check(seen)
}

var ruleParts = []string{"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYSETPOS", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYHOUR", "BYMINUTE", "BYSECOND"}

// check refuses what RFC 5545 §3.3.10 forbids and what the library runs into
// trouble with: days numbered beyond their month, and rules without end.
func (r recurrence) check(seen map[string]bool) error {
	o := r.option
	switch {
	case o.Freq > rrule.DAILY:
		return badRule("too_often", "This rule repeats more often than daily. Use a daily rule, with hours if need be.")
	case seen["INTERVAL"] && (o.Interval < 1 || o.Interval > IntervalLimit):
		return badRule("bad_interval", "The rule's interval must lie between 1 and %d.", IntervalLimit)
	case seen["COUNT"] && (o.Count < 1 || o.Count > CountLimit):
		return badRule("bad_count", "The rule's number of repeats must lie between 1 and %d.", CountLimit)
	case max(len(o.Byhour), 1)*max(len(o.Byminute), 1)*max(len(o.Bysecond), 1) > timesPerDayLimit:
		return badRule("too_often", "This rule repeats more than %d times a day.", timesPerDayLimit)
	case len(o.Byweekno) > 0 && o.Freq != rrule.YEARLY, len(o.Byyearday) > 0 && o.Freq != rrule.YEARLY, len(o.Bymonthday) > 0 && o.Freq == rrule.WEEKLY:
		return badRule("bad_rule", "The rule names days that do not go with %s.", o.Freq)
	case len(o.Bysetpos) > 0 && !slices.ContainsFunc(ruleParts, func(key string) bool { return key != "BYSETPOS" && strings.HasPrefix(key, "BY") && seen[key] }):
		return badRule("bad_rule", "The rule says BYSETPOS but not of which days.")
	case !possibleDay(o):
		return badRule("never", "This rule names a day that no year has, so it would never happen.")
	}
	return checkDays(o)
}

func checkDays(o rrule.ROption) error {
	most := 0
	switch {
	case o.Freq == rrule.YEARLY && len(o.Byweekno) == 0 && len(o.Bymonth) == 0:
		most = 53
	case o.Freq == rrule.MONTHLY, o.Freq == rrule.YEARLY && len(o.Byweekno) == 0:
		most = 5
	}
	for _, d := range o.Byweekday {
		if n := d.N(); n > most || n < -most {
			return badRule("bad_rule", "The rule asks for %s, which does not go with %s.", dayText(d), o.Freq)
		}
	}
	if o.Wkst.N() != 0 {
		return badRule("bad_rule", "The rule's week cannot start on %s.", dayText(o.Wkst))
	}
	return nil
}

// possibleDay tells whether some month of the rule has one of its days.
func possibleDay(o rrule.ROption) bool {
	if len(o.Bymonthday) == 0 || len(o.Bymonth) == 0 {
		return true
	}
	for _, month := range o.Bymonth {
		days := time.Date(2000, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
		if slices.ContainsFunc(o.Bymonthday, func(d int) bool { return d <= days && -d <= days }) {
			return true
		}
	}
	return false
}
