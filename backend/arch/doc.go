// Package arch holds the house together: its tests say who may import whom, each ban with its reason, and keep the
// size and form that the house agreed on. It has no code of its own and nobody calls it; it must not know what any
// package does, only what it imports and how it is written. `make test LANES=arch` runs it in seconds.
package arch
