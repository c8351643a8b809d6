// Package postgres lets package store speak to PostgreSQL 14 or later: how to
// open a pool, how errors read, how the writers of a firm are ordered and how
// words are indexed with tsvector and GIN.
//
// Only the server imports it; the desktop carries no PostgreSQL driver. It must
// not know what rows mean.
package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

// Open opens a pool on the database that the address names, such as
// postgres://user@host/name. The caller migrates, and closes.
func Open(ctx context.Context, address string, o store.Options) (*store.DB, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		// The driver's error repeats the address, which may hold a password.
		return nil, errors.New("open the database: the address cannot be read; write it as postgres://user@host:port/name")
	}
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = connectWithin
	}
	pool := stdlib.OpenDB(*config)
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(idleConnections)
	pool.SetConnMaxLifetime(connectionAge)
	db, err := store.New(pool, Dialect(), o)
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open the database: %w; check that the server runs and the address is right", err), db.Close())
	}
	return db, nil
}

type dialect struct {
	text, blob *regexp.Regexp
}

// Dialect is PostgreSQL's, over a pool of pgx's database/sql driver.
func Dialect() store.Dialect {
	return dialect{text: regexp.MustCompile(`\bTEXT\b`), blob: regexp.MustCompile(`\bBLOB\b`)}
}

// Name is "postgres".
func (dialect) Name() string { return "postgres" }

// Types writes texts with the order of bytes, and bytes as BYTEA.
func (d dialect) Types(text string) string {
	return d.blob.ReplaceAllString(d.text.ReplaceAllString(text, `TEXT COLLATE "C"`), "BYTEA")
}

// Goose names the engine; a lock keeps processes that start at once apart.
func (dialect) Goose() (goose.Dialect, []goose.ProviderOption, error) {
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return "", nil, err
	}
	return goose.DialectPostgres, []goose.ProviderOption{goose.WithSessionLocker(locker)}, nil
}

// ReadOptions make all statements of a transaction see one moment.
func (dialect) ReadOptions() *sql.TxOptions {
	return &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
}

// Lock takes the firm's row. Statements after it see all that earlier writers
// of the firm committed, since each looks at its own moment.
func (dialect) Lock(ctx context.Context, tx *sql.Tx, firmID firm.ID) error {
	for range placeAttempts {
		var number int64
		err := tx.QueryRowContext(ctx, "SELECT number FROM firm_seq WHERE firm = $1 FOR UPDATE", string(firmID)).Scan(&number)
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		// Two new firms may reach for one number: then this one writes nothing
		// and reaches again.
		_, err = tx.ExecContext(ctx, `INSERT INTO firm_seq (firm, number, epoch, seq, hash)
			SELECT $1, COALESCE(MAX(number), 0) + 1, '', 0, '' FROM firm_seq ON CONFLICT DO NOTHING`, string(firmID))
		if err != nil {
			return err
		}
	}
	return fmt.Errorf("give the firm a number: %d others were faster; try again", placeAttempts)
}

// Prepares is false: the driver remembers statements for as long as it keeps a
// connection; preparing here would only add ways to the server and back.
func (dialect) Prepares() bool { return false }

// BulkValues asks for many rows at once: each statement is a way to the server
// and back.
func (dialect) BulkValues() int { return bulkValues }

// Index is tsvector and GIN.
func (dialect) Index() store.Index { return index{} }

// The engine's codes for what the store knows.
const (
	codeUnique     = "23505"
	codeForeignKey = "23503"
	codeSerialize  = "40001"
	codeDeadlock   = "40P01"
)

// Fault reads the driver's error.
func (dialect) Fault(err error) store.Fault {
	var told *pgconn.PgError
	if !errors.As(err, &told) {
		return store.Fault{}
	}
	switch told.Code {
	case codeUnique:
		return store.Fault{Kind: store.FaultUnique, Index: told.ConstraintName, Table: told.TableName}
	case codeForeignKey:
		return store.Fault{Kind: store.FaultDangling}
	case codeSerialize, codeDeadlock:
		return store.Fault{Kind: store.FaultAgain}
	default:
		return store.Fault{}
	}
}
