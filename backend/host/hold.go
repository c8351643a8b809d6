package host

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/feed"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// BeginAnew follows a firm that was put back to an older state (DESIGN §4,
// Restore). A new epoch tells every desk to send what it had settled again; all
// sessions, devices and mailed links end; and the firm is held: its portal is
// closed and its jobs wait until Confirm, because who was shut out since that
// state is shut out again only once the desks have spoken.
func (h *Host) BeginAnew(ctx context.Context, firmID firm.ID) error {
	return h.beginAnew(ctx, firmID, "", firm.Actor{Kind: firm.BySystem}, "")
}

// beginAnew does it once where an epoch is named that must still be in force:
// several desks may tell of the same loss.
func (h *Host) beginAnew(ctx context.Context, firmID firm.ID, epoch string, actor firm.Actor, device firm.ID) error {
	next, err := h.newID()
	if err != nil {
		return err
	}
	return h.db.Write(ctx, firmID, func(tx *store.Tx) error {
		head, err := tx.Head()
		if err != nil || epoch != "" && head.Epoch != epoch {
			return err
		}
		if err := tx.StartEpoch(string(next)); err != nil {
			return err
		}
		if err := errors.Join(h.accounts.EndAll(tx), feed.EndAll(tx)); err != nil {
			return err
		}
		now := h.now()
		if err := ledger.EndEveryDevice(tx, now); err != nil {
			return err
		}
		if err := ledger.PutHold(tx, ledger.Hold{Epoch: string(next), Since: now}); err != nil {
			return err
		}
		return h.auditHold(tx, actor, device, "Restore")
	})
}

// auditHold writes what befell the firm into its audit, and takes the next
// number so that everyone who listens looks again.
func (h *Host) auditHold(tx *store.Tx, actor firm.Actor, device firm.ID, what string) error {
	err := ledger.Audit(tx, ledger.Entry{
		At: h.now(), Actor: actor, Device: device, Command: what, Answer: firm.Applied, About: firm.About{Kind: "firm", ID: tx.Firm()},
	})
	if err != nil {
		return err
	}
	_, err = tx.Append(h.now(), store.Extra{})
	return err
}

// Confirm ends a hold: the portal opens as its switches say, and jobs go on.
// Confirming what is not held changes nothing.
func (h *Host) Confirm(ctx context.Context, firmID firm.ID) error {
	return h.db.Write(ctx, firmID, func(tx *store.Tx) error {
		held, err := ledger.Held(tx)
		if err != nil || !held {
			return err
		}
		if err := ledger.EndHolds(tx, h.now()); err != nil {
			return err
		}
		return h.auditHold(tx, firm.Actor{Kind: firm.BySystem}, "", "ConfirmRestore")
	})
}

// Standing is how a firm that is held stands.
type Standing struct {
	// Since is when it was put back; 0 where it is not held.
	Since firm.Micros
	// Missing names the desks that have not come back, at most missingMost, as
	// "person, desk". A desk that first signed in after the backup is not known.
	Missing []string
	// Received counts the changes that desks brought since, Refused those of them
	// that were not applied; their people are told on their desks.
	Received, Refused int64
}

// Standing tells how far a held firm's desks have come.
func (h *Host) Standing(ctx context.Context, firmID firm.ID) (Standing, error) {
	var s Standing
	err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		var err error
		if s.Since, err = ledger.HeldSince(tx); err != nil || s.Since == 0 {
			return err
		}
		if s.Received, s.Refused, err = ledger.OpsSince(tx, s.Since); err != nil {
			return err
		}
		s.Missing, err = missing(tx, s.Since)
		return err
	})
	return s, err
}

func missing(tx *store.Tx, since firm.Micros) ([]string, error) {
	devices, err := ledger.DevicesEndedSince(tx, since, missingMost)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, one := range devices {
		staff, err := firm.Get[firm.Staff](tx, one.StaffID)
		if err != nil && !errors.Is(err, firm.ErrNone) {
			return nil, fmt.Errorf("read the device's person: %w", err)
		}
		out = append(out, staff.Name+", "+one.Name)
	}
	return out, nil
}

// Held is the refusal that clients get while their firm is held, or nil.
func (h *Host) Held(ctx context.Context, firmID firm.ID) error {
	return h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		held, err := ledger.Held(tx)
		if err != nil || !held {
			return err
		}
		return &account.Refusal{
			Code: account.Busy, Reason: "portal_held", Wait: heldLook,
			Sentence: "The firm has closed this portal for a short while to put its records in order. Try again later, or call the firm.",
		}
	})
}

// whileOpen shuts the clients' door for as long as the firm is held: the same
// answer as for what is not there.
func whileOpen(tx *store.Tx) error {
	held, err := ledger.Held(tx)
	if err == nil && held {
		return view.ErrClosed
	}
	return err
}

// patient is a register whose work waits while its firm is held: letters of the
// older state were sent long ago, or have been called back since.
type patient struct {
	host  *Host
	queue Register
}

// Register adds a kind of work that looks first.
func (p patient) Register(kind job.Kind) error {
	work := kind.Work
	kind.Work = func(ctx context.Context, task job.Task) error {
		var no *account.Refusal
		if err := p.host.Held(ctx, task.Firm); errors.As(err, &no) {
			return job.Later(heldLook)
		} else if err != nil {
			return err
		}
		return work(ctx, task)
	}
	return p.queue.Register(kind)
}
