package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"

	"github.com/klauspost/compress/zstd"
)

// Options say what a store is for.
type Options struct {
	// Authority is set on the host: unique values and foreign keys are
	// enforced, and the firm's log is kept.
	Authority bool
	// Readers is a pool to read from, for engines whose writing pool begins
	// every transaction as a writer. Nil reads from the same pool.
	Readers *sql.DB
	// Kinds are the kinds of row; nil means firm.Kinds().
	Kinds []firm.Spec
}

// DB is a store of many firms' rows over a pool of connections. It is safe for
// concurrent use.
type DB struct {
	pool    *sql.DB
	readers *sql.DB
	dialect Dialect
	schema  *Schema
	options Options
	pack    *zstd.Encoder
	unpack  *zstd.Decoder
	// appended is told of a firm whose log has grown, after the commit.
	appended []func(firm.ID, Extent)
}

// New makes a store over an open pool; call Migrate before anything else. On
// SQLite the pool should begin its transactions deferred (the driver's
// default), or Options.Readers be given.
func New(pool *sql.DB, dialect Dialect, o Options) (*DB, error) {
	if o.Kinds == nil {
		o.Kinds = firm.Kinds()
	}
	schema, err := NewSchema(o.Kinds)
	if err != nil {
		return nil, err
	}
	pack, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault))
	if err != nil {
		return nil, fmt.Errorf("prepare the log's packing: %w", err)
	}
	unpack, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(logEntryBytes))
	if err != nil {
		return nil, fmt.Errorf("prepare the log's unpacking: %w", err)
	}
	readers := o.Readers
	if readers == nil {
		readers = pool
	}
	return &DB{pool: pool, readers: readers, dialect: dialect, schema: schema, options: o, pack: pack, unpack: unpack}, nil
}

// Schema is the plan of the kinds that this store keeps.
func (d *DB) Schema() *Schema { return d.schema }

// Pool is the pool that writes, for libraries that need one of their own such
// as the job queue. Rows of firms are changed through Write only.
func (d *DB) Pool() *sql.DB { return d.pool }

// Dialect tells which engine this is.
func (d *DB) Dialect() Dialect { return d.dialect }

// OnAppend has fn told of each firm whose log grew, and by what, right after the commit. Set
// it before the store is used by others; fn must return soon.
func (d *DB) OnAppend(fn func(firm.ID, Extent)) {
	d.appended = append(d.appended, fn)
}

// Authority tells whether this is a host's store.
func (d *DB) Authority() bool { return d.options.Authority }

// Close ends the store and its pools.
func (d *DB) Close() error {
	d.unpack.Close()
	err := d.pool.Close()
	if d.readers != d.pool {
		err = errors.Join(d.readers.Close(), err)
	}
	return err
}

// Read runs fn over one consistent snapshot of the firm's rows. fn must not
// keep the Tx.
func (d *DB) Read(ctx context.Context, firmID firm.ID, fn func(*Tx) error) error {
	raw, err := d.readers.BeginTx(ctx, d.dialect.ReadOptions())
	if err != nil {
		return fmt.Errorf("begin to read: %w", err)
	}
	// A snapshot has nothing to keep; ending it also after a panic frees it.
	defer raw.Rollback() //nolint:errcheck // nothing was written
	return d.meaning(fn(d.tx(ctx, raw, firmID, false)))
}

// Write runs fn as the firm's only writer and keeps what it wrote, or nothing
// if it fails or panics. Where two transactions stood in each other's way fn
// runs again from the start, a few times at most; so it must have no effect
// outside of the Tx.
func (d *DB) Write(ctx context.Context, firmID firm.ID, fn func(*Tx) error) error {
	var err error
	for range writeAttempts {
		err = d.writeOnce(ctx, firmID, fn)
		if err == nil || d.dialect.Fault(err).Kind != FaultAgain || ctx.Err() != nil {
			return err
		}
	}
	return fmt.Errorf("write, tried %d times: %w", writeAttempts, err)
}

func (d *DB) writeOnce(ctx context.Context, firmID firm.ID, fn func(*Tx) error) error {
	raw, err := d.pool.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin to write: %w", err)
	}
	// After a commit this does nothing; after an error or a panic it undoes all.
	defer raw.Rollback() //nolint:errcheck // the first error is the one to tell
	if err := d.dialect.Lock(ctx, raw, firmID); err != nil {
		return fmt.Errorf("take the firm's place as writer: %w", err)
	}
	tx := d.tx(ctx, raw, firmID, true)
	if err := fn(tx); err != nil {
		return d.meaning(err)
	}
	if err := tx.flush(); err != nil {
		return d.meaning(err)
	}
	if err := raw.Commit(); err != nil {
		return d.meaning(fmt.Errorf("commit: %w", err))
	}
	if tx.grew {
		for _, tell := range d.appended {
			tell(firmID, tx.extent)
		}
	}
	return nil
}

// meaning puts the store's own error in front of an engine's where there is one.
func (d *DB) meaning(err error) error {
	if err == nil {
		return nil
	}
	var known *Clash
	if errors.As(err, &known) || errors.Is(err, ErrDangling) {
		return err
	}
	fault := d.dialect.Fault(err)
	switch fault.Kind {
	case FaultUnique:
		if clash := d.schema.clashOf(fault); clash != nil {
			return fmt.Errorf("%w (%w)", clash, err)
		}
		return err
	case FaultDangling:
		return fmt.Errorf("%w (%w)", ErrDangling, err)
	default:
		return err
	}
}

// clashOf finds which unique columns of which kind a fault speaks of.
func (s *Schema) clashOf(fault Fault) *Clash {
	if clash := s.clash[fault.Index]; clash != nil {
		return clash
	}
	own := fault.Columns
	if len(own) > 0 && own[0] == "firm" {
		own = own[1:]
	}
	return s.clash[uniqueName(firm.Kind(fault.Table), own)]
}
