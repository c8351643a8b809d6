package arch

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	modulePath = "anteroom"
	root       = "../.."
)

// The ways in which the programs are built; a file that only one of them compiles counts in every rule.
var buildTags = []string{
	"sqlite_fts5",
	"desktop,production,webkit2_41,libsqlite3,sqlite_fts5,sqlite_omit_load_extension",
	"e2e,libsqlite3,sqlite_fts5,sqlite_omit_load_extension",
}

type housePackage struct {
	folder               string
	imports, testImports []string
}

type listed struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
	Standard                           bool
}

// answered keeps what the go command said, which is slow to ask and the same for every test.
var answered = map[string][]listed{}

// goList asks the go command, once per way of building.
func goList(t *testing.T, args ...string) (all []listed) {
	t.Helper()
	question := strings.Join(args, " ")
	if known, ok := answered[question]; ok {
		return known
	}
	for _, tags := range buildTags {
		// -e: a package that does not compile still shows what it imports.
		command := exec.Command("go", append([]string{"list", "-e", "-json=ImportPath,Imports,TestImports,XTestImports,Standard", "-tags", tags}, args...)...)
		command.Dir = root
		var trouble bytes.Buffer
		command.Stderr = &trouble
		out, err := command.Output()
		if err != nil {
			t.Fatalf("go list: %v\n%s", err, trouble.String())
		}
		for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
			var p listed
			if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			all = append(all, p)
		}
	}
	answered[question] = all
	return all
}

// housePackages are the packages of this module, each once, with what either build imports.
func housePackages(t *testing.T) (house []housePackage) {
	t.Helper()
	at := map[string]int{}
	for _, p := range goList(t, "./...") {
		folder, ours := folderOf(p.ImportPath)
		if !ours || strings.Contains(folder, "node_modules") {
			continue
		}
		i, seen := at[folder]
		if !seen {
			i = len(house)
			at[folder] = i
			house = append(house, housePackage{folder: folder})
		}
		house[i].imports = append(house[i].imports, p.Imports...)
		house[i].testImports = append(append(house[i].testImports, p.TestImports...), p.XTestImports...)
	}
	for i, p := range house {
		slices.Sort(p.imports)
		slices.Sort(p.testImports)
		house[i].imports, house[i].testImports = slices.Compact(p.imports), slices.Compact(p.testImports)
	}
	return house
}

// importGraph is who imports whom in either build, through other people's modules too, tests left out.
func importGraph(t *testing.T) map[string][]string {
	t.Helper()
	graph := map[string][]string{}
	for _, p := range goList(t, "-deps", ".", "./app/...", "./backend/...") {
		graph[p.ImportPath] = append(graph[p.ImportPath], p.Imports...)
	}
	return graph
}

func folderOf(importPath string) (folder string, ours bool) {
	if importPath == modulePath {
		return "", true
	}
	return strings.CutPrefix(importPath, modulePath+"/")
}

// generated names what a tool writes or what is read as data; its size and form are not ours.
var generated = regexp.MustCompile(`(^|/)(wailsjs|contract|testdata|locales|dist|node_modules|bin|var|out)/|\.gen\.|_gen\.go$`)

// sources are the files written by hand, as slash paths from the root.
func sources(t *testing.T, extensions ...string) (paths []string) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if entry.IsDir() {
			if rel != "." && strings.HasPrefix(entry.Name(), ".") || generated.MatchString(rel+"/") {
				return filepath.SkipDir
			}
			return nil
		}
		if slices.Contains(extensions, filepath.Ext(rel)) && !generated.MatchString(rel) {
			paths = append(paths, rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Fatalf("found no %v under %s", extensions, root)
	}
	return paths
}

type goFile struct {
	path   string
	syntax *ast.File
	files  *token.FileSet
}

func (f goFile) test() bool { return strings.HasSuffix(f.path, "_test.go") }

func (f goFile) line(p token.Pos) int { return f.files.Position(p).Line }

// goFiles are the Go files written by hand, parsed with their comments.
func goFiles(t *testing.T) (all []goFile) {
	t.Helper()
	for _, path := range sources(t, ".go") {
		content, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
		if err != nil {
			t.Fatal(err)
		}
		set := token.NewFileSet()
		syntax, err := parser.ParseFile(set, path, content, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if !ast.IsGenerated(syntax) {
			all = append(all, goFile{path, syntax, set})
		}
	}
	return all
}
