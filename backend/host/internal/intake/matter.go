package intake

import (
	"strings"

	"anteroom/backend/firm"
)

// command makes the command that brings the docket in.
func (d docket) command() (firm.ImportMatter, *fault) {
	if f := d.texts(); f != nil {
		return firm.ImportMatter{}, f
	}
	people, f := d.people()
	if f != nil {
		return firm.ImportMatter{}, f
	}
	notes, f := d.notes()
	if f != nil {
		return firm.ImportMatter{}, f
	}
	return firm.ImportMatter{Matter: d.matter(), People: people, Notes: notes}, nil
}

func (d docket) texts() *fault {
	for _, one := range []struct{ field, value string }{
		{"case_number", d.Number},
		{"title", d.Title},
		{"court", d.Court},
		{"court_name", d.CourtName},
		{"nature", d.Nature},
		{"case_type", d.CaseType},
		{"cause", d.Cause},
		{"judge", d.Judge},
		{"office", d.Office},
		{"jury_demand", d.JuryDemand},
		{"lower_court", d.LowerCourt},
		{"source", d.Source},
	} {
		if f := keepable(one.field, one.value, firm.LineLimit); f != nil {
			return f
		}
	}
	if f := firstOf(day("filed", d.Filed), day("closed", d.Closed)); f != nil {
		return f
	}
	if d.Filed != "" && d.Closed != "" && d.Closed < d.Filed {
		return wrong("dates_crossed", "closed", "The matter is told to be closed before it was filed. Correct one of the two dates.")
	}
	return nil
}

func (d docket) matter() firm.Matter {
	key := d.key()
	return firm.Matter{
		ID: firm.ImportedMatterID(key), SourceKey: key, Number: oneLine(d.Number), Title: oneLine(d.Title),
		Court: d.courtName(), CourtCode: d.court(), Stage: d.stage(), PracticeArea: d.practiceArea(),
		Description: d.about(), OpenedOn: d.Filed, ClosedOn: d.Closed,
	}
}

// courtName is the court's code where the record does not spell the court out.
func (d docket) courtName() string {
	if name := oneLine(d.CourtName); name != "" {
		return name
	}
	return d.court()
}

func (d docket) stage() firm.Stage {
	if d.Closed != "" {
		return firm.StageClosed
	}
	return firm.StageOpen
}

// about gathers what the record says besides: what kind of suit, before whom,
// who left it and when, and who represents whom. Where there is very much of it
// the last lines are left out, and the text says so.
func (d docket) about() string {
	list := newListing(aboutRunes)
	list.add("Nature of suit", d.Nature)
	list.add("Cause", d.Cause)
	list.add("Judge", d.Judge)
	list.add("Office", d.Office)
	if d.JuryDemand != "None" {
		list.add("Jury demanded by", d.JuryDemand)
	}
	list.add("Court below", d.LowerCourt)
	for _, p := range d.Parties {
		if p.Terminated != "" {
			list.add("Left the case on "+p.Terminated, oneLine(p.Name))
		}
	}
	for _, p := range d.Parties {
		for _, a := range p.Attorneys {
			list.add("Counsel for "+oneLine(p.Name), oneLine(a.Name)+withFirm(a.Firm))
		}
	}
	return list.text()
}

func withFirm(name string) string {
	if name = oneLine(name); name == "" {
		return ""
	}
	return " (" + name + ")"
}

// listing is a text of lines, each once, up to a number of runes.
type listing struct {
	room  int
	lines []string
	seen  map[string]bool
	more  bool
}

func newListing(runes int) *listing { return &listing{room: runes, seen: map[string]bool{}} }

func (l *listing) add(word, text string) {
	text = oneLine(text)
	one := word + ": " + text
	if text == "" || l.seen[one] {
		return
	}
	l.seen[one] = true
	l.room -= len([]rune(one)) + 1
	if l.room < 0 {
		l.more = true
		return
	}
	l.lines = append(l.lines, one)
}

func (l *listing) text() string {
	if l.more {
		l.lines = append(l.lines, "There is more in the court's record.")
	}
	return strings.Join(l.lines, "\n")
}
