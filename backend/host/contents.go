package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"sync"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/lend"
	"anteroom/backend/host/internal/paper"
	"anteroom/backend/host/internal/scan"
	"anteroom/backend/store"
)

// ContentsConfig says where the contents of files are kept and what looks into
// them on the way in.
type ContentsConfig struct {
	// Where is a folder, or a bucket's address such as s3://name.
	Where string
	// Incoming is the folder of uploads under way; this process alone uses it.
	Incoming string
	// Scanner is clamd's address, unix:///path or tcp://host:port; empty lets files
	// in unscanned.
	Scanner string
	// UploadBytes is the most that one file may have; 0 is the rules' own limit,
	// and no more than that is ever taken.
	UploadBytes int64
	// Code is a folder for what reads PDFs, compiled (see paper.Config).
	Code string
	Now  func() time.Time
	// Random names uploads; safe for concurrent use.
	Random io.Reader
	Log    *slog.Logger
}

// Contents is what a host keeps files with.
type Contents struct {
	cfg     ContentsConfig
	store   *blob.Store
	paper   *paper.Reader
	scanner scan.Scanner
	lender  *lend.Lender

	mu      sync.Mutex
	uploads []*blob.Uploads
}

// OpenContents opens them. Close ends them.
func OpenContents(ctx context.Context, cfg ContentsConfig) (*Contents, error) {
	scanner, err := scan.Open(cfg.Scanner)
	if err != nil {
		return nil, err
	}
	kept, err := blob.Open(ctx, cfg.Where, cfg.Now)
	if err != nil {
		return nil, err
	}
	if cfg.UploadBytes <= 0 || cfg.UploadBytes > firm.FileLimitBytes {
		cfg.UploadBytes = firm.FileLimitBytes
	}
	c := &Contents{cfg: cfg, store: kept, paper: paper.New(paper.Config{Code: cfg.Code}), scanner: scanner}
	c.lender = lend.New(lend.Deps{Store: kept, Paper: c.paper, Now: cfg.Now, Log: cfg.Log})
	return c, nil
}

// Close ends what reads PDFs and lets the store go.
func (c *Contents) Close() error { return errors.Join(c.paper.Close(), c.store.Close()) }

// Warm starts what reads PDFs, so that the first page need not wait for it.
func (c *Contents) Warm() error { return c.paper.Warm() }

func (c Config) openContents(ctx context.Context) (*Contents, error) {
	if err := c.makeFolder(); err != nil {
		return nil, err
	}
	return OpenContents(ctx, c.contentsConfig())
}

// warm starts what reads PDFs beside everything else. Where it fails, the first
// page that is asked for tells.
func (h *Host) warm(ctx context.Context) {
	if h.deps.Contents == nil {
		return
	}
	if err := h.deps.Contents.Warm(); err != nil && ctx.Err() == nil {
		h.deps.Log.ErrorContext(ctx, "what reads PDFs did not start", "error", err)
	}
}

// lends is the lender; one of a server without contents has none.
func (c *Contents) lends() *lend.Lender {
	if c == nil {
		return nil
	}
	return c.lender
}

// keep puts a content of the firm's own making in, such as a demo's.
func (c *Contents) keep(ctx context.Context, firmID firm.ID, content io.Reader) error {
	_, err := c.store.Put(ctx, string(firmID), content, firm.FileLimitBytes)
	return err
}

// taking makes a door's handler of uploads under a path, each with a folder of its
// own; it is nil where no contents are kept.
func (h *Host) taking(door, path string, dayBytes int64, may func(*http.Request) (blob.Uploader, error)) (*blob.Uploads, error) {
	c := h.deps.Contents
	if c == nil {
		return nil, nil
	}
	made, err := blob.NewUploads(blob.UploadsConfig{
		Store: c.store, Folder: filepath.Join(c.cfg.Incoming, door), Prefix: path, Paper: c.paper, Scanner: c.scanner, May: may, Arrived: h.arrived,
		Now: c.cfg.Now, Chance: c.cfg.Random, Log: c.cfg.Log, LimitBytes: c.cfg.UploadBytes, DayBytes: dayBytes,
	})
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.uploads = append(c.uploads, made)
	return made, nil
}

// arrived lets its sender, and nobody else, name a content from now on. It may be
// told of the same upload again.
func (h *Host) arrived(ctx context.Context, got blob.Received) error {
	actor := firm.Actor{Kind: firm.ActorKind(got.Uploader.Kind), ID: firm.ID(got.Uploader.ID)}
	return h.keepUpload(ctx, firm.ID(got.Firm), actor, got.Name, got.Content())
}

// tidyContents throws away uploads that nobody went on with, what was uploaded
// and never named, and contents that no row names any more. What was written
// lately stays: a command that names it may be on its way.
func (h *Host) tidyContents(ctx context.Context) error {
	c := h.deps.Contents
	if c == nil {
		return nil
	}
	c.mu.Lock()
	uploads := append([]*blob.Uploads(nil), c.uploads...)
	c.mu.Unlock()
	for _, one := range uploads {
		if _, err := one.Sweep(ctx); err != nil {
			return err
		}
	}
	before := h.deps.Now().Add(-unnamedKept)
	var failed error
	gone, err := c.store.Sweep(ctx, func(firmID, hash string) bool {
		named, err := h.names(ctx, firm.ID(firmID), hash, firm.Micros(before.UnixMicro()))
		failed = errors.Join(failed, err)
		return named || err != nil // what can't be looked up is not thrown away
	}, before)
	if gone > 0 {
		h.deps.Log.InfoContext(ctx, "contents that nothing names were swept", "count", gone)
	}
	return errors.Join(err, failed)
}

// names tells whether a row of the firm names a content, or somebody has lately
// uploaded it.
func (h *Host) names(ctx context.Context, firmID firm.ID, hash string, since firm.Micros) (named bool, err error) {
	err = h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		var count int64
		err := tx.SQL().QueryRowContext(tx.Context(),
			`SELECT (SELECT COUNT(*) FROM file WHERE firm = $1 AND hash = $2) + (SELECT COUNT(*) FROM content_upload WHERE firm = $1 AND hash = $2 AND at >= $3)`,
			string(tx.Firm()), hash, int64(since)).Scan(&count)
		if err != nil {
			return fmt.Errorf("look for who names a content: %w", err)
		}
		named = count > 0
		return nil
	})
	return named, err
}

// forgetUploads forgets who uploaded what no row names and nobody has named for
// long, so that the sweep may take it.
func forgetUploads(tx *store.Tx, before firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(),
		`DELETE FROM content_upload WHERE firm = $1 AND at < $2`, string(tx.Firm()), int64(before))
	if err != nil {
		return fmt.Errorf("forget old uploads: %w", err)
	}
	return nil
}
