package host

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Do judges one command of an actor with authority, in a transaction of its
// own, and tells what became of it. An error means that nothing was kept.
func (h *Host) Do(ctx context.Context, firmID firm.ID, actor firm.Actor, cmd firm.Command) (firm.Verdict, error) {
	verdicts, err := h.DoAll(ctx, firmID, actor, []firm.Command{cmd})
	if err != nil {
		return firm.Verdict{}, err
	}
	return verdicts[0], nil
}

// DoAll judges several commands of one actor in order in ONE transaction. Each
// gets its own answer; a refused one leaves the others be.
func (h *Host) DoAll(ctx context.Context, firmID firm.ID, actor firm.Actor, cmds []firm.Command) ([]firm.Verdict, error) {
	var verdicts []firm.Verdict
	err := h.db.Write(ctx, firmID, func(tx *store.Tx) error {
		verdicts = make([]firm.Verdict, 0, len(cmds))
		var marks []store.Mark
		for _, cmd := range cmds {
			verdict, more, err := h.judge(tx, request{actor: actor, cmd: cmd})
			if err != nil {
				return err
			}
			verdicts, marks = append(verdicts, verdict), append(marks, more...)
		}
		_, err := h.log(tx, marks)
		return err
	})
	return verdicts, err
}

// DoTx judges a command inside a transaction that somebody else opened with the
// store's Write, and logs it. It is for the account and post rooms, which keep
// secrets in the same transaction.
func (h *Host) DoTx(_ context.Context, tx *store.Tx, actor firm.Actor, cmd firm.Command) (firm.Verdict, error) {
	tx.Forget()
	verdict, marks, err := h.judge(tx, request{actor: actor, cmd: cmd})
	if err != nil {
		return firm.Verdict{}, err
	}
	if _, err := h.log(tx, marks); err != nil {
		return firm.Verdict{}, err
	}
	tx.Forget()
	return verdict, nil
}

// log ends a transaction of commands: it takes the firm's next number.
func (h *Host) log(tx *store.Tx, marks []store.Mark) (store.Cursor, error) {
	images, err := tiesMoved(tx)
	if err != nil {
		return store.Cursor{}, err
	}
	logins, err := loginsMoved(tx)
	if err != nil {
		return store.Cursor{}, err
	}
	return tx.Append(h.now(), store.Extra{Images: append(images, logins...), Marks: marks})
}

// request is one command with who gives it and, if it came by sync, its op.
type request struct {
	actor  firm.Actor
	device firm.ID
	cmd    firm.Command
	op     *wire.Op
	// overtaken tells what its device took away in a later op that came first.
	overtaken func(firm.About) (bool, error)
}

// judge runs a command with everything that joins it in its transaction: the
// audit, the jobs and the marks for walls. Refusals are kept too.
func (h *Host) judge(tx *store.Tx, r request) (firm.Verdict, []store.Mark, error) {
	env := firm.Env{Actor: r.actor, Now: h.now(), Host: true, Number: func() (string, error) { return h.matterNumber(tx) }}
	env.Overtaken = r.overtaken
	env.Content = uploaded(tx, r.actor)
	var err error
	if r.op != nil {
		env.OpID = r.op.ID
	} else if env.OpID, err = h.newID(); err != nil {
		return firm.Verdict{}, nil, err
	}
	before, err := insideWalls(tx, r.cmd)
	if err != nil {
		return firm.Verdict{}, nil, err
	}
	verdict, err := h.perform(tx, env, r.cmd)
	if err != nil {
		return firm.Verdict{}, nil, err
	}
	var marks []store.Mark
	if verdict.Ok() {
		if marks, err = wallMarks(tx, before); err != nil {
			return firm.Verdict{}, nil, err
		}
	}
	body, err := json.Marshal(r.cmd)
	if err != nil {
		return firm.Verdict{}, nil, fmt.Errorf("encode %s: %w", r.cmd.CommandName(), err)
	}
	return verdict, marks, ledger.Audit(tx, ledger.Entry{
		At: env.Now, Actor: r.actor, Device: r.device, Command: r.cmd.CommandName(), About: r.cmd.About(),
		Answer: verdict.Answer, Reason: verdict.Reason, BodyHash: ledger.BodyHash(wire.Op{Command: r.cmd.CommandName(), Body: body}),
	})
}

// perform runs the command inside a savepoint, so that a clash of unique values
// or a broken reference undoes it alone, and orders the jobs that follow.
func (h *Host) perform(tx *store.Tx, env firm.Env, cmd firm.Command) (firm.Verdict, error) {
	var verdict firm.Verdict
	err := tx.Try(func() error {
		var err error
		if verdict, err = firm.Perform(tx, env, cmd); err != nil || !verdict.Ok() {
			return err
		}
		return h.follow(tx, cmd)
	})
	var clash *store.Clash
	if errors.As(err, &clash) {
		field := strings.Join(clash.Columns, " and ")
		return firm.Refuse("taken", field, "Something else at the firm has this %s already. Change it and try again.", field), nil
	}
	if errors.Is(err, store.ErrDangling) {
		return firm.Refuse("gone", "", "Something that this change needs was removed meanwhile. Look again and repeat it."), nil
	}
	var bad *store.BadText
	if errors.As(err, &bad) {
		return firm.Refuse("bad_text", bad.Column, "This change holds characters that can't be kept. Type it anew or paste it as plain text."), nil
	}
	return verdict, err
}

func (h *Host) matterNumber(tx *store.Tx) (string, error) {
	year := h.deps.Now().UTC().Format("06")
	n, err := ledger.Next(tx, "matter-"+year)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s-%04d", year, n), nil
}
