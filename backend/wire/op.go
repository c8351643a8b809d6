package wire

import (
	"encoding/json"
	"fmt"

	"anteroom/backend/firm"
)

// Op is one command on its way up. The actor is never in it: the host takes it
// from the device's token.
type Op struct {
	ID firm.ID `json:"id"`
	// N is the op's place in its device's outbox. A narrowing op that overtook
	// leaves a fence at its N: earlier ops that widen its subject are refused.
	N       int64           `json:"n"`
	Command string          `json:"command"`
	Body    json.RawMessage `json:"body"`
	// MadeAt is the desk's clock, for display only.
	MadeAt firm.Micros `json:"madeAt"`
	// Version is the protocol version of the desk that made it.
	Version int `json:"version"`
}

// NewOp wraps a command as the device's nth op.
func NewOp(id firm.ID, n int64, cmd firm.Command, madeAt firm.Micros) (Op, error) {
	body, err := json.Marshal(cmd)
	if err != nil {
		return Op{}, fmt.Errorf("encode %s: %w", cmd.CommandName(), err)
	}
	return Op{ID: id, N: n, Command: cmd.CommandName(), Body: body, MadeAt: madeAt, Version: Version}, nil
}

// Decode unwraps the command. Unknown names and unknown fields are errors.
func (o Op) Decode() (firm.Command, error) {
	return firm.DecodeCommand(o.Command, o.Body)
}

// Answer is what the host says of one op; it says the same however often asked.
type Answer struct {
	OpID    firm.ID      `json:"opId"`
	Verdict firm.Verdict `json:"verdict"`
	// Seq is the firm's sequence number that settled the op. The desk keeps the
	// op until it has applied that transaction.
	Seq int64 `json:"seq"`
}
