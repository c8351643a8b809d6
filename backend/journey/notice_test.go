//go:build linux

package journey

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	noticesName = "org.freedesktop.Notifications"
	noticesPath = dbus.ObjectPath("/org/freedesktop/Notifications")
)

// shownNotice is one notification as the desktop's system was asked to show it.
type shownNotice struct {
	id               uint32
	app, title, body string
	actions          []string
}

// noticeBoard is the part of a desktop that shows notifications.
type noticeBoard struct {
	on    *dbus.Conn
	shown chan shownNotice
	last  uint32
}

// noticesOn puts a notice board on the session's bus.
func noticesOn(t *testing.T, keys chain) *noticeBoard {
	t.Helper()
	on, err := dbus.Connect(keys.bus)
	must(t, err)
	t.Cleanup(func() { _ = on.Close() })
	board := &noticeBoard{on: on, shown: make(chan shownNotice, 20)}
	must(t, on.Export(board, noticesPath, noticesName))
	got, err := on.RequestName(noticesName, dbus.NameFlagDoNotQueue)
	if err != nil || got != dbus.RequestNameReplyPrimaryOwner {
		t.Fatalf("be the desktop's notice board: %v, %v", got, err)
	}
	return board
}

// Notify is the call by which programs have something shown.
func (b *noticeBoard) Notify(app string, _ uint32, _, title, body string, actions []string, _ map[string]dbus.Variant, _ int32) (uint32, *dbus.Error) {
	b.last++
	b.shown <- shownNotice{b.last, app, title, body, actions}
	return b.last, nil
}

// GetCapabilities tells what the board can do.
func (b *noticeBoard) GetCapabilities() ([]string, *dbus.Error) {
	return []string{"actions", "body", "persistence"}, nil
}

// GetServerInformation tells which board it is.
func (b *noticeBoard) GetServerInformation() (name, vendor, version, speaks string, _ *dbus.Error) {
	return "journey", "none", "1", "1.2", nil
}

// CloseNotification takes one off.
func (b *noticeBoard) CloseNotification(uint32) *dbus.Error { return nil }

// click is a person who clicks a notification.
func (b *noticeBoard) click(t *testing.T, id uint32) {
	t.Helper()
	must(t, b.on.Emit(noticesPath, noticesName+".ActionInvoked", id, "default"))
}

// points puts the pointer somewhere on a display.
func points(t *testing.T, display string, x, y int) {
	t.Helper()
	pointer, err := start(append(os.Environ(), "DISPLAY="+display), nil, nil, "xdotool", "mousemove", strconv.Itoa(x), strconv.Itoa(y))
	if err != nil {
		t.Fatalf("move the pointer (it needs xdotool): %v", err)
	}
	eventually(t, "the pointer has moved", func() bool { return !pointer.running() })
}

// A client writes while nobody looks at the window: the system says who and about
// which matter, never what; a click opens the thread.
func TestTheRealWindowTellsOfAMessageByTheSystemsNotification(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	board := noticesOn(t, keys)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	a.do("Settings.Switch", nil, map[string]any{"on": true})
	matter := a.matter("Smith v. Parr", "Sara Smith", clientEmail)
	a.save(matter, a.options(matter).Lines[0].ContactID, true, "")
	a.inSync()
	b, portal := accepts(t, s, s.letterTo(clientEmail, ""))
	a.do("Window.Remember", nil, "place", "/settings")
	a.quit()

	display := screen(t, "2600x1800")
	w := a.window(display)
	// The window takes part in the sync from its start; what comes before its first look is no news.
	const text = "The heron waits by the lock"
	write := func(n string) {
		got := b.ask("POST", "/portals/"+portal+"/messages", map[string]any{
			"id": "0000000" + n + "-0000-4000-8000-000000000000", "title": "A question", "text": text, "files": []any{},
		}, nil)
		if got.Reason != "" {
			t.Fatalf("the client's message: %+v", got)
		}
	}
	var one shownNotice
	for n, limit := 1, time.After(patience); one.id == 0; n++ {
		// The person turns away: where no window manager is, the keyboard goes where the pointer goes.
		points(t, display, 1300, 900)
		points(t, display, 2590, 1790)
		write(string(rune('0' + n%10)))
		select {
		case one = <-board.shown:
		case <-time.After(3 * time.Second):
		case <-limit:
			t.Fatalf("no notification came; the window said:\n%s", w.said)
		}
	}
	if !strings.Contains(one.title, "Sara Smith") || one.body != "Smith v. Parr" || strings.Contains(one.title+one.body, "heron") {
		t.Errorf("the notification: %+v", one)
	}
	board.click(t, one.id)
	eventually(t, "the thread is open", func() bool {
		if !w.running() {
			t.Fatalf("the window closed itself: %v\n%s", w.err, w.said)
		}
		for _, pid := range below(t, w.Process.Pid) {
			if holds(pid, text) {
				return true
			}
		}
		return false
	})
	s.stop()
}
