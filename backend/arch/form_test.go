package arch

import (
	"bytes"
	"go/ast"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	mostFunctionLines = 70
	mostFileLines     = 500
)

func TestNoFunctionIsOverSeventyLines(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, d := range f.syntax.Decls {
			function, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if lines := f.line(function.End()) - f.line(function.Pos()) + 1; lines > mostFunctionLines {
				t.Errorf("%s: %s has %d lines: what it does in steps wants names", f.path, function.Name.Name, lines)
			}
		}
	}
}

func TestNoFileIsOverFiveHundredLines(t *testing.T) {
	for _, name := range sources(t, ".go", ".ts", ".tsx", ".css", ".sql", ".sh", ".ps1") {
		content, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if lines := bytes.Count(content, []byte("\n")); lines > mostFileLines {
			t.Errorf("%s has %d lines: it holds more than one noun", name, lines)
		}
	}
}

func TestEveryPackageHasOneComment(t *testing.T) {
	told := map[string][]string{}
	for _, f := range goFiles(t) {
		if f.test() {
			continue
		}
		folder := path.Dir(f.path)
		if _, known := told[folder]; !known {
			told[folder] = nil
		}
		if f.syntax.Doc != nil && !otherSystems(f) {
			told[folder] = append(told[folder], path.Base(f.path))
		}
	}
	for folder, files := range told {
		if len(files) != 1 {
			t.Errorf("%s: %d package comments %v; one says what it is for, what it must not know, who calls it", folder, len(files), files)
		}
	}
}

// otherSystems says that a file stands in for another one where that cannot be built, comment and all.
func otherSystems(f goFile) bool {
	for _, group := range f.syntax.Comments {
		for _, c := range group.List {
			if strings.HasPrefix(c.Text, "//go:build !") {
				return true
			}
		}
	}
	return false
}

// Names that say nothing: each is where things land that nobody found a home for. A file may be called common, since
// passwords can be; a room may not.
var (
	emptyFiles = []string{"utils", "util", "helpers", "helper", "manager", "misc"}
	emptyRooms = append([]string{"common", "services"}, emptyFiles...)
)

func TestNoFileFolderOrTypeHasAnEmptyName(t *testing.T) {
	for _, name := range sources(t, ".go", ".ts", ".tsx", ".css", ".sql", ".sh") {
		file := strings.TrimSuffix(strings.TrimSuffix(path.Base(name), path.Ext(name)), "_test")
		if slices.Contains(emptyFiles, strings.ToLower(file)) {
			t.Errorf("%s: the name says nothing about what is in it", name)
		}
		for _, room := range strings.Split(path.Dir(name), "/") {
			if slices.Contains(emptyRooms, strings.ToLower(room)) {
				t.Errorf("%s: %q says nothing about what is in it", name, room)
			}
		}
	}
	empty := regexp.MustCompile(`(Manager|Helper|Helpers|Utils?|Data|Info)$`)
	for _, f := range goFiles(t) {
		for _, d := range f.syntax.Decls {
			for _, name := range typesOf(d) {
				if empty.MatchString(name) {
					t.Errorf("%s: type %s: its last word says nothing", f.path, name)
				}
			}
		}
	}
}

func typesOf(d ast.Decl) (names []string) {
	declaration, ok := d.(*ast.GenDecl)
	if !ok {
		return nil
	}
	for _, s := range declaration.Specs {
		if spec, ok := s.(*ast.TypeSpec); ok {
			names = append(names, spec.Name.Name)
		}
	}
	return names
}

// Work put off is an issue, not a comment; and a test without a reason to be left out is not left out.
func TestNothingIsLeftForLater(t *testing.T) {
	later := regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X)\b|(?i:not ` + `implemented)|t\.Skip` + `\(\)|\b(it|test|describe)\.(skip|todo)\b|\bx(it|describe)\(`)
	for _, name := range sources(t, ".go", ".ts", ".tsx", ".sh", ".ps1", ".sql") {
		content, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(content), "\n") {
			if found := later.FindString(line); found != "" {
				t.Errorf("%s:%d: %q: do it now, or open an issue", name, i+1, found)
			}
		}
	}
}
