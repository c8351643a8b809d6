package store

import (
	"fmt"
	"slices"

	"anteroom/backend/firm"
)

// SearchOptions narrow a search.
type SearchOptions struct {
	// Kinds are the kinds to look at: matter, contact, item, internal_note, in
	// that order of answering; none means all of them. Other kinds have no
	// documents and answer nothing.
	Kinds []firm.Kind
	// Limit is the most hits per kind, at most SearchLimit; 0 means that.
	Limit int
	// MatterID narrows to what belongs to one matter; contacts belong to none.
	MatterID firm.ID
}

// leaves tells whether a section has nothing that is wanted.
func (o SearchOptions) leaves(s section) bool {
	return len(o.Kinds) > 0 && !slices.Contains(o.Kinds, s.kind) || o.MatterID != "" && s.number == sectionContact
}

// Hit is one row that a search found.
type Hit struct {
	Kind firm.Kind
	ID   firm.ID
	// MatterID is the matter that the row belongs to or is; empty for contacts.
	MatterID firm.ID
}

// Search finds rows of the firm by the words in them. Every word of the query
// must begin some word of the row: a matter's number, title and court and the
// names of its contacts; a contact's name, e-mail, phone and aliases; an item's
// title, number and text; a note's text. Rows that hold each word whole come
// first, then the newest. A query is words, never syntax; an empty one
// finds nothing.
//
// The store knows no walls: on the host the caller must still judge each hit.
func (t *Tx) Search(query string, o SearchOptions) ([]Hit, error) {
	asked := queryOf(query)
	if len(asked) == 0 {
		return []Hit{}, nil
	}
	if err := t.flush(); err != nil {
		return nil, err
	}
	at, err := t.at()
	if err != nil || at == nil {
		return []Hit{}, err
	}
	if o.Limit <= 0 || o.Limit > SearchLimit {
		o.Limit = SearchLimit
	}
	hits := []Hit{}
	q := &question{words: asked}
	for _, s := range sections() {
		if o.leaves(s) {
			continue
		}
		found, err := t.find(*at, q, Ask{Kind: s.kind, Section: s.number, MatterID: o.MatterID, Limit: o.Limit})
		if err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		hits = append(hits, found...)
	}
	return hits, nil
}

// question is what was asked, and as beginnings once that was needed.
type question struct {
	words, begun []string
}

// find asks for whole words first: who typed all of a number means that one.
func (t *Tx) find(at Place, q *question, ask Ask) ([]Hit, error) {
	ask.Words = q.words
	whole, err := t.db.dialect.Index().Find(t.ctx, t.raw, at, ask)
	if err != nil || len(whole) == ask.Limit {
		return whole, err
	}
	if q.begun == nil {
		if q.begun, err = t.db.dialect.Index().Beginnings(t.ctx, t.raw, q.words); err != nil {
			return nil, err
		}
	}
	ask.Words, ask.Begun = q.begun, true
	begun, err := t.db.dialect.Index().Find(t.ctx, t.raw, at, ask)
	if err != nil {
		return nil, err
	}
	seen := make(map[firm.ID]bool, len(whole))
	for _, hit := range whole {
		seen[hit.ID] = true
	}
	for _, hit := range begun {
		if !seen[hit.ID] && len(whole) < ask.Limit {
			whole = append(whole, hit)
		}
	}
	return whole, nil
}

// queryOf returns the distinct words of a query, up to the limit.
func queryOf(query string) []string {
	var w words
	w.add(query)
	return w.list[:min(len(w.list), queryWords)]
}
