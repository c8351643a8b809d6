package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"
)

// docket is one line of a file of court dockets: one matter as a court's record
// tells it. Fields that a record lacks are empty.
type docket struct {
	Source     string        `json:"source"`
	Number     string        `json:"case_number"`
	Title      string        `json:"title"`
	Court      string        `json:"court"`
	CourtName  string        `json:"court_name"`
	Filed      string        `json:"filed"`
	Closed     string        `json:"closed"`
	Nature     string        `json:"nature"`
	CaseType   string        `json:"case_type"`
	Cause      string        `json:"cause"`
	Judge      string        `json:"judge"`
	Office     string        `json:"office"`
	JuryDemand string        `json:"jury_demand"`
	LowerCourt string        `json:"lower_court"`
	Parties    []docketParty `json:"parties"`
	Entries    []docketEntry `json:"entries"`
}

type docketParty struct {
	Name      string           `json:"name"`
	Role      string           `json:"role"`
	Attorneys []docketAttorney `json:"attorneys"`
	Aliases   []docketAlias    `json:"aliases"`
	// Parts are the parts of a person's name, where the court knew them.
	Parts      map[string]string `json:"parts"`
	Terminated string            `json:"terminated"`
}

type docketAttorney struct {
	Name string `json:"name"`
	Firm string `json:"firm"`
}

type docketAlias struct {
	Kind string `json:"kind"`
	Name string `json:"name"`
}

type docketEntry struct {
	Date   string  `json:"date"`
	Text   string  `json:"text"`
	Number numeral `json:"number"`
}

// numeral is a number that some records write as text.
type numeral string

// UnmarshalJSON takes a text, a number or null.
func (n *numeral) UnmarshalJSON(raw []byte) error {
	if len(raw) == 0 || raw[0] != '"' {
		var number json.Number
		if err := json.Unmarshal(raw, &number); err != nil {
			return err
		}
		*n = numeral(number)
		return nil
	}
	var text string
	if err := json.Unmarshal(raw, &text); err != nil {
		return err
	}
	*n = numeral(strings.TrimSpace(text))
	return nil
}

// readDocket reads one line.
func readDocket(text []byte) (docket, *fault) {
	var d docket
	if !utf8.Valid(text) {
		return d, wrong("bad_text", "", "This line is not UTF-8 text. Save the file as UTF-8 and import it again.")
	}
	if text = bytes.TrimSpace(text); text[0] != '{' {
		return d, wrong("not_json", "", "This line is no JSON object. Each line must hold one matter between { and }.")
	}
	err := json.Unmarshal(text, &d)
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		return d, wrong("wrong_type", kind.Field, "%s does not fit: %s is the wrong kind of value there. Compare it with a line that was taken.", quoted(kind.Field), kind.Value)
	case err != nil:
		return d, wrong("not_json", "", "This line is not whole JSON. Perhaps it was cut off; write it out again.")
	}
	return d, d.check()
}

// check asks for what no matter can be known without.
func (d docket) check() *fault {
	for _, need := range []struct{ field, value string }{
		{"case_number", d.Number},
		{"title", d.Title},
		{"court", d.Court},
	} {
		if strings.TrimSpace(need.value) == "" {
			return wrong("missing", need.field, "This line has no %s. A matter is known by its court, number and title.", quoted(need.field))
		}
	}
	return nil
}

// key names the matter in its court's own records. Courts' codes differ in case
// between sources.
func (d docket) key() string {
	return d.court() + " " + oneLine(d.Number)
}

func (d docket) court() string { return strings.ToLower(oneLine(d.Court)) }

// oneLine trims a text and joins its lines; what stands inside a line is kept.
func oneLine(text string) string {
	text = strings.TrimSpace(text)
	if !strings.ContainsAny(text, "\r\n\t") {
		return text
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '\r' || r == '\n' || r == '\t' })
	return strings.Join(parts, " ")
}
