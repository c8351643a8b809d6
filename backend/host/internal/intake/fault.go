package intake

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/backend/firm"
)

// fault is why a line can't be taken.
type fault struct {
	reason, field, sentence string
}

func wrong(reason, field, sentence string, args ...any) *fault {
	return &fault{reason: reason, field: field, sentence: fmt.Sprintf(sentence, args...)}
}

func quoted(field string) string {
	if field == "" {
		return "The line"
	}
	return "“" + field + "”"
}

// keepable refuses a text that no engine keeps, or one too long for its place.
func keepable(field, text string, limit int) *fault {
	if strings.ContainsRune(text, 0) {
		return wrong("bad_text", field, "%s holds a NUL character, which can't be kept. Take it out.", quoted(field))
	}
	if n := utf8.RuneCountInString(text); n > limit {
		return wrong("too_long", field, "%s has %d characters; at most %d fit. Shorten it.", quoted(field), n, limit)
	}
	return nil
}

// day refuses what is neither empty nor a day of the calendar.
func day(field, text string) *fault {
	if text == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return wrong("bad_date", field, "%s is no date. Write it as year-month-day, such as 2026-11-21.", quoted(field))
	}
	return nil
}

// firstOf returns the first fault there is.
func firstOf(faults ...*fault) *fault {
	for _, f := range faults {
		if f != nil {
			return f
		}
	}
	return nil
}

// Refusal is one line that was not taken, and why.
type Refusal struct {
	// Line counts from 1.
	Line int64
	// Reason is a code such as not_json; Field the part of the line it is about.
	Reason string
	Field  string
	// Sentence tells a person what is wrong and what to do.
	Sentence string
}

func (f *fault) at(number int64) Refusal {
	return Refusal{Line: number, Reason: f.reason, Field: f.field, Sentence: f.sentence}
}

func refused(number int64, v firm.Verdict) Refusal {
	return Refusal{Line: number, Reason: v.Reason, Field: v.Field, Sentence: v.Sentence}
}
