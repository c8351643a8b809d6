package host

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Push takes a device's ops, each in a transaction of its own, and answers them
// in order. The same op is answered the same however often it comes.
func (h *Host) Push(ctx context.Context, token string, ops []wire.Op) ([]wire.Answer, error) {
	if len(ops) > wire.OpsLimit {
		return nil, trouble("too_many", "Too many changes were sent at once. The device sends them in smaller parts.")
	}
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return nil, err
	}
	answers := make([]wire.Answer, 0, len(ops))
	for _, op := range ops {
		answer, err := h.pushOne(ctx, firmID, token, op)
		if err != nil {
			return answers, err
		}
		answers = append(answers, answer)
	}
	return answers, nil
}

func (h *Host) pushOne(ctx context.Context, firmID firm.ID, token string, op wire.Op) (wire.Answer, error) {
	if v := sound(op); !v.Ok() {
		return wire.Answer{OpID: op.ID, Verdict: v}, nil
	}
	var answer wire.Answer
	err := h.db.Write(ctx, firmID, func(tx *store.Tx) error {
		desk, err := h.desk(tx, token)
		if err != nil {
			return err
		}
		known, ok, err := ledger.FindOp(tx, op.ID)
		if err != nil {
			return err
		}
		if ok {
			answer = repeated(known, desk, op)
			return errNothing
		}
		answer, err = h.settle(tx, desk, op)
		return err
	})
	if errors.Is(err, errNothing) {
		err = nil
	}
	return answer, err
}

// errNothing ends a transaction that has nothing to keep.
var errNothing = errors.New("nothing to keep")

// sound refuses an op that cannot be kept under its id at all.
func sound(op wire.Op) firm.Verdict {
	switch {
	case len(op.ID) != 36 || op.N < 1 || strings.ContainsFunc(string(op.ID), func(r rune) bool { return r <= ' ' || r > '~' }):
		return firm.Refuse("bad_op", "id", "This change carries no proper id and was not taken.")
	case len(op.Body) > wire.OpLimitBytes:
		return firm.Refuse("too_long", "body", "This change is larger than the server takes.")
	case holdsZero(op.Body):
		return firm.Refuse("bad_text", "body", "This change holds characters that can't be kept. Make it again and paste texts as plain text.")
	default:
		return firm.Verdict{}
	}
}

// holdsZero tells whether a text in a body holds the character zero. No engine
// of ours looks for such a text in the same way, and PostgreSQL fails over it: an
// op that fails is sent again for ever, and holds up all behind it.
func holdsZero(body []byte) bool {
	if !bytes.Contains(body, []byte(`\u0000`)) {
		return false
	}
	words := json.NewDecoder(bytes.NewReader(body))
	for {
		word, err := words.Token()
		if err != nil {
			return false
		}
		if text, ok := word.(string); ok && strings.ContainsRune(text, 0) {
			return true
		}
	}
}

// repeated answers an op that came before. Another device's id, or another
// command under the same id, learns nothing of the answer.
func repeated(known ledger.Op, desk Desk, op wire.Op) wire.Answer {
	if known.Device != desk.Device || known.BodyHash != ledger.BodyHash(op) {
		return wire.Answer{OpID: op.ID, Verdict: firm.Refuse("id_used", "id", "Another change has this id already. Make the change again.")}
	}
	return wire.Answer{OpID: op.ID, Verdict: known.Verdict, Seq: known.Seq}
}

// settle judges a new op and keeps it with its answer under the next sequence
// number, whatever the answer is.
func (h *Host) settle(tx *store.Tx, desk Desk, op wire.Op) (wire.Answer, error) {
	verdict, marks, err := h.judgeOp(tx, desk, op)
	if err != nil {
		return wire.Answer{}, err
	}
	cursor, err := h.log(tx, marks)
	if err != nil {
		return wire.Answer{}, err
	}
	err = ledger.PutOp(tx, ledger.Op{
		ID: op.ID, Device: desk.Device, N: op.N, Seq: cursor.Seq, BodyHash: ledger.BodyHash(op), Verdict: verdict, At: h.now(),
	})
	return wire.Answer{OpID: op.ID, Verdict: verdict, Seq: cursor.Seq}, err
}

func (h *Host) judgeOp(tx *store.Tx, desk Desk, op wire.Op) (firm.Verdict, []store.Mark, error) {
	if op.Version > wire.Version || op.Version < wire.Version-wire.VersionsBack {
		return firm.Refuse(wire.ProblemVersion, "version", "This change was made by a version that the server does not understand. Update Anteroom and make it again."), nil, nil
	}
	cmd, err := op.Decode()
	if err != nil {
		return firm.Refuse("unknown_command", "command", "The server does not understand this change. Update Anteroom and make it again."), nil, nil
	}
	overtaken := func(subject firm.About) (bool, error) {
		fence, err := ledger.Fence(tx, desk.Device, subjectOf(subject))
		return op.N < fence, err
	}
	for _, given := range firm.Widened(cmd) {
		late, err := overtaken(given)
		if err != nil {
			return firm.Verdict{}, nil, err
		}
		if late {
			return firm.Refuse("overtaken", "", "You took this away again afterwards, so it was not given."), nil, nil
		}
	}
	verdict, marks, err := h.judge(tx, request{actor: firm.Actor{Kind: firm.ByStaff, ID: desk.Staff}, device: desk.Device, cmd: cmd, op: &op, overtaken: overtaken})
	if err != nil || !verdict.Ok() {
		return verdict, marks, err
	}
	narrowed, err := firm.Narrowed(tx, cmd)
	if err != nil {
		return firm.Verdict{}, nil, err
	}
	for _, taken := range narrowed {
		if err := ledger.PutFence(tx, desk.Device, subjectOf(taken), op.N); err != nil {
			return firm.Verdict{}, nil, err
		}
	}
	return verdict, marks, nil
}

func subjectOf(about firm.About) string { return string(about.Kind) + ":" + string(about.ID) }

func sortIDs(ids []firm.ID) { slices.Sort(ids) }
