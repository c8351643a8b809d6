package sim

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"anteroom/backend/store/cipher"
	_ "anteroom/backend/store/sqlite" // brings the engine
)

// errDead is what a disk answers once its computer has stopped.
var errDead = errors.New("the computer stopped")

// disk holds one desk's files and can stop its computer in the middle of work: at
// a commit, before or after it reached the files. What the engine had not synced
// by then may be lost when the computer starts again.
type disk struct {
	folder string
	chance *Chance
	// left counts the commits until the computer stops; -1 is never. dead is true
	// from then on: nothing is read or written any more.
	left int
	dead bool
	// unsynced names the files whose commits are not synced one by one.
	unsynced map[string]bool
}

func newDisk(folder string, chance *Chance) *disk {
	return &disk{folder: folder, chance: chance, left: -1, unsynced: map[string]bool{}}
}

// open is a desk.Config.OpenStore: readable files, as tests may have them. The log
// is emptied only when the desk says so, so that whatever stands in it behind the
// last sync is exactly what a crash may take.
func (d *disk) open(ctx context.Context, path string, _ cipher.Key, o cipher.Options) (*sql.DB, error) {
	q := url.Values{"_journal_mode": {"WAL"}, "_synchronous": {"FULL"}, "_busy_timeout": {"5000"}, "_txlock": {"immediate"}}
	if o.Durability == cipher.Normal {
		q.Set("_synchronous", "NORMAL")
		d.unsynced[filepath.Base(path)] = true
	}
	db := sql.OpenDB(&connector{disk: d, dsn: "file:" + filepath.ToSlash(path) + "?" + q.Encode()})
	if o.Connections > 0 {
		db.SetMaxOpenConns(o.Connections)
	}
	if _, err := db.ExecContext(ctx, "PRAGMA schema_version"); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// alive counts a commit down; false says that the computer stops here.
func (d *disk) alive() bool {
	if d.dead {
		return false
	}
	if d.left > 0 {
		d.left--
		return true
	}
	d.dead = d.left == 0
	return !d.dead
}

// crash reads the files as they lie on the disk, has the desk ended, and puts the
// files back without what was not synced.
func (d *disk) crash(end func()) error {
	files := map[string][]byte{}
	entries, err := os.ReadDir(d.folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() || strings.HasSuffix(e.Name(), "-shm") {
			continue
		}
		content, err := os.ReadFile(filepath.Join(d.folder, e.Name()))
		if err != nil {
			return err
		}
		if file, log := strings.CutSuffix(e.Name(), "-wal"); log && d.unsynced[file] && len(content) > 0 {
			content = content[:d.chance.IntN(len(content)+1)]
		}
		files[e.Name()] = content
	}
	d.dead = true
	end()
	return d.putBack(files)
}

func (d *disk) putBack(files map[string][]byte) error {
	entries, err := os.ReadDir(d.folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := os.RemoveAll(filepath.Join(d.folder, e.Name())); err != nil {
			return err
		}
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(d.folder, name), content, 0o600); err != nil {
			return err
		}
	}
	d.dead, d.left = false, -1
	return nil
}

// connector opens connections that stop with the disk.
type connector struct {
	disk *disk
	dsn  string
}

// Driver is what database/sql asks for.
func (c *connector) Driver() driver.Driver { return engine() }

func engine() driver.Driver {
	db, err := sql.Open("sqlite3", "")
	if err != nil {
		panic(err) // the import above brings it
	}
	defer db.Close()
	return db.Driver()
}

// Connect opens one connection of the pool.
func (c *connector) Connect(context.Context) (driver.Conn, error) {
	if c.disk.dead {
		return nil, errDead
	}
	raw, err := c.Driver().Open(c.dsn)
	if err != nil {
		return nil, err
	}
	real, ok := raw.(engineConn)
	if !ok {
		return nil, errors.Join(errors.New("the engine lacks what a disk needs"), raw.Close())
	}
	one := &conn{engineConn: real, disk: c.disk}
	_, err = one.ExecContext(context.Background(), "PRAGMA wal_autocheckpoint = 0", nil)
	return one, err
}

// engineConn is what the engine's connections can do.
type engineConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
}

// conn is a connection that stops with its disk.
type conn struct {
	engineConn
	disk *disk
}

// BeginTx begins unless the computer has stopped.
func (c *conn) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	if c.disk.dead {
		return nil, errDead
	}
	if o.ReadOnly {
		_, err := c.engineConn.ExecContext(ctx, "BEGIN DEFERRED", nil)
		return &reading{c}, err
	}
	tx, err := c.engineConn.BeginTx(ctx, driver.TxOptions{Isolation: o.Isolation})
	if err != nil {
		return nil, err
	}
	return &transaction{Tx: tx, disk: c.disk}, nil
}

// reading is a transaction that only reads, beside a writer.
type reading struct{ conn *conn }

// Commit ends it.
func (r *reading) Commit() error { return r.Rollback() }

// Rollback ends it; a dead disk lets go of it too.
func (r *reading) Rollback() error {
	_, err := r.conn.engineConn.ExecContext(context.Background(), "ROLLBACK", nil)
	return err
}

// ExecContext runs a statement unless the computer has stopped.
func (c *conn) ExecContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Result, error) {
	if c.disk.dead {
		return nil, errDead
	}
	return c.engineConn.ExecContext(ctx, text, args)
}

// QueryContext runs a query unless the computer has stopped.
func (c *conn) QueryContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Rows, error) {
	if c.disk.dead {
		return nil, errDead
	}
	return c.engineConn.QueryContext(ctx, text, args)
}

// PrepareContext prepares a statement unless the computer has stopped.
func (c *conn) PrepareContext(ctx context.Context, text string) (driver.Stmt, error) {
	if c.disk.dead {
		return nil, errDead
	}
	return c.engineConn.PrepareContext(ctx, text)
}

// transaction is one that writes.
type transaction struct {
	driver.Tx
	disk *disk
}

// Commit reaches the files or not; when the computer stops, nobody learns which.
func (t *transaction) Commit() error {
	wasDead := t.disk.dead
	if t.disk.alive() {
		return t.Tx.Commit()
	}
	if wasDead || t.disk.chance.Often(50) {
		return errors.Join(errDead, t.Rollback())
	}
	return errors.Join(t.Tx.Commit(), errDead)
}
