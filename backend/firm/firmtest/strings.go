package firmtest

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

// DataFolder returns the folder of real and hostile input that ANTEROOM_DATA
// names, or ../shared/data beside the project; where there is none the test is
// left out and says so.
func DataFolder(t testing.TB) string {
	t.Helper()
	folder := os.Getenv("ANTEROOM_DATA")
	if folder == "" {
		folder = filepath.Join(root(t), "..", "shared", "data")
	}
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("no folder of real input: set ANTEROOM_DATA to it (looked for %s)", filepath.Base(folder))
	}
	return folder
}

// root finds the project's folder, above the package under test.
func root(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		above := filepath.Dir(folder)
		if above == folder {
			t.Fatal("no go.mod above the test's folder")
		}
		folder = above
	}
}

// HostileStrings returns every distinct line of the lists of hostile strings,
// just as it stands in its file, comment marks and all.
func HostileStrings(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(DataFolder(t), "strings", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("list hostile strings: %d files, %v", len(files), err)
	}
	sort.Strings(files)
	var lines []string
	seen := map[string]bool{}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(content), "\n") {
			if line != "" && !seen[line] {
				seen[line] = true
				lines = append(lines, line)
			}
		}
	}
	return lines
}
