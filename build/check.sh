#!/usr/bin/env bash
# What a reviewer should never have to say: form, vet, static analysis, types. Both builds are looked at, the
# server's and the desktop's, since each compiles files that the other does not.
#
# staticcheck, go vet and gofumpt stand here and golangci-lint does not: it takes four minutes to build on a cold
# machine of two cores, a tenth of the whole budget, to run mostly these same analyses; who may import whom is held
# by backend/arch, which gives a reason with each ban.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"

unformed=$("$bin/gofumpt" -l ./*.go app backend frontend/portal/*.go)
[ -z "$unformed" ] || fail "not in gofumpt's form (make format puts it right):
$unformed"

go_packages() { go list "$@" | grep -v /node_modules/; }

say 'vet and staticcheck, as the server is built'
packages=$(go_packages -tags "$tags_server" ./...)
go vet -tags "$tags_server" $packages
"$bin/staticcheck" -tags "$tags_server" $packages

say 'vet and staticcheck, as the desktop is built'
(
	link_sealed
	add_tags "$tags_window,$tags_sealed"
	sealed=$(go_packages . ./app/... ./backend/desk/... ./backend/store/cipher)
	go vet $sealed
	"$bin/staticcheck" -tags "$tags_window,$tags_sealed" $sealed
)

shellcheck -x -P SCRIPTDIR build/*.sh .ci/run

say 'lint and types of the front ends'
(cd frontend && npm run --silent check)
