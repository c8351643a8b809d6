#!/usr/bin/env bash
# make generate: what is generated and committed: the window's bindings from package app, the client API's contract
# with its TypeScript types, and the template of letters.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"

say 'the contract of the client API'
ANTEROOM_GENERATE=1 go test -count=1 -tags "$tags_server" -run TestTheCommittedContractIsTheOneServed ./backend/host/internal/clientweb
(cd frontend && npx openapi-typescript shared/src/contract/client.json -o shared/src/contract/client.ts)

build/mail.sh

say "the window's bindings"
(
	link_sealed
	binder=$(mktemp)
	trap 'rm -f "$binder"' EXIT
	go build -tags "bindings,${tags_window#desktop,production,},$tags_sealed" -o "$binder" .
	"$binder" >/dev/null
)
