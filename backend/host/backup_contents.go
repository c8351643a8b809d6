package host

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"anteroom/backend/host/internal/blob"
)

// ContentsEnding is what the folder of files' contents is called behind the name
// of the backup that they belong to.
const ContentsEnding = ".files"

// BackupContents copies into a folder all contents of files that are not there
// yet, and returns how many came. Take it after the database's own copy: what a
// row names was there before the row, and is not swept for weeks after.
func BackupContents(ctx context.Context, c Config, folder string) (int, error) {
	where := c.contentsConfig().Where
	if _, err := os.Stat(where); errors.Is(err, fs.ErrNotExist) && !strings.Contains(where, "://") {
		return 0, nil // nobody has sent a file yet
	}
	came, err := copyContents(ctx, c.contentsConfig().Now, where, folder)
	if err != nil {
		return came, fmt.Errorf("copy the files: %w", err)
	}
	return came, nil
}

// restoreContents brings back the contents that a backup took along, if it did.
func (c Config) restoreContents(ctx context.Context, folder string) error {
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if _, err := copyContents(ctx, c.contentsConfig().Now, folder, c.contentsConfig().Where); err != nil {
		return fmt.Errorf("put the files back: %w", err)
	}
	return nil
}

func copyContents(ctx context.Context, now func() time.Time, from, to string) (came int, err error) {
	source, err := blob.Open(ctx, from, now)
	if err != nil {
		return 0, err
	}
	target, err := blob.Open(ctx, to, now)
	if err != nil {
		return 0, errors.Join(err, source.Close())
	}
	came, err = source.CopyTo(ctx, target)
	return came, errors.Join(err, source.Close(), target.Close())
}
