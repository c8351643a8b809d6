package arch

import (
	"strings"
	"testing"
)

// ban forbids a package, with all that it imports in turn, to reach another one.
type ban struct {
	from    string
	never   []string
	because string
}

var (
	bothDatabases = []string{"github.com/jackc/pgx", "github.com/riverqueue/river", "anteroom/backend/store/postgres"}
	theWindow     = []string{"github.com/wailsapp/wails", "anteroom/app", "anteroom/frontend/desktop"}
	theKeychain   = []string{"github.com/zalando/go-keyring", "anteroom/backend/store/cipher"}
)

var bans = []ban{
	{"app", []string{"anteroom/backend/host", "anteroom/backend/sim"}, "whoever takes the desktop apart finds nothing of the server in it"},
	{"app", bothDatabases, "the desktop carries neither PostgreSQL nor the server's jobs"},
	{"", []string{"anteroom/backend/host", "anteroom/backend/sim", "github.com/jackc/pgx", "github.com/riverqueue/river"}, "what is true of app must be true of the program"},
	{"backend/desk", theWindow, "the agent and sim run a desk without a window"},
	{"backend/desk", []string{"anteroom/backend/host"}, "a desk that could call the host's code would not test the wire"},
	{"backend/desk", bothDatabases, "the desktop carries neither PostgreSQL nor the server's jobs"},
	{"backend/host", []string{"anteroom/backend/desk"}, "the host judges every op as if an attacker wrote it; shared code would trust"},
	{"backend/host", theWindow, "a server has no window"},
	{"backend/host", theKeychain, "a server keeps its secrets in files that its operator names"},
	{"backend/cmd/portald", theWindow, "a server has no window, and must build where no GTK is"},
	{"backend/cmd/portald", theKeychain, "a server keeps its secrets in files that its operator names"},
	{"backend/cmd/portald", []string{"anteroom/backend/desk", "anteroom/backend/sim"}, "the host cannot reach a desk; a desk comes to it"},
	{"backend/store", []string{"github.com/jackc/pgx", "github.com/mattn/go-sqlite3"}, "drivers lie apart, so that each program links its own"},
	{"backend/store/sqlite", []string{"github.com/jackc/pgx"}, "the desktop links this one"},
	{"backend/view", []string{"net/http"}, "one answer for page, mail, search and preview knows no transport"},
	{"backend/wire", []string{"net/http"}, "the same messages go through sim's network"},
}

func TestNoProgramReachesWhatItMustNotCarry(t *testing.T) {
	graph := importGraph(t)
	for _, b := range bans {
		start := modulePath
		if b.from != "" {
			start += "/" + b.from
		}
		if _, known := graph[start]; !known {
			t.Errorf("a ban speaks of %q, where no package is", b.from)
			continue
		}
		if way := wayTo(graph, start, b.never); way != nil {
			t.Errorf("%q must not reach %s: %s\n\tthe way: %s", b.from, way[len(way)-1], b.because, strings.Join(way, " → "))
		}
	}
}

// The desktop's tags take the window in, so a rule that held only in the server's build would be none.
func TestTheDesktopsBuildIsTheOneThatIsLookedAt(t *testing.T) {
	if wayTo(importGraph(t), modulePath, []string{"github.com/wailsapp/wails"}) == nil {
		t.Error("main does not reach the window library: the graph was read with the wrong tags")
	}
}

// wayTo is the shortest chain of imports from start to a package at or below one of never, or nil.
func wayTo(graph map[string][]string, start string, never []string) []string {
	came := map[string]string{start: ""}
	for queue := []string{start}; len(queue) > 0; queue = queue[1:] {
		here := queue[0]
		for _, n := range never {
			if here == n || strings.HasPrefix(here, n+"/") {
				return retrace(came, here)
			}
		}
		for _, next := range graph[here] {
			if _, seen := came[next]; !seen {
				came[next] = here
				queue = append(queue, next)
			}
		}
	}
	return nil
}

func retrace(came map[string]string, here string) (way []string) {
	for ; here != ""; here = came[here] {
		way = append([]string{here}, way...)
	}
	return way
}

// The bans are worth what this search is worth.
func TestAWayIsFoundThroughOtherPackages(t *testing.T) {
	graph := map[string][]string{
		"anteroom/app":          {"fmt", "anteroom/backend/desk"},
		"anteroom/backend/desk": {"example.org/sync"},
		"example.org/sync":      {"github.com/jackc/pgx/v5/stdlib", "example.org/sync"},
	}
	way := wayTo(graph, "anteroom/app", []string{"github.com/jackc/pgx"})
	if got := strings.Join(way, " "); got != "anteroom/app anteroom/backend/desk example.org/sync github.com/jackc/pgx/v5/stdlib" {
		t.Errorf("found %q", got)
	}
	if way := wayTo(graph, "anteroom/app", []string{"github.com/jackc/pg"}); way != nil {
		t.Errorf("half a name was found: %v", way)
	}
}
