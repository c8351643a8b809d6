package arch_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
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

// clientRooms are the rooms of the host that answer clients in words of their own.
func clientRooms() []string { return []string{"account", "act", "clientweb"} }

// neverTold are reasons that no client is told, each with why.
func neverTold() map[string]string {
	return map[string]string{
		"not_open":           "clientweb answers not_here in its place",
		"no_item":            "clientweb answers not_here in its place",
		"wrong_old_password": "account tells it to staff, who change theirs in the window",
		"unknown_state":      "account marks invitations with states that firm knows",
	}
}

// elsewhere are functions of firm that do not judge a client, each with why.
func elsewhere() map[string]string {
	staff := "asks what staff may"
	return map[string]string{
		"may": staff, "mayOnMatter": staff, "matterFor": staff, "itemFor": staff, "itemOn": staff, "contactThere": staff,
		"ResendInvitation.Check": "account tells nobody whether there was something to send again",
	}
}

// TestEveryReasonThatAClientIsToldHasWordsInThePortal walks from every command that
// these rooms give through the rules that judge it: a reason without words reaches
// a client in English.
func TestEveryReasonThatAClientIsToldHasWordsInThePortal(t *testing.T) {
	told := map[string]string{}
	rules := declsIn(t, filepath.Join("..", "firm"))
	given := []string{}
	for _, room := range clientRooms() {
		given = append(given, commandsIn(t, filepath.Join("..", "host", "internal", room), rules)...)
	}
	if len(given) < 8 {
		t.Fatalf("clients give %v: this test no longer finds what they give", given)
	}
	for _, command := range given {
		for _, reason := range rules.reasonsFrom(command + ".Check") {
			told[reason] = "firm." + command
		}
	}
	for _, room := range clientRooms() {
		for _, reason := range reasonsIn(t, filepath.Join("..", "host", "internal", room)) {
			told[reason] = room
		}
	}
	for reason := range neverTold() {
		delete(told, reason)
	}
	keys := keysIn(t, filepath.Join("..", "..", "frontend", "portal", "src", "words", "refusal.ts"))
	for _, reason := range slices.Sorted(maps.Keys(told)) {
		if !keys[reason] && !begun(keys, reason) {
			t.Errorf("the portal has no words for %q of %s", reason, told[reason])
		}
	}
}

// begun tells whether there are words for all reasons that begin as this one does.
func begun(keys map[string]bool, reason string) bool {
	for key := range keys {
		if strings.HasSuffix(key, "_") && strings.HasPrefix(reason, key) {
			return true
		}
	}
	return false
}

// decls are the functions of a package by name; methods by their receiver's and
// their own.
type decls map[string]*ast.FuncDecl

func declsIn(t *testing.T, room string) decls {
	t.Helper()
	found := decls{}
	for _, file := range filesIn(t, room) {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				found[nameOf(f)] = f
			}
		}
	}
	return found
}

func nameOf(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name + "." + f.Name.Name
	}
	return f.Name.Name
}

// commandsIn lists the commands that a room makes: literals of firm's types that
// have a Check.
func commandsIn(t *testing.T, room string, rules decls) []string {
	t.Helper()
	found := []string{}
	for _, file := range filesIn(t, room) {
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok {
				if of, ok := lit.Type.(*ast.SelectorExpr); ok && rules[of.Sel.Name+".Check"] != nil {
					found = append(found, of.Sel.Name)
				}
			}
			return true
		})
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// reasonsFrom lists the reasons that a function can give, with those of all that
// it calls in its package. A method is followed by its name, whoever has it.
func (d decls) reasonsFrom(start string) []string {
	found, seen, open := []string{}, map[string]bool{}, []string{start}
	for len(open) > 0 {
		name := open[0]
		open = open[1:]
		if _, skipped := elsewhere()[name]; seen[name] || d[name] == nil || skipped {
			continue
		}
		seen[name] = true
		ast.Inspect(d[name].Body, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			found = append(found, reasonsOf(call)...)
			open = append(open, d.called(call)...)
			return true
		})
	}
	return found
}

// called names what a call may call.
func (d decls) called(call *ast.CallExpr) []string {
	fun := call.Fun
	if of, ok := fun.(*ast.IndexExpr); ok {
		fun = of.X
	}
	switch fun := fun.(type) {
	case *ast.Ident:
		return []string{fun.Name}
	case *ast.SelectorExpr:
		names := []string{}
		for name := range d {
			if _, method, ok := strings.Cut(name, "."); ok && method == fun.Sel.Name && method != "Check" {
				names = append(names, name)
			}
		}
		return names
	default:
		return nil
	}
}

// filesIn reads the Go files of a room, but for its tests.
func filesIn(t *testing.T, room string) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(room, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files := []*ast.File{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// literal is the text of an expression that could be a name, or the beginning of
// one that is put together.
func literal(e ast.Expr) []string {
	if sum, ok := e.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		e = sum.X
	}
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return nil
	}
	text, err := strconv.Unquote(lit.Value)
	if err != nil || !regexp.MustCompile(`^[a-z][a-z0-9_]*$`).MatchString(text) {
		return nil
	}
	return []string{text}
}

// reasonsIn lists the reasons of a room: fields Reason of a literal, and the
// arguments of what makes a refusal.
func reasonsIn(t *testing.T, room string) []string {
	t.Helper()
	found := []string{}
	for _, file := range filesIn(t, room) {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Reason" {
					found = append(found, literal(n.Value)...)
				}
			case *ast.CallExpr:
				found = append(found, reasonsOf(n)...)
			}
			return true
		})
	}
	return found
}

// reasonsOf lists the reason among a call's arguments, if the call makes a refusal:
// it comes first, or behind a code.
func reasonsOf(call *ast.CallExpr) []string {
	name := ""
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	if len(call.Args) < 2 {
		return nil
	}
	switch name {
	case "refuse", "Refuse":
		if first := literal(call.Args[0]); len(first) > 0 {
			return first
		}
		return literal(call.Args[1])
	case "say", "badRequest":
		return literal(call.Args[1])
	default:
		return nil
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
