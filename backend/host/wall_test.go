package host_test

import (
	"context"
	"errors"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// colleague is a second signed-in person with the Normal role.
func (o *office) colleague() (*laptop, firm.ID) {
	o.t.Helper()
	id := o.hire("Bo Ray", "bo@hale.example", firm.RoleNormal)
	admin := o.signIn("ada@hale.example")
	if err := o.host.SetStaffPassword(context.Background(), admin.signed.Token, id, password); err != nil {
		o.t.Fatal(err)
	}
	return o.signIn("bo@hale.example"), id
}

func TestAWallTakesAMatterAwayAndBringsItBackWhole(t *testing.T) {
	o := newOffice(t)
	matter, client := o.matter("In re Tidwell")
	bo, boID := o.colleague()
	if _, sees := bo.rows["matter"][matter]; !sees {
		t.Fatal("the matter is not there before the wall")
	}
	o.do(firm.RestrictMatter{MatterID: matter, On: true})
	left := false
	for _, page := range bo.pull() {
		for _, id := range page.Leave {
			left = left || id == matter
		}
	}
	if !left {
		t.Fatal("no page told that the matter left")
	}
	o.do(firm.WriteInternalNote{ID: o.id(), MatterID: matter, Text: "behind the wall"})
	for _, page := range bo.pull() {
		if len(page.Images) > 0 {
			t.Fatalf("a row from behind the wall: %v", page.Images)
		}
	}
	fresh := o.signIn("bo@hale.example")
	if len(fresh.rows["matter"]) != 0 || len(fresh.rows["internal_note"]) != 0 || len(fresh.rows["contact"]) != 0 {
		t.Fatalf("a snapshot shows %v", fresh.rows)
	}
	o.do(firm.RestrictMatter{MatterID: matter, On: true, StaffIDs: []firm.ID{boID}})
	bo.pull()
	if _, sees := bo.rows["matter"][matter]; !sees || len(bo.rows["internal_note"]) != 1 {
		t.Fatalf("the matter did not come back whole: %v", bo.rows["internal_note"])
	}
	fresh.pull()
	if _, sees := fresh.rows["contact"][client]; !sees {
		t.Fatal("its contact did not come with it")
	}
}

func TestWhoTakesALeavingPersonsPlaceInsideAWallIsSentTheMatter(t *testing.T) {
	o := newOffice(t)
	matter, _ := o.matter("In re Tidwell")
	bo, boID := o.colleague()
	cyd := o.hire("Cyd Vane", "cyd@hale.example", firm.RoleNormal)
	if v, err := o.host.Do(context.Background(), o.firm, firm.Actor{Kind: firm.BySystem}, firm.RestrictMatter{MatterID: matter, On: true, StaffIDs: []firm.ID{cyd}}); err != nil || !v.Ok() {
		t.Fatal(v, err)
	}
	bo.pull()
	ada := o.signIn("ada@hale.example")
	if len(bo.rows["matter"])+len(ada.rows["matter"]) != 0 {
		t.Fatal("those outside hold the matter")
	}
	leave := firm.Edit{Was: map[string]string{"active": "true"}, Now: map[string]string{"active": "false"}}
	if no := ada.push(ada.op(firm.SetStaff{ID: cyd, Edit: leave}))[0].Verdict; no.Reason != "last_inside" {
		t.Fatalf("the last one inside left: %+v", no)
	}
	if yes := ada.push(ada.op(firm.SetStaff{ID: cyd, Edit: leave, HandTo: boID}))[0].Verdict; !yes.Ok() {
		t.Fatalf("refused: %+v", yes)
	}
	bo.pull()
	ada.pull()
	if _, sees := bo.rows["matter"][matter]; !sees || len(ada.rows["matter"]) != 0 {
		t.Fatalf("who took the place sees it: %v; who let them go holds %v", sees, ada.rows["matter"])
	}
}

func TestALoginStandsBehindTheSameWallAsItsContact(t *testing.T) {
	o := newOffice(t)
	matter, client := o.matter("In re Tidwell")
	invitation := o.id()
	o.do(firm.EverythingOn{})
	o.do(firm.GrantAccess{MatterID: matter, ContactID: client, InvitationID: invitation})
	bo, boID := o.colleague()
	o.do(firm.RestrictMatter{MatterID: matter, On: true})
	v, err := o.host.Do(context.Background(), o.firm, firm.Actor{Kind: firm.BySystem}, firm.AcceptInvitation{InvitationID: invitation, AccountID: o.id()})
	if err != nil || !v.Ok() {
		t.Fatal(v, err)
	}
	bo.pull()
	fresh := o.signIn("bo@hale.example")
	for _, l := range []*laptop{bo, fresh} {
		if len(l.rows["account"]) != 0 || len(l.rows["account_contact"]) != 0 {
			t.Fatalf("from outside the wall: %v %v", l.rows["account"], l.rows["account_contact"])
		}
	}
	o.do(firm.RestrictMatter{MatterID: matter, On: true, StaffIDs: []firm.ID{boID}})
	bo.pull()
	if len(bo.rows["account"]) != 1 || len(bo.rows["account_contact"]) != 1 {
		t.Fatalf("inside it: %v %v", bo.rows["account"], bo.rows["account_contact"])
	}
}

func TestCommandsOnAWalledMatterAreRefusedAsIfItWereNotThere(t *testing.T) {
	o := newOffice(t)
	matter, client := o.matter("In re Tidwell")
	bo, _ := o.colleague()
	o.do(firm.RestrictMatter{MatterID: matter, On: true})
	walled := bo.push(bo.op(firm.GrantAccess{MatterID: matter, ContactID: client, InvitationID: o.id()}))[0].Verdict
	missing := bo.push(bo.op(firm.GrantAccess{MatterID: o.id(), ContactID: client, InvitationID: o.id()}))[0].Verdict
	if walled.Answer != firm.No || walled.Reason != missing.Reason || walled.Sentence != missing.Sentence {
		t.Fatalf("walled %+v, missing %+v", walled, missing)
	}
}

func TestACursorOfAnotherEpochOrHashIsNotGoneOnFrom(t *testing.T) {
	o := newOffice(t)
	l := o.signIn("ada@hale.example")
	for want, at := range map[string]store.Cursor{
		wire.ProblemEpoch:    {Epoch: "another", Seq: l.at.Seq, Hash: l.at.Hash},
		wire.ProblemSnapshot: {Epoch: l.at.Epoch, Seq: l.at.Seq, Hash: "another"},
	} {
		_, err := o.host.Changes(context.Background(), l.signed.Token, at)
		var trouble *wire.Trouble
		if !errors.As(err, &trouble) || trouble.Problem != want {
			t.Errorf("%s: got %v", want, err)
		}
	}
}

func TestACutSnapshotGoesOnWhereItStopped(t *testing.T) {
	o := newOffice(t)
	for range 5 {
		o.matter("A matter")
	}
	whole := o.signIn("ada@hale.example")
	cut := o.signIn("ada@hale.example")
	cut.rows = map[firm.Kind]map[firm.ID]store.Image{}
	stop := errors.New("cut")
	var last wire.Place
	err := o.host.Snapshot(context.Background(), cut.signed.Token, wire.Place{}, func(f wire.Frame) error {
		for _, image := range f.Images {
			cut.take(image)
			last = wire.Place{Kind: f.Kind, ID: image.ID}
		}
		if f.Kind == "contact" {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) {
		t.Fatal(err)
	}
	cut.snapshot(last)
	for kind, rows := range whole.rows {
		if len(cut.rows[kind]) != len(rows) {
			t.Errorf("%s: %d of %d", kind, len(cut.rows[kind]), len(rows))
		}
	}
}

func TestTheAuditHoldsEveryCommandAndTellsOfAChange(t *testing.T) {
	o := newOffice(t)
	o.matter("Smith v. Parr")
	ctx := context.Background()
	before, _, err := o.host.VerifyAudit(ctx, o.firm)
	if err != nil || before < 2 {
		t.Fatalf("%d, %v", before, err)
	}
	if _, err := o.host.DB().Pool().ExecContext(ctx, `UPDATE audit SET reason = 'x' WHERE n = 2`); err != nil {
		t.Fatal(err)
	}
	if _, _, err := o.host.VerifyAudit(ctx, o.firm); err == nil {
		t.Fatal("a changed line went unnoticed")
	}
}
