package desk

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/desk/internal/outbox"
	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Result is what became of one command.
type Result struct {
	// OpID names the change in Changes; it is empty when it was refused here.
	OpID firm.ID
	// State is in_force, not_yet or refused.
	State string
	// Verdict is the server's answer where one came, else this desk's.
	Verdict firm.Verdict
}

// Do gives one command. What this desk's rows refuse is refused at once, as a
// *Trouble with the rule's reason. Otherwise the change is durable and shows in
// the rows when Do returns. A command that takes sight away waits for the
// server's answer while the desk is connected; all others are sent in the
// background and are not_yet.
func (d *Desk) Do(ctx context.Context, cmd firm.Command) (Result, error) {
	results, err := d.DoAll(ctx, []firm.Command{cmd})
	if err != nil {
		return Result{}, err
	}
	if results[0].State == WasRefused {
		return results[0], refusal(results[0].Verdict)
	}
	return results[0], nil
}

// DoAll gives several commands as one act, each judged by itself, and pushes
// once. Results stand in the order of the commands; one that is refused does
// not stop the others. The error tells of a desk that can't work.
func (d *Desk) DoAll(ctx context.Context, cmds []firm.Command) ([]Result, error) {
	p, ok := d.who()
	if !ok {
		return nil, ErrSignedOut
	}
	if err := d.mayWait(ctx, p, len(cmds)); err != nil {
		return nil, err
	}
	made, err := d.prepare(p, cmds)
	if err != nil {
		return nil, err
	}
	results, kept, err := d.keepAll(ctx, p, cmds, made, func(kept []entry) error { return d.box.Append(ctx, kept...) })
	if err != nil {
		return nil, err
	}
	if len(kept) > 0 {
		d.counted(ctx, p)
		d.pushAct(ctx, p, kept, results)
	}
	return results, nil
}

// mayWait refuses to pile up changes without end, and to begin any before the
// first sync is over: asked here too, because its last step keeps the cache's
// writer for some seconds.
func (d *Desk) mayWait(ctx context.Context, p profile, more int) error {
	at, ok, err := d.placeNow(ctx, p)
	if err != nil {
		return err
	}
	if !ok || !at.Joined {
		return ErrFirstSync
	}
	count, err := d.box.Count(ctx, p.FirmID)
	if err != nil {
		return err
	}
	if count.Waiting+more > waitingLimit {
		return ErrTooManyWaiting
	}
	return nil
}

// prepare makes the outbox's entries of commands.
func (d *Desk) prepare(p profile, cmds []firm.Command) ([]entry, error) {
	made := make([]entry, 0, len(cmds))
	for _, cmd := range cmds {
		op, err := wire.NewOp(d.cfg.NewID(), 0, cmd, d.now())
		if err != nil {
			return nil, err
		}
		if len(op.Body) > wire.OpLimitBytes {
			return nil, trouble(CodeInvalid, "too_long", "", "This is too much for one change. Make it shorter, or in several steps.")
		}
		about := cmd.About()
		made = append(made, entry{
			Op: op, FirmID: p.FirmID, StaffID: p.StaffID, MatterID: about.MatterID, Kind: about.Kind, Subject: about.ID,
			Narrows: about.Narrows, Widens: about.Widens, State: outbox.Waiting,
		})
	}
	return made, nil
}

// keepAll checks, applies and keeps commands in one transaction of the cache.
// The outbox is written before that transaction ends: if the computer stops
// between the two, the next start does the commands again (reconcile).
func (d *Desk) keepAll(ctx context.Context, p profile, cmds []firm.Command, made []entry, keep func([]entry) error) (results []Result, kept []entry, err error) {
	var all touched
	durable := false
	err = d.write(ctx, p.FirmID, func(tx *store.Tx) error {
		at, ok, err := loadPlace(tx)
		if err != nil {
			return err
		}
		if !ok || !at.Joined {
			return ErrFirstSync
		}
		results, kept, all = make([]Result, len(cmds)), nil, touched{}
		for i, cmd := range cmds {
			e := made[i]
			if results[i], err = d.keepOne(tx, p, &e, cmd, all); err != nil {
				return err
			}
			if results[i].State != WasRefused {
				kept = append(kept, e)
			}
		}
		if len(kept) == 0 {
			return nil
		}
		if err := keep(kept); err != nil {
			return diskTrouble(explained(err))
		}
		durable = true
		return nil
	})
	if err != nil && durable {
		// The change is safe in the outbox, and the rows catch up by themselves.
		d.cfg.Log.Warn("a change is kept but not shown yet", "error", err.Error())
		d.mu.Lock()
		d.unshown = true
		d.mu.Unlock()
		return results, kept, nil
	}
	if err == nil {
		d.changed(all)
	}
	return results, kept, err
}

func (d *Desk) keepOne(tx *store.Tx, p profile, e *entry, cmd firm.Command, all touched) (Result, error) {
	verdict, err := d.perform(tx, p, *e, cmd, all)
	if errors.Is(err, firm.ErrNone) {
		verdict, err = firm.Refuse("gone", "", "What this change is about is not here any more. Go back and look again."), nil
	}
	if err != nil {
		return Result{}, err
	}
	switch verdict.Answer {
	case firm.No:
		return Result{State: WasRefused, Verdict: verdict}, nil
	case firm.Asks:
		// Both texts are kept; the person chooses (RULES §7). Nothing is sent.
		e.State, e.Verdict, e.Retired, e.SettledAt = outbox.Asks, verdict, true, d.now()
		return Result{OpID: e.Op.ID, State: NotYet, Verdict: verdict}, nil
	}
	err = exec(tx, `INSERT INTO desk_op (firm, op_id, matter_id, seq, doubtful) VALUES ($1, $2, $3, 0, 0)`,
		string(tx.Firm()), string(e.Op.ID), string(e.MatterID))
	return Result{OpID: e.Op.ID, State: NotYet, Verdict: verdict}, err
}

// pushAct sends an act. One that takes sight away waits for the answer, so that
// when Save returns no later read succeeds; one that does not only wakes the
// loop, as does a desk that knows itself to be offline.
func (d *Desk) pushAct(ctx context.Context, p profile, kept []entry, results []Result) {
	narrows := false
	for _, e := range kept {
		narrows = narrows || e.Narrows && e.State.Open()
	}
	if !narrows || d.offline() {
		d.stir()
		return
	}
	ctx, cancel := d.cfg.Clock.WithTimeout(ctx, d.cfg.NarrowWait)
	defer cancel()
	answers, err := d.pushNow(ctx, p, kept)
	if err != nil {
		d.cfg.Log.Info("an act waits for the server", "error", err.Error())
	}
	for i := range results {
		answer, ok := answers[results[i].OpID]
		if !ok || results[i].OpID == "" {
			continue
		}
		results[i].Verdict = answer
		results[i].State = stateOf(answer)
	}
	d.stir()
}

func stateOf(v firm.Verdict) string {
	switch outbox.Of(v.Answer) {
	case outbox.Refused:
		return WasRefused
	case outbox.Asks:
		return NotYet
	default:
		return InForce
	}
}

// reconcile makes the cache show what the outbox holds: after a start, and
// after a transaction that failed when the outbox was written already.
func (d *Desk) reconcile(ctx context.Context) error {
	p, ok := d.who()
	if !ok {
		return nil
	}
	if err := d.handOver(ctx, p); err != nil {
		return err
	}
	var all touched
	err := d.write(ctx, p.FirmID, func(tx *store.Tx) error {
		all = nil
		at, ok, err := loadPlace(tx)
		if err != nil || !ok || !at.Joined {
			return err
		}
		live, err := d.box.Live(ctx, p.FirmID)
		if err != nil {
			return err
		}
		same, err := shows(tx, live)
		if err != nil || same {
			return err
		}
		all, err = d.rebase(tx, p, live, nil)
		return err
	})
	if err != nil {
		return fmt.Errorf("bring the cache and the outbox together: %w", err)
	}
	d.changed(all)
	d.counted(ctx, p)
	return nil
}

// shows tells whether the rows show exactly these ops.
func shows(tx *store.Tx, live []entry) (bool, error) {
	rows, err := tx.SQL().QueryContext(tx.Context(), `SELECT op_id FROM desk_op WHERE firm = $1`, string(tx.Firm()))
	if err != nil {
		return false, fmt.Errorf("read the ops shown: %w", err)
	}
	defer rows.Close()
	shown := map[firm.ID]bool{}
	for rows.Next() {
		var id firm.ID
		if err := rows.Scan(&id); err != nil {
			return false, fmt.Errorf("read the ops shown: %w", err)
		}
		shown[id] = true
	}
	if err := rows.Err(); err != nil {
		return false, fmt.Errorf("read the ops shown: %w", err)
	}
	for _, e := range live {
		if !shown[e.Op.ID] {
			return false, nil
		}
	}
	return len(live) == len(shown), nil
}
