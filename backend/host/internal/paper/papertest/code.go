// Package papertest spares tests the seconds that compiling the PDF reader takes.
// Only tests call it.
package papertest

import (
	"os"
	"path/filepath"
)

// Code is the folder where all tests of one user keep the compiled PDF reader, for
// paper.Config and host.Config. It is empty, which compiles anew, where the
// system knows no such place.
func Code() string {
	cache, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(cache, "anteroom-test", "pdf")
}
