package host_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/store"
	"anteroom/backend/store/postgres"
	"anteroom/backend/store/postgres/pgtest"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/view"
	"anteroom/backend/wire"
)

func TestAFirmThatBeginsAnewIsHeldUntilItIsConfirmed(t *testing.T) {
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "portald.db"), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	hold(t, db)
}

func TestAFirmThatBeginsAnewIsHeldUntilItIsConfirmedOnPostgreSQL(t *testing.T) {
	db, err := postgres.Open(t.Context(), pgtest.Start(t).Database(t), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	hold(t, db)
}

func (o *office) standing() host.Standing {
	o.t.Helper()
	s, err := o.host.Standing(context.Background(), o.firm)
	if err != nil {
		o.t.Fatal(err)
	}
	return s
}

// beginAnew follows a restore.
func (o *office) beginAnew() {
	o.t.Helper()
	if err := o.host.BeginAnew(context.Background(), o.firm); err != nil {
		o.t.Fatal(err)
	}
}

// problem is what the host says to a device that asks for changes.
func (l *laptop) problem() string {
	l.o.t.Helper()
	_, err := l.o.host.Changes(context.Background(), l.signed.Token, l.at)
	var no *wire.Trouble
	if err == nil || !errors.As(err, &no) {
		l.o.t.Fatalf("got %v", err)
	}
	return no.Problem
}

func hold(t *testing.T, db *store.DB) {
	t.Helper()
	t.Cleanup(func() { _ = db.Close() })
	ctx := context.Background()
	o := openOffice(t, db, time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
	matter, client := o.matter("Smith v. Parr")
	token, code := o.invited(matter, client)
	given := account.Accept{Token: token, Code: code, Password: "seven quiet green lamps"}
	signed, err := o.host.Accounts().Accept(ctx, o.firm, given)
	if err != nil {
		t.Fatal(err)
	}
	ask := view.Ask{Page: view.PageDashboard, Portal: firm.GrantID(matter, client)}
	other, second := o.matter("Gurney estate")
	o.do(firm.SetMatterPortal{MatterID: other, On: true})
	o.do(firm.GrantAccess{MatterID: other, ContactID: second, InvitationID: o.id()})
	link, _ := o.lastMail()
	l := o.signIn("ada@hale.example")
	if s := o.standing(); s.Since != 0 || o.host.Held(ctx, o.firm) != nil {
		t.Fatalf("before anything happened: %+v", s)
	}

	o.beginAnew()
	if _, err := o.host.Accounts().Session(ctx, o.firm, signed.Session, true); err == nil {
		t.Error("a session goes on")
	}
	if page, err := o.host.Accounts().Invitation(ctx, o.firm, link); err != nil || page.State != account.LinkExpired {
		t.Errorf("a link that was mailed is %s, %v", page.State, err)
	}
	if _, err := o.host.View(ctx, o.firm, signed.Account.ID, ask); !errors.Is(err, view.ErrClosed) {
		t.Errorf("the portal answers %v", err)
	}
	if _, err := o.host.Fingerprint(ctx, o.firm, signed.Account.ID, ask.Portal); !errors.Is(err, view.ErrClosed) {
		t.Errorf("a live page hears %v", err)
	}
	var no *account.Refusal
	if err := o.host.Held(ctx, o.firm); !errors.As(err, &no) || no.Reason != "portal_held" {
		t.Errorf("clients are told %v", err)
	}
	if got := l.problem(); got != wire.ProblemSession {
		t.Errorf("a desk from before is told %s", got)
	}
	if s := o.standing(); len(s.Missing) != 1 || s.Missing[0] != "Ada Hale, laptop" || s.Received != 0 {
		t.Errorf("the firm stands so: %+v", s)
	}
	o.comeBack(l, other, second)
	o.confirmed(ask, signed.Account.ID)
}

// comeBack has a desk sign in again, hear of the new epoch, and send a change
// and one that is refused; nothing is mailed.
func (o *office) comeBack(l *laptop, matter, contact firm.ID) {
	o.t.Helper()
	signed, err := o.host.SignIn(context.Background(), o.firm, wire.SignIn{Email: "ada@hale.example", Password: password, Device: "laptop", DeviceID: l.signed.DeviceID})
	if err != nil || signed.DeviceID != l.signed.DeviceID {
		o.t.Fatalf("got %+v, %v", signed, err)
	}
	l.signed = signed
	if got := l.problem(); got != wire.ProblemEpoch {
		o.t.Errorf("a desk that came back is told %s", got)
	}
	mails := len(o.mails)
	l.push(l.op(firm.ResendInvitation{MatterID: matter, ContactID: contact, InvitationID: o.id()}), l.op(firm.ResendInvitation{MatterID: "none", ContactID: contact, InvitationID: o.id()}))
	if _, err := o.jobs.RunDue(context.Background(), firm.Micros(o.clock.Now().UnixMicro())); err != nil {
		o.t.Fatal(err)
	}
	if len(o.mails) != mails {
		o.t.Errorf("%d letters went out while the firm was held", len(o.mails)-mails)
	}
	if s := o.standing(); len(s.Missing) != 0 || s.Received != 2 || s.Refused != 1 {
		o.t.Errorf("with the desk back the firm stands so: %+v", s)
	}
}

// confirmed ends the hold: the portal is open and the letter that waited goes.
func (o *office) confirmed(ask view.Ask, owner firm.ID) {
	o.t.Helper()
	ctx, mails := context.Background(), len(o.mails)
	for range 2 {
		if err := o.host.Confirm(ctx, o.firm); err != nil {
			o.t.Fatal(err)
		}
	}
	if _, err := o.host.View(ctx, o.firm, owner, ask); err != nil {
		o.t.Errorf("after the confirmation the portal answers %v", err)
	}
	if _, err := o.jobs.RunDue(ctx, firm.Micros(o.clock.Now().Add(time.Hour).UnixMicro())); err != nil {
		o.t.Fatal(err)
	}
	if len(o.mails) != mails+1 {
		o.t.Errorf("after the confirmation %d letters went out, want the one that waited", len(o.mails)-mails)
	}
	if s := o.standing(); s.Since != 0 || o.host.Held(ctx, o.firm) != nil {
		o.t.Errorf("after the confirmation: %+v", s)
	}
	if err := o.host.KeepReads(ctx); err != nil {
		o.t.Fatal(err)
	}
	if _, _, err := o.host.VerifyAudit(ctx, o.firm); err != nil {
		o.t.Error(err)
	}
}

func TestACursorFromTheFutureTellsOfABackupPutBackByHand(t *testing.T) {
	o := newOffice(t)
	l, other := o.signIn("ada@hale.example"), o.signIn("ada@hale.example")
	l.at.Seq += 3
	if got := l.problem(); got != wire.ProblemEpoch {
		t.Errorf("the desk is told %s", got)
	}
	since := o.standing().Since
	if since == 0 {
		t.Fatal("the firm is not held")
	}
	if got := other.problem(); got != wire.ProblemSession {
		t.Errorf("another desk is told %s", got)
	}
	if o.standing().Since != since {
		t.Error("the firm was held twice")
	}
}
