package store

import (
	"context"
	"database/sql"

	"anteroom/backend/firm"

	"github.com/pressly/goose/v3"
)

// Dialect is what one engine does in its own way. Packages store/sqlite and
// store/postgres bring one each; the encrypted SQLite uses sqlite's.
type Dialect interface {
	// Name is "sqlite" or "postgres"; migrations may ask for it.
	Name() string
	// Types turns the column types of a migration text, written for SQLite,
	// into the engine's own.
	Types(text string) string
	// Goose tells the migration library which engine this is.
	Goose() (goose.Dialect, []goose.ProviderOption, error)
	// ReadOptions begins a transaction that reads one consistent snapshot.
	ReadOptions() *sql.TxOptions
	// Lock makes tx the firm's only writer until it ends. The firm's row in
	// firm_seq exists afterwards.
	Lock(ctx context.Context, tx *sql.Tx, firmID firm.ID) error
	// Prepares tells whether a statement that runs again within a transaction
	// is better prepared by the store; some drivers do so themselves.
	Prepares() bool
	// BulkValues is how many bound values one statement of a bulk load should
	// have; one that has fewer than a row needs means a row at a time.
	BulkValues() int
	// Fault tells what an error of the driver means.
	Fault(err error) Fault
	// Index is the engine's full-text index.
	Index() Index
}

// FaultKind sorts the errors of an engine by what to do about them.
type FaultKind int

const (
	// FaultOther is an error that the store knows nothing special about.
	FaultOther FaultKind = iota
	// FaultUnique is a taken value.
	FaultUnique
	// FaultDangling is a broken foreign key.
	FaultDangling
	// FaultAgain is a collision of two transactions: try again.
	FaultAgain
)

// Fault is an engine's error in words that all engines share.
type Fault struct {
	Kind FaultKind
	// Index is the violated index's name, where the engine tells it.
	Index string
	// Table and Columns are what is taken, where the engine tells those.
	Table   string
	Columns []string
}

// Place is a firm's place in an index: its id, and the small number that the
// database gave it in firm_seq.
type Place struct {
	Firm   firm.ID
	Number int64
}

// Document is what the index keeps of one row: its words, folded, each once.
type Document struct {
	Kind firm.Kind
	// Section is the small number of the kind within the index.
	Section  int64
	ID       firm.ID
	MatterID firm.ID
	Words    []string
}

// Ask is one question to an index: all words must be in a document.
type Ask struct {
	Kind    firm.Kind
	Section int64
	// Words are whole words, or what Beginnings made of words if Begun.
	Words    []string
	Begun    bool
	MatterID firm.ID
	Limit    int
}

// Index keeps the folded words of documents, firm by firm, in the engine's own
// full-text form. Words hold letters and digits only, so that none is syntax.
type Index interface {
	// Put keeps documents, replacing those of the same kind and id.
	Put(ctx context.Context, tx *sql.Tx, at Place, docs []Document) error
	// Drop forgets a document.
	Drop(ctx context.Context, tx *sql.Tx, at Place, section int64, id firm.ID) error
	// Build keeps documents that come in batches until next returns none,
	// section by section and the newest first; what the firm had before is
	// forgotten.
	Build(ctx context.Context, tx *sql.Tx, at Place, next func() ([]Document, error)) error
	// Beginnings prepares words that may go on, once for all sections.
	Beginnings(ctx context.Context, tx *sql.Tx, words []string) ([]string, error)
	// Find answers the newest documents first, by the order of their ids or of
	// their first writing.
	Find(ctx context.Context, tx *sql.Tx, at Place, ask Ask) ([]Hit, error)
	// Compact rewrites the index without what was forgotten.
	Compact(ctx context.Context, tx *sql.Tx) error
}
