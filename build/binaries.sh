#!/usr/bin/env bash
# Builds bin/portald and bin/anteroom, with the front ends in them.
#   build/binaries.sh [portald] [anteroom]
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"
build/front.sh

version=$(git describe --tags --always --dirty 2>/dev/null || echo unversioned)
flags=(-ldflags "-s -w -X main.version=$version")
# A release tells nothing of the machine that built it; elsewhere that would only compile everything twice.
[ "${ANTEROOM_RELEASE:-}" != 1 ] || flags+=(-trimpath)

portald() {
	say 'building portald'
	go build "${flags[@]}" -tags "$tags_server" -o "$bin/portald" ./backend/cmd/portald
}
anteroom() (
	say 'building anteroom'
	link_sealed
	go build "${flags[@]}" -tags "$tags_window,$tags_sealed" -o "$bin/anteroom" .
)
for program in ${*:-portald anteroom}; do
	"$program"
done
