//go:build linux

package journey

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// screen is a display that nobody sees, of so many pixels.
func screen(t *testing.T, size string) string {
	t.Helper()
	says, hears := io.Pipe()
	shown, err := start(nil, nil, hears, "Xvfb", "-displayfd", "1", "-screen", "0", size+"x24", "-nolisten", "tcp")
	if err != nil {
		t.Fatalf("start a screen (it needs xvfb): %v", err)
	}
	t.Cleanup(func() { _ = shown.end(syscall.SIGTERM) })
	number, err := firstLine(says)
	if err != nil || number == "" {
		t.Fatalf("no display: %v\n%s", err, shown.said)
	}
	return ":" + number
}

// window starts the desktop with its real window over the agent's profile.
func (a *agent) window(display string) *process {
	a.t.Helper()
	environment := append(a.environment(), "DISPLAY="+display, "LIBGL_ALWAYS_SOFTWARE=1", "WEBKIT_DISABLE_COMPOSITING_MODE=1", "NO_AT_BRIDGE=1")
	w, err := start(environment, nil, nil, program(a.t, "anteroom"), "--profile", a.profile())
	must(a.t, err)
	a.t.Cleanup(func() {
		if w.running() {
			_ = w.end(syscall.SIGKILL)
		}
		if a.t.Failed() {
			a.t.Logf("the window said:\n%s", w.said)
		}
	})
	return w
}

// below lists the processes that a process started, and those that they did.
func below(t *testing.T, parent int) (list []int) {
	t.Helper()
	entries, err := filepath.Glob("/proc/[0-9]*/stat")
	must(t, err)
	for _, path := range entries {
		raw, err := os.ReadFile(path)
		if err != nil {
			continue // it ended meanwhile
		}
		// "PID (NAME) STATE PARENT …"; a name may hold anything, brackets too.
		after := strings.Fields(string(raw[bytes.LastIndexByte(raw, ')')+1:]))
		if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(path))); err == nil && len(after) > 1 && after[1] == strconv.Itoa(parent) {
			list = append(append(list, pid), below(t, pid)...)
		}
	}
	return list
}

// holds tells whether a text stands in a process's own memory: what a page shows
// must be there, and nowhere else.
func holds(pid int, text string) bool {
	maps, err := os.ReadFile(fmt.Sprintf("/proc/%d/maps", pid))
	if err != nil {
		return false
	}
	memory, err := os.Open(fmt.Sprintf("/proc/%d/mem", pid))
	if err != nil {
		return false
	}
	defer memory.Close()
	wide := forms(text)[1]
	for line := range strings.Lines(string(maps)) {
		var from, to int64
		var may string
		if _, err := fmt.Sscanf(line, "%x-%x %s", &from, &to, &may); err != nil || !strings.HasPrefix(may, "rw") || to-from > memoryMost {
			continue
		}
		raw := make([]byte, to-from)
		n, _ := memory.ReadAt(raw, from)
		if bytes.Contains(raw[:n], []byte(text)) || bytes.Contains(raw[:n], wide) {
			return true
		}
	}
	return false
}

// memoryMost is the largest piece of a process's memory that is looked through.
const memoryMost = 256 << 20

func TestTheRealWindowLeavesNoWordOnTheDisk(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	matter := plant(t, a)
	a.inSync()
	// The window opens where the person was when it closed.
	a.do("Window.Remember", nil, "place", "/matters/"+matter+"?tab=internal")
	a.quit()

	w := a.window(screen(t, "1280x800"))
	// Both words come by the window's own calls: the title of the matter, and the note.
	for _, place := range []string{"matter", "note"} {
		eventually(t, "the page shows the "+place, func() bool {
			if !w.running() {
				t.Fatalf("the window closed itself: %v\n%s", w.err, w.said)
			}
			for _, pid := range below(t, w.Process.Pid) {
				if holds(pid, planted[place]) {
					return true
				}
			}
			return false
		})
	}
	// What a web view writes it writes a little later.
	time.Sleep(5 * time.Second)
	sealed(t, a)
	if err := w.end(syscall.SIGTERM); err != nil && !strings.Contains(err.Error(), "terminated") {
		t.Errorf("the window did not close: %v", err)
	}
	sealed(t, a)
	if found, _ := search(t, keys.home); len(found) > 0 {
		t.Errorf("readable beside the keychain: %v", found)
	}
	if left, err := filepath.Glob(filepath.Join(a.home, "share", "*", "*")); err == nil {
		t.Logf("the web view keeps %d things of its own", len(left))
	}
	s.stop()
}
