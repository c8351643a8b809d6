package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/store/cipher"
)

// rebase takes what was done here off the rows, lets between change them, and
// does again, in the order made, what is still alive (DESIGN §4). All of it is
// one transaction: no reader ever sees a state between.
func (d *Desk) rebase(tx *store.Tx, p profile, live []entry, between func() error) (touched, error) {
	all := touched{}
	if err := restore(tx, all); err != nil {
		return all, err
	}
	if between != nil {
		if err := between(); err != nil {
			return all, err
		}
	}
	for _, e := range live {
		if err := d.again(tx, p, e, all); err != nil {
			return all, err
		}
	}
	return all, nil
}

// touched collects which rows a transaction changed, for those who look at them.
type touched map[firm.Kind]map[firm.ID]bool

func (t touched) add(kind firm.Kind, id firm.ID) {
	if t[kind] == nil {
		t[kind] = map[firm.ID]bool{}
	}
	t[kind][id] = true
}

// restore puts the before-images back and forgets whose effect the rows showed.
func restore(tx *store.Tx, all touched) error {
	rows, err := tx.SQL().QueryContext(tx.Context(), `SELECT image FROM desk_before WHERE firm = $1`, string(tx.Firm()))
	if err != nil {
		return fmt.Errorf("read before-images: %w", err)
	}
	defer rows.Close()
	images := []store.Image{}
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return fmt.Errorf("read before-images: %w", err)
		}
		var image store.Image
		if err := json.Unmarshal([]byte(text), &image); err != nil {
			return fmt.Errorf("read before-images: %w", err)
		}
		images = append(images, image)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return fmt.Errorf("read before-images: %w", err)
	}
	for _, image := range images {
		if err := tx.PutImage(image); err != nil {
			return fmt.Errorf("put a before-image back: %w", err)
		}
		all.add(image.Kind, image.ID)
	}
	return forgetLocal(tx)
}

func forgetLocal(tx *store.Tx) error {
	for _, text := range []string{
		`DELETE FROM desk_before WHERE firm = $1`, `DELETE FROM desk_touch WHERE firm = $1`, `DELETE FROM desk_op WHERE firm = $1`,
	} {
		if err := exec(tx, text, string(tx.Firm())); err != nil {
			return err
		}
	}
	return nil
}

// again runs one kept op over the rows as they stand now. One that is refused
// now, or can't be run, has no effect here; it is marked doubtful and still
// sent: the server answers.
func (d *Desk) again(tx *store.Tx, p profile, e entry, all touched) error {
	doubtful := true
	cmd, err := e.Op.Decode()
	if err == nil {
		verdict, err := d.perform(tx, p, e, cmd, all)
		if err != nil && !answerable(tx.Context(), err) {
			return err
		}
		doubtful = err != nil || !verdict.Ok()
	}
	return exec(tx, `INSERT INTO desk_op (firm, op_id, matter_id, seq, doubtful) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
		string(tx.Firm()), string(e.Op.ID), string(e.MatterID), e.Seq, doubtful)
}

// perform runs a command as this person and keeps the before-images of what it
// touched. What is not yes, and what fails, has written nothing.
func (d *Desk) perform(tx *store.Tx, p profile, e entry, cmd firm.Command, all touched) (verdict firm.Verdict, err error) {
	env := firm.Env{Actor: firm.Actor{Kind: firm.ByStaff, ID: p.StaffID}, Now: e.Op.MadeAt, OpID: e.Op.ID}
	tx.Forget()
	err = tx.Try(func() error {
		verdict, err = firm.Perform(tx, env, cmd)
		return err
	})
	if errors.Is(err, firm.ErrWalled) {
		return firm.Verdict{Answer: firm.OnlyHost}, nil
	}
	if err != nil || !verdict.Ok() {
		return verdict, err
	}
	return verdict, keepBefore(tx, e.Op.ID, all)
}

func keepBefore(tx *store.Tx, op firm.ID, all touched) error {
	for _, image := range tx.Images() {
		before, _ := tx.Before(image.Kind, image.ID)
		text, err := json.Marshal(before)
		if err != nil {
			return fmt.Errorf("keep a before-image: %w", err)
		}
		matter := matterOf(tx.Schema(), image)
		if matter == "" {
			matter = matterOf(tx.Schema(), before)
		}
		// The first of several ops saw the row as the server has it.
		err = exec(tx, `INSERT INTO desk_before (firm, kind, id, matter_id, image) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
			string(tx.Firm()), string(image.Kind), string(image.ID), string(matter), string(text))
		if err != nil {
			return err
		}
		err = exec(tx, `INSERT INTO desk_touch (firm, kind, id, op_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
			string(tx.Firm()), string(image.Kind), string(image.ID), string(op))
		if err != nil {
			return err
		}
		all.add(image.Kind, image.ID)
	}
	return nil
}

// matterOf reads which matter's wall an image stands behind, or "".
func matterOf(schema *store.Schema, image store.Image) firm.ID {
	spec, ok := firm.SpecOf(image.Kind)
	if !ok || spec.Matter == "" || image.Gone {
		return ""
	}
	for i, column := range schema.Columns(image.Kind) {
		if column.Name == spec.Matter && i < len(image.Values) {
			text, _ := image.Values[i].(string)
			return firm.ID(text)
		}
	}
	return ""
}

// answerable tells an op that can't be run over these rows from a cache that
// can't be used.
func answerable(ctx context.Context, err error) bool {
	var broken *cipher.Error
	return ctx.Err() == nil && !errors.As(explained(err), &broken)
}
