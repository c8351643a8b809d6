package app

import (
	"context"
	"encoding/json"
	"errors"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// Refusal is the one error shape that reaches the window.
type Refusal struct {
	// Code is refused, invalid, offline, not_found, locked or internal.
	Code string `json:"code"`
	// Reason is the rule's name, such as no_privilege; the translator knows it.
	Reason string `json:"reason"`
	// Field is the input that is wrong, or empty.
	Field string `json:"field"`
	// Sentence says in English what happened and what to do.
	Sentence string `json:"sentence"`
}

// Error is the sentence.
func (r *Refusal) Error() string { return r.Sentence }

// refuse turns an error into a Refusal. What nobody can do anything about says
// so, without its inner words.
func refuse(err error) *Refusal {
	var already *Refusal
	if errors.As(err, &already) {
		return already
	}
	var t *desk.Trouble
	if errors.As(err, &t) {
		return &Refusal{Code: t.Code, Reason: t.Reason, Field: t.Field, Sentence: t.Sentence}
	}
	switch {
	case errors.Is(err, firm.ErrNone):
		return &Refusal{Code: "not_found", Reason: "gone", Sentence: "This is not here any more. Go back and look again."}
	case errors.Is(err, context.DeadlineExceeded):
		return &Refusal{Code: "offline", Reason: "slow", Sentence: "This took too long and was given up. Nothing is lost; try again."}
	}
	return &Refusal{Code: "internal", Reason: "internal", Sentence: "Something went wrong inside Anteroom. What you saved is safe; try again, and restart the app if it stays so."}
}

// ForWindow is the error formatter of the window's bridge: every error that a
// bound method returns reaches the page as a Refusal. It is one in JSON text,
// because the window's runtime makes an Error of what it is given, and an
// object would be lost in its message.
func ForWindow(err error) any {
	if err == nil {
		return nil
	}
	text, failed := json.Marshal(refuse(err))
	if failed != nil {
		return refuse(err).Sentence
	}
	return string(text)
}

// ForBridge is the same for the tests' browser, which keeps the shape.
func ForBridge(err error) *Refusal { return refuse(err) }
