//go:build libsqlite3

package cipher

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Guard (a): with any other libsqlite3 before the linker, this package must not build.
func TestAnotherSQLiteDoesNotLink(t *testing.T) {
	compiler, err := exec.LookPath("cc")
	if err != nil {
		compiler = "gcc" // the name that Windows has
	}
	folder := t.TempDir()
	source := filepath.Join(folder, "other.c")
	if err := os.WriteFile(source, []byte("int sqlite3_libversion_number(void) { return 3054000; }\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, folder, compiler, "-c", source, "-o", filepath.Join(folder, "other.o"))
	run(t, folder, "ar", "rcs", filepath.Join(folder, "libsqlite3.a"), filepath.Join(folder, "other.o"))

	build := exec.Command("go", "test", "-c", "-o", os.DevNull, ".") // the smallest program around this package
	build.Env = append(os.Environ(), "CGO_LDFLAGS=-L"+folder)
	said, err := build.CombinedOutput()
	if err == nil || !strings.Contains(string(said), "sqlite3mc_version") {
		t.Fatalf("building against another SQLite: %v\n%s", err, said)
	}
}

func run(t *testing.T, folder, name string, args ...string) {
	t.Helper()
	command := exec.Command(name, args...)
	command.Dir = folder
	if said, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, said)
	}
}
