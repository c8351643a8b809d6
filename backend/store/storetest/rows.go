package storetest

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/google/go-cmp/cmp"
)

// full makes a row of a kind whose every field holds something of its own.
func full(spec firm.Spec, n int) firm.Row {
	pointer := spec.New()
	value := reflect.ValueOf(pointer).Elem()
	for i := range value.NumField() {
		switch field := value.Field(i); field.Kind() {
		case reflect.String:
			field.SetString(value.Type().Field(i).Name + " d'été 🎓 \"q\" \\ — " + string(id(n)))
		case reflect.Int64:
			field.SetInt(1<<60 + int64(n*100+i))
		case reflect.Bool:
			field.SetBool(i%2 == 0)
		}
	}
	value.FieldByName("ID").SetString(string(id(n)))
	if spec.Kind == (firm.Firm{}).RowKind() {
		value.FieldByName("ID").SetString(string(firmA))
	}
	return spec.Value(pointer)
}

func rows(t *testing.T, open Open) {
	db := fresh(t, open, false)
	for _, spec := range firm.Kinds() {
		t.Run("a "+string(spec.Kind)+" comes back as it was put", func(t *testing.T) {
			comesBack(t, db, spec)
		})
	}
	t.Run("what is not there is none", func(t *testing.T) {
		read(t, db, func(tx *store.Tx) error {
			if _, err := tx.One("matter", id(999)); !errors.Is(err, firm.ErrNone) {
				t.Errorf("One: %v, want ErrNone", err)
			}
			return nil
		})
	})
	t.Run("a kind that is not known is refused", func(t *testing.T) {
		var unknown *store.UnknownKind
		read(t, db, func(tx *store.Tx) error {
			if _, err := tx.One("matter; DROP TABLE matter", id(1)); !errors.As(err, &unknown) {
				t.Errorf("One: %v, want UnknownKind", err)
			}
			return nil
		})
	})
	t.Run("lists are by indexed columns only, and in the order of ids", func(t *testing.T) { listed(t, open) })
	t.Run("queries beyond that ask for one firm's rows", func(t *testing.T) { selected(t, open) })
}

func comesBack(t *testing.T, db *store.DB, spec firm.Spec) {
	row := full(spec, 7)
	write(t, db, func(tx *store.Tx) error { return tx.Put(row) })
	read(t, db, func(tx *store.Tx) error {
		got, err := tx.One(spec.Kind, row.RowID())
		if diff := cmp.Diff(row, got); err != nil || diff != "" {
			t.Errorf("One: %v (-put +got)\n%s", err, diff)
		}
		for _, col := range spec.Index {
			value := reflect.ValueOf(row)
			list, err := tx.By(spec.Kind, col, columnValue(value, col))
			if err != nil || len(list) != 1 || !cmp.Equal(list[0], row) {
				t.Errorf("By %s: %v, %v", col, list, err)
			}
		}
		return nil
	})
	write(t, db, func(tx *store.Tx) error { return tx.Drop(spec.Kind, row.RowID()) })
	write(t, db, func(tx *store.Tx) error { return tx.Drop(spec.Kind, row.RowID()) })
	read(t, db, func(tx *store.Tx) error {
		if found, err := firm.Has(tx, spec.Kind, row.RowID()); found || err != nil {
			t.Errorf("after Drop: %t, %v", found, err)
		}
		return nil
	})
}

func columnValue(row reflect.Value, col string) string {
	for i := range row.NumField() {
		if row.Type().Field(i).Tag.Get("col") == col {
			return row.Field(i).String()
		}
	}
	return ""
}

func listed(t *testing.T, open Open) {
	db := fresh(t, open, false)
	write(t, db, func(tx *store.Tx) error {
		return put(tx, tie(1, 3, "z"), tie(1, 2, "b"), tie(1, 9, "a"), tie(2, 3, "c"))
	})
	read(t, db, func(tx *store.Tx) error {
		list, err := firm.List[firm.Relationship](tx, "matter_id", id(1))
		if err != nil || len(list) != 3 {
			t.Fatalf("list: %v, %v", list, err)
		}
		for i := range list[1:] {
			if list[i].ID >= list[i+1].ID {
				t.Errorf("%s stands before %s", list[i].ID, list[i+1].ID)
			}
		}
		if _, err := tx.By("relationship", "role", "a"); err == nil {
			t.Error("By a column without an index: no error")
		}
		return nil
	})
}

func selected(t *testing.T, open Open) {
	db := fresh(t, open, false)
	for _, at := range []firm.ID{firmA, firmB} {
		err := db.Write(context.Background(), at, func(tx *store.Tx) error {
			closed := matter(3, "closed "+string(at))
			closed.Stage = firm.StageClosed
			return put(tx, matter(1, "b "+string(at)), matter(2, "a "+string(at)), closed)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	read(t, db, func(tx *store.Tx) error {
		got, err := store.Select[firm.Matter](tx, store.Query{
			Where: "stage = $2 OR stage = $3", Args: []any{"open", "lead"}, Order: "title", Limit: 1, Offset: 1,
		})
		if err != nil || len(got) != 1 || got[0].ID != id(1) {
			t.Errorf("Select: %v, %v", got, err)
		}
		all, err := store.Select[firm.Matter](tx, store.Query{})
		if err != nil || len(all) != 3 || all[0].ID != id(1) {
			t.Errorf("Select all: %v, %v", all, err)
		}
		n, err := store.Count[firm.Matter](tx, "stage = $2 OR stage = $3", "open", "closed")
		if err != nil || n != 3 {
			t.Errorf("Count: %d, %v", n, err)
		}
		return nil
	})
}

func isolation(t *testing.T, open Open) {
	db := fresh(t, open, false)
	kinds := firm.Kinds()
	write(t, db, func(tx *store.Tx) error {
		for _, spec := range kinds {
			if err := tx.Put(full(spec, 7)); err != nil {
				return err
			}
		}
		return nil
	})
	t.Run("another firm sees nothing of it", func(t *testing.T) {
		err := db.Read(context.Background(), firmB, func(tx *store.Tx) error { return seesNothing(t, tx) })
		if err != nil {
			t.Fatal(err)
		}
	})
	t.Run("another firm's writes leave it as it was", func(t *testing.T) { untouched(t, db) })
	t.Run("a firm's own row belongs to that firm", func(t *testing.T) {
		err := db.Write(context.Background(), firmB, func(tx *store.Tx) error { return tx.Put(firm.Firm{ID: firmA}) })
		if !errors.Is(err, store.ErrOtherFirm) {
			t.Errorf("put firm A inside firm B: %v", err)
		}
	})
}

func seesNothing(t *testing.T, tx *store.Tx) error {
	for _, spec := range firm.Kinds() {
		row := full(spec, 7)
		if _, err := tx.One(spec.Kind, row.RowID()); !errors.Is(err, firm.ErrNone) {
			t.Errorf("One %s: %v", spec.Kind, err)
		}
		for _, col := range spec.Index {
			list, err := tx.By(spec.Kind, col, columnValue(reflect.ValueOf(row), col))
			if err != nil || len(list) != 0 {
				t.Errorf("By %s.%s: %v, %v", spec.Kind, col, list, err)
			}
		}
		page, err := tx.ImagesAfter(spec.Kind, "", 10)
		if err != nil || len(page) != 0 {
			t.Errorf("ImagesAfter %s: %v, %v", spec.Kind, page, err)
		}
	}
	hits, err := tx.Search("d'été", store.SearchOptions{})
	if err != nil || len(hits) != 0 {
		t.Errorf("Search: %v, %v", hits, err)
	}
	return nil
}

func untouched(t *testing.T, db *store.DB) {
	err := db.Write(context.Background(), firmB, func(tx *store.Tx) error {
		for _, spec := range firm.Kinds()[1:] {
			if err := tx.Drop(spec.Kind, id(7)); err != nil {
				return err
			}
		}
		return put(tx, contact(7, "someone else"), matter(7, "something else"))
	})
	if err != nil {
		t.Fatal(err)
	}
	read(t, db, func(tx *store.Tx) error {
		for _, spec := range firm.Kinds() {
			row := full(spec, 7)
			got, err := tx.One(spec.Kind, row.RowID())
			if err != nil || !cmp.Equal(got, row) {
				t.Errorf("%s of firm A: %v, %v", spec.Kind, got, err)
			}
		}
		hits, err := tx.Search("something", store.SearchOptions{})
		if err != nil || len(hits) != 0 {
			t.Errorf("firm A finds firm B's words: %v, %v", hits, err)
		}
		return nil
	})
}
