package contents

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
)

// The states of a Sending.
const (
	// Waiting is a file whose turn has not come.
	Waiting = "waiting"
	// Under is one that is being sent.
	Under = "sending"
	// Arrived is one that the server has, whose command has not been given.
	Arrived = "placing"
	// Refused is one that the server will not have; the person is told until they
	// take it away.
	Refused = "refused"
)

// Sending is one file on its way to the server.
type Sending struct {
	ID    firm.ID
	Batch firm.ID
	Firm  firm.ID
	Staff firm.ID
	// Plan says what becomes of the batch once it has arrived, in the desk's words.
	Plan string
	Name string
	Size int64
	Hash string
	// State is waiting, sending, placing or refused.
	State string
	// Address names the upload at the server, once begun; Sent is how many bytes it
	// has; Arrived what it kept, in the desk's words.
	Address  string
	Sent     int64
	Arrived  string
	Reason   string
	Sentence string
	At       firm.Micros
}

const sendingColumns = `id, batch, firm, staff, plan, name, size, hash, state, address, sent, arrived, reason, sentence, at`

func (s *Sending) fields() []any {
	return []any{
		&s.ID, &s.Batch, &s.Firm, &s.Staff, &s.Plan, &s.Name, &s.Size, &s.Hash, &s.State, &s.Address, &s.Sent, &s.Arrived, &s.Reason, &s.Sentence, &s.At,
	}
}

// Send takes up files whose contents are here, all or none.
func (c *Contents) Send(ctx context.Context, all []Sending) error {
	err := c.write(ctx, func(tx *sql.Tx) error {
		for _, s := range all {
			_, err := tx.ExecContext(ctx, `INSERT INTO sending (`+sendingColumns+`) VALUES (?`+strings.Repeat(", ?", 14)+`)`, s.fields()...)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("take up files to send: %w", err)
	}
	return nil
}

// Moved keeps how a sending stands.
func (c *Contents) Moved(ctx context.Context, s Sending) error {
	_, err := c.db.ExecContext(ctx, `UPDATE sending SET state = ?, address = ?, sent = ?, arrived = ?, reason = ?, sentence = ? WHERE id = ?`,
		s.State, s.Address, s.Sent, s.Arrived, s.Reason, s.Sentence, s.ID)
	if err != nil {
		return fmt.Errorf("keep how far a file is: %w", err)
	}
	return nil
}

// Sendings lists what is on its way for a firm, in the order taken up.
func (c *Contents) Sendings(ctx context.Context, firmID firm.ID) ([]Sending, error) {
	return c.sendings(ctx, `WHERE firm = ? ORDER BY n LIMIT ?`, firmID, listLimit)
}

// Batch lists the files of one command.
func (c *Contents) Batch(ctx context.Context, batch firm.ID) ([]Sending, error) {
	return c.sendings(ctx, `WHERE batch = ? ORDER BY n LIMIT ?`, batch, listLimit)
}

// Sending reads one, or answers ErrNone.
func (c *Contents) Sending(ctx context.Context, id firm.ID) (Sending, error) {
	var s Sending
	err := c.db.QueryRowContext(ctx, `SELECT `+sendingColumns+` FROM sending WHERE id = ?`, id).Scan(s.fields()...)
	if errors.Is(err, sql.ErrNoRows) {
		return s, ErrNone
	}
	if err != nil {
		return s, fmt.Errorf("read a sending: %w", err)
	}
	return s, nil
}

func (c *Contents) sendings(ctx context.Context, where string, args ...any) ([]Sending, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT `+sendingColumns+` FROM sending `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("list sendings: %w", err)
	}
	defer rows.Close()
	list := []Sending{}
	for rows.Next() {
		var s Sending
		if err := rows.Scan(s.fields()...); err != nil {
			return nil, fmt.Errorf("list sendings: %w", err)
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

// Unsent tells whether anything here waits for the server, whatever the firm.
func (c *Contents) Unsent(ctx context.Context) (bool, error) {
	var n int
	if err := c.db.QueryRowContext(ctx, `SELECT COUNT(*) FROM sending`).Scan(&n); err != nil {
		return false, fmt.Errorf("count sendings: %w", err)
	}
	return n > 0, nil
}

// Done forgets sendings, and the contents that only they kept here.
func (c *Contents) Done(ctx context.Context, all ...Sending) error {
	for _, s := range all {
		if _, err := c.db.ExecContext(ctx, `DELETE FROM sending WHERE id = ?`, s.ID); err != nil {
			return fmt.Errorf("end a sending: %w", err)
		}
	}
	return nil
}
