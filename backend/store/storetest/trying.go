package storetest

import (
	"errors"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

func trying(t *testing.T, open Open) {
	db := fresh(t, open, true)
	no := errors.New("no")
	write(t, db, func(tx *store.Tx) error {
		if err := put(tx, contact(1, "one")); err != nil {
			return err
		}
		err := tx.Try(func() error {
			if err := put(tx, contact(1, "uno"), contact(2, "two")); err != nil {
				return err
			}
			_ = tx.Try(func() error { return put(tx, contact(3, "three")) })
			return no
		})
		if !errors.Is(err, no) {
			t.Errorf("Try returned %v", err)
		}
		return tx.Try(func() error { return put(tx, contact(4, "four")) })
	})
	t.Run("what failed alone is undone, the rest stands", func(t *testing.T) {
		read(t, db, func(tx *store.Tx) error {
			one, err := firm.Get[firm.Contact](tx, id(1))
			if err != nil || one.Name != "one" {
				t.Errorf("contact 1: %v, %v", one, err)
			}
			for n, want := range map[int]bool{2: false, 3: false, 4: true} {
				if found, err := firm.Has(tx, "contact", id(n)); err != nil || found != want {
					t.Errorf("contact %d: %t, %v", n, found, err)
				}
			}
			if got := finds(t, tx, "uno", store.SearchOptions{}); len(got) != 0 {
				t.Errorf("the search finds what was undone: %v", got)
			}
			return nil
		})
	})
	t.Run("searching while trying loses nothing", func(t *testing.T) { lateSearch(t, db) })
	t.Run("images forget what was undone", func(t *testing.T) { forgets(t, db) })
	t.Run("a clash inside can be lived with", func(t *testing.T) {
		write(t, db, func(tx *store.Tx) error {
			var clash *store.Clash
			err := tx.Try(func() error {
				return put(tx, firm.Role{ID: id(11), Name: "Admin"}, firm.Role{ID: id(12), Name: "Admin"})
			})
			if !errors.As(err, &clash) {
				t.Errorf("Try: %v", err)
			}
			return put(tx, firm.Role{ID: id(13), Name: "Admin"})
		})
	})
	t.Run("a panic inside undoes it too", func(t *testing.T) {
		write(t, db, func(tx *store.Tx) error {
			func() {
				defer func() { _ = recover() }()
				_ = tx.Try(func() error {
					_ = put(tx, contact(50, "gone"))
					panic("no")
				})
			}()
			if found, err := firm.Has(tx, "contact", id(50)); found || err != nil {
				t.Errorf("after the panic: %t, %v", found, err)
			}
			return nil
		})
	})
}

// lateSearch looks while trying, which indexes; undoing that must not lose what
// was written before.
func lateSearch(t *testing.T, db *store.DB) {
	write(t, db, func(tx *store.Tx) error {
		if err := put(tx, contact(60, "Ursula")); err != nil {
			return err
		}
		_ = tx.Try(func() error {
			_ = put(tx, contact(60, "Umberto"))
			if got := finds(t, tx, "umberto", store.SearchOptions{}); len(got) != 1 {
				t.Errorf("while trying: %v", got)
			}
			tx.Forget()
			return errors.New("no")
		})
		if len(tx.Images()) != 1 {
			t.Errorf("images: %v", tx.Images())
		}
		return nil
	})
	read(t, db, func(tx *store.Tx) error {
		if got := finds(t, tx, "ursula", store.SearchOptions{}); len(got) != 1 {
			t.Errorf("what stands is not found: %v", got)
		}
		if got := finds(t, tx, "umberto", store.SearchOptions{}); len(got) != 0 {
			t.Errorf("what was undone is found: %v", got)
		}
		return nil
	})
}

func forgets(t *testing.T, db *store.DB) {
	no := errors.New("no")
	write(t, db, func(tx *store.Tx) error {
		if err := put(tx, contact(1, "ein")); err != nil {
			return err
		}
		_ = tx.Try(func() error {
			_ = put(tx, contact(1, "un"), contact(5, "five"), contact(1, "une"))
			return no
		})
		_ = tx.Try(func() error { return put(tx, contact(6, "six")) })
		got := tx.Images()
		ein, _ := tx.Schema().ImageOf(contact(1, "ein"))
		six, _ := tx.Schema().ImageOf(contact(6, "six"))
		if len(got) != 2 || !got[0].Equal(ein) || !got[1].Equal(six) {
			t.Errorf("images: %v", got)
		}
		if _, ok := tx.Before("contact", id(5)); ok {
			t.Error("an undone row has a before")
		}
		return nil
	})
}
