package account_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/roomtest"
)

func TestTenWrongCodesEndALink(t *testing.T) {
	o, _ := hale(t)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	s := o.Secret(id)
	for range account.CodeTries - 1 {
		_, err := accept(o, s, "22222222", roomtest.Password)
		refused(t, err, "wrong_code")
	}
	_, err := accept(o, s, "22222222", roomtest.Password)
	refused(t, err, "link_expired")
	_, err = accept(o, s, s.Code, roomtest.Password)
	refused(t, err, "link_expired")
	if row, _ := roomtest.Get[firm.Invitation](o, id); row.State != firm.InvitationExpired {
		t.Errorf("the invitation is %s", row.State)
	}
}

func TestACodeIsCheckedWithoutUsingTheLinkUp(t *testing.T) {
	o, _ := hale(t)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	s := o.Secret(id)
	check := func(code string) error { return o.Accounts.CheckCode(t.Context(), roomtest.Home, s.Token, code) }
	for range 3 * account.CodeTries {
		if err := check(account.ShowCode(s.Code)); err != nil {
			t.Fatalf("the right code: %v", err)
		}
	}
	if row, _ := roomtest.Get[firm.Invitation](o, id); row.State != firm.InvitationQueued {
		t.Errorf("checking a code made the invitation %s", row.State)
	}
	wrong := refused(t, check("22222222"), "wrong_code")
	_, err := accept(o, s, "22222222", roomtest.Password)
	if same := refused(t, err, "wrong_code"); same.Code != wrong.Code || same.Field != wrong.Field {
		t.Errorf("a wrong code is told as %+v when checked and as %+v when accepting", wrong, same)
	}
	if _, err := accept(o, s, s.Code, roomtest.Password); err != nil {
		t.Fatalf("accepting after all that checking: %v", err)
	}
	refused(t, check(s.Code), "link_used")
}

func TestCheckingAndAcceptingShareTheTries(t *testing.T) {
	o, _ := hale(t)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	s := o.Secret(id)
	for n := range account.CodeTries - 1 {
		var err error
		if n%2 == 0 {
			err = o.Accounts.CheckCode(t.Context(), roomtest.Home, s.Token, "22222222")
		} else {
			_, err = accept(o, s, "22222222", roomtest.Password)
		}
		refused(t, err, "wrong_code")
	}
	refused(t, o.Accounts.CheckCode(t.Context(), roomtest.Home, s.Token, "22222222"), "link_expired")
	_, err := accept(o, s, s.Code, roomtest.Password)
	refused(t, err, "link_expired")
	if row, _ := roomtest.Get[firm.Invitation](o, id); row.State != firm.InvitationExpired {
		t.Errorf("the invitation is %s", row.State)
	}
}

func TestCheckingTheCodeOfALinkThatIsOverSaysWhy(t *testing.T) {
	o, _ := hale(t)
	ask := func(s account.Secret) error {
		return o.Accounts.CheckCode(t.Context(), roomtest.Home, s.Token, s.Code)
	}
	gone := o.Secret(o.Grant(roomtest.Smith, roomtest.Bo))
	o.Revoke(roomtest.Smith, roomtest.Bo)
	never := refused(t, ask(account.Secret{Token: "never was", Code: gone.Code}), "link_unknown")
	if revoked := refused(t, ask(gone), "link_unknown"); *revoked != *never {
		t.Error("a revoked link and one that never was get different answers")
	}
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	o.Act(firm.SetMatterPortal{MatterID: roomtest.Smith, On: false})
	refused(t, ask(s), "link_waits")
	o.Act(firm.SetMatterPortal{MatterID: roomtest.Smith, On: true})
	o.Pass(15 * 24 * time.Hour)
	refused(t, ask(s), "link_expired")
}

func TestRacingWrongCodesShareNoTry(t *testing.T) {
	o, _ := hale(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	compared, all := sync.Map{}, sync.WaitGroup{}
	for n := range 40 {
		all.Go(func() {
			_, err := accept(o, s, "2222222"+string(rune('2'+n%8)), roomtest.Password)
			var no *account.Refusal
			if errors.As(err, &no) && no.Reason == "wrong_code" {
				compared.Store(n, true)
			}
		})
	}
	all.Wait()
	n := 0
	compared.Range(func(any, any) bool { n++; return true })
	if n >= account.CodeTries {
		t.Errorf("%d wrong codes were compared and the link lived on", n)
	}
}
