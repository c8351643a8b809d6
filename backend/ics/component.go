package ics

import (
	"errors"
	"fmt"
	"strings"

	"github.com/emersion/go-ical"
)

// component is a BEGIN with its END: properties as the library reads them, each with its line.
type component struct {
	name     string
	line     int
	props    []prop
	children []*component
}

type prop struct {
	ical.Prop
	line int
}

// first returns the first property of a name.
func (c *component) first(name string) (prop, bool) {
	for _, p := range c.props {
		if p.Name == name {
			return p, true
		}
	}
	return prop{}, false
}

func (c *component) every(name string) (all []prop) {
	for _, p := range c.props {
		if p.Name == name {
			all = append(all, p)
		}
	}
	return all
}

func (c *component) value(name string) string {
	p, _ := c.first(name)
	return strings.TrimSpace(p.Value)
}

// tree builds the components of a file. A component that is not closed, or holds
// a line that is none, is refused; those around it stay.
type tree struct {
	top    []*component
	open   []*component
	broken map[*component]bool
	tooFar int
	faults []Fault
}

func grow(lines []line) *tree {
	t := &tree{broken: map[*component]bool{}}
	for _, l := range lines {
		name, value, _ := strings.Cut(l.text, ":")
		switch strings.ToUpper(strings.TrimSpace(name)) {
		case "BEGIN":
			t.begin(strings.ToUpper(strings.TrimSpace(value)), l.number)
		case "END":
			t.end(strings.ToUpper(strings.TrimSpace(value)), l.number)
		default:
			t.prop(l)
		}
	}
	t.closeTo(0, 0)
	return t
}

func (t *tree) begin(name string, line int) {
	if len(t.open) >= depthLimit {
		t.tooFar++
		t.fault(line, "too_deep", "Components lie inside components more than %d deep here; this one is left out.", depthLimit)
		return
	}
	// An event never lies in an event or an alarm: the one before was not closed.
	if at := t.opened("VEVENT"); at >= 0 && (name == "VEVENT" || name == "VCALENDAR" || name == "VTIMEZONE") {
		t.closeTo(at, line)
	}
	t.open = append(t.open, &component{name: name, line: line})
}

func (t *tree) end(name string, line int) {
	if t.tooFar > 0 {
		t.tooFar--
		return
	}
	at := t.opened(name)
	if at < 0 {
		t.note(line, "stray_end", "END:%s closes nothing; it is passed over.", shown(name))
		return
	}
	t.closeTo(at+1, line)
	t.close()
}

// opened returns where the innermost open component of a name is, or -1.
func (t *tree) opened(name string) int {
	for i := len(t.open) - 1; i >= 0; i-- {
		if t.open[i].name == name {
			return i
		}
	}
	return -1
}

// closeTo closes those that nothing closed. Of a calendar cut short the events are good; an event cut short is not.
func (t *tree) closeTo(depth, line int) {
	for len(t.open) > depth {
		c := t.open[len(t.open)-1]
		if c.name == "VCALENDAR" {
			t.note(c.line, "not_closed", "This calendar has no END:VCALENDAR: the file may have been cut short.")
		} else {
			t.broken[c] = true
			t.fault(c.line, "not_closed", "%s begins here and is never closed: the file may have been cut short.", shown(c.name))
		}
		t.close()
	}
}

func (t *tree) close() {
	c := t.open[len(t.open)-1]
	t.open = t.open[:len(t.open)-1]
	if t.broken[c] {
		delete(t.broken, c)
		return
	}
	if len(t.open) == 0 {
		t.top = append(t.top, c)
		return
	}
	above := t.open[len(t.open)-1]
	above.children = append(above.children, c)
}

func (t *tree) prop(l line) {
	if t.tooFar > 0 {
		return
	}
	if len(t.open) == 0 {
		t.note(l.number, "outside", "This line lies outside of any calendar; it is passed over.")
		return
	}
	p, err := parseLine(l.text)
	if err != nil {
		t.note(l.number, "bad_line", "The line %s cannot be understood; it is passed over.", quote(l.text))
		return
	}
	c := t.open[len(t.open)-1]
	c.props = append(c.props, prop{Prop: *p, line: l.number})
}

func (t *tree) fault(line int, code, format string, args ...any) {
	t.faults = append(t.faults, Fault{Line: line, Code: code, Sentence: fmt.Sprintf(format, args...)})
}

func (t *tree) note(line int, code, format string, args ...any) {
	t.faults = append(t.faults, Fault{Line: line, Code: code, Sentence: fmt.Sprintf(format, args...), Kept: true})
}

// shown names a component or property in a sentence.
func shown(name string) string {
	if name = strings.Trim(quote(name), `"`); name == "" {
		return "A component without a name"
	}
	return name
}

var errLine = errors.New("not a content line")

// parseLine has the library read one line. It panics on a parameter that just
// ends, and takes quadratic time over a long one.
func parseLine(text string) (p *ical.Prop, err error) {
	defer func() {
		if recover() != nil {
			p, err = nil, errLine
		}
	}()
	if len(text) > lineLimitBytes || headBytes(text) > paramLimitBytes || strings.Contains(text, "\n") {
		return nil, errLine
	}
	calendar, err := ical.NewDecoder(strings.NewReader("BEGIN:VCALENDAR\r\n" + text + "\r\nEND:VCALENDAR\r\n")).Decode()
	if err != nil {
		return nil, err
	}
	for _, found := range calendar.Props {
		for name, values := range found[0].Params {
			for i, v := range values {
				values[i] = unquoteParam(v)
			}
			found[0].Params[strings.TrimLeft(name, ";")] = values
		}
		found[0].Name = strings.TrimSpace(found[0].Name)
		return &found[0], nil
	}
	return nil, errLine
}

// headBytes is how far a line's name and parameters reach: to the first colon outside quotes.
func headBytes(text string) int {
	quoted := false
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			quoted = !quoted
		case ':':
			if !quoted {
				return i
			}
		}
	}
	return len(text)
}

// unquoteParam undoes RFC 6868, by which parameters carry quotes and new lines.
func unquoteParam(v string) string {
	return strings.NewReplacer("^n", "\n", "^N", "\n", "^'", `"`, "^^", "^").Replace(v)
}
