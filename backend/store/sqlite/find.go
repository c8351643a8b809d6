package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"unicode/utf8"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Find walks the hits from the newest. They come as one text: one letter has ten
// thousand hits, and handing each to Go as a row of its own takes three times as
// long as finding it. No id holds the zero byte that stands between them.
func (index) Find(ctx context.Context, tx *sql.Tx, at store.Place, ask store.Ask) ([]store.Hit, error) {
	low, high := span(at, ask.Section)
	// CROSS JOIN keeps the order: words first, then what the document is. The
	// hits are put together in the order in which the inner query walks.
	var all sql.NullString
	err := tx.QueryRowContext(ctx, `SELECT group_concat(id || char(0) || matter_id, char(0)) FROM (
			SELECT d.id, d.matter_id FROM search_word w CROSS JOIN search_doc d ON d.doc = w.rowid
			WHERE search_word MATCH $1 AND w.rowid BETWEEN $2 AND $3 AND ($4 = '' OR d.matter_id = $4)
			ORDER BY w.rowid LIMIT $5)`, match(ask), low, high, string(ask.MatterID), ask.Limit).Scan(&all)
	if err != nil {
		return nil, fmt.Errorf("look into the index: %w", err)
	}
	if !all.Valid {
		return []store.Hit{}, nil
	}
	hits := make([]store.Hit, 0, strings.Count(all.String, "\x00")/2+1)
	for rest, more := all.String, true; more; {
		var id, matter string
		id, rest, _ = strings.Cut(rest, "\x00")
		matter, rest, more = strings.Cut(rest, "\x00")
		hits = append(hits, store.Hit{Kind: ask.Kind, ID: firm.ID(id), MatterID: firm.ID(matter)})
	}
	return hits, nil
}

// match writes the question in FTS5's form. Each word is quoted; words hold
// letters and digits only, so none can end its quotes.
func match(ask store.Ask) string {
	parts := make([]string, 0, len(ask.Words)+1)
	// First, for FTS5 lets the first word lead and the others catch up: a
	// matter has few documents, and a word may have a hundred thousand.
	if ask.MatterID != "" {
		parts = append(parts, `"`+matterWord(ask.MatterID)+`"`)
	}
	for _, word := range ask.Words {
		if !ask.Begun {
			word = `"` + word + `"`
		}
		parts = append(parts, word)
	}
	return strings.Join(parts, " AND ")
}

// Beginnings writes each word that may go on in FTS5's form.
func (index) Beginnings(ctx context.Context, tx *sql.Tx, words []string) ([]string, error) {
	parts := make([]string, 0, len(words))
	for _, word := range words {
		part, err := beginning(ctx, tx, word)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// beginning asks for the words that begin so. For a beginning that it has no
// index for, FTS5 gathers all documents of all such words before it gives the
// first; where a common word is among them that takes a tenth of a second. So
// the words themselves are asked for: each is walked step by step. Beginnings
// of very many words are left to FTS5; those are rare words, such as numbers.
func beginning(ctx context.Context, tx *sql.Tx, word string) (string, error) {
	if utf8.RuneCountInString(word) <= indexedRunes {
		return `"` + word + `"*`, nil
	}
	// Each step asks for the first word from a place on; the place after a word
	// is the word and the smallest character, which no word holds.
	found, err := tx.QueryContext(ctx, `WITH RECURSIVE word (term) AS (
			SELECT (SELECT term FROM search_vocabulary WHERE term >= $1 LIMIT 1)
			UNION ALL
			SELECT (SELECT term FROM search_vocabulary WHERE term >= word.term || char(1) LIMIT 1)
			FROM word WHERE word.term >= $1 AND word.term < $2
		) SELECT term FROM word WHERE term >= $1 AND term < $2 LIMIT $3`, word, word+string(utf8.MaxRune), continuations+1)
	if err != nil {
		return "", fmt.Errorf("look for words that begin so: %w", err)
	}
	defer found.Close()
	words := []string{}
	for found.Next() {
		var one string
		if err := found.Scan(&one); err != nil {
			return "", fmt.Errorf("read a word: %w", err)
		}
		words = append(words, `"`+one+`"`)
	}
	if len(words) > continuations {
		return `"` + word + `"*`, found.Err()
	}
	if len(words) == 0 {
		return `"` + word + `"`, found.Err()
	}
	return "(" + strings.Join(words, " OR ") + ")", found.Err()
}
