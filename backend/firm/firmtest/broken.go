package firmtest

import (
	"errors"

	"anteroom/backend/firm"
)

// ErrBroken is what Broken rows return once they are broken.
var ErrBroken = errors.New("the disk failed")

// Broken passes calls on to other rows until Left of them were made; the next
// fails, as a disk does. A rule that swallows such an error answers wrongly.
type Broken struct {
	firm.Rows
	// Left is how many calls still work; Failed tells whether one has failed.
	Left   int
	Failed bool
}

func (b *Broken) step() error {
	if b.Left--; b.Left < 0 {
		b.Failed = true
		return ErrBroken
	}
	return nil
}

// One reads a row while the rows last.
func (b *Broken) One(kind firm.Kind, id firm.ID) (firm.Row, error) {
	if err := b.step(); err != nil {
		return nil, err
	}
	return b.Rows.One(kind, id)
}

// By lists rows while the rows last.
func (b *Broken) By(kind firm.Kind, col string, value string) ([]firm.Row, error) {
	if err := b.step(); err != nil {
		return nil, err
	}
	return b.Rows.By(kind, col, value)
}

// Put writes a row while the rows last.
func (b *Broken) Put(row firm.Row) error {
	if err := b.step(); err != nil {
		return err
	}
	return b.Rows.Put(row)
}

// Drop removes a row while the rows last.
func (b *Broken) Drop(kind firm.Kind, id firm.ID) error {
	if err := b.step(); err != nil {
		return err
	}
	return b.Rows.Drop(kind, id)
}
