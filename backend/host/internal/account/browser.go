package account

import (
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// knows tells whether a browser's token was given to it at a sign-in of this
// account. Strangers' guesses cannot lock out the owner who sits at one.
func (a *Accounts) knows(tx *store.Tx, token string, accountID firm.ID) (bool, error) {
	if token == "" || accountID == "" {
		return false, nil
	}
	var ends firm.Micros
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT ends_at FROM known_browser WHERE firm = $1 AND token_hash = $2 AND account_id = $3`,
		string(tx.Firm()), HashToken(token), string(accountID)).Scan(&ends)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read known browser: %w", err)
	}
	return a.now() < ends, nil
}

// remember gives a browser the token by which it is known from now on.
func (a *Accounts) remember(tx *store.Tx, accountID firm.ID) (string, error) {
	token, hash, err := NewToken(a.deps.Random)
	if err != nil {
		return "", err
	}
	now := a.now()
	_, err = tx.SQL().ExecContext(tx.Context(), `INSERT INTO known_browser (firm, token_hash, account_id, created_at, ends_at) VALUES ($1, $2, $3, $4, $5)`,
		string(tx.Firm()), hash, string(accountID), int64(now), int64(now+knownLife))
	if err != nil {
		return "", fmt.Errorf("remember browser: %w", err)
	}
	_, err = tx.SQL().ExecContext(tx.Context(), `DELETE FROM known_browser WHERE firm = $1 AND account_id = $2 AND token_hash NOT IN
		(SELECT token_hash FROM known_browser WHERE firm = $1 AND account_id = $2 ORDER BY created_at DESC, token_hash LIMIT $3)`,
		string(tx.Firm()), string(accountID), knownMost)
	if err != nil {
		return "", fmt.Errorf("forget the oldest browsers: %w", err)
	}
	return token, nil
}

// forgetBrowsers makes every browser a stranger again, after a change of password.
func forgetBrowsers(tx *store.Tx, accountID firm.ID) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `DELETE FROM known_browser WHERE firm = $1 AND account_id = $2`, string(tx.Firm()), string(accountID))
	if err != nil {
		return fmt.Errorf("forget browsers: %w", err)
	}
	return nil
}
