package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/desk/internal/outbox"
	"anteroom/backend/firm"
)

// The choices of Choose.
const (
	KeepMine   = "mine"
	KeepTheirs = "theirs"
)

// stateDoubtful is told of a change that this desk's own check would refuse by
// now; it is still sent, and the server answers.
const stateDoubtful = "doubtful"

// Changes lists what was done on this desk and waits, needs the person, or came
// into force lately; newest first.
func (d *Desk) Changes(ctx context.Context) ([]ChangeLine, error) {
	p, ok := d.who()
	if !ok {
		return nil, ErrSignedOut
	}
	entries, err := d.box.Told(ctx, p.FirmID, d.now()-firmMicros(settledShown), changesLimit)
	if err != nil {
		return nil, err
	}
	lines := make([]ChangeLine, 0, len(entries))
	err = d.read(ctx, func(r *reader) error {
		doubtful, err := r.strings(`SELECT op_id FROM desk_op WHERE firm = $1 AND doubtful = 1`, string(r.firm))
		if err != nil {
			return err
		}
		doubts := map[string]bool{}
		for _, id := range doubtful {
			doubts[id] = true
		}
		lines = lines[:0]
		for _, e := range entries {
			line, err := r.changeLine(e, doubts[string(e.Op.ID)])
			if err != nil {
				return err
			}
			lines = append(lines, line)
		}
		return nil
	})
	return lines, err
}

func (r *reader) changeLine(e entry, doubtful bool) (ChangeLine, error) {
	subject, err := r.subjectOf(e)
	if err != nil {
		return ChangeLine{}, err
	}
	told, err := r.changed(e)
	if err != nil {
		return ChangeLine{}, err
	}
	line := ChangeLine{
		Detail: told.detail, Item: told.item, Fields: told.fields,
		ID: string(e.Op.ID), MadeAt: int64(e.Op.MadeAt), Verb: e.Op.Command, Subject: subject, MatterID: string(e.MatterID),
		State: string(e.State), Reason: e.Verdict.Reason, Sentence: e.Verdict.Sentence, Texts: told.texts,
	}
	if doubtful && e.State.Open() {
		line.State = stateDoubtful
	}
	return line, nil
}

// subjectOf names whom or what an op is about, from the rows, or from the op
// itself where the row never came to be.
func (r *reader) subjectOf(e entry) (string, error) {
	var told struct {
		ContactID firm.ID `json:"contactId"`
		ItemID    firm.ID `json:"itemId"`
		Name      string  `json:"name"`
		Title     string  `json:"title"`
	}
	// Fields of other shapes are other things; what is not told stays empty.
	if err := json.Unmarshal(e.Op.Body, &told); err != nil {
		told.Name = ""
	}
	tries := []struct {
		kind firm.Kind
		id   firm.ID
	}{{"contact", told.ContactID}, {"item", told.ItemID}, {e.Kind, e.Subject}, {"matter", e.MatterID}}
	for _, one := range tries {
		name, err := r.nameOf(one.kind, one.id)
		if err != nil || name != "" {
			return name, err
		}
	}
	if told.Name != "" {
		return told.Name, nil
	}
	return told.Title, nil
}

// nameOf is what people call a row, or "".
func (r *reader) nameOf(kind firm.Kind, id firm.ID) (string, error) {
	if id == "" {
		return "", nil
	}
	if _, ok := firm.SpecOf(kind); !ok {
		return "", nil
	}
	row, err := r.One(kind, id)
	if errors.Is(err, firm.ErrNone) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read a name: %w", err)
	}
	switch row := row.(type) {
	case firm.Matter:
		return row.Title, nil
	case firm.Contact:
		return row.Name, nil
	case firm.Item:
		return row.Title, nil
	case firm.Staff:
		return row.Name, nil
	case firm.Role:
		return row.Name, nil
	case firm.Firm:
		return row.Name, nil
	case firm.Account:
		return row.Email, nil
	case firm.Grant:
		return r.nameOf("contact", row.ContactID)
	case firm.Invitation:
		return r.nameOf("contact", row.ContactID)
	default:
		return "", nil
	}
}

// Dismiss closes a change that the person has read: one that was refused, or
// came into force. What still waits for the server can't be dismissed.
func (d *Desk) Dismiss(ctx context.Context, id string) error {
	p, ok := d.who()
	if !ok {
		return ErrSignedOut
	}
	if err := d.box.Dismiss(ctx, firm.ID(id)); err != nil {
		return goneChange(err)
	}
	d.counted(ctx, p)
	d.tellOps()
	return nil
}

func goneChange(err error) error {
	if errors.Is(err, outbox.ErrNone) {
		return trouble(CodeNotFound, "no_change", "", "This change waits for the server or is settled already. Look at the list again.").from(err)
	}
	return err
}

// Choose settles a change that asks which of two texts should stand. "theirs"
// leaves the rows as they are; "mine" writes this person's text again, as one
// who has seen the other.
func (d *Desk) Choose(ctx context.Context, id, keep string) (Result, error) {
	p, ok := d.who()
	if !ok {
		return Result{}, ErrSignedOut
	}
	e, err := d.box.Get(ctx, firm.ID(id))
	if err != nil {
		return Result{}, goneChange(err)
	}
	if e.State != outbox.Asks || e.FirmID != p.FirmID {
		return Result{}, goneChange(outbox.ErrNone)
	}
	switch keep {
	case KeepTheirs:
		return Result{OpID: e.Op.ID, State: InForce}, d.Dismiss(ctx, id)
	case KeepMine:
		return d.insist(ctx, p, e)
	default:
		return Result{}, trouble(CodeInvalid, "unknown_choice", "keep", "Choose your text or theirs.")
	}
}

// insist makes a new edit of one that asked: what it saw is now their text.
func (d *Desk) insist(ctx context.Context, p profile, e entry) (Result, error) {
	cmd, err := seenTheirs(e)
	if err != nil {
		return Result{}, err
	}
	made, err := d.prepare(p, []firm.Command{cmd})
	if err != nil {
		return Result{}, err
	}
	results, kept, err := d.keepAll(ctx, p, []firm.Command{cmd}, made, func(kept []entry) error {
		return d.box.Replace(ctx, e.Op.ID, kept[0])
	})
	if err != nil {
		return Result{}, err
	}
	if results[0].State == WasRefused {
		return results[0], refusal(results[0].Verdict)
	}
	d.counted(ctx, p)
	d.tellOps()
	d.pushAct(ctx, p, kept, results)
	return results[0], nil
}

func seenTheirs(e entry) (firm.Command, error) {
	cmd, err := e.Op.Decode()
	if err != nil {
		return nil, err
	}
	editing, ok := cmd.(firm.Editing)
	if !ok {
		return nil, trouble(CodeInvalid, "not_an_edit", "", "This change can't be chosen again. Make it once more by hand.")
	}
	return editing.With(overTheirs(editing.Edits(), e.Verdict.Texts)), nil
}

func overTheirs(edit firm.Edit, texts []firm.TwoTexts) firm.Edit {
	was := make(map[string]string, len(edit.Was))
	for field, text := range edit.Was {
		was[field] = text
	}
	for _, t := range texts {
		was[t.Field] = t.Theirs
	}
	return firm.Edit{Was: was, Now: edit.Now}
}
