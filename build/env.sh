# shellcheck shell=bash
# What every build script must agree on. Sourced, never run; changes nothing outside its own variables.
# Written for bash 3.2 too, which is what macOS carries.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$root/bin
var=$root/var

# What outlives a clone: compiled C and downloaded drivers, each under the hash of what made it.
if [ -n "${ANTEROOM_CACHE:-}" ]; then
	cache=$ANTEROOM_CACHE
elif [ -n "${XDG_CACHE_HOME:-}${HOME:-}" ]; then
	cache=${XDG_CACHE_HOME:-$HOME/.cache}/anteroom
else
	cache=$root/build/out/cache
fi

# Tags. portald carries the SQLite that its driver bundles; the desktop links the encrypted one.
tags_server=sqlite_fts5
tags_sealed=libsqlite3,sqlite_fts5,sqlite_omit_load_extension
case "$(uname -s)" in
Linux) tags_window=desktop,production,webkit2_41 ;;
*) tags_window=desktop,production ;;
esac

say() { printf '%s\n' "$*"; }
fail() {
	printf 'anteroom: %s\n' "$*" >&2
	exit 1
}

# sha256 of standard input, on Linux and macOS.
hash_of() {
	if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1
}

# add_tags A,B: every following go command of this shell is built with these tags.
# Flags from `go env -w` are kept: the variable alone would hide them.
add_tags() {
	GOFLAGS="$(go env GOFLAGS) -tags=$1"
	export GOFLAGS
}

# link_sealed: every following cgo build of this shell links the encrypted SQLite, compiled first if need be.
# Cross-building follows GOOS. The folder's name carries the hash of the library, so that Go's build cache never mixes two of them.
link_sealed() {
	local lib
	lib=$("$root/build/sqlite3mc.sh" ${GOOS:+"$GOOS"}) || return 1
	export CGO_ENABLED=1
	export CGO_CFLAGS="-O2 -g -I$lib"
	export CGO_LDFLAGS="-O2 -g -L$lib -lm"
}
