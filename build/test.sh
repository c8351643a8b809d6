#!/usr/bin/env bash
# The whole suite, lane by lane; a lane that ran no test fails (build/lane.sh).
#   build/test.sh              every lane
#   build/test.sh go race      only these
# Ends with a table of lanes, tests and seconds, also in var/test/lanes.tsv.
set -uo pipefail
. "$(dirname "$0")/env.sh"
cd "$root" || exit 1

lanes='check arch go sealed postgres journey race front sim e2e'
[ "$(uname -s)" = Linux ] || lanes=${lanes/ journey/} # its keychain and its dying programs are Linux's
# Where goroutines meet: the sync loop and the server. sim steps one goroutine and has no race to find.
racing='./backend/desk/... ./backend/host/...'

gotest() { "$bin/gotestsum" --format pkgname --format-hide-empty-pkg -- -timeout 20m "$@"; }
packages() { go list -tags "$tags_server" "$@" | grep -v /node_modules/; }

lane_check() { build/check.sh; }
# Built anew each time: what it asks, `go list`, lies outside what Go's test cache watches.
lane_arch() { gotest -count=1 -tags "$tags_server" ./backend/arch; }
# Everything that needs neither the encrypted SQLite, a PostgreSQL nor the built programs, which have lanes of their own.
lane_go() { ANTEROOM_NO_POSTGRES=1 gotest -tags "$tags_server" $(packages ./... | grep -vE '/backend/(arch|journey|sim|store/postgres)(/|$)'); }
lane_sealed() (
	link_sealed && add_tags "$tags_sealed" &&
		ANTEROOM_NO_POSTGRES=1 gotest $(packages ./backend/store/... ./backend/desk/... ./app/... | grep -v /store/postgres)
)
lane_postgres() { gotest -count=1 -tags "$tags_server" ./backend/store/postgres/... ./backend/host/...; }
# The programs as they are shipped, with a real keychain and a real PostgreSQL; the tests build them.
lane_journey() { gotest -count=1 -tags "$tags_server" ./backend/journey/...; }
# Fewer rounds of what the lanes before ran in full: here it is races that are looked for.
lane_race() { ANTEROOM_NO_POSTGRES=1 gotest -race -short -tags "$tags_server" $(packages $racing); }
lane_front() (cd frontend && npm test --silent)
lane_sim() { build/sim.sh; }
lane_e2e() { build/e2e.sh; }

if [ "${1:-}" = --lane ]; then # called back by lane.sh, so that each lane's output is counted on its own
	"lane_$2"
	exit
fi

mkdir -p "$var/test"
: >"$var/test/lanes.tsv"
build/tool.sh gofumpt staticcheck gotestsum >/dev/null || exit 1
build/front.sh || exit 1
failed=
for lane in ${*:-$lanes}; do
	case " $lanes " in *" $lane "*) ;; *) fail "no lane \"$lane\"; there are: $lanes" ;; esac
	build/lane.sh "$lane" "$0" --lane "$lane" || failed="$failed $lane"
done

say
awk -F'\t' 'BEGIN { printf "%-10s %7s %8s %8s  %s\n", "lane", "tests", "skipped", "seconds", "" }
	{ printf "%-10s %7d %8d %8d  %s\n", $1, $2, $3, $4, $5; t += $2; s += $3; d += $4 }
	END { printf "%-10s %7d %8d %8d\n", "all", t, s, d }' "$var/test/lanes.tsv"
# What failed is told last, where a long log is read from: gotestsum and vitest both close with it.
for lane in $failed; do
	say
	say "── $lane, its last lines"
	tail -n 80 "$var/test/$lane.log"
done
[ -z "$failed" ] || fail "failed:$failed (the output is in var/test)"
