package desk

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store/cipher"
)

// The files of a profile.
const (
	profileFile = "profile.json"
	lockFile    = "profile.lock"
	cacheFile   = "cache.db"
	outboxFile  = "outbox.db"
	// contentsFile holds what files hold; see internal/contents.
	contentsFile = "contents.db"
)

// profile is what profile.json holds: addresses and ids, no secret, no name.
type profile struct {
	// ProfileID tells this profile's keys from another's in the keychain.
	ProfileID firm.ID `json:"profileId"`
	Server    string  `json:"server"`
	FirmID    firm.ID `json:"firmId"`
	StaffID   firm.ID `json:"staffId"`
	DeviceID  firm.ID `json:"deviceId"`
}

func (p profile) keyName(what string) string { return string(p.ProfileID) + "/" + what }

// The names of the secrets in the keychain, behind the profile's id.
const (
	cacheKey    = "cache-key"
	outboxKey   = "outbox-key"
	contentsKey = "contents-key"
	tokenKey    = "device-token"
)

// prepareFolder makes the folder and proves that it can be written.
func prepareFolder(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return diskTrouble(err)
	}
	probe, err := os.CreateTemp(folder, ".probe-*")
	if err != nil {
		return diskTrouble(err)
	}
	name := probe.Name()
	return diskTrouble(errors.Join(probe.Close(), os.Remove(name)))
}

func readProfile(folder string, newID func() firm.ID) (profile, error) {
	raw, err := os.ReadFile(filepath.Join(folder, profileFile))
	if errors.Is(err, fs.ErrNotExist) {
		p := profile{ProfileID: newID()}
		return p, writeProfile(folder, p)
	}
	if err != nil {
		return profile{}, diskTrouble(err)
	}
	var p profile
	if err := json.Unmarshal(raw, &p); err != nil || p.ProfileID == "" {
		return profile{}, ErrProfileBroken.from(err)
	}
	return p, nil
}

// writeProfile replaces the file in one step, so that a crash leaves the old or
// the new one.
func writeProfile(folder string, p profile) error {
	raw, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return fmt.Errorf("write the profile: %w", err)
	}
	part, err := os.CreateTemp(folder, ".profile-*")
	if err != nil {
		return diskTrouble(err)
	}
	_, err = part.Write(append(raw, '\n'))
	err = errors.Join(err, part.Sync(), part.Close())
	if err == nil {
		err = os.Rename(part.Name(), filepath.Join(folder, profileFile))
	}
	if err != nil {
		return diskTrouble(errors.Join(err, os.Remove(part.Name())))
	}
	return nil
}

// databaseFiles are a SQLite file and its side files.
func databaseFiles(path string) []string {
	return []string{path, path + "-wal", path + "-shm", path + "-journal"}
}

// putAside renames a database that can't be read; nothing is deleted.
func putAside(path string, at time.Time) error {
	suffix := ".unreadable-" + at.UTC().Format("20060102-150405")
	for _, one := range databaseFiles(path) {
		if err := os.Rename(one, one+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return diskTrouble(err)
		}
	}
	return nil
}

func removeDatabase(path string) error {
	for _, one := range databaseFiles(path) {
		if err := os.Remove(one); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return diskTrouble(err)
		}
	}
	return nil
}

func exists(path string) bool {
	entry, err := os.Stat(path)
	return err == nil && entry.Size() > 0
}

// diskTrouble says in our words what the file system or the store said.
func diskTrouble(err error) error {
	var named *cipher.Error
	switch {
	case err == nil:
		return nil
	case fullDisk(err), errors.Is(err, cipher.ErrDiskFull):
		return ErrDiskFull.from(err)
	case errors.Is(err, cipher.ErrNotEncryptedBuild):
		return ErrNotEncrypted.from(err)
	case errors.Is(err, cipher.ErrLocked):
		return ErrProfileBusy.from(err)
	case errors.Is(err, cipher.ErrUnwritable), errors.Is(err, cipher.ErrReadOnly),
		errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return ErrProfileUnwritable.from(err)
	case errors.As(err, &named), isPathError(err):
		return ErrDisk.from(err)
	default:
		return err
	}
}

func isPathError(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	return errors.As(err, &path) || errors.As(err, &link)
}
