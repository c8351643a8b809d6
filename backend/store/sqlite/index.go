package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
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
// FTS5 walks without looking at any other. Counts go down from the middle, so
// the newest document comes first: FTS5 walks forward several times faster than
// backward. It walks only as far as the caller wants. Nothing is ranked: ranking
// would read every hit, and one letter hits nearly everything.
type index struct{}

const (
	sectionShift = 41
	firmShift    = sectionShift + 4
	middle       = 1 << (sectionShift - 1)
)

func span(at store.Place, section int64) (low, high int64) {
	low = at.Number<<firmShift | section<<sectionShift
	return low, low + 1<<sectionShift - 1
}

// matterWord is the word by which a document is found within its matter. No
// word of a text begins with a low line. Letters and digits only: an id that
// came from outside must not end its quotes.
func matterWord(id firm.ID) string {
	return "_" + strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(string(id)))
}

func content(doc store.Document) string {
	text := strings.Join(doc.Words, " ")
	if doc.MatterID != "" {
		text += " " + matterWord(doc.MatterID)
	}
	return text
}

// numbered is a document at its number.
type numbered struct {
	number int64
	known  bool
	doc    store.Document
}

// Put replaces documents. They go in by number: FTS5 writes its whole memory
// out whenever a number is lower than the one before.
func (index) Put(ctx context.Context, tx *sql.Tx, at store.Place, docs []store.Document) error {
	list, err := number(ctx, tx, at, docs)
	if err != nil {
		return err
	}
	for _, one := range list {
		if one.known {
			if err := forget(ctx, tx, one.number); err != nil {
				return err
			}
		}
		if err := keep(ctx, tx, one.number, one.doc); err != nil {
			return err
		}
	}
	return nil
}

// number gives each document its number, and a new one the next lower.
func number(ctx context.Context, tx *sql.Tx, at store.Place, docs []store.Document) ([]numbered, error) {
	list := make([]numbered, 0, len(docs))
	lowest := map[int64]int64{}
	for _, doc := range docs {
		found, known, err := numberOf(ctx, tx, at, doc.Section, doc.ID)
		if err != nil {
			return nil, err
		}
		if !known {
			if lowest[doc.Section] == 0 {
				if lowest[doc.Section], err = lowestOf(ctx, tx, at, doc.Section); err != nil {
					return nil, err
				}
			}
			lowest[doc.Section]--
			found = lowest[doc.Section]
		}
		list = append(list, numbered{found, known, doc})
	}
	slices.SortFunc(list, func(a, b numbered) int { return cmp.Compare(a.number, b.number) })
	return list, nil
}

// numberOf finds the number of a document that is known.
func numberOf(ctx context.Context, tx *sql.Tx, at store.Place, section int64, id firm.ID) (number int64, known bool, err error) {
	low, high := span(at, section)
	err = tx.QueryRowContext(ctx, "SELECT doc FROM search_doc WHERE id = $1 AND doc BETWEEN $2 AND $3", string(id), low, high).Scan(&number)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, fmt.Errorf("find the document: %w", err)
	}
	return number, true, nil
}

// lowestOf is the lowest number taken in a section, the middle when none is.
func lowestOf(ctx context.Context, tx *sql.Tx, at store.Place, section int64) (lowest int64, err error) {
	low, high := span(at, section)
	err = tx.QueryRowContext(ctx, "SELECT COALESCE(MIN(doc), $1) FROM search_doc WHERE doc BETWEEN $2 AND $3", low+middle, low, high).Scan(&lowest)
	if err != nil {
		return 0, fmt.Errorf("number the document: %w", err)
	}
	return lowest, nil
}

const (
	keepDoc   = "INSERT INTO search_doc (doc, id, matter_id) VALUES ($1, $2, $3)"
	keepWords = "INSERT INTO search_word (rowid, words) VALUES ($1, $2)"
)

func keep(ctx context.Context, tx *sql.Tx, number int64, doc store.Document) error {
	_, err := tx.ExecContext(ctx, keepDoc, number, string(doc.ID), string(doc.MatterID))
	if err != nil {
		return fmt.Errorf("keep the document: %w", err)
	}
	_, err = tx.ExecContext(ctx, keepWords, number, content(doc))
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

// Compact merges the index into one piece, which leaves forgotten words out.
func (index) Compact(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO search_word (search_word) VALUES ('optimize')")
	return err
}
