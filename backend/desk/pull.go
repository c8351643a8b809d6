package desk

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// errAgain says that the round must begin once more: the server was restored,
// and what was settled is sent again first.
var errAgain = errors.New("begin again")

// pullAll brings the cache to the end of the log: by a snapshot where it has to
// be begun, then page by page.
func (d *Desk) pullAll(ctx context.Context, p profile, l Link, token string) error {
	snapshots := 0
	for range pagesPerRound {
		at, ok, err := d.placeNow(ctx, p)
		if err != nil {
			return err
		}
		if !ok || at.Snap != nil || at.Schema != d.schemaHash() {
			if snapshots++; snapshots > snapshotTries {
				return fmt.Errorf("take a snapshot, tried %d times: %w", snapshotTries, errOtherSnapshot)
			}
			if err := d.snapshot(ctx, p, l, token); err != nil && !errors.Is(err, errOtherSnapshot) {
				return err
			}
			d.heard()
			continue
		}
		more, err := d.pullPage(ctx, p, l, token, at)
		if err != nil || !more {
			return err
		}
	}
	return nil
}

// pullPage takes one page; more is false at the end of the log.
func (d *Desk) pullPage(ctx context.Context, p profile, l Link, token string, at place) (more bool, err error) {
	page, err := l.Changes(ctx, token, at.Cursor)
	var said *wire.Trouble
	if errors.As(err, &said) {
		switch said.Problem {
		case wire.ProblemSnapshot:
			return true, d.fetchAnew(ctx, p)
		case wire.ProblemEpoch:
			return false, d.restored(ctx, p)
		}
	}
	if err != nil {
		return false, fmt.Errorf("pull: %w", err)
	}
	d.heard()
	if page.From != at.Cursor {
		return false, errForeignPage
	}
	if page.To == page.From {
		return false, nil
	}
	if len(page.Images) > 0 {
		d.phase(Syncing)
	}
	if _, err := d.applyPage(ctx, p, page); err != nil {
		return false, err
	}
	return page.More, nil
}

func (d *Desk) schemaHash() string {
	d.cacheMu.RLock()
	defer d.cacheMu.RUnlock()
	if d.cache == nil {
		return ""
	}
	return d.cache.Schema().Hash()
}

// fetchAnew begins a snapshot over the rows that are here: they stay readable,
// and those that the server does not name go on the way.
func (d *Desk) fetchAnew(ctx context.Context, p profile) error {
	return d.write(ctx, p.FirmID, func(tx *store.Tx) error {
		if err := restore(tx, touched{}); err != nil {
			return err
		}
		return savePlace(tx, place{Schema: tx.Schema().Hash(), Snap: &snap{}})
	})
}

// restored follows a server that was put back to an older state (DESIGN §4,
// Restore): everything settled within the time that is kept waits again, and
// goes, revocations first, before the rows are fetched anew.
func (d *Desk) restored(ctx context.Context, p profile) error {
	d.cfg.Log.Warn("the server was restored; settled changes are sent again")
	if err := d.box.Again(ctx, p.FirmID, d.now()-firmMicros(KeepSettled)); err != nil {
		return err
	}
	if err := d.fetchAnew(ctx, p); err != nil {
		return err
	}
	d.counted(ctx, p)
	d.tellOps()
	return errAgain
}
