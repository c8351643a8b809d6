package postgres

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// index keeps words as a tsvector. Each word carries the firm's number and the
// section in front, such as 12.1.smith: the one GIN index then looks only at
// what was asked. The words come folded, so no text search configuration takes
// part: vectors and queries are given in their own written form.
type index struct{}

func prefix(at store.Place, section int64) string {
	return strconv.FormatInt(at.Number, 10) + "." + strconv.FormatInt(section, 10) + "."
}

// vector writes words in the form of the type tsvector. Words hold letters and
// digits only, so none can end its quotes.
func vector(at store.Place, doc store.Document) string {
	before := "'" + prefix(at, doc.Section)
	var b strings.Builder
	for _, word := range doc.Words {
		b.WriteString(before)
		b.WriteString(word)
		b.WriteString("' ")
	}
	return b.String()
}

// question writes a question in the form of the type tsquery.
func question(at store.Place, ask store.Ask) string {
	before, after := "'"+prefix(at, ask.Section), "'"
	if ask.Begun {
		after = "':*"
	}
	parts := make([]string, 0, len(ask.Words))
	for _, word := range ask.Words {
		parts = append(parts, before+word+after)
	}
	return strings.Join(parts, " & ")
}

// Put replaces documents.
func (index) Put(ctx context.Context, tx *sql.Tx, at store.Place, docs []store.Document) error {
	for len(docs) > 0 {
		n := min(len(docs), buildRows)
		args := make([]any, 0, n*5)
		for _, doc := range docs[:n] {
			args = append(args, string(at.Firm), doc.Section, string(doc.ID), string(doc.MatterID), vector(at, doc))
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO search_doc (firm, section, id, matter_id, words) VALUES "+store.Tuples(n, 5)+
			" ON CONFLICT (firm, section, id) DO UPDATE SET matter_id = excluded.matter_id, words = excluded.words", args...)
		if err != nil {
			return fmt.Errorf("keep documents: %w", err)
		}
		docs = docs[n:]
	}
	return nil
}

// Drop forgets a document.
func (index) Drop(ctx context.Context, tx *sql.Tx, at store.Place, section int64, id firm.ID) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM search_doc WHERE firm = $1 AND section = $2 AND id = $3", string(at.Firm), section, string(id))
	if err != nil {
		return fmt.Errorf("forget the document: %w", err)
	}
	return nil
}

// Build clears what the firm had and adds documents as they come.
func (i index) Build(ctx context.Context, tx *sql.Tx, at store.Place, next func() ([]store.Document, error)) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM search_doc WHERE firm = $1", string(at.Firm)); err != nil {
		return fmt.Errorf("clear the documents: %w", err)
	}
	for {
		docs, err := next()
		if err != nil || len(docs) == 0 {
			return err
		}
		if err := i.Put(ctx, tx, at, docs); err != nil {
			return err
		}
	}
}

// Beginnings leaves the words: the engine itself walks all that begin so.
func (index) Beginnings(_ context.Context, _ *sql.Tx, words []string) ([]string, error) {
	return words, nil
}

// Find answers in the order of ids, which carry their time, newest first.
func (index) Find(ctx context.Context, tx *sql.Tx, at store.Place, ask store.Ask) ([]store.Hit, error) {
	text := "SELECT id, matter_id FROM search_doc WHERE firm = $1 AND section = $2 AND words @@ $3::text::tsquery"
	args := []any{string(at.Firm), ask.Section, question(at, ask)}
	if ask.MatterID != "" {
		text += " AND matter_id = $4"
		args = append(args, string(ask.MatterID))
	}
	found, err := tx.QueryContext(ctx, text+" ORDER BY id DESC LIMIT "+strconv.Itoa(ask.Limit), args...)
	if err != nil {
		return nil, fmt.Errorf("look into the index: %w", err)
	}
	defer found.Close()
	hits := []store.Hit{}
	for found.Next() {
		hit := store.Hit{Kind: ask.Kind}
		if err := found.Scan(&hit.ID, &hit.MatterID); err != nil {
			return nil, fmt.Errorf("read a hit: %w", err)
		}
		hits = append(hits, hit)
	}
	return hits, found.Err()
}

// Compact has nothing to do: the engine's own vacuum rewrites what is gone, and
// the host holds every row anyway.
func (index) Compact(context.Context, *sql.Tx) error { return nil }
