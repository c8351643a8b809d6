package window

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"anteroom/app"
	"anteroom/backend/desk"
)

// Parts is what main hands over.
type Parts struct {
	// Pages is the built front end.
	Pages   fs.FS
	Version string
}

// flags are the ways to start the app.
type flags struct {
	profile string
	server  string
	agent   bool
	verbose bool
	version bool
	extra   extraFlags
}

// Main runs the app with its command line and returns the exit code.
func Main(args []string, parts Parts) int {
	f, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "anteroom:", err)
		return 2
	}
	if f.version {
		fmt.Println("anteroom", parts.Version)
		return 0
	}
	if err := f.run(parts); err != nil {
		fmt.Fprintln(os.Stderr, "anteroom:", err)
		return 1
	}
	return 0
}

func parse(args []string) (flags, error) {
	var f flags
	set := flag.NewFlagSet("anteroom", flag.ContinueOnError)
	set.StringVar(&f.profile, "profile", "", "folder of the profile; the system's own place for it without this")
	set.StringVar(&f.server, "server", "", "address of the firm's server, offered at the first start")
	set.BoolVar(&f.agent, "agent", false, "no window: JSON calls on standard input, answers on standard output")
	set.BoolVar(&f.verbose, "verbose", false, "log more to standard error")
	set.BoolVar(&f.version, "version", false, "print the version")
	f.extra.register(set)
	if err := set.Parse(args); err != nil {
		return f, err
	}
	if set.NArg() > 0 {
		return f, fmt.Errorf("%q is not understood; see anteroom --help", set.Arg(0))
	}
	if f.profile == "" {
		base, err := os.UserConfigDir()
		if err != nil {
			return f, fmt.Errorf("find a place for the profile: %w; name one with --profile", err)
		}
		f.profile = filepath.Join(base, "Anteroom")
	}
	return f, nil
}

// config is the app's, from flags and environment. ANTEROOM_EMAIL and
// ANTEROOM_PASSWORD sign in at start where nobody is signed in yet.
func (f flags) config(parts Parts, logs io.Writer) app.Config {
	level := slog.LevelWarn
	if f.verbose {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewTextHandler(logs, &slog.HandlerOptions{Level: level}))
	d := desk.System(parts.Version)
	d.Profile, d.Log = f.profile, log
	if name, err := os.Hostname(); err == nil {
		d.Device = name
	}
	return app.Config{Desk: d, Server: f.server, Email: os.Getenv("ANTEROOM_EMAIL"), Password: os.Getenv("ANTEROOM_PASSWORD"), Log: log}
}

func (f flags) run(parts Parts) error {
	config := f.config(parts, os.Stderr)
	switch {
	case f.agent:
		return runAgent(config)
	case f.extra.wanted():
		return f.extra.run(config, parts)
	default:
		return open(config, parts)
	}
}

// runAgent serves calls until standard input ends or a signal comes.
func runAgent(config app.Config) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := app.New(config, func(string, any) {})
	a.Open(ctx)
	go func() {
		// A read from a terminal can't be broken off otherwise.
		<-ctx.Done()
		_ = os.Stdin.Close()
	}()
	err := app.Agent(ctx, a, os.Stdin, os.Stdout)
	if ctx.Err() != nil {
		err = nil
	}
	return errors.Join(err, a.Close())
}
