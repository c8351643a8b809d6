// Package sim runs a whole firm in one process: one host, several desks and
// several clients, with their clock, chance, network, disks, jobs and goroutine
// starts as arguments, so that one seed replays one run.
//
// The host and the desks are the real ones; only what lies between and beneath
// them is played: a network that cuts, loses, doubles and delays, and disks that
// die in the middle of a commit. A World is driven step by step on one goroutine,
// and after every reading and at each calm the rules of the house are checked:
// all desks hold what the host says they may hold, no read succeeds after an
// acknowledged revoke, nothing acknowledged is lost, and every door shows what
// firm.Decide says. It must not decide anything itself. Tests call it, by
// `make sim` and by `make test`.
package sim
