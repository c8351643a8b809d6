//go:build e2e

package window

import (
	"context"
	"errors"
	"flag"
	"os"
	"os/signal"
	"syscall"

	"anteroom/app"
	"anteroom/app/bridge"
)

// extraFlags serve the window's page and bindings to a browser, for tests.
type extraFlags struct {
	bridge      string
	addressFile string
}

func (e *extraFlags) register(set *flag.FlagSet) {
	set.StringVar(&e.bridge, "bridge", "", "serve the window's page and bindings on this loopback address")
	set.StringVar(&e.addressFile, "address-file", "", "write the bridge's address to this file")
}

func (e *extraFlags) wanted() bool { return e.bridge != "" }

func (e *extraFlags) run(config app.Config, parts Parts) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	b := bridge.New(parts.Pages)
	a := app.New(config, b.Emit)
	a.Open(ctx)
	err := b.Serve(ctx, e.bridge, a.Bound(), func(address string) error {
		if e.addressFile == "" {
			return nil
		}
		return os.WriteFile(e.addressFile, []byte(address+"\n"), 0o600)
	})
	return errors.Join(err, a.Close())
}
