// Package cipher opens the desktop's SQLite files so that nothing readable ever reaches the disk.
//
// It exists because the two ways of getting this wrong are silent: a build that links the ordinary SQLite, and a
// misspelt parameter, both write plain text without an error. So the key travels in one place only (connector.go),
// the right library is demanded by the linker (link_sealed.go), and every file is looked at after its first write
// and at each start (header.go). Without a keychain there is no key, and then OpenMemory keeps the rows in memory;
// there is no way here to open a readable file.
//
// It knows SQLite and nothing else: no rows, no firm, no keychain. The desk calls it and hands the *sql.DB to store.
package cipher

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Durability says what a commit survives.
type Durability int

const (
	// Full outlives a power cut: for what a person was told is saved, so for the outbox. It is the zero value.
	Full Durability = iota
	// Normal outlives a crash of the program, but a power cut may take the last commits, never the file's
	// soundness: for the cache, which the server can give again.
	Normal
)

// Options say how one file is opened. The zero value is the careful one.
type Options struct {
	Durability Durability
	// ForeignKeys makes SQLite enforce them. The cache leaves them off: a partial replica lacks rows by design.
	ForeignKeys bool
	// Existing refuses a missing or emptied file with ErrMissing instead of starting a new one, so that a profile
	// whose outbox has vanished is told of, not replaced.
	Existing bool
	// BusyTimeout is how long a statement waits for another writer; zero means busyTimeoutDefault.
	BusyTimeout time.Duration
	// Connections is the most that are open at once; zero means connectionsDefault.
	Connections int
}

// Open opens or creates the encrypted file at path, whose folder must exist. A transaction takes the write lock at
// its start, unless sql.TxOptions says ReadOnly: then it reads one snapshot beside a writer.
//
// Each way it can fail is one of the named errors of this package, and no error holds the key.
func Open(ctx context.Context, path string, key Key, options Options) (*sql.DB, error) {
	if !sealed {
		return nil, ErrNotEncryptedBuild
	}
	if err := prepare(path, options.Existing); err != nil {
		return nil, err
	}
	db := pool(&connector{dsn: fileDSN(path, key, options)}, options)
	if err := prove(ctx, db, path); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// OpenMemory opens rows that live in memory only, for the person whose system offers no keychain. All connections
// of one name see the same rows, also those of a second OpenMemory in this process; Close of the last forgets them.
// It works in every build, since nothing of it is ever written.
func OpenMemory(ctx context.Context, name string, options Options) (*sql.DB, error) {
	c := &connector{dsn: memoryDSN(name, options)}
	if err := c.hold(ctx); err != nil {
		return nil, Explain(err)
	}
	return pool(c, options), nil
}

// LibraryVersion names the encrypting SQLite that is linked in; empty in a build without it.
func LibraryVersion() string { return libraryVersion() }

func pool(c *connector, options Options) *sql.DB {
	db := sql.OpenDB(c)
	n := options.Connections
	if n <= 0 {
		n = connectionsDefault
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db
}

// prove reads the first page, which is where a wrong key shows, and then looks at the file itself.
func prove(ctx context.Context, db *sql.DB, path string) error {
	var tables int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return explainOpen(err, path)
	}
	return mustBeSealed(path)
}
