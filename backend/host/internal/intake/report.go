package intake

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Report tells what an import did, so far or in all.
type Report struct {
	// Lines counts the lines that were not blank; Bytes what was read.
	Lines int64
	Bytes int64
	// New matters were not there before, Grown ones gained contacts,
	// relationships or notes, Unchanged ones nothing.
	New, Grown, Unchanged int64
	// Repeated counts lines that speak of a matter which an earlier line of the
	// same file brought; their contacts and notes were added to it.
	Repeated int64
	// Renumbered counts new matters whose number was taken by another court's.
	Renumbered int64
	Added      Added
	// Refused counts the lines not taken; First holds the first of them.
	Refused int64
	First   []Refusal
}

func (r *Report) count(o Outcome) {
	switch {
	case o.Added.Matters > 0:
		r.New++
	case !o.Added.Nothing():
		r.Grown++
	default:
		r.Unchanged++
	}
	if o.Added.Matters > 0 && o.Number != "" {
		r.Renumbered++
	}
	r.Added = r.Added.plus(o.Added)
}

// Sentences tells the report to a person, a sentence each.
func (r Report) Sentences() []string {
	out := []string{
		fmt.Sprintf("%s read: %s new, %d grown, %d unchanged; %s not taken.",
			many(r.Lines, "line"), many(r.New, "matter"), r.Grown, r.Unchanged, many(r.Refused, "line")),
		fmt.Sprintf("Added: %s, %s, %s. Nobody was sent a mail.",
			many(r.Added.Contacts, "contact"), many(r.Added.Relationships, "relationship"), many(r.Added.Notes, "internal note")),
	}
	if r.Repeated > 0 {
		out = append(out, fmt.Sprintf("Of a matter that an earlier line had brought: %s; what they had more was added to it.", many(r.Repeated, "line")))
	}
	if r.Renumbered > 0 {
		out = append(out, fmt.Sprintf("With the court's code behind the number, because a matter of another court has the same: %s.", many(r.Renumbered, "matter")))
	}
	for _, one := range r.First {
		out = append(out, one.String())
	}
	if more := r.Refused - int64(len(r.First)); more > 0 {
		out = append(out, fmt.Sprintf("… and %s more; --errors FILE lists them all.", many(more, "line")))
	}
	return out
}

// String tells the whole report, a sentence a line.
func (r Report) String() string { return strings.Join(r.Sentences(), "\n") }

// Progress tells how far an import has come, on one line that can be written
// over the last one.
func (r Report) Progress() string {
	return fmt.Sprintf("%s read, %s new, %s not taken", many(r.Lines, "line"), many(r.New, "matter"), many(r.Refused, "line"))
}

// many tells a number of things; the nouns used here all take an s.
func many(n int64, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// String tells one refused line.
func (r Refusal) String() string {
	if r.Field == "" || strings.Contains(r.Sentence, r.Field) {
		return fmt.Sprintf("Line %d: %s", r.Line, r.Sentence)
	}
	return fmt.Sprintf("Line %d, %s: %s", r.Line, r.Field, r.Sentence)
}

// errorFile writes refused lines as CSV: line, reason, field, sentence. Nothing
// of what the line held is written.
type errorFile struct{ to *csv.Writer }

func newErrorFile(to io.Writer) (*errorFile, error) {
	if to == nil {
		return nil, nil
	}
	f := &errorFile{to: csv.NewWriter(to)}
	return f, f.write("line", "reason", "field", "sentence")
}

func (f *errorFile) add(r Refusal) error {
	if f == nil {
		return nil
	}
	return f.write(strconv.FormatInt(r.Line, 10), r.Reason, r.Field, r.Sentence)
}

func (f *errorFile) write(cells ...string) error {
	if err := f.to.Write(cells); err != nil {
		return fmt.Errorf("write the error file: %w; choose a file that can be written", err)
	}
	f.to.Flush()
	if err := f.to.Error(); err != nil {
		return fmt.Errorf("write the error file: %w; choose a file that can be written", err)
	}
	return nil
}
