package ics

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// line is one unfolded line, with the number of its first physical one.
type line struct {
	number int
	text   string
}

// readLines takes a file apart: any line ends, byte order marks, UTF-16, folds in
// the middle of a letter, and letters of Windows-1252 among UTF-8.
func readLines(r io.Reader, limitBytes int64) ([]line, error) {
	content, err := io.ReadAll(io.LimitReader(r, limitBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read calendar: %w", err)
	}
	if int64(len(content)) > limitBytes {
		return nil, &Error{Code: "too_large", Sentence: fmt.Sprintf("This file is larger than %d MB. Export a shorter time, or one calendar at a time.", limitBytes>>20)}
	}
	return unfold(toEightBits(content)), nil
}

// toEightBits turns UTF-16, as some programs for Windows save it, into UTF-8 and takes byte order marks away.
func toEightBits(content []byte) []byte {
	form := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(content, []byte{0xEF, 0xBB, 0xBF}):
		return content[3:]
	case bytes.HasPrefix(content, []byte{0xFE, 0xFF}), bytes.HasPrefix(content, []byte("\x00B\x00E\x00G")):
		form = unicode.BigEndian
	case bytes.HasPrefix(content, []byte{0xFF, 0xFE}), bytes.HasPrefix(content, []byte("B\x00E\x00G\x00")):
	default:
		return content
	}
	eight, err := unicode.UTF16(form, unicode.UseBOM).NewDecoder().Bytes(content)
	if err != nil {
		eight, err = unicode.UTF16(form, unicode.IgnoreBOM).NewDecoder().Bytes(content)
	}
	if err != nil {
		return content
	}
	return eight
}

// unfold joins physical lines (RFC 5545 §3.1) as bytes, since programs fold
// inside letters, and only then reads the letters.
func unfold(content []byte) (lines []line) {
	var open []byte
	begun := 0
	flush := func() {
		if text := letters(open); strings.TrimSpace(text) != "" {
			lines = append(lines, line{number: begun, text: text})
		}
		open = nil
	}
	for number := 1; len(content) > 0; number++ {
		var physical []byte
		physical, content = cutLine(content)
		switch {
		case open != nil && softBreak(open):
			open = append(open[:len(open)-1], bytes.TrimLeft(physical, " \t")...)
		case open != nil && len(physical) > 0 && (physical[0] == ' ' || physical[0] == '\t'):
			open = append(open, physical[1:]...)
		default:
			flush()
			open, begun = append(make([]byte, 0, len(physical)), physical...), number
		}
	}
	flush()
	return lines
}

// cutLine takes the first physical line off: ended by CR LF, LF, or CR alone.
func cutLine(content []byte) (physical, rest []byte) {
	end := bytes.IndexAny(content, "\r\n")
	if end < 0 {
		return content, nil
	}
	if content[end] == '\r' && end+1 < len(content) && content[end+1] == '\n' {
		return content[:end], content[end+2:]
	}
	return content[:end], content[end+1:]
}

// softBreak tells the line ends that quoted-printable text of vCalendar 1.0 has in it.
func softBreak(open []byte) bool {
	if !bytes.HasSuffix(open, []byte("=")) {
		return false
	}
	head, _, found := bytes.Cut(open, []byte(":"))
	return found && bytes.Contains(bytes.ToUpper(head), []byte("QUOTED-PRINTABLE"))
}

// letters reads bytes as UTF-8 or, where they are none, as Windows-1252, and drops what no text has.
func letters(raw []byte) string {
	if !utf8.Valid(raw) {
		if decoded, err := charmap.Windows1252.NewDecoder().Bytes(raw); err == nil {
			raw = decoded
		}
	}
	return clean(string(raw))
}

// clean takes out control characters, but not new lines and tabs, and marks of direction
// and byte order that hide what a text says.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case r < ' ', r >= 0x7F && r < 0xA0, r == 0xFEFF, r == 0x2028, r == 0x2029, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		case r == utf8.RuneError:
			return '�'
		}
		return r
	}, text)
}
