#!/usr/bin/env bash
# Draws the pictures of docs/img anew: the journeys over the areas, each side of them kept as it is on the way.
#   build/pictures.sh
set -euo pipefail
. "$(dirname "$0")/env.sh"
most=120000 # bytes of one picture, so that the documents stay light

started=$(mktemp)
trap 'rm -f "$started"' EXIT
# The specs that look at every page in every look keep no pictures here.
ANTEROOM_PICTURES=1 "$root/build/e2e.sh" --project areas --exclude '**/{looks,window,dialogs,door}.spec.ts'
# Screens have few colours: with a table of them a picture is a third as large, and looks the same.
find "$root/docs/img" -name '*.png' -newer "$started" -exec mogrify -strip +dither -colors 255 {} +
heavy=$(find "$root/docs/img" -name '*.png' -newer "$started" -size +"$most"c)
[ -z "$heavy" ] || fail "larger than $most bytes, draw a smaller part of the page: $heavy"
