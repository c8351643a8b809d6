package store

import "anteroom/backend/firm"

// rowKey names a row within the transaction's firm.
type rowKey struct {
	kind firm.Kind
	id   firm.ID
}

// touched is one row that the transaction wrote: as it stood, and as it stands.
type touched struct {
	before, last Image
}

// track remembers what Put and Drop did, in the order of first writes, with a
// journal so that a part can be undone.
type track struct {
	rows    map[rowKey]*touched
	order   []rowKey
	journal []undoing
}

// undoing is how one step is taken back: the row's last image, or that it was
// not tracked before.
type undoing struct {
	key   rowKey
	last  Image
	first bool
}

func newTrack() track { return track{rows: map[rowKey]*touched{}} }

// note remembers a step. An untracked one matters only to a row that is
// tracked already.
func (t *track) note(before, after Image, tracked bool) {
	key := rowKey{after.Kind, after.ID}
	row := t.rows[key]
	switch {
	case row != nil:
		t.journal = append(t.journal, undoing{key: key, last: row.last})
		row.last = after
	case tracked:
		t.journal = append(t.journal, undoing{key: key, first: true})
		t.rows[key] = &touched{before: before, last: after}
		t.order = append(t.order, key)
	}
}

func (t *track) mark() int { return len(t.journal) }

// undo takes the steps since the mark back, the newest first.
func (t *track) undo(mark int) {
	for len(t.journal) > mark {
		step := t.journal[len(t.journal)-1]
		t.journal = t.journal[:len(t.journal)-1]
		if step.first {
			delete(t.rows, step.key)
			t.order = t.order[:len(t.order)-1]
			continue
		}
		t.rows[step.key].last = step.last
	}
}

// Images returns the last image of each row that Put and Drop wrote in this
// transaction, in the order of first writes. A row that was put back to what
// it was yields none.
func (t *Tx) Images() []Image {
	list := make([]Image, 0, len(t.track.order))
	for _, key := range t.track.order {
		if row := t.track.rows[key]; !row.before.Equal(row.last) {
			list = append(list, row.last)
		}
	}
	return list
}

// Before returns a row as it stood before the first Put or Drop of it in this
// transaction; a row that did not exist is gone. ok is false for a row that
// was not written.
func (t *Tx) Before(kind firm.Kind, id firm.ID) (image Image, ok bool) {
	row := t.track.rows[rowKey{kind, id}]
	if row == nil {
		return Image{}, false
	}
	return row.before, true
}

// Forget makes Images and Before begin anew, as if the transaction started
// here; for one that runs several commands and asks for each apart. Inside Try it
// does nothing: what is tried may have to be taken back.
func (t *Tx) Forget() {
	if t.tries == 0 {
		t.track = newTrack()
	}
}
