package storetest

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// awkward are texts that have broken search engines and databases.
func awkward() []string {
	return []string{
		"...", "\"", "'", "''", "\\", "%", "_", "*", "--", "/* */", "$1", "?", ":a", "@a", "{{.}}", "NULL", "null", "NaN", "-1",
		"' OR 1=1 --", "\"; DROP TABLE matter; --", "a AND b", "NOT", "NEAR(a b)", "words:x", "^a", "a*", "!x & (y | z)", "<->",
		"😀", "👩‍⚖️", "🇩🇪", "§ 12", "€", "½", "№ 7", "Ⅷ", "田中太郎", "ひらがな", "한국어", "ภาษาไทย", "العربية", "עברית", "हिन्दी",
		"İstanbul", "straße", "ﬁling", "Ångström", "e\u0301", "\u0301", "\u200b", "\u202e", "\ufeff", "\u00a0", " ", "\t", "\r\n", "a\r\nb",
		"\x01", "\x7f", "\u0085", "\U0010ffff", "\uFFFD", "\U000E0001", strings.Repeat("long", 5000), strings.Repeat("many words ", 3000),
	}
}

// manyWords is more than one document of the index holds.
func manyWords() string {
	var b strings.Builder
	for n := range 60_000 {
		fmt.Fprintf(&b, "w%d%s ", n, strings.Repeat("x", n%40))
	}
	return b.String()
}

// lines reads the house's collection of bad strings, if it is there.
func lines(t *testing.T) []string {
	folder := os.Getenv("ANTEROOM_DATA")
	if folder == "" {
		folder = "../../../../shared/data"
	}
	files, err := filepath.Glob(filepath.Join(folder, "strings", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Logf("no strings in %s (ANTEROOM_DATA): only the suite's own are tried", folder)
		return nil
	}
	all := []string{}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		scanner := bufio.NewScanner(file)
		for scanner.Scan() {
			if line := scanner.Text(); line != "" {
				all = append(all, line)
			}
		}
		if err := file.Close(); err != nil || scanner.Err() != nil {
			t.Fatal(err, scanner.Err())
		}
	}
	return all
}

// tooMany is a text with more words than the index keeps of one document: it is
// kept whole, and found by the words it begins with.
func tooMany(t *testing.T, db *store.DB) {
	write(t, db, func(tx *store.Tx) error { return put(tx, contact(1, manyWords())) })
	read(t, db, func(tx *store.Tx) error {
		c, err := firm.Get[firm.Contact](tx, id(1))
		if err != nil || c.Name != manyWords() {
			t.Errorf("it came back changed: %v", err)
		}
		if got := finds(t, tx, "w0 w3xxx", store.SearchOptions{}); !same(got, []firm.ID{id(1)}) {
			t.Errorf("found: %v", got)
		}
		return nil
	})
}

// texts puts every text where people write and looks for it again.
func texts(t *testing.T, open Open) {
	db := fresh(t, open, true)
	t.Run("more words than are kept", func(t *testing.T) { tooMany(t, fresh(t, open, false)) })
	all := []string{}
	for _, text := range append(awkward(), lines(t)...) {
		if utf8.ValidString(text) && !strings.Contains(text, "\x00") {
			all = append(all, text)
		}
	}
	write(t, db, func(tx *store.Tx) error {
		for n, text := range all {
			m := matter(n, text)
			m.Number = fmt.Sprintf("№%d", n)
			if err := put(tx, m, contact(100_000+n, text), tie(n, 100_000+n, text)); err != nil {
				return fmt.Errorf("%q: %w", text, err)
			}
		}
		return nil
	})
	t.Logf("%d texts", len(all))
	read(t, db, func(tx *store.Tx) error { return comeBack(t, tx, all) })
	write(t, db, (*store.Tx).Reindex)
	read(t, db, func(tx *store.Tx) error { return comeBack(t, tx, all) })
}

func comeBack(t *testing.T, tx *store.Tx, all []string) error {
	for n, text := range all {
		m, err := firm.Get[firm.Matter](tx, id(n))
		if err != nil || m.Title != text {
			t.Errorf("%q came back as %q, %v", text, m.Title, err)
		}
		c, err := firm.Get[firm.Contact](tx, id(100_000+n))
		if err != nil || c.Name != text {
			t.Errorf("%q came back as %q, %v", text, c.Name, err)
		}
		// Many lines share their words, so the matter's own number narrows.
		query := fmt.Sprintf("№%d ", n) + text
		if len(store.Fold(text)) == 1 || !wordy(text) {
			query = text
		}
		found := finds(t, tx, query, store.SearchOptions{Kinds: []firm.Kind{"matter"}, MatterID: id(n)})
		if len(found) != 1 || found[0] != id(n) {
			t.Errorf("a matter called %q is not found by %q: %v", text, query, found)
		}
		if hits, err := tx.Search(text, store.SearchOptions{Kinds: []firm.Kind{"contact"}}); err != nil || len(hits) == 0 {
			t.Errorf("no contact is found by %q: %v", text, err)
		}
	}
	return nil
}

// wordy tells whether a text has letters or digits to split at.
func wordy(text string) bool {
	for _, word := range store.Fold(text) {
		if !strings.HasPrefix(word, "u") {
			return true
		}
	}
	return false
}
