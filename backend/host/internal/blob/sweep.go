package blob

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Sweep throws away uploads that nobody has added to for a day, and the endings
// of those that ended as long ago. It returns how many unfinished ones went.
func (u *Uploads) Sweep(ctx context.Context) (int, error) {
	entries, err := os.ReadDir(u.cfg.Folder)
	if err != nil {
		return 0, fmt.Errorf("list the uploads: %w", err)
	}
	before, gone := u.cfg.Now().Add(-abandonedAfter), 0
	touched := map[string]time.Time{}
	for _, entry := range entries {
		if at, err := entry.Info(); err == nil {
			id, _, _ := strings.Cut(entry.Name(), ".")
			touched[id] = later(touched[id], at.ModTime())
		}
	}
	for _, entry := range entries {
		id, _, _ := strings.Cut(entry.Name(), ".")
		if at, known := touched[id]; !known || !at.Before(before) {
			continue
		}
		if err := errors.Join(ctx.Err(), gentlyRemove(filepath.Join(u.cfg.Folder, entry.Name()))); err != nil {
			return gone, fmt.Errorf("sweep the uploads: %w", err)
		}
		if strings.HasSuffix(entry.Name(), ".info") {
			gone++
		}
	}
	return gone, nil
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func gentlyRemove(name string) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
