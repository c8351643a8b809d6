package desk

import (
	"context"
	"path/filepath"
)

// mend makes good what broke while the desk was open: a cache that can't be
// read is replaced, and a change that the rows do not show is done again.
func (d *Desk) mend(ctx context.Context) error {
	d.mu.Lock()
	damaged, unshown, uncut := d.damaged, d.unshown, d.uncut
	d.mu.Unlock()
	if damaged {
		if err := d.replaceCache(ctx); err != nil {
			return err
		}
	}
	if damaged || unshown {
		if err := d.reconcile(ctx); err != nil {
			return err
		}
	}
	d.mu.Lock()
	d.damaged, d.unshown = false, false
	d.mu.Unlock()
	if uncut {
		return d.truncate(ctx)
	}
	return nil
}

// replaceCache gives the cache up and begins an empty one, after unsent changes
// were exported. Rows in memory only are begun anew in memory.
func (d *Desk) replaceCache(ctx context.Context) error {
	d.cacheMu.Lock()
	if d.cache != nil {
		// What can't be read may not close cleanly either; it is going.
		if err := d.cache.Close(); err != nil {
			d.cfg.Log.Warn("close the cache", "error", err.Error())
		}
		d.cache = nil
	}
	d.cacheMu.Unlock()
	d.lists.clear()
	if d.memoryOnly() {
		return d.openMemoryCache(ctx)
	}
	return d.renewCache(ctx, filepath.Join(d.cfg.Profile, cacheFile))
}
