package job

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
	"github.com/riverqueue/river/rivertype"
)

// ticket is an order as River keeps it. Firm, Kind and Once together are what
// River finds the same work by.
type ticket struct {
	Firm string          `json:"firm" river:"unique"`
	Name string          `json:"name" river:"unique"`
	Once string          `json:"once" river:"unique"`
	Args json.RawMessage `json:"args"`
}

// Kind is the one name that all our work has in River's tables.
func (ticket) Kind() string { return "anteroom" }

// River is the queue of a server: any number of equal processes share the work
// through the database's own tables.
type River struct {
	kinds  *kinds
	client *river.Client[*sql.Tx]
	done   context.CancelFunc
}

// NewRiver makes River's tables where they are missing, and the queue. Register
// every kind, then Start; a process that never starts only places orders.
func NewRiver(ctx context.Context, db *store.DB, log *slog.Logger) (*River, error) {
	driver, err := driverFor(db)
	if err != nil {
		return nil, err
	}
	quiet := slog.New(atLeast{Handler: log.Handler(), level: slog.LevelWarn})
	migrator, err := rivermigrate.New(driver, &rivermigrate.Config{Logger: quiet})
	if err != nil {
		return nil, fmt.Errorf("prepare the job tables: %w", err)
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return nil, fmt.Errorf("make the job tables: %w", err)
	}
	r := &River{kinds: newKinds()}
	workers := river.NewWorkers()
	if err := river.AddWorkerSafely(workers, &worker{kinds: r.kinds}); err != nil {
		return nil, fmt.Errorf("prepare the job worker: %w", err)
	}
	r.client, err = river.NewClient(driver, &river.Config{
		Logger:            quiet,
		Workers:           workers,
		PollOnly:          true,
		FetchPollInterval: pollEvery,
		FetchCooldown:     pollRest,
		Queues:            map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: workersAtOnce}},
	})
	if err != nil {
		return nil, fmt.Errorf("prepare the job queue: %w", err)
	}
	return r, nil
}

func driverFor(db *store.DB) (riverdriver.Driver[*sql.Tx], error) {
	switch name := db.Dialect().Name(); name {
	case "sqlite":
		return riversqlite.New(db.Pool()), nil
	case "postgres":
		return riverdatabasesql.New(db.Pool()), nil
	default:
		return nil, fmt.Errorf("job: there is no queue for the engine %q", name)
	}
}

// Register adds a kind of work. All must be there before Start.
func (r *River) Register(kind Kind) error { return r.kinds.register(kind) }

// Enqueue implements Queue.
func (r *River) Enqueue(tx *store.Tx, order Order) error {
	kind, err := r.kinds.get(order.Kind)
	if err != nil {
		return err
	}
	args, err := order.args()
	if err != nil {
		return err
	}
	opts := &river.InsertOpts{MaxAttempts: kind.Tries}
	if order.At != 0 {
		opts.ScheduledAt = time.UnixMicro(int64(order.At)).UTC()
	}
	if order.Once != "" {
		opts.UniqueOpts = river.UniqueOpts{ByArgs: true, ByState: unfinished()}
	}
	one := ticket{Firm: string(tx.Firm()), Name: order.Kind, Once: order.Once, Args: args}
	if _, err := r.client.InsertTx(tx.Context(), tx.SQL(), one, opts); err != nil {
		return fmt.Errorf("place an order for %s: %w", order.Kind, err)
	}
	return nil
}

// unfinished are the states in which work is still to be done.
func unfinished() []rivertype.JobState {
	return []rivertype.JobState{
		rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRunning,
		rivertype.JobStateRetryable, rivertype.JobStateScheduled,
	}
}

// Start begins to work, until Stop. ctx bounds the start only.
func (r *River) Start(ctx context.Context) error {
	life, done := context.WithCancel(context.WithoutCancel(ctx))
	r.done = done
	if err := r.client.Start(life); err != nil {
		done()
		return fmt.Errorf("start the job queue: %w", err)
	}
	return nil
}

// Stop takes no more work, waits for what is running, and cuts it short after a
// while; work that was cut short is tried again at the next start.
func (r *River) Stop(ctx context.Context) error {
	if r.done == nil {
		return nil
	}
	defer r.done()
	soft, cancel := context.WithTimeout(ctx, stopWait)
	defer cancel()
	err := r.client.Stop(soft)
	if err != nil && ctx.Err() == nil {
		err = r.client.StopAndCancel(ctx)
	}
	if err != nil && !errors.Is(err, context.Canceled) {
		return fmt.Errorf("stop the job queue: %w", err)
	}
	return nil
}

// worker does all kinds of our work in River's name.
type worker struct {
	river.WorkerDefaults[ticket]
	kinds *kinds
}

// Work does one try.
func (w *worker) Work(ctx context.Context, one *river.Job[ticket]) error {
	kind, err := w.kinds.get(one.Args.Name)
	if err != nil {
		return err
	}
	err = kind.Work(ctx, Task{
		Firm: firm.ID(one.Args.Firm), Kind: one.Args.Name, Args: one.Args.Args,
		Try: one.Attempt, Last: one.Attempt >= one.MaxAttempts,
	})
	var later *laterError
	var never *neverError
	switch {
	case errors.As(err, &later):
		return river.JobSnooze(later.wait)
	case errors.As(err, &never):
		return river.JobCancel(err)
	default:
		return err
	}
}

// NextRetry is the kind's own pause.
func (w *worker) NextRetry(one *river.Job[ticket]) time.Time {
	kind, err := w.kinds.get(one.Args.Name)
	if err != nil {
		return time.Time{}
	}
	return time.Now().UTC().Add(kind.Wait(one.Attempt))
}

// Timeout is the kind's own limit.
func (w *worker) Timeout(one *river.Job[ticket]) time.Duration {
	kind, err := w.kinds.get(one.Args.Name)
	if err != nil {
		return workLife
	}
	return kind.Limit
}

// atLeast hides what River tells below a level: it speaks of every fetch.
type atLeast struct {
	slog.Handler
	level slog.Level
}

// Enabled tells whether a line of the level is kept.
func (a atLeast) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= a.level && a.Handler.Enabled(ctx, level)
}
