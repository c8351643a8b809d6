package arch

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"strings"
	"testing"
)

// besideTheRoutes are the ways into the server that no list of routes knows, with
// the test that tries who gets through. Routes proper have their matrices, which
// refuse a route without a line: clientweb's TestEveryRouteForEveryVisitor and
// host's TestEveryStaffRouteButTwoIsShutToWhoHasNoDevice.
var besideTheRoutes = map[string]struct{ tries, in string }{
	`backend/host "GET /healthz"`: {"TestHealthIsToldToAnyoneAndTellsNothingElse", "backend/host"},
	`backend/host "/"`:            {"TestEveryRouteForEveryVisitor", "backend/host/internal/clientweb"},

	"backend/host/internal/staffweb UploadsPath": {"TestStaffUploadsAreTheirDevicesOnly", "backend/host"},

	"backend/host/internal/clientweb uploadsPath":                    {"TestOnlyWhoHasAPortalThatTakesFilesMayUpload", "backend/host/internal/clientweb"},
	`backend/host/internal/clientweb "GET " + feedPath`:              {"TestFeedsThatOpenNothingAllLookTheSame", "backend/host/internal/clientweb"},
	`backend/host/internal/clientweb "GET " + stopPath + "{token}"`:  {"TestAnUnsubscribeLinkIsGoodForNothingElse", "backend/host/internal/clientweb"},
	`backend/host/internal/clientweb "POST " + stopPath + "{token}"`: {"TestWrongLinksAllLookTheSame", "backend/host/internal/clientweb"},
	`backend/host/internal/clientweb "/api/"`:                        {"TestEveryRouteForEveryVisitor", "backend/host/internal/clientweb"},
	`backend/host/internal/clientweb "/"`:                            {"TestReadingLeavesEverythingAsItWas", "backend/host/internal/clientweb"},
	`backend/host/internal/post "GET /{$}"`:                          {"TestTheMailboxAnswersOnThisMachineOnly", "backend/host/internal/post"},
	`backend/host/internal/post "GET /letters.json"`:                 {"TestTheMailboxAnswersOnThisMachineOnly", "backend/host/internal/post"},
	`backend/host/internal/post "GET /letter/{name}"`:                {"TestTheMailboxAnswersOnThisMachineOnly", "backend/host/internal/post"},
	`backend/host/internal/post "GET /letter/{name}/page"`:           {"TestTheMailboxAnswersOnThisMachineOnly", "backend/host/internal/post"},
	`backend/host/internal/post "GET /letter/{name}/file"`:           {"TestTheMailboxAnswersOnThisMachineOnly", "backend/host/internal/post"},
}

func TestEveryWayInHasATestOfWhoGetsThrough(t *testing.T) {
	found, tests := map[string]bool{}, map[string]bool{}
	for _, f := range goFiles(t) {
		folder := f.path[:strings.LastIndex(f.path, "/")+1]
		switch {
		case f.test():
			for _, d := range f.syntax.Decls {
				if fn, is := d.(*ast.FuncDecl); is {
					tests[folder+fn.Name.Name] = true
				}
			}
		case strings.HasPrefix(f.path, "backend/host/"):
			ast.Inspect(f.syntax, func(n ast.Node) bool {
				if pattern, is := handled(n); is {
					found[strings.TrimSuffix(folder, "/")+" "+pattern] = true
				}
				return true
			})
		}
	}
	for door := range found {
		if line, listed := besideTheRoutes[door]; !listed {
			t.Errorf("%s is a way in that no test is named for", door)
		} else if !tests[line.in+"/"+line.tries] {
			t.Errorf("%s: there is no test %s in %s", door, line.tries, line.in)
		}
	}
	for door := range besideTheRoutes {
		if !found[door] {
			t.Errorf("%s is listed, and is no longer a way in", door)
		}
	}
}

// handled is the pattern of a call that puts a handler on a mux.
func handled(n ast.Node) (string, bool) {
	call, is := n.(*ast.CallExpr)
	if !is || len(call.Args) != 2 {
		return "", false
	}
	if chosen, is := call.Fun.(*ast.SelectorExpr); !is || chosen.Sel.Name != "Handle" && chosen.Sel.Name != "HandleFunc" {
		return "", false
	}
	var out bytes.Buffer
	if format.Node(&out, token.NewFileSet(), call.Args[0]) != nil {
		return "?", true
	}
	return out.String(), true
}
