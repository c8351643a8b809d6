package account_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/store"
	"anteroom/backend/store/postgres/pgtest"
)

// hale is the firm with a mailbox.
func hale(t *testing.T) (*roomtest.Office, *post.Mailbox) {
	t.Helper()
	return staffed(t, roomtest.New(t))
}

func staffed(t *testing.T, o *roomtest.Office) (*roomtest.Office, *post.Mailbox) {
	t.Helper()
	box, err := post.NewMailbox(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	o.Employ(box)
	return o, box
}

// refused fails unless err is a refusal for this reason.
func refused(t *testing.T, err error, reason string) *account.Refusal {
	t.Helper()
	var no *account.Refusal
	if !errors.As(err, &no) || no.Reason != reason {
		t.Fatalf("got %v, want a refusal because of %s", err, reason)
	}
	if no.Sentence == "" || no.Code == "" {
		t.Errorf("the refusal %s has no code or no words", reason)
	}
	return no
}

func accept(o *roomtest.Office, s account.Secret, code, password string) (account.SignedIn, error) {
	return o.Accounts.Accept(o.T.Context(), roomtest.Home, account.Accept{Token: s.Token, Code: code, Password: password})
}

func state(t *testing.T, o *roomtest.Office, token string) string {
	t.Helper()
	page, err := o.Accounts.Invitation(t.Context(), roomtest.Home, token)
	if err != nil {
		t.Fatal(err)
	}
	if page.State != account.LinkOpen && page.State != account.LinkWaits && (page.InvitedBy != "" || page.EmailMasked != "") {
		t.Errorf("a link that is %s tells who was invited: %+v", page.State, page)
	}
	return page.State
}

func TestAnInvitationIsAcceptedByLinkCodeAndPassword(t *testing.T) {
	o, _ := hale(t)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	s := o.Secret(id)
	page, err := o.Accounts.Invitation(t.Context(), roomtest.Home, s.Token)
	if err != nil {
		t.Fatal(err)
	}
	want := account.Invited{
		State: "open", FirmName: "Hale & Ortiz", InvitedBy: "Maria Hale",
		EmailMasked: "a••••@smith.example", ExpiresAt: firm.Micros(o.Now().Add(14 * 24 * time.Hour).UnixMicro()), Fresh: true,
	}
	if page != want {
		t.Errorf("the link shows %+v, want %+v", page, want)
	}
	in, err := accept(o, s, strings.ToLower(account.ShowCode(s.Code)), roomtest.Password)
	if err != nil {
		t.Fatal(err)
	}
	if in.GrantID != firm.GrantID(roomtest.Smith, roomtest.Ann) || in.Session == "" || in.Browser == "" {
		t.Errorf("got %+v", in)
	}
	row, _ := roomtest.Get[firm.Invitation](o, id)
	if row.State != firm.InvitationAccepted {
		t.Errorf("the invitation is %s", row.State)
	}
	who, err := o.Accounts.Session(t.Context(), roomtest.Home, in.Session, true)
	if err != nil || who.Email != roomtest.AnnEmail || !who.Verified {
		t.Errorf("the session is of %+v: %v", who, err)
	}
	if _, err := accept(o, s, s.Code, roomtest.Password); err == nil {
		t.Error("a link was used twice")
	}
	if got := state(t, o, s.Token); got != account.LinkUsed {
		t.Errorf("the used link is %s", got)
	}
}

func TestLookingAtALinkUsesNothingUp(t *testing.T) {
	o, _ := hale(t)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	s := o.Secret(id)
	for range 50 {
		if got := state(t, o, s.Token); got != account.LinkOpen {
			t.Fatalf("the link is %s", got)
		}
	}
	if err := o.Accounts.Opened(t.Context(), roomtest.Home, s.Token); err != nil {
		t.Fatal(err)
	}
	if row, _ := roomtest.Get[firm.Invitation](o, id); row.State != firm.InvitationOpened {
		t.Errorf("the invitation is %s", row.State)
	}
	if _, err := accept(o, s, s.Code, roomtest.Password); err != nil {
		t.Errorf("after all that looking: %v", err)
	}
}

func TestOneOfTenRacersWins(t *testing.T) {
	o, _ := hale(t)
	race(t, o)
}

func TestOnPostgreSQL(t *testing.T) {
	cluster := pgtest.Start(t)
	t.Run("one of ten racers wins", func(t *testing.T) {
		o, _ := staffed(t, roomtest.NewPostgres(t, cluster.Database(t)))
		race(t, o)
	})
	t.Run("the whole life of an account", func(t *testing.T) {
		o, box := staffed(t, roomtest.NewPostgres(t, cluster.Database(t)))
		life(t, o, box)
	})
}

// life goes through everything that touches the tables.
func life(t *testing.T, o *roomtest.Office, box *post.Mailbox) {
	t.Helper()
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	token, code := newest(t, box)
	_, err := accept(o, account.Secret{Token: token}, "22222222", roomtest.Password)
	refused(t, err, "wrong_code")
	in, err := accept(o, account.Secret{Token: token}, code, roomtest.Password)
	if err != nil {
		t.Fatal(err)
	}
	_, err = signIn(o, roomtest.AnnEmail, "not the right password")
	refused(t, err, "wrong_sign_in")
	o.Pass(2 * time.Minute)
	if _, err := o.Accounts.Session(t.Context(), roomtest.Home, in.Session, true); err != nil {
		t.Error(err)
	}
	token, code = askReset(t, o, box)
	now, err := o.Accounts.TakeReset(t.Context(), roomtest.Home, token, code, other)
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Accounts.SignOut(t.Context(), roomtest.Home, now.Session); err != nil {
		t.Error(err)
	}
	o.Grant(roomtest.Smith, roomtest.Bo)
	o.Run()
	token, _ = newest(t, box)
	o.Pass(15 * 24 * time.Hour)
	if err := o.Accounts.Again(t.Context(), roomtest.Home, token); err != nil {
		t.Error(err)
	}
	o.Run()
	if n := count(t, box, "invites you"); n != 3 {
		t.Errorf("%d invitations were mailed, want 3", n)
	}
	if err := o.Accounts.Sweep(t.Context(), roomtest.Home); err != nil {
		t.Error(err)
	}
}

func race(t *testing.T, o *roomtest.Office) {
	t.Helper()
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	var wins sync.Map
	var all sync.WaitGroup
	for n := range 10 {
		all.Go(func() {
			if in, err := accept(o, s, s.Code, roomtest.Password+string(rune('a'+n))); err == nil {
				wins.Store(n, in)
			}
		})
	}
	all.Wait()
	count := 0
	wins.Range(func(n, in any) bool {
		count++
		password := roomtest.Password + string(rune('a'+n.(int)))
		_, err := o.Accounts.SignIn(t.Context(), roomtest.Home, account.SignIn{Email: roomtest.AnnEmail, Password: password})
		if err != nil {
			t.Errorf("the winner's password does not work: %v", err)
		}
		return true
	})
	if count != 1 {
		t.Errorf("%d of ten racers won", count)
	}
}

func TestALinkEndsWithItsTimeAndItsGrant(t *testing.T) {
	o, _ := hale(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	o.Pass(14*24*time.Hour - time.Second)
	if got := state(t, o, s.Token); got != account.LinkOpen {
		t.Errorf("a second before its end the link is %s", got)
	}
	o.Pass(time.Second)
	if got := state(t, o, s.Token); got != account.LinkExpired {
		t.Errorf("after its end the link is %s", got)
	}
	_, err := accept(o, s, s.Code, roomtest.Password)
	refused(t, err, "link_expired")

	s = o.Secret(o.Grant(roomtest.Smith, roomtest.Bo))
	o.Revoke(roomtest.Smith, roomtest.Bo)
	if got := state(t, o, s.Token); got != account.LinkUnknown {
		t.Errorf("a revoked link is %s", got)
	}
	_, err = accept(o, s, s.Code, roomtest.Password)
	gone := refused(t, err, "link_unknown")
	_, err = accept(o, account.Secret{Token: "never was"}, s.Code, roomtest.Password)
	if never := refused(t, err, "link_unknown"); *never != *gone {
		t.Error("a revoked link and one that never was get different answers")
	}
}

func TestALinkOfOneFirmIsUnknownInAnother(t *testing.T) {
	o, _ := hale(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	page, err := o.Accounts.Invitation(t.Context(), roomtest.Away, s.Token)
	if err != nil || page.State != account.LinkUnknown {
		t.Errorf("got %+v, %v", page, err)
	}
	_, err = o.Accounts.Accept(t.Context(), roomtest.Away, account.Accept{Token: s.Token, Code: s.Code, Password: roomtest.Password})
	refused(t, err, "link_unknown")
}

func TestALinkWaitsWhileThePortalIsOff(t *testing.T) {
	o, _ := hale(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	o.Act(firm.SetMatterPortal{MatterID: roomtest.Smith, On: false})
	if got := state(t, o, s.Token); got != account.LinkWaits {
		t.Errorf("the link is %s", got)
	}
	_, err := accept(o, s, s.Code, roomtest.Password)
	refused(t, err, "link_waits")
	o.Act(firm.SetMatterPortal{MatterID: roomtest.Smith, On: true})
	if _, err := accept(o, s, s.Code, roomtest.Password); err != nil {
		t.Errorf("after it was switched on again: %v", err)
	}
}

func TestAWeakPasswordUsesNothingUp(t *testing.T) {
	o, _ := hale(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	_, err := accept(o, s, s.Code, "short")
	refused(t, err, "password_short")
	if _, err := accept(o, s, s.Code, roomtest.Password); err != nil {
		t.Errorf("with a good one: %v", err)
	}
}

func TestASecondInvitationJoinsTheAccountByItsPassword(t *testing.T) {
	o, _ := hale(t)
	first := o.Enter(roomtest.Smith, roomtest.Ann)
	s := o.Secret(o.Grant(roomtest.Gurney, roomtest.Ann))
	page, err := o.Accounts.Invitation(t.Context(), roomtest.Home, s.Token)
	if err != nil || !page.HasAccount {
		t.Fatalf("got %+v, %v", page, err)
	}
	_, err = accept(o, s, s.Code, "some other long password")
	refused(t, err, "wrong_sign_in")
	second, err := accept(o, s, s.Code, roomtest.Password)
	if err != nil {
		t.Fatal(err)
	}
	if second.Account.ID != first.Account.ID {
		t.Error("one address became two accounts")
	}
}

func TestWhoIsSignedInJoinsWithoutAPassword(t *testing.T) {
	o, _ := hale(t)
	first := o.Enter(roomtest.Smith, roomtest.Ann)
	s := o.Secret(o.Grant(roomtest.Gurney, roomtest.Ann))
	in, err := o.Accounts.Accept(t.Context(), roomtest.Home, account.Accept{Token: s.Token, Code: s.Code, Session: first.Session, Browser: first.Browser})
	if err != nil {
		t.Fatal(err)
	}
	if in.Session == first.Session || in.Browser != "" {
		t.Errorf("the session should be new and the browser known: %+v", in)
	}
	_, err = o.Accounts.Session(t.Context(), roomtest.Home, first.Session, true)
	refused(t, err, "no_session")

	bo := o.Secret(o.Grant(roomtest.Smith, roomtest.Bo))
	_, err = o.Accounts.Accept(t.Context(), roomtest.Home, account.Accept{Token: bo.Token, Code: bo.Code, Session: in.Session})
	refused(t, err, "password_short")
}

func TestAStaffAddressIsRefusedAsAClient(t *testing.T) {
	o, _ := hale(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	staff, _ := roomtest.Get[firm.Staff](o, roomtest.Admin)
	staff.Email = roomtest.AnnEmail
	o.Put(staff)
	if _, err := accept(o, s, s.Code, roomtest.Password); err == nil {
		t.Fatal("a staff address became a client's account")
	}
	if got := state(t, o, s.Token); got != account.LinkOpen {
		t.Errorf("the refused link is %s", got)
	}
}

func TestAnExpiredLinkOffersAFreshOneAndRationsIt(t *testing.T) {
	o, box := hale(t)
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	o.Pass(15 * 24 * time.Hour)
	for range 6 {
		token, _ := newest(t, box)
		// The second time it brings nothing: a newer mail is under way.
		for range 2 {
			if err := o.Accounts.Again(t.Context(), roomtest.Home, token); err != nil {
				t.Fatal(err)
			}
			o.Run()
		}
		token, _ = newest(t, box)
		for range account.CodeTries {
			_ = o.Accounts.CheckCode(t.Context(), roomtest.Home, token, "22222222") // ends the link
		}
		o.Pass(time.Minute)
	}
	if err := o.Accounts.Again(t.Context(), roomtest.Home, "never was"); err != nil {
		t.Errorf("for an unknown link: %v", err)
	}
	letters, err := box.List()
	if err != nil {
		t.Fatal(err)
	}
	if len(letters) != 1+2 {
		t.Errorf("%d letters were sent, want the first and two more: of three times asking within the hour one was in vain", len(letters))
	}
}

func TestResendingReplacesTheOldLinkAndNobodyElses(t *testing.T) {
	o, _ := hale(t)
	old := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	bo := o.Secret(o.Grant(roomtest.Smith, roomtest.Bo))
	id := o.ID()
	o.Act(firm.ResendInvitation{MatterID: roomtest.Smith, ContactID: roomtest.Ann, InvitationID: id})
	if got := state(t, o, old.Token); got != account.LinkSuperseded {
		t.Errorf("the replaced link is %s", got)
	}
	_, err := accept(o, old, old.Code, roomtest.Password)
	refused(t, err, "link_superseded")
	for _, s := range []account.Secret{bo, o.Secret(id)} {
		if _, err := accept(o, s, s.Code, roomtest.Password); err != nil {
			t.Error(err)
		}
	}
}

func TestAReplacedLinkReplacesNothing(t *testing.T) {
	o, box := hale(t)
	old := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	id := o.ID()
	o.Act(firm.ResendInvitation{MatterID: roomtest.Smith, ContactID: roomtest.Ann, InvitationID: id})
	o.Run()
	live, sent := o.Secret(id), count(t, box, "invites you")
	if err := o.Accounts.Again(t.Context(), roomtest.Home, old.Token); err != nil {
		t.Fatal(err)
	}
	o.Run()
	if n := count(t, box, "invites you"); n != sent {
		t.Errorf("a replaced link brought %d more mails", n-sent)
	}
	if got := state(t, o, live.Token); got != account.LinkOpen {
		t.Errorf("after a replaced link asked for another, the newest is %s", got)
	}
}

func TestALiveOrRevokedLinkBringsNoFreshOne(t *testing.T) {
	o, box := hale(t)
	live := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	gone := o.Secret(o.Grant(roomtest.Smith, roomtest.Bo))
	o.Revoke(roomtest.Smith, roomtest.Bo)
	o.Run()
	for _, token := range []string{live.Token, gone.Token} {
		if err := o.Accounts.Again(t.Context(), roomtest.Home, token); err != nil {
			t.Fatal(err)
		}
	}
	o.Run()
	if letters, _ := box.List(); len(letters) != 1 {
		t.Errorf("%d letters were sent, want Ann's first only", len(letters))
	}
}

func TestOnlyHashesAreKept(t *testing.T) {
	o, _ := hale(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	in, err := accept(o, s, s.Code, roomtest.Password)
	if err != nil {
		t.Fatal(err)
	}
	dump := tables(t, o)
	for name, secret := range map[string]string{
		"token": s.Token, "code": s.Code, "shown code": account.ShowCode(s.Code), "password": roomtest.Password, "session": in.Session, "browser": in.Browser,
	} {
		if strings.Contains(dump, secret) {
			t.Errorf("the %s stands in the database", name)
		}
	}
}

// tables writes down every text of the host's own tables.
func tables(t *testing.T, o *roomtest.Office) string {
	t.Helper()
	var all strings.Builder
	o.Write(roomtest.Home, func(tx *store.Tx) error {
		for _, table := range []string{"credential", "client_session", "known_browser", "secret", "login_throttle", "mail", "stepped_job"} {
			found, err := tx.SQL().QueryContext(t.Context(), "SELECT * FROM "+table)
			if err != nil {
				return err
			}
			columns, err := found.Columns()
			if err != nil {
				return err
			}
			for found.Next() {
				cells, to := make([]string, len(columns)), make([]any, len(columns))
				for i := range cells {
					to[i] = &cells[i]
				}
				if err := found.Scan(to...); err != nil {
					return err
				}
				all.WriteString(strings.Join(cells, "\n"))
			}
			if err := found.Close(); err != nil {
				return err
			}
		}
		return nil
	})
	return all.String()
}
