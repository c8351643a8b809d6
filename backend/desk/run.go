package desk

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"time"

	"anteroom/backend/firm"
)

func firmMicros(d time.Duration) firm.Micros { return firm.Micros(d.Microseconds()) }

// Run keeps the cache and the server together until ctx ends: it sends what
// waits, pulls what is new, hears the live stream, and polls where none stands.
// Run it once, on a goroutine of its own; it returns when all it started ended.
func (d *Desk) Run(ctx context.Context) error {
	ended := make(chan struct{})
	d.cfg.Go("desk live", func() {
		defer close(ended)
		d.hearLive(ctx)
	})
	carried := make(chan struct{})
	d.cfg.Go("desk files", func() {
		defer close(carried)
		d.carry(ctx)
	})
	tries := 0
	for ctx.Err() == nil {
		_, err := d.Now(ctx)
		if err == nil {
			tries = 0
		} else {
			tries++
		}
		select {
		case <-ctx.Done():
		case <-d.wake:
		case <-d.cfg.Clock.After(d.pause(err, tries)):
		}
	}
	<-ended
	<-carried
	return nil
}

// Now makes one round at once and says how things stand after it. The error,
// if any, is a *Trouble that says why the round failed.
func (d *Desk) Now(ctx context.Context) (SyncState, error) {
	done, err := d.turn(ctx)
	if err != nil {
		return d.State(), err
	}
	defer done()
	wasOut := d.State().State == Offline
	for range snapshotTries {
		if err = d.round(ctx); !errors.Is(err, errAgain) {
			break
		}
	}
	if err != nil {
		err = d.failed(ctx, err)
		return d.State(), err
	}
	d.phase(InSync)
	if wasOut {
		// The others need not wait out their failures: the server is there again.
		d.listen()
		d.carryOn()
	}
	return d.State(), nil
}

// listen has the live stream tried at once.
func (d *Desk) listen() {
	select {
	case d.heed <- struct{}{}:
	default:
	}
}

// round sends, then pulls. What takes sight away is sent before anything else.
func (d *Desk) round(ctx context.Context) error {
	p, ok := d.who()
	if !ok {
		return ErrSignedOut
	}
	if err := d.mend(ctx); err != nil {
		return err
	}
	l, token, err := d.line()
	if err != nil {
		return err
	}
	d.counted(ctx, p)
	if d.waiting() > 0 {
		d.phase(Syncing)
	}
	if err := d.pushAll(ctx, p, l, token, everything); err != nil {
		return err
	}
	if err := d.pullAll(ctx, p, l, token); err != nil {
		return err
	}
	if err := d.box.Prune(ctx, d.now()-firmMicros(KeepSettled)); err != nil {
		return err
	}
	d.counted(ctx, p)
	return d.tidyContents(ctx, p)
}

// pause is how long the loop rests: long beside a live stream, shorter without
// one, and after failures a little longer each time, with chance in it so that
// a hundred desks do not come back in one second.
func (d *Desk) pause(err error, tries int) time.Duration {
	switch {
	case err == nil && d.hears():
		return LookEvery
	case err == nil:
		return PollEvery
	case errors.Is(err, ErrSignedOut):
		return LookEvery
	}
	return d.backOff(tries)
}

func (d *Desk) backOff(tries int) time.Duration {
	wait := RetryFirst
	for range min(tries-1, 10) {
		wait *= 2
	}
	wait = min(wait, RetryMost)
	var chance [4]byte
	if _, err := io.ReadFull(d.cfg.Rand, chance[:]); err != nil {
		return wait
	}
	part := time.Duration(binary.BigEndian.Uint32(chance[:]) % 1000)
	return wait/2 + wait/2*part/1000
}

// hearLive keeps the live stream up. Its end only means polling.
func (d *Desk) hearLive(ctx context.Context) {
	for tries := 0; ctx.Err() == nil; {
		pause := PollEvery
		if l, token, err := d.line(); err == nil {
			began := d.now()
			err := l.Live(ctx, token, d.hear)
			d.deaf()
			if tries++; d.now()-began > firmMicros(RetryMost) {
				tries = 1
			}
			pause = d.backOff(tries)
			d.cfg.Log.Debug("the live stream ended", "error", err)
		}
		select {
		case <-ctx.Done():
		case <-d.heed:
			tries = 0
		case <-d.cfg.Clock.After(pause):
		}
	}
}

func (d *Desk) hear(e LinkEvent) {
	d.mu.Lock()
	d.status.hears = true
	news := e.More && (e.Seq == 0 || e.Seq > d.status.seq)
	d.mu.Unlock()
	d.heard()
	if news {
		d.stir()
	}
}

// deaf notes that no live stream stands; the loop looks at once, and polls.
func (d *Desk) deaf() {
	d.mu.Lock()
	was := d.status.hears
	d.status.hears = false
	d.mu.Unlock()
	if was {
		d.stir()
	}
}

func (d *Desk) hears() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.status.hears
}
