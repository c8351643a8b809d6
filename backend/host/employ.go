package host

import (
	"anteroom/backend/firm"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/store"
)

// Letter is one mail as it is handed to a Sender.
type Letter = post.Letter

// Sender hands letters on: to an SMTP server, to the dev mailbox, or in sim to
// the people it plays.
type Sender = post.Sender

// Register is a job queue that takes kinds of work. Whatever is registered goes
// through patient.
type Register interface{ Register(job.Kind) error }

// Employ registers with the queue those who do the jobs. Call it once, before
// the queue starts.
func (h *Host) Employ(queue Register, sender Sender, mail Mail) error {
	room, err := post.New(post.Deps{
		DB: h.db, Accounts: h.accounts, Do: h.DoTx, Sender: sender, From: mail.From, Bounces: mail.Bounces, Now: h.deps.Now,
		Address: func(firm.Firm) string { return h.deps.Address },
	})
	if err != nil {
		return err
	}
	held := patient{h, queue}
	for _, kind := range append(room.Kinds(), h.notices.Kinds(room)...) {
		if err := held.Register(kind); err != nil {
			return err
		}
	}
	return nil
}

// Stepper is the job queue of the simulator and of tests: work waits until it
// is stepped. Servers use River, which Run starts.
type Stepper = job.Stepper

// NewStepper makes one over a host's store.
func NewStepper(db *store.DB) *Stepper { return job.NewStepper(db) }
