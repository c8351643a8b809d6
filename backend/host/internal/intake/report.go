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
		fmt.Sprintf("%d lines read: %d matters new, %d grown, %d unchanged, %d lines not taken.", r.Lines, r.New, r.Grown, r.Unchanged, r.Refused),
		fmt.Sprintf("%d contacts, %d relationships and %d internal notes were added. Nobody was sent a mail.", r.Added.Contacts, r.Added.Relationships, r.Added.Notes),
	}
	if r.Repeated > 0 {
		out = append(out, fmt.Sprintf("%d lines spoke of a matter that an earlier line had brought; what they had more was added to it.", r.Repeated))
	}
	if r.Renumbered > 0 {
		out = append(out, fmt.Sprintf("%d matters bear their court's code behind the number, because a matter of another court has the same.", r.Renumbered))
	}
	for _, one := range r.First {
		out = append(out, one.String())
	}
	if more := r.Refused - int64(len(r.First)); more > 0 {
		out = append(out, fmt.Sprintf("… and %d more lines; the error file lists them all.", more))
	}
	return out
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
