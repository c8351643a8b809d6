package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/act"
	"anteroom/backend/host/internal/feed"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/host/internal/notice"
	"anteroom/backend/host/migrations"
	"anteroom/backend/store"

	"github.com/google/uuid"
)

// Deps is what a Host works with. Clock, chance and the start of goroutines are
// arguments, so that sim can replay a run.
type Deps struct {
	DB *store.DB
	// Queue takes jobs inside transactions.
	Queue job.Queue
	Now   func() time.Time
	// Random gives the bytes of ids, tokens and codes; safe for concurrent use.
	Random io.Reader
	Log    *slog.Logger
	// Contents keeps files; nil keeps none.
	Contents *Contents
	// Address is the configured base address under which clients reach the
	// portal; links in mails are made from it only.
	Address string
	// Version is the program's own, told to desks.
	Version string
}

// Host keeps the truth of the firms of one store. It is safe for concurrent use.
type Host struct {
	deps     Deps
	db       *store.DB
	accounts *account.Accounts
	acts     *act.Acts
	feeds    feeds
	notices  *notice.Room
	present  presence
	bell     bell
	reads    readLog
}

// New makes a host over a store and brings its tables up to date.
func New(ctx context.Context, deps Deps) (*Host, error) {
	if deps.DB == nil || deps.Queue == nil || deps.Now == nil || deps.Random == nil || deps.Log == nil {
		return nil, errors.New("host: DB, Queue, Now, Random and Log are all needed")
	}
	h := &Host{deps: deps, db: deps.DB}
	accounts, err := account.New(account.Deps{DB: deps.DB, Do: h.DoTx, Queue: deps.Queue, Now: deps.Now, Random: deps.Random})
	if err != nil {
		return nil, err
	}
	h.accounts = accounts
	h.acts = act.New(act.Deps{DB: deps.DB, Open: whileOpen, Judge: h.judgeAct, NewID: h.newID, Now: h.now})
	h.feeds = feeds{room: feed.New(feed.Deps{DB: deps.DB, Now: deps.Now, Random: deps.Random, Open: whileOpen, Told: h.tellFeed})}
	h.notices, err = notice.New(notice.Deps{DB: deps.DB, Queue: deps.Queue, Do: h.DoTx, Now: deps.Now, Random: deps.Random})
	if err != nil {
		return nil, err
	}
	deps.DB.OnAppend(h.bell.ring)
	return h, nil
}

// Migrate brings a store's tables, the nouns' and the host's own, up to date.
func Migrate(ctx context.Context, db *store.DB) error {
	if err := db.Migrate(ctx); err != nil {
		return fmt.Errorf("prepare the tables: %w", err)
	}
	if err := db.MigrateSet(ctx, migrations.Set, migrations.Files()); err != nil {
		return fmt.Errorf("prepare the host's tables: %w", err)
	}
	return nil
}

// Accounts is the room of logins and sessions.
func (h *Host) Accounts() *account.Accounts { return h.accounts }

// DB is the store.
func (h *Host) DB() *store.DB { return h.db }

func (h *Host) now() firm.Micros { return firm.Micros(h.deps.Now().UnixMicro()) }

// newID makes a UUIDv7-shaped id from the host's own clock and chance.
func (h *Host) newID() (firm.ID, error) {
	id, err := uuid.NewRandomFromReader(h.deps.Random)
	if err != nil {
		return "", fmt.Errorf("make an id: %w", err)
	}
	ms := uint64(h.now()) / 1000
	for i := range 6 {
		id[i] = byte(ms >> (40 - 8*i))
	}
	id[6] = id[6]&0x0f | 0x70
	return firm.ID(id.String()), nil
}

// VerifyAudit walks the firm's chains and tells how many lines of commands and
// of reading hold; a *ledger.Broken names the first place that does not.
func (h *Host) VerifyAudit(ctx context.Context, firmID firm.ID) (commands, reads int64, err error) {
	err = h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		commands, reads, err = ledger.Verify(tx)
		return err
	})
	return commands, reads, err
}
