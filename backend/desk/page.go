package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/store/cipher"
	"anteroom/backend/wire"
)

// errForeignPage says that a page does not go on from where the cache stands:
// repeated, swapped on the way or from another server. Nothing of it is applied.
var errForeignPage = errors.New("the page does not belong behind this cache's place")

// applyPage takes one page, in one transaction of the cache: the before-images
// go back, the page's rows come, what left this person's sight goes, and what
// was done here and is not settled is done again.
func (d *Desk) applyPage(ctx context.Context, p profile, page wire.Page) (at place, err error) {
	var all touched
	err = d.write(ctx, p.FirmID, func(tx *store.Tx) error {
		if at, err = placeFor(tx, page); err != nil {
			return err
		}
		joining := !at.Joined && page.To.Seq >= at.End.Seq
		at.Cursor, at.Joined = page.To, at.Joined || joining
		live := []entry{}
		if at.Joined {
			if live, err = d.box.Live(ctx, p.FirmID); err != nil {
				return err
			}
			live = unsettled(without(live, page.To.Seq), page.Settled)
		}
		var apply touched
		if all, err = d.rebase(tx, p, live, func() error {
			apply, err = takePage(tx, page)
			return err
		}); err != nil {
			return err
		}
		all.merge(apply)
		if err := noteSettled(tx, page.Settled); err != nil {
			return err
		}
		return savePlace(tx, at)
	})
	if err != nil {
		return place{}, fmt.Errorf("apply a page: %w", err)
	}
	return at, d.afterPage(ctx, p, page, all)
}

func (t touched) merge(other touched) {
	for kind, ids := range other {
		for id := range ids {
			t.add(kind, id)
		}
	}
}

func placeFor(tx *store.Tx, page wire.Page) (place, error) {
	at, ok, err := loadPlace(tx)
	if err != nil {
		return place{}, err
	}
	if !ok || at.Snap != nil || at.Cursor != page.From || page.To.Seq < page.From.Seq || page.To.Epoch != page.From.Epoch {
		return place{}, errForeignPage
	}
	return at, nil
}

func unsettled(live []entry, settled []wire.Answer) []entry {
	if len(settled) == 0 {
		return live
	}
	gone := verdicts(settled)
	return slices.DeleteFunc(live, func(e entry) bool {
		_, ok := gone[e.Op.ID]
		return ok
	})
}

// takePage writes a page's rows. A matter that both left and entered within the
// page is taken out first and comes back whole.
func takePage(tx *store.Tx, page wire.Page) (touched, error) {
	all := touched{}
	for _, id := range page.Leave {
		if slices.Contains(page.Enter, id) {
			if err := leave(tx, id, all); err != nil {
				return nil, err
			}
		}
	}
	for _, image := range page.Images {
		ours, ok, err := translate(tx.Schema(), page.Columns, image)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		if err := tx.PutImage(ours); err != nil {
			return nil, fmt.Errorf("put a row: %w", err)
		}
		all.add(ours.Kind, ours.ID)
	}
	for _, id := range page.Leave {
		if !slices.Contains(page.Enter, id) {
			if err := leave(tx, id, all); err != nil {
				return nil, err
			}
		}
	}
	if len(page.Leave) > 0 {
		return all, tx.Compact()
	}
	return all, nil
}

// translate puts a received image into this version's columns; ok is false for
// a kind that this version does not know.
func translate(schema *store.Schema, columns map[firm.Kind][]string, image store.Image) (ours store.Image, ok bool, err error) {
	if schema.Columns(image.Kind) == nil {
		return store.Image{}, false, nil
	}
	if image.Gone {
		return image, true, nil
	}
	values, err := schema.Remap(image.Kind, columns[image.Kind], image.Values)
	if err != nil {
		return store.Image{}, false, err
	}
	return store.Image{Kind: image.Kind, ID: image.ID, Values: values}, true, nil
}

// afterPage does what follows a page that is safely in the cache.
func (d *Desk) afterPage(ctx context.Context, p profile, page wire.Page, all touched) error {
	if err := d.handOver(ctx, p); err != nil {
		return err
	}
	d.changed(all)
	if len(page.Settled) > 0 {
		d.tellOps()
	}
	d.counted(ctx, p)
	if len(page.Leave) > 0 {
		return errors.Join(d.tidyContents(ctx, p), d.truncate(ctx))
	}
	return nil
}

// truncate empties the write-ahead log, so that rows of a matter that left are
// gone from the disk too. A reader that still holds the older state ends soon;
// if one does not, the next round tries again.
func (d *Desk) truncate(ctx context.Context) error {
	if d.memoryOnly() {
		return nil
	}
	d.setUncut(true)
	for try := 0; ; try++ {
		d.cacheMu.RLock()
		err := cipher.Truncate(ctx, d.cache.Pool())
		d.cacheMu.RUnlock()
		if !errors.Is(err, cipher.ErrLocked) {
			d.setUncut(err != nil)
			return err
		}
		if try == truncateTries {
			return nil
		}
		select {
		case <-d.cfg.Clock.After(truncateWait):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (d *Desk) setUncut(uncut bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.uncut = uncut
}
