package post_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/store"
)

// answering is a mail server's side of a talk: it keeps letters and answers
// with what the test wants next.
type answering struct {
	mu      sync.Mutex
	letters []post.Letter
	next    []error
	before  func()
}

func (a *answering) Send(_ context.Context, letter post.Letter) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.before != nil {
		a.before()
	}
	if len(a.next) > 0 {
		err := a.next[0]
		a.next = a.next[1:]
		if err != nil {
			return err
		}
	}
	a.letters = append(a.letters, letter)
	return nil
}

func hale(t *testing.T, next ...error) (*roomtest.Office, *answering) {
	t.Helper()
	o, server := roomtest.New(t), &answering{next: next}
	o.Employ(server)
	return o, server
}

func invitationState(t *testing.T, o *roomtest.Office, id firm.ID) firm.InvitationState {
	t.Helper()
	row, ok := roomtest.Get[firm.Invitation](o, id)
	if !ok {
		t.Fatal("the invitation is gone")
	}
	return row.State
}

func TestAnInvitationsLetterCarriesFirmLinkAndCode(t *testing.T) {
	o, server := hale(t)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	if len(server.letters) != 1 || invitationState(t, o, id) != firm.InvitationSent {
		t.Fatalf("%d letters; the invitation is %s", len(server.letters), invitationState(t, o, id))
	}
	one := server.letters[0]
	if one.To != roomtest.AnnEmail || one.FromName != "Hale & Ortiz" || one.From != "portal@hale.example" {
		t.Errorf("from %q <%s> to %s", one.FromName, one.From, one.To)
	}
	if one.ReturnPath != "bounces+"+string(id)+"@hale.example" || one.ID != string(id)+"@hale.example" {
		t.Errorf("return path %s, id %s", one.ReturnPath, one.ID)
	}
	if !strings.Contains(one.Subject, "Hale & Ortiz") || !strings.Contains(one.Text, "Hale & Ortiz") || !strings.Contains(one.HTML, "Hale &amp; Ortiz") {
		t.Error("the firm's name is missing")
	}
	for _, inner := range []string{"Smith v. Parr", "26-0001"} {
		if strings.Contains(one.Subject+one.Text+one.HTML, inner) {
			t.Errorf("the letter tells %q", inner)
		}
	}
	token := linkOf(t, one, "/accept/")
	if !strings.Contains(one.HTML, roomtest.Base+"/accept/"+token) {
		t.Error("the page has no link")
	}
	in, err := o.Accounts.Accept(t.Context(), roomtest.Home, account.Accept{Token: token, Code: codeOf(t, one), Password: roomtest.Password})
	if err != nil || in.Account.Email != roomtest.AnnEmail {
		t.Errorf("accepting what the letter carries: %v", err)
	}
}

func TestWhoSignsInAlreadyIsNotAskedForANewPassword(t *testing.T) {
	o, server := hale(t)
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	first := server.letters[0]
	if _, err := o.Accounts.Accept(t.Context(), roomtest.Home, account.Accept{Token: linkOf(t, first, "/accept/"), Code: codeOf(t, first), Password: roomtest.Password}); err != nil {
		t.Fatal(err)
	}
	o.Revoke(roomtest.Smith, roomtest.Ann)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	if len(server.letters) != 2 || invitationState(t, o, id) != firm.InvitationSent {
		t.Fatalf("%d letters; the second is %s", len(server.letters), invitationState(t, o, id))
	}
	again := server.letters[1].Text
	if strings.Contains(again, "choose a password") || strings.Contains(again, "code:") || strings.Contains(again, "/accept/") {
		t.Errorf("a letter to one who has a password says %s", again)
	}
	if !strings.Contains(again, "sign in as before") || !strings.Contains(again, roomtest.Base) {
		t.Errorf("the letter does not lead to the portal: %s", again)
	}
}

func linkOf(t *testing.T, one post.Letter, below string) string {
	t.Helper()
	_, after, ok := strings.Cut(one.Text, roomtest.Base+below)
	if !ok {
		t.Fatalf("no link below %s in %q", below, one.Text)
	}
	token, _, _ := strings.Cut(after, "\n")
	return strings.TrimSpace(token)
}

func codeOf(t *testing.T, one post.Letter) string {
	t.Helper()
	_, after, ok := strings.Cut(one.Text, "code: ")
	if !ok {
		t.Fatalf("no code in %q", one.Text)
	}
	return after[:9]
}

func TestWhatWasRevokedIsNotSent(t *testing.T) {
	o, server := hale(t)
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Revoke(roomtest.Smith, roomtest.Ann)
	o.Run()
	if len(server.letters) != 0 {
		t.Error("a letter for a revoked grant was sent")
	}
}

func TestALinkRevokedWhileItsLetterIsUnderWayOpensNothing(t *testing.T) {
	o, server := hale(t)
	o.Grant(roomtest.Smith, roomtest.Ann)
	server.before = func() { o.Revoke(roomtest.Smith, roomtest.Ann) }
	o.Run()
	one := server.letters[0]
	_, err := o.Accounts.Accept(t.Context(), roomtest.Home, account.Accept{Token: linkOf(t, one, "/accept/"), Code: codeOf(t, one), Password: roomtest.Password})
	if err == nil {
		t.Error("a revoked link was taken up")
	}
}

func TestAnInvitationWaitsWhileThePortalIsOff(t *testing.T) {
	o, server := hale(t)
	o.Act(firm.SetMatterPortal{MatterID: roomtest.Smith, On: false})
	o.Write(roomtest.Home, func(tx *store.Tx) error {
		grant := firm.Grant{ID: firm.GrantID(roomtest.Smith, roomtest.Ann), MatterID: roomtest.Smith, ContactID: roomtest.Ann, State: firm.Granted, GrantedBy: roomtest.Admin}
		inv := firm.Invitation{
			ID: "00000009-0000-7000-8000-000000000001", MatterID: roomtest.Smith, ContactID: roomtest.Ann, GrantID: grant.ID, Email: roomtest.AnnEmail,
			State: firm.InvitationQueued, ExpiresAt: firm.Micros(o.Now().Add(24 * time.Hour).UnixMicro()),
		}
		if err := errors.Join(tx.Put(grant), tx.Put(inv)); err != nil {
			return err
		}
		return o.Queue.Enqueue(tx, post.InvitationOrder(inv.ID))
	})
	for range 30 {
		o.Run()
		o.Pass(10 * time.Minute)
	}
	if len(server.letters) != 0 {
		t.Fatal("a letter was sent while the portal was off")
	}
	o.Act(firm.SetMatterPortal{MatterID: roomtest.Smith, On: true})
	o.Run()
	if len(server.letters) != 1 {
		t.Errorf("%d letters after it was switched on", len(server.letters))
	}
}

func TestARefusedLetterBouncesAndIsNotTriedAgain(t *testing.T) {
	o, server := hale(t, &post.Bounce{Status: 550, Reply: "no such user"})
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	o.Pass(72 * time.Hour)
	o.Run()
	if len(server.letters) != 0 || invitationState(t, o, id) != firm.InvitationBounced {
		t.Errorf("%d letters; the invitation is %s", len(server.letters), invitationState(t, o, id))
	}
}

func TestADeferredLetterIsTriedAgainAndEitherLinkWorks(t *testing.T) {
	o, server := hale(t, errors.New("451 try later"), nil)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	if got := invitationState(t, o, id); got != firm.InvitationDeferred {
		t.Fatalf("the invitation is %s", got)
	}
	o.Pass(6 * time.Minute)
	o.Run()
	if len(server.letters) != 1 || invitationState(t, o, id) != firm.InvitationSent {
		t.Errorf("%d letters; the invitation is %s", len(server.letters), invitationState(t, o, id))
	}
}

func TestALetterThatNoServerTakesInTwoDaysIsTold(t *testing.T) {
	o, server := hale(t, slices.Repeat([]error{errors.New("451 try later")}, 20)...)
	id := o.Grant(roomtest.Smith, roomtest.Ann)
	tries := 0
	for range 60 {
		o.Run()
		tries = 20 - len(server.next)
		o.Pass(time.Hour)
	}
	if tries != 10 || invitationState(t, o, id) != firm.InvitationBounced {
		t.Errorf("%d tries; the invitation is %s", tries, invitationState(t, o, id))
	}
}

func TestANameCannotWriteHeadersOrMarkup(t *testing.T) {
	o, server := hale(t)
	office, _ := roomtest.Get[firm.Firm](o, roomtest.Home)
	office.Name = "Hale\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script> \u202egnp.exe " + strings.Repeat("x", 500)
	contact, _ := roomtest.Get[firm.Contact](o, roomtest.Ann)
	contact.Name = `Ann "<img src=x onerror=alert(1)>` + "\r\nX-Evil: yes"
	o.Put(office, contact)
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	one := server.letters[0]
	for name, text := range map[string]string{"subject": one.Subject, "sender": one.FromName} {
		if strings.ContainsAny(text, "\r\n\u202e") || len([]rune(text)) > 200 {
			t.Errorf("the %s is %q", name, text)
		}
	}
	if strings.Contains(one.HTML, "<script") || strings.Contains(one.HTML, "<img") || strings.Contains(one.Text, "\u202e") {
		t.Error("markup of a name stands in the letter")
	}
}

func TestALetterSpeaksTheFirmsLanguage(t *testing.T) {
	o, server := hale(t)
	office, _ := roomtest.Get[firm.Firm](o, roomtest.Home)
	for _, row := range []struct{ language, subject, day string }{
		{"en", "Hale & Ortiz invites you to your client portal", "Monday, March 16, 2026"},
		{"es", "Hale & Ortiz le invita a su portal de clientes", "16 de marzo de 2026"},
		{"tlh", "Hale & Ortiz invites you to your client portal", "March 16, 2026"},
	} {
		office.Language = row.language
		o.Put(office)
		o.Grant(roomtest.Smith, roomtest.Ann)
		o.Run()
		o.Revoke(roomtest.Smith, roomtest.Ann)
		one := server.letters[len(server.letters)-1]
		if one.Subject != row.subject || !strings.Contains(one.Text, row.day) {
			t.Errorf("%s: %q, %q", row.language, one.Subject, one.Text)
		}
	}
}

func TestTheOldAddressIsTold(t *testing.T) {
	o, server := hale(t)
	o.Write(roomtest.Home, func(tx *store.Tx) error {
		return o.Queue.Enqueue(tx, post.AddressChangedOrder("old@smith.example", firm.Micros(o.Now().UnixMicro())))
	})
	o.Run()
	if len(server.letters) != 1 || server.letters[0].To != "old@smith.example" || strings.Contains(server.letters[0].Text, "http") {
		t.Errorf("got %+v", server.letters)
	}
}

func TestAResetIsGivenUpOnABounceAndTriedAgainOtherwise(t *testing.T) {
	o, server := hale(t)
	o.Enter(roomtest.Smith, roomtest.Ann)
	o.Run()
	server.next = []error{errors.New("451 try later"), nil, &post.Bounce{Status: 550}}
	before := len(server.letters)
	for range 2 {
		if err := o.Accounts.AskReset(t.Context(), roomtest.Home, roomtest.AnnEmail); err != nil {
			t.Fatal(err)
		}
		for range 20 {
			o.Run()
			o.Pass(2 * time.Minute)
		}
	}
	if got := len(server.letters) - before; got != 1 || len(server.next) != 0 {
		t.Errorf("%d letters, %d answers unused", got, len(server.next))
	}
}

func TestThePostRoomNeedsProperAddresses(t *testing.T) {
	o := roomtest.New(t)
	good := post.Deps{DB: o.DB, Accounts: o.Accounts, Do: o.Do, Sender: &answering{}, Now: o.Now, From: "portal@hale.example", Address: func(firm.Firm) string { return roomtest.Base }}
	if _, err := post.New(good); err != nil {
		t.Error(err)
	}
	for _, from := range []string{"", "portal", "portal@hale.example\r\nBcc: x@y.example", "Hale <portal@hale.example>"} {
		bad := good
		bad.From = from
		if _, err := post.New(bad); err == nil {
			t.Errorf("mail may come from %q", from)
		}
		if from != "" {
			bad.From, bad.Bounces = good.From, from
			if _, err := post.New(bad); err == nil {
				t.Errorf("bounces may go to %q", from)
			}
		}
	}
	if _, err := post.New(post.Deps{}); err == nil {
		t.Error("a room of nothing was made")
	}
}

func TestABaseAddressThatIsNoneStopsTheLetter(t *testing.T) {
	o := roomtest.New(t)
	server := &answering{}
	room, err := post.New(post.Deps{
		DB: o.DB, Accounts: o.Accounts, Do: o.Do, Sender: server, Now: o.Now, From: "portal@hale.example",
		Address: func(firm.Firm) string { return "javascript:alert(1)" },
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range room.Kinds() {
		if err := o.Queue.Register(kind); err != nil {
			t.Fatal(err)
		}
	}
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	if len(server.letters) != 0 {
		t.Error("a letter with a script for a link was sent")
	}
}

var _ job.Queue = (*job.Stepper)(nil)
