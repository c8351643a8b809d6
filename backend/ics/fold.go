package ics

import (
	"io"
	"strings"
	"unicode/utf8"
)

// folder folds content lines at 75 octets, never inside a letter (RFC 5545
// §3.1). The library writes each line, with its end, in one call.
type folder struct {
	to io.Writer
}

// Write folds one content line.
func (f folder) Write(content []byte) (int, error) {
	rest := strings.TrimSuffix(string(content), "\r\n")
	var folded strings.Builder
	for room := foldBytes; len(rest) > room; room = foldBytes - 1 {
		cut := room
		for cut > 0 && !utf8.RuneStart(rest[cut]) {
			cut--
		}
		if cut == 0 {
			cut = room // no letter at all: bytes that nobody can fold well
		}
		folded.WriteString(rest[:cut] + "\r\n ")
		rest = rest[cut:]
	}
	folded.WriteString(rest + "\r\n")
	if _, err := io.WriteString(f.to, folded.String()); err != nil {
		return 0, err
	}
	return len(content), nil
}
