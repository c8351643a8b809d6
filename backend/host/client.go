package host

import "anteroom/backend/host/internal/account"

// What clients give and get at Accounts, for callers outside of this room.
type (
	// Accept is what an invited person gives: link, code and password.
	Accept = account.Accept
	// SignIn is what a person gives to get in.
	SignIn = account.SignIn
	// Refusal is a no of the rooms of logins and sessions, in words.
	Refusal = account.Refusal
)
