package account

import (
	"context"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Sweep forgets what is over: ended sessions, browsers and old secrets, and
// tries of long ago. The host calls it for each firm about once a day; nothing
// depends on when.
func (a *Accounts) Sweep(ctx context.Context, firmID firm.ID) error {
	now := a.now()
	// A door that was shut for good stays shut: only the right password from a
	// known browser, or a reset, opens it.
	tries := fmt.Sprintf(`DELETE FROM login_throttle WHERE firm = $1 AND last_at <= $2 AND tries < %d`, GuessesMost)
	return a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		for _, one := range []struct {
			text   string
			before firm.Micros
		}{
			{`DELETE FROM client_session WHERE firm = $1 AND ends_at <= $2`, now},
			{`DELETE FROM known_browser WHERE firm = $1 AND ends_at <= $2`, now},
			{`DELETE FROM secret WHERE firm = $1 AND expires_at <= $2`, now - secretKept},
			{tries, now - throttleLife},
		} {
			if _, err := tx.SQL().ExecContext(ctx, one.text, string(firmID), int64(one.before)); err != nil {
				return fmt.Errorf("forget what is over: %w", err)
			}
		}
		return nil
	})
}
