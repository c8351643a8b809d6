package storetest

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

func transactions(t *testing.T, open Open) {
	t.Run("what fails or panics leaves nothing", func(t *testing.T) { leavesNothing(t, open) })
	t.Run("writers of one firm come one after another", func(t *testing.T) { oneAfterAnother(t, open) })
	t.Run("a reader sees one moment", func(t *testing.T) { oneMoment(t, open) })
	t.Run("many new firms at once each get their place", func(t *testing.T) { manyFirms(t, open) })
	t.Run("an ended context ends the transaction", func(t *testing.T) {
		db := fresh(t, open, false)
		ctx, cancel := context.WithCancel(context.Background())
		err := db.Write(ctx, firmA, func(tx *store.Tx) error {
			if err := put(tx, contact(1, "one")); err != nil {
				return err
			}
			cancel()
			return nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Write: %v", err)
		}
		read(t, db, func(tx *store.Tx) error {
			if found, err := firm.Has(tx, "contact", id(1)); found || err != nil {
				t.Errorf("kept: %t, %v", found, err)
			}
			return nil
		})
	})
}

func leavesNothing(t *testing.T, open Open) {
	db := fresh(t, open, false)
	no := errors.New("no")
	err := db.Write(context.Background(), firmA, func(tx *store.Tx) error {
		if err := put(tx, contact(1, "one")); err != nil {
			return err
		}
		return no
	})
	if !errors.Is(err, no) {
		t.Errorf("Write: %v", err)
	}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic did not come through")
			}
		}()
		_ = db.Write(context.Background(), firmA, func(tx *store.Tx) error {
			_ = put(tx, contact(2, "two"))
			panic("no")
		})
	}()
	read(t, db, func(tx *store.Tx) error {
		n, err := store.Count[firm.Contact](tx, "")
		if err != nil || n != 0 {
			t.Errorf("%d contacts, %v", n, err)
		}
		return nil
	})
}

// oneAfterAnother counts in a row from many goroutines: a lost step shows.
func oneAfterAnother(t *testing.T, open Open) {
	db := fresh(t, open, true)
	write(t, db, func(tx *store.Tx) error { return put(tx, contact(1, "0"), contact(2, "0")) })
	const writers, steps = 6, 20
	var group sync.WaitGroup
	for range writers {
		group.Go(func() {
			for range steps {
				if err := db.Write(context.Background(), firmA, countUp); err != nil {
					t.Errorf("write: %v", err)
				}
			}
		})
	}
	group.Wait()
	read(t, db, func(tx *store.Tx) error {
		one, err := firm.Get[firm.Contact](tx, id(1))
		if err != nil || one.Name != fmt.Sprint(writers*steps) {
			t.Errorf("counted to %s, %v", one.Name, err)
		}
		return nil
	})
}

// countUp adds one to two rows, which are thus always equal.
func countUp(tx *store.Tx) error {
	one, err := firm.Get[firm.Contact](tx, id(1))
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(one.Name)
	if err != nil {
		return err
	}
	name := strconv.Itoa(n + 1)
	return put(tx, contact(1, name), contact(2, name))
}

func oneMoment(t *testing.T, open Open) {
	db := fresh(t, open, true)
	write(t, db, func(tx *store.Tx) error { return put(tx, contact(1, "0"), contact(2, "0")) })
	done := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		defer close(done)
		for range 60 {
			if err := db.Write(context.Background(), firmA, countUp); err != nil {
				t.Errorf("write: %v", err)
			}
		}
	})
	for range 3 {
		group.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					read(t, db, equalNames(t))
				}
			}
		})
	}
	group.Wait()
}

func equalNames(t *testing.T) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		one, err := firm.Get[firm.Contact](tx, id(1))
		if err != nil {
			return err
		}
		two, err := firm.Get[firm.Contact](tx, id(2))
		if err == nil && one.Name != two.Name {
			t.Errorf("one is %s, two is %s", one.Name, two.Name)
		}
		return err
	}
}

func manyFirms(t *testing.T, open Open) {
	db := fresh(t, open, true)
	const many = 12
	var group sync.WaitGroup
	for n := range many {
		group.Go(func() {
			err := db.Write(context.Background(), id(n), func(tx *store.Tx) error {
				return put(tx, firm.Firm{ID: id(n), Host: fmt.Sprintf("f%d.example.test", n)}, contact(1, fmt.Sprintf("Person%d", n)))
			})
			if err != nil {
				t.Errorf("firm %d: %v", n, err)
			}
		})
	}
	group.Wait()
	for n := range many {
		err := db.Read(context.Background(), id(n), func(tx *store.Tx) error {
			if got := finds(t, tx, "person", store.SearchOptions{}); !same(got, []firm.ID{id(1)}) {
				t.Errorf("firm %d finds %v", n, got)
			}
			if got := finds(t, tx, fmt.Sprintf("person%d", n), store.SearchOptions{}); len(got) != 1 {
				t.Errorf("firm %d does not find its own", n)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
