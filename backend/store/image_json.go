package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"

	"anteroom/backend/firm"
)

// MarshalJSON writes ["kind","id",[values]], or null values when gone.
func (i Image) MarshalJSON() ([]byte, error) { return i.AppendJSON(nil) }

// AppendJSON writes the image's JSON form behind b; snapshots write hundreds of
// thousands.
func (i Image) AppendJSON(b []byte) ([]byte, error) {
	b = append(b, '[')
	b = appendText(b, string(i.Kind))
	b = append(b, ',')
	b = appendText(b, string(i.ID))
	if i.Gone {
		return append(b, ",null]"...), nil
	}
	b = append(b, ",["...)
	for n, value := range i.Values {
		if n > 0 {
			b = append(b, ',')
		}
		switch value := value.(type) {
		case string:
			b = appendText(b, value)
		case int64:
			b = strconv.AppendInt(b, value, 10)
		default:
			return nil, &BadImage{Kind: i.Kind, Why: fmt.Sprintf("a %T is neither text nor number", value)}
		}
	}
	return append(b, "]]"...), nil
}

// appendText quotes a text; nearly all are plain and copied as they are.
func appendText(b []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			quoted, _ := json.Marshal(text) // a string always marshals
			return append(b, quoted...)
		}
	}
	b = append(b, '"')
	b = append(b, text...)
	return append(b, '"')
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (i *Image) UnmarshalJSON(raw []byte) error {
	s := scan{raw: raw}
	kind, id := "", ""
	s.expect('[')
	s.text(&kind)
	s.expect(',')
	s.text(&id)
	s.expect(',')
	gone := s.null()
	var values []any
	if !gone {
		values = s.values()
	}
	s.expect(']')
	if s.space(); s.err == nil && len(s.raw) > 0 {
		s.fail("something follows")
	}
	if s.err != nil {
		return fmt.Errorf("read an image: %w", s.err)
	}
	*i = Image{Kind: firm.Kind(kind), ID: firm.ID(id), Gone: gone, Values: values}
	return nil
}

// scan reads the one shape of JSON that an image has. The general decoder is
// several times slower, and a first sync reads a quarter of a million.
type scan struct {
	raw []byte
	err error
}

func (s *scan) fail(why string) {
	if s.err == nil {
		s.err = fmt.Errorf("malformed: %s", why)
	}
}

func (s *scan) space() {
	s.raw = bytes.TrimLeft(s.raw, " \t\r\n")
}

func (s *scan) peek() byte {
	if s.space(); len(s.raw) == 0 || s.err != nil {
		return 0
	}
	return s.raw[0]
}

func (s *scan) expect(c byte) {
	if s.peek() != c {
		s.fail("expected " + string(c))
		return
	}
	s.raw = s.raw[1:]
}

func (s *scan) null() bool {
	if s.space(); s.err == nil && bytes.HasPrefix(s.raw, []byte("null")) {
		s.raw = s.raw[4:]
		return true
	}
	return false
}

func (s *scan) text(into *string) {
	s.expect('"')
	if s.err != nil {
		return
	}
	plain := true
	for i := 0; i < len(s.raw); i++ {
		switch c := s.raw[i]; {
		case c == '\\':
			plain = false
			i++
		case c == '"':
			s.take(i, plain, into)
			return
		}
	}
	s.fail("a text does not end")
}

// take reads the text that ends before the quote at end.
func (s *scan) take(end int, plain bool, into *string) {
	if plain {
		*into = string(s.raw[:end])
	} else if err := json.Unmarshal(append(append([]byte{'"'}, s.raw[:end]...), '"'), into); err != nil {
		s.fail("a text has a bad escape")
	}
	s.raw = s.raw[end+1:]
}

func (s *scan) number() int64 {
	end := 0
	for end < len(s.raw) && (s.raw[end] == '-' || s.raw[end] >= '0' && s.raw[end] <= '9') {
		end++
	}
	n, err := strconv.ParseInt(string(s.raw[:end]), 10, 64)
	if err != nil {
		s.fail("expected a whole number")
	}
	s.raw = s.raw[end:]
	return n
}

func (s *scan) values() []any {
	s.expect('[')
	values := make([]any, 0, 16)
	for s.err == nil && s.peek() != ']' {
		if len(values) > 0 {
			s.expect(',')
		}
		if s.peek() == '"' {
			text := ""
			s.text(&text)
			values = append(values, text)
		} else {
			values = append(values, s.number())
		}
	}
	s.expect(']')
	return values
}
