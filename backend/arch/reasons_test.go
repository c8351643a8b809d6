package arch_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// fileRooms are the rooms of the host that refuse files: on the way in, on the way
// out, and as an act of a client.
func fileRooms() []string { return []string{"blob", "paper", "scan", "lend", "act"} }

// TestEveryReasonThatAFileIsRefusedForHasWordsInBothFrontEnds reads the reasons
// from the rooms' source: a reason without words reaches people in English.
func TestEveryReasonThatAFileIsRefusedForHasWordsInBothFrontEnds(t *testing.T) {
	reasons := []string{}
	for _, room := range fileRooms() {
		found := reasonsIn(t, filepath.Join("..", "host", "internal", room))
		if len(found) == 0 && room != "scan" {
			t.Errorf("%s gives no reason: this test no longer finds them", room)
		}
		reasons = append(reasons, found...)
	}
	slices.Sort(reasons)
	reasons = slices.Compact(reasons)
	for _, words := range []string{"desktop/src/bridge/reasons.ts", "portal/src/words/refusal.ts"} {
		keys := keysIn(t, filepath.Join("..", "..", "frontend", filepath.FromSlash(words)))
		for _, reason := range reasons {
			if !keys[reason] {
				t.Errorf("frontend/%s has no words for %q", words, reason)
			}
		}
	}
}

// reasonsIn lists the reasons of a room: fields Reason of a literal, and the
// arguments of what makes a refusal.
func reasonsIn(t *testing.T, room string) []string {
	t.Helper()
	found := []string{}
	add := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if text, err := strconv.Unquote(lit.Value); err == nil && text != "" {
				found = append(found, text)
			}
		}
	}
	paths, err := filepath.Glob(filepath.Join(room, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Reason" {
					add(n.Value)
				}
			case *ast.CallExpr:
				if at := reasonArgument(n); at >= 0 && at < len(n.Args) {
					add(n.Args[at])
				}
			}
			return true
		})
	}
	return found
}

// reasonArgument is the place of the reason among a call's arguments, or -1.
func reasonArgument(call *ast.CallExpr) int {
	name := ""
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	switch name {
	case "refuse", "Refuse":
		return 0
	case "say":
		return 1
	default:
		return -1
	}
}

// keysIn lists the keys of the objects in a file of words.
func keysIn(t *testing.T, path string) map[string]bool {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for _, match := range regexp.MustCompile(`(?m)^\s+([a-z][a-z0-9_]*)(?:: |,$)`).FindAllSubmatch(source, -1) {
		keys[string(match[1])] = true
	}
	return keys
}
