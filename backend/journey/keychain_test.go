//go:build linux

package journey

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/zalando/go-keyring"
)

// chain is a session bus with a keychain on it: nobody's own, and unlocked.
type chain struct{ home, bus string }

var theKeychain = sync.OnceValues(openKeychain)

// keychain is the one of this run. The first to ask starts it.
func keychain(t *testing.T) chain {
	t.Helper()
	c, err := theKeychain()
	if err != nil {
		t.Fatalf("start a keychain (it needs dbus and gnome-keyring): %v", err)
	}
	return c
}

func openKeychain() (chain, error) {
	folder, err := shared.home()
	if err != nil {
		return chain{}, err
	}
	c := chain{home: filepath.Join(folder, "keys")}
	if err := os.MkdirAll(c.home, 0o700); err != nil {
		return c, err
	}
	says, hears := io.Pipe()
	bus, err := start(c.environment(), nil, hears, "dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1", "--address=unix:path="+filepath.Join(c.home, "bus"))
	if err != nil {
		return c, err
	}
	shared.later(func() { _ = bus.end(syscall.SIGTERM) })
	if c.bus, err = firstLine(says); err != nil {
		return c, fmt.Errorf("%w: %s", err, bus.said)
	}
	ring, err := start(c.environment(), strings.NewReader("journey"), nil, "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
	if err != nil {
		return c, err
	}
	shared.later(func() { _ = ring.end(syscall.SIGTERM) })
	return c, c.ready(ring)
}

func firstLine(from io.Reader) (string, error) {
	line := make(chan string, 1)
	go func() {
		lines := bufio.NewScanner(from)
		lines.Scan()
		line <- lines.Text()
		_, _ = io.Copy(io.Discard, from)
	}()
	select {
	case text := <-line:
		return text, nil
	case <-time.After(patience):
		return "", fmt.Errorf("the session bus said nothing")
	}
}

// ready waits until somebody keeps secrets on the bus, and turns this process to it.
func (c chain) ready(ring *process) error {
	if err := os.Setenv("DBUS_SESSION_BUS_ADDRESS", c.bus); err != nil {
		return err
	}
	on, err := dbus.Connect(c.bus)
	if err != nil {
		return err
	}
	defer on.Close()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		var there bool
		if err := on.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, "org.freedesktop.secrets").Store(&there); err != nil {
			return err
		}
		if there {
			return nil
		}
		if !ring.running() {
			break
		}
	}
	return fmt.Errorf("nobody keeps secrets on the bus: %s", ring.said)
}

// environment is that of the keychain's own programs.
func (c chain) environment() []string {
	env := []string{"HOME=" + c.home, "XDG_DATA_HOME=" + c.home, "XDG_RUNTIME_DIR=" + c.home}
	if c.bus != "" {
		env = append(env, "DBUS_SESSION_BUS_ADDRESS="+c.bus)
	}
	return env
}

// service is the name under which the desktop keeps its secrets.
const service = "Anteroom"

func (a *agent) secret(name string) string {
	a.t.Helper()
	secret, err := keyring.Get(service, a.profileID()+"/"+name)
	must(a.t, err)
	return secret
}

func (a *agent) setSecret(name, secret string) {
	a.t.Helper()
	must(a.t, keyring.Set(service, a.profileID()+"/"+name, secret))
}

func (a *agent) loseSecret(name string) {
	a.t.Helper()
	must(a.t, keyring.Delete(service, a.profileID()+"/"+name))
}
