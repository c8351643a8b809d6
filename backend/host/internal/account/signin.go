package account

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// SignIn is what a person gives to get in.
type SignIn struct {
	Email    string
	Password string
	// Session and Browser are what the browser already holds, or empty.
	Session string
	Browser string
}

// owner is one who may have a password.
type owner struct {
	id         firm.ID
	account    firm.Account
	credential string
	known      bool
	bucket     string
}

// SignIn begins a client's session. A wrong address, a wrong password and a
// locked account get the same refusal after the same time.
func (a *Accounts) SignIn(ctx context.Context, firmID firm.ID, given SignIn) (SignedIn, error) {
	who, err := a.provePassword(ctx, firmID, given)
	if err != nil {
		return SignedIn{}, err
	}
	var in SignedIn
	err = a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		in, err = a.begin(tx, who, given)
		return err
	})
	if err != nil {
		return SignedIn{}, err
	}
	return in, nil
}

// begin opens the session, unless the account changed while its password was
// compared.
func (a *Accounts) begin(tx *store.Tx, who owner, given SignIn) (SignedIn, error) {
	now, err := firm.Get[firm.Account](tx, who.id)
	if errors.Is(err, firm.ErrNone) {
		return SignedIn{}, wrongSignIn()
	}
	if err != nil {
		return SignedIn{}, fmt.Errorf("read account: %w", err)
	}
	hash, err := credentialOf(tx, ownerClient, who.id)
	if err != nil {
		return SignedIn{}, err
	}
	if hash != who.credential {
		return SignedIn{}, wrongSignIn()
	}
	in, err := a.enter(tx, now, given.Session, given.Browser)
	if err != nil || in.Browser == "" {
		return in, err
	}
	return in, a.write(tx, LetterSignIn, Letter{AccountID: who.id, At: a.now()}, "")
}

// provePassword counts the guess, compares, and forgives the count when it was
// right. The guess is counted before it is looked at.
func (a *Accounts) provePassword(ctx context.Context, firmID firm.ID, given SignIn) (owner, error) {
	return a.prove(ctx, firmID, given.Password, func(tx *store.Tx) (owner, error) { return a.client(tx, given) })
}

func (a *Accounts) prove(ctx context.Context, firmID firm.ID, password string, find func(*store.Tx) (owner, error)) (owner, error) {
	var who owner
	err := a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		var err error
		if who, err = find(tx); err != nil {
			return err
		}
		wait, err := guess(tx, who.bucket, a.now())
		if err == nil && wait > 0 {
			return tooMany(wait)
		}
		return err
	})
	if err != nil {
		return owner{}, err
	}
	same, err := a.hashes.matches(ctx, password, who.credential)
	if err != nil {
		return owner{}, err
	}
	if !same {
		return owner{}, wrongSignIn()
	}
	return who, a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error { return forgive(tx, who.bucket) })
}

// client finds whose password a client's address asks for; an address that
// nobody has gives an owner without one.
func (a *Accounts) client(tx *store.Tx, given SignIn) (owner, error) {
	email, ok := address(given.Email)
	if !ok {
		email = strings.ToLower(strings.TrimSpace(given.Email))
	}
	// What is no address nobody has; PostgreSQL would fail over some of it.
	asked := email
	if !ok {
		asked = ""
	}
	found, err := firm.AccountByEmail(tx, asked)
	if err != nil {
		return owner{}, err
	}
	who := owner{id: found.ID, account: found, bucket: bucket(ownerClient, email)}
	if who.credential, err = credentialOf(tx, ownerClient, found.ID); err != nil {
		return owner{}, err
	}
	if !mayEnter(found) {
		who.credential = ""
	}
	if who.known, err = a.knows(tx, given.Browser, found.ID); err != nil {
		return owner{}, err
	}
	if who.known {
		who.bucket = bucket("browser", given.Browser)
	}
	return who, nil
}

// StaffSignIn proves a staff member's password and answers who it is. The device
// and its token are the caller's. A wrong address, a wrong password and a person
// who left get the same refusal after the same time.
func (a *Accounts) StaffSignIn(ctx context.Context, firmID firm.ID, email, password string) (firm.Staff, error) {
	return a.StaffSignInFrom(ctx, firmID, email, password, nil, nil)
}

// StaffSignInFrom is StaffSignIn from a device that names itself. knows tells
// whether the person has signed in from it before, and the name under which its
// guesses are counted: strangers' wrong guesses do not hold it back. enter keeps
// what the sign-in begins, in a transaction in which the password still is the
// one that was proven: who changed it has ended whatever was begun before.
func (a *Accounts) StaffSignInFrom(ctx context.Context, firmID firm.ID, email, password string,
	knows func(tx *store.Tx, staffID firm.ID) (device firm.ID, known bool, err error),
	enter func(tx *store.Tx, person firm.Staff) error,
) (firm.Staff, error) {
	var person firm.Staff
	proven, err := a.prove(ctx, firmID, password, func(tx *store.Tx) (owner, error) {
		var who owner
		var err error
		if person, who, err = staffOwner(tx, email); err != nil || knows == nil || who.id == "" {
			return who, err
		}
		device, known, err := knows(tx, who.id)
		if known {
			who.bucket = bucket("device", string(device))
		}
		return who, err
	})
	if err == nil && enter != nil {
		err = a.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
			now, err := credentialOf(tx, ownerStaff, person.ID)
			if err != nil {
				return err
			}
			if now != proven.credential {
				return wrongSignIn()
			}
			return enter(tx, person)
		})
	}
	if err != nil {
		return firm.Staff{}, err
	}
	return person, nil
}

func staffBucket(email string) string { return bucket(ownerStaff, strings.ToLower(email)) }

func staffOwner(tx *store.Tx, email string) (firm.Staff, owner, error) {
	clean := strings.TrimSpace(email)
	who := owner{bucket: staffBucket(clean)}
	var person firm.Staff
	for _, form := range []string{clean, strings.ToLower(clean)} {
		found, err := firm.List[firm.Staff](tx, "email", firm.ID(form))
		if err != nil {
			return person, who, fmt.Errorf("find staff: %w", err)
		}
		if len(found) > 0 && person.ID == "" {
			person = found[0]
		}
	}
	who.id = person.ID
	hash, err := credentialOf(tx, ownerStaff, person.ID)
	if err != nil {
		return person, who, err
	}
	if person.Active {
		who.credential = hash
	}
	return person, who, nil
}
