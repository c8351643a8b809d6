package blob_test

import "syscall"

// mountSmall puts a disk of 8 MiB in memory at a folder.
func mountSmall(folder string) error { return syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=8m") }

func unmount(folder string) { _ = syscall.Unmount(folder, syscall.MNT_DETACH) }
