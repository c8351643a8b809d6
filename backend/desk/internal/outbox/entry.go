package outbox

import (
	"encoding/json"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// State is where an op stands.
type State string

// The states of an op.
const (
	// Waiting ops were never sent, Sent ones may have reached the server.
	Waiting State = "waiting"
	Sent    State = "sent"
	// Applied and Merged ones are in force; Refused and Asks wait for the person.
	Applied State = "applied"
	Merged  State = "merged"
	Refused State = "refused"
	Asks    State = "asks"
	// Dismissed ones were read by the person.
	Dismissed State = "dismissed"
)

// Open tells whether the server's answer is still to come.
func (s State) Open() bool { return s == Waiting || s == Sent }

// InForce tells whether the server has applied it.
func (s State) InForce() bool { return s == Applied || s == Merged }

// Of is the state that the server's answer brings.
func Of(answer firm.Answer) State {
	switch answer {
	case firm.Merged:
		return Merged
	case firm.No:
		return Refused
	case firm.Asks:
		return Asks
	default:
		return Applied
	}
}

// Entry is one op with what became of it.
type Entry struct {
	// N is its place in the order in which things were done.
	N       int64
	Op      wire.Op
	FirmID  firm.ID
	StaffID firm.ID
	// About, flat: for lists, walls and the order of sending.
	MatterID firm.ID
	Kind     firm.Kind
	Subject  firm.ID
	Narrows  bool
	Widens   bool
	State    State
	Verdict  firm.Verdict
	// Seq is the firm's sequence number that settled it, once answered.
	Seq int64
	// Retired says that the cache holds its outcome by the server's own pages,
	// or that there is none to hold.
	Retired bool
	// SettledAt is when the answer came.
	SettledAt firm.Micros
	// Resent says that a restored server is told of it again.
	Resent bool
}

// Live tells whether its effect must be run again over what the server sends.
func (e Entry) Live() bool { return !e.Retired && (e.State.Open() || e.State.InForce()) }

const columns = `n, id, firm, staff, command, body, made_at, version, matter_id, kind, subject_id,
	narrows, widens, state, verdict, seq, retired, settled_at, resent`

type scanner interface{ Scan(...any) error }

func scan(row scanner) (Entry, error) {
	var e Entry
	var body, verdict string
	err := row.Scan(&e.N, &e.Op.ID, &e.FirmID, &e.StaffID, &e.Op.Command, &body, &e.Op.MadeAt, &e.Op.Version,
		&e.MatterID, &e.Kind, &e.Subject, &e.Narrows, &e.Widens, &e.State, &verdict, &e.Seq, &e.Retired, &e.SettledAt, &e.Resent)
	if err != nil {
		return e, err
	}
	e.Op.N, e.Op.Body = e.N, json.RawMessage(body)
	if verdict != "" {
		if err := json.Unmarshal([]byte(verdict), &e.Verdict); err != nil {
			return e, fmt.Errorf("read the answer to %s: %w", e.Op.Command, err)
		}
	}
	return e, nil
}

func (e Entry) values() ([]any, error) {
	verdict, err := textOf(e.Verdict)
	if err != nil {
		return nil, err
	}
	return []any{
		e.Op.ID, e.FirmID, e.StaffID, e.Op.Command, string(e.Op.Body), e.Op.MadeAt, e.Op.Version,
		e.MatterID, e.Kind, e.Subject, e.Narrows, e.Widens, e.State, verdict, e.Seq, e.Retired, e.SettledAt, e.Resent,
	}, nil
}

func textOf(v firm.Verdict) (string, error) {
	if v.Answer == firm.Yes {
		return "", nil
	}
	text, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("keep an answer: %w", err)
	}
	return string(text), nil
}
