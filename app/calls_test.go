package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

func TestEveryBoundMethodCanBeCalledByName(t *testing.T) {
	calls := NewCalls(opened(t).Bound())
	names := calls.Names()
	for _, name := range []string{"Session.SignIn", "Matters.List", "Access.Save", "Contacts.Save", "Settings.Effect", "Sync.Changes", "Window.Remember"} {
		if !slices.Contains(names, name) {
			t.Errorf("%s can't be called", name)
		}
	}
	for _, name := range names {
		// One argument more than any method takes.
		_, err := calls.Call(name, make([]json.RawMessage, 9))
		if no := refuse(err); no.Code != "invalid" || no.Reason != "wrong_arguments" || !strings.Contains(no.Sentence, name) {
			t.Errorf("%s: %+v", name, no)
		}
	}
}

func TestCallsThatDoNotFitAreRefusedInWords(t *testing.T) {
	calls := NewCalls(opened(t).Bound())
	for reason, one := range map[string]struct {
		name string
		args string
	}{
		"unknown_call":     {"Session.Nothing", `[]`},
		"wrong_arguments":  {"Window.Recall", `[7]`},
		"wrong_arguments ": {"Matters.List", `[{"query":"x","unknown":1},0,10]`},
		"unknown_call ":    {"Session.app", `[]`},
	} {
		var args []json.RawMessage
		if err := json.Unmarshal([]byte(one.args), &args); err != nil {
			t.Fatal(err)
		}
		_, err := calls.Call(one.name, args)
		if no := refuse(err); no.Code != "invalid" || no.Reason != strings.TrimSpace(reason) {
			t.Errorf("%s%s: %+v", one.name, one.args, no)
		}
	}
}

func TestWhatGoesWrongIsToldInOneShape(t *testing.T) {
	for want, err := range map[string]error{
		"wrong_password": fmt.Errorf("sign in: %w", desk.ErrWrongPassword),
		"gone":           fmt.Errorf("read: %w", firm.ErrNone),
		"slow":           fmt.Errorf("ask: %w", context.DeadlineExceeded),
		"internal":       errors.New("sqlite: disk I/O error at /home/ada/planted"),
		"no_privilege":   &Refusal{Reason: "no_privilege", Sentence: "No."},
	} {
		// The window's runtime puts what it is given into an Error's message, where an object would read "[object Object]".
		text, ok := ForWindow(err).(string)
		var no Refusal
		if jsonErr := json.Unmarshal([]byte(text), &no); jsonErr != nil {
			t.Fatalf("%v: %q: %v", err, text, jsonErr)
		}
		if !ok || no.Reason != want || no.Sentence == "" || strings.Contains(no.Sentence, "planted") {
			t.Errorf("%v: %+v", err, no)
		}
	}
	if ForWindow(nil) != nil {
		t.Error("nothing went wrong, and it was told")
	}
}
