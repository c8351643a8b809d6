package storetest

import (
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/google/go-cmp/cmp"
)

// extents: a row counts for the matter that it is in and the one that it was in;
// what is in none counts for the whole firm.
func extents(t *testing.T, open Open) {
	db := begun(t, open)
	var got store.Extent
	db.OnAppend(func(_ firm.ID, by store.Extent) { got = by })
	put := func(rows ...firm.Row) func(*store.Tx) error {
		return func(tx *store.Tx) error {
			for _, row := range rows {
				if err := tx.Put(row); err != nil {
					return err
				}
			}
			return nil
		}
	}
	note := firm.InternalNote{ID: id(3), MatterID: id(1), Text: "a note"}
	moved := note
	moved.MatterID = id(2)
	for _, row := range []struct {
		why   string
		write func(*store.Tx) error
		extra store.Extra
		want  store.Extent
	}{
		{"matters are their own", put(firm.Matter{ID: id(1), Title: "One"}, firm.Matter{ID: id(2), Title: "Two"}), store.Extra{}, store.Extent{Matters: map[firm.ID]bool{id(1): true, id(2): true}}},
		{"a row is its matter's", put(note), store.Extra{}, store.Extent{Matters: map[firm.ID]bool{id(1): true}}},
		{"a row that moves is both's", put(moved), store.Extra{}, store.Extent{Matters: map[firm.ID]bool{id(1): true, id(2): true}}},
		{"a row that goes is its matter's", func(tx *store.Tx) error { return tx.Drop(note.RowKind(), note.ID) }, store.Extra{}, store.Extent{Matters: map[firm.ID]bool{id(2): true}}},
		{"a contact is in no matter", put(firm.Contact{ID: id(4), Name: "Ann"}), store.Extra{}, store.Extent{Whole: true, Matters: map[firm.ID]bool{}}},
		{"a wall is its matter's", put(), store.Extra{Marks: []store.Mark{{Kind: store.MarkEnter, MatterID: id(1), StaffID: id(6)}}}, store.Extent{Matters: map[firm.ID]bool{id(1): true}}},
		{"nothing is nobody's", put(), store.Extra{}, store.Extent{Matters: map[firm.ID]bool{}}},
	} {
		got = store.Extent{}
		write(t, db, func(tx *store.Tx) error {
			if err := row.write(tx); err != nil {
				return err
			}
			_, err := tx.Append(5, row.extra)
			return err
		})
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.why, diff)
		}
	}
}
