package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"anteroom/backend/store"
)

// Build clears what the firm had and adds documents in the order they come,
// upward from the middle.
func (index) Build(ctx context.Context, tx *sql.Tx, at store.Place, next func() ([]store.Document, error)) error {
	if err := wipe(ctx, tx, at); err != nil {
		return err
	}
	// Nothing is joined on the way; all is joined once at the end.
	if err := joining(ctx, tx, 0); err != nil {
		return err
	}
	b, err := newBuild(ctx, tx, at)
	if err != nil {
		return err
	}
	for {
		docs, err := next()
		if err != nil {
			return err
		}
		if len(docs) == 0 {
			return finish(ctx, tx)
		}
		for _, doc := range docs {
			if err := b.add(doc); err != nil {
				return err
			}
		}
	}
}

// finish makes one piece of those that were written: a word is then looked for
// once, not once per piece, which is what typing waits for where every page that
// is read must be decrypted.
func finish(ctx context.Context, tx *sql.Tx) error {
	if err := (index{}).Compact(ctx, tx); err != nil {
		return fmt.Errorf("join the index's pieces: %w", err)
	}
	return joining(ctx, tx, joinPieces)
}

// joining says from how many pieces on FTS5 joins them while it writes. Its
// memory for words is left as it is: a connection that once had a large one
// looks through all of it for each beginning of a word, ever after.
func joining(ctx context.Context, tx *sql.Tx, pieces int) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO search_word (search_word, rank) VALUES ('automerge', $1)", pieces)
	return err
}

// wipe forgets all documents of the firm; at once where no other firm has any.
func wipe(ctx context.Context, tx *sql.Tx, at store.Place) error {
	low, _ := span(at, 0)
	_, high := span(at, 15)
	var others bool
	err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM search_doc WHERE doc < $1 OR doc > $2)", low, high).Scan(&others)
	if err != nil {
		return fmt.Errorf("look for other firms: %w", err)
	}
	words := "INSERT INTO search_word (search_word) VALUES ('delete-all')"
	args := []any{}
	if others {
		words = "DELETE FROM search_word WHERE rowid IN (SELECT doc FROM search_doc WHERE doc BETWEEN $1 AND $2)"
		args = append(args, low, high)
	}
	if _, err := tx.ExecContext(ctx, words, args...); err != nil {
		return fmt.Errorf("clear the index: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM search_doc WHERE doc BETWEEN $1 AND $2", low, high); err != nil {
		return fmt.Errorf("clear the documents: %w", err)
	}
	return nil
}

// build adds documents to an index that holds none of the firm's. One statement
// per document: a statement of many rows makes SQLite ready to take it back, and
// for that FTS5 writes its memory out each time.
type build struct {
	ctx   context.Context
	at    store.Place
	last  map[int64]int64
	docs  *sql.Stmt
	words *sql.Stmt
}

func newBuild(ctx context.Context, tx *sql.Tx, at store.Place) (*build, error) {
	docs, err := tx.PrepareContext(ctx, keepDoc)
	if err != nil {
		return nil, err
	}
	words, err := tx.PrepareContext(ctx, keepWords)
	if err != nil {
		return nil, err
	}
	return &build{ctx: ctx, at: at, last: map[int64]int64{}, docs: docs, words: words}, nil
}

func (b *build) add(doc store.Document) error {
	number := b.number(doc.Section)
	if _, err := b.docs.ExecContext(b.ctx, number, string(doc.ID), string(doc.MatterID)); err != nil {
		return fmt.Errorf("keep the document: %w", err)
	}
	if _, err := b.words.ExecContext(b.ctx, number, content(doc)); err != nil {
		return fmt.Errorf("keep the document's words: %w", err)
	}
	return nil
}

// number counts up from the middle of a section.
func (b *build) number(section int64) int64 {
	if b.last[section] == 0 {
		low, _ := span(b.at, section)
		b.last[section] = low + middle - 1
	}
	b.last[section]++
	return b.last[section]
}
