#!/usr/bin/env bash
# Journeys over both front ends in a real browser, against the real server and the desktop's own bindings.
#   build/e2e.sh [what vitest takes, such as --project areas]
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"
build/binaries.sh
(
	say 'building the desktop with its bindings open to the browser of the journeys'
	link_sealed
	go build -tags "e2e,$tags_sealed" -o "$bin/anteroom-e2e" .
)
cd frontend
ANTEROOM_BIN=$bin npm run --silent e2e --workspace e2e -- "$@"
