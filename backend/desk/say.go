package desk

import (
	"context"
	"strings"

	"anteroom/backend/firm"
)

// Say adds a comment. The id stands for the draft that the person sent: when the
// same words were said under it already, as by a second click, that is the answer
// and nothing is said again. Whoever answers has read what they answer to.
func (d *Desk) Say(ctx context.Context, cmd firm.AddComment) (Result, error) {
	cmds, err := d.saying(ctx, cmd)
	if err != nil {
		return Result{}, err
	}
	results, err := d.DoAll(ctx, cmds)
	if err != nil {
		return Result{}, err
	}
	result := results[0]
	if result.State != WasRefused {
		return result, nil
	}
	before := refusal(result.Verdict)
	if before.Reason != "exists" {
		return result, before
	}
	err = d.read(ctx, func(r *reader) error {
		said, err := firm.Get[firm.Comment](r, cmd.ID)
		if err != nil {
			return err
		}
		if said.ItemID != cmd.ItemID || said.ByID != r.staff || said.Text != strings.TrimSpace(cmd.Text) {
			return before
		}
		waits, err := r.waitingRows("comment")
		result = Result{State: InForce}
		if waits[string(cmd.ID)] {
			result.State = NotYet
		}
		return err
	})
	return result, err
}

// saying are the commands of an answer: the words, and where the item is unread
// to whoever answers, the mark that they have read up to what is here.
func (d *Desk) saying(ctx context.Context, cmd firm.AddComment) ([]firm.Command, error) {
	cmds := []firm.Command{cmd}
	err := d.read(ctx, func(r *reader) error {
		item, err := firm.Get[firm.Item](r, cmd.ItemID)
		if err != nil {
			return orNone(err)
		}
		mark, err := firm.Get[firm.StaffMark](r, firm.PairID("staff_mark", item.ID, r.staff))
		if err := orNone(err); err != nil {
			return err
		}
		if mark.Unread(item, r.now) {
			cmds = append(cmds, firm.MarkItem{ItemID: item.ID, MatterID: item.MatterID, Read: true, Seen: item.LastAt, Files: []firm.ID{}})
		}
		return nil
	})
	return cmds, err
}

// underWay are the files that go with a comment and wait here already: the same
// draft, sent twice.
func (d *Desk) underWay(ctx context.Context, p profile, comment string) ([]string, error) {
	ids := []string{}
	if comment == "" {
		return ids, nil
	}
	lines, err := d.sendingBy(ctx, p)
	for _, line := range lines {
		if line.CommentID == comment {
			ids = append(ids, line.ID)
		}
	}
	return ids, err
}
