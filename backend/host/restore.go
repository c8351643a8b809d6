package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
)

// restoring is the name under which a backup is looked at before it counts.
const restoring = "portald.db.restoring"

// Restore puts a backup that Backup wrote into a data folder, and begins anew
// with it (see BeginAnew). The copy is checked, and begun anew, beside the
// database that is there, and takes its place in one step: whenever this is cut
// short, either the old database stands or the new one is whole. Where the folder
// holds anything, only force goes on; the old database is then put aside, and
// aside names its file. It needs the folder for itself.
func Restore(ctx context.Context, c Config, backup string, force bool) (aside string, err error) {
	if c.DB != "" {
		return "", errors.New("put the backup back: a PostgreSQL database is put back with pg_restore; do that while no portald runs, then run portald restore --epoch")
	}
	unlock, err := c.lock()
	if err != nil {
		return "", err
	}
	defer unlock() //nolint:errcheck // the process ends, and the lock with it
	if err := c.mayReplace(backup, force); err != nil {
		return "", err
	}
	copied := filepath.Join(c.Data, restoring)
	if err := removeDatabase(copied); err != nil {
		return "", err
	}
	if err := copyFile(copied, backup); err != nil {
		return "", fmt.Errorf("put the backup back: %w; choose a folder that this user may write and that has room", err)
	}
	if err := c.prepare(ctx, copied); err != nil {
		return "", errors.Join(fmt.Errorf("put the backup back: %w", err), removeDatabase(copied))
	}
	// Contents are only added to: none of those here loses its place.
	if err := c.restoreContents(ctx, backup+ContentsEnding); err != nil {
		return "", errors.Join(err, removeDatabase(copied))
	}
	if aside, err = c.putAside(); err != nil {
		return "", err
	}
	if err := os.Rename(copied, c.database()); err != nil {
		return aside, fmt.Errorf("put the backup in its place: %w", err)
	}
	return aside, nil
}

// mayReplace refuses a folder that holds something, but for its lock.
func (c Config) mayReplace(backup string, force bool) error {
	if same, err := sameFile(backup, c.database()); err != nil || same {
		return errors.Join(err, errors.New("put the backup back: this file is the database itself; name the backup, or run portald restore --epoch if it was put there by hand"))
	}
	if force {
		return nil
	}
	there, err := os.ReadDir(c.Data)
	if err != nil {
		return fmt.Errorf("look into the data folder: %w", err)
	}
	for _, one := range there {
		if one.Name() != lockName && one.Name() != restoring {
			return errors.New("put the backup back: the data folder is not empty; name an empty one with --data, or give --force to put its database aside and take the backup instead")
		}
	}
	return nil
}

func sameFile(one, other string) (bool, error) {
	first, err := os.Stat(one)
	if err != nil {
		return false, fmt.Errorf("look at the backup: %w", err)
	}
	second, err := os.Stat(other)
	return err == nil && os.SameFile(first, second), nil
}

// removeDatabase removes a database that does not count, with its log.
func removeDatabase(path string) error {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove %s: %w", filepath.Base(path+end), err)
		}
	}
	return nil
}

func copyFile(to, from string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	file, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, source)
	return errors.Join(err, file.Sync(), file.Close())
}

// prepare makes sure that a copy is whole and ours, brings it to this version
// and begins anew with each of its firms.
func (c Config) prepare(ctx context.Context, path string) error {
	db, err := sqlite.Open(ctx, path, store.Options{Authority: true})
	if err != nil {
		return errors.Join(errNotWhole, err)
	}
	return errors.Join(c.check(ctx, db), db.Close())
}

var (
	errNotWhole = errors.New("the file is damaged or no backup of portald's; take another backup")
	errNewer    = errors.New("the backup was made by a newer portald; install that version, or a later one")
)

func (c Config) check(ctx context.Context, db *store.DB) error {
	var said string
	if err := db.Pool().QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&said); err != nil || said != "ok" {
		return errors.Join(errNotWhole, err)
	}
	var ours int
	err := db.Pool().QueryRowContext(ctx, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ('firm', 'firm_seq', 'firm_log', 'credential', 'op', 'audit')").Scan(&ours)
	if err != nil || ours != 6 {
		return errors.Join(errNotWhole, err)
	}
	if err := c.understood(ctx, db); err != nil {
		return err
	}
	if err := Migrate(ctx, db); err != nil {
		return err
	}
	var dangling int
	if err := db.Pool().QueryRowContext(ctx, "SELECT COUNT(*) FROM pragma_foreign_key_check").Scan(&dangling); err != nil || dangling > 0 {
		return errors.Join(errNotWhole, err)
	}
	return c.anew(ctx, db)
}

// understood refuses a backup of a newer version: this one would write into
// tables of which it does not know what they have come to mean.
func (c Config) understood(ctx context.Context, db *store.DB) error {
	folder, err := os.MkdirTemp(c.Data, restoring)
	if err != nil {
		return fmt.Errorf("compare versions: %w", err)
	}
	defer os.RemoveAll(folder) //nolint:errcheck // an empty database is left, which nobody reads
	fresh, err := sqlite.Open(ctx, filepath.Join(folder, "fresh.db"), store.Options{Authority: true})
	if err != nil {
		return err
	}
	defer fresh.Close()
	if err := Migrate(ctx, fresh); err != nil {
		return err
	}
	for _, set := range []string{"migrated_store", "migrated_host"} {
		var theirs, known int64
		text := "SELECT COALESCE(MAX(version_id), 0) FROM " + set
		if err := db.Pool().QueryRowContext(ctx, text).Scan(&theirs); err != nil {
			return errors.Join(errNotWhole, err)
		}
		if err := fresh.Pool().QueryRowContext(ctx, text).Scan(&known); err != nil {
			return fmt.Errorf("compare versions: %w", err)
		}
		if theirs > known {
			return errNewer
		}
	}
	return nil
}

// anew begins anew with every firm of a store that nobody else uses.
func (c Config) anew(ctx context.Context, db *store.DB) error {
	host, err := offline(ctx, c, db, nil)
	if err != nil {
		return err
	}
	firms, err := db.Firms(ctx)
	if err != nil {
		return err
	}
	if len(firms) == 0 {
		return errors.New("the backup holds no firm; take another one")
	}
	for _, office := range firms {
		if err := host.BeginAnew(ctx, office.ID); err != nil {
			return err
		}
	}
	return nil
}

// putAside gives the database that is there another name, if there is one. A
// second name comes first, so that there is a database at every moment.
func (c Config) putAside() (string, error) {
	if _, err := os.Stat(c.database()); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	aside := freeName(c.database() + ".before")
	if err := os.Link(c.database(), aside); err != nil {
		if err := os.Rename(c.database(), aside); err != nil {
			return "", fmt.Errorf("put the old database aside: %w", err)
		}
	}
	for _, end := range []string{"-wal", "-shm"} {
		if err := os.Rename(c.database()+end, aside+end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("put the old database aside: %w", err)
		}
	}
	return aside, nil
}

// freeName adds the first number under which no file is there.
func freeName(path string) string {
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s-%d", path, n)
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
	}
}
