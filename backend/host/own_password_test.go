package host_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"anteroom/backend/host/internal/account"
	"anteroom/backend/wire"
)

const newPassword = "another long river walk"

func TestAPersonChangesTheirOwnPasswordByGivingTheOldOne(t *testing.T) {
	o := newOffice(t)
	server, _ := o.staffServer()
	here, elsewhere := o.signIn("ada@hale.example").signed.Token, o.signIn("ada@hale.example").signed.Token

	other := o.ask(server, "PUT /api/staff/people/{id}/password", here, map[string]string{"password": newPassword})
	if other.status != http.StatusUnprocessableEntity || !strings.Contains(other.body, "own_password") {
		t.Errorf("one's own, without the old one: %+v", other)
	}
	for old, reason := range map[string]string{"": "wrong_old_password", "not the password": "wrong_old_password", newPassword: "wrong_old_password"} {
		got := o.ask(server, "PUT /api/staff/session/password", here, map[string]string{"old": old, "password": newPassword})
		if got.status != http.StatusUnprocessableEntity || !strings.Contains(got.body, reason) || !strings.Contains(got.body, `"field":"old"`) {
			t.Errorf("the old one as %q: %+v", old, got)
		}
	}
	short := o.ask(server, "PUT /api/staff/session/password", here, map[string]string{"old": password, "password": "short"})
	if short.status != http.StatusUnprocessableEntity || !strings.Contains(short.body, "password_short") {
		t.Errorf("a short one: %+v", short)
	}
	if _, err := o.host.Head(t.Context(), elsewhere); err != nil {
		t.Fatalf("a refused change ended a session: %v", err)
	}

	if got := o.ask(server, "PUT /api/staff/session/password", here, map[string]string{"old": password, "password": newPassword}); got.status != http.StatusNoContent {
		t.Fatalf("got %+v", got)
	}
	if _, err := o.host.Head(t.Context(), here); err != nil {
		t.Errorf("the device it was changed on is out: %v", err)
	}
	if _, err := o.host.Head(t.Context(), elsewhere); err == nil {
		t.Error("the person's other device is still in")
	}
	enter := func(word string) error {
		_, err := o.host.SignIn(t.Context(), o.firm, wire.SignIn{Email: "ada@hale.example", Password: word, Device: "d"})
		return err
	}
	if enter(password) == nil || enter(newPassword) != nil {
		t.Error("the old password still opens, or the new one does not")
	}
}

func TestGuessingAtTheOldPasswordIsHeldBack(t *testing.T) {
	o := newOffice(t)
	ada := o.signIn("ada@hale.example").signed.Token
	var refusal *account.Refusal
	for range 50 {
		err := o.host.SetOwnPassword(t.Context(), ada, "not the password", newPassword)
		if !errors.As(err, &refusal) {
			t.Fatalf("a wrong guess: %v", err)
		}
		if refusal.Code == account.TooMany {
			return
		}
	}
	t.Error("fifty guesses were looked at")
}
