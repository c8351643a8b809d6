#!/usr/bin/env bash
# make shot: a picture of the real window, drawn by Xvfb, with a real keychain behind it, into var/shots.
#   build/shot.sh [NAME]
set -euo pipefail
. "$(dirname "$0")/env.sh"
demo_name=shot-demo demo_port=8580 # beside a "make run" that is going on
. "$root/build/demo.sh"
cd "$root"
name=${1:-window}
[ "$(uname -s)" = Linux ] || fail 'make shot draws with Xvfb, which is there on Linux only; "make run" opens the window'

if [ "${ANTEROOM_SHOT:-}" != inside ]; then
	build/binaries.sh
	# A D-Bus of its own: a keychain that is not the person's, and a screen that nobody sees.
	export ANTEROOM_SHOT=inside XDG_DATA_HOME=$var/shot/share XDG_CONFIG_HOME=$var/shot/config
	mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME"
	exec xvfb-run -a -s '-screen 0 1280x800x24 -nolisten tcp' dbus-run-session -- "$0" "$name" \
		2> >(grep -vE '^(dbus-daemon|SpiRegistry)' >&2)
fi

printf 'shot' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
start_demo
rm -rf "$var/shot/desk"
LIBGL_ALWAYS_SOFTWARE=1 WEBKIT_DISABLE_COMPOSITING_MODE=1 open_window "$var/shot/desk" >"$var/shot/window.log" 2>&1 &
window_pid=$!
trap 'kill "$window_pid" "$demo_pid" 2>/dev/null; wait 2>/dev/null' EXIT

# The window has drawn itself when the picture has colours and has not changed for three seconds.
mkdir -p "$var/shots"
shot=$var/shots/$name.png before='' tries=0 still=0
while [ $still -lt 3 ]; do
	sleep 1
	tries=$((tries + 1))
	kill -0 "$window_pid" 2>/dev/null || { cat "$var/shot/window.log" >&2 && fail 'the window closed itself'; }
	[ $tries -lt 60 ] || fail "the window did not come to rest in $tries s; what it said is in $var/shot/window.log"
	import -window root "$shot"
	now=$(hash_of <"$shot")
	if [ "$now" = "$before" ] && [ "$(identify -format %k "$shot")" -gt 40 ]; then still=$((still + 1)); else still=0; fi
	before=$now
done
say "$shot"
