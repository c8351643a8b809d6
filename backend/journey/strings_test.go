//go:build linux

package journey

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"anteroom/backend/firm/firmtest"
)

// Every hostile line is typed where people type: as a matter's title, as a
// contact's name, as a note, and into the search. It comes back as it was, here
// and on another desk.
func TestHostileTextsComeBackAsTheyWere(t *testing.T) {
	lines := firmtest.HostileStrings(t)
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	titles := map[string]int{}
	for _, line := range lines {
		if title := strings.TrimSpace(line); title != "" && utf8.ValidString(line) && !strings.ContainsRune(line, 0) {
			typed(t, a, line, title)
			titles[title]++
		}
	}
	if len(titles) < 900 {
		t.Errorf("only %d of %d lines were typed", len(titles), len(lines))
	}
	a.inSync()

	other := newAgent(t, &keys)
	other.signIn(s, adminEmail, adminPassword)
	for at, page := 0, (matterPage{}); at == 0 || at < page.All; at += 500 {
		other.do("Matters.List", &page, map[string]any{}, at, 500)
		for _, one := range page.Lines {
			if one.Title != one.Client {
				t.Errorf("the title %q has a client named %q", one.Title, one.Client)
			}
			titles[one.Title]--
		}
	}
	for title, n := range titles {
		if n != 0 {
			t.Errorf("%q came to the other desk otherwise: %d", title, n)
		}
	}
	a.quit()
	other.quit()
	s.stop()
}

// typed makes a matter, a contact and a note of one line, and looks for it.
func typed(t *testing.T, a *agent, line, title string) {
	t.Helper()
	matter := a.matter(line, line, "")
	a.do("Matters.AddNote", nil, matter, line)
	var open struct{ Title, Client string }
	a.do("Matters.Open", &open, matter)
	if open.Title != title || open.Client != title {
		t.Errorf("%q came back as %+v", line, open)
	}
	if got := a.notes(matter); len(got) != 1 || got[0] != line {
		t.Errorf("the note %q came back as %q", line, got)
	}
	var page matterPage
	a.do("Matters.List", &page, map[string]any{"query": line}, 0, 500)
	a.do("Contacts.List", nil, line, "", 0, 50)
	if page.Total == 0 && strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		t.Errorf("the matter %q is not found by its own title", line)
	}
}
