package store

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold splits a text into the words by which it is found: compatibility forms
// are resolved, marks taken off, letters made small, and everything else but
// letters and digits separates. Symbols and emoji are words of their own, named
// by their number such as u1f600; so are the signs of scripts that write no
// spaces. A text that has none of these is taken sign by sign, so that
// every text which is not empty can be found by itself. Words may repeat.
//
// Documents and queries are folded by this one function, which is why the
// engines need no rules of language, and agree.
func Fold(text string) []string {
	var f folder
	if ascii(text) {
		f.plain(text)
	} else {
		f.full(text)
	}
	f.end()
	if len(f.words) == 0 {
		for _, r := range text {
			f.sign(r)
		}
	}
	return f.words
}

type folder struct {
	words []string
	word  []byte
	runes int
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plain folds ASCII, which is most text by far, without copying what is small
// already.
func (f *folder) plain(text string) {
	text = strings.ToLower(text)
	start := -1
	for i := range len(text) {
		c := text[i]
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			if start < 0 {
				start = i
			}
			continue
		}
		f.cut(text, start, i)
		start = -1
	}
	f.cut(text, start, len(text))
}

func (f *folder) cut(text string, start, end int) {
	if start >= 0 {
		f.words = append(f.words, text[start:min(end, start+wordRunes)])
	}
}

func (f *folder) full(text string) {
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me):
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			f.end()
			f.words = append(f.words, string(unicode.ToLower(r)))
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.Is(unicode.Mc, r):
			f.letter(r)
		case r == '\u2044': // the stroke of ½, whose normal form is 1⁄2
			f.end()
		case r >= utf8.RuneSelf && unicode.In(r, unicode.S, unicode.Co):
			f.end()
			f.sign(r)
		default:
			f.end()
		}
	}
}

// letter adds one letter, small. Those that look like another with a stroke
// are not split by the normal forms; people type the other.
func (f *folder) letter(r rune) {
	r = unicode.ToLower(r)
	switch r {
	case 'ß':
		f.add("ss")
	case 'æ':
		f.add("ae")
	case 'œ':
		f.add("oe")
	case 'ø':
		f.add("o")
	case 'ł':
		f.add("l")
	case 'đ', 'ð':
		f.add("d")
	case 'þ':
		f.add("th")
	case 'ı':
		f.add("i")
	default:
		f.add(string(r))
	}
}

func (f *folder) add(letters string) {
	if f.runes < wordRunes {
		f.word = append(f.word, letters...)
		f.runes++
	}
}

func (f *folder) end() {
	if f.runes > 0 {
		f.words = append(f.words, string(f.word))
	}
	f.word, f.runes = f.word[:0], 0
}

func (f *folder) sign(r rune) {
	f.words = append(f.words, "u"+strconv.FormatInt(int64(r), 16))
}

// words collects the distinct words of one document.
type words struct {
	list  []string
	seen  map[string]bool
	bytes int
}

// add folds texts in. What goes beyond the limits of a document is left out.
func (w *words) add(texts ...string) {
	if w.seen == nil {
		w.seen = make(map[string]bool, 16)
	}
	for _, text := range texts {
		for _, word := range Fold(text) {
			if w.seen[word] || len(w.list) >= documentWords || w.bytes+len(word) > documentBytes {
				continue
			}
			w.seen[word] = true
			w.list = append(w.list, word)
			w.bytes += len(word)
		}
	}
}

// wordsOf goes on with words that were collected before.
func wordsOf(list []string) words {
	w := words{list: list, seen: make(map[string]bool, len(list)+16)}
	for _, word := range list {
		w.seen[word] = true
		w.bytes += len(word)
	}
	return w
}
