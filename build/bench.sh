#!/usr/bin/env bash
# Runs the benchmarks as the desktop is built and keeps the figures in var/bench. With figures from before in
# var/bench/before.txt, benchstat compares.
#   build/bench.sh [package…]
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"
mkdir -p "$var/bench"
link_sealed
add_tags "$tags_sealed"
packages=${*:-$(go list ./app/... ./backend/... | grep -v /backend/arch)}
go test -run '^$' -bench . -benchmem -timeout 60m $packages | tee "$var/bench/now.txt"
grep -q '^Benchmark' "$var/bench/now.txt" || fail 'no benchmark ran'
if [ -f "$var/bench/before.txt" ]; then
	"$(build/tool.sh benchstat)" "$var/bench/before.txt" "$var/bench/now.txt"
fi
