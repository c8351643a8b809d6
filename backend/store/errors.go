package store

import (
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
)

// ErrReadOnly is returned by every writing method of a Tx that Read made.
var ErrReadOnly = errors.New("store: this transaction only reads; write inside DB.Write")

// ErrDangling is returned when a row names another that is not there, or when
// a row that others name is dropped. Only the host checks it, at each statement,
// so that the command which caused it can be told: owners are put before what
// names them and dropped after.
var ErrDangling = errors.New("store: a row names another row that does not exist; write the owner first, or drop what names it")

// ErrNoEpoch is returned by Tx.Append before Tx.StartEpoch was ever called for
// the firm.
var ErrNoEpoch = errors.New("store: the firm has no log yet; call StartEpoch in the transaction that makes the firm")

// ErrNotAuthority is returned by the log's methods on a store that is not the
// host's.
var ErrNotAuthority = errors.New("store: only the host's store keeps the firm's log; open it with Options.Authority")

// ErrOtherFirm is returned for a firm row whose id is not the firm of the
// transaction.
var ErrOtherFirm = errors.New("store: the row belongs to another firm; open a transaction for that firm")

// Clash says that a value which is unique within the firm is taken already.
type Clash struct {
	Kind firm.Kind
	// Columns are the columns that together are taken, without the firm.
	Columns []string
}

// Error names the kind and the columns, never the value.
func (c *Clash) Error() string {
	return fmt.Sprintf("store: another %s of the firm has the same %s; choose another", c.Kind, strings.Join(c.Columns, " and "))
}

// BadText says that a text cannot be kept: PostgreSQL takes neither NUL nor
// bytes that are not UTF-8, so no engine here does.
type BadText struct {
	Kind   firm.Kind
	Column string
}

// Error names the column, never the text.
func (b *BadText) Error() string {
	return fmt.Sprintf("store: the text of %s.%s has a NUL or is not UTF-8; clean it before it is written", b.Kind, b.Column)
}

// UnknownKind says that a kind of row is not one of the schema's.
type UnknownKind struct{ Kind firm.Kind }

// Error names the kind.
func (u *UnknownKind) Error() string {
	return fmt.Sprintf("store: there is no kind of row called %q", string(u.Kind))
}

// BadImage says that an image does not fit the kind's columns.
type BadImage struct {
	Kind firm.Kind
	// Why tells which column or count did not fit.
	Why string
}

// Error says what does not fit.
func (b *BadImage) Error() string {
	return fmt.Sprintf("store: the image of a %s does not fit its columns: %s; use Schema.Remap for images of another version", b.Kind, b.Why)
}
