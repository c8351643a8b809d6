package post

import (
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// The states of a letter's record. "Delivered" is none of them: nobody can know.
const (
	stateSending  = "sending"
	stateSent     = "sent"
	stateDeferred = "deferred"
	stateBounced  = "bounced"
)

// record is what is kept of a letter: to whom it went and what was answered,
// never its words.
type record struct {
	id      firm.ID
	kind    string
	subject firm.ID
	address string
}

// begin counts a try to send.
func (r record) begin(tx *store.Tx, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `INSERT INTO mail (firm, id, kind, subject_id, address, state, tries, reply, created_at, changed_at)
		VALUES ($1, $2, $3, $4, $5, $6, 1, '', $7, $7)
		ON CONFLICT (firm, id) DO UPDATE SET state = excluded.state, tries = mail.tries + 1, changed_at = excluded.changed_at`,
		string(tx.Firm()), string(r.id), r.kind, string(r.subject), r.address, stateSending, int64(now))
	if err != nil {
		return fmt.Errorf("note the letter: %w", err)
	}
	return nil
}

// end keeps what became of the try.
func (r record) end(tx *store.Tx, state, reply string, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `UPDATE mail SET state = $1, reply = $2, changed_at = $3 WHERE firm = $4 AND id = $5`,
		state, firstRunes(plainName(reply), replyRunes), int64(now), string(tx.Firm()), string(r.id))
	if err != nil {
		return fmt.Errorf("note what became of the letter: %w", err)
	}
	return nil
}

// underWay tells whether another try is talking to the mail server about a letter,
// or was a moment ago when it was cut short.
func underWay(tx *store.Tx, id firm.ID, now firm.Micros) (bool, error) {
	var state string
	var at firm.Micros
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT state, changed_at FROM mail WHERE firm = $1 AND id = $2`, string(tx.Firm()), string(id)).Scan(&state, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("look for the letter: %w", err)
	}
	return state == stateSending && now-at < firm.Micros(2*sendLimit.Microseconds()), nil
}
