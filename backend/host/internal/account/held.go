package account

import (
	"fmt"

	"anteroom/backend/store"
)

// EndAll ends everything by which somebody of the firm's clients could go on
// without proving anew who they are: sessions, known browsers and every link that
// was mailed. It is for a firm that was put back to an older state, in which a
// used link looks unused and an ended session lives.
func (a *Accounts) EndAll(tx *store.Tx) error {
	for _, text := range []string{
		`DELETE FROM client_session WHERE firm = $1`,
		`DELETE FROM known_browser WHERE firm = $1`,
	} {
		if _, err := tx.SQL().ExecContext(tx.Context(), text, string(tx.Firm())); err != nil {
			return fmt.Errorf("end all sessions: %w", err)
		}
	}
	_, err := changed(tx, `UPDATE secret SET dead_at = $1 WHERE firm = $2 AND used_at = 0 AND dead_at = 0`, int64(a.now()), string(tx.Firm()))
	return err
}
