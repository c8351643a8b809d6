package cipher

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// connector is the one place where the key is turned into a connection. The key stands in the connection string
// because the driver runs a PRAGMA before any hook of ours could set it, and that PRAGMA already reads the file.
type connector struct {
	dsn string // holds the key
	// held keeps rows in memory alive: they live as long as one connection to them.
	held driver.Conn
}

var (
	_ driver.Connector   = (*connector)(nil)
	_ driver.ConnBeginTx = (*conn)(nil)
)

// Connect opens one connection of the pool.
func (c *connector) Connect(context.Context) (driver.Conn, error) {
	raw, err := (&sqlite3.SQLiteDriver{}).Open(c.dsn)
	if err != nil {
		return nil, err
	}
	connection, ok := raw.(*sqlite3.SQLiteConn)
	if !ok {
		return nil, errors.Join(fmt.Errorf("cipher: the driver opened a %T", raw), raw.Close())
	}
	// Sorting and indexing must not spill readable rows into a temporary file.
	if _, err := connection.Exec("PRAGMA temp_store = MEMORY", nil); err != nil {
		return nil, errors.Join(err, connection.Close())
	}
	return &conn{connection}, nil
}

// Driver is what database/sql asks for; opening through it would need a connection string of its own.
func (c *connector) Driver() driver.Driver { return &sqlite3.SQLiteDriver{} }

// Close is called by sql.DB.Close.
func (c *connector) Close() error {
	if c.held == nil {
		return nil
	}
	return c.held.Close()
}

// Format keeps the connection string, and so the key, out of whatever prints a connector.
func (c connector) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte("cipher.connector")) }

func (c *connector) hold(ctx context.Context) (err error) {
	c.held, err = c.Connect(ctx)
	return err
}

// conn is the driver's connection, except that a read-only transaction takes no write lock.
type conn struct{ *sqlite3.SQLiteConn }

// BeginTx starts a writing transaction with the write lock, and a reading one without.
func (c *conn) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	if !options.ReadOnly {
		return c.SQLiteConn.BeginTx(ctx, options)
	}
	if _, err := c.ExecContext(ctx, "BEGIN DEFERRED; PRAGMA query_only = 1", nil); err != nil {
		return nil, errors.Join(err, (&readTx{c}).Rollback())
	}
	return &readTx{c}, nil
}

type readTx struct{ conn *conn }

func (t *readTx) Commit() error   { return t.end("COMMIT") }
func (t *readTx) Rollback() error { return t.end("ROLLBACK") }

func (t *readTx) end(statement string) error {
	// The connection goes back to the pool, so it must become writable again whatever the end said.
	_, err := t.conn.Exec("PRAGMA query_only = 0", nil)
	if t.conn.AutoCommit() {
		return err
	}
	_, ended := t.conn.Exec(statement, nil)
	return errors.Join(ended, err)
}

func fileDSN(path string, key Key, options Options) string {
	q := parameters(options)
	q.Set("_journal_mode", "WAL")
	q.Set("_synchronous", options.Durability.pragma())
	q.Set("cipher", "sqlcipher")
	q.Set("key", key.literal())
	return "file:" + uriPath(path) + "?" + q.Encode()
}

// memoryDSN names rows shared by the connections of this process. SQLite shares only names that begin with a slash.
func memoryDSN(name string, options Options) string {
	q := parameters(options)
	q.Set("vfs", "memdb")
	q.Set("_journal_mode", "MEMORY")
	return "file:/" + url.PathEscape(name) + "?" + q.Encode()
}

func parameters(options Options) url.Values {
	wait := options.BusyTimeout
	if wait <= 0 {
		wait = busyTimeoutDefault
	}
	q := url.Values{}
	q.Set("_busy_timeout", strconv.FormatInt(wait.Milliseconds(), 10))
	q.Set("_txlock", "immediate")
	q.Set("_cache_size", strconv.Itoa(-pageCacheKiB)) // negative: in KiB, not pages
	q.Set("_secure_delete", "on")
	q.Set("_foreign_keys", strconv.FormatBool(options.ForeignKeys))
	return q
}

func (d Durability) pragma() string {
	if d == Normal {
		return "NORMAL"
	}
	return "FULL"
}

// uriPath escapes what a URI would read as its own: a profile folder may be called "50% #1?".
func uriPath(path string) string {
	slashed := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" && !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // file:/C:/…
	}
	return (&url.URL{Path: slashed}).EscapedPath()
}
