package paper

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	uni "golang.org/x/text/encoding/unicode"
)

// previewText shows the beginning of a text as UTF-8 without anything that a
// terminal, a browser or an eye could be led astray by.
func previewText(from Source) (Preview, error) {
	raw := make([]byte, min(textBytes, from.Size))
	if _, err := io.ReadFull(from.section(), raw); err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && err != io.EOF {
		return Preview{}, err
	}
	cut := from.Size > int64(len(raw))
	return Preview{Media: "text/plain; charset=utf-8", Content: []byte(clean(decode(raw, cut))), Pages: 1, Cut: cut}, nil
}

// decode reads a text in the charset it shows signs of: a byte order mark, valid
// UTF-8, the zeros of UTF-16, or else Windows-1252, in which every byte means
// something.
func decode(raw []byte, cut bool) string {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(raw[3:]), "\ufffd")
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return as(uni.UTF16(uni.LittleEndian, uni.ExpectBOM), raw)
	case zeros(raw, 1):
		return as(uni.UTF16(uni.LittleEndian, uni.IgnoreBOM), raw)
	case zeros(raw, 0):
		return as(uni.UTF16(uni.BigEndian, uni.IgnoreBOM), raw)
	}
	if cut {
		raw = wholeLetters(raw)
	}
	if utf8.Valid(raw) {
		return string(raw)
	}
	return as(charmap.Windows1252, raw)
}

// wholeLetters drops the beginning of a letter that the limit went through.
func wholeLetters(raw []byte) []byte {
	for n := 1; n < utf8.UTFMax && n <= len(raw); n++ {
		tail := raw[len(raw)-n:]
		if !utf8.RuneStart(tail[0]) {
			continue
		}
		if !utf8.FullRune(tail) {
			return raw[:len(raw)-n]
		}
		break
	}
	return raw
}

func as(charset encoding.Encoding, raw []byte) string {
	text, err := charset.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\ufffd")
	}
	return string(text)
}

// zeros says that at least half of the odd or even bytes are zero.
func zeros(raw []byte, parity int) bool {
	count := 0
	for i := parity; i < len(raw); i += 2 {
		if raw[i] == 0 {
			count++
		}
	}
	return len(raw) >= 4 && count*4 >= len(raw)
}

// clean drops controls, marks that turn the direction of reading, and what is
// no character. Lines end in a line feed.
func clean(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n").Replace(text)
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case turning(r), unicode.Is(unicode.Cc, r), unicode.Is(unicode.Co, r), r == '\ufeff', r == '\u2028', r == '\u2029':
			return -1
		}
		return r
	}, text)
}

// turning are the marks that change the direction of what stands after them
// (UAX #9), with which "exe.pdf" is made to read as something else.
func turning(r rune) bool {
	return (r >= '\u202a' && r <= '\u202e') || (r >= '\u2066' && r <= '\u2069') || r == '\u200e' || r == '\u200f' || r == '\u061c'
}
