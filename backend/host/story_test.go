package host_test

import (
	"context"
	"errors"
	"regexp"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

var (
	linkIn = regexp.MustCompile(`http://portal\.test/accept/([A-Za-z0-9_-]+)`)
	codeIn = regexp.MustCompile(`\b([A-Z2-9]{4}-[A-Z2-9]{4})\b`)
)

// invited turns the portal on, grants access and returns link token and code.
func (o *office) invited(matter, client firm.ID) (token, code string) {
	o.t.Helper()
	o.do(firm.SetFirmPortal{On: true})
	o.do(firm.SetMatterPortal{MatterID: matter, On: true})
	o.do(firm.GrantAccess{MatterID: matter, ContactID: client, InvitationID: o.id()})
	return o.lastMail()
}

func (o *office) lastMail() (token, code string) {
	o.t.Helper()
	if _, err := o.jobs.RunDue(context.Background(), firm.Micros(o.clock.Now().UnixMicro())); err != nil {
		o.t.Fatal(err)
	}
	if len(o.mails) == 0 {
		o.t.Fatal("no mail was sent")
	}
	text := o.mails[len(o.mails)-1].Text
	link, found := linkIn.FindStringSubmatch(text), codeIn.FindStringSubmatch(text)
	if link == nil || found == nil {
		o.t.Fatalf("no link or code in:\n%s", text)
	}
	return link[1], found[1]
}

func TestAGrantReachesTheClientAndARevokeEndsIt(t *testing.T) {
	o := newOffice(t)
	ctx := context.Background()
	matter, client := o.matter("Smith v. Parr")
	token, code := o.invited(matter, client)
	accounts := o.host.Accounts()
	if page, err := accounts.Invitation(ctx, o.firm, token); err != nil || page.FirmName != "Hale & Ortiz" {
		t.Fatalf("got %+v, %v", page, err)
	}
	signed, err := accounts.Accept(ctx, o.firm, account.Accept{Token: token, Code: code, Password: "seven quiet green lamps"})
	if err != nil {
		t.Fatal(err)
	}
	owner, err := accounts.Session(ctx, o.firm, signed.Session, true)
	if err != nil {
		t.Fatal(err)
	}
	if told := o.activities(matter, "AcceptInvitation"); len(told) != 1 || told[0].ActorKind != string(firm.ByClient) || told[0].ActorID != owner.ID || told[0].SubjectID != client {
		t.Errorf("of the acceptance the matter's activity says %+v", told)
	}
	ask := view.Ask{Page: view.PageDashboard, Portal: firm.GrantID(matter, client)}
	got, err := o.host.View(ctx, o.firm, owner.ID, ask)
	if err != nil || got.Dashboard.Portal.MatterTitle != "Smith v. Parr" {
		t.Fatalf("got %+v, %v", got, err)
	}
	o.do(firm.RevokeAccess{MatterID: matter, ContactID: client})
	if _, err := o.host.View(ctx, o.firm, owner.ID, ask); !errors.Is(err, view.ErrClosed) {
		t.Fatalf("after the revoke: %v", err)
	}
	if err := o.host.KeepReads(ctx); err != nil {
		t.Fatal(err)
	}
	if _, reads, err := o.host.VerifyAudit(ctx, o.firm); err != nil || reads != 2 {
		t.Fatalf("%d readings, %v", reads, err)
	}
}

// activities lists a matter's lines of activity of one verb.
func (o *office) activities(matter firm.ID, verb string) (told []firm.Activity) {
	o.t.Helper()
	err := o.host.DB().Read(context.Background(), o.firm, func(tx *store.Tx) error {
		all, err := firm.List[firm.Activity](tx, "matter_id", matter)
		for _, one := range all {
			if one.Verb == verb {
				told = append(told, one)
			}
		}
		return err
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return told
}

func TestAnInvitationRevokedBeforeItsMailWentIsNotSent(t *testing.T) {
	o := newOffice(t)
	matter, client := o.matter("Smith v. Parr")
	o.do(firm.SetFirmPortal{On: true})
	o.do(firm.SetMatterPortal{MatterID: matter, On: true})
	o.do(firm.GrantAccess{MatterID: matter, ContactID: client, InvitationID: o.id()})
	o.do(firm.RevokeAccess{MatterID: matter, ContactID: client})
	if _, err := o.jobs.RunDue(context.Background(), firm.Micros(o.clock.Now().UnixMicro())); err != nil {
		t.Fatal(err)
	}
	if len(o.mails) != 0 {
		t.Fatalf("%d mails went out", len(o.mails))
	}
}

func TestANewAddressEndsTheOldLoginAndInvitesAnew(t *testing.T) {
	o := newOffice(t)
	ctx := context.Background()
	matter, client := o.matter("Smith v. Parr")
	token, code := o.invited(matter, client)
	signed, err := o.host.Accounts().Accept(ctx, o.firm, account.Accept{Token: token, Code: code, Password: "seven quiet green lamps"})
	if err != nil {
		t.Fatal(err)
	}
	owner, err := o.host.Accounts().Session(ctx, o.firm, signed.Session, true)
	if err != nil {
		t.Fatal(err)
	}
	o.do(firm.EditContact{ID: client, Edit: firm.Edit{Now: map[string]string{"email": "new@mail.example"}}})
	ask := view.Ask{Page: view.PageDashboard, Portal: firm.GrantID(matter, client)}
	if _, err := o.host.View(ctx, o.firm, owner.ID, ask); !errors.Is(err, view.ErrClosed) {
		t.Fatalf("the old login still sees: %v", err)
	}
	if _, err := o.jobs.RunDue(ctx, firm.Micros(o.clock.Now().UnixMicro())); err != nil {
		t.Fatal(err)
	}
	told := map[string]int{}
	for _, letter := range o.mails[1:] {
		told[letter.To]++
	}
	if len(told) != 2 || told["new@mail.example"] != 1 {
		t.Fatalf("letters went to %v", told)
	}
}

func TestUnlockingALoginDoesNotBringItsSessionsBack(t *testing.T) {
	o := newOffice(t)
	ctx := context.Background()
	matter, client := o.matter("Smith v. Parr")
	token, code := o.invited(matter, client)
	signed, err := o.host.Accounts().Accept(ctx, o.firm, account.Accept{Token: token, Code: code, Password: "seven quiet green lamps"})
	if err != nil {
		t.Fatal(err)
	}
	owner, err := o.host.Accounts().Session(ctx, o.firm, signed.Session, true)
	if err != nil {
		t.Fatal(err)
	}
	o.do(firm.LockAccount{AccountID: owner.ID, Locked: true})
	o.do(firm.LockAccount{AccountID: owner.ID, Locked: false})
	if _, err := o.host.Accounts().Session(ctx, o.firm, signed.Session, true); err == nil {
		t.Fatal("the session from before the lock lives again")
	}
}
