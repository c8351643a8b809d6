package account

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Accept is what an invited person gives: the link's token, the code from the
// mail, and a password: a new one, or that of the account the address has. Who
// is signed in to that very account needs none.
type Accept struct {
	Token    string
	Code     string
	Password string
	// Session and Browser are what the browser already holds, or empty.
	Session string
	Browser string
}

// SignedIn is a session just begun.
type SignedIn struct {
	Account firm.Account
	// Session is the new session's token, for the cookie only.
	Session string
	// Browser is the token by which this browser is known from now on, or empty
	// where the one it has stays good.
	Browser string
	// GrantID is the portal that an invitation opened.
	GrantID firm.ID
}

// Accept takes up an invitation: click, code and password together. All of it
// happens in one transaction: the secret is used up, the host's door applies
// AcceptInvitation, the password is kept and a session begins. Of any number who
// try at once, one wins.
func (a *Accounts) Accept(ctx context.Context, firmID firm.ID, given Accept) (SignedIn, error) {
	all, err := a.checkCode(ctx, firmID, given)
	if err != nil {
		return SignedIn{}, err
	}
	hash, err := a.proof(ctx, firmID, all, given)
	if err != nil {
		return SignedIn{}, err
	}
	var in SignedIn
	err = a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		in, err = a.takeUp(ctx, tx, all, given, hash)
		return err
	})
	if err != nil {
		return SignedIn{}, err
	}
	return in, nil
}

// CheckCode tells whether a code fits an invitation's link, so that a wrong one
// is told before the person thinks up a password. It uses nothing up; wrong codes
// count as they do in Accept, from the same budget, and are told in the same words.
func (a *Accounts) CheckCode(ctx context.Context, firmID firm.ID, token, code string) error {
	_, err := a.checkCode(ctx, firmID, Accept{Token: token, Code: code})
	return err
}

// checkCode finds the invitation and compares the code. The tenth wrong code
// ends the invitation; a fresh one can be asked for.
func (a *Accounts) checkCode(ctx context.Context, firmID firm.ID, given Accept) (invited, error) {
	var all invited
	var no error
	err := a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		var err error
		if all, err = a.invited(tx, given.Token); err != nil {
			return err
		}
		if no = stateRefusal(all.state(a.now())); no != nil {
			return nil
		}
		right, left, err := tryCode(tx, all.secret, given.Token, given.Code, a.now())
		if err != nil || right {
			return err
		}
		no = wrongCode(left)
		if left > 0 {
			return nil
		}
		if err := endSecrets(tx, secretInvitation, all.invitation.ID, a.now()); err != nil {
			return err
		}
		return a.mark(ctx, tx, all.invitation.ID, firm.InvitationExpired)
	})
	if err != nil {
		return invited{}, err
	}
	return all, no
}

func wrongCode(left int) error {
	if left < 1 {
		return linkOver("link_" + LinkExpired)
	}
	return refuse(Invalid, "wrong_code", "code", "This code does not fit the link. Copy it from the same mail; %d more tries are left.", left)
}

// stateRefusal is the no to a link that cannot be taken up now.
func stateRefusal(state string) error {
	switch state {
	case LinkOpen:
		return nil
	case LinkWaits:
		return refuse(Conflict, "link_waits", "", "The firm has closed this portal for now. Your invitation stays good; try again later or call the firm.")
	case LinkUsed:
		return refuse(Gone, "link_used", "", "This invitation has been taken up already. Sign in with your address and password.")
	default:
		return linkOver("link_" + state)
	}
}

// proof asks for the password. For an account that is there it is compared, like
// any sign-in; for a new one it is judged and hashed, and the hash returned.
func (a *Accounts) proof(ctx context.Context, firmID firm.ID, all invited, given Accept) (string, error) {
	if all.credential == "" {
		return a.HashPassword(ctx, given.Password, all.invitation.Email, all.office.Name)
	}
	if given.Session != "" {
		owner, err := a.Session(ctx, firmID, given.Session, true)
		if err == nil && owner.ID == all.account.ID {
			return "", nil
		}
		var no *Refusal
		if err != nil && !errors.As(err, &no) {
			return "", err
		}
	}
	_, err := a.provePassword(ctx, firmID, SignIn{Email: all.account.Email, Password: given.Password, Browser: given.Browser})
	return "", err
}

// takeUp is the transaction in which one of all racers wins.
func (a *Accounts) takeUp(ctx context.Context, tx *store.Tx, seen invited, given Accept, hash string) (SignedIn, error) {
	all, err := a.invited(tx, given.Token)
	if err != nil {
		return SignedIn{}, err
	}
	if no := stateRefusal(all.state(a.now())); no != nil {
		return SignedIn{}, no
	}
	if all.credential != seen.credential {
		return SignedIn{}, refuse(Conflict, "account_changed", "password", "This address got a password meanwhile. Load the page again and use that one.")
	}
	won, err := useSecret(tx, all.secret, a.now())
	if err != nil {
		return SignedIn{}, err
	}
	if !won {
		return SignedIn{}, stateRefusal(LinkUsed)
	}
	if err := a.accept(ctx, tx, all); err != nil {
		return SignedIn{}, err
	}
	owner, err := firm.AccountByEmail(tx, all.invitation.Email)
	if err != nil {
		return SignedIn{}, err
	}
	if hash != "" {
		if err := putCredential(tx, ownerClient, owner.ID, hash, a.now()); err != nil {
			return SignedIn{}, err
		}
	}
	in, err := a.enter(tx, owner, given.Session, given.Browser)
	in.GrantID = all.grant.ID
	return in, err
}

func (a *Accounts) accept(ctx context.Context, tx *store.Tx, all invited) error {
	id, err := newID(a.now(), a.deps.Random)
	if err != nil {
		return err
	}
	verdict, err := a.deps.Do(ctx, tx, system(), firm.AcceptInvitation{InvitationID: all.invitation.ID, AccountID: id})
	if err != nil {
		return fmt.Errorf("accept invitation: %w", err)
	}
	if !verdict.Ok() {
		return ofVerdict(verdict)
	}
	return endSecrets(tx, secretInvitation, all.invitation.ID, a.now())
}

// enter begins a session for an account: the old one of the same browser ends.
func (a *Accounts) enter(tx *store.Tx, owner firm.Account, oldSession, browser string) (SignedIn, error) {
	if !mayEnter(owner) {
		return SignedIn{}, wrongSignIn()
	}
	if oldSession != "" {
		if err := endSession(tx, oldSession); err != nil {
			return SignedIn{}, err
		}
	}
	in := SignedIn{Account: owner}
	known, err := a.knows(tx, browser, owner.ID)
	if err != nil {
		return SignedIn{}, err
	}
	if !known {
		if in.Browser, err = a.remember(tx, owner.ID); err != nil {
			return SignedIn{}, err
		}
	}
	in.Session, err = a.newSession(tx, owner.ID)
	return in, err
}
