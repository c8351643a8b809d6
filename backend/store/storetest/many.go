package storetest

import (
	"context"
	"slices"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// many tries to list rows by many values at once.
func many(t *testing.T, open Open) {
	ctx, db := context.Background(), fresh(t, open, false)
	for _, office := range []firm.ID{firmA, firmB} {
		err := db.Write(ctx, office, func(tx *store.Tx) error {
			for n := range 250 {
				if err := tx.Put(firm.Comment{ID: id(n), MatterID: id(1), ItemID: id(n % 3), Text: string(office)}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	var all []firm.ID
	for n := range 300 {
		all = append(all, id(299-n))
	}
	for _, row := range []struct {
		name, col string
		values    []firm.ID
		want      int
	}{
		{"none", "id", nil, 0},
		{"one", "id", all[80:81], 1},
		{"what is not there", "id", all[:10], 0},
		{"all, some of them twice", "id", append(all, all[100:]...), 250},
		{"by another column", "item_id", []firm.ID{id(0), id(2), id(0)}, 167},
		{"a hundred and one", "id", all[100:201], 101},
	} {
		t.Run("many at once: "+row.name, func(t *testing.T) {
			err := db.Read(ctx, firmA, func(tx *store.Tx) error {
				got, err := tx.Many("comment", row.col, row.values)
				if len(got) != row.want || !slices.IsSortedFunc(got, func(a, b firm.Row) int { return cmpID(a.RowID(), b.RowID()) }) {
					t.Errorf("%d rows, want %d in order", len(got), row.want)
				}
				for _, one := range got {
					if c := one.(firm.Comment); c.Text != string(firmA) {
						t.Errorf("a row of %s", c.Text)
					}
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
	err := db.Read(ctx, firmA, func(tx *store.Tx) error {
		if _, err := tx.Many("comment", "text", all); err == nil {
			t.Error("a column without an index was listed by")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func cmpID(a, b firm.ID) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
