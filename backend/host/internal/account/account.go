package account

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/store"
)

// DoTx is the host's door within a transaction that is already open: it judges
// the command, applies it and writes its audit row. A refused command returns
// its verdict and no error; it has then written nothing but its record.
type DoTx func(ctx context.Context, tx *store.Tx, actor firm.Actor, command firm.Command) (firm.Verdict, error)

// Deps is what Accounts works with.
type Deps struct {
	DB *store.DB
	Do DoTx
	// Queue takes the letters that this room asks for: resets and notices.
	Queue job.Queue
	// Now is the clock; Random gives the bytes of tokens, codes and ids, and must
	// be safe for concurrent use.
	Now    func() time.Time
	Random io.Reader
	// Idle and Most are the lives of a client's session without use and at all;
	// 0 stands for IdleLife and MostLife.
	Idle time.Duration
	Most time.Duration
}

// Accounts judges every way in. It is safe for concurrent use.
type Accounts struct {
	deps   Deps
	hashes *hasher
	common *commonWords
}

// New makes the room's one keeper.
func New(deps Deps) (*Accounts, error) {
	if deps.DB == nil || deps.Do == nil || deps.Queue == nil || deps.Now == nil || deps.Random == nil {
		return nil, errors.New("account: DB, Do, Queue, Now and Random are all needed")
	}
	if deps.Idle == 0 {
		deps.Idle = IdleLife
	}
	if deps.Most == 0 {
		deps.Most = MostLife
	}
	common, err := readCommon()
	if err != nil {
		return nil, err
	}
	hashes, err := newHasher()
	if err != nil {
		return nil, err
	}
	return &Accounts{deps: deps, hashes: hashes, common: common}, nil
}

func (a *Accounts) now() firm.Micros { return firm.Micros(a.deps.Now().UnixMicro()) }

func micros(d time.Duration) firm.Micros { return firm.Micros(d.Microseconds()) }

// address is the form in which an account's address is kept and looked up:
// clean and in lower case, as mailboxes are in practice.
func address(email string) (string, bool) {
	clean, ok := firm.CleanEmail(email)
	return strings.ToLower(clean), ok
}

// mayEnter tells whether an account may hold a session at all. Which portals it
// sees is decided at each of its requests, elsewhere.
func mayEnter(one firm.Account) bool { return one.ID != "" && one.Verified && !one.Locked }
