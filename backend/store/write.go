package store

import (
	"fmt"

	"anteroom/backend/firm"
)

// Put inserts or replaces a row. A value that must be unique and is taken
// returns a *Clash; the transaction is then lost, unless it ran inside Try.
func (t *Tx) Put(row firm.Row) error {
	image, err := t.db.schema.ImageOf(row)
	if err != nil {
		return err
	}
	return t.change(image, true)
}

// Drop removes a row; removing what is not there is no error.
func (t *Tx) Drop(kind firm.Kind, id firm.ID) error {
	return t.change(Image{Kind: kind, ID: id, Gone: true}, true)
}

// PutImage applies an image that was received from elsewhere, or a
// before-image: gone drops the row. It is not tracked: Images and Before speak
// of what Put and Drop did, and Before of a later Put is what PutImage left.
func (t *Tx) PutImage(image Image) error { return t.change(image, false) }

func (t *Tx) change(image Image, tracked bool) error {
	p, err := t.db.schema.plan(image.Kind)
	if err != nil {
		return err
	}
	if err := t.allows(p, image); err != nil {
		return err
	}
	before, err := t.imageOf(p, image.ID)
	if err != nil {
		return err
	}
	if !before.Equal(image) {
		if err := t.apply(p, image); err != nil {
			return err
		}
		t.dirty.note(p, before, image)
	}
	t.track.note(before, image, tracked)
	return nil
}

// allows refuses what must never be written, whoever asks.
func (t *Tx) allows(p *plan, image Image) error {
	if !t.writable {
		return ErrReadOnly
	}
	if image.Kind == (firm.Firm{}).RowKind() && image.ID != t.firm {
		return ErrOtherFirm
	}
	if image.Gone {
		return nil
	}
	return p.fits(image)
}

func (t *Tx) apply(p *plan, image Image) error {
	if image.Gone {
		if err := t.exec(p.text.drop, string(t.firm), string(image.ID)); err != nil {
			return t.db.meaning(fmt.Errorf("drop %s: %w", p.spec.Kind, err))
		}
		return nil
	}
	args := append(make([]any, 0, len(image.Values)+1), string(t.firm))
	if err := t.exec(p.text.put, append(args, image.Values...)...); err != nil {
		return t.db.meaning(fmt.Errorf("put %s: %w", p.spec.Kind, err))
	}
	return nil
}

// imageOf reads the image of a row as it stands, gone when there is none.
func (t *Tx) imageOf(p *plan, id firm.ID) (Image, error) {
	values, err := t.values(p, id)
	if err != nil {
		return Image{}, err
	}
	return Image{Kind: p.spec.Kind, ID: id, Gone: values == nil, Values: values}, nil
}

// Image reads the image of a row; ok is false, and the image gone, when there
// is no such row.
func (t *Tx) Image(kind firm.Kind, id firm.ID) (image Image, ok bool, err error) {
	p, err := t.db.schema.plan(kind)
	if err != nil {
		return Image{}, false, err
	}
	image, err = t.imageOf(p, id)
	return image, err == nil && !image.Gone, err
}

// ImagesAfter returns the next images of a kind in the order of their ids, at
// most limit; fewer than limit means that there are no more. The first page
// comes after "".
func (t *Tx) ImagesAfter(kind firm.Kind, after firm.ID, limit int) ([]Image, error) {
	p, err := t.db.schema.plan(kind)
	if err != nil {
		return nil, err
	}
	list := make([]Image, 0, min(limit, pageRows))
	err = t.each(p, p.text.page, []any{string(t.firm), string(after), limit}, func(values []any) {
		id, _ := values[0].(string)
		list = append(list, Image{Kind: kind, ID: firm.ID(id), Values: values})
	})
	return list, err
}

// Try runs fn inside the transaction so that it can fail alone: if it returns
// an error or panics, what it wrote is undone, also to Images and Before, and the
// rest of the transaction stands. The error is returned.
func (t *Tx) Try(fn func() error) (err error) {
	if !t.writable {
		return ErrReadOnly
	}
	if _, err := t.raw.ExecContext(t.ctx, "SAVEPOINT try"); err != nil {
		return fmt.Errorf("begin to try: %w", err)
	}
	mark := t.track.mark()
	done := false
	t.tries++
	defer func() {
		t.tries--
		if done && err == nil {
			return
		}
		t.track.undo(mark)
		if _, back := t.raw.ExecContext(t.ctx, "ROLLBACK TO SAVEPOINT try; RELEASE SAVEPOINT try"); back != nil && err != nil {
			err = fmt.Errorf("%w; and undo: %w", err, back)
		}
	}()
	err = fn()
	done = true
	if err != nil {
		return t.db.meaning(err)
	}
	if _, err = t.raw.ExecContext(t.ctx, "RELEASE SAVEPOINT try"); err != nil {
		return fmt.Errorf("end trying: %w", err)
	}
	return nil
}
