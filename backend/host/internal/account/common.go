package account

import (
	"crypto/sha256"
	_ "embed" // the list below
	"encoding/base64"
	"fmt"
	"sort"
	"strings"
	"unicode"
)

//go:embed common.txt
var commonText string

// commonHashBytes is how much of each hash the list keeps; build/passwords cuts
// the same.
const commonHashBytes = 5

// commonWords is the list of passwords that everybody tries first, as sorted
// hashes (see build/passwords).
type commonWords struct{ hashes string }

func readCommon() (*commonWords, error) {
	var all strings.Builder
	for line := range strings.Lines(commonText) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		raw, err := base64.StdEncoding.DecodeString(line)
		if err != nil {
			return nil, fmt.Errorf("read the list of common passwords: %w", err)
		}
		all.Write(raw)
	}
	return &commonWords{hashes: all.String()}, nil
}

// has tells whether a word, in any case, is on the list.
func (c *commonWords) has(word string) bool {
	sum := sha256.Sum256([]byte(strings.ToLower(word)))
	want := string(sum[:commonHashBytes])
	n := len(c.hashes) / commonHashBytes
	at := sort.Search(n, func(i int) bool { return c.at(i) >= want })
	return at < n && c.at(at) == want
}

func (c *commonWords) at(i int) string {
	return c.hashes[i*commonHashBytes : (i+1)*commonHashBytes]
}

// guessable tells whether a password is on the list, or is what people make of
// such a word when it must be longer: repeated, run along the keyboard, or with
// a few digits at its ends.
func (c *commonWords) guessable(password string) bool {
	word := strings.ToLower(strings.TrimSpace(password))
	if c.has(word) || few(word) || runs(word) {
		return true
	}
	if unit := repeated(word); unit != "" && (len(unit) < 8 || c.has(unit)) {
		return true
	}
	core := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	return len(word)-len(core) < 8 && c.has(core)
}

// few tells whether hardly any different characters occur.
func few(word string) bool {
	seen := map[rune]bool{}
	for _, r := range word {
		seen[r] = true
	}
	return len(seen) < 5
}

// runs tells whether a word only follows the alphabet, the digits or the rows
// of a keyboard, up or down.
func runs(word string) bool {
	for _, row := range []string{"0123456789", "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn"} {
		long := strings.Repeat(row, 2+len(word)/len(row))
		if strings.Contains(long, word) || strings.Contains(backwards(long), word) {
			return true
		}
	}
	return false
}

func backwards(word string) string {
	runes := []rune(word)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
}

// repeated returns the part of which a word is nothing but repetitions, the
// last perhaps cut short; or "".
func repeated(word string) string {
	for size := 1; size <= len(word)/2; size++ {
		unit := word[:size]
		if strings.HasPrefix(strings.Repeat(unit, 1+len(word)/size), word) {
			return unit
		}
	}
	return ""
}
