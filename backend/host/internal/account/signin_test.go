package account_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/store"
)

func signIn(o *roomtest.Office, email, password string) (account.SignedIn, error) {
	return o.Accounts.SignIn(o.T.Context(), roomtest.Home, account.SignIn{Email: email, Password: password})
}

func TestSigningInBeginsANewSession(t *testing.T) {
	o, box := hale(t)
	first := o.Enter(roomtest.Smith, roomtest.Ann)
	in, err := o.Accounts.SignIn(t.Context(), roomtest.Home, account.SignIn{
		Email: " ANN@Smith.Example ", Password: roomtest.Password, Session: first.Session, Browser: first.Browser,
	})
	if err != nil {
		t.Fatal(err)
	}
	if in.Session == first.Session || in.Browser != "" {
		t.Errorf("the session should be new and the browser known: %+v", in)
	}
	_, err = o.Accounts.Session(t.Context(), roomtest.Home, first.Session, true)
	refused(t, err, "no_session")
	o.Run()
	if n := count(t, box, "new sign-in"); n != 0 {
		t.Errorf("%d letters tell of a known browser", n)
	}
	if _, err := signIn(o, roomtest.AnnEmail, roomtest.Password); err != nil {
		t.Fatal(err)
	}
	o.Run()
	if n := count(t, box, "new sign-in"); n != 1 {
		t.Errorf("%d letters tell of a new browser, want 1", n)
	}
}

func TestAWrongAddressAndAWrongPasswordLookTheSame(t *testing.T) {
	o, _ := hale(t)
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	_, err := signIn(o, roomtest.AnnEmail, "not the right password")
	wrong := refused(t, err, "wrong_sign_in")
	for _, email := range []string{"nobody@smith.example", "not an address", "", roomtest.AdminEmail} {
		_, err := signIn(o, email, roomtest.Password)
		if unknown := refused(t, err, "wrong_sign_in"); *unknown != *wrong {
			t.Errorf("%q gets another answer", email)
		}
	}
	o.Act(firm.LockAccount{AccountID: in.Account.ID, Locked: true})
	_, err = signIn(o, roomtest.AnnEmail, roomtest.Password)
	if locked := refused(t, err, "wrong_sign_in"); *locked != *wrong {
		t.Error("a locked account gets another answer")
	}
	_, err = o.Accounts.Session(t.Context(), roomtest.Home, in.Session, true)
	refused(t, err, "no_session")
}

// The time is that of the hash, which is made for both. Medians over a few
// rounds lie well within each other's spread; a missing hash would be a hundred
// times quicker.
func TestKnownAndUnknownTakeTheSameTime(t *testing.T) {
	o, _ := hale(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	took := func(email string) time.Duration {
		var all []time.Duration
		for range 7 {
			from := time.Now()
			_, err := signIn(o, email, "not the right password")
			refused(t, err, "wrong_sign_in")
			all = append(all, time.Since(from))
		}
		slices.Sort(all)
		return all[len(all)/2]
	}
	known, unknown := took(roomtest.AnnEmail), took("nobody@smith.example")
	if known > 3*unknown || unknown > 3*known {
		t.Errorf("known takes %s, unknown %s", known, unknown)
	}
}

func TestAtMostAHundredWrongGuessesGoThrough(t *testing.T) {
	o, _ := hale(t)
	first := o.Enter(roomtest.Smith, roomtest.Ann)
	// Ninety are taken as made: they cost a tenth of a second each.
	through := 90
	if _, err := signIn(o, roomtest.AnnEmail, "not the right password"); err == nil {
		t.Fatal("a wrong password got in")
	}
	o.Write(roomtest.Home, func(tx *store.Tx) error {
		_, err := tx.SQL().ExecContext(t.Context(), "UPDATE login_throttle SET tries = $1", through)
		return err
	})
	for range 15 {
		o.Pass(16 * time.Minute)
		_, err := signIn(o, roomtest.AnnEmail, "not the right password")
		if no := refusal(t, err); no.Reason == "wrong_sign_in" {
			through++
		}
	}
	o.Pass(100 * 24 * time.Hour)
	if err := o.Accounts.Sweep(t.Context(), roomtest.Home); err != nil {
		t.Fatal(err)
	}
	if through != account.GuessesMost {
		t.Errorf("%d guesses went through", through)
	}
	_, err := signIn(o, roomtest.AnnEmail, roomtest.Password)
	refused(t, err, "too_many_tries")
	_, err = o.Accounts.SignIn(t.Context(), roomtest.Home, account.SignIn{Email: roomtest.AnnEmail, Password: roomtest.Password, Browser: first.Browser})
	if err != nil {
		t.Errorf("the owner at a known browser: %v", err)
	}
	_, err = signIn(o, roomtest.AnnEmail, roomtest.Password)
	refused(t, err, "too_many_tries")
}

func refusal(t *testing.T, err error) *account.Refusal {
	t.Helper()
	no, ok := err.(*account.Refusal) //nolint:errorlint // unwrapped on purpose
	if !ok {
		t.Fatalf("got %v, want a refusal", err)
	}
	return no
}

func TestUnknownAddressesAreHeldBackLikeKnownOnes(t *testing.T) {
	o, _ := hale(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	for range 14 {
		_, known := signIn(o, roomtest.AnnEmail, "not the right password")
		_, unknown := signIn(o, "nobody@smith.example", "not the right password")
		if a, b := refusal(t, known), refusal(t, unknown); *a != *b {
			t.Fatalf("known: %+v, unknown: %+v", a, b)
		}
	}
}

func TestGuessesAtOnceDoNotPassTogether(t *testing.T) {
	o, _ := hale(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	var through sync.Map
	var all sync.WaitGroup
	for n := range 40 {
		all.Go(func() {
			if _, err := signIn(o, roomtest.AnnEmail, "not the right password"); err != nil && strings.Contains(err.Error(), "do not match") {
				through.Store(n, true)
			}
		})
	}
	all.Wait()
	n := 0
	through.Range(func(any, any) bool { n++; return true })
	if n > 10 {
		t.Errorf("%d guesses went through at once, want ten and then a pause", n)
	}
}

func TestAKnownBrowserHelpsItsOwnAccountOnly(t *testing.T) {
	o, _ := hale(t)
	ann := o.Enter(roomtest.Smith, roomtest.Ann)
	o.Enter(roomtest.Smith, roomtest.Bo)
	for range 12 {
		_, err := o.Accounts.SignIn(t.Context(), roomtest.Home, account.SignIn{Email: roomtest.BoEmail, Password: "not the right password", Browser: ann.Browser})
		if err == nil {
			t.Fatal("a wrong password got in")
		}
	}
	_, err := signIn(o, roomtest.BoEmail, roomtest.Password)
	refused(t, err, "too_many_tries")
}

func TestSessionsEnd(t *testing.T) {
	o, _ := hale(t)
	alive := func(token string, used bool) bool {
		_, err := o.Accounts.Session(t.Context(), roomtest.Home, token, used)
		if err != nil {
			refused(t, err, "no_session")
		}
		return err == nil
	}
	idle := o.Enter(roomtest.Smith, roomtest.Ann).Session
	o.Pass(59 * time.Minute)
	if !alive(idle, false) {
		t.Error("a session ended before its hour")
	}
	o.Pass(time.Minute)
	if alive(idle, true) {
		t.Error("an idle session lived on; a beat is no use")
	}
	busy, err := signIn(o, roomtest.AnnEmail, roomtest.Password)
	if err != nil {
		t.Fatal(err)
	}
	for range 28 {
		if !alive(busy.Session, true) {
			t.Fatal("a session in use ended early")
		}
		o.Pass(50 * time.Minute)
	}
	o.Pass(40 * time.Minute)
	if alive(busy.Session, true) {
		t.Error("a session lived longer than a day")
	}
	out, err := signIn(o, roomtest.AnnEmail, roomtest.Password)
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Accounts.SignOut(t.Context(), roomtest.Home, out.Session); err != nil || alive(out.Session, true) {
		t.Errorf("after signing out the session lives: %v", err)
	}
	if alive("", true) || alive("nonsense", true) {
		t.Error("no token is a session")
	}
}

func TestASessionIsOfOneFirmOnly(t *testing.T) {
	o, _ := hale(t)
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	_, err := o.Accounts.Session(t.Context(), roomtest.Away, in.Session, true)
	refused(t, err, "no_session")
	_, err = o.Accounts.SignIn(t.Context(), roomtest.Away, account.SignIn{Email: roomtest.AnnEmail, Password: roomtest.Password})
	refused(t, err, "wrong_sign_in")
}

func TestAnAccountHoldsAtMostTwentySessions(t *testing.T) {
	o, _ := hale(t)
	first := o.Enter(roomtest.Smith, roomtest.Ann)
	var last account.SignedIn
	for range 20 {
		o.Pass(time.Second)
		var err error
		last, err = o.Accounts.SignIn(t.Context(), roomtest.Home, account.SignIn{Email: roomtest.AnnEmail, Password: roomtest.Password, Browser: first.Browser})
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err := o.Accounts.Session(t.Context(), roomtest.Home, first.Session, true)
	refused(t, err, "no_session")
	if _, err := o.Accounts.Session(t.Context(), roomtest.Home, last.Session, true); err != nil {
		t.Errorf("the newest session: %v", err)
	}
}

func TestStaffSignInByTheirOwnDoor(t *testing.T) {
	o, _ := hale(t)
	hash, err := o.Accounts.HashPassword(t.Context(), roomtest.Password, roomtest.AdminEmail)
	if err != nil {
		t.Fatal(err)
	}
	o.Write(roomtest.Home, func(tx *store.Tx) error { return o.Accounts.PutStaffPassword(tx, roomtest.Admin, hash) })
	person, err := o.Accounts.StaffSignIn(t.Context(), roomtest.Home, " Admin@hale.example", roomtest.Password)
	if err != nil || person.ID != roomtest.Admin {
		t.Fatalf("got %+v, %v", person, err)
	}
	_, err = o.Accounts.StaffSignIn(t.Context(), roomtest.Home, roomtest.AdminEmail, "not the right password")
	refused(t, err, "wrong_sign_in")
	_, err = signIn(o, roomtest.AdminEmail, roomtest.Password)
	refused(t, err, "wrong_sign_in")
	_, err = o.Accounts.StaffSignIn(t.Context(), roomtest.Away, roomtest.AdminEmail, roomtest.Password)
	refused(t, err, "wrong_sign_in")
	person.Active = false
	o.Put(person)
	_, err = o.Accounts.StaffSignIn(t.Context(), roomtest.Home, roomtest.AdminEmail, roomtest.Password)
	refused(t, err, "wrong_sign_in")
	o.Write(roomtest.Home, func(tx *store.Tx) error { return o.Accounts.DropStaffPassword(tx, roomtest.Admin) })
	person.Active = true
	o.Put(person)
	_, err = o.Accounts.StaffSignIn(t.Context(), roomtest.Home, roomtest.AdminEmail, roomtest.Password)
	refused(t, err, "wrong_sign_in")
}

func TestAPasswordChangedWhileTheOldOneIsComparedLetsNobodyIn(t *testing.T) {
	o, _ := hale(t)
	hash := func(password string) string {
		made, err := o.Accounts.HashPassword(t.Context(), password, roomtest.AdminEmail)
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	old, changed := hash(roomtest.Password), hash(roomtest.Password+" anew")
	o.Write(roomtest.Home, func(tx *store.Tx) error { return o.Accounts.PutStaffPassword(tx, roomtest.Admin, old) })
	entered := 0
	sign := func(change bool) error {
		_, err := o.Accounts.StaffSignInFrom(t.Context(), roomtest.Home, roomtest.AdminEmail, roomtest.Password,
			func(tx *store.Tx, _ firm.ID) (firm.ID, bool, error) {
				if change {
					return "", false, o.Accounts.PutStaffPassword(tx, roomtest.Admin, changed)
				}
				return "", false, nil
			},
			func(*store.Tx, firm.Staff) error { entered++; return nil })
		return err
	}
	if err := sign(false); err != nil || entered != 1 {
		t.Fatalf("entered %d times, %v", entered, err)
	}
	refused(t, sign(true), "wrong_sign_in")
	if entered != 1 {
		t.Error("the old password let somebody in after it was changed")
	}
}

func TestStaffAreNotLockedOutByStrangers(t *testing.T) {
	o, _ := hale(t)
	hash, err := o.Accounts.HashPassword(t.Context(), roomtest.Password, roomtest.AdminEmail)
	if err != nil {
		t.Fatal(err)
	}
	keep := func(tx *store.Tx) error { return o.Accounts.PutStaffPassword(tx, roomtest.Admin, hash) }
	o.Write(roomtest.Home, keep)
	guess := func(password string) error {
		_, err := o.Accounts.StaffSignIn(t.Context(), roomtest.Home, roomtest.AdminEmail, password)
		return err
	}
	for range 11 {
		if guess("not the right password") == nil {
			t.Fatal("a wrong password got in")
		}
	}
	refused(t, guess(roomtest.Password), "too_many_tries")
	desk := func(known bool) error {
		_, err := o.Accounts.StaffSignInFrom(t.Context(), roomtest.Home, roomtest.AdminEmail, roomtest.Password,
			func(_ *store.Tx, staff firm.ID) (firm.ID, bool, error) {
				return "desk", known && staff == roomtest.Admin, nil
			}, nil)
		return err
	}
	refused(t, desk(false), "too_many_tries")
	if err := desk(true); err != nil {
		t.Errorf("from a known device: %v", err)
	}
	o.Write(roomtest.Home, keep)
	if err := guess(roomtest.Password); err != nil {
		t.Errorf("after an admin set the password anew: %v", err)
	}
}

func TestSweepingForgetsWhatIsOver(t *testing.T) {
	o, _ := hale(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	if _, err := signIn(o, "nobody@smith.example", "not the right password"); err == nil {
		t.Fatal("nobody got in")
	}
	o.Pass(400 * 24 * time.Hour)
	if err := o.Accounts.Sweep(t.Context(), roomtest.Home); err != nil {
		t.Fatal(err)
	}
	o.Write(roomtest.Home, func(tx *store.Tx) error {
		for _, table := range []string{"client_session", "known_browser", "secret", "login_throttle"} {
			var n int
			if err := tx.SQL().QueryRowContext(t.Context(), "SELECT COUNT(*) FROM "+table).Scan(&n); err != nil {
				return err
			}
			if n != 0 {
				t.Errorf("%d rows of %s are left", n, table)
			}
		}
		return nil
	})
}
