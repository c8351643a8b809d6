package bill

import (
	"strings"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// family is the name under which the fonts are embedded.
const family = "body"

// boxRune stands for what the font has no picture of.
const boxRune = '□'

// typeface is the embedded font: Go Regular and Go Bold, whose licence lets them
// be embedded. They hold Latin, Greek and Cyrillic (WGL4), and no other script.
type typeface struct {
	glyphs *sfnt.Font
	buffer sfnt.Buffer
}

// has tells whether the font has a picture of a character that a PDF of ours can
// hold.
func (f *typeface) has(r rune) bool {
	if r > 0xFFFF {
		return false
	}
	glyph, err := f.glyphs.GlyphIndex(&f.buffer, r)
	return err == nil && glyph != 0
}

// tidy is a text as it can be drawn on one line: letters composed, spaces alike,
// what has no picture as a box, words broken that no column holds.
func (f *typeface) tidy(text string) string {
	var out strings.Builder
	run := 0
	for _, r := range norm.NFC.String(strings.ToValidUTF8(text, string(boxRune))) {
		switch {
		case unicode.IsSpace(r):
			r, run = ' ', 0
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			continue
		case !f.has(r):
			r = boxRune
		}
		if r != ' ' {
			if run++; run > wordRunes {
				out.WriteByte(' ')
				run = 1
			}
		}
		out.WriteRune(r)
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// pieces cuts a text into what one row holds, at its line ends and between words.
func (f *typeface) pieces(text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		piece, length := []string{}, 0
		for _, word := range strings.Fields(f.tidy(line)) {
			if n := len([]rune(word)) + 1; length+n > pieceRunes {
				out = append(out, strings.Join(piece, " "))
				piece, length = piece[:0], 0
			}
			piece = append(piece, word)
			length += len([]rune(word)) + 1
		}
		if len(piece) > 0 {
			out = append(out, strings.Join(piece, " "))
		}
	}
	return out
}
