#!/usr/bin/env bash
# Runs the benchmarks as the desktop is built, those of the whole house against the shipped programs, and keeps the
# figures in var/bench/now.txt. With figures from before in var/bench/before.txt, benchstat compares.
#   build/bench.sh [package…]
#   ANTEROOM_BENCH_COUNT=6 build/bench.sh ./backend/sim/bench    as many runs as benchstat wants to be sure
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"
mkdir -p "$var/bench"

# A D-Bus of its own: the agent's keys go to a keychain that is not the person's.
if [ "$(uname -s)" = Linux ] && [ "${ANTEROOM_BENCH:-}" != inside ]; then
	build/binaries.sh
	export ANTEROOM_BENCH=inside XDG_DATA_HOME=$var/bench/share
	mkdir -p "$XDG_DATA_HOME"
	exec dbus-run-session -- "$0" "$@" 2> >(grep -vE '^dbus-daemon' >&2)
fi
if [ "${ANTEROOM_BENCH:-}" = inside ]; then
	printf 'bench' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
else
	build/binaries.sh
fi

link_sealed
add_tags "$tags_sealed"
export ANTEROOM_BIN=$bin
# Only packages that measure something: the others would be compiled for nothing.
packages=${*:-$(grep -rl '^func Benchmark' --include='*_test.go' app backend | xargs -n 1 dirname | sort -u | sed 's#^#./#')}
# shellcheck disable=SC2086
go test -run '^$' -bench . -benchtime 1x -count "${ANTEROOM_BENCH_COUNT:-1}" -timeout 60m $packages | tee "$var/bench/now.txt"
grep -q '^Benchmark' "$var/bench/now.txt" || fail 'no benchmark ran'
if [ -f "$var/bench/before.txt" ]; then
	benchstat=$(build/tool.sh benchstat)
	"$benchstat" "$var/bench/before.txt" "$var/bench/now.txt"
fi
