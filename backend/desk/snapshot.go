package desk

import (
	"context"
	"errors"
	"fmt"
	"time"

	"anteroom/backend/desk/internal/link"
	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// errOtherSnapshot says that a resumed snapshot belongs to another epoch: it is
// begun anew.
var errOtherSnapshot = errors.New("the snapshot went on in another epoch")

// snapshot fetches all rows that this person may see, in frames, kept with the
// place they reached, so that a cut stream goes on where it broke. Rows that
// the server does not name any more go on the way. At the end the search index
// is built once; the log's tail then makes the rows whole (applyPage).
func (d *Desk) snapshot(ctx context.Context, p profile, l Link, token string) error {
	at, err := d.beginSnapshot(ctx, p)
	if err != nil {
		return err
	}
	take := &taking{desk: d, profile: p, at: at}
	err = l.Snapshot(ctx, token, at.Snap.At, func(f wire.Frame) error { return take.frame(ctx, f) })
	if err != nil {
		// What came before the stream broke need not come again.
		if kept := take.keep(ctx); kept != nil {
			err = errors.Join(kept, err)
		}
	}
	if errors.Is(err, errOtherSnapshot) {
		return errors.Join(err, d.forgetPlace(ctx, p))
	}
	if err == nil && !take.ended {
		err = &link.Failure{Kind: link.Unreachable, Err: errors.New("the snapshot broke off")}
	}
	return err
}

// beginSnapshot goes on with the snapshot under way, or begins one: what was
// done here comes off the rows until the tail has joined.
func (d *Desk) beginSnapshot(ctx context.Context, p profile) (at place, err error) {
	err = d.write(ctx, p.FirmID, func(tx *store.Tx) error {
		var ok bool
		if at, ok, err = loadPlace(tx); err != nil {
			return err
		}
		if ok && at.Snap != nil && at.Schema == tx.Schema().Hash() {
			return nil
		}
		if err := restore(tx, touched{}); err != nil {
			return err
		}
		at = place{Schema: tx.Schema().Hash(), Snap: &snap{}}
		return savePlace(tx, at)
	})
	return at, err
}

func (d *Desk) forgetPlace(ctx context.Context, p profile) error {
	return d.write(ctx, p.FirmID, func(tx *store.Tx) error {
		return exec(tx, `DELETE FROM desk_place WHERE firm = $1`, string(tx.Firm()))
	})
}

// taking is one stream of frames. Frames are held until there are enough to be
// worth a transaction: one of few rows writes the same pages of the indexes over
// and over, and a first sync then spends most of its time on that.
type taking struct {
	desk    *Desk
	profile profile
	at      place
	columns map[firm.Kind][]string
	held    []wire.Frame
	rowsIn  int
	since   time.Time
	begun   bool
	ended   bool
}

func (t *taking) frame(ctx context.Context, f wire.Frame) error {
	if t.ended {
		return &link.Failure{Kind: link.Foreign, Err: errors.New("a frame behind the end")}
	}
	if f.Columns != nil {
		t.columns = f.Columns
	}
	if f.Start != nil {
		if err := t.start(*f.Start); err != nil {
			return err
		}
	}
	if !t.begun {
		return &link.Failure{Kind: link.Foreign, Err: errors.New("a snapshot without a start")}
	}
	if f.Rows > 0 {
		t.at.Snap.Of = max(f.Rows, t.at.Snap.Of)
	}
	now := t.desk.cfg.Clock.Now()
	if len(t.held) == 0 {
		t.since = now
	}
	t.held, t.rowsIn = append(t.held, f), t.rowsIn+len(f.Images)
	if f.End == nil && t.rowsIn < holdRows && now.Sub(t.since) < holdWithin {
		return nil
	}
	return t.keep(ctx)
}

// keep writes the frames in hand, and the place they reached, in one transaction.
func (t *taking) keep(ctx context.Context) error {
	if len(t.held) == 0 {
		return nil
	}
	held := t.held
	t.held, t.rowsIn = nil, 0
	var next place
	err := t.desk.write(ctx, t.profile.FirmID, func(tx *store.Tx) error {
		progress := *t.at.Snap
		next = t.at
		next.Snap = &progress
		for _, f := range held {
			if err := t.take(tx, f, &next); err != nil {
				return err
			}
		}
		return savePlace(tx, next)
	})
	if err != nil {
		return fmt.Errorf("take %d frames: %w", len(held), err)
	}
	t.at, t.ended = next, next.Snap == nil
	t.desk.fetched(next)
	t.desk.renewed()
	return nil
}

// start takes the cursor at which a stream began. A resumed stream begins
// later; the tail must go from the first beginning.
func (t *taking) start(cursor store.Cursor) error {
	known := t.at.Snap.Start
	switch {
	case known == (store.Cursor{}):
		t.at.Snap.Start = cursor
	case known.Epoch != cursor.Epoch || cursor.Seq < known.Seq:
		return errOtherSnapshot
	}
	t.begun = true
	return nil
}

func (t *taking) take(tx *store.Tx, f wire.Frame, next *place) error {
	if len(f.Images) > 0 {
		if err := t.rows(tx, f, next.Snap); err != nil {
			return err
		}
	}
	if f.End == nil {
		return nil
	}
	if err := clearBehind(tx, next.Snap.At, ""); err != nil {
		return err
	}
	if err := tx.Reindex(); err != nil {
		return err
	}
	next.Cursor, next.End, next.Snap = next.Snap.Start, *f.End, nil
	next.Joined = next.Cursor.Seq >= next.End.Seq
	if !next.Joined {
		return nil
	}
	live, err := t.desk.box.Live(tx.Context(), t.profile.FirmID)
	if err != nil {
		return err
	}
	_, err = t.desk.rebase(tx, t.profile, without(live, next.Cursor.Seq), nil)
	return err
}

// rows keeps the rows of one frame, and drops those between the last frame and
// this one's end that the server did not name.
func (t *taking) rows(tx *store.Tx, f wire.Frame, progress *snap) error {
	last := f.Images[len(f.Images)-1]
	if f.Kind != progress.At.Kind {
		if err := clearBehind(tx, progress.At, f.Kind); err != nil {
			return err
		}
		progress.At = link.Place{Kind: f.Kind}
	}
	images := make([]store.Image, 0, len(f.Images))
	named := make(map[string]bool, len(f.Images))
	for _, image := range f.Images {
		if image.Kind != f.Kind || image.Gone || image.ID <= progress.At.ID && progress.At.ID != "" {
			return &link.Failure{Kind: link.Foreign, Err: errors.New("a frame whose rows are out of order")}
		}
		ours, ok, err := translate(tx.Schema(), t.columns, image)
		if err != nil {
			return err
		}
		if ok {
			images = append(images, ours)
			named[string(ours.ID)] = true
		}
	}
	if len(images) > 0 {
		held, err := column(tx, fmt.Sprintf(`SELECT id FROM %q WHERE firm = $1 AND id > $2 AND id <= $3`, string(f.Kind)), string(progress.At.ID), string(last.ID))
		if err != nil {
			return err
		}
		for _, id := range held {
			if !named[id] {
				if err := drop(tx, f.Kind, firm.ID(id), touched{}); err != nil {
					return err
				}
			}
		}
		if err := tx.BulkPut(f.Kind, images); err != nil {
			return err
		}
	}
	progress.At = link.Place{Kind: f.Kind, ID: last.ID}
	progress.Done += len(f.Images)
	return nil
}

// clearBehind drops the rows that lie behind a place and before the next kind
// that the server sends; it sends kinds in the order of firm.Kinds. An empty
// next is the end.
func clearBehind(tx *store.Tx, at link.Place, next firm.Kind) error {
	past := at.Kind == ""
	for _, spec := range firm.Kinds() {
		if spec.Kind == next {
			return nil
		}
		from := ""
		if spec.Kind == at.Kind {
			past, from = true, string(at.ID)
		}
		if !past {
			continue
		}
		ids, err := column(tx, fmt.Sprintf(`SELECT id FROM %q WHERE firm = $1 AND id > $2`, string(spec.Kind)), from)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if err := drop(tx, spec.Kind, firm.ID(id), touched{}); err != nil {
				return err
			}
		}
	}
	return nil
}
