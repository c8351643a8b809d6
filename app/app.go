package app

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"anteroom/backend/desk"
)

// Events is what the window hears of: the names and what each carries.
const (
	// EventChanged carries Changed: rows of these kinds are not what they were.
	EventChanged = "changed"
	// EventSync carries desk.SyncState.
	EventSync = "sync"
	// EventMenu carries the act that a native menu item names.
	EventMenu = "menu"
	// EventNotice carries the item that a clicked notification names.
	EventNotice = "notice"
)

// Changed names the kinds of row that changed.
type Changed struct {
	Kinds []string `json:"kinds"`
}

// Config says which profile and server the app works with.
type Config struct {
	// Desk is the desk to open; Profile is set by the caller.
	Desk desk.Config
	// Server is offered on first start; a signed-in profile keeps its own.
	Server string
	// Email and Password sign in at start when nobody is signed in yet: for the
	// demo and for operators' scripts.
	Email    string
	Password string
	Log      *slog.Logger
}

// App is what stands behind the window: one desk, and a bound struct per screen.
type App struct {
	cfg  Config
	emit func(event string, data any)

	mu      sync.Mutex
	desk    *desk.Desk
	failed  error
	stop    context.CancelFunc
	stopped chan struct{}
	ready   chan struct{}
}

// New makes an app; Open opens its desk. emit tells the window of events.
func New(cfg Config, emit func(event string, data any)) *App {
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	return &App{cfg: cfg, emit: emit, ready: make(chan struct{})}
}

// Bound lists the structs that the window may call, one per screen.
func (a *App) Bound() []any {
	undos := newUndos()
	return []any{
		&Session{app: a}, &Matters{app: a}, &Items{app: a, undos: undos}, &Inbox{app: a}, &Calendar{app: a}, &Preview{app: a}, &Files{app: a}, &Access{app: a, undos: undos},
		&Contacts{app: a}, &Settings{app: a, undos: undos}, &Sync{app: a}, &Window{app: a},
	}
}

// Open opens the profile and begins to sync. What can't be opened is told by
// Session.State, so that the window can say it in words.
func (a *App) Open(ctx context.Context) {
	d, err := desk.Open(ctx, a.cfg.Desk)
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	a.mu.Lock()
	a.desk, a.failed, a.stop, a.stopped = d, err, stop, make(chan struct{})
	a.mu.Unlock()
	close(a.ready)
	// A window that asked too early and was told to wait asks again.
	a.emit(EventChanged, Changed{Kinds: []string{"session"}})
	if err != nil {
		a.cfg.Log.Error("the profile could not be opened", "reason", reasonOf(err))
		close(a.stopped)
		return
	}
	deaf := d.Subscribe(a.pass)
	go func() {
		defer close(a.stopped)
		defer deaf()
		a.signInAtStart(ctx, d)
		if err := d.Run(ctx); err != nil && ctx.Err() == nil {
			a.cfg.Log.Error("sync ended", "reason", reasonOf(err))
		}
	}()
}

// signInAtStart signs in with what the app was started with, if nobody is in.
func (a *App) signInAtStart(ctx context.Context, d *desk.Desk) {
	session, err := d.Session(ctx)
	if err != nil || a.cfg.Email == "" || session.SignedIn {
		return
	}
	if err := d.SignIn(ctx, a.cfg.Server, a.cfg.Email, a.cfg.Password); err != nil {
		a.cfg.Log.Warn("could not sign in at start", "reason", reasonOf(err))
	}
	a.emit(EventChanged, Changed{Kinds: []string{"session"}})
}

// pass hands the desk's news on to the window.
func (a *App) pass(one desk.Event) {
	if len(one.Kinds) > 0 {
		a.emit(EventChanged, Changed{Kinds: one.Kinds})
	}
	if one.State != nil {
		a.emit(EventSync, *one.State)
	}
}

// Close ends sync and closes the desk.
func (a *App) Close() error {
	a.mu.Lock()
	d, stop, stopped := a.desk, a.stop, a.stopped
	a.mu.Unlock()
	if stop == nil {
		return nil
	}
	stop()
	<-stopped
	if d == nil {
		return nil
	}
	return d.Close()
}

// opened waits for the desk, or tells why there is none.
func (a *App) opened() (*desk.Desk, error) {
	select {
	case <-a.ready:
	case <-time.After(openWithin):
		return nil, &Refusal{Code: "locked", Reason: "opening", Sentence: "Anteroom is still opening. If the system asks for your keychain's password, answer its question; Anteroom then goes on by itself."}
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.failed != nil {
		return nil, refuse(a.failed)
	}
	return a.desk, nil
}

func reasonOf(err error) string {
	var t *desk.Trouble
	if errors.As(err, &t) {
		return t.Reason
	}
	return "internal"
}

// ask runs a question of the window against the desk, with a limit, and turns
// what goes wrong into a Refusal.
func ask[T any](a *App, fn func(ctx context.Context, d *desk.Desk) (T, error)) (T, error) {
	return askWithin(a, answerWithin, fn)
}

// askWithin is ask with a limit of its own.
func askWithin[T any](a *App, limit time.Duration, fn func(ctx context.Context, d *desk.Desk) (T, error)) (T, error) {
	var none T
	d, err := a.opened()
	if err != nil {
		return none, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	answer, err := fn(ctx, d)
	if err != nil {
		a.cfg.Log.Debug("a question of the window failed", "reason", reasonOf(err), "error", err)
		return none, refuse(err)
	}
	return answer, nil
}
