package host

import (
	"context"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/act"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Act is one change that a client asks for in one of their portals.
type Act = act.Act

// Act judges one act of a client's account and tells what became of it. It is
// the only way by which a client changes rows. A portal that is not open to the
// account, or not there, is view.ErrClosed; all else the verdict says.
func (h *Host) Act(ctx context.Context, firmID, accountID firm.ID, one Act) (firm.Verdict, error) {
	one.Portal, one.Once = keepable(one.Portal), keepable(one.Once)
	return h.acts.Act(ctx, firmID, accountID, one)
}

// judgeAct is the judgement that acts lends from the host: with audit and log.
func (h *Host) judgeAct(tx *store.Tx, actor firm.Actor, cmd firm.Command, op *wire.Op) (firm.Verdict, error) {
	verdict, marks, err := h.judge(tx, request{actor: actor, cmd: cmd, op: op})
	if err != nil {
		return firm.Verdict{}, err
	}
	_, err = h.log(tx, marks)
	return verdict, err
}

// keepUpload keeps that an actor has brought a content, whole and looked at:
// from then on, and only by that actor, a command may name it. name is the file's
// own, as it was sent.
func (h *Host) keepUpload(ctx context.Context, firmID firm.ID, actor firm.Actor, name string, content firm.Content) error {
	return h.db.Write(ctx, firmID, func(tx *store.Tx) error {
		return ledger.PutUpload(tx, ledger.Upload{Actor: actor, Name: name, Content: content, At: h.now()})
	})
}

// uploaded answers a command's question about the contents that it names.
func uploaded(tx *store.Tx, actor firm.Actor) func(string) (firm.Content, bool, error) {
	return func(hash string) (firm.Content, bool, error) { return ledger.FindUpload(tx, actor, hash) }
}
