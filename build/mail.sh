#!/usr/bin/env bash
# Makes the template of all letters from build/mail/letter.mjml; part of make generate.
#   build/mail.sh
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root/build/mail"

[ -d node_modules/mjml ] || npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
say 'the template of letters'
node letter.mjs
