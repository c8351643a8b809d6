package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"anteroom/backend/desk/internal/contents"
	"anteroom/backend/desk/internal/link"
	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// carryOn wakes the loop of files.
func (d *Desk) carryOn() {
	select {
	case d.carries <- struct{}{}:
	default:
	}
}

// carry sends files and fetches pinned ones until ctx ends. It rests while there
// is nothing to do, and a little longer after each failure.
func (d *Desk) carry(ctx context.Context) {
	tries := 0
	for ctx.Err() == nil {
		more, err := d.carryOne(ctx)
		if err == nil && more {
			tries = 0
			continue
		}
		var rest <-chan time.Time
		if err != nil {
			tries++
			d.cfg.Log.Debug("files wait", "error", err)
			rest = d.cfg.Clock.After(d.backOff(tries))
		}
		select {
		case <-ctx.Done():
		case <-d.carries:
		case <-rest:
		}
	}
}

// carryOne does the next thing there is to do with files: give the command of what
// has arrived, send one file, or fetch one that is pinned. more says that there may
// be another.
func (d *Desk) carryOne(ctx context.Context) (more bool, err error) {
	p, ok := d.who()
	if !ok {
		return false, nil
	}
	l, token, err := d.line()
	if err != nil {
		return false, nil //nolint:nilerr // nobody is signed in: signing in wakes the loop
	}
	files, ok := l.(link.Files)
	if !ok {
		return false, nil
	}
	next, ready, err := d.nextSending(ctx, p)
	switch {
	case err != nil:
		return false, err
	case len(ready) > 0:
		return true, d.place(ctx, p, ready)
	case next != nil:
		return true, d.upload(ctx, p, files, token, *next)
	}
	return d.fetchPinned(ctx, p, files, token)
}

// nextSending finds the first batch that has arrived whole, else the first file
// that has not.
func (d *Desk) nextSending(ctx context.Context, p profile) (next *contents.Sending, ready []contents.Sending, err error) {
	var all []contents.Sending
	err = d.withContents(func(c *contents.Contents) error { all, err = c.Sendings(ctx, p.FirmID); return err })
	if err != nil {
		return nil, nil, err
	}
	all = sendingsOf(all, p.StaffID)
	batches := map[firm.ID][]contents.Sending{}
	for _, s := range all {
		batches[s.Batch] = append(batches[s.Batch], s)
	}
	for i, s := range all {
		if batch := batches[s.Batch]; arrived(batch) {
			return nil, batch, nil
		}
		if next == nil && (s.State == contents.Waiting || s.State == contents.Under) {
			next = &all[i]
		}
	}
	return next, nil, nil
}

func arrived(batch []contents.Sending) bool {
	for _, s := range batch {
		if s.State != contents.Arrived {
			return false
		}
	}
	return len(batch) > 0
}

// upload sends one file, from where an earlier try ended. What the server will not
// have is kept as refused; any other failure is tried again.
func (d *Desk) upload(ctx context.Context, p profile, l link.Files, token string, s contents.Sending) error {
	err := d.uploadOn(ctx, p, l, token, &s)
	if errors.Is(err, contents.ErrNone) {
		return nil // it was taken back meanwhile
	}
	var said *wire.Trouble
	switch {
	case err == nil:
	case errors.As(err, &said) && said.Code == CodeNotFound && s.Address != "":
		// The server has forgotten this upload; begin it anew.
		s.Address, s.Sent, s.State = "", 0, contents.Waiting
	case errors.As(err, &said) && said.Code == CodeInvalid:
		s.State, s.Reason, s.Sentence = contents.Refused, said.Problem, said.Sentence
	default:
		// An ended session and a server out of reach are told as for any round.
		if toldOf(err).Code != CodeOffline {
			d.failed(ctx, err)
		}
		return err
	}
	if err := d.withContents(func(c *contents.Contents) error { return c.Moved(ctx, s) }); err != nil {
		return err
	}
	d.tellSending()
	return nil
}

func (d *Desk) uploadOn(ctx context.Context, p profile, l link.Files, token string, s *contents.Sending) (err error) {
	if s.Address == "" {
		if s.Address, err = l.BeginUpload(ctx, token, s.Name, s.Hash, s.Size); err != nil {
			return fmt.Errorf("begin an upload: %w", err)
		}
		s.Sent = 0
	} else if s.Sent, err = l.UploadAt(ctx, token, s.Address); err != nil {
		return fmt.Errorf("ask for an upload: %w", err)
	}
	s.State = contents.Under
	for told := firm.Micros(0); ; {
		if err := d.stillSends(ctx, *s); err != nil {
			return err
		}
		if now := d.now(); now-told >= firmMicros(tellEvery) {
			d.tellSending()
			told = now
		}
		if s.Sent >= s.Size {
			break
		}
		if err := d.uploadPart(ctx, p, l, token, s); err != nil {
			return err
		}
	}
	kept, err := l.Uploaded(ctx, token, s.Address)
	if err != nil {
		return fmt.Errorf("ask what arrived: %w", err)
	}
	raw, err := json.Marshal(kept)
	s.State, s.Arrived = contents.Arrived, string(raw)
	return err
}

// stillSends keeps how far it is, unless the person took it back.
func (d *Desk) stillSends(ctx context.Context, s contents.Sending) error {
	return d.withContents(func(c *contents.Contents) error {
		if _, err := c.Sending(ctx, s.ID); err != nil {
			return err
		}
		return c.Moved(ctx, s)
	})
}

func (d *Desk) uploadPart(ctx context.Context, p profile, l link.Files, token string, s *contents.Sending) error {
	var part []byte
	err := d.withContents(func(c *contents.Contents) (err error) {
		part, err = c.Part(ctx, p.FirmID, s.Hash, s.Sent, uploadPart)
		return err
	})
	if err != nil {
		return err
	}
	if len(part) == 0 {
		return &link.Failure{Kind: link.Foreign, Err: errors.New("the server has more of a file than there is")}
	}
	at, err := l.UploadPart(ctx, token, s.Address, s.Sent, part)
	if err != nil {
		return fmt.Errorf("send a part: %w", err)
	}
	d.heard()
	s.Sent = at
	return nil
}

// place gives the command that a batch was sent for. It may come here twice, when
// the program ended in between: what is there already is not given again.
func (d *Desk) place(ctx context.Context, p profile, batch []contents.Sending) error {
	var what plan
	if err := json.Unmarshal([]byte(batch[0].Plan), &what); err != nil {
		return fmt.Errorf("read a sending: %w", err)
	}
	placed, err := d.isPlaced(ctx, batch[0].ID)
	if err != nil {
		return err
	}
	if !placed {
		cmds, err := what.commands(batch)
		if err != nil {
			return err
		}
		results, err := d.DoAll(ctx, cmds)
		if err != nil {
			return err
		}
		if no := refusedFirst(cmds, results); no != nil {
			return d.refuseBatch(ctx, batch, *no)
		}
	}
	err = d.withContents(func(c *contents.Contents) error { return c.Done(ctx, batch...) })
	d.tellSending()
	return err
}

// refusedFirst is why the files of a batch were not placed, or nil: the first no up
// to the command that names them, which is what the others followed from.
func refusedFirst(cmds []firm.Command, results []Result) *firm.Verdict {
	var first *firm.Verdict
	for i, cmd := range cmds {
		refused := results[i].State == WasRefused
		if refused && first == nil {
			first = &results[i].Verdict
		}
		if len(firm.Carries(cmd)) > 0 {
			if refused {
				return first
			}
			return nil
		}
	}
	return nil
}

func (d *Desk) isPlaced(ctx context.Context, file firm.ID) (placed bool, err error) {
	err = d.read(ctx, func(r *reader) error {
		placed, err = firm.Has(r, firm.File{}.RowKind(), file)
		return err
	})
	return placed, err
}

func (d *Desk) refuseBatch(ctx context.Context, batch []contents.Sending, v firm.Verdict) error {
	defer d.tellSending()
	return d.withContents(func(c *contents.Contents) error {
		for _, s := range batch {
			s.State, s.Reason, s.Sentence = contents.Refused, v.Reason, v.Sentence
			if err := c.Moved(ctx, s); err != nil {
				return err
			}
		}
		return nil
	})
}

// CancelSending takes back a file that is on its way, or puts away one that was
// refused. What the server has of it already it forgets within a day by itself.
func (d *Desk) CancelSending(ctx context.Context, id string) error {
	var s contents.Sending
	err := d.withContents(func(c *contents.Contents) (err error) {
		if s, err = c.Sending(ctx, firm.ID(id)); err != nil {
			return err
		}
		return c.Done(ctx, s)
	})
	if errors.Is(err, contents.ErrNone) {
		return noSending()
	}
	if err != nil {
		return err
	}
	d.tellSending()
	d.carryOn() // the others of its batch may be ready now
	if l, token, err := d.line(); err == nil && s.Address != "" && !d.offline() {
		if files, ok := l.(link.Files); ok {
			if err := files.EndUpload(ctx, token, s.Address); err != nil {
				d.cfg.Log.Debug("an upload taken back stays at the server for a day", "error", err)
			}
		}
	}
	return nil
}

// RetrySending sends a refused file once more, from its beginning.
func (d *Desk) RetrySending(ctx context.Context, id string) error {
	err := d.withContents(func(c *contents.Contents) error {
		s, err := c.Sending(ctx, firm.ID(id))
		if err != nil {
			return err
		}
		s.State, s.Address, s.Sent, s.Arrived, s.Reason, s.Sentence = contents.Waiting, "", 0, "", "", ""
		return c.Moved(ctx, s)
	})
	if errors.Is(err, contents.ErrNone) {
		return noSending()
	}
	if err == nil {
		d.tellSending()
		d.carryOn()
	}
	return err
}

func noSending() *Trouble {
	return trouble(CodeNotFound, "no_sending", "id", "This file is not on its way any more. It was sent, or taken back.")
}
