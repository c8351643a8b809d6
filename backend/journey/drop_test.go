//go:build linux

package journey

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// pointer does something with a display's pointer and keys, as xdotool names it.
func pointer(t *testing.T, display string, acts ...string) {
	t.Helper()
	hand, err := start(append(os.Environ(), "DISPLAY="+display), nil, nil, "xdotool", acts...)
	if err != nil {
		t.Fatalf("take the pointer (it needs xdotool): %v", err)
	}
	eventually(t, "the pointer has done "+strings.Join(acts, " "), func() bool { return !hand.running() })
	must(t, hand.err)
}

// dragger builds what files are dragged from, with the libraries that the window is built with.
func dragger(t *testing.T) string {
	t.Helper()
	flags, err := exec.Command("pkg-config", "--cflags", "--libs", "gtk+-3.0").Output()
	must(t, err)
	made := filepath.Join(t.TempDir(), "drag")
	out, err := exec.Command("cc", append([]string{"-o", made, "testdata/drag/drag.c"}, strings.Fields(string(flags))...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("build what is dragged from: %v\n%s", err, out)
	}
	return made
}

// itemPage is a list of a matter's items.
type itemPage struct {
	Lines []struct{ ID, Title string }
	Total int
}

// drags takes files and lets them go over a place of a display.
func drags(t *testing.T, display, from string, x, y int, files ...string) {
	t.Helper()
	says, hears := io.Pipe()
	const left, top = 2000, 1500
	args := append([]string{strconv.Itoa(left), strconv.Itoa(top)}, files...)
	source, err := start(append(os.Environ(), "DISPLAY="+display, "NO_AT_BRIDGE=1"), nil, hears, from, args...)
	must(t, err)
	defer func() { _ = source.end(syscall.SIGKILL) }()
	if _, err := firstLine(says); err != nil {
		t.Fatalf("nothing to drag from: %v\n%s", err, source.said)
	}
	move := func(x, y int) { pointer(t, display, "mousemove", strconv.Itoa(x), strconv.Itoa(y)) }
	move(left+100, top+100)
	pointer(t, display, "mousedown", "1")
	for _, step := range []int{10, 25, 50} { // a drag begins when the pointer has gone some way
		move(left+100-step, top+100-step)
	}
	for _, step := range []int{40, 20, 0} {
		move(x+step, y+step)
		time.Sleep(200 * time.Millisecond) // a hand, too, needs its time for the way
	}
	pointer(t, display, "mouseup", "1")
	eventually(t, "the files are let go", func() bool { return !source.running() })
}

// Files that are dragged from the system into the real window become documents
// where documents are listed, and change nothing anywhere else.
func TestFilesDroppedOnTheRealWindowBecomeDocuments(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	a.do("Settings.Switch", nil, map[string]any{"on": true, "everything": true})
	matter := a.matter("Smith v. Parr", "Sara Smith", clientEmail)
	a.inSync()
	a.do("Window.Remember", nil, "place", "/matters/"+matter+"?tab=documents")
	a.quit()
	elsewhere := newAgent(t, nil)
	elsewhere.signIn(s, adminEmail, adminPassword)

	// The first is a page: where a drop opened it, it would stand in the window's place.
	folder, contents := t.TempDir(), map[string]string{"Überweisung 50%.html": "<h1>The heron waits</h1>", "Fee agreement.txt": "What was agreed"}
	var files []string
	for name, content := range contents {
		files = append(files, filepath.Join(folder, name))
		must(t, os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600))
	}
	display, from := screen(t, "2600x1800"), dragger(t)
	w := a.window(display)
	shows := func(text string) bool {
		if !w.running() {
			t.Fatalf("the window closed itself: %v\n%s", w.err, w.said)
		}
		for _, pid := range below(t, w.Process.Pid) {
			if holds(pid, text) {
				return true
			}
		}
		return false
	}
	eventually(t, "the page shows what belongs here", func() bool { return shows("Papers of the matter, in folders") })
	// The window is 1280×800 and in the middle: first its places, then its list. What is
	// dropped before the list is there is dropped on nothing, so it is tried again.
	drags(t, display, from, 700, 1200, files...)
	var listed itemPage
	var dropped time.Time
	eventually(t, "both are documents, as another desk sees them", func() bool {
		if listed.Total == 0 && time.Since(dropped) > 15*time.Second {
			dropped = time.Now()
			drags(t, display, from, 1600, 860, files...)
		}
		elsewhere.inSync()
		elsewhere.do("Items.List", &listed, map[string]any{"matterId": matter, "area": "documents"}, 0, 50)
		return listed.Total >= len(files)
	})
	var titles []string
	for _, line := range listed.Lines {
		titles = append(titles, line.Title)
	}
	slices.Sort(titles)
	if want := []string{"Fee agreement", "Überweisung 50%"}; !slices.Equal(titles, want) {
		t.Errorf("the documents are %q, not %q", titles, want)
	}
	if shows("The heron waits") {
		t.Error("the window opened the page that was dropped on it")
	}
	s.stop()
}
