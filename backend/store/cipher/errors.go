package cipher

import (
	"errors"
	"fmt"
	"os"

	"github.com/mattn/go-sqlite3"
)

// Error is one way in which an encrypted store cannot be used. Code is stable and names a dialog of the window;
// Sentence says what a person can do. Compare with errors.Is against the Err values: the path and the cause differ.
type Error struct {
	Code     string
	Sentence string
	Path     string
	cause    error
}

// The ways a store cannot open or go on.
var (
	ErrNotEncryptedBuild = &Error{Code: "store.not-encrypted-build", Sentence: "This copy of Anteroom was built without encryption, so it keeps nothing on this computer. Install a released version."}
	ErrWrongKey          = &Error{Code: "store.wrong-key", Sentence: "The key in this computer's keychain does not open the offline copy. Restore the keychain, or let Anteroom fetch everything from the server again."}
	ErrPlain             = &Error{Code: "store.plain", Sentence: "The offline copy is not encrypted, so Anteroom does not use it. Move the file away and start again to fetch everything from the server."}
	ErrDamaged           = &Error{Code: "store.damaged", Sentence: "The offline copy is damaged. Unsent changes are exported first; then everything is fetched from the server again."}
	ErrMissing           = &Error{Code: "store.missing", Sentence: "A file of this profile has vanished. Put it back from where it was moved, or let Anteroom fetch everything from the server again."}
	ErrLocked            = &Error{Code: "store.locked", Sentence: "Another program is using the offline copy. Close the other window of Anteroom, or wait a moment and try again."}
	ErrReadOnly          = &Error{Code: "store.read-only", Sentence: "The offline copy may be read but not written. Give yourself the right to write in the profile folder and start again."}
	ErrUnwritable        = &Error{Code: "store.unwritable", Sentence: "The profile folder cannot be used. Check that it exists, that it belongs to you, and that its disk is connected."}
	ErrDiskFull          = &Error{Code: "store.disk-full", Sentence: "The disk is full. Free some space; nothing that was saved before is lost."}
	ErrDisk              = &Error{Code: "store.disk", Sentence: "The disk reported an error. Check the disk; nothing that was saved before is touched."}
)

// Error gives the sentence, the file and the cause; never a key.
func (e *Error) Error() string {
	text := e.Code + ": " + e.Sentence
	if e.Path != "" {
		text += " (" + e.Path + ")"
	}
	if e.cause != nil {
		text += ": " + e.cause.Error()
	}
	return text
}

// Is matches by code, so errors.Is(err, cipher.ErrWrongKey) holds whatever the path.
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other.Code == e.Code
}

// Unwrap gives what SQLite or the file system said.
func (e *Error) Unwrap() error { return e.cause }

func (e *Error) at(path string) *Error { return e.because(path, nil) }

func (e *Error) because(path string, cause error) *Error {
	return &Error{Code: e.Code, Sentence: e.Sentence, Path: path, cause: cause}
}

// Explain turns what SQLite said about an open store into a named error; any other error passes unchanged.
func Explain(err error) error {
	named, ok := nameOf(err)
	if !ok {
		return err
	}
	return named.because("", err)
}

// explainOpen knows one thing more: at the first read "not a database" means that the key does not fit, unless the
// file is too short to hold a page. A key that is known to be right makes it damage of the first page; only the
// desk can know that, from a second file under the same key.
func explainOpen(err error, path string) error {
	named, ok := nameOf(err)
	if !ok {
		return fmt.Errorf("cipher: open %s: %w", path, err)
	}
	if code(err) == sqlite3.ErrNotADB && longEnough(path) {
		named = ErrWrongKey
	}
	return named.because(path, err)
}

func nameOf(err error) (*Error, bool) {
	switch code(err) {
	case sqlite3.ErrNotADB, sqlite3.ErrCorrupt, sqlite3.ErrFormat:
		return ErrDamaged, true
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return ErrLocked, true
	case sqlite3.ErrReadonly:
		return ErrReadOnly, true
	case sqlite3.ErrCantOpen, sqlite3.ErrPerm:
		return ErrUnwritable, true
	case sqlite3.ErrFull:
		return ErrDiskFull, true
	case sqlite3.ErrIoErr:
		return ErrDisk, true
	}
	return nil, false
}

// code is SQLite's primary result code, or 0 for an error that is not SQLite's.
func code(err error) sqlite3.ErrNo {
	var said sqlite3.Error
	if errors.As(err, &said) {
		return said.Code
	}
	return 0
}

func longEnough(path string) bool {
	entry, err := os.Stat(path)
	return err == nil && entry.Size() >= smallestPageBytes
}
