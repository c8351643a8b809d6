package desk

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/store/cipher"
)

// reader reads the cache for one question.
type reader struct {
	*store.Tx
	ctx   context.Context
	firm  firm.ID
	staff firm.ID
	// now is when the question was asked.
	now firm.Micros
}

// read asks the cache for the person who is signed in.
func (d *Desk) read(ctx context.Context, fn func(*reader) error) error {
	p, ok := d.who()
	if !ok {
		return ErrSignedOut
	}
	return d.readAs(ctx, p, fn)
}

func (d *Desk) readAs(ctx context.Context, p profile, fn func(*reader) error) error {
	d.cacheMu.RLock()
	defer d.cacheMu.RUnlock()
	if d.cache == nil {
		return ErrCacheUnreadable
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = whole(ctx)
	err := d.cache.Read(ctx, p.FirmID, func(tx *store.Tx) error {
		return fn(&reader{Tx: tx, ctx: ctx, firm: p.FirmID, staff: p.StaffID, now: d.now()})
	})
	return d.cacheTrouble(err)
}

// write changes the cache. fn may run again, so it has no effect elsewhere that
// a second run would double.
func (d *Desk) write(ctx context.Context, firmID firm.ID, fn func(*store.Tx) error) error {
	d.cacheMu.RLock()
	defer d.cacheMu.RUnlock()
	if d.cache == nil {
		return ErrCacheUnreadable
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return d.cacheTrouble(d.cache.Write(whole(ctx), firmID, fn))
}

// whole lets a transaction run to its end. What asks is short, and the driver
// starts a goroutine for every single row where a context can end.
func whole(ctx context.Context) context.Context { return context.WithoutCancel(ctx) }

// cacheTrouble notices a file that broke while it was open: the next round
// replaces it.
func (d *Desk) cacheTrouble(err error) error {
	var told *Trouble
	if err == nil || errors.As(err, &told) || errors.Is(err, firm.ErrNone) {
		return err
	}
	said := explained(err)
	switch {
	case unreadable(said):
		d.mu.Lock()
		d.damaged = true
		d.mu.Unlock()
		d.stir()
		return ErrCacheUnreadable.from(err)
	case errors.Is(said, cipher.ErrDiskFull), errors.Is(said, cipher.ErrDisk), errors.Is(said, cipher.ErrReadOnly):
		return diskTrouble(said)
	default:
		return err
	}
}

// Read lets a caller look at single rows of the cache as commands see them.
func (d *Desk) Read(ctx context.Context, fn func(rows firm.Rows) error) error {
	return d.read(ctx, func(r *reader) error { return fn(r.Tx) })
}

// strings runs a statement of one text column.
func (r *reader) strings(text string, args ...any) ([]string, error) {
	list := []string{}
	err := r.each(text, args, func(scan func(...any) error) error {
		var one string
		if err := scan(&one); err != nil {
			return err
		}
		list = append(list, one)
		return nil
	})
	return list, err
}

// each runs a statement and hands every row to fn.
func (r *reader) each(text string, args []any, fn func(scan func(...any) error) error) error {
	rows, err := r.SQL().QueryContext(r.ctx, text, args...)
	if err != nil {
		return fmt.Errorf("read the cache: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := fn(rows.Scan); err != nil {
			return fmt.Errorf("read the cache: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read the cache: %w", err)
	}
	return nil
}

// count runs a statement of one number.
func (r *reader) count(text string, args ...any) (int, error) {
	n := 0
	if err := r.SQL().QueryRowContext(r.ctx, text, args...).Scan(&n); err != nil {
		return 0, fmt.Errorf("count in the cache: %w", err)
	}
	return n, nil
}

// orNone is an error that is not merely that there is no such row.
func orNone(err error) error {
	if errors.Is(err, firm.ErrNone) {
		return nil
	}
	return err
}
