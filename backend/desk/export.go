package desk

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"anteroom/backend/desk/internal/outbox"
	"anteroom/backend/store/cipher"
)

// ExportUnsent writes what was not sent, was refused or asks into a new file,
// encrypted with the outbox's own key, which stays in the keychain, and tells
// how many changes that are. It fails with memory_only where there is no key,
// with nothing_unsent and with file_exists.
func (d *Desk) ExportUnsent(ctx context.Context, path string) (int, error) {
	if d.memoryOnly() {
		return 0, ErrNoDisk
	}
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return 0, trouble(CodeInvalid, "file_exists", "path", "There is a file of this name already. Choose another name.").from(err)
	}
	unsent, err := d.unsent(ctx)
	if err != nil {
		return 0, err
	}
	if len(unsent) == 0 {
		return 0, trouble(CodeRefused, "nothing_unsent", "", "Every change made here has reached the server, so there is nothing to export.")
	}
	if err := d.exportTo(ctx, path, unsent); err != nil {
		return 0, errors.Join(diskTrouble(explained(err)), removeDatabase(path))
	}
	return len(unsent), nil
}

func (d *Desk) unsent(ctx context.Context) ([]entry, error) {
	all, err := d.box.All(ctx)
	if err != nil {
		return nil, err
	}
	list := []entry{}
	for _, e := range all {
		if e.State.Open() || e.State == outbox.Refused || e.State == outbox.Asks {
			list = append(list, e)
		}
	}
	return list, nil
}

func (d *Desk) exportTo(ctx context.Context, path string, unsent []entry) error {
	db, err := d.cfg.OpenStore(ctx, path, d.boxKey, cipher.Options{Durability: cipher.Full, Connections: 1})
	if err != nil {
		return err
	}
	box, err := outbox.New(ctx, db, 0)
	if err != nil {
		return errors.Join(err, db.Close())
	}
	return errors.Join(box.Append(ctx, unsent...), box.Close())
}

// exportBeforeRebuild keeps unsent changes beside the outbox before the cache is
// given up: whatever goes wrong next, they exist twice (RULES §7).
func (d *Desk) exportBeforeRebuild(ctx context.Context) error {
	unsent, err := d.unsent(ctx)
	if err != nil || len(unsent) == 0 {
		return err
	}
	name := "unsent-" + d.cfg.Clock.Now().UTC().Format("20060102-150405") + ".db"
	_, err = d.ExportUnsent(ctx, filepath.Join(d.cfg.Profile, name))
	var told *Trouble
	if errors.As(err, &told) && told.Reason == "file_exists" {
		return nil
	}
	return err
}
