#!/usr/bin/env bash
# Builds Go tools, pinned in build/tools/go.mod, into bin/ and prints their paths. Each is built when first wanted,
# and again when the pins change: a build of all of them takes minutes that most people never need.
#   build/tool.sh gofumpt staticcheck
set -euo pipefail
. "$(dirname "$0")/env.sh"

pins=$(cat "$root"/build/tools/go.mod "$root"/build/tools/go.sum | hash_of | cut -c1-16)
for tool in "$@"; do
	if [ ! -x "$bin/$tool" ] || [ "$(cat "$bin/.$tool" 2>/dev/null)" != "$pins" ]; then
		path=$(sed -n "s#^[[:space:]]*\([^ ]*/$tool\)\$#\1#p" "$root/build/tools/go.mod")
		[ -n "$path" ] || fail "build/tools/go.mod pins no tool \"$tool\""
		say "building $tool" >&2
		(cd "$root/build/tools" && GOBIN=$bin go install "$path") >&2
		say "$pins" >"$bin/.$tool"
	fi
	say "$bin/$tool"
done
