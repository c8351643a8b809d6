package host

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"

	"anteroom/backend/store"
)

// Backup writes a consistent copy of the whole database into a new file while
// the server goes on. On SQLite it is a database of its own; on PostgreSQL the
// address must be given and pg_dump be installed.
func Backup(ctx context.Context, db *store.DB, address, path string) error {
	if _, err := os.Stat(path); err == nil {
		return fmt.Errorf("write the backup: %s exists already; name a new file", filepath.Base(path))
	}
	if db.Dialect().Name() == "postgres" {
		return dump(ctx, address, path)
	}
	// SQLite makes the copy in one read transaction; the path is bound, not spliced.
	if _, err := db.Pool().ExecContext(ctx, "VACUUM INTO $1", path); err != nil {
		return fmt.Errorf("write the backup: %w; choose a folder that exists and has room", err)
	}
	return os.Chmod(path, 0o600)
}

func dump(ctx context.Context, address, path string) error {
	tool, err := exec.LookPath("pg_dump")
	if err != nil {
		return errors.New("write the backup: pg_dump is not installed here; install PostgreSQL's client programs, or use your database's own backups")
	}
	address, password, err := withoutPassword(address)
	if err != nil {
		return err
	}
	run := exec.CommandContext(ctx, tool, "--format=custom", "--no-owner", "--file", path, "--dbname", address)
	run.Env = os.Environ()
	if password != "" {
		run.Env = append(run.Env, "PGPASSWORD="+password)
	}
	if out, err := run.CombinedOutput(); err != nil {
		return fmt.Errorf("write the backup: %w: %.300s", err, out)
	}
	return nil
}

// withoutPassword takes the password out of an address: on a command line
// everybody on the machine could read it.
func withoutPassword(address string) (bare, password string, err error) {
	at, err := url.Parse(address)
	if err != nil || at.Scheme != "postgres" && at.Scheme != "postgresql" {
		return "", "", errors.New("write the backup: the database's address must begin with postgres://; write it so in --db")
	}
	query := at.Query()
	password = query.Get("password")
	query.Del("password")
	if at.User != nil {
		if given, ok := at.User.Password(); ok {
			password = given
		}
		at.User = url.User(at.User.Username())
	}
	at.RawQuery = query.Encode()
	return at.String(), password, nil
}
