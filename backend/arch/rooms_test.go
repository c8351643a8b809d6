package arch

import (
	"slices"
	"strings"
	"testing"
)

// room is a folder with all that lies below it, unless a longer line of the table names that.
type room struct {
	folder  string
	may     []string // the rooms that it imports
	because string
}

// Rooms that exist for tests: every test may import them, and nothing else.
var forTests = []string{"backend/firm/firmtest", "backend/store/storetest", "backend/store/postgres/pgtest", "backend/host/internal/roomtest"}

// What tests import beyond their room's plan: real engines instead of mocks, and an invented firm.
var engines = []string{"backend/demo", "backend/store/sqlite", "backend/store/postgres", "backend/store/cipher"}

// The plan of the house. Imports point one way: window → app → desk → {store, view, wire} → firm, and
// portald → host → {store, view, wire} → firm.
var rooms = []room{
	{"", []string{"app/window"}, "main hands over the pages and nothing else"},
	{"app/window", []string{"app", "app/bridge", "backend/desk"}, "flags, menus and the window itself; nothing of matters"},
	{"app", []string{"backend/desk", "backend/firm"}, "the window asks the desk; rows and the network are not its business"},
	{"app/bridge", []string{"app"}, "the journeys' door to the same bindings"},
	{"backend/firm", nil, "rules that run at both ends know neither"},
	{"backend/firm/firmtest", []string{"backend/firm"}, "cases that every door is tried with"},
	{"backend/store", []string{"backend/firm"}, "rows know the nouns, not what is done with them"},
	{"backend/store/cipher", nil, "whoever reviews the encryption reads one folder"},
	{"backend/store/sqlite", []string{"backend/firm", "backend/store"}, "a driver is an engine and no more"},
	{"backend/store/postgres", []string{"backend/firm", "backend/store"}, "a driver is an engine and no more"},
	{"backend/store/postgres/pgtest", nil, "starts a database, knows no tables"},
	{"backend/store/storetest", []string{"backend/store", "backend/firm", "backend/firm/firmtest"}, "one contract suite, run on each engine"},
	{"backend/ics", nil, "calendars of others are read, written and unrolled in one place, which knows no item"},
	{"backend/view", []string{"backend/firm", "backend/ics", "backend/store"}, "what a client sees is built alike at both ends"},
	{"backend/wire", []string{"backend/firm", "backend/store"}, "what the ends say to each other belongs to neither"},
	{"backend/demo", []string{"backend/firm"}, "an invented firm is nouns and nothing else"},
	{"backend/desk", []string{"backend/firm", "backend/ics", "backend/store", "backend/store/cipher", "backend/store/sqlite", "backend/view", "backend/wire"}, "the desk reaches the host through the wire only"},
	{"backend/host", []string{"backend/demo", "backend/firm", "backend/ics", "backend/store", "backend/store/sqlite", "backend/store/postgres", "backend/view", "backend/wire", "frontend/portal"}, "the host cannot reach a desk; a desk comes to it"},
	{"backend/cmd", []string{"backend/host", "backend/firm"}, "a main is flags and signals"},
	{"backend/sim", []string{"backend/demo", "backend/desk", "backend/firm", "backend/host", "backend/store", "backend/store/sqlite", "backend/store/cipher", "backend/view", "backend/wire", "backend/firm/firmtest"}, "only sim sees both ends"},
	{"backend/journey", nil, "starts the programs and sees what people see; it must not know how they do it"},
	{"backend/arch", nil, "reads, never calls"},
	{"build", nil, "makes files that are committed; no program knows it"},
	{"frontend/portal", nil, "the built pages, embedded"},
}

func TestEveryRoomImportsOnlyWhatThePlanAllows(t *testing.T) {
	for _, p := range housePackages(t) {
		from := roomOf(t, p.folder)
		hold(t, p, from, p.imports, from.may)
		hold(t, p, from, p.testImports, slices.Concat(from.may, forTests, engines))
	}
}

func hold(t *testing.T, p housePackage, from room, imports, may []string) {
	t.Helper()
	for _, path := range imports {
		folder, ours := folderOf(path)
		if !ours {
			continue
		}
		to := roomOf(t, folder)
		if to.folder != from.folder && !slices.Contains(may, to.folder) {
			t.Errorf("%q imports %q, but of room %q: %s", p.folder, folder, from.folder, from.because)
		}
	}
}

func TestEveryRoomOfThePlanExists(t *testing.T) {
	packages := housePackages(t)
	for _, r := range rooms {
		if !slices.ContainsFunc(packages, func(p housePackage) bool { return roomOf(t, p.folder).folder == r.folder }) {
			t.Errorf("the plan names room %q, where no package is", r.folder)
		}
	}
}

func roomOf(t *testing.T, folder string) room {
	t.Helper()
	var best *room
	for i, r := range rooms {
		if (folder == r.folder || r.folder != "" && strings.HasPrefix(folder, r.folder+"/")) && (best == nil || len(r.folder) > len(best.folder)) {
			best = &rooms[i]
		}
	}
	if best == nil {
		t.Fatalf("package %q lies in no room: give it a line in the plan, with its reason", folder)
	}
	return *best
}
