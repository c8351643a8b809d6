package store

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"anteroom/backend/firm"
)

// The sections of the index: which kinds have documents, and the order in which
// a search over all of them answers. The numbers are kept in indexes and must
// not change.
const (
	sectionMatter  int64 = 1
	sectionContact int64 = 2
	sectionItem    int64 = 3
	sectionNote    int64 = 4
)

type section struct {
	number int64
	kind   firm.Kind
}

func sections() []section {
	return []section{
		{sectionMatter, firm.Matter{}.RowKind()},
		{sectionContact, firm.Contact{}.RowKind()},
		{sectionItem, firm.Item{}.RowKind()},
		{sectionNote, firm.InternalNote{}.RowKind()},
	}
}

// dirty collects which documents a transaction must make anew, so that a
// matter with a thousand new parties is indexed once.
type dirty struct {
	documents map[rowKey]bool
	// renamed are contacts whose name stands in the documents of matters.
	renamed map[firm.ID]bool
}

func newDirty() dirty {
	return dirty{documents: map[rowKey]bool{}, renamed: map[firm.ID]bool{}}
}

// note looks at what changed in a row: only columns whose words are indexed
// cost an indexing.
func (d *dirty) note(p *plan, before, after Image) {
	switch p.spec.Kind {
	case firm.Matter{}.RowKind():
		was, is := both[firm.Matter](p, before, after)
		d.mark(after, before.Gone != after.Gone || was.Number != is.Number || was.Title != is.Title || was.Court != is.Court)
	case firm.Contact{}.RowKind():
		was, is := both[firm.Contact](p, before, after)
		named := before.Gone != after.Gone || was.Name != is.Name || was.Aliases != is.Aliases
		d.mark(after, named || was.Email != is.Email || was.Phone != is.Phone)
		if named {
			d.renamed[after.ID] = true
		}
	case firm.Relationship{}.RowKind():
		was, is := both[firm.Relationship](p, before, after)
		d.matter(was.MatterID)
		d.matter(is.MatterID)
	case firm.Item{}.RowKind():
		was, is := both[firm.Item](p, before, after)
		d.mark(after, before.Gone != after.Gone || was.Title != is.Title || was.Number != is.Number || was.Text != is.Text || was.MatterID != is.MatterID)
	case firm.InternalNote{}.RowKind():
		was, is := both[firm.InternalNote](p, before, after)
		d.mark(after, before.Gone != after.Gone || was.Text != is.Text || was.MatterID != is.MatterID)
	}
}

func (d *dirty) mark(image Image, changed bool) {
	if changed {
		d.documents[rowKey{image.Kind, image.ID}] = true
	}
}

func (d *dirty) matter(id firm.ID) {
	if id != "" {
		d.documents[rowKey{firm.Matter{}.RowKind(), id}] = true
	}
}

// both makes the rows of two images; a gone one is the empty row.
func both[R firm.Row](p *plan, before, after Image) (was, is R) {
	if !before.Gone {
		was, _ = p.row(before.Values).(R)
	}
	if !after.Gone {
		is, _ = p.row(after.Values).(R)
	}
	return was, is
}

// flush brings the index up to what the transaction wrote.
func (t *Tx) flush() error {
	if len(t.dirty.documents)+len(t.dirty.renamed) == 0 {
		return nil
	}
	for id := range t.dirty.renamed {
		if err := t.dirtyMattersOf(id); err != nil {
			return err
		}
	}
	keys := make([]rowKey, 0, len(t.dirty.documents))
	for key := range t.dirty.documents {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b rowKey) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.id, b.id))
	})
	t.clean()
	for batch := range slices.Chunk(keys, indexBatch) {
		if err := t.index(batch); err != nil {
			return fmt.Errorf("index for search: %w", err)
		}
	}
	return nil
}

// clean forgets what had to be indexed, but not inside Try: if that is undone,
// so is the indexing, also of what was written before it.
func (t *Tx) clean() {
	if t.tries == 0 {
		t.dirty = newDirty()
	}
}

func (t *Tx) index(keys []rowKey) error {
	at, err := t.at()
	if err != nil {
		return err
	}
	docs := make([]Document, 0, len(keys))
	for _, key := range keys {
		doc, err := t.document(key)
		if errors.Is(err, firm.ErrNone) {
			err = t.db.dialect.Index().Drop(t.ctx, t.raw, *at, doc.Section, key.id)
			if err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		docs = append(docs, doc)
	}
	return t.db.dialect.Index().Put(t.ctx, t.raw, *at, docs)
}

// at is the firm's place in the index; nil before the firm was first written.
func (t *Tx) at() (*Place, error) {
	if t.place != nil {
		return t.place, nil
	}
	place := Place{Firm: t.firm}
	err := t.raw.QueryRowContext(t.ctx, "SELECT number FROM firm_seq WHERE firm = $1", string(t.firm)).Scan(&place.Number)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the firm's place: %w", err)
	}
	t.place = &place
	return t.place, nil
}

func (t *Tx) dirtyMattersOf(contact firm.ID) error {
	ties, err := firm.List[firm.Relationship](t, "contact_id", contact)
	if err != nil {
		return err
	}
	for _, tie := range ties {
		t.dirty.matter(tie.MatterID)
	}
	return nil
}

// document makes the document of one row. With firm.ErrNone it still tells the
// section, so that the document can be forgotten.
func (t *Tx) document(key rowKey) (Document, error) {
	doc := Document{Kind: key.kind, ID: key.id}
	for _, s := range sections() {
		if s.kind == key.kind {
			doc.Section = s.number
		}
	}
	row, err := t.One(key.kind, key.id)
	if err != nil {
		return doc, err
	}
	var w words
	switch row := row.(type) {
	case firm.Matter:
		doc.MatterID = row.ID
		w.add(row.Number, row.Title, row.Court)
		err = t.addContacts(&w, row.ID)
	case firm.Contact:
		w.add(row.Name, row.Email, row.Phone, row.Aliases)
	case firm.Item:
		doc.MatterID = row.MatterID
		w.add(row.Title, row.Number, row.Text)
	case firm.InternalNote:
		doc.MatterID = row.MatterID
		w.add(row.Text)
	}
	doc.Words = w.list
	return doc, err
}

func (t *Tx) addContacts(w *words, matter firm.ID) error {
	found, err := t.query(`SELECT c.name, c.aliases FROM relationship r
		JOIN contact c ON c.firm = r.firm AND c.id = r.contact_id
		WHERE r.firm = $1 AND r.matter_id = $2 ORDER BY c.id`, string(t.firm), string(matter))
	if err != nil {
		return fmt.Errorf("list the matter's contacts: %w", err)
	}
	defer found.Close()
	for found.Next() {
		var name, aliases string
		if err := found.Scan(&name, &aliases); err != nil {
			return fmt.Errorf("read a contact's name: %w", err)
		}
		w.add(name, aliases)
	}
	return found.Err()
}
