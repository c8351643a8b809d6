package host

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// View is the only way a client reads. It decides anew from rows at the moment
// of asking; what the account may not see is view.ErrClosed, whether it exists
// or not. Every answer goes into the audit of reading.
func (h *Host) View(ctx context.Context, firmID, accountID firm.ID, ask view.Ask) (view.Answer, error) {
	ask.Portal, ask.Area, ask.Item, ask.File = keepable(ask.Portal), keepable(ask.Area), keepable(ask.Item), keepable(ask.File)
	answer, err := h.Look(ctx, firmID, accountID, ask)
	if err != nil && !errors.Is(err, view.ErrClosed) {
		return view.Answer{}, err
	}
	said := "shown"
	if err != nil {
		said = "closed"
	}
	h.reads.add(firmID, ledger.Reading{
		At: h.now(), Account: accountID, Portal: ask.Portal, Page: ask.Page, Area: ask.Area, Item: cmp.Or(ask.Item, ask.File), Answer: said,
	})
	return answer, err
}

// Look decides like View and stays out of the audit: it is for looking again at
// what goes on being handed out, and for what is not handed out at all.
func (h *Host) Look(ctx context.Context, firmID, accountID firm.ID, ask view.Ask) (view.Answer, error) {
	var answer view.Answer
	ask.Portal, ask.Area, ask.Item, ask.File = keepable(ask.Portal), keepable(ask.Area), keepable(ask.Item), keepable(ask.File)
	err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		err := whileOpen(tx)
		if err != nil {
			return err
		}
		answer, err = view.Build(tx, accountID, ask, h.now())
		return err
	})
	if err != nil && !errors.Is(err, view.ErrClosed) {
		return view.Answer{}, fmt.Errorf("read for a client: %w", err)
	}
	return answer, err
}

// keepable makes of a name that somebody sent what every engine can look for and
// keep: one reading that can't be kept would take its whole group along. What it
// changes was no name of ours, and still is none.
func keepable[T ~string](name T) T {
	return T(strings.ReplaceAll(strings.ToValidUTF8(string(name), "\uFFFD"), "\x00", "\uFFFD"))
}

// readLog gathers readings until they are kept in a group.
type readLog struct {
	mu      sync.Mutex
	waiting map[firm.ID][]ledger.Reading
	count   int
}

func (r *readLog) add(firmID firm.ID, one ledger.Reading) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.waiting == nil {
		r.waiting = map[firm.ID][]ledger.Reading{}
	}
	r.waiting[firmID] = append(r.waiting[firmID], one)
	r.count++
}

// back returns what could not be kept, to be tried again before what came since.
func (r *readLog) back(firmID firm.ID, group []ledger.Reading) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.waiting == nil {
		r.waiting = map[firm.ID][]ledger.Reading{}
	}
	r.waiting[firmID] = append(group, r.waiting[firmID]...)
	r.count += len(group)
}

func (r *readLog) take() map[firm.ID][]ledger.Reading {
	r.mu.Lock()
	defer r.mu.Unlock()
	taken := r.waiting
	r.waiting, r.count = nil, 0
	return taken
}

// KeepReads commits the readings gathered so far, a group per firm and
// transaction. Run calls it every second; sim when it steps. What fails waits
// for the next time.
func (h *Host) KeepReads(ctx context.Context) error {
	var failed error
	for firmID, group := range h.reads.take() {
		for len(group) > 0 {
			n := min(len(group), readGroupMost)
			err := h.db.Write(ctx, firmID, func(tx *store.Tx) error { return ledger.AuditReads(tx, group[:n]) })
			if err != nil {
				h.reads.back(firmID, group)
				failed = errors.Join(failed, fmt.Errorf("keep the audit of reading: %w", err))
				break
			}
			group = group[n:]
		}
	}
	return failed
}

// keepReads runs KeepReads until ctx ends, and once more then.
func (h *Host) keepReads(ctx context.Context) {
	tick := time.NewTicker(readGroupWait)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if err := h.KeepReads(ctx); err != nil && ctx.Err() == nil {
				h.deps.Log.Error("the audit of reading could not be kept", "error", err)
			}
		case <-ctx.Done():
			last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
			defer cancel()
			if err := h.KeepReads(last); err != nil {
				h.deps.Log.Error("the audit of reading could not be kept", "error", err)
			}
			return
		}
	}
}

// Fingerprint changes when anything changes that the account sees of a portal.
// It wakes live pages; it is not an answer, so it is not audited as reading.
func (h *Host) Fingerprint(ctx context.Context, firmID, accountID, portal firm.ID) (view.Print, error) {
	var print view.Print
	err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		err := whileOpen(tx)
		if err != nil {
			return err
		}
		print, err = view.Fingerprint(tx, accountID, keepable(portal))
		return err
	})
	return print, err
}
