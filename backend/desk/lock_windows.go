//go:build windows

package desk

import (
	"errors"
	"path/filepath"
	"syscall"
)

// The system's numbers for a file in use and for a full disk.
const (
	sharingViolation = syscall.Errno(32)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
)

// lockProfile keeps a second process out of the profile until release: a file
// opened for nobody else. The system gives it back however this process ends.
func lockProfile(folder string) (release func() error, err error) {
	name, err := syscall.UTF16PtrFromString(filepath.Join(folder, lockFile))
	if err != nil {
		return nil, ErrProfileUnwritable.from(err)
	}
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, sharingViolation) {
		return nil, ErrProfileBusy.from(err)
	}
	if err != nil {
		return nil, diskTrouble(err)
	}
	return func() error { return syscall.CloseHandle(handle) }, nil
}

func fullDisk(err error) bool { return errors.Is(err, handleDiskFull) || errors.Is(err, diskFull) }
