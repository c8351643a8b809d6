#!/usr/bin/env bash
# Draws the pictures of docs/img anew: the journeys over the areas, each side of them kept as it is on the way.
#   build/pictures.sh
set -euo pipefail
. "$(dirname "$0")/env.sh"
most=120000 # bytes of one picture, so that the documents stay light

ANTEROOM_PICTURES=1 "$root/build/e2e.sh" --project areas
for picture in "$root"/docs/img/*.png; do
	[ "$(wc -c <"$picture")" -le $most ] || fail "$picture is larger than $most bytes: draw a smaller part of the page"
done
