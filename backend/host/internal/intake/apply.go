package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Added counts the rows that an import brought anew.
type Added struct {
	Matters, Contacts, Relationships, Notes int64
}

// Nothing tells whether there was nothing new.
func (a Added) Nothing() bool { return a == Added{} }

func (a Added) plus(b Added) Added {
	return Added{a.Matters + b.Matters, a.Contacts + b.Contacts, a.Relationships + b.Relationships, a.Notes + b.Notes}
}

// Outcome is what became of one matter.
type Outcome struct {
	Verdict firm.Verdict
	Added   Added
	// Number is the number that the matter was given where its own was taken by
	// a matter of another court; otherwise empty.
	Number string
}

// OpID is the id of the op that brings in exactly this: the same file read
// again carries the same ops.
func OpID(cmd firm.ImportMatter) (firm.ID, error) {
	body, err := json.Marshal(cmd)
	if err != nil {
		return "", fmt.Errorf("name the import: %w", err)
	}
	sum := sha256.Sum256(body)
	return firm.PairID("import", firm.ID(cmd.Matter.SourceKey), firm.ID(hex.EncodeToString(sum[:]))), nil
}

// Apply runs one import inside the host's transaction, as firm.Perform does,
// and counts what was new. Two courts may use one number, but a firm's numbers
// are unique: the later matter then bears its court's code behind its number.
// An import that brings nothing leaves no trace, not even a line of activity.
func Apply(tx *store.Tx, env firm.Env, cmd firm.ImportMatter) (Outcome, error) {
	out, err := try(tx, env, cmd)
	if !numberTaken(err) {
		return out, err
	}
	cmd.Matter.Number += " (" + cmd.Matter.CourtCode + ")"
	out, err = try(tx, env, cmd)
	if numberTaken(err) {
		return Outcome{Verdict: firm.Refuse("number_taken", "number",
			"Another matter of the firm has the number %s. Change that matter's number, then import again.", cmd.Matter.Number)}, nil
	}
	out.Number = cmd.Matter.Number
	return out, err
}

func try(tx *store.Tx, env firm.Env, cmd firm.ImportMatter) (Outcome, error) {
	var out Outcome
	err := tx.Try(func() error {
		counted := &tally{Rows: tx}
		verdict, err := firm.Perform(counted, env, cmd)
		out = Outcome{Verdict: verdict, Added: counted.added}
		return err
	})
	return out, err
}

func numberTaken(err error) bool {
	var clash *store.Clash
	return errors.As(err, &clash) && clash.Kind == (firm.Matter{}).RowKind()
}

// tally counts the rows that ImportMatter puts; it puts only what is new.
type tally struct {
	firm.Rows
	added Added
}

// Put writes a row and counts it. The line of activity comes last; it is left
// out where it would tell of nothing.
func (t *tally) Put(row firm.Row) error {
	switch row.(type) {
	case firm.Matter:
		t.added.Matters++
	case firm.Contact:
		t.added.Contacts++
	case firm.Relationship:
		t.added.Relationships++
	case firm.InternalNote:
		t.added.Notes++
	case firm.Activity:
		if t.added.Nothing() {
			return nil
		}
	}
	return t.Rows.Put(row)
}
