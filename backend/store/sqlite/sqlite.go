// Package sqlite lets package store speak to SQLite: how to open portald's
// database, how errors read, how a writer takes its place and how words are
// indexed with FTS5.
//
// The desk's encrypted cache uses its Dialect too, over a pool that package
// cipher opened. It must not know what rows mean. Build with the tag
// sqlite_fts5.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/mattn/go-sqlite3"
	"github.com/pressly/goose/v3"
)

// Open opens or makes the database file at path for a server: write-ahead log,
// every commit synced to disk before it is acknowledged, foreign keys on. The
// folder must exist and be writable. The caller migrates, and closes.
func Open(ctx context.Context, path string, o store.Options) (*store.DB, error) {
	if err := touch(path); err != nil {
		return nil, err
	}
	pool, err := sql.Open("sqlite3", address(path, "immediate"))
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	pool.SetMaxOpenConns(writers)
	o.Readers, err = sql.Open("sqlite3", address(path, "deferred"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open the database: %w", err), pool.Close())
	}
	o.Readers.SetMaxOpenConns(readers)
	o.Readers.SetMaxIdleConns(readers)
	db, err := store.New(pool, Dialect(), o)
	if err != nil {
		return nil, errors.Join(err, pool.Close(), o.Readers.Close())
	}
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open the database %s: %w", filepath.Base(path), err), db.Close())
	}
	return db, nil
}

// touch makes the file for its owner only: the engine would let all read it,
// and gives its log the same rights.
func touch(path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("open the database: %w; choose a folder that exists and that the server may write", err)
	}
	return file.Close()
}

// address is the driver's name for a file and how to use it.
func address(path, begin string) string {
	path = filepath.ToSlash(path)
	if abs, err := filepath.Abs(path); err == nil {
		path = filepath.ToSlash(abs)
	}
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	file := url.URL{Scheme: "file", Path: path, OmitHost: true}
	how := url.Values{
		"_journal_mode": {"WAL"},
		"_synchronous":  {"FULL"},
		"_foreign_keys": {"1"},
		"_busy_timeout": {fmt.Sprint(busyTimeout.Milliseconds())},
		"_txlock":       {begin},
	}
	return file.String() + "?" + how.Encode()
}

type dialect struct{}

// Dialect is SQLite's, for any pool of the driver: a plain one whose
// transactions begin deferred, or one that begins deferred at least those that
// only read.
func Dialect() store.Dialect { return dialect{} }

// Name is "sqlite".
func (dialect) Name() string { return "sqlite" }

// Types leaves the text as it is: migrations are written for SQLite.
func (dialect) Types(text string) string { return text }

// Goose names the engine.
func (dialect) Goose() (goose.Dialect, []goose.ProviderOption, error) {
	return goose.DialectSQLite3, nil, nil
}

// ReadOptions tell a pool that tells readers from writers.
func (dialect) ReadOptions() *sql.TxOptions { return &sql.TxOptions{ReadOnly: true} }

// Lock writes before anything is read, so that a transaction that began
// deferred waits here for its turn: one that read first could not become a
// writer any more once another wrote.
func (dialect) Lock(ctx context.Context, tx *sql.Tx, firmID firm.ID) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO firm_seq (firm, number, epoch, seq, hash)
		SELECT $1, COALESCE(MAX(number), 0) + 1, '', 0, '' FROM firm_seq WHERE TRUE ON CONFLICT (firm) DO NOTHING`, string(firmID))
	return err
}

// Prepares is true: the driver would read each text anew.
func (dialect) Prepares() bool { return true }

// BulkValues asks for a row at a time: a prepared statement costs little here,
// and one of many rows more than its parts.
func (dialect) BulkValues() int { return 1 }

// Index is FTS5.
func (dialect) Index() store.Index { return index{} }

// Fault reads the driver's error.
func (dialect) Fault(err error) store.Fault {
	var told sqlite3.Error
	if !errors.As(err, &told) {
		return store.Fault{}
	}
	switch {
	case told.ExtendedCode == sqlite3.ErrConstraintUnique, told.ExtendedCode == sqlite3.ErrConstraintPrimaryKey:
		return unique(told.Error())
	case told.ExtendedCode == sqlite3.ErrConstraintForeignKey:
		return store.Fault{Kind: store.FaultDangling}
	case told.Code == sqlite3.ErrBusy, told.Code == sqlite3.ErrLocked:
		return store.Fault{Kind: store.FaultAgain}
	default:
		return store.Fault{}
	}
}

// unique reads "UNIQUE constraint failed: staff.firm, staff.email".
func unique(text string) store.Fault {
	fault := store.Fault{Kind: store.FaultUnique}
	_, list, found := strings.Cut(text, "failed: ")
	if !found {
		return fault
	}
	if name, ok := strings.CutPrefix(list, "index "); ok {
		fault.Index = strings.Trim(name, "'")
		return fault
	}
	for _, one := range strings.Split(list, ", ") {
		table, column, _ := strings.Cut(one, ".")
		fault.Table = table
		fault.Columns = append(fault.Columns, column)
	}
	return fault
}
