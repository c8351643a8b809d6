#!/usr/bin/env bash
# Compiles the encrypted SQLite (SQLite3 Multiple Ciphers) to a static libsqlite3.a and prints its folder.
#   build/sqlite3mc.sh [linux|windows|darwin]
# Once per machine, not per clone: the result lies in the cache under the hash of the pinned source, the flags and
# the compiler. The source comes from the npm package that build/sqlite3mc/package-lock.json pins by SHA-512; it is
# unpacked only, no script of it ever runs. See docs/security.md for why this source.
set -euo pipefail
. "$(dirname "$0")/env.sh"

pin=$root/build/sqlite3mc
case "$(uname -s)" in
Darwin) here=darwin ;;
MINGW* | MSYS*) here=windows ;;
*) here=linux ;;
esac
target=${1:-$here}
arch=$(uname -m)

case $target in
linux) cc=${CC:-gcc} ar=ar ;;
darwin) cc=${CC:-clang} ar=ar ;; # untried: written for a Mac's own clang
windows)
	cc=x86_64-w64-mingw32-gcc ar=x86_64-w64-mingw32-ar arch=x86_64 quiet=-Wno-attributes
	[ $here = windows ] && cc=${CC:-gcc} ar=ar
	;;
*) fail "sqlite3mc.sh knows linux, windows and darwin, not \"$target\"" ;;
esac
command -v "$cc" >/dev/null || fail "no C compiler \"$cc\"; run build/setup.sh first (for windows: apt-get install gcc-mingw-w64-x86-64)"

# The AES instructions are chosen at run time, but compiled only if the compiler may use them.
cpu=
[ "$arch" = x86_64 ] && cpu='-maes -msse4.2'

key=$(cat "$pin/package-lock.json" "$pin/flags" <(echo "$cpu $target"; "$cc" -dumpmachine; "$cc" -dumpversion) | hash_of | cut -c1-16)
out=$cache/sqlite3mc/$target-$arch-$key
if [ -f "$out/libsqlite3.a" ]; then
	say "$out"
	exit 0
fi

mkdir -p "$cache/sqlite3mc"
work=$(mktemp -d "$cache/sqlite3mc/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
say "compiling the encrypted SQLite for $target, about a minute, once" >&2
cp "$pin/package.json" "$pin/package-lock.json" "$pin/.npmrc" "$work"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
src=$work/node_modules/better-sqlite3-multiple-ciphers/deps/sqlite3

mkdir "$work/lib"
"$cc" "@$pin/flags" $cpu ${quiet:-} -c "$src/sqlite3.c" -o "$work/sqlite3.o"
"$ar" rcs "$work/lib/libsqlite3.a" "$work/sqlite3.o"
cp "$src"/*.h "$work/lib/"
# A second run that was quicker has put the same bytes there: keep its folder.
mv "$work/lib" "$out" 2>/dev/null || [ -f "$out/libsqlite3.a" ]
rm -rf "${out:?}/lib"
say "$out"
