//go:build linux || freebsd || netbsd || openbsd || dragonfly

package key

import (
	"errors"
	"io/fs"
	"net"
	"os/exec"
	"strings"

	"github.com/godbus/dbus/v5"
)

// absent tells a system without a Secret Service (no session bus, or nobody on
// it who keeps secrets) from one whose keychain is locked.
func absent(err error) bool {
	var said dbus.Error
	if errors.As(err, &said) {
		return said.Name == "org.freedesktop.DBus.Error.ServiceUnknown" ||
			strings.HasPrefix(said.Name, "org.freedesktop.DBus.Error.Spawn.")
	}
	var unreachable *net.OpError
	return errors.As(err, &unreachable) || errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrNotExist) ||
		strings.Contains(err.Error(), "session bus")
}
