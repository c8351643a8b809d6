//go:build linux

package journey

import (
	"regexp"
	"strings"
	"testing"
)

// jargon is what nobody who runs a law firm should have to read: the names of
// our machinery, and the traces of a program that gave up.
var jargon = regexp.MustCompile(`(?i)panic|goroutine|sqlite|errno|nil pointer|context deadline|EOF|stack|0x[0-9a-f]{4}|<nil>|%!|json:`)

// plain refuses a sentence that is none: it must be whole, be about the matter
// at hand and hold no word of our machinery.
func plain(t *testing.T, sentence string) {
	t.Helper()
	if len(sentence) < 20 || !strings.ContainsAny(sentence[len(sentence)-1:], ".!?") || jargon.MatchString(sentence) {
		t.Errorf("this is not a clear sentence: %q", sentence)
	}
}

// told refuses what a program says on a terminal if the words are not there, or
// it fell over.
func told(t *testing.T, said string, words ...string) {
	t.Helper()
	for _, word := range words {
		if !strings.Contains(said, word) {
			t.Errorf("%q does not stand in:\n%s", word, said)
		}
	}
	if strings.Contains(said, "goroutine ") || strings.Contains(said, "panic:") {
		t.Errorf("it fell over:\n%s", said)
	}
}
