package account_test

import (
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
)

const other = "twelve loud geese march"

// count counts the letters whose subject holds some words.
func count(t *testing.T, box *post.Mailbox, words string) int {
	t.Helper()
	letters, err := box.List()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, one := range letters {
		if strings.Contains(one.Subject, words) {
			n++
		}
	}
	return n
}

// newest returns token and code of the newest letter that has a link.
func newest(t *testing.T, box *post.Mailbox) (token, code string) {
	t.Helper()
	letters, err := box.List()
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range letters {
		if one.Link != "" {
			return one.Link[strings.LastIndexByte(one.Link, '/')+1:], one.Code
		}
	}
	t.Fatal("there is no letter with a link")
	return "", ""
}

func askReset(t *testing.T, o *roomtest.Office, box *post.Mailbox) (token, code string) {
	t.Helper()
	if err := o.Accounts.AskReset(t.Context(), roomtest.Home, roomtest.AnnEmail); err != nil {
		t.Fatal(err)
	}
	o.Pass(time.Second)
	o.Run()
	return newest(t, box)
}

func TestAResetSetsANewPasswordAndEndsEverythingOld(t *testing.T) {
	o, box := hale(t)
	old := o.Enter(roomtest.Smith, roomtest.Ann)
	token, code := askReset(t, o, box)
	page, err := o.Accounts.Reset(t.Context(), roomtest.Home, token)
	if err != nil || page.State != account.LinkOpen || page.FirmName != "Hale & Ortiz" || page.EmailMasked != "a••••@smith.example" {
		t.Fatalf("the link shows %+v: %v", page, err)
	}
	_, err = o.Accounts.TakeReset(t.Context(), roomtest.Home, token, "2222-2222", other)
	refused(t, err, "wrong_code")
	_, err = o.Accounts.TakeReset(t.Context(), roomtest.Home, token, code, "short")
	refused(t, err, "password_short")
	in, err := o.Accounts.TakeReset(t.Context(), roomtest.Home, token, code, other)
	if err != nil {
		t.Fatal(err)
	}
	_, err = o.Accounts.Session(t.Context(), roomtest.Home, old.Session, true)
	refused(t, err, "no_session")
	if _, err := o.Accounts.Session(t.Context(), roomtest.Home, in.Session, true); err != nil {
		t.Errorf("the new session: %v", err)
	}
	_, err = signIn(o, roomtest.AnnEmail, roomtest.Password)
	refused(t, err, "wrong_sign_in")
	_, err = o.Accounts.TakeReset(t.Context(), roomtest.Home, token, code, roomtest.Password)
	refused(t, err, "link_used")
	o.Run()
	if n := count(t, box, "your password was changed"); n != 1 {
		t.Errorf("%d letters tell of the change, want 1", n)
	}
}

func TestAResetForNobodySendsNothingAndSaysTheSame(t *testing.T) {
	o, box := hale(t)
	if err := o.Accounts.AskReset(t.Context(), roomtest.Home, "nobody@smith.example"); err != nil {
		t.Errorf("for an unknown address: %v", err)
	}
	o.Run()
	if letters, _ := box.List(); len(letters) != 0 {
		t.Errorf("%d letters were sent", len(letters))
	}
	refused(t, o.Accounts.AskReset(t.Context(), roomtest.Home, "not an address\r\nBcc: all@example.com"), "bad_email")
}

func TestAResetIsRationed(t *testing.T) {
	o, box := hale(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	o.Run()
	for range 9 {
		askReset(t, o, box)
	}
	if n := count(t, box, "choose a new password"); n != 5 {
		t.Errorf("%d letters were sent within the hour, want 5", n)
	}
}

func TestAResetLivesAnHourAndDiesWithTheLock(t *testing.T) {
	o, box := hale(t)
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	token, code := askReset(t, o, box)
	o.Pass(time.Hour)
	_, err := o.Accounts.TakeReset(t.Context(), roomtest.Home, token, code, other)
	refused(t, err, "link_expired")
	o.Pass(time.Hour)
	token, code = askReset(t, o, box)
	o.Act(firm.LockAccount{AccountID: in.Account.ID, Locked: true})
	_, err = o.Accounts.TakeReset(t.Context(), roomtest.Home, token, code, other)
	refused(t, err, "link_unknown")
	if page, err := o.Accounts.Reset(t.Context(), roomtest.Home, token); err != nil || page.State != account.LinkUnknown {
		t.Errorf("the link shows %+v: %v", page, err)
	}
}

func TestTenWrongCodesEndAReset(t *testing.T) {
	o, box := hale(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	token, code := askReset(t, o, box)
	for range account.CodeTries {
		if _, err := o.Accounts.TakeReset(t.Context(), roomtest.Home, token, "22222222", other); err == nil {
			t.Fatal("a wrong code got in")
		}
	}
	_, err := o.Accounts.TakeReset(t.Context(), roomtest.Home, token, code, other)
	refused(t, err, "link_expired")
}

func TestAnInvitationsSecretIsNoReset(t *testing.T) {
	o, _ := hale(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	_, err := o.Accounts.TakeReset(t.Context(), roomtest.Home, s.Token, s.Code, other)
	refused(t, err, "link_unknown")
}

func TestAResetForgivesWrongGuesses(t *testing.T) {
	o, box := hale(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	for range 11 {
		if _, err := signIn(o, roomtest.AnnEmail, "not the right password"); err == nil {
			t.Fatal("a wrong password got in")
		}
	}
	token, code := askReset(t, o, box)
	if _, err := o.Accounts.TakeReset(t.Context(), roomtest.Home, token, code, other); err != nil {
		t.Fatal(err)
	}
	if _, err := signIn(o, roomtest.AnnEmail, other); err != nil {
		t.Errorf("from a new browser after the reset: %v", err)
	}
}

func TestChangingThePasswordNeedsTheOldOne(t *testing.T) {
	o, _ := hale(t)
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	elsewhere, err := signIn(o, roomtest.AnnEmail, roomtest.Password)
	if err != nil {
		t.Fatal(err)
	}
	_, err = o.Accounts.ChangePassword(t.Context(), roomtest.Home, in.Session, in.Browser, "not the right password", other)
	refused(t, err, "wrong_password")
	_, err = o.Accounts.ChangePassword(t.Context(), roomtest.Home, in.Session, in.Browser, roomtest.Password, "password1234567")
	refused(t, err, "password_common")
	now, err := o.Accounts.ChangePassword(t.Context(), roomtest.Home, in.Session, in.Browser, roomtest.Password, other)
	if err != nil {
		t.Fatal(err)
	}
	for _, token := range []string{in.Session, elsewhere.Session} {
		_, err := o.Accounts.Session(t.Context(), roomtest.Home, token, true)
		refused(t, err, "no_session")
	}
	if _, err := o.Accounts.Session(t.Context(), roomtest.Home, now.Session, true); err != nil {
		t.Errorf("the new session: %v", err)
	}
}
