package job_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/migrations"
	"anteroom/backend/store"
	"anteroom/backend/store/postgres"
	"anteroom/backend/store/postgres/pgtest"
	"anteroom/backend/store/sqlite"
)

const home firm.ID = "00000001-0000-7000-8000-000000000001"

// adapter is one way to do jobs, as the contract sees it.
type adapter struct {
	db    *store.DB
	queue interface {
		job.Queue
		Register(job.Kind) error
	}
	// begin starts the work; until does it until the condition holds, or fails.
	begin func()
	until func(what string, done func() bool)
	// quiet does what is due and makes sure that nothing more comes.
	quiet func()
}

func migrated(t *testing.T, db *store.DB, err error) *store.DB {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := db.MigrateSet(t.Context(), migrations.Set, migrations.Files()); err != nil {
		t.Fatal(err)
	}
	return db
}

func onSQLite(t *testing.T) *store.DB {
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"), store.Options{Authority: true})
	return migrated(t, db, err)
}

func onPostgres(t *testing.T, address string) *store.DB {
	db, err := postgres.Open(t.Context(), address, store.Options{Authority: true})
	return migrated(t, db, err)
}

func riverOn(t *testing.T, db *store.DB) adapter {
	t.Helper()
	queue, err := job.NewRiver(t.Context(), db, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	return adapter{
		db: db, queue: queue,
		begin: func() {
			if err := queue.Start(t.Context()); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := queue.Stop(context.Background()); err != nil {
					t.Error(err)
				}
			})
		},
		until: func(what string, done func() bool) {
			for range 400 {
				if done() {
					return
				}
				time.Sleep(50 * time.Millisecond)
			}
			t.Fatalf("%s: not within twenty seconds", what)
		},
		quiet: func() { time.Sleep(800 * time.Millisecond) },
	}
}

func stepperOn(t *testing.T, db *store.DB) adapter {
	t.Helper()
	queue := job.NewStepper(db)
	now := firm.Micros(time.Now().UnixMicro())
	step := func() {
		if _, err := queue.RunDue(t.Context(), now); err != nil {
			t.Fatal(err)
		}
	}
	return adapter{
		db: db, queue: queue, begin: func() {}, quiet: step,
		until: func(what string, done func() bool) {
			for range 100 {
				step()
				if done() {
					return
				}
				next, err := queue.Next(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				now = max(now, next)
			}
			t.Fatalf("%s: not within a hundred steps", what)
		},
	}
}

// seen gathers what was worked on.
type seen struct {
	mu    sync.Mutex
	tasks []job.Task
}

func (s *seen) add(t job.Task) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tasks = append(s.tasks, t)
}

func (s *seen) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.tasks)
}

func (s *seen) tries() []int {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := []int{}
	for _, t := range s.tasks {
		out = append(out, t.Try)
	}
	return out
}

func soon(int) time.Duration { return 10 * time.Millisecond }

func (a adapter) kind(t *testing.T, name string, tries int, work func(context.Context, job.Task) error) {
	t.Helper()
	if err := a.queue.Register(job.Kind{Name: name, Work: work, Tries: tries, Wait: soon}); err != nil {
		t.Fatal(err)
	}
}

func (a adapter) order(t *testing.T, orders ...job.Order) {
	t.Helper()
	if err := a.place(t, orders...); err != nil {
		t.Fatal(err)
	}
}

func (a adapter) place(t *testing.T, orders ...job.Order) error {
	t.Helper()
	return a.db.Write(t.Context(), home, func(tx *store.Tx) error {
		for _, one := range orders {
			if err := a.queue.Enqueue(tx, one); err != nil {
				return err
			}
		}
		return nil
	})
}

type named struct {
	Name string `json:"name"`
}

// contract is what every queue promises.
func contract(t *testing.T, open func(t *testing.T) adapter) {
	contractOfTries(t, open)
	contractOfOrders(t, open)
}

// contractOfTries is what every queue promises about doing work.
func contractOfTries(t *testing.T, open func(t *testing.T) adapter) {
	t.Run("work is done once, with its arguments and its firm", func(t *testing.T) {
		t.Parallel()
		a, done := open(t), &seen{}
		a.kind(t, "greet", 3, func(_ context.Context, task job.Task) error { done.add(task); return nil })
		a.begin()
		a.order(t, job.Order{Kind: "greet", Args: named{"Ann"}})
		a.until("done", func() bool { return done.count() > 0 })
		a.quiet()
		var args named
		if done.count() != 1 || done.tasks[0].Firm != home || done.tasks[0].Read(&args) != nil || args.Name != "Ann" {
			t.Errorf("got %+v", done.tasks)
		}
	})
	t.Run("an order that was rolled back never was", func(t *testing.T) {
		t.Parallel()
		a, done := open(t), &seen{}
		a.kind(t, "greet", 3, func(_ context.Context, task job.Task) error { done.add(task); return nil })
		a.begin()
		err := a.db.Write(t.Context(), home, func(tx *store.Tx) error {
			if err := a.queue.Enqueue(tx, job.Order{Kind: "greet", Args: named{"Ann"}}); err != nil {
				return err
			}
			return errors.New("no")
		})
		if err == nil {
			t.Fatal("the transaction was kept")
		}
		a.quiet()
		if done.count() != 0 {
			t.Error("it was done all the same")
		}
	})
	t.Run("work that fails is tried again, up to its limit", func(t *testing.T) {
		t.Parallel()
		a, done := open(t), &seen{}
		a.kind(t, "fail", 3, func(_ context.Context, task job.Task) error { done.add(task); return errors.New("no") })
		a.begin()
		a.order(t, job.Order{Kind: "fail", Args: named{}})
		a.until("three tries", func() bool { return done.count() >= 3 })
		a.quiet()
		if !slices.Equal(done.tries(), []int{1, 2, 3}) || !done.tasks[2].Last || done.tasks[1].Last {
			t.Errorf("the tries were %v", done.tries())
		}
	})
	t.Run("work given up is not tried again", func(t *testing.T) {
		t.Parallel()
		a, done := open(t), &seen{}
		a.kind(t, "never", 5, func(_ context.Context, task job.Task) error {
			done.add(task)
			return fmt.Errorf("wrapped: %w", job.Never(errors.New("no")))
		})
		a.begin()
		a.order(t, job.Order{Kind: "never", Args: named{}})
		a.until("one try", func() bool { return done.count() >= 1 })
		a.quiet()
		if done.count() != 1 {
			t.Errorf("there were %d tries", done.count())
		}
	})
}

// contractOfOrders is what every queue promises about when work waits.
func contractOfOrders(t *testing.T, open func(t *testing.T) adapter) {
	t.Run("waiting is no try", func(t *testing.T) {
		t.Parallel()
		a, done := open(t), &seen{}
		a.kind(t, "later", 2, func(_ context.Context, task job.Task) error {
			done.add(task)
			if done.count() < 4 {
				return job.Later(10 * time.Millisecond)
			}
			return nil
		})
		a.begin()
		a.order(t, job.Order{Kind: "later", Args: named{}})
		a.until("the fourth look", func() bool { return done.count() >= 4 })
		a.quiet()
		if done.count() != 4 {
			t.Errorf("there were %d looks", done.count())
		}
	})
	t.Run("the same work waits once, and again when it is done", func(t *testing.T) {
		t.Parallel()
		a, done := open(t), &seen{}
		a.kind(t, "once", 3, func(_ context.Context, task job.Task) error { done.add(task); return nil })
		a.order(t, job.Order{Kind: "once", Args: named{"a"}, Once: "x"}, job.Order{Kind: "once", Args: named{"b"}, Once: "x"}, job.Order{Kind: "once", Args: named{"c"}, Once: "y"})
		a.order(t, job.Order{Kind: "once", Args: named{"d"}, Once: "x"})
		a.begin()
		a.until("both", func() bool { return done.count() >= 2 })
		a.quiet()
		if done.count() != 2 {
			t.Errorf("it was done %d times", done.count())
		}
		a.order(t, job.Order{Kind: "once", Args: named{"e"}, Once: "x"})
		a.until("the new order", func() bool { return done.count() >= 3 })
	})
	t.Run("work waits for its moment", func(t *testing.T) {
		t.Parallel()
		a, done := open(t), &seen{}
		a.kind(t, "moment", 3, func(_ context.Context, task job.Task) error { done.add(task); return nil })
		a.begin()
		a.order(t, job.Order{Kind: "moment", Args: named{"a year"}, At: firm.Micros(time.Now().Add(365 * 24 * time.Hour).UnixMicro())}, job.Order{Kind: "moment", Args: named{"now"}})
		a.until("the first", func() bool { return done.count() >= 1 })
		a.quiet()
		if done.count() != 1 {
			t.Error("work of next year was done today")
		}
	})
	t.Run("what nobody does, and what is too big, is refused", func(t *testing.T) {
		t.Parallel()
		a := open(t)
		a.kind(t, "known", 1, func(context.Context, job.Task) error { return nil })
		if err := a.place(t, job.Order{Kind: "unknown", Args: named{}}); !errors.Is(err, job.ErrUnknownKind) {
			t.Errorf("got %v", err)
		}
		if err := a.place(t, job.Order{Kind: "known", Args: named{string(make([]byte, 20_000))}}); err == nil {
			t.Error("twenty thousand bytes were taken")
		}
		if err := a.queue.Register(job.Kind{Name: "known", Work: func(context.Context, job.Task) error { return nil }, Tries: 1, Wait: soon}); err == nil {
			t.Error("one kind was registered twice")
		}
		if err := a.queue.Register(job.Kind{Name: "lame"}); err == nil {
			t.Error("a kind without work was registered")
		}
	})
}

func TestStepperOnSQLite(t *testing.T) {
	t.Parallel()
	contract(t, func(t *testing.T) adapter { return stepperOn(t, onSQLite(t)) })
}

func TestRiverOnSQLite(t *testing.T) {
	t.Parallel()
	contract(t, func(t *testing.T) adapter { return riverOn(t, onSQLite(t)) })
}

func TestBothOnPostgreSQL(t *testing.T) {
	t.Parallel()
	cluster := pgtest.Start(t)
	t.Run("river", func(t *testing.T) {
		t.Parallel()
		contract(t, func(t *testing.T) adapter { return riverOn(t, onPostgres(t, cluster.Database(t))) })
	})
	t.Run("stepper", func(t *testing.T) {
		t.Parallel()
		contract(t, func(t *testing.T) adapter { return stepperOn(t, onPostgres(t, cluster.Database(t))) })
	})
}

func TestRiverRescuesAPanicAndStopsCleanly(t *testing.T) {
	t.Parallel()
	a, done := riverOn(t, onSQLite(t)), &seen{}
	a.kind(t, "panic", 2, func(_ context.Context, task job.Task) error {
		done.add(task)
		if task.Try == 1 {
			panic("a mistake")
		}
		return nil
	})
	a.begin()
	a.order(t, job.Order{Kind: "panic", Args: named{}})
	a.until("the second try", func() bool { return done.count() == 2 })
}

func TestStopWaitsForWorkUnderWay(t *testing.T) {
	t.Parallel()
	db := onSQLite(t)
	queue, err := job.NewRiver(t.Context(), db, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	a := adapter{db: db, queue: queue}
	began, ended := make(chan struct{}), make(chan struct{})
	a.kind(t, "slow", 1, func(context.Context, job.Task) error {
		close(began)
		time.Sleep(300 * time.Millisecond)
		close(ended)
		return nil
	})
	if err := queue.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.order(t, job.Order{Kind: "slow", Args: named{}})
	<-began
	if err := queue.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	select {
	case <-ended:
	default:
		t.Error("the work was cut short")
	}
}

func TestManyOrdersAreDoneEachOnce(t *testing.T) {
	t.Parallel()
	a := riverOn(t, onSQLite(t))
	var mu sync.Mutex
	done := map[string]int{}
	a.kind(t, "many", 3, func(_ context.Context, task job.Task) error {
		var args named
		if err := task.Read(&args); err != nil {
			return err
		}
		mu.Lock()
		defer mu.Unlock()
		done[args.Name]++
		return nil
	})
	a.begin()
	for n := range 60 {
		a.order(t, job.Order{Kind: "many", Args: named{fmt.Sprint(n)}})
	}
	a.until("all sixty", func() bool { mu.Lock(); defer mu.Unlock(); return len(done) == 60 })
	for name, n := range done {
		if n != 1 {
			t.Errorf("order %s was done %d times", name, n)
		}
	}
}

func TestPausesDouble(t *testing.T) {
	wait := job.Doubling(5*time.Minute, 24*time.Hour)
	total := time.Duration(0)
	for try := 1; try < 10; try++ {
		total += wait(try)
	}
	if wait(1) != 5*time.Minute || wait(2) != 10*time.Minute || wait(40) != 24*time.Hour || total < 40*time.Hour || total > 56*time.Hour {
		t.Errorf("nine pauses last %s", total)
	}
}
