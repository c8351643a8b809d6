# The door for people: each target brings the machine to where it works, then does the one thing it says.
# Needs GNU make and bash; on Windows use build/run.ps1 and build/test.ps1.

SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help setup run build test check format generate sim e2e bench shot vuln package-linux clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing on this machine; quick when all is there
	@build/setup.sh

run: ## build all, start a server with a demo firm, and open the desktop window signed in
	@build/setup.sh build
	@build/run.sh

build: ## bin/portald and bin/anteroom
	@build/setup.sh build
	@build/binaries.sh

test: setup ## the whole suite; LANES="go race" runs only these
	@build/test.sh $(LANES)

check: setup ## form, vet, static analysis, types; no tests
	@build/tool.sh gofumpt staticcheck >/dev/null
	@build/check.sh

format: setup ## put Go and TypeScript into form
	@$$(build/tool.sh gofumpt) -w *.go app backend frontend/portal/*.go
	@cd frontend && npm run --silent format

generate: setup ## the window's bindings and the client API's types, committed with what they are made from
	@build/generate.sh

sim: setup ## the simulated firm; ANTEROOM_SIM_RUNS=n for more seeds, ANTEROOM_SIM_SEED=n for one again
	@build/sim.sh

e2e: setup ## journeys over both front ends in a real browser
	@build/e2e.sh

bench: setup ## benchmarks, compared with var/bench/before.txt if it is there
	@build/bench.sh

shot: setup ## a picture of the real window, without a display, into var/shots
	@build/shot.sh

vuln: setup ## known vulnerabilities; VULNDB=folder for a local copy of Go's database
	@$$(build/tool.sh govulncheck) $(if $(VULNDB),-db file://$(abspath $(VULNDB))) -tags sqlite_fts5 ./...

package-linux: setup ## the desktop as .deb and .tar.gz, portald as .tar.gz, into build/out
	@build/package-linux.sh

clean: ## remove what was built here; the caches of the machine and var/ stay
	@rm -rf bin build/out frontend/node_modules
