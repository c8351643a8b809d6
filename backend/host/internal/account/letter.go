package account

import (
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/store"
)

// The letters that this room asks for; package post registers who writes them.
const (
	LetterReset           = "mail_reset"
	LetterPasswordChanged = "mail_password_changed"
	LetterSignIn          = "mail_sign_in"
)

// Letter is the order for a mail to an account's own address.
type Letter struct {
	// AccountID is empty in the order for a reset of an address that nobody
	// has: the work is then to do nothing, at the same cost.
	AccountID firm.ID `json:"accountId"`
	// At is when the thing that the letter tells of happened.
	At firm.Micros `json:"at"`
}

// write places the order for a letter in the transaction.
func (a *Accounts) write(tx *store.Tx, kind string, letter Letter, once string) error {
	err := a.deps.Queue.Enqueue(tx, job.Order{Kind: kind, Args: letter, Once: once})
	if err != nil {
		return fmt.Errorf("ask for a letter: %w", err)
	}
	return nil
}
