package arch

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What the core must not import itself: with any of these a rule could answer differently at the two ends.
var impure = map[string]string{
	"os": "a rule has no disk", "io/fs": "a rule has no disk", "os/exec": "a rule starts nothing", "syscall": "a rule knows no system",
	"net": "a rule has no network", "net/http": "a rule has no network",
	"database/sql": "rows are handed to a rule", "math/rand": "chance is an argument", "math/rand/v2": "chance is an argument",
	"crypto/rand": "chance is an argument", "log": "a rule answers, it does not tell", "log/slog": "a rule answers, it does not tell",
	"sync": "a rule runs alone", "context": "a rule waits for nothing", "unsafe": "a rule has nothing to hide", "embed": "a rule has no files",
}

func TestTheCoreImportsOnlyThePureStandardLibrary(t *testing.T) {
	for _, p := range housePackages(t) {
		if roomOf(t, p.folder).folder != "backend/firm" {
			continue
		}
		for _, name := range p.imports {
			if first, _, _ := strings.Cut(name, "/"); strings.Contains(first, ".") {
				t.Errorf("%s imports %s: the core outlives every library", p.folder, name)
			}
			if reason, banned := impure[name]; banned {
				t.Errorf("%s imports %s: %s", p.folder, name, reason)
			}
		}
	}
}

// Rooms that sim runs under its own clock and chance: one seed must replay one run.
var timed = []string{"backend/firm", "backend/store", "backend/view", "backend/wire", "backend/desk", "backend/host", "backend/sim", "backend/demo"}

var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}

// edges are where those rooms touch the real clock: each stands behind an interface of which sim brings its own.
var edges = map[string]string{
	"backend/desk/system.go":                   "the real clock itself",
	"backend/desk/internal/key/system.go":      "waits for the system's keychain",
	"backend/desk/internal/link/body.go":       "times a real connection",
	"backend/host/internal/job/river.go":       "the real job queue",
	"backend/host/run.go":                      "the loops of a real server; sim calls the steps that they repeat",
	"backend/host/view.go":                     "the loops of a real server; sim calls the steps that they repeat",
	"backend/host/session.go":                  "a connection that waits for news; sim asks when it steps",
	"backend/host/internal/clientweb/guard.go": "the deadline of a real connection",
	"backend/host/internal/clientweb/live.go":  "the deadline of a real connection",
	"backend/host/internal/lend/send.go":       "the deadline of a real connection",
}

func TestTimeIsAnArgument(t *testing.T) {
	touched := map[string]bool{}
	for _, f := range timedFiles(t) {
		for _, used := range calls(f, "time") {
			if slices.Contains(clock, used.Sel.Name) {
				touched[f.path] = true
				if edges[f.path] == "" {
					t.Errorf("%s:%d: time.%s: the clock is an argument", f.path, f.line(used.Pos()), used.Sel.Name)
				}
			}
		}
	}
	for file, reason := range edges {
		if !touched[file] {
			t.Errorf("%s no longer touches the clock: take it off the list (%s)", file, reason)
		}
	}
}

// seeded are the names of math/rand/v2 that draw nothing from the program's own chance.
var seeded = []string{"New", "NewPCG", "NewChaCha8", "NewZipf", "Rand", "Source", "PCG", "ChaCha8", "Zipf"}

func TestChanceIsAnArgument(t *testing.T) {
	for _, f := range timedFiles(t) {
		for _, i := range f.syntax.Imports {
			switch name, _ := strconv.Unquote(i.Path.Value); name {
			case "math/rand":
				t.Errorf("%s imports %s: take a math/rand/v2 with a seed", f.path, name)
			case "math/rand/v2":
				for _, used := range calls(f, "rand") {
					if !slices.Contains(seeded, used.Sel.Name) {
						t.Errorf("%s:%d: rand.%s: chance is an argument", f.path, f.line(used.Pos()), used.Sel.Name)
					}
				}
			}
		}
	}
}

// timedFiles are those of the rooms above; what measures and tries them, for tests only, has a real clock.
func timedFiles(t *testing.T) (files []goFile) {
	t.Helper()
	for _, f := range goFiles(t) {
		in := func(room string) bool { return strings.HasPrefix(f.path, room+"/") }
		if !f.test() && slices.ContainsFunc(timed, in) && !slices.ContainsFunc(forTests, in) {
			files = append(files, f)
		}
	}
	return files
}

// calls are the uses of names of the package known in the file as name.
func calls(f goFile, name string) (used []*ast.SelectorExpr) {
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if one, ok := n.(*ast.SelectorExpr); ok {
			if from, ok := one.X.(*ast.Ident); ok && from.Name == name {
				used = append(used, one)
			}
		}
		return true
	})
	return used
}

func TestNothingHappensAtImport(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, d := range f.syntax.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.Name == "init" && d.Recv == nil {
					t.Errorf("%s: init: what a program needs it says in main", f.path)
				}
			case *ast.GenDecl:
				if d.Tok == token.VAR && !f.test() {
					noState(t, f, d)
				}
			}
		}
	}
}

// noState refuses a package variable without a value: it can only be there to be changed. An embedded file is none.
func noState(t *testing.T, f goFile, d *ast.GenDecl) {
	t.Helper()
	for _, s := range d.Specs {
		spec, ok := s.(*ast.ValueSpec)
		if !ok || len(spec.Values) > 0 || embedded(d.Doc) || embedded(spec.Doc) || spec.Names[0].Name == "version" {
			continue // the linker writes main.version
		}
		t.Errorf("%s: var %s: state of the whole program; give it to whoever needs it", f.path, spec.Names[0].Name)
	}
}

func embedded(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool { return strings.HasPrefix(c.Text, "//go:embed ") })
}
