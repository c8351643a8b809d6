#!/usr/bin/env bash
# Runs the simulated firm: many seeds, each a whole story with faults.
#   build/sim.sh                    as many seeds as the suite runs
#   ANTEROOM_SIM_RUNS=2000 build/sim.sh
#   ANTEROOM_SIM_SEED=417 build/sim.sh    one seed again, to look at what it found
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"
build/tool.sh gotestsum >/dev/null
"$bin/gotestsum" --format testname -- -count=1 -timeout 30m -tags "$tags_server" ./backend/sim/...
