package host

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/lend"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/ration"
	"anteroom/backend/store"
	"anteroom/backend/store/postgres"
	"anteroom/backend/store/sqlite"
)

// Config is what a server is run with. Everything in it can be given by flag,
// file or environment.
type Config struct {
	// Data is the folder of the database, contents and the dev mailbox.
	Data string
	// DB is a postgres:// address; empty means SQLite in Data.
	DB string
	// Listen is the address of the server, such as 127.0.0.1:8080.
	Listen string
	// Address is the base address under which clients reach the portal; empty
	// means http:// and Listen.
	Address string
	// Mail says where letters go.
	Mail Mail
	// TrustedProxies are addresses and networks whose X-Forwarded-For counts.
	TrustedProxies []string
	// Blobs is where contents of files lie: a folder, or a bucket's address such as
	// s3://name; empty means a folder in Data.
	Blobs string
	// Scanner is the address of clamd, unix:///path or tcp://host:port; empty lets
	// files in unscanned. Its StreamMaxLength must exceed UploadBytes.
	Scanner string
	// Code is a folder for what reads PDFs, compiled; empty means one in Data.
	Code string
	// UploadBytes is the most that one file may have; 0 is the rules' own limit.
	UploadBytes int64
	// Reads is how often one client may ask; its zero value is a sane one.
	Reads   Rate
	Log     *slog.Logger
	Version string
	// Ready, if given, is told the addresses once the server listens.
	Ready func(Addresses)
}

// Rate is how often somebody may ask.
type Rate = ration.Rate

// Mail says where letters go: to an SMTP server, or to a folder for development.
type Mail struct {
	Server   string
	User     string
	Password string
	// TLS is required, opportunistic or none.
	TLS     string
	From    string
	Bounces string
	// DevMailbox keeps every letter as a file in Data and shows them on a page
	// of their own at DevListen.
	DevMailbox bool
	DevListen  string
}

// Addresses names where a running server can be reached.
type Addresses struct {
	Portal  string
	Mailbox string
}

// OpenStore opens the store of a configuration and brings its tables up to date.
func OpenStore(ctx context.Context, c Config) (*store.DB, error) {
	db, err := openStore(ctx, c)
	if err != nil {
		return nil, err
	}
	if err := Migrate(ctx, db); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

func openStore(ctx context.Context, c Config) (*store.DB, error) {
	options := store.Options{Authority: true}
	if c.DB != "" {
		return postgres.Open(ctx, c.DB, options)
	}
	if err := c.makeFolder(); err != nil {
		return nil, err
	}
	return sqlite.Open(ctx, c.database(), options)
}

// Offline opens a host without serving, for the operator's commands. Jobs that
// it orders wait for the next server. Close the store when done.
func Offline(ctx context.Context, c Config) (*Host, error) {
	db, err := OpenStore(ctx, c)
	if err != nil {
		return nil, err
	}
	host, err := offline(ctx, c, db, nil)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return host, nil
}

// OfflineWithContents is Offline for commands that bring files. Close the contents
// too when done.
func OfflineWithContents(ctx context.Context, c Config) (*Host, *Contents, error) {
	contents, err := c.openContents(ctx)
	if err != nil {
		return nil, nil, err
	}
	db, err := OpenStore(ctx, c)
	if err != nil {
		return nil, nil, errors.Join(err, contents.Close())
	}
	host, err := offline(ctx, c, db, contents)
	if err != nil {
		return nil, nil, errors.Join(err, contents.Close(), db.Close())
	}
	return host, contents, nil
}

func offline(ctx context.Context, c Config, db *store.DB, contents *Contents) (*Host, error) {
	queue, err := job.NewRiver(ctx, db, c.Log)
	if err != nil {
		return nil, err
	}
	return New(ctx, c.deps(db, queue, contents))
}

func (c Config) deps(db *store.DB, queue job.Queue, contents *Contents) Deps {
	return Deps{DB: db, Contents: contents, Queue: queue, Now: time.Now, Random: rand.Reader, Log: c.Log, Address: c.Address, Version: c.Version}
}

// Run serves until ctx ends, then stops in good order: no new requests, those
// under way finish within a limit, jobs and the audit are put away.
func Run(ctx context.Context, c Config) error {
	listener, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return fmt.Errorf("listen on %s: %w; another program may use this port: stop it, or choose another with --listen", c.Listen, err)
	}
	defer listener.Close()
	if c.Address == "" {
		c.Address = "http://" + listener.Addr().String()
	}
	unlock, err := c.lock()
	if err != nil {
		return err
	}
	defer unlock() //nolint:errcheck // the process ends, and the lock with it
	db, err := OpenStore(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	queue, err := job.NewRiver(ctx, db, c.Log)
	if err != nil {
		return err
	}
	contents, err := c.openContents(ctx)
	if err != nil {
		return err
	}
	defer contents.Close() //nolint:errcheck // nothing is written by closing
	host, err := New(ctx, c.deps(db, queue, contents))
	if err != nil {
		return err
	}
	sender, mailbox, err := c.sender()
	if err != nil {
		return err
	}
	if err := host.Employ(queue, sender, c.Mail); err != nil {
		return err
	}
	return host.serve(ctx, c, listener, mailbox, queue)
}

// lock keeps a second server out of the data folder: both would do the jobs, and
// neither would tell its live pages what the other changed. PostgreSQL is made to
// be shared.
func (c Config) lock() (release func() error, err error) {
	if c.DB != "" {
		return func() error { return nil }, nil
	}
	if err := c.makeFolder(); err != nil {
		return nil, err
	}
	return lockData(c.Data)
}

func (c Config) makeFolder() error {
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return fmt.Errorf("open the data folder: %w; choose a folder that this user may write, with --data", err)
	}
	return nil
}

func (c Config) database() string { return filepath.Join(c.Data, "portald.db") }

func (c Config) sender() (post.Sender, http.Handler, error) {
	if c.Mail.DevMailbox {
		box, err := post.NewMailbox(filepath.Join(c.Data, "mailbox"))
		if err != nil {
			return nil, nil, err
		}
		return box, box.Page(), nil
	}
	if c.Mail.Server == "" {
		return nil, nil, errors.New("no mail server is set: give --smtp host:port, or --dev-mailbox to keep letters in a folder")
	}
	sender, err := post.NewSMTP(post.Server{
		Address: c.Mail.Server, User: c.Mail.User, Password: c.Mail.Password, TLS: post.TLS(c.Mail.TLS),
	})
	return sender, nil, err
}

// serve runs everything that lives as long as the server.
func (h *Host) serve(ctx context.Context, c Config, listener net.Listener, mailbox http.Handler, queue *job.River) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	handler, err := h.handler(c)
	if err != nil {
		return err
	}
	if err := queue.Start(ctx); err != nil {
		return fmt.Errorf("start the jobs: %w", err)
	}
	failed := make(chan error, 2)
	// Requests live in a context of their own: they may finish after ctx ends.
	requests, cut := context.WithCancel(context.WithoutCancel(ctx))
	defer cut()
	portal := serverOf(requests, handler, h.deps.Log)
	servers := []*http.Server{portal}
	go func() { failed <- portal.Serve(listener) }()
	at := Addresses{Portal: c.Address}
	if mailbox != nil {
		box, err := net.Listen("tcp", c.Mail.DevListen)
		if err != nil {
			return fmt.Errorf("listen on %s for the dev mailbox: %w; choose another port with --dev-mailbox-listen", c.Mail.DevListen, err)
		}
		page := serverOf(requests, mailbox, h.deps.Log)
		servers = append(servers, page)
		at.Mailbox = "http://" + box.Addr().String()
		go func() { failed <- page.Serve(box) }()
	}
	kept := make(chan struct{})
	go func() { h.keepReads(ctx); close(kept) }()
	go h.tidy(ctx)
	go h.warm(ctx)
	if c.Ready != nil {
		c.Ready(at)
	}
	h.deps.Log.Info("serving", "address", at.Portal, "mailbox", at.Mailbox, "database", h.db.Dialect().Name(), "version", c.Version)
	select {
	case <-ctx.Done():
		err = nil
	case err = <-failed:
	}
	stop()
	<-kept
	return errors.Join(err, finish(servers, cut), stopJobs(queue))
}

func serverOf(requests context.Context, handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler: handler, ReadHeaderTimeout: headerWithin, ReadTimeout: bodyWithin, IdleTimeout: idleWithin, MaxHeaderBytes: headerBytes,
		BaseContext: func(net.Listener) context.Context { return requests }, ConnContext: lend.WithConn,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

// finish lets requests under way end, then cuts what does not end by itself:
// live streams.
func finish(servers []*http.Server, cut context.CancelFunc) error {
	var all error
	for _, patience := range []time.Duration{finishWithin, cutWithin} {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		all = nil
		for _, s := range servers {
			all = errors.Join(all, s.Shutdown(ctx))
		}
		cancel()
		if all == nil {
			return nil
		}
		cut()
	}
	// What is left was opened and never used, as browsers do ahead of need.
	all = nil
	for _, s := range servers {
		all = errors.Join(all, s.Close())
	}
	return all
}

func stopJobs(queue *job.River) error {
	ctx, cancel := context.WithTimeout(context.Background(), stopWithin)
	defer cancel()
	return queue.Stop(ctx)
}

// tidy sweeps old sessions, secrets and log entries until ctx ends.
func (h *Host) tidy(ctx context.Context) {
	tick := time.NewTicker(tidyEvery)
	defer tick.Stop()
	for {
		if err := h.Tidy(ctx); err != nil && ctx.Err() == nil {
			h.deps.Log.Error("old sessions and log entries could not be swept", "error", err)
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// Tidy ends what is over in every firm: expired invitations and sessions, and
// the log beyond its thirty days.
func (h *Host) Tidy(ctx context.Context) error {
	firms, err := h.db.Firms(ctx)
	if err != nil {
		return err
	}
	for _, office := range firms {
		if err := h.accounts.Sweep(ctx, office.ID); err != nil {
			return err
		}
		if err := h.expireInvitations(ctx, office.ID); err != nil {
			return err
		}
		if err := h.notices.Sweep(ctx, office.ID); err != nil {
			return err
		}
		before := h.now() - firm.Micros(logKept.Microseconds())
		err := h.db.Write(ctx, office.ID, func(tx *store.Tx) error {
			_, err := tx.TrimLog(before)
			if err != nil {
				return err
			}
			return forgetUploads(tx, h.now()-firm.Micros(unnamedKept.Microseconds()))
		})
		if err != nil {
			return fmt.Errorf("trim the log: %w", err)
		}
	}
	return h.tidyContents(ctx)
}

func (h *Host) expireInvitations(ctx context.Context, firmID firm.ID) error {
	var over []firm.Invitation
	err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		var err error
		over, err = store.Select[firm.Invitation](tx, store.Query{
			Where: "state IN ('queued', 'sent', 'deferred', 'opened') AND expires_at <= $2", Args: []any{int64(h.now())}, Limit: expireMost,
		})
		return err
	})
	if err != nil {
		return fmt.Errorf("look for expired invitations: %w", err)
	}
	for _, one := range over {
		cmd := firm.MarkInvitation{InvitationID: one.ID, State: firm.InvitationExpired}
		if _, err := h.Do(ctx, firmID, firm.Actor{Kind: firm.BySystem}, cmd); err != nil {
			return fmt.Errorf("expire an invitation: %w", err)
		}
	}
	return nil
}

// contentsConfig says where a configuration's contents lie.
func (c Config) contentsConfig() ContentsConfig {
	return ContentsConfig{
		Where: cmp.Or(c.Blobs, filepath.Join(c.Data, "contents")), Incoming: filepath.Join(c.Data, "uploads"), Scanner: c.Scanner, UploadBytes: c.UploadBytes, Code: cmp.Or(c.Code, filepath.Join(c.Data, "code")),
		Now: time.Now, Random: rand.Reader, Log: c.Log,
	}
}
