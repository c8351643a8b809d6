package act

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/view"
	"anteroom/backend/wire"
)

// Act is one change that a client asks for in one of their portals.
type Act struct {
	// Portal is the grant's id.
	Portal firm.ID
	// Once names the act among the account's others of the same command, as the
	// page made it up; the same name and command again is answered and not done.
	// Empty means that doing it again changes nothing.
	Once firm.ID
	// Command makes the command, given on which matter and as whom the client acts.
	Command func(matter, contact firm.ID) firm.Command
}

// Deps is what Acts works with.
type Deps struct {
	DB *store.DB
	// Open refuses, with view.ErrClosed, everything of a firm that is held; nil
	// refuses nothing.
	Open func(*store.Tx) error
	// Judge runs a command with audit and log, within the transaction; the op
	// carries the command's id.
	Judge func(tx *store.Tx, actor firm.Actor, cmd firm.Command, op *wire.Op) (firm.Verdict, error)
	// NewID makes the ids of acts that are not named.
	NewID func() (firm.ID, error)
	Now   func() firm.Micros
}

// Acts is the door. It is safe for concurrent use.
type Acts struct{ deps Deps }

// New makes the door; all but Open is needed.
func New(deps Deps) *Acts {
	if deps.Open == nil {
		deps.Open = func(*store.Tx) error { return nil }
	}
	return &Acts{deps: deps}
}

// errNothing ends a transaction that has nothing to keep.
var errNothing = errors.New("nothing to keep")

// Act judges one act of an account and tells what became of it. A portal that is
// not open to the account is view.ErrClosed, whether it exists or not.
func (a *Acts) Act(ctx context.Context, firmID, account firm.ID, one Act) (firm.Verdict, error) {
	var verdict firm.Verdict
	err := a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		if err := a.deps.Open(tx); err != nil {
			return err
		}
		matter, contact, err := view.Reach(tx, account, one.Portal)
		if err != nil {
			return err
		}
		cmd := one.Command(matter, contact)
		op, err := a.op(account, one.Once, cmd)
		if err != nil {
			return err
		}
		known, done, err := ledger.FindOp(tx, op.ID)
		if err != nil {
			return err
		}
		if done {
			verdict = repeated(known, account, op)
			return errNothing
		}
		verdict, err = a.settle(tx, account, one.Once != "", cmd, op)
		return err
	})
	if err != nil && !errors.Is(err, errNothing) {
		return firm.Verdict{}, err
	}
	return verdict, nil
}

// op is the act as the ledger knows it. Its id is made from account, command and
// name, so that no client can take an id that somebody else is going to use.
func (a *Acts) op(account, once firm.ID, cmd firm.Command) (wire.Op, error) {
	body, err := json.Marshal(cmd)
	if err != nil {
		return wire.Op{}, fmt.Errorf("encode %s: %w", cmd.CommandName(), err)
	}
	op := wire.Op{Command: cmd.CommandName(), Body: body}
	if once != "" {
		op.ID = firm.PairID("client_act", account, firm.ID(op.Command), once)
		return op, nil
	}
	op.ID, err = a.deps.NewID()
	return op, err
}

// repeated answers an act that came before; another one under its name learns
// nothing of the answer.
func repeated(known ledger.Op, account firm.ID, op wire.Op) firm.Verdict {
	if known.Device != account || known.BodyHash != ledger.BodyHash(op) {
		return firm.Refuse("id_used", "id", "Something else was sent under this name already. Load the page again and repeat it.")
	}
	return known.Verdict
}

// settle judges an act. What was applied is kept under its name; a refusal is
// not, since whoever puts right what was wrong sends the same page again.
func (a *Acts) settle(tx *store.Tx, account firm.ID, named bool, cmd firm.Command, op wire.Op) (firm.Verdict, error) {
	verdict, err := a.deps.Judge(tx, firm.Actor{Kind: firm.ByClient, ID: account}, cmd, &op)
	if err != nil || !named || !verdict.Ok() {
		return verdict, err
	}
	head, err := tx.Head()
	if err != nil {
		return firm.Verdict{}, fmt.Errorf("read the log's end: %w", err)
	}
	return verdict, ledger.PutOp(tx, ledger.Op{
		ID: op.ID, Device: account, N: 1, Seq: head.Seq, BodyHash: ledger.BodyHash(op), Verdict: verdict, At: a.deps.Now(),
	})
}
