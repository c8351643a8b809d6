package store

import (
	"fmt"
	"unicode/utf8"

	"anteroom/backend/firm"
)

// Reindex makes the firm's search index anew from its rows: after BulkPut, and
// after a restore.
func (t *Tx) Reindex() error {
	if !t.writable {
		return ErrReadOnly
	}
	at, err := t.at()
	if err != nil {
		return err
	}
	t.clean()
	b := &builder{tx: t, before: beyond, steps: []func(firm.ID) ([]Document, error){t.matters, t.contacts, t.items, t.notes}}
	if err := t.db.dialect.Index().Build(t.ctx, t.raw, *at, b.next); err != nil {
		return fmt.Errorf("build the search index: %w", err)
	}
	return nil
}

// Compact rewrites the search index without the words of rows that are gone:
// an index forgets a row at once, but its words stay in the file until they are
// merged away. For a matter that a person must no longer hold.
func (t *Tx) Compact() error {
	if !t.writable {
		return ErrReadOnly
	}
	if err := t.flush(); err != nil {
		return err
	}
	if err := t.db.dialect.Index().Compact(t.ctx, t.raw); err != nil {
		return fmt.Errorf("compact the search index: %w", err)
	}
	return nil
}

// builder walks all rows that have documents, page by page, from the highest
// id down: ids carry their time, and an index wants the newest first.
type builder struct {
	tx     *Tx
	steps  []func(before firm.ID) ([]Document, error)
	before firm.ID
}

// beyond sorts behind every id.
const beyond = firm.ID(utf8.MaxRune)

func (b *builder) next() ([]Document, error) {
	for len(b.steps) > 0 {
		docs, err := b.steps[0](b.before)
		if err != nil {
			return nil, err
		}
		if len(docs) > 0 {
			b.before = docs[len(docs)-1].ID
			return docs, nil
		}
		b.steps, b.before = b.steps[1:], beyond
	}
	return nil, nil
}

// page makes the documents of one page; a row's first column is its id, its
// second its matter, and the rest are texts.
func (t *Tx) page(number int64, kind firm.Kind, text string, before firm.ID) ([]Document, error) {
	found, err := t.query(text, string(t.firm), string(before), pageRows)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(columns))
	to := make([]any, len(columns))
	for i := range texts {
		to[i] = &texts[i]
	}
	docs := make([]Document, 0, pageRows)
	for found.Next() {
		if err := found.Scan(to...); err != nil {
			return nil, err
		}
		var w words
		w.add(texts[2:]...)
		docs = append(docs, Document{Kind: kind, Section: number, ID: firm.ID(texts[0]), MatterID: firm.ID(texts[1]), Words: w.list})
	}
	return docs, found.Err()
}

func (t *Tx) contacts(before firm.ID) ([]Document, error) {
	return t.page(sectionContact, firm.Contact{}.RowKind(),
		"SELECT id, '', name, email, phone, aliases FROM contact WHERE firm = $1 AND id < $2 ORDER BY id DESC LIMIT $3", before)
}

func (t *Tx) items(before firm.ID) ([]Document, error) {
	return t.page(sectionItem, firm.Item{}.RowKind(),
		"SELECT id, matter_id, title, number, text FROM item WHERE firm = $1 AND id < $2 ORDER BY id DESC LIMIT $3", before)
}

func (t *Tx) notes(before firm.ID) ([]Document, error) {
	return t.page(sectionNote, firm.InternalNote{}.RowKind(),
		"SELECT id, matter_id, text FROM internal_note WHERE firm = $1 AND id < $2 ORDER BY id DESC LIMIT $3", before)
}

// matters adds the names of the contacts of all matters of the page with one
// more statement.
func (t *Tx) matters(before firm.ID) ([]Document, error) {
	docs, err := t.page(sectionMatter, firm.Matter{}.RowKind(),
		"SELECT id, id, number, title, court FROM matter WHERE firm = $1 AND id < $2 ORDER BY id DESC LIMIT $3", before)
	if err != nil || len(docs) == 0 {
		return docs, err
	}
	at := make(map[firm.ID]int, len(docs))
	for i, doc := range docs {
		at[doc.ID] = i
	}
	found, err := t.query(`SELECT r.matter_id, c.name, c.aliases FROM relationship r
		JOIN contact c ON c.firm = r.firm AND c.id = r.contact_id
		WHERE r.firm = $1 AND r.matter_id >= $2 AND r.matter_id <= $3 ORDER BY r.matter_id, r.id`, string(t.firm), string(docs[len(docs)-1].ID), string(docs[0].ID))
	if err != nil {
		return nil, err
	}
	defer found.Close()
	more := words{}
	last := -1
	for found.Next() {
		var matter, name, aliases string
		if err := found.Scan(&matter, &name, &aliases); err != nil {
			return nil, err
		}
		i, ok := at[firm.ID(matter)]
		if !ok {
			continue
		}
		if i != last {
			more = wordsOf(docs[i].Words)
			last = i
		}
		more.add(name, aliases)
		docs[i].Words = more.list
	}
	return docs, found.Err()
}
