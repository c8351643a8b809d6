package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// tables compares what migrations made with what the nouns say.
func tables(t *testing.T, open Open) {
	host, desk := fresh(t, open, true), fresh(t, open, false)
	for _, spec := range firm.Kinds() {
		t.Run("the table of "+string(spec.Kind)+" is as the noun says", func(t *testing.T) {
			for _, db := range []*store.DB{host, desk} {
				sameColumns(t, db, spec.Kind)
			}
			for _, col := range spec.Index {
				name := fmt.Sprintf("%s_by_%s", spec.Kind, col)
				if !hasIndex(t, host, name) || !hasIndex(t, desk, name) {
					t.Errorf("the migrations lack the index %s on (firm, %s, id)", name, col)
				}
			}
			for _, columns := range spec.Unique {
				name := fmt.Sprintf("%s_once_%s", spec.Kind, strings.Join(columns, "_"))
				if !hasIndex(t, host, name) {
					t.Errorf("the migrations lack the host's unique index %s", name)
				}
				if hasIndex(t, desk, name) {
					t.Errorf("a desk must not have the unique index %s", name)
				}
			}
		})
	}
	t.Run("migrating again changes nothing", func(t *testing.T) {
		if err := host.Migrate(t.Context()); err != nil {
			t.Error(err)
		}
	})
	t.Run("another room numbers its own migrations", func(t *testing.T) { ownSet(t, host) })
}

func sameColumns(t *testing.T, db *store.DB, kind firm.Kind) {
	found, err := db.Pool().QueryContext(t.Context(), `SELECT * FROM "`+string(kind)+`" WHERE 1 = 0`)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	types, err := found.ColumnTypes()
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, one := range types {
		integer := one.DatabaseTypeName() == "BIGINT" || one.DatabaseTypeName() == "INT8"
		got = append(got, fmt.Sprintf("%s %t", one.Name(), integer))
	}
	want := []string{"firm false"}
	for _, column := range db.Schema().Columns(kind) {
		want = append(want, fmt.Sprintf("%s %t", column.Name, column.Integer))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the table has %v, the noun %v: add a migration", got, want)
	}
}

func hasIndex(t *testing.T, db *store.DB, name string) bool {
	t.Helper()
	text := "SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND name = $1"
	if db.Dialect().Name() == "postgres" {
		text = "SELECT COUNT(*) FROM pg_indexes WHERE indexname = $1"
	}
	var n int
	if err := db.Pool().QueryRowContext(t.Context(), text, name).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n == 1
}

func ownSet(t *testing.T, db *store.DB) {
	set := fstest.MapFS{"00001_device.sql": {Data: []byte(`-- +goose Up
CREATE TABLE device (firm TEXT NOT NULL, id TEXT NOT NULL, secret BLOB NOT NULL, seen_at BIGINT NOT NULL,
	PRIMARY KEY (firm, id){{if authority}}, CHECK (seen_at > 0){{end}});
`)}}
	for range 2 {
		if err := db.MigrateSet(t.Context(), "room", set); err != nil {
			t.Fatal(err)
		}
	}
	secret := []byte{0, 255, 7}
	write(t, db, func(tx *store.Tx) error {
		_, err := tx.SQL().ExecContext(t.Context(), "INSERT INTO device (firm, id, secret, seen_at) VALUES ($1, $2, $3, $4)", string(firmA), "d", secret, 5)
		return err
	})
	read(t, db, func(tx *store.Tx) error {
		var got []byte
		err := tx.SQL().QueryRowContext(t.Context(), "SELECT secret FROM device WHERE firm = $1", string(firmA)).Scan(&got)
		if string(got) != string(secret) {
			t.Errorf("got %v", got)
		}
		return err
	})
	err := db.Write(t.Context(), firmA, func(tx *store.Tx) error {
		_, err := tx.SQL().ExecContext(t.Context(), "INSERT INTO device (firm, id, secret, seen_at) VALUES ($1, 'e', $2, 0)", string(firmA), secret)
		return err
	})
	if err == nil {
		t.Error("the host's own check is missing")
	}
}
