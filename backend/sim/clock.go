package sim

import (
	"context"
	"sort"
	"time"
)

// Clock is the one clock of a World: it moves a millisecond at each look, and by
// leaps when the World says so. It serves one goroutine.
type Clock struct {
	now   time.Time
	waits []wait
}

type wait struct {
	at   time.Time
	fire func(time.Time)
}

// NewClock starts at a fixed moment.
func NewClock() *Clock { return &Clock{now: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)} }

// Now is the time; no two looks see the same.
func (c *Clock) Now() time.Time {
	c.now = c.now.Add(time.Millisecond)
	return c.now
}

// Advance leaps, and wakes those whose time has come.
func (c *Clock) Advance(d time.Duration) {
	c.now = c.now.Add(d)
	sort.SliceStable(c.waits, func(i, j int) bool { return c.waits[i].at.Before(c.waits[j].at) })
	for len(c.waits) > 0 && !c.waits[0].at.After(c.now) {
		due := c.waits[0]
		c.waits = c.waits[1:]
		due.fire(c.now)
	}
}

// After sends once after d.
func (c *Clock) After(d time.Duration) <-chan time.Time {
	came := make(chan time.Time, 1)
	c.waits = append(c.waits, wait{c.now.Add(d), func(now time.Time) { came <- now }})
	return came
}

// WithTimeout is context.WithTimeout on this clock.
func (c *Clock) WithTimeout(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	within, cancel := context.WithCancelCause(ctx)
	c.waits = append(c.waits, wait{c.now.Add(d), func(time.Time) { cancel(context.DeadlineExceeded) }})
	return &deadline{within}, func() { cancel(nil) }
}

// deadline says DeadlineExceeded, as context.WithTimeout does, when that was the cause.
type deadline struct{ context.Context }

// Err tells why the context ended.
func (d *deadline) Err() error {
	if d.Context.Err() != nil && context.Cause(d.Context) == context.DeadlineExceeded {
		return context.DeadlineExceeded
	}
	return d.Context.Err()
}
