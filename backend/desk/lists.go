package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// lists keeps, in memory, the few columns by which the two long lists are
// sorted and filtered: SQL knows no order of names in any script, and a list
// that is scrolled is asked for in many windows. Rows that change are read
// again, one by one; the first look reads all.
type lists struct {
	mu       sync.Mutex
	matters  *listing[matterEntry]
	contacts *listing[contactEntry]
	// version counts the changes that may move a search's answer.
	version int64
	// found is the last search of each kind, and searches the number of the last
	// of all. What a search finds bears its number: ten thousand entries are
	// filtered at each key, and asking a map for each would take most of the time.
	found    map[firm.Kind]finding
	searches int64
	dirty    touched
	// standings are what a switch hits, under the same lock.
	standings standings
}

// finding is one search: its number stands on what it found, until a change.
type finding struct {
	query           string
	version, search int64
}

// listing is one list in memory, and its orders as far as they were asked for.
type listing[E any] struct {
	byID   map[firm.ID]*E
	orders map[string][]*E
}

type matterEntry struct {
	id, clientID, responsibleID firm.ID
	number, title, court        string
	stage                       firm.Stage
	practiceArea                string
	portalOn, granted           bool
	changedAt                   int64
	titleKey, numberKey         string
	hit                         int64
}

type contactEntry struct {
	id                       firm.ID
	name, kind, email, phone string
	key                      string
	hit                      int64
}

func newLists() *lists {
	return &lists{found: map[firm.Kind]finding{}, dirty: touched{}, standings: standings{dirty: touched{}}}
}

// clear forgets everything: another person, another cache, nobody signed in.
func (l *lists) clear() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.matters, l.contacts = nil, nil
	l.found, l.dirty = map[firm.Kind]finding{}, touched{}
	l.standings.clear()
	l.version++
}

// touch notes rows that changed.
func (l *lists) touch(all touched) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.standings.touch(all)
	for _, kind := range []firm.Kind{"matter", "contact", "grant_access", "relationship"} {
		if len(all[kind]) > 0 {
			l.version++
			for id := range all[kind] {
				l.dirty.add(kind, id)
			}
		}
	}
}

// foldKey is what names are sorted by: their folded words.
func foldKey(text string) string { return strings.Join(store.Fold(text), " ") }

// refresh brings what was loaded up to the rows of r. The lock is held.
func (l *lists) refresh(r *reader) error {
	dirty := l.dirty
	l.dirty = touched{}
	if len(dirty) == 0 {
		return nil
	}
	if l.contacts != nil && len(dirty["contact"]) > 0 {
		if err := l.contacts.renew(dirty["contact"], r.contactEntry); err != nil {
			return err
		}
	}
	if l.matters == nil {
		return nil
	}
	matters := dirty["matter"]
	if matters == nil {
		matters = map[firm.ID]bool{}
	}
	for id := range dirty["grant_access"] {
		grant, err := firm.Get[firm.Grant](r, id)
		if errors.Is(err, firm.ErrNone) {
			// Which matter it was on is not known any more: look at all.
			l.matters = nil
			return nil
		}
		if err != nil {
			return err
		}
		matters[grant.MatterID] = true
	}
	if len(dirty["contact"]) > 0 {
		delete(l.matters.orders, "client")
	}
	if len(matters) == 0 {
		return nil
	}
	return l.matters.renew(matters, r.matterEntry)
}

// renew reads some entries again; a nil one is gone.
func (l *listing[E]) renew(ids map[firm.ID]bool, read func(firm.ID) (*E, error)) error {
	for id := range ids {
		one, err := read(id)
		if err != nil {
			return err
		}
		if one == nil {
			delete(l.byID, id)
		} else {
			l.byID[id] = one
		}
	}
	l.orders = map[string][]*E{}
	return nil
}

// order lists the entries sorted by a name of an order.
func (l *listing[E]) order(name string, compare func(a, b *E) int) []*E {
	if sorted, ok := l.orders[name]; ok {
		return sorted
	}
	sorted := make([]*E, 0, len(l.byID))
	for _, one := range l.byID {
		sorted = append(sorted, one)
	}
	slices.SortFunc(sorted, compare)
	l.orders[name] = sorted
	return sorted
}

// readLists reads with the lists in hand. They are locked before the snapshot
// begins: a change that this reader can't see yet is noted after it is done.
func (d *Desk) readLists(ctx context.Context, fn func(*reader) error) error {
	d.lists.mu.Lock()
	defer d.lists.mu.Unlock()
	return d.read(ctx, fn)
}

const matterColumns = `m.id, m.number, m.title, m.court, m.stage, m.practice_area, m.client_id, m.responsible_id, m.portal_on, m.changed_at,
	EXISTS (SELECT 1 FROM grant_access g WHERE g.firm = m.firm AND g.matter_id = m.id AND g.state IN ('granted', 'paused'))`

func (r *reader) scanMatter(scan func(...any) error) (*matterEntry, error) {
	e := &matterEntry{}
	err := scan(&e.id, &e.number, &e.title, &e.court, &e.stage, &e.practiceArea, &e.clientID, &e.responsibleID, &e.portalOn, &e.changedAt, &e.granted)
	e.titleKey, e.numberKey = foldKey(e.title), foldKey(e.number)
	return e, err
}

func (r *reader) matterEntry(id firm.ID) (found *matterEntry, err error) {
	err = r.each(`SELECT `+matterColumns+` FROM matter m WHERE m.firm = $1 AND m.id = $2`, []any{string(r.firm), string(id)},
		func(scan func(...any) error) (err error) {
			found, err = r.scanMatter(scan)
			return err
		})
	return found, err
}

func (r *reader) scanContact(scan func(...any) error) (*contactEntry, error) {
	e := &contactEntry{}
	err := scan(&e.id, &e.name, &e.kind, &e.email, &e.phone)
	e.key = foldKey(e.name)
	return e, err
}

func (r *reader) contactEntry(id firm.ID) (found *contactEntry, err error) {
	err = r.each(`SELECT id, name, kind, email, phone FROM contact WHERE firm = $1 AND id = $2`, []any{string(r.firm), string(id)},
		func(scan func(...any) error) (err error) {
			found, err = r.scanContact(scan)
			return err
		})
	return found, err
}

// loadMatters makes sure that the matters are here. The lock is held.
func (l *lists) loadMatters(r *reader) error {
	if err := l.refresh(r); err != nil || l.matters != nil {
		return err
	}
	list := &listing[matterEntry]{byID: map[firm.ID]*matterEntry{}, orders: map[string][]*matterEntry{}}
	err := r.each(`SELECT `+matterColumns+` FROM matter m WHERE +m.firm = $1`, []any{string(r.firm)}, func(scan func(...any) error) error {
		one, err := r.scanMatter(scan)
		if err == nil {
			list.byID[one.id] = one
		}
		return err
	})
	if err != nil {
		return err
	}
	l.matters = list
	return nil
}

func (l *lists) loadContacts(r *reader) error {
	if err := l.refresh(r); err != nil || l.contacts != nil {
		return err
	}
	list := &listing[contactEntry]{byID: map[firm.ID]*contactEntry{}, orders: map[string][]*contactEntry{}}
	err := r.each(`SELECT id, name, kind, email, phone FROM contact WHERE +firm = $1`, []any{string(r.firm)}, func(scan func(...any) error) error {
		one, err := r.scanContact(scan)
		if err == nil {
			list.byID[one.id] = one
		}
		return err
	})
	if err != nil {
		return err
	}
	l.contacts = list
	return nil
}

// sections are the numbers of the kinds within the search index, as the store
// keeps them for good.
func section(kind firm.Kind) int64 {
	if kind == "contact" {
		return 2
	}
	return 1
}

// find looks for all rows of a kind that hold the words of a query, marks each
// with the search's number, and returns that; 0 means that nothing was asked. The
// window shows how many there are, so that a search which stops after some will
// not do.
func (l *lists) find(r *reader, index store.Index, kind firm.Kind, query string) (int64, error) {
	if strings.TrimSpace(query) == "" {
		return 0, nil
	}
	if f := l.found[kind]; f.search != 0 && f.query == query && f.version == l.version {
		return f.search, nil
	}
	hits, err := r.holding(index, kind, distinct(store.Fold(query)))
	if err != nil {
		return 0, err
	}
	l.searches++
	for _, hit := range hits {
		l.mark(kind, hit.ID)
	}
	l.found[kind] = finding{query: query, version: l.version, search: l.searches}
	return l.searches, nil
}

// mark notes that the last search found an entry.
func (l *lists) mark(kind firm.Kind, id firm.ID) {
	if kind == "contact" {
		if one := l.contacts.byID[id]; one != nil {
			one.hit = l.searches
		}
		return
	}
	if one := l.matters.byID[id]; one != nil {
		one.hit = l.searches
	}
}

// holding asks the index for all rows of a kind that hold words so begun.
func (r *reader) holding(index store.Index, kind firm.Kind, words []string) ([]store.Hit, error) {
	if len(words) == 0 {
		return nil, nil
	}
	at := store.Place{Firm: r.firm}
	err := r.SQL().QueryRowContext(r.ctx, `SELECT number FROM firm_seq WHERE firm = $1`, string(r.firm)).Scan(&at.Number)
	if err != nil {
		return nil, fmt.Errorf("find the search index: %w", err)
	}
	begun, err := index.Beginnings(r.ctx, r.SQL(), words)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	hits, err := index.Find(r.ctx, r.SQL(), at, store.Ask{Kind: kind, Section: section(kind), Words: begun, Begun: true, Limit: searchLimit})
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	return hits, nil
}

func distinct(words []string) []string {
	list := make([]string, 0, len(words))
	for _, word := range words {
		if !slices.Contains(list, word) && len(list) < queryWordsLimit {
			list = append(list, word)
		}
	}
	return list
}

// window cuts offset and limit to what there is.
func window(total, offset, limit int) (from, to int) {
	from = min(max(offset, 0), total)
	return from, min(from+min(max(limit, 0), windowLimit), total)
}
