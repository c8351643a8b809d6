package host

import (
	"errors"
	"fmt"
	"path/filepath"
)

// lockName is the file in a data folder by which one server keeps others out. It
// holds nothing; the system's lock on it counts, and ends with its process.
const lockName = "portald.lock"

// ErrDataBusy says that another server uses the data folder.
var ErrDataBusy = errors.New("another portald is using this data folder; stop it first, or give this one a folder of its own with --data. Several servers can share a PostgreSQL database, with --db")

// errHeldElsewhere is what lockFile says of a lock that another process has.
var errHeldElsewhere = errors.New("locked by another process")

// lockData keeps every other server out of a data folder until release.
func lockData(folder string) (release func() error, err error) {
	release, err = lockFile(filepath.Join(folder, lockName))
	if errors.Is(err, errHeldElsewhere) {
		return nil, ErrDataBusy
	}
	if err != nil {
		return nil, fmt.Errorf("lock the data folder: %w; choose a folder that this user may write, with --data", err)
	}
	return release, nil
}
