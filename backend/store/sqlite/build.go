package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"anteroom/backend/store"
)

const (
	// buildHash is how many bytes of words FTS5 gathers before it writes a
	// piece, while a whole index is built; normalHash is its own default.
	buildHash  = 32 << 20
	normalHash = 1 << 20
	// buildRows is how many documents go into one statement.
	buildRows = 50
)

// Build clears what the firm had and adds documents in the order they come,
// with larger pieces than usual.
func (index) Build(ctx context.Context, tx *sql.Tx, at store.Place, next func() ([]store.Document, error)) error {
	if err := clear(ctx, tx, at); err != nil {
		return err
	}
	if err := gather(ctx, tx, buildHash); err != nil {
		return err
	}
	b := &build{ctx: ctx, tx: tx, at: at, last: map[int64]int64{}}
	for {
		docs, err := next()
		if err != nil {
			return err
		}
		if len(docs) == 0 {
			return gather(ctx, tx, normalHash)
		}
		if err := b.add(docs); err != nil {
			return err
		}
	}
}

func gather(ctx context.Context, tx *sql.Tx, bytes int) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO search_word (search_word, rank) VALUES ('hashsize', $1)", bytes)
	return err
}

// clear forgets all documents of the firm; at once where no other firm has any.
func clear(ctx context.Context, tx *sql.Tx, at store.Place) error {
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

// build adds documents to an index that holds none of the firm's.
type build struct {
	ctx   context.Context
	tx    *sql.Tx
	at    store.Place
	last  map[int64]int64
	docs  *sql.Stmt
	words *sql.Stmt
}

func (b *build) add(docs []store.Document) (err error) {
	if b.docs == nil {
		if b.docs, err = b.tx.PrepareContext(b.ctx, "INSERT INTO search_doc (doc, id, matter_id) VALUES "+store.Tuples(buildRows, 3)); err != nil {
			return err
		}
		if b.words, err = b.tx.PrepareContext(b.ctx, "INSERT INTO search_word (rowid, words) VALUES "+store.Tuples(buildRows, 2)); err != nil {
			return err
		}
	}
	for len(docs) >= buildRows {
		if err := b.many(docs[:buildRows]); err != nil {
			return err
		}
		docs = docs[buildRows:]
	}
	for _, doc := range docs {
		if err := keep(b.ctx, b.tx, b.number(doc.Section), doc); err != nil {
			return err
		}
	}
	return nil
}

func (b *build) number(section int64) int64 {
	if b.last[section] == 0 {
		b.last[section], _ = span(b.at, section)
	}
	b.last[section]++
	return b.last[section]
}

func (b *build) many(docs []store.Document) error {
	rows := make([]any, 0, buildRows*3)
	words := make([]any, 0, buildRows*2)
	for _, doc := range docs {
		number := b.number(doc.Section)
		rows = append(rows, number, string(doc.ID), string(doc.MatterID))
		words = append(words, number, content(doc))
	}
	if _, err := b.docs.ExecContext(b.ctx, rows...); err != nil {
		return fmt.Errorf("keep documents: %w", err)
	}
	if _, err := b.words.ExecContext(b.ctx, words...); err != nil {
		return fmt.Errorf("keep documents' words: %w", err)
	}
	return nil
}
