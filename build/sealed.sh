#!/usr/bin/env bash
# Runs a go command the way the desktop is built: with the encrypted SQLite and its tags.
#   build/sealed.sh go test ./backend/store/cipher/
set -euo pipefail
. "$(dirname "$0")/env.sh"
link_sealed
add_tags "$tags_sealed"
exec "$@"
