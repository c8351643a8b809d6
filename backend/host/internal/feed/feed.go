package feed

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// Deps is what Feeds works with.
type Deps struct {
	DB     *store.DB
	Now    func() time.Time
	Random io.Reader
	// Open refuses, with view.ErrClosed, everything of a firm that is held; Told
	// takes MakeFeed and EndFeed into the audit. Nil does neither.
	Open func(*store.Tx) error
	Told func(tx *store.Tx, of Owner, what string) error
}

// Feeds is the room. It is safe for concurrent use.
type Feeds struct{ deps Deps }

// New makes the room.
func New(deps Deps) *Feeds {
	if deps.Open == nil {
		deps.Open = func(*store.Tx) error { return nil }
	}
	if deps.Told == nil {
		deps.Told = func(*store.Tx, Owner, string) error { return nil }
	}
	return &Feeds{deps: deps}
}

// Owner is whose calendar a token opens: an account and one of its portals.
type Owner struct{ Account, Portal firm.ID }

// open refuses a portal that is not open to the account.
func (f *Feeds) open(tx *store.Tx, of Owner) error {
	if err := f.deps.Open(tx); err != nil {
		return err
	}
	_, _, err := view.Reach(tx, of.Account, of.Portal)
	return err
}

// Make gives a portal's feed a new token; the one before, if there was one, ends.
// A portal that is not open to the account is view.ErrClosed.
func (f *Feeds) Make(ctx context.Context, firmID firm.ID, of Owner) (token string, err error) {
	token, hash, err := account.NewToken(f.deps.Random)
	if err != nil {
		return "", err
	}
	err = f.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		if err := f.open(tx, of); err != nil {
			return err
		}
		_, err := tx.SQL().ExecContext(ctx, `INSERT INTO feed (firm, account_id, portal_id, token_hash, made_at) VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (firm, account_id, portal_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at`,
			string(firmID), string(of.Account), string(of.Portal), hash, f.deps.Now().UnixMicro())
		if err != nil {
			return fmt.Errorf("keep the feed: %w", err)
		}
		return f.deps.Told(tx, of, "MakeFeed")
	})
	if err != nil {
		return "", err
	}
	return token, nil
}

// MadeAt is since when a portal has a feed; 0 is none. A portal that is not open
// to the account is view.ErrClosed.
func (f *Feeds) MadeAt(ctx context.Context, firmID firm.ID, of Owner) (at firm.Micros, err error) {
	err = f.deps.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		if err := f.open(tx, of); err != nil {
			return err
		}
		err := tx.SQL().QueryRowContext(ctx, `SELECT made_at FROM feed WHERE firm = $1 AND account_id = $2 AND portal_id = $3`,
			string(firmID), string(of.Account), string(of.Portal)).Scan(&at)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("look for the feed: %w", err)
		}
		return nil
	})
	return at, err
}

// End ends a portal's feed; ending none is no error.
func (f *Feeds) End(ctx context.Context, firmID firm.ID, of Owner) error {
	return f.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		if err := f.open(tx, of); err != nil {
			return err
		}
		err := end(tx, `DELETE FROM feed WHERE firm = $1 AND account_id = $2 AND portal_id = $3`, string(of.Account), string(of.Portal))
		if err != nil {
			return err
		}
		return f.deps.Told(tx, of, "EndFeed")
	})
}

// Owner tells whose feed a token is; ok is false for a token of none. Whether
// anything may still be seen is asked of view.
func (f *Feeds) Owner(ctx context.Context, firmID firm.ID, token string) (of Owner, ok bool, err error) {
	err = f.deps.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		err := tx.SQL().QueryRowContext(ctx, `SELECT account_id, portal_id FROM feed WHERE firm = $1 AND token_hash = $2`,
			string(firmID), account.HashToken(token)).Scan(&of.Account, &of.Portal)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		ok = err == nil
		return err
	})
	if err != nil {
		return Owner{}, false, fmt.Errorf("look for a feed: %w", err)
	}
	return of, ok, nil
}

// EndPortal ends the feeds of one portal, whoever made them: access given again
// must not bring an old address back to life.
func EndPortal(tx *store.Tx, portal firm.ID) error {
	return end(tx, `DELETE FROM feed WHERE firm = $1 AND portal_id = $2`, string(portal))
}

// EndAccount ends every feed of an account.
func EndAccount(tx *store.Tx, accountID firm.ID) error {
	return end(tx, `DELETE FROM feed WHERE firm = $1 AND account_id = $2`, string(accountID))
}

// EndAll ends every feed of the firm.
func EndAll(tx *store.Tx) error { return end(tx, `DELETE FROM feed WHERE firm = $1`) }

func end(tx *store.Tx, text string, of ...any) error {
	if _, err := tx.SQL().ExecContext(tx.Context(), text, append([]any{string(tx.Firm())}, of...)...); err != nil {
		return fmt.Errorf("end feeds: %w", err)
	}
	return nil
}
