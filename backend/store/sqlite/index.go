package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// index keeps words in the FTS5 table search_word, which holds no text, and
// what each document is in search_doc. The two share one number:
//
//	firm's number (18 bits) | section (4 bits) | count (41 bits)
//
// so that one firm's documents of one section are one range of numbers, which
// FTS5 walks without looking at any other, newest first, for as long as the
// caller wants more. Nothing is ranked: ranking would read every hit, and one
// letter hits nearly everything.
type index struct{}

const (
	sectionShift = 41
	firmShift    = sectionShift + 4
)

func span(at store.Place, section int64) (low, high int64) {
	low = at.Number<<firmShift | section<<sectionShift
	return low, low + 1<<sectionShift - 1
}

// matterWord is the word by which a document is found within its matter. No
// word of a text begins with a low line.
func matterWord(id firm.ID) string {
	return "_" + strings.ReplaceAll(strings.ToLower(string(id)), "-", "")
}

func content(doc store.Document) string {
	text := strings.Join(doc.Words, " ")
	if doc.MatterID != "" {
		text += " " + matterWord(doc.MatterID)
	}
	return text
}

// Put replaces documents one by one; a new one gets the next number.
func (index) Put(ctx context.Context, tx *sql.Tx, at store.Place, docs []store.Document) error {
	for _, doc := range docs {
		number, known, err := numberOf(ctx, tx, at, doc.Section, doc.ID)
		if err != nil {
			return err
		}
		if known {
			if err := forget(ctx, tx, number); err != nil {
				return err
			}
		}
		if err := keep(ctx, tx, number, doc); err != nil {
			return err
		}
	}
	return nil
}

// numberOf finds a document's number, or the next free one.
func numberOf(ctx context.Context, tx *sql.Tx, at store.Place, section int64, id firm.ID) (number int64, known bool, err error) {
	low, high := span(at, section)
	err = tx.QueryRowContext(ctx, "SELECT doc FROM search_doc WHERE id = $1 AND doc BETWEEN $2 AND $3", string(id), low, high).Scan(&number)
	if err == nil {
		return number, true, nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return 0, false, fmt.Errorf("find the document: %w", err)
	}
	err = tx.QueryRowContext(ctx, "SELECT COALESCE(MAX(doc), $1) + 1 FROM search_doc WHERE doc BETWEEN $1 AND $2", low, high).Scan(&number)
	if err != nil {
		return 0, false, fmt.Errorf("number the document: %w", err)
	}
	return number, false, nil
}

func keep(ctx context.Context, tx *sql.Tx, number int64, doc store.Document) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO search_doc (doc, id, matter_id) VALUES ($1, $2, $3)", number, string(doc.ID), string(doc.MatterID))
	if err != nil {
		return fmt.Errorf("keep the document: %w", err)
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO search_word (rowid, words) VALUES ($1, $2)", number, content(doc))
	if err != nil {
		return fmt.Errorf("keep the document's words: %w", err)
	}
	return nil
}

func forget(ctx context.Context, tx *sql.Tx, number int64) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM search_word WHERE rowid = $1", number); err != nil {
		return fmt.Errorf("forget the document's words: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM search_doc WHERE doc = $1", number); err != nil {
		return fmt.Errorf("forget the document: %w", err)
	}
	return nil
}

// Drop forgets a document.
func (index) Drop(ctx context.Context, tx *sql.Tx, at store.Place, section int64, id firm.ID) error {
	number, known, err := numberOf(ctx, tx, at, section, id)
	if err != nil || !known {
		return err
	}
	return forget(ctx, tx, number)
}

// Find walks the hits from the newest.
func (index) Find(ctx context.Context, tx *sql.Tx, at store.Place, ask store.Ask) ([]store.Hit, error) {
	low, high := span(at, ask.Section)
	// CROSS JOIN keeps the order: words first, then what the document is.
	found, err := tx.QueryContext(ctx, `SELECT d.id, d.matter_id FROM search_word w CROSS JOIN search_doc d ON d.doc = w.rowid
		WHERE search_word MATCH $1 AND w.rowid BETWEEN $2 AND $3 ORDER BY w.rowid DESC LIMIT $4`, match(ask), low, high, ask.Limit)
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

// match writes the question in FTS5's form. Each word is quoted; words hold
// letters and digits only, so none can end its quotes.
func match(ask store.Ask) string {
	var b strings.Builder
	for i, word := range ask.Words {
		if i > 0 {
			b.WriteString(" AND ")
		}
		b.WriteString(`"` + word + `"`)
		if !ask.Whole {
			b.WriteByte('*')
		}
	}
	if ask.MatterID != "" {
		b.WriteString(` AND "` + matterWord(ask.MatterID) + `"`)
	}
	return b.String()
}

// Compact merges the index into one piece, which leaves forgotten words out.
func (index) Compact(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO search_word (search_word) VALUES ('optimize')")
	return err
}
