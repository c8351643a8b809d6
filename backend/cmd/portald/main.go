// Command portald is the hosted server of Anteroom: it keeps a firm's truth and
// serves each client a portal in the browser. It reads flags and signals and
// leaves the rest to package host.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

// version is set when the program is built for release.
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:]))
}

// run is main with its arguments and exit code in hand, for tests.
func run(ctx context.Context, args []string) int {
	var line commands
	parser, err := kong.New(&line, kong.Name("portald"), kong.Description("Anteroom's server: one firm's truth, and a portal for each of its clients."),
		kong.UsageOnError(), kong.DefaultEnvars("PORTALD"), kong.Configuration(kong.JSON), kong.BindTo(ctx, (*context.Context)(nil)))
	if err != nil {
		fmt.Fprintln(os.Stderr, "portald:", err)
		return 2
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(os.Stderr, "portald: %v\nTry: portald --help\n", err)
		return 2
	}
	if err := parsed.Run(&line.Common); err != nil {
		fmt.Fprintln(os.Stderr, "portald:", err)
		return 1
	}
	return 0
}
