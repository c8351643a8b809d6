package cipher

import (
	"context"
	"database/sql"
	"os"
	"testing"
)

func openMemory(t *testing.T, name string) *sql.DB {
	t.Helper()
	db, err := OpenMemory(context.Background(), name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func count(t *testing.T, db *sql.DB) (rows int) {
	t.Helper()
	if err := db.QueryRow(`SELECT count(*) FROM a`).Scan(&rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestRowsInMemoryOutliveIdleConnectionsAndNotTheStore(t *testing.T) {
	t.Chdir(t.TempDir())
	db := openMemory(t, "profile one")
	if _, err := db.Exec(`CREATE TABLE a (b); INSERT INTO a VALUES (1)`); err != nil {
		t.Fatal(err)
	}
	db.SetMaxIdleConns(0) // the pool now closes every connection at once
	if got := count(t, db); got != 1 {
		t.Fatalf("%d rows after the pool let its connections go", got)
	}
	if got := count(t, openMemory(t, "profile one")); got != 1 {
		t.Fatalf("%d rows through a second store of the same name", got)
	}
	if files, err := os.ReadDir("."); err != nil || len(files) != 0 {
		t.Fatalf("files were made: %v %v", files, err)
	}
}

func TestClosingTheLastStoreForgetsTheRows(t *testing.T) {
	db := openMemory(t, "profile two")
	if _, err := db.Exec(`CREATE TABLE a (b)`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	var tables int
	if err := openMemory(t, "profile two").QueryRow(`SELECT count(*) FROM sqlite_schema`).Scan(&tables); err != nil || tables != 0 {
		t.Fatalf("%d tables are left, %v", tables, err)
	}
}

func TestStoresOfOtherNamesShareNothing(t *testing.T) {
	if _, err := openMemory(t, "cache").Exec(`CREATE TABLE a (b)`); err != nil {
		t.Fatal(err)
	}
	if _, err := openMemory(t, "outbox").Exec(`SELECT * FROM a`); err == nil {
		t.Fatal("the outbox sees the cache's table")
	}
}

func TestARowInMemoryCanBeReadWhileAnotherIsWritten(t *testing.T) {
	db := openMemory(t, "busy")
	if _, err := db.Exec(`CREATE TABLE a (b); INSERT INTO a VALUES (1)`); err != nil {
		t.Fatal(err)
	}
	tx, err := db.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	var got int
	if err := tx.QueryRow(`SELECT b FROM a`).Scan(&got); err != nil || got != 1 {
		t.Fatalf("read %d, %v", got, err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`UPDATE a SET b = 2`); err != nil {
		t.Fatalf("the connection stayed read-only: %v", err)
	}
}
