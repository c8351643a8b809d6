package firm

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
)

// ID names one row within one firm: a UUID in its 36-character text form.
type ID string

// Kind names a table of nouns, the same word in SQL, on the wire and in code.
type Kind string

// Row is one noun as it is kept: it knows its kind and its own id. Nouns are
// plain values; their columns are the fields tagged `col:"name"`, and the tag
// `see` says who may hold that column (see Sight).
type Row interface {
	RowKind() Kind
	RowID() ID
}

// Sight says who may hold a column. It stands in the tag `see` of each field.
type Sight string

const (
	// SeeEveryone marks a column that every staff member's desk may hold.
	SeeEveryone Sight = "everyone"
	// SeeMatter marks a column that follows its matter's wall.
	SeeMatter Sight = "matter"
	// SeeHost marks a column that never leaves the host: hashes and tokens.
	SeeHost Sight = "host"
)

// ErrNone is returned by Rows.One for a row that does not exist.
var ErrNone = errors.New("no such row")

// ErrWalled is returned by Rows on a desk for a row that only the host may
// hold; a command that meets it is queued for the host to judge.
var ErrWalled = errors.New("only the host can see this row")

// Rows is what commands and rules read and write: the rows of ONE firm. The
// store, the desk's cache, the host and the tests each bring one.
type Rows interface {
	// One reads a row, or returns ErrNone.
	One(kind Kind, id ID) (Row, error)
	// By lists, ordered by id, the rows of a kind whose column `col` equals
	// value. col is one of the kind's indexed columns (see Spec.Index); an empty
	// col lists every row of the kind.
	By(kind Kind, col string, value string) ([]Row, error)
	// Put inserts or replaces a row.
	Put(row Row) error
	// Drop removes a row; removing what is not there is no error.
	Drop(kind Kind, id ID) error
}

// Get reads one row as its own type, or returns ErrNone.
func Get[R Row](rows Rows, id ID) (R, error) {
	var none R
	row, err := rows.One(none.RowKind(), id)
	if err != nil {
		return none, err
	}
	typed, ok := row.(R)
	if !ok {
		return none, fmt.Errorf("read %s: got a %T", none.RowKind(), row)
	}
	return typed, nil
}

// List reads the rows whose column equals value as their own type.
func List[R Row](rows Rows, col string, value ID) ([]R, error) {
	var none R
	found, err := rows.By(none.RowKind(), col, string(value))
	if err != nil {
		return nil, err
	}
	typed := make([]R, 0, len(found))
	for _, row := range found {
		one, ok := row.(R)
		if !ok {
			return nil, fmt.Errorf("list %s: got a %T", none.RowKind(), row)
		}
		typed = append(typed, one)
	}
	return typed, nil
}

// Has tells whether a row exists.
func Has(rows Rows, kind Kind, id ID) (bool, error) {
	_, err := rows.One(kind, id)
	if errors.Is(err, ErrNone) {
		return false, nil
	}
	return err == nil, err
}

// PairID is the id of a row that exists once per set of others: the grant of a
// contact on a matter, the share of an item with a contact. It is a UUIDv8 made
// from the names, so that two desks that act on the same pair while apart meet
// at the same row instead of making two.
func PairID(kind Kind, ids ...ID) ID {
	sum := sha256.New()
	sum.Write([]byte(kind))
	for _, id := range ids {
		sum.Write([]byte{0})
		sum.Write([]byte(id))
	}
	b := sum.Sum(nil)[:16]
	b[6] = b[6]&0x0f | 0x80
	b[8] = b[8]&0x3f | 0x80
	h := hex.EncodeToString(b)
	return ID(h[0:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:])
}
