package storetest

import (
	"context"
	"fmt"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// finds asks and tells which ids came.
func finds(t *testing.T, tx *store.Tx, query string, o store.SearchOptions) []firm.ID {
	t.Helper()
	hits, err := tx.Search(query, o)
	if err != nil {
		t.Fatalf("search %q: %v", query, err)
	}
	ids := []firm.ID{}
	for _, hit := range hits {
		ids = append(ids, hit.ID)
	}
	return ids
}

func same(a, b []firm.ID) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

// office is a small firm to search in.
func office(tx *store.Tx) error {
	lee := contact(20, "Ngọc O'Brien-Lee")
	lee.Email, lee.Phone, lee.Aliases = "lee@example.test", "+1 (555) 010-9999", "Big Sal; Ögmundur Þór"
	note := firm.InternalNote{ID: id(40), MatterID: id(10), Text: "call the surveyor"}
	invoice := firm.Item{ID: id(30), MatterID: id(10), Area: firm.Invoices, Title: "Retainer", Number: "INV-2031-7", Text: "due on receipt"}
	return put(tx, lee, contact(21, "Anna Straße"), matter(10, "Smith v. Jones"), matter(11, "Smithson estate"),
		tie(10, 20, "client"), tie(11, 21, "client"), invoice, note,
		firm.Item{ID: id(31), MatterID: id(11), Area: firm.Tasks, Title: "Retain the records"})
}

func search(t *testing.T, open Open) {
	db := fresh(t, open, false)
	write(t, db, office)
	t.Run("words are found by their beginnings, folded", func(t *testing.T) { words(t, db) })
	t.Run("kinds, limit and matter narrow", func(t *testing.T) { narrowed(t, db) })
	t.Run("a change is found at once, and what was is not", func(t *testing.T) { changed(t, db) })
	t.Run("a new index finds the same", func(t *testing.T) { reindexed(t, open) })
	t.Run("one firm's new index leaves another's alone", func(t *testing.T) { apart(t, open) })
	t.Run("a transaction that is undone leaves no words", func(t *testing.T) {
		_ = db.Write(context.Background(), firmA, func(tx *store.Tx) error {
			_ = put(tx, contact(90, "Evanescent"))
			return fmt.Errorf("undo")
		})
		read(t, db, func(tx *store.Tx) error {
			if got := finds(t, tx, "evanescent", store.SearchOptions{}); len(got) != 0 {
				t.Errorf("found %v", got)
			}
			return nil
		})
	})
}

func words(t *testing.T, db *store.DB) {
	cases := []struct {
		query string
		want  []firm.ID
	}{
		{"smith", []firm.ID{id(10), id(11)}},
		{"SMITHS", []firm.ID{id(11)}},
		{"jon smi", []firm.ID{id(10)}},
		{"smith v. jones", []firm.ID{id(10)}},
		{"ngoc", []firm.ID{id(10), id(20)}},
		{"o'brien", []firm.ID{id(10), id(20)}},
		{"BRIEN lee", []firm.ID{id(10), id(20)}},
		{"ogmundur thor", []firm.ID{id(10), id(20)}},
		{"strasse", []firm.ID{id(11), id(21)}},
		{"lee@example.test", []firm.ID{id(20)}},
		{"555 010", []firm.ID{id(20)}},
		{"inv-2031", []firm.ID{id(30)}},
		{"receipt", []firm.ID{id(30)}},
		{"surv", []firm.ID{id(40)}},
		{"m-10", []firm.ID{id(10)}},
		{"retain", []firm.ID{id(31), id(30)}},
		{"jones smithson", nil},
		{"mith", nil},
		{"", nil},
		{"   ", nil},
		{`" OR "a" NEAR(`, nil},
		{"smith*", []firm.ID{id(10), id(11)}},
		{"words:smith", nil},
		{"smith NOT jones", nil},
		{"-smith", []firm.ID{id(10), id(11)}},
		{"smith' | !'x", nil},
	}
	read(t, db, func(tx *store.Tx) error {
		for _, c := range cases {
			if got := finds(t, tx, c.query, store.SearchOptions{}); !same(got, c.want) {
				t.Errorf("%q finds %v, want %v", c.query, got, c.want)
			}
		}
		return nil
	})
}

func narrowed(t *testing.T, db *store.DB) {
	read(t, db, func(tx *store.Tx) error {
		if got := finds(t, tx, "ngoc", store.SearchOptions{Kinds: []firm.Kind{"contact"}}); !same(got, []firm.ID{id(20)}) {
			t.Errorf("contacts only: %v", got)
		}
		if got := finds(t, tx, "retain", store.SearchOptions{MatterID: id(10)}); !same(got, []firm.ID{id(30)}) {
			t.Errorf("one matter only: %v", got)
		}
		if got := finds(t, tx, "retain", store.SearchOptions{MatterID: `x" OR "retainer`}); len(got) != 0 {
			t.Errorf("a matter that is none: %v", got)
		}
		if got := finds(t, tx, "smi", store.SearchOptions{Limit: 1}); !same(got, []firm.ID{id(11)}) {
			t.Errorf("the newest only: %v", got)
		}
		if got := finds(t, tx, "smi", store.SearchOptions{Kinds: []firm.Kind{"grant_access"}}); len(got) != 0 {
			t.Errorf("a kind without documents: %v", got)
		}
		hits, err := tx.Search("surveyor", store.SearchOptions{})
		if err != nil || len(hits) != 1 || hits[0] != (store.Hit{Kind: "internal_note", ID: id(40), MatterID: id(10)}) {
			t.Errorf("a hit tells its kind and matter: %v, %v", hits, err)
		}
		return nil
	})
}

func changed(t *testing.T, db *store.DB) {
	write(t, db, func(tx *store.Tx) error {
		if err := put(tx, contact(20, "Zelda Fitz"), matter(11, "Smithson trust")); err != nil {
			return err
		}
		if got := finds(t, tx, "zelda", store.SearchOptions{}); !same(got, []firm.ID{id(10), id(20)}) {
			t.Errorf("inside the transaction: %v", got)
		}
		return nil
	})
	gone := tie(10, 20, "client")
	write(t, db, func(tx *store.Tx) error {
		if err := tx.Drop("item", id(30)); err != nil {
			return err
		}
		return tx.PutImage(store.Image{Kind: gone.RowKind(), ID: gone.ID, Gone: true})
	})
	want := map[string][]firm.ID{
		"ngoc": nil, "zelda": {id(20)}, "estate": nil, "trust": {id(11)}, "receipt": nil, "jones": {id(10)},
	}
	check := func(tx *store.Tx) error {
		for query, ids := range want {
			if got := finds(t, tx, query, store.SearchOptions{}); !same(got, ids) {
				t.Errorf("%q finds %v, want %v", query, got, ids)
			}
		}
		return nil
	}
	read(t, db, check)
	write(t, db, func(tx *store.Tx) error { return tx.Compact() })
	read(t, db, check)
}

func reindexed(t *testing.T, open Open) {
	db := fresh(t, open, false)
	write(t, db, office)
	write(t, db, (*store.Tx).Reindex)
	words(t, db)
	narrowed(t, db)
	write(t, db, (*store.Tx).Reindex)
	changed(t, db)
}

func apart(t *testing.T, open Open) {
	db := fresh(t, open, false)
	write(t, db, office)
	err := db.Write(context.Background(), firmB, func(tx *store.Tx) error {
		if err := put(tx, matter(10, "Smith elsewhere")); err != nil {
			return err
		}
		return tx.Reindex()
	})
	if err != nil {
		t.Fatal(err)
	}
	words(t, db)
	write(t, db, (*store.Tx).Reindex)
	words(t, db)
	err = db.Read(context.Background(), firmB, func(tx *store.Tx) error {
		if got := finds(t, tx, "smith", store.SearchOptions{}); !same(got, []firm.ID{id(10)}) {
			t.Errorf("firm B: %v", got)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
