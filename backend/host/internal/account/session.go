package account

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Session answers whose session a cookie's token is. It refuses, always in the
// same words, what is unknown, of another firm, ended, idle too long or of a
// locked account. used says that the person did something: it keeps the session
// from ending for want of use; a page's own beat does not.
func (a *Accounts) Session(ctx context.Context, firmID firm.ID, token string, used bool) (firm.Account, error) {
	if token == "" {
		return firm.Account{}, noSession()
	}
	var owner firm.Account
	var stale bool
	err := a.deps.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		var err error
		owner, stale, err = a.sessionOf(tx, HashToken(token))
		return err
	})
	if err != nil {
		return firm.Account{}, err
	}
	if !used || !stale {
		return owner, nil
	}
	return owner, a.touch(ctx, firmID, token)
}

// sessionOf reads a session's owner, and whether its last use is worth writing.
func (a *Accounts) sessionOf(tx *store.Tx, hash string) (firm.Account, bool, error) {
	var id firm.ID
	var seen, ends firm.Micros
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT account_id, seen_at, ends_at FROM client_session WHERE firm = $1 AND token_hash = $2`,
		string(tx.Firm()), hash).Scan(&id, &seen, &ends)
	if errors.Is(err, sql.ErrNoRows) {
		return firm.Account{}, false, noSession()
	}
	if err != nil {
		return firm.Account{}, false, fmt.Errorf("read session: %w", err)
	}
	now := a.now()
	if now >= ends || now-seen >= micros(a.deps.Idle) {
		return firm.Account{}, false, noSession()
	}
	owner, err := firm.Get[firm.Account](tx, id)
	if err != nil && !errors.Is(err, firm.ErrNone) {
		return firm.Account{}, false, fmt.Errorf("read the session's account: %w", err)
	}
	if !mayEnter(owner) {
		return firm.Account{}, false, noSession()
	}
	return owner, now-seen >= micros(seenEvery), nil
}

func (a *Accounts) touch(ctx context.Context, firmID firm.ID, token string) error {
	return a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		_, err := tx.SQL().ExecContext(ctx, `UPDATE client_session SET seen_at = $1 WHERE firm = $2 AND token_hash = $3`,
			int64(a.now()), string(firmID), HashToken(token))
		if err != nil {
			return fmt.Errorf("note the session's use: %w", err)
		}
		return nil
	})
}

// SignOut ends one session; ending none is no error.
func (a *Accounts) SignOut(ctx context.Context, firmID firm.ID, token string) error {
	if token == "" {
		return nil
	}
	return a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error { return endSession(tx, token) })
}

// EndSessions ends every session of an account at once: it was locked, or its
// password or address changed.
func (a *Accounts) EndSessions(tx *store.Tx, accountID firm.ID) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `DELETE FROM client_session WHERE firm = $1 AND account_id = $2`,
		string(tx.Firm()), string(accountID))
	if err != nil {
		return fmt.Errorf("end sessions: %w", err)
	}
	return nil
}

func endSession(tx *store.Tx, token string) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `DELETE FROM client_session WHERE firm = $1 AND token_hash = $2`,
		string(tx.Firm()), HashToken(token))
	if err != nil {
		return fmt.Errorf("end session: %w", err)
	}
	return nil
}

// newSession begins a session under a token that nobody held before.
func (a *Accounts) newSession(tx *store.Tx, accountID firm.ID) (string, error) {
	token, hash, err := NewToken(a.deps.Random)
	if err != nil {
		return "", err
	}
	now := a.now()
	_, err = tx.SQL().ExecContext(tx.Context(), `INSERT INTO client_session (firm, token_hash, account_id, created_at, seen_at, ends_at)
		VALUES ($1, $2, $3, $4, $4, $5)`, string(tx.Firm()), hash, string(accountID), int64(now), int64(now+micros(a.deps.Most)))
	if err != nil {
		return "", fmt.Errorf("begin session: %w", err)
	}
	_, err = tx.SQL().ExecContext(tx.Context(), `DELETE FROM client_session WHERE firm = $1 AND account_id = $2 AND token_hash NOT IN
		(SELECT token_hash FROM client_session WHERE firm = $1 AND account_id = $2 ORDER BY created_at DESC, token_hash LIMIT $3)`,
		string(tx.Firm()), string(accountID), sessionsMost)
	if err != nil {
		return "", fmt.Errorf("end the oldest sessions: %w", err)
	}
	return token, nil
}
