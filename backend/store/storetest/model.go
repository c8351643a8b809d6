package storetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"pgregory.net/rapid"
)

// world is what a store should hold: contacts and ties of two firms.
type world map[firm.ID]map[firm.ID]firm.Row

func (w world) clone() world {
	copied := world{}
	for at, rows := range w {
		copied[at] = maps.Clone(rows)
	}
	return copied
}

// model walks at random through transactions, on the store and on a map, and
// compares the two after each.
func model(t *testing.T, open Open) {
	db := fresh(t, open, false)
	rapid.Check(t, func(r *rapid.T) {
		empty(r, db)
		w := world{firmA: {}, firmB: {}}
		for range rapid.IntRange(1, 8).Draw(r, "transactions") {
			at := rapid.SampledFrom([]firm.ID{firmA, firmB}).Draw(r, "firm")
			w = transaction(r, db, w, at)
			agree(r, db, w)
		}
	})
}

// empty starts a walk: opening a store for each would be slow.
func empty(r *rapid.T, db *store.DB) {
	for _, at := range []firm.ID{firmA, firmB} {
		err := db.Write(context.Background(), at, func(tx *store.Tx) error {
			for _, kind := range []firm.Kind{"relationship", "contact"} {
				images, err := tx.ImagesAfter(kind, "", 100)
				if err != nil {
					return err
				}
				for _, image := range images {
					if err := tx.Drop(kind, image.ID); err != nil {
						return err
					}
				}
			}
			return nil
		})
		if err != nil {
			r.Fatal(err)
		}
	}
}

// transaction makes a few steps, some of them tried, and may fail as a whole.
func transaction(r *rapid.T, db *store.DB, w world, at firm.ID) world {
	next := w.clone()
	fails := rapid.Bool().Draw(r, "fails")
	no := errors.New("no")
	err := db.Write(context.Background(), at, func(tx *store.Tx) error {
		for range rapid.IntRange(0, 6).Draw(r, "steps") {
			if !rapid.Bool().Draw(r, "tried") {
				if err := step(r, tx, next[at]); err != nil {
					return err
				}
				continue
			}
			kept := maps.Clone(next[at])
			fallen := rapid.Bool().Draw(r, "falls")
			err := tx.Try(func() error {
				err := errors.Join(step(r, tx, next[at]), step(r, tx, next[at]))
				if err == nil && fallen {
					return no
				}
				return err
			})
			if errors.Is(err, no) {
				next[at] = kept
			} else if err != nil {
				return err
			}
		}
		tells(r, tx, w[at], next[at])
		if fails {
			return no
		}
		return nil
	})
	switch {
	case fails && errors.Is(err, no):
		return w
	case err != nil:
		r.Fatal(err)
	}
	return next
}

// names are few and share beginnings, so that searches meet.
func names() []string {
	return []string{"ann", "anna", "annas", "bob", "Bobby", "ann bob", "Zoë", "..."}
}

// step changes one row in the store and in the map.
func step(r *rapid.T, tx *store.Tx, rows map[firm.ID]firm.Row) error {
	n := rapid.IntRange(0, 5).Draw(r, "row")
	var row firm.Row = contact(n, rapid.SampledFrom(names()).Draw(r, "name"))
	if rapid.Bool().Draw(r, "tie") {
		row = tie(rapid.IntRange(0, 2).Draw(r, "matter"), n, "heir")
	}
	if rapid.IntRange(0, 2).Draw(r, "how") == 0 {
		delete(rows, row.RowID())
		return tx.Drop(row.RowKind(), row.RowID())
	}
	rows[row.RowID()] = row
	return tx.Put(row)
}

// tells compares Images with the difference between the two states.
func tells(r *rapid.T, tx *store.Tx, before, after map[firm.ID]firm.Row) {
	want := []string{}
	for id, row := range after {
		if before[id] != row {
			want = append(want, fmt.Sprint(row.RowKind(), row))
		}
	}
	for id, row := range before {
		if after[id] == nil {
			want = append(want, fmt.Sprint(row.RowKind(), " gone ", id))
		}
	}
	got := []string{}
	for _, image := range tx.Images() {
		if image.Gone {
			got = append(got, fmt.Sprint(image.Kind, " gone ", image.ID))
			continue
		}
		row, err := tx.Schema().Row(image)
		if err != nil {
			r.Fatal(err)
		}
		got = append(got, fmt.Sprint(row.RowKind(), row))
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		r.Fatalf("images tell\n%v\nbut the change was\n%v", got, want)
	}
}

// agree compares all that can be read.
func agree(r *rapid.T, db *store.DB, w world) {
	for at, rows := range w {
		err := db.Read(context.Background(), at, func(tx *store.Tx) error {
			found := 0
			for _, kind := range []firm.Kind{"contact", "relationship"} {
				images, err := tx.ImagesAfter(kind, "", 100)
				if err != nil {
					return err
				}
				for _, image := range images {
					found++
					if row, err := tx.Schema().Row(image); err != nil || row != rows[image.ID] {
						r.Fatalf("%s %s is %v (%v), want %v", kind, image.ID, row, err, rows[image.ID])
					}
				}
			}
			if found != len(rows) {
				r.Fatalf("%d rows, want %d", found, len(rows))
			}
			return agreeSearch(r, tx, rows)
		})
		if err != nil {
			r.Fatal(err)
		}
	}
}

// agreeSearch compares search with a look at every contact.
func agreeSearch(r *rapid.T, tx *store.Tx, rows map[firm.ID]firm.Row) error {
	for _, query := range []string{"a", "ann", "anna", "bob ann", "zoe", "."} {
		want := []string{}
		for id, row := range rows {
			if c, ok := row.(firm.Contact); ok && holds(c.Name, query) {
				want = append(want, string(id))
			}
		}
		hits, err := tx.Search(query, store.SearchOptions{Kinds: []firm.Kind{"contact"}})
		if err != nil {
			return err
		}
		got := []string{}
		for _, hit := range hits {
			got = append(got, string(hit.ID))
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			r.Fatalf("%q finds %v, want %v", query, got, want)
		}
	}
	return nil
}

// holds tells whether each word of the query begins a word of the text.
func holds(text, query string) bool {
	for _, asked := range store.Fold(query) {
		begins := func(word string) bool { return strings.HasPrefix(word, asked) }
		if !slices.ContainsFunc(store.Fold(text), begins) {
			return false
		}
	}
	return true
}
