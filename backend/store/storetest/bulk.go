package storetest

import (
	"errors"
	"fmt"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/google/go-cmp/cmp"
)

func bulk(t *testing.T, open Open) {
	db := fresh(t, open, false)
	const many = 137
	for _, spec := range firm.Kinds() {
		if spec.Kind == (firm.Firm{}).RowKind() {
			continue
		}
		t.Run(fmt.Sprintf("%d rows of %s load at once, and again", many, spec.Kind), func(t *testing.T) {
			loads(t, db, spec, many)
		})
	}
	t.Run("a bulk is of one kind, and of rows that exist", func(t *testing.T) {
		var bad *store.BadImage
		good, _ := db.Schema().ImageOf(contact(8, "eight"))
		for _, image := range []store.Image{good, {Kind: "matter", ID: id(8), Gone: true}} {
			err := db.Write(t.Context(), firmA, func(tx *store.Tx) error { return tx.BulkPut("matter", []store.Image{image}) })
			if !errors.As(err, &bad) {
				t.Errorf("BulkPut: %v", err)
			}
		}
	})
	t.Run("what was loaded is found after Reindex", func(t *testing.T) { foundAfterReindex(t, open) })
}

func loads(t *testing.T, db *store.DB, spec firm.Spec, many int) {
	images := make([]store.Image, 0, many)
	for n := range many {
		image, err := db.Schema().ImageOf(full(spec, n))
		if err != nil {
			t.Fatal(err)
		}
		images = append(images, image)
	}
	for range 2 {
		write(t, db, func(tx *store.Tx) error { return tx.BulkPut(spec.Kind, images) })
	}
	read(t, db, func(tx *store.Tx) error {
		got, err := tx.ImagesAfter(spec.Kind, "", many+1)
		if diff := cmp.Diff(images, got); err != nil || diff != "" {
			t.Errorf("%v (-loaded +got)\n%s", err, diff)
		}
		return nil
	})
}

func foundAfterReindex(t *testing.T, open Open) {
	db := fresh(t, open, false)
	const many = 5000
	matters := make([]store.Image, 0, many)
	for n := range many {
		image, _ := db.Schema().ImageOf(matter(n, fmt.Sprintf("Estate number %d", n)))
		matters = append(matters, image)
	}
	last, _ := db.Schema().ImageOf(contact(9000, "Zebedee"))
	ties, _ := db.Schema().ImageOf(tie(4999, 9000, "heir"))
	write(t, db, func(tx *store.Tx) error {
		for _, load := range [][]store.Image{matters, {last}, {ties}} {
			if err := tx.BulkPut(load[0].Kind, load); err != nil {
				return err
			}
		}
		return tx.Reindex()
	})
	read(t, db, func(tx *store.Tx) error {
		if got := finds(t, tx, "zebedee", store.SearchOptions{}); !same(got, []firm.ID{id(4999), id(9000)}) {
			t.Errorf("zebedee: %v", got)
		}
		if got := finds(t, tx, "estate 4321", store.SearchOptions{}); !same(got, []firm.ID{id(4321)}) {
			t.Errorf("estate 4321: %v", got)
		}
		if got := finds(t, tx, "e", store.SearchOptions{Limit: 3}); !same(got, []firm.ID{id(4999), id(4998), id(4997)}) {
			t.Errorf("the newest first: %v", got)
		}
		if got := finds(t, tx, "e", store.SearchOptions{}); len(got) != store.SearchLimit {
			t.Errorf("%d hits without a limit", len(got))
		}
		return nil
	})
}
