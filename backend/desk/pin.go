package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"anteroom/backend/desk/internal/contents"
	"anteroom/backend/desk/internal/link"
	"anteroom/backend/firm"
)

// The kinds of Event that tell of files: on their way, and kept here.
const (
	sendingKind = "sending"
	contentKind = "content"
)

// Pin keeps what an item holds on this computer, or what lies in a folder, also
// what comes later; it is fetched in the background. Without a keychain it is kept
// in memory only.
func (d *Desk) Pin(ctx context.Context, itemID string, on bool) error {
	p, ok := d.who()
	if !ok {
		return ErrSignedOut
	}
	if err := d.read(ctx, func(r *reader) error { _, err := r.item(itemID); return err }); err != nil && on {
		return err
	}
	err := d.withContents(func(c *contents.Contents) error { return c.Pin(ctx, p.FirmID, firm.ID(itemID), on, d.now()) })
	if err != nil {
		return err
	}
	d.tell(Event{Kinds: []string{contentKind}})
	d.carryOn()
	return nil
}

// Pinned tells what is pinned and how much of it is here.
func (d *Desk) Pinned(ctx context.Context) (PinnedPage, error) {
	page := PinnedPage{Items: []PinnedItem{}, LimitBytes: keptBytes}
	p, ok := d.who()
	if !ok {
		return page, ErrSignedOut
	}
	err := d.withContents(func(c *contents.Contents) error {
		pins, err := c.Pinned(ctx, p.FirmID)
		if err != nil {
			return err
		}
		all, err := c.All(ctx, p.FirmID)
		if err != nil {
			return err
		}
		whole := map[string]bool{}
		for _, k := range all {
			page.Bytes += k.Bytes
			whole[k.Hash] = k.Whole
		}
		return d.read(ctx, func(r *reader) error {
			for _, item := range pins {
				line, err := r.pinned(item, whole)
				var gone *Trouble
				if errors.As(err, &gone) && gone.Code == CodeNotFound {
					continue
				}
				if err != nil {
					return err
				}
				page.Items = append(page.Items, line)
			}
			return nil
		})
	})
	return page, err
}

func (r *reader) pinned(id firm.ID, whole map[string]bool) (PinnedItem, error) {
	item, err := r.item(string(id))
	if err != nil {
		return PinnedItem{}, err
	}
	matter, err := r.matter(string(item.MatterID))
	if err != nil {
		return PinnedItem{}, err
	}
	files, err := r.filesUnder(id)
	line := PinnedItem{
		ItemID: string(id), MatterID: string(item.MatterID), Area: string(item.Area), Title: item.Title,
		MatterTitle: matter.Title, MatterNumber: matter.Number, Folder: item.Kind == firm.Folder, Files: len(files),
	}
	for _, f := range files {
		line.Bytes += f.Size
		if whole[f.Hash] {
			line.KeptFiles++
			line.KeptBytes += f.Size
		}
	}
	return line, err
}

// filesUnder lists the files of an item, or of all that lies in a folder.
func (r *reader) filesUnder(item firm.ID) ([]firm.File, error) {
	ids, err := r.strings(`WITH RECURSIVE inside (firm, id) AS (
			SELECT $1, $2 UNION SELECT item.firm, item.id FROM item JOIN inside ON item.folder_id = inside.id AND item.firm = inside.firm)
		SELECT file.id FROM file JOIN inside ON file.item_id = inside.id AND file.firm = inside.firm ORDER BY file.id`, string(r.firm), string(item))
	if err != nil {
		return nil, err
	}
	files := make([]firm.File, 0, len(ids))
	for _, id := range ids {
		f, err := firm.Get[firm.File](r, firm.ID(id))
		if err != nil {
			return nil, fmt.Errorf("read a file: %w", err)
		}
		files = append(files, f)
	}
	return files, nil
}

// fetchPinned brings one thing more of what is pinned; more says that there was
// one.
func (d *Desk) fetchPinned(ctx context.Context, p profile, l link.Files, token string) (more bool, err error) {
	wanted := []firm.File{}
	err = d.withContents(func(c *contents.Contents) error {
		pins, err := c.Pinned(ctx, p.FirmID)
		if err != nil || len(pins) == 0 {
			return err
		}
		return d.readAs(ctx, p, func(r *reader) error {
			for _, item := range pins {
				files, err := r.filesUnder(item)
				if err != nil {
					return err
				}
				wanted = append(wanted, files...)
			}
			return nil
		})
	})
	for _, f := range wanted {
		if more, err := d.fetchWhole(ctx, p, l, token, f); more || err != nil {
			return more, err
		}
	}
	return false, err
}

// fetchWhole brings a pinned file's content and then its pages.
func (d *Desk) fetchWhole(ctx context.Context, p profile, l link.Files, token string, f firm.File) (more bool, err error) {
	has := false
	err = d.withContents(func(c *contents.Contents) error { has, err = c.Has(ctx, p.FirmID, f.Hash, d.now()); return err })
	if err != nil {
		return false, err
	}
	if has {
		return false, nil
	}
	for page := range min(int(f.Pages), pinPages) {
		if _, err := d.picture(ctx, p, l, token, f, page+1, pinWidth); err != nil && passing(err) {
			return false, err
		}
	}
	if _, err := d.words(ctx, p, l, token, f, 1); err != nil && passing(err) {
		return false, err
	}
	// The content comes last: once it is here, so is all the rest.
	err = d.fetch(ctx, p, l, token, f)
	if err != nil && !passing(err) {
		d.cfg.Log.Warn("a pinned file could not be fetched", "error", err.Error())
		return false, nil
	}
	if err == nil {
		d.tell(Event{Kinds: []string{contentKind}})
	}
	return err == nil, err
}

// passing tells failures after which the same may succeed from the server's word
// that it never will.
func passing(err error) bool {
	told := toldOf(err)
	return told.Code == CodeOffline || told.Code == CodeLocked || told.Code == CodeInternal || errors.Is(told, ErrTooMany)
}

// fetch brings a file's content, going on where a fetch before was cut off.
func (d *Desk) fetch(ctx context.Context, p profile, l link.Files, token string, f firm.File) error {
	from := int64(0)
	err := d.withContents(func(c *contents.Contents) (err error) { from, err = c.Begun(ctx, p.FirmID, f.Hash); return err })
	if err != nil {
		return err
	}
	if from >= f.Size {
		from = 0
	}
	// The lock is not held while the server talks: a file that is replaced meanwhile
	// answers that it is closed.
	d.filesMu.RLock()
	c := d.contents
	d.filesMu.RUnlock()
	if c == nil {
		return ErrContentsUnreadable
	}
	return l.Content(ctx, token, f.ID, from, func(body io.Reader) error {
		return c.Put(ctx, contents.Content{Firm: p.FirmID, Hash: f.Hash, Size: f.Size}, from, io.LimitReader(body, f.Size-from+1), d.now())
	})
}

// sendingsOf keeps those of one person.
func sendingsOf(all []contents.Sending, staff firm.ID) []contents.Sending {
	return slices.DeleteFunc(all, func(s contents.Sending) bool { return s.Staff != staff })
}
