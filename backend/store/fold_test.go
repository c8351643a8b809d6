package store

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFoldMakesWordsThatPeopleType(t *testing.T) {
	long := strings.Repeat("x", 200)
	cases := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"Smith v. Jones", []string{"smith", "v", "jones"}},
		{"O'Brien-Lee", []string{"o", "brien", "lee"}},
		{"2031-CV-00123", []string{"2031", "cv", "00123"}},
		{"Ångström café", []string{"angstrom", "cafe"}},
		{"cafe\u0301", []string{"cafe"}},
		{"Straße ŁØDŹ Þór ÆON œuvre Đặng ısı", []string{"strasse", "lodz", "thor", "aeon", "oeuvre", "dang", "isi"}},
		{"ﬁling Ⅷ ½ ２０", []string{"filing", "viii", "1", "2", "20"}},
		{"😀 hello", []string{"u1f600", "hello"}},
		{"€5", []string{"u20ac", "5"}},
		{"田中太郎", []string{"田", "中", "太", "郎"}},
		{"हिन्दी", []string{"हिनदी"}},
		{"...", []string{"u2e", "u2e", "u2e"}},
		{" ", []string{"u20"}},
		{"\u200b", []string{"u200b"}},
		{"\u0301", []string{"u301"}},
		{"a_b", []string{"a", "b"}},
		{long, []string{strings.Repeat("x", wordRunes)}},
		{strings.Repeat("é", 200), []string{strings.Repeat("e", wordRunes)}},
	}
	for _, c := range cases {
		if got := Fold(c.text); !slices.Equal(got, c.want) {
			t.Errorf("Fold(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFoldedWordsAreNeverSyntaxAndFoldToThemselves(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.String().Draw(r, "text")
		words := Fold(text)
		if (len(words) == 0) != (text == "") {
			r.Fatalf("%q has the words %q", text, words)
		}
		for _, word := range words {
			if word == "" || !utf8.ValidString(word) || utf8.RuneCountInString(word) > 2*wordRunes {
				r.Fatalf("%q: the word %q", text, word)
			}
			if strings.ContainsAny(word, "\x00 \"'*:()_-^!&|<>\\") {
				r.Fatalf("%q: the word %q could be syntax", text, word)
			}
		}
	})
}

func TestADocumentKeepsEachWordOnceAndNotTooMany(t *testing.T) {
	var w words
	w.add("a b a", "b C c")
	if !slices.Equal(w.list, []string{"a", "b", "c"}) {
		t.Errorf("words: %q", w.list)
	}
	var long strings.Builder
	for n := range 2 * documentWords {
		long.WriteString(strings.Repeat("w", n%30+1))
		long.WriteString(string(rune('a'+n%26)) + " ")
		long.WriteString(strings.Repeat(string(rune(0x4e00+n%20000)), 1))
	}
	more := wordsOf(w.list)
	more.add(long.String())
	if len(more.list) > documentWords || more.bytes > documentBytes {
		t.Errorf("%d words of %d bytes", len(more.list), more.bytes)
	}
}

func TestAQueryIsCut(t *testing.T) {
	var long strings.Builder
	for n := range 100 {
		long.WriteString(strings.Repeat("q", n+1) + " ")
	}
	if got := queryOf(long.String()); len(got) != queryWords {
		t.Errorf("%d words", len(got))
	}
}
