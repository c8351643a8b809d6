package storetest

import (
	"context"
	"errors"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/google/go-cmp/cmp"
)

func clashes(t *testing.T, open Open) {
	db := fresh(t, open, true)
	write(t, db, func(tx *store.Tx) error {
		return put(tx, firm.Firm{ID: firmA, Name: "A", Host: "a.example.test"},
			firm.Role{ID: id(1), Name: "Admin"},
			firm.Staff{ID: id(2), RoleID: id(1), Email: "s@example.test"}, matter(3, "three"),
			firm.Account{ID: id(4), Email: "c@example.test"})
	})
	taken := matter(33, "other")
	taken.Number = "M-3"
	cases := []struct {
		row     firm.Row
		kind    firm.Kind
		columns []string
	}{
		{firm.Role{ID: id(11), Name: "Admin"}, "role", []string{"name"}},
		{firm.Staff{ID: id(12), RoleID: id(1), Email: "s@example.test"}, "staff", []string{"email"}},
		{taken, "matter", []string{"number"}},
		{firm.Account{ID: id(14), Email: "c@example.test"}, "account", []string{"email"}},
	}
	for _, c := range cases {
		t.Run("a "+string(c.kind)+" clashes by name", func(t *testing.T) {
			var clash *store.Clash
			err := db.Write(t.Context(), firmA, func(tx *store.Tx) error { return tx.Put(c.row) })
			if !errors.As(err, &clash) || clash.Kind != c.kind || !cmp.Equal(clash.Columns, c.columns) {
				t.Errorf("Put: %v", err)
			}
			image, _ := db.Schema().ImageOf(c.row)
			clash = nil
			err = db.Write(t.Context(), firmA, func(tx *store.Tx) error { return tx.BulkPut(c.kind, []store.Image{image}) })
			if !errors.As(err, &clash) || clash.Kind != c.kind {
				t.Errorf("BulkPut: %v", err)
			}
		})
	}
	t.Run("empty values never clash", func(t *testing.T) {
		write(t, db, func(tx *store.Tx) error {
			one, two := matter(41, "one"), matter(42, "two")
			one.Number, two.Number = "", ""
			return put(tx, one, two, firm.Account{ID: id(43)}, firm.Account{ID: id(44)})
		})
	})
	t.Run("another firm may have the same", func(t *testing.T) {
		err := db.Write(t.Context(), firmB, func(tx *store.Tx) error { return put(tx, matter(3, "three"), firm.Role{ID: id(1), Name: "Admin"}) })
		if err != nil {
			t.Error(err)
		}
	})
	t.Run("a row that names nobody is refused", func(t *testing.T) { dangling(t, db) })
	t.Run("a desk takes what it gets", func(t *testing.T) {
		desk := fresh(t, open, false)
		write(t, desk, func(tx *store.Tx) error {
			return put(tx, tie(98, 99, "heir"), firm.Role{ID: id(1), Name: "x"}, firm.Role{ID: id(2), Name: "x"})
		})
	})
	t.Run("the host name finds the firm", func(t *testing.T) { hosts(t, db) })
}

func dangling(t *testing.T, db *store.DB) {
	err := db.Write(t.Context(), firmA, func(tx *store.Tx) error { return put(tx, tie(3, 99, "heir")) })
	if !errors.Is(err, store.ErrDangling) {
		t.Errorf("a tie to nobody: %v", err)
	}
	// One command of several can be refused alone.
	write(t, db, func(tx *store.Tx) error {
		err := tx.Try(func() error { return put(tx, matter(51, "kept?"), tie(51, 99, "heir")) })
		if !errors.Is(err, store.ErrDangling) {
			t.Errorf("tried: %v", err)
		}
		return put(tx, contact(50, "Fifty"), tie(3, 50, "heir"))
	})
	err = db.Write(t.Context(), firmA, func(tx *store.Tx) error { return tx.Drop("contact", id(50)) })
	if !errors.Is(err, store.ErrDangling) {
		t.Errorf("dropping whom a tie names: %v", err)
	}
}

func hosts(t *testing.T, db *store.DB) {
	ctx := context.Background()
	err := db.Write(ctx, firmB, func(tx *store.Tx) error {
		return tx.Put(firm.Firm{ID: firmB, Name: "B", Host: "a.example.test"})
	})
	var clash *store.Clash
	if !errors.As(err, &clash) || clash.Kind != "firm" {
		t.Errorf("two firms of one host name: %v", err)
	}
	err = db.Write(ctx, firmB, func(tx *store.Tx) error { return tx.Put(firm.Firm{ID: firmB, Name: "B", Host: "b.example.test"}) })
	if err != nil {
		t.Fatal(err)
	}
	found, err := db.FirmAt(ctx, "b.example.test")
	if err != nil || found.ID != firmB {
		t.Errorf("FirmAt: %v, %v", found, err)
	}
	for _, host := range []string{"c.example.test", ""} {
		if _, err := db.FirmAt(ctx, host); !errors.Is(err, firm.ErrNone) {
			t.Errorf("FirmAt %q: %v", host, err)
		}
	}
	all, err := db.Firms(ctx)
	if err != nil || len(all) != 2 || all[0].ID != firmA || all[1].Name != "B" {
		t.Errorf("Firms: %v, %v", all, err)
	}
}
