//go:build !linux

package blob_test

import "errors"

func mountSmall(string) error { return errors.ErrUnsupported }

func unmount(string) {}
