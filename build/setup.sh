#!/usr/bin/env bash
# Brings a machine to where everything here builds and tests; quick when all is there. Run by every make target.
#   build/setup.sh           all of it
#   build/setup.sh build     only what a build needs, no browsers and databases
# Debian and Ubuntu are installed by apt; elsewhere what is missing is named. Nothing outside the package manager,
# the cache of env.sh and this checkout is touched.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"

building='gcc g++ make pkg-config libgtk-3-dev libwebkit2gtk-4.1-dev'
# xauth is what xvfb-run needs, xdotool moves the pointer there, dbus-x11 and gnome-keyring give the tests a real keychain, the fonts are for screenshots.
testing='chromium xvfb xauth xdotool postgresql-15 gnome-keyring dbus-x11 imagemagick shellcheck fonts-dejavu-core fonts-noto-core fonts-inter clamav-daemon'
packing='librsvg2-bin'

system_packages() {
	local missing='' package
	for package in $1; do
		dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
	done
	[ -z "$missing" ] && return
	local as=
	if [ "$(id -u)" != 0 ]; then
		command -v sudo >/dev/null || fail "missing packages; as root run: apt-get install$missing"
		as=sudo
	fi
	say "installing$missing"
	$as apt-get update -qq
	DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

macos_packages() { # untried
	xcode-select -p >/dev/null 2>&1 || fail 'no C compiler: run "xcode-select --install"'
	[ "${1:-}" = build ] && return
	[ -d "/Applications/Google Chrome.app" ] || command -v chromium >/dev/null || fail 'the journeys need Chromium: brew install --cask chromium'
	command -v initdb >/dev/null || fail 'the store is tested on PostgreSQL: brew install postgresql@15 and put its bin folder on PATH'
}

# at_least HAVE WANT compares dotted versions.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -t. -k1,1n -k2,2n -k3,3n | head -n1)" = "$2" ]; }

languages() {
	command -v go >/dev/null || fail 'Go is missing: install Go 1.26 or later from https://go.dev/dl and run this again'
	at_least "$(go env GOVERSION | sed 's/^go//; s/[^0-9.].*//')" 1.26 || fail "Go 1.26 or later is needed, found $(go env GOVERSION)"
	command -v npm >/dev/null || fail 'Node is missing: install Node 20.19 or later from https://nodejs.org and run this again'
	at_least "$(node --version | sed 's/^v//')" 20.19 || fail "Node 20.19 or later is needed, found $(node --version)"
}

# npm's packages are installed anew only if the lock file has changed since.
front_end_packages() {
	local stamp=frontend/node_modules/.lock-installed lock
	lock=$(hash_of <frontend/package-lock.json)
	[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$lock" ] && return
	say 'installing the packages of the front ends'
	(cd frontend && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
	say "$lock" >"$stamp"
}

what=${1:-all}
case "$(uname -s)" in
Darwin) macos_packages "$what" ;;
Linux)
	command -v dpkg-query >/dev/null || fail "no apt here: install the counterparts of: $building $testing"
	system_packages "$building"
	[ "$what" = build ] || system_packages "$testing $packing"
	;;
esac
languages
front_end_packages
build/sqlite3mc.sh >/dev/null
[ "$what" = build ] || build/tool.sh gofumpt staticcheck gotestsum >/dev/null
