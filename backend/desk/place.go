package desk

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/desk/internal/link"
	"anteroom/backend/store"
)

// place is where the cache stands in the firm's log. It is written in the same
// transaction as the rows that it speaks of.
type place struct {
	// Cursor is what the cache holds exactly, once it has joined.
	Cursor store.Cursor `json:"cursor"`
	// Joined says that the first sync is over: changes may be made.
	Joined bool `json:"joined"`
	// End is the log's head when the snapshot ended; the tail up to it makes the
	// rows whole.
	End store.Cursor `json:"end"`
	// Schema is the form of the rows; after an upgrade they are fetched again.
	Schema string `json:"schema"`
	// Snap is the snapshot under way, if one is.
	Snap *snap `json:"snap,omitempty"`
}

// snap is how far a snapshot is.
type snap struct {
	Start store.Cursor `json:"start"`
	At    link.Place   `json:"at"`
	Done  int          `json:"done"`
	Of    int          `json:"of"`
}

// loadPlace reads the place; ok is false for a cache that is still empty.
func loadPlace(tx *store.Tx) (at place, ok bool, err error) {
	var text string
	err = tx.SQL().QueryRowContext(tx.Context(), `SELECT place FROM desk_place WHERE firm = $1`, string(tx.Firm())).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return place{}, false, nil
	}
	if err != nil {
		return place{}, false, fmt.Errorf("read the cache's place: %w", err)
	}
	if err := json.Unmarshal([]byte(text), &at); err != nil {
		return place{}, false, fmt.Errorf("read the cache's place: %w", err)
	}
	return at, true, nil
}

func savePlace(tx *store.Tx, at place) error {
	text, err := json.Marshal(at)
	if err != nil {
		return fmt.Errorf("keep the cache's place: %w", err)
	}
	return exec(tx, `INSERT INTO desk_place (firm, place) VALUES ($1, $2)
		ON CONFLICT (firm) DO UPDATE SET place = excluded.place`, string(tx.Firm()), string(text))
}

func exec(tx *store.Tx, text string, args ...any) error {
	if _, err := tx.SQL().ExecContext(tx.Context(), text, args...); err != nil {
		return fmt.Errorf("write the cache's own tables: %w", err)
	}
	return nil
}

// placeNow reads the place outside of a larger question.
func (d *Desk) placeNow(ctx context.Context, p profile) (at place, ok bool, err error) {
	err = d.readAs(ctx, p, func(r *reader) error {
		at, ok, err = loadPlace(r.Tx)
		return err
	})
	return at, ok, err
}
