package key

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestAKeyIsMadeOnceAndReadBack(t *testing.T) {
	keys := &Memory{}
	if _, err := Read(t.Context(), keys, "cache"); !errors.Is(err, ErrNone) {
		t.Fatalf("an empty keychain: %v", err)
	}
	made, err := Make(t.Context(), keys, rand.Reader, "cache")
	if err != nil {
		t.Fatal(err)
	}
	read, err := Read(t.Context(), keys, "cache")
	if err != nil || read != made {
		t.Errorf("read back otherwise: %v", err)
	}
	if _, err := Make(t.Context(), keys, bytes.NewReader([]byte("short")), "other"); err == nil {
		t.Error("a key was made of too little chance")
	}
}

func TestWhatIsNoKeyIsNoneAndIsNeverTold(t *testing.T) {
	keys := &Memory{}
	for _, text := range []string{"", "planted", strings.Repeat("zz", 32), strings.Repeat("ab", 31), strings.Repeat("ab", 33)} {
		if err := keys.Set(t.Context(), "cache", text); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(t.Context(), keys, "cache"); !errors.Is(err, ErrNone) || text != "" && strings.Contains(err.Error(), text) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAKeychainThatFailsSaysHow(t *testing.T) {
	keys := &Memory{}
	for _, fails := range []error{ErrMissing, ErrLocked} {
		keys.Fail(fails)
		if _, err := Read(t.Context(), keys, "cache"); !errors.Is(err, fails) {
			t.Errorf("read: %v", err)
		}
		if _, err := Make(t.Context(), keys, rand.Reader, "cache"); !errors.Is(err, fails) {
			t.Errorf("make: %v", err)
		}
		if err := keys.Delete(t.Context(), "cache"); !errors.Is(err, fails) {
			t.Errorf("delete: %v", err)
		}
	}
	keys.Fail(nil)
	keys.Forget()
	if _, err := keys.Get(t.Context(), "cache"); !errors.Is(err, ErrNone) {
		t.Errorf("after it was lost: %v", err)
	}
}

// inside names the part that runs in a session with a keychain of its own.
const inside = "ANTEROOM_TEST_KEYCHAIN"

func TestTheSystemsKeychainKeepsSecrets(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the session with gnome-keyring exists on Linux only; tried by hand elsewhere")
	}
	if part := os.Getenv(inside); part != "" {
		insideSession(t, part)
		return
	}
	for _, tool := range []string{"dbus-run-session", "gnome-keyring-daemon"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing; install dbus and gnome-keyring to test the keychain", tool)
		}
	}
	home := t.TempDir()
	for part, script := range map[string]string{
		"open":   `printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$0" "$@"`,
		"absent": `exec "$0" "$@"`,
	} {
		run := exec.CommandContext(t.Context(), "dbus-run-session", "--", "sh", "-c", script, os.Args[0], "-test.run=^TestTheSystemsKeychainKeepsSecrets$", "-test.v")
		run.Env = append(os.Environ(), inside+"="+part, "HOME="+home, "XDG_RUNTIME_DIR="+home, "XDG_DATA_HOME="+home)
		if part == "absent" {
			// A session bus on which nobody may be started: no keychain.
			run.Env = append(run.Env, "XDG_DATA_DIRS="+home, "DBUS_SESSION_BUS_ADDRESS=")
			run.Args = []string{"dbus-run-session", "--config-file=" + emptyBus(t, home), "--", "sh", "-c", script, os.Args[0], "-test.run=^TestTheSystemsKeychainKeepsSecrets$", "-test.v"}
		}
		if out, err := run.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS: TestTheSystemsKeychainKeepsSecrets") {
			t.Errorf("with the keychain %s: %v\n%s", part, err, out)
		}
	}
}

// emptyBus writes the configuration of a bus that starts no services.
func emptyBus(t *testing.T, folder string) string {
	t.Helper()
	path := folder + "/bus.conf"
	err := os.WriteFile(path, []byte(`<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`), 0o600)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func insideSession(t *testing.T, part string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	keys := System{}
	if part == "absent" {
		if _, err := keys.Get(ctx, "profile/cache-key"); !errors.Is(err, ErrMissing) {
			t.Errorf("without a keychain: %v", err)
		}
		return
	}
	if _, err := keys.Get(ctx, "profile/cache-key"); !errors.Is(err, ErrNone) {
		t.Fatalf("an empty keychain: %v", err)
	}
	made, err := Make(ctx, keys, rand.Reader, "profile/cache-key")
	if err != nil {
		t.Fatal(err)
	}
	if read, err := Read(ctx, keys, "profile/cache-key"); err != nil || read != made {
		t.Errorf("read back: %v", err)
	}
	for range 2 {
		if err := keys.Delete(ctx, "profile/cache-key"); err != nil {
			t.Errorf("forget: %v", err)
		}
	}
	if _, err := keys.Get(ctx, "profile/cache-key"); !errors.Is(err, ErrNone) {
		t.Errorf("after it was forgotten: %v", err)
	}
}
