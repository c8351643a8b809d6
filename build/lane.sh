#!/usr/bin/env bash
# Runs one lane of the test suite and fails it also when it ran no test: a lane that lost its tests looks like a
# green one. The count is read from the closing lines of gotestsum and vitest.
#   build/lane.sh NAME command…
# The output goes to the screen and to var/test/NAME.log; one line about the lane to var/test/lanes.tsv.
set -uo pipefail
. "$(dirname "$0")/env.sh"

name=$1
shift
mkdir -p "$var/test"
log=$var/test/$name.log
say "── $name"
start=$SECONDS
"$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
took=$((SECONDS - start))

# counts PATTERN adds up the first number that each matching line captures.
counts() { sed $'s/\033\\[[0-9;]*m//g' "$log" | sed -nE "s/$1/\\1/p" | awk '{ n += $1 } END { print n + 0 }'; }
skipped_go=$(counts '^DONE .* ([0-9]+) skipped.*')
skipped=$((skipped_go + $(counts '^ *Tests .*[^0-9]([0-9]+) skipped.*')))
ran=$(($(counts '^DONE ([0-9]+) tests?.*') - skipped_go + $(counts '^ *Tests .*[^0-9]([0-9]+) passed.*')))

verdict=passed
if [ "$status" != 0 ]; then
	verdict=FAILED
elif [ "$ran" -le 0 ] && [ "$name" != check ]; then # check runs tools, and they refuse an empty list
	verdict='FAILED: it ran no test'
	status=1
fi
printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$ran" "$skipped" "$took" "$verdict" >>"$var/test/lanes.tsv"
say "── $name: $verdict, $ran tests, $skipped skipped, $took s"
exit "$status"
