#!/usr/bin/env bash
# make run: build, start a demo firm on loopback, open the desktop window signed in as its admin.
set -euo pipefail
. "$(dirname "$0")/env.sh"
. "$root/build/demo.sh"
cd "$root"
build/binaries.sh
start_demo

say
say "  The client portal    $demo_url"
say "  The dev mailbox      $demo_mailbox     every mail that the demo firm sends"
say "  Data                 $demo_data     remove it to begin anew"
say
sed 's/^/  /' "$var/$demo_name.made"
say
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
	say 'There is no display here, so no window opens. The server runs until Ctrl-C; the addresses above work in a browser.'
	say '"make shot" draws the real window without a display and keeps a picture in var/shots.'
	wait "$demo_pid"
else
	say 'The window is opening; closing it stops the server too.'
	open_window "$var/demo-desk"
fi
