# shellcheck shell=bash disable=SC2154
# A server with a demo firm on loopback, for run.sh and shot.sh. Sourced after env.sh; stops with the script.

# A script that must not meet another's server names its own demo and port before it sources this.
demo_name=${demo_name:-demo}
demo_port=${ANTEROOM_PORT:-${demo_port:-8480}}
demo_data=$var/$demo_name

# start_demo: fills the data folder once, starts portald, and comes back when it serves, with its addresses in
# demo_url and demo_mailbox. The dev mailbox has the next port.
start_demo() {
	local at=$var/$demo_name.addresses
	mkdir -p "$var"
	if [ ! -d "$demo_data" ]; then
		say 'making the demo firm'
		"$bin/portald" demo --data "$demo_data" --size "${ANTEROOM_DEMO:-small}" >"$var/$demo_name.made" || {
			rm -rf "$demo_data"
			fail 'the demo firm could not be made'
		}
	fi
	rm -f "$at"
	"$bin/portald" serve --data "$demo_data" --listen "127.0.0.1:$demo_port" --address-file "$at" \
		--dev-mailbox --dev-mailbox-listen "127.0.0.1:$((demo_port + 1))" >"$var/$demo_name.log" 2>&1 &
	demo_pid=$!
	trap 'kill "$demo_pid" 2>/dev/null; wait "$demo_pid" 2>/dev/null' EXIT
	local tries=0
	until [ -s "$at" ]; do
		tries=$((tries + 1))
		if [ $tries -gt 150 ] || ! kill -0 "$demo_pid" 2>/dev/null; then
			tail -n 5 "$var/$demo_name.log" >&2
			fail "portald did not start; its log is $var/$demo_name.log. If the port is in use: set ANTEROOM_PORT to another one, such as 8490"
		fi
		sleep 0.2
	done
	demo_url=$(sed -n 1p "$at")
	demo_mailbox=$(sed -n 2p "$at")
	# "Staff:  ADDRESS, password: WORD" is what portald demo said.
	demo_admin=$(sed -n 's/^Staff: *\([^,]*\),.*/\1/p' "$var/$demo_name.made")
	demo_password=$(sed -n 's/^Staff:.*password: //p' "$var/$demo_name.made")
}

# open_window PROFILE: the desktop, signed in as the demo firm's admin.
open_window() {
	ANTEROOM_EMAIL=$demo_admin ANTEROOM_PASSWORD=$demo_password "$bin/anteroom" --profile "$1" --server "$demo_url"
}
