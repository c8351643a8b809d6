//go:build unix

package desk

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// lockProfile keeps a second process out of the profile until release. The
// system gives the lock back however this process ends.
func lockProfile(folder string) (release func() error, err error) {
	file, err := os.OpenFile(filepath.Join(folder, lockFile), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, diskTrouble(err)
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errors.Join(ErrProfileBusy, file.Close())
	}
	if err != nil {
		return nil, errors.Join(diskTrouble(err), file.Close())
	}
	return file.Close, nil
}

func fullDisk(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
