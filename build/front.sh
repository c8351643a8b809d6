#!/usr/bin/env bash
# Builds the pages that the desktop and portald embed, if anything they are made of has changed since.
#   build/front.sh [--force]
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root/frontend"

stamp=$var/front-built
if [ "${1:-}" != --force ] && [ -f "$stamp" ] && [ -f desktop/dist/index.html ] && [ -f portal/dist/index.html ] &&
	[ -z "$(find . \( -name node_modules -o -name dist -o -name e2e \) -prune -o -type f -newer "$stamp" -print | head -n 1)" ]; then
	exit 0
fi
say 'building the front ends'
mkdir -p "$var"
touch "$stamp.started"
npm run --silent build
# Changes made while it was building count as newer than it.
mv "$stamp.started" "$stamp"
