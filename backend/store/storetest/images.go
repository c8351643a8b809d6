package storetest

import (
	"errors"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/google/go-cmp/cmp"
)

func images(t *testing.T, open Open) {
	db := fresh(t, open, false)
	write(t, db, func(tx *store.Tx) error { return put(tx, contact(1, "one"), contact(2, "two"), contact(3, "three")) })

	t.Run("a transaction tells the last image of what it wrote, in order", func(t *testing.T) { told(t, db) })
	t.Run("an image from elsewhere is kept, and not told", func(t *testing.T) { fromElsewhere(t, db) })
	t.Run("what cannot be a row is refused", func(t *testing.T) { refused(t, db) })
	t.Run("a transaction that only reads refuses to write", func(t *testing.T) { readOnly(t, db) })
	t.Run("pages go through a kind by id, each row once", func(t *testing.T) { paged(t, open) })
	t.Run("forgetting begins anew", func(t *testing.T) {
		write(t, db, func(tx *store.Tx) error {
			if err := put(tx, contact(3, "third")); err != nil {
				return err
			}
			tx.Forget()
			if got := tx.Images(); len(got) != 0 {
				t.Errorf("after Forget: %v", got)
			}
			if err := put(tx, contact(3, "3rd")); err != nil {
				return err
			}
			before, ok := tx.Before("contact", id(3))
			if row, err := tx.Schema().Row(before); !ok || err != nil || row != firm.Row(contact(3, "third")) {
				t.Errorf("before the second command: %v, %t, %v", row, ok, err)
			}
			return nil
		})
	})
}

func told(t *testing.T, db *store.DB) {
	schema := db.Schema()
	write(t, db, func(tx *store.Tx) error {
		if err := put(tx, contact(2, "second"), contact(4, "four"), contact(1, "first"), contact(2, "2nd"), contact(1, "one"), contact(5, "five")); err != nil {
			return err
		}
		for _, gone := range []firm.ID{id(3), id(5), id(77)} {
			if err := tx.Drop("contact", gone); err != nil {
				return err
			}
		}
		second, _ := schema.ImageOf(contact(2, "2nd"))
		four, _ := schema.ImageOf(contact(4, "four"))
		want := []store.Image{second, four, {Kind: "contact", ID: id(3), Gone: true}}
		if diff := cmp.Diff(want, tx.Images()); diff != "" {
			t.Errorf("images (-want +got):\n%s", diff)
		}
		before, ok := tx.Before("contact", id(2))
		if row, err := schema.Row(before); !ok || err != nil || row != firm.Row(contact(2, "two")) {
			t.Errorf("before: %v, %t, %v", row, ok, err)
		}
		before, ok = tx.Before("contact", id(4))
		if !ok || !before.Gone {
			t.Errorf("before a new row: %v, %t", before, ok)
		}
		if _, ok := tx.Before("contact", id(88)); ok {
			t.Error("a row that was not written has a before")
		}
		return tx.Put(contact(3, "three"))
	})
}

func fromElsewhere(t *testing.T, db *store.DB) {
	image, err := db.Schema().ImageOf(contact(6, "six"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, db, func(tx *store.Tx) error {
		if err := tx.PutImage(image); err != nil {
			return err
		}
		if got := tx.Images(); len(got) != 0 {
			t.Errorf("told: %v", got)
		}
		got, ok, err := tx.Image("contact", id(6))
		if err != nil || !ok || !got.Equal(image) {
			t.Errorf("Image: %v, %t, %v", got, ok, err)
		}
		if err := put(tx, contact(6, "sixth")); err != nil {
			return err
		}
		if before, ok := tx.Before("contact", id(6)); !ok || !before.Equal(image) {
			t.Errorf("before, after an image from elsewhere: %v, %t", before, ok)
		}
		// Putting back what stood there leaves nothing to tell.
		if err := tx.PutImage(image); err != nil {
			return err
		}
		if got := tx.Images(); len(got) != 0 {
			t.Errorf("told after it was put back: %v", got)
		}
		return tx.PutImage(store.Image{Kind: "contact", ID: id(6), Gone: true})
	})
	read(t, db, func(tx *store.Tx) error {
		if got, ok, err := tx.Image("contact", id(6)); ok || err != nil || !got.Gone {
			t.Errorf("Image of a gone row: %v, %t, %v", got, ok, err)
		}
		return nil
	})
}

func refused(t *testing.T, db *store.DB) {
	good, _ := db.Schema().ImageOf(contact(8, "eight"))
	change := func(at int, value any) store.Image {
		bad := good
		bad.Values = append([]any(nil), good.Values...)
		bad.Values[at] = value
		return bad
	}
	var badText *store.BadText
	var badImage *store.BadImage
	var unknown *store.UnknownKind
	cases := []struct {
		name  string
		image store.Image
		as    any
	}{
		{"a NUL", change(2, "a\x00b"), &badText},
		{"not UTF-8", change(2, "a\xffb"), &badText},
		{"a number for a text", change(2, int64(1)), &badImage},
		{"a text for a number", change(13, "1"), &badImage},
		{"a float", change(13, 1.5), &badImage},
		{"another id", change(0, string(id(9))), &badImage},
		{"no id", store.Image{Kind: "contact", Values: change(0, "").Values}, &badImage},
		{"too few values", store.Image{Kind: "contact", ID: good.ID, Values: good.Values[:3]}, &badImage},
		{"an unknown kind", store.Image{Kind: "firm_seq", ID: good.ID, Values: good.Values}, &unknown},
	}
	for _, c := range cases {
		write(t, db, func(tx *store.Tx) error {
			if err := tx.PutImage(c.image); !errors.As(err, c.as) {
				t.Errorf("PutImage of %s: %v", c.name, err)
			}
			if err := tx.BulkPut(c.image.Kind, []store.Image{good, c.image}); !errors.As(err, c.as) {
				t.Errorf("BulkPut of %s: %v", c.name, err)
			}
			return nil
		})
	}
	err := db.Write(t.Context(), firmA, func(tx *store.Tx) error { return tx.Put(contact(8, "a\x00b")) })
	if !errors.As(err, &badText) || badText.Kind != "contact" || badText.Column != "name" {
		t.Errorf("Put of a NUL: %v", err)
	}
}

func readOnly(t *testing.T, db *store.DB) {
	good, _ := db.Schema().ImageOf(contact(8, "eight"))
	read(t, db, func(tx *store.Tx) error {
		for name, err := range map[string]error{
			"Put":      tx.Put(contact(8, "eight")),
			"Drop":     tx.Drop("contact", id(1)),
			"PutImage": tx.PutImage(good),
			"BulkPut":  tx.BulkPut("contact", []store.Image{good}),
			"Reindex":  tx.Reindex(),
			"Compact":  tx.Compact(),
			"Try":      tx.Try(func() error { return nil }),
		} {
			if !errors.Is(err, store.ErrReadOnly) {
				t.Errorf("%s: %v", name, err)
			}
		}
		return nil
	})
}

func paged(t *testing.T, open Open) {
	db := fresh(t, open, false)
	write(t, db, func(tx *store.Tx) error {
		for n := range 25 {
			if err := tx.Put(contact((n*7)%25, "somebody")); err != nil {
				return err
			}
		}
		return nil
	})
	read(t, db, func(tx *store.Tx) error {
		after, seen := firm.ID(""), 0
		for {
			page, err := tx.ImagesAfter("contact", after, 10)
			if err != nil {
				return err
			}
			for _, image := range page {
				if image.ID != id(seen) || image.Values[0] != string(id(seen)) {
					t.Errorf("row %d is %s", seen, image.ID)
				}
				seen++
				after = image.ID
			}
			if len(page) < 10 {
				break
			}
		}
		if seen != 25 {
			t.Errorf("%d rows came", seen)
		}
		return nil
	})
}
