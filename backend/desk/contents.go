package desk

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"

	"anteroom/backend/desk/internal/contents"
	"anteroom/backend/desk/internal/key"
	"anteroom/backend/firm"
	"anteroom/backend/store/cipher"
)

func (d *Desk) openMemoryContents(ctx context.Context) error {
	db, err := cipher.OpenMemory(ctx, string(d.cfg.NewID())+"-contents", cipher.Options{})
	if err != nil {
		return fmt.Errorf("open the files in memory: %w", err)
	}
	return d.takeContents(ctx, db)
}

func (d *Desk) openContents(ctx context.Context) error {
	path := filepath.Join(d.cfg.Profile, contentsFile)
	k, err := key.Read(ctx, d.cfg.Keychain, d.profile.keyName(contentsKey))
	switch {
	case errors.Is(err, key.ErrNone):
		if exists(path) {
			return d.renewContents(ctx, path)
		}
		return d.newContents(ctx, path)
	case err != nil:
		return ErrKeychainLocked.from(err)
	}
	err = d.openContentsWith(ctx, path, k)
	if unreadable(err) {
		return d.renewContents(ctx, path)
	}
	return err
}

// renewContents keeps what can't be read under another name: files may lie in it
// that were never sent.
func (d *Desk) renewContents(ctx context.Context, path string) error {
	if err := putAside(path, d.cfg.Clock.Now()); err != nil {
		return err
	}
	d.note(ErrContentsUnreadable)
	return d.newContents(ctx, path)
}

func (d *Desk) newContents(ctx context.Context, path string) error {
	k, err := key.Make(ctx, d.cfg.Keychain, d.cfg.Rand, d.profile.keyName(contentsKey))
	if err != nil {
		return ErrKeychainLocked.from(err)
	}
	return d.openContentsWith(ctx, path, k)
}

// openContentsWith opens with full durability: what a person sends is safe before
// they are told so.
func (d *Desk) openContentsWith(ctx context.Context, path string, k cipher.Key) error {
	db, err := d.cfg.OpenStore(ctx, path, k, cipher.Options{Durability: cipher.Full})
	if err != nil {
		return diskTroubleUnlessUnreadable(explained(err))
	}
	return d.takeContents(ctx, db)
}

func (d *Desk) takeContents(ctx context.Context, db *sql.DB) error {
	kept, err := contents.New(ctx, db)
	if err != nil {
		return errors.Join(diskTroubleUnlessUnreadable(explained(err)), db.Close())
	}
	d.filesMu.Lock()
	d.contents = kept
	d.filesMu.Unlock()
	return nil
}

// emptyContents begins the file anew for another person, with a key of its own:
// what its blocks held before opens with none.
func (d *Desk) emptyContents(ctx context.Context) error {
	d.filesMu.Lock()
	old := d.contents
	d.contents = nil
	d.filesMu.Unlock()
	if old != nil {
		if err := old.Close(); err != nil {
			return fmt.Errorf("close the files kept here: %w", err)
		}
	}
	if d.memoryOnly() {
		return d.openMemoryContents(ctx)
	}
	path := filepath.Join(d.cfg.Profile, contentsFile)
	if err := removeDatabase(path); err != nil {
		return err
	}
	if err := d.cfg.Keychain.Delete(ctx, d.profile.keyName(contentsKey)); err != nil && !errors.Is(err, key.ErrNone) {
		return ErrKeychainLocked.from(err)
	}
	return d.newContents(ctx, path)
}

// withContents lets fn use the file that is open now.
func (d *Desk) withContents(fn func(*contents.Contents) error) error {
	d.filesMu.RLock()
	defer d.filesMu.RUnlock()
	if d.contents == nil {
		return ErrContentsUnreadable
	}
	err := fn(d.contents)
	var told *Trouble
	if err == nil || errors.As(err, &told) || errors.Is(err, contents.ErrNone) || errors.Is(err, contents.ErrOther) {
		return err
	}
	return diskTrouble(explained(err))
}

func (d *Desk) unsentFiles(ctx context.Context) (unsent bool, err error) {
	err = d.withContents(func(c *contents.Contents) error {
		unsent, err = c.Unsent(ctx)
		return err
	})
	return unsent, err
}

// tidyContents drops what no file in the cache names any more, as after a matter
// left this person's sight, and what nobody pinned or looked at for long. While
// rows are still being fetched nothing is judged.
func (d *Desk) tidyContents(ctx context.Context, p profile) error {
	at, ok, err := d.placeNow(ctx, p)
	if err != nil || !ok || !at.Joined || at.Snap != nil {
		return err
	}
	return d.withContents(func(c *contents.Contents) error {
		all, err := c.All(ctx, p.FirmID)
		if err != nil || len(all) == 0 {
			return err
		}
		named, pinned, err := d.namedContents(ctx, p, c, all)
		if err != nil {
			return err
		}
		dropped, err := dropLoose(ctx, p, c, all, named, pinned, d.now())
		if err != nil || dropped == 0 {
			return err
		}
		d.tell(Event{Kinds: []string{contentKind}})
		if d.memoryOnly() {
			return nil
		}
		// A reader that holds an older state keeps the log; the next round cuts it.
		if err := cipher.Truncate(ctx, c.DB()); err != nil && !errors.Is(err, cipher.ErrLocked) {
			return err
		}
		return nil
	})
}

// dropLoose drops what is not named, what is old, and the longest unused of what
// is more than is kept.
func dropLoose(ctx context.Context, p profile, c *contents.Contents, all []contents.Kept, named, pinned map[string]bool, now firm.Micros) (dropped int, err error) {
	total := int64(0)
	for _, k := range all {
		if named[k.Hash] && !pinned[k.Hash] {
			total += k.Bytes
		}
	}
	for _, k := range all {
		loose := !named[k.Hash]
		if !loose && !pinned[k.Hash] && (total > keptBytes || k.UsedAt < now-firmMicros(keptFor)) {
			loose, total = true, total-k.Bytes
		}
		if !loose {
			continue
		}
		if err := c.Drop(ctx, p.FirmID, k.Hash); err != nil {
			return dropped, err
		}
		dropped++
	}
	return dropped, nil
}

// namedContents tells which contents a file in the cache names, and which of them
// lie under something pinned. A pin whose item is gone goes too.
func (d *Desk) namedContents(ctx context.Context, p profile, c *contents.Contents, all []contents.Kept) (named, pinned map[string]bool, err error) {
	named, pinned = map[string]bool{}, map[string]bool{}
	pins, err := c.Pinned(ctx, p.FirmID)
	if err != nil {
		return nil, nil, err
	}
	gone := []firm.ID{}
	err = d.readAs(ctx, p, func(r *reader) error {
		for _, k := range all {
			n, err := r.count(`SELECT COUNT(*) FROM (SELECT 1 FROM file WHERE firm = $1 AND hash = $2 LIMIT 1)`, string(r.firm), k.Hash)
			if err != nil {
				return err
			}
			named[k.Hash] = n > 0
		}
		for _, item := range pins {
			if _, err := r.item(string(item)); err != nil {
				gone = append(gone, item)
				continue
			}
			files, err := r.filesUnder(item)
			if err != nil {
				return err
			}
			for _, f := range files {
				pinned[f.Hash] = true
			}
		}
		return nil
	})
	for _, item := range gone {
		err = errors.Join(err, c.Pin(ctx, p.FirmID, item, false, 0))
	}
	return named, pinned, err
}
