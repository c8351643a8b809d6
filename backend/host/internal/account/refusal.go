package account

import (
	"errors"
	"fmt"
	"time"

	"anteroom/backend/firm"
)

// Code sorts refusals by what a program does about them.
type Code string

// The codes.
const (
	Invalid      Code = "invalid"
	Unauthorized Code = "unauthorized"
	Forbidden    Code = "forbidden"
	NotFound     Code = "not_found"
	Conflict     Code = "conflict"
	Gone         Code = "gone"
	TooMany      Code = "too_many"
	Busy         Code = "busy"
)

// Refusal is a no to a person: what kind it is, which rule said so, which field
// is wrong, and what to do instead.
type Refusal struct {
	Code     Code
	Reason   string
	Field    string
	Sentence string
	// Wait tells, for TooMany and Busy, when trying again makes sense.
	Wait time.Duration
}

// Error is the sentence.
func (r *Refusal) Error() string { return r.Sentence }

func refuse(code Code, reason, field, sentence string, args ...any) *Refusal {
	return &Refusal{Code: code, Reason: reason, Field: field, Sentence: fmt.Sprintf(sentence, args...)}
}

// wrongSignIn is the one answer to a wrong address and a wrong password alike.
func wrongSignIn() *Refusal {
	return refuse(Unauthorized, "wrong_sign_in", "", "This address and password do not match. Check both, or choose a new password by mail.")
}

// OldPassword tells a wrong guess at one's own old password in its own words: who
// is asked is signed in already, and stays so.
func OldPassword(err error) error {
	var r *Refusal
	if !errors.As(err, &r) || r.Code != Unauthorized {
		return err
	}
	return refuse(Invalid, "wrong_old_password", "old", "This is not your password as it is now. Type the one you sign in with.")
}

func noSession() *Refusal {
	return refuse(Unauthorized, "no_session", "", "You are signed out. Sign in again to go on.")
}

// linkUnknown is the one answer to a link that never was, was revoked, or
// belongs to another firm.
func linkUnknown() *Refusal {
	return refuse(NotFound, "link_unknown", "", "This link does not open anything. Use the newest mail from the firm, or ask the firm for a new invitation.")
}

func linkOver(reason string) *Refusal {
	return refuse(Gone, reason, "", "This link can no longer be used. Ask for a fresh one below; it is sent to the same address.")
}

func tooMany(wait time.Duration) *Refusal {
	r := refuse(TooMany, "too_many_tries", "", "There were too many tries. Wait a while and try again, or choose a new password by mail.")
	r.Wait = wait
	return r
}

// ofVerdict turns a no of the host's door into a refusal.
func ofVerdict(v firm.Verdict) *Refusal {
	return &Refusal{Code: Conflict, Reason: v.Reason, Field: v.Field, Sentence: v.Sentence}
}
