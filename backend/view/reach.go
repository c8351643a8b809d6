package view

import (
	"errors"
	"fmt"

	"anteroom/backend/firm"
)

// Reach tells on which matter, and as whom, an account acts in a portal that is
// open to it now; else it is ErrClosed. It is for acts: reading is Build's.
func Reach(rows firm.Rows, account, portal firm.ID) (matter, contact firm.ID, err error) {
	who, err := firm.Get[firm.Account](rows, account)
	if errors.Is(err, firm.ErrNone) {
		return "", "", ErrClosed
	}
	if err != nil {
		return "", "", fmt.Errorf("read login: %w", err)
	}
	facts, grant, err := reach(rows, who, portal)
	if err != nil {
		return "", "", err
	}
	if !facts.Open().Sees {
		return "", "", ErrClosed
	}
	return grant.MatterID, grant.ContactID, nil
}

// reach reads the facts of a portal whose contact the account carries; whether
// it is open they have yet to say.
func reach(rows firm.Rows, who firm.Account, id firm.ID) (*firm.Portal, firm.Grant, error) {
	grant, err := firm.Get[firm.Grant](rows, id)
	if errors.Is(err, firm.ErrNone) {
		return nil, grant, ErrClosed
	}
	if err != nil {
		return nil, grant, fmt.Errorf("read grant: %w", err)
	}
	carries, err := firm.Has(rows, "account_contact", firm.PairID("account_contact", who.ID, grant.ContactID))
	if err != nil {
		return nil, grant, fmt.Errorf("read the login's contacts: %w", err)
	}
	if !carries {
		return nil, grant, ErrClosed
	}
	facts, err := firm.LoadPortal(rows, grant.MatterID, grant.ContactID)
	if err != nil {
		return nil, grant, err
	}
	return facts.As(who), grant, nil
}
