package cipher

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// plainHeader begins every readable SQLite file; an encrypted one begins with 16 random bytes.
var plainHeader = []byte("SQLite format 3\x00")

// prepare looks at the file before SQLite does: a readable one is refused untouched, and a new one is made so that
// only its owner can open it (SQLite gives its side files the same rights).
func prepare(path string, existing bool) error {
	head, err := header(path)
	switch {
	case bytes.Equal(head, plainHeader):
		return ErrPlain.at(path)
	case err == nil && len(head) > 0:
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return ErrUnwritable.because(path, err)
	case existing:
		return ErrMissing.at(path)
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return ErrUnwritable.because(path, err)
	}
	return file.Close()
}

// mustBeSealed is the guard against silent plain text: SQLite has written the first page by now (switching an empty
// file to WAL does), and it must not be a readable one.
func mustBeSealed(path string) error {
	head, err := header(path)
	switch {
	case err != nil:
		return ErrUnwritable.because(path, err)
	case len(head) < len(plainHeader):
		return ErrDamaged.because(path, fmt.Errorf("the first page holds %d bytes", len(head)))
	case bytes.Equal(head, plainHeader):
		return ErrPlain.at(path)
	}
	return nil
}

// header reads the first 16 bytes, or as many as there are.
func header(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // opened for reading: nothing to lose
	head := make([]byte, len(plainHeader))
	n, err := io.ReadFull(file, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return head[:n], err
}
