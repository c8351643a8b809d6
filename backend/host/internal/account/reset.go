package account

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// ResetPage is what the holder of a reset's link may read before the code.
type ResetPage struct {
	// State is LinkOpen, LinkExpired, LinkUsed or LinkUnknown.
	State       string
	FirmName    string
	EmailMasked string
	ExpiresAt   firm.Micros
}

// AskReset orders the mail by which a new password can be chosen. It does the
// same work and gives the same answer whether the address has an account or not,
// and is rationed per address.
func (a *Accounts) AskReset(ctx context.Context, firmID firm.ID, email string) error {
	clean, ok := address(email)
	if !ok {
		return refuse(Invalid, "bad_email", "email", "This is not a whole e-mail address. It looks like name@example.com.")
	}
	return a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		within, err := asks(tx, bucket("reset", clean), resetMost, a.now())
		if err != nil || !within {
			return err
		}
		found, err := firm.AccountByEmail(tx, clean)
		if err != nil {
			return err
		}
		return a.write(tx, LetterReset, Letter{AccountID: found.ID, At: a.now()}, bucket("reset", clean))
	})
}

// NewReset makes the link and the code for a reset that is about to be mailed.
// ok is false where nothing is to be sent: nobody has the account, or it is locked.
func (a *Accounts) NewReset(tx *store.Tx, accountID firm.ID) (secret Secret, to firm.Account, ok bool, err error) {
	if accountID == "" {
		return Secret{}, firm.Account{}, false, nil
	}
	to, err = firm.Get[firm.Account](tx, accountID)
	if errors.Is(err, firm.ErrNone) {
		return Secret{}, firm.Account{}, false, nil
	}
	if err != nil {
		return Secret{}, firm.Account{}, false, fmt.Errorf("read account: %w", err)
	}
	if !mayEnter(to) {
		return Secret{}, firm.Account{}, false, nil
	}
	secret, err = a.newSecret(tx, secretReset, accountID, a.now()+micros(ResetLife))
	return secret, to, err == nil, err
}

// resetting gathers what stands behind a reset's link.
type resetting struct {
	secret  kept
	account firm.Account
	office  firm.Firm
}

func (a *Accounts) resetting(tx *store.Tx, token string) (resetting, error) {
	var all resetting
	var err error
	if all.secret, err = secretOf(tx, secretReset, token); err != nil {
		return all, err
	}
	if all.account, err = firm.Get[firm.Account](tx, firm.ID(all.secret.subject)); err != nil {
		return all, missing(err)
	}
	if !mayEnter(all.account) {
		return all, linkUnknown()
	}
	all.office, err = firm.Office(tx)
	return all, err
}

func (r resetting) state(now firm.Micros) string {
	switch {
	case r.secret.used != 0:
		return LinkUsed
	case !r.secret.open(now):
		return LinkExpired
	}
	return LinkOpen
}

// Reset reads a reset by its link's token; it uses nothing up.
func (a *Accounts) Reset(ctx context.Context, firmID firm.ID, token string) (ResetPage, error) {
	var page ResetPage
	err := a.deps.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		all, err := a.resetting(tx, token)
		if isUnknown(err) {
			page = ResetPage{State: LinkUnknown}
			return nil
		}
		if err != nil {
			return err
		}
		page = ResetPage{State: all.state(a.now()), FirmName: all.office.Name}
		if page.State == LinkOpen {
			page.EmailMasked, page.ExpiresAt = mask(all.account.Email), all.secret.expires
		}
		return nil
	})
	return page, err
}

// TakeReset sets the new password of one who has link and code. Every session
// and every known browser of the account ends, wrong guesses are forgiven, the
// owner is told by mail, and this browser is signed in anew.
func (a *Accounts) TakeReset(ctx context.Context, firmID firm.ID, token, code, password string) (SignedIn, error) {
	all, err := a.checkResetCode(ctx, firmID, token, code)
	if err != nil {
		return SignedIn{}, err
	}
	hash, err := a.HashPassword(ctx, password, all.account.Email, all.office.Name)
	if err != nil {
		return SignedIn{}, err
	}
	var in SignedIn
	err = a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		in, err = a.setNew(tx, token, hash)
		return err
	})
	if err != nil {
		return SignedIn{}, err
	}
	return in, nil
}

func (a *Accounts) checkResetCode(ctx context.Context, firmID firm.ID, token, code string) (resetting, error) {
	var all resetting
	var no error
	err := a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		var err error
		if all, err = a.resetting(tx, token); err != nil {
			return err
		}
		if no = resetRefusal(all.state(a.now())); no != nil {
			return nil
		}
		right, left, err := tryCode(tx, all.secret, token, code, a.now())
		if err == nil && !right {
			no = wrongCode(left)
		}
		return err
	})
	if err != nil {
		return resetting{}, err
	}
	return all, no
}

func resetRefusal(state string) error {
	if state == LinkOpen {
		return nil
	}
	return refuse(Gone, "link_"+state, "", "This link can no longer be used. Ask for a new one: enter your address under *Forgotten password*.")
}

func (a *Accounts) setNew(tx *store.Tx, token, hash string) (SignedIn, error) {
	all, err := a.resetting(tx, token)
	if err != nil {
		return SignedIn{}, err
	}
	won, err := useSecret(tx, all.secret, a.now())
	if err != nil {
		return SignedIn{}, err
	}
	if !won {
		return SignedIn{}, resetRefusal(LinkUsed)
	}
	if err := endSecrets(tx, secretReset, all.account.ID, a.now()); err != nil {
		return SignedIn{}, err
	}
	if err := a.changePassword(tx, all.account, hash); err != nil {
		return SignedIn{}, err
	}
	return a.enter(tx, all.account, "", "")
}

// changePassword keeps the new hash and ends everything that rested on the old.
func (a *Accounts) changePassword(tx *store.Tx, one firm.Account, hash string) error {
	if err := putCredential(tx, ownerClient, one.ID, hash, a.now()); err != nil {
		return err
	}
	if err := a.EndSessions(tx, one.ID); err != nil {
		return err
	}
	if err := forgetBrowsers(tx, one.ID); err != nil {
		return err
	}
	if err := forgive(tx, bucket(ownerClient, strings.ToLower(one.Email))); err != nil {
		return err
	}
	return a.write(tx, LetterPasswordChanged, Letter{AccountID: one.ID, At: a.now()}, "")
}

// ChangePassword replaces the password of one who is signed in and knows the old
// one. All other sessions end; this browser is signed in anew.
func (a *Accounts) ChangePassword(ctx context.Context, firmID firm.ID, session, browser, old, new string) (SignedIn, error) {
	one, err := a.Session(ctx, firmID, session, true)
	if err != nil {
		return SignedIn{}, err
	}
	_, err = a.provePassword(ctx, firmID, SignIn{Email: one.Email, Password: old, Browser: browser})
	var no *Refusal
	if errors.As(err, &no) && no.Reason == "wrong_sign_in" {
		return SignedIn{}, refuse(Invalid, "wrong_password", "old", "This is not your password. If you forgot it, sign out and choose a new one by mail.")
	}
	if err != nil {
		return SignedIn{}, err
	}
	hash, err := a.HashPassword(ctx, new, one.Email)
	if err != nil {
		return SignedIn{}, err
	}
	var in SignedIn
	err = a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		if _, _, err := a.sessionOf(tx, HashToken(session)); err != nil {
			return err
		}
		if err := a.changePassword(tx, one, hash); err != nil {
			return err
		}
		in, err = a.enter(tx, one, "", "")
		return err
	})
	if err != nil {
		return SignedIn{}, err
	}
	return in, nil
}
