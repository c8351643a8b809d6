//go:build !e2e

package window

import (
	"flag"

	"anteroom/app"
)

// extraFlags are those of test builds; a shipped program has none.
type extraFlags struct{}

func (extraFlags) register(*flag.FlagSet)      {}
func (extraFlags) wanted() bool                { return false }
func (extraFlags) run(app.Config, Parts) error { return nil }
