//go:build !windows

package blob

import "os"

// syncFolder writes a folder's names to the disk.
func syncFolder(name string) error {
	folder, err := os.Open(name)
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}
