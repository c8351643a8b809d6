package host_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

func TestAnOpIsAppliedOnceHoweverOftenItComes(t *testing.T) {
	o := newOffice(t)
	matter, _ := o.matter("Smith v. Parr")
	l := o.signIn("ada@hale.example")
	op := l.op(firm.WriteInternalNote{ID: o.id(), MatterID: matter, Text: "called"})
	first := l.push(op)[0]
	again := l.push(op, op)
	if first.Verdict.Answer != firm.Applied || again[0].Seq != first.Seq || again[1].Seq != first.Seq {
		t.Fatalf("first %+v, again %+v", first, again)
	}
	l.pull()
	if n := len(l.rows["internal_note"]); n != 1 {
		t.Fatalf("%d notes", n)
	}
}

func TestAnotherCommandUnderAUsedIdIsRefused(t *testing.T) {
	o := newOffice(t)
	matter, _ := o.matter("Smith v. Parr")
	l := o.signIn("ada@hale.example")
	op := l.op(firm.SetMatterPortal{MatterID: matter, On: true})
	l.push(op)
	other := l.op(firm.SetMatterPortal{MatterID: matter, On: false})
	other.ID = op.ID
	if got := l.push(other)[0].Verdict; got.Reason != "id_used" {
		t.Fatalf("got %+v", got)
	}
	second := o.signIn("ada@hale.example")
	if got := second.push(op)[0].Verdict; got.Reason != "id_used" {
		t.Fatalf("another device: got %+v", got)
	}
}

func TestARevokeOvertakesAnEarlierGrantOfTheSameDevice(t *testing.T) {
	o := newOffice(t)
	matter, client := o.matter("Smith v. Parr")
	l := o.signIn("ada@hale.example")
	grant := l.op(firm.GrantAccess{MatterID: matter, ContactID: client, InvitationID: o.id()})
	revoke := l.op(firm.RevokeAccess{MatterID: matter, ContactID: client})
	answers := l.push(revoke, grant)
	if answers[0].Verdict.Answer != firm.Applied || answers[1].Verdict.Reason != "overtaken" {
		t.Fatalf("got %+v", answers)
	}
	if stale := l.push(l.op(firm.GrantAccess{MatterID: matter, ContactID: client, InvitationID: o.id()}))[0]; stale.Verdict.Reason != "revoked_meanwhile" {
		t.Fatalf("a grant that did not know of the revoke: %+v", stale)
	}
	later := l.push(l.op(firm.GrantAccess{MatterID: matter, ContactID: client, InvitationID: o.id(), Seen: revoke.ID}))[0]
	if later.Verdict.Answer != firm.Applied {
		t.Fatalf("a grant after the revoke: %+v", later)
	}
}

func TestAnAreaTurnedOffIsNotOpenedAgainByAnEarlierEverythingOn(t *testing.T) {
	o := newOffice(t)
	l := o.signIn("ada@hale.example")
	all := l.op(firm.EverythingOn{})
	off := l.op(firm.SetFirmArea{Area: firm.Messages})
	answers := l.push(off, all)
	if answers[0].Verdict.Answer != firm.Applied || answers[1].Verdict.Reason != "overtaken" {
		t.Fatalf("got %+v", answers)
	}
	if later := l.push(l.op(firm.EverythingOn{}))[0]; later.Verdict.Answer != firm.Applied {
		t.Fatalf("everything on after it: %+v", later)
	}
}

func TestAnOpThatCanNotBeKeptIsRefusedAndHoldsUpNothing(t *testing.T) {
	o := newOffice(t)
	matter, _ := o.matter("Smith v. Parr")
	l := o.signIn("ada@hale.example")
	note := firm.WriteInternalNote{MatterID: matter, Text: "a path: C:\\u0000"}
	note.ID = o.id()
	odd := l.op(firm.EditMatter{ID: "\x00", Edit: firm.Edit{Now: map[string]string{"title": "x"}}})
	named := l.op(note)
	named.ID = firm.ID("\x00" + string(o.id())[1:])
	answers := l.push(odd, named, l.op(note))
	for i, want := range []string{"bad_text", "bad_op", ""} {
		if got := answers[i].Verdict; got.Reason != want {
			t.Errorf("op %d: %+v, want %q", i, got, want)
		}
	}
}

func TestAStaleGrantDoesNotReopenWhatSomebodyRevoked(t *testing.T) {
	o := newOffice(t)
	matter, client := o.matter("Smith v. Parr")
	l := o.signIn("ada@hale.example")
	grant := firm.GrantAccess{MatterID: matter, ContactID: client, InvitationID: o.id()}
	l.push(l.op(grant))
	o.do(firm.RevokeAccess{MatterID: matter, ContactID: client})
	stale := grant
	stale.InvitationID = o.id()
	if got := l.push(l.op(stale))[0].Verdict; got.Reason != "revoked_meanwhile" {
		t.Fatalf("got %+v", got)
	}
}

func TestEditsOfDifferentFieldsMergeAndOfOneFieldAsk(t *testing.T) {
	o := newOffice(t)
	matter, _ := o.matter("Smith v. Parr")
	a, b := o.signIn("ada@hale.example"), o.signIn("ada@hale.example")
	was := map[string]string{"title": "Smith v. Parr", "description": "", "practiceArea": ""}
	edit := func(field, now string) firm.EditMatter {
		return firm.EditMatter{ID: matter, Edit: firm.Edit{Was: was, Now: map[string]string{field: now}}}
	}
	if got := a.push(a.op(edit("title", "Smith v. Parr and others")))[0].Verdict.Answer; got != firm.Applied {
		t.Fatal(got)
	}
	if got := b.push(b.op(edit("practiceArea", "Litigation")))[0].Verdict.Answer; got != firm.Merged {
		t.Fatal(got)
	}
	asks := b.push(b.op(edit("title", "Smith against Parr")))[0].Verdict
	if asks.Answer != firm.Asks || len(asks.Texts) != 1 || asks.Texts[0].Theirs != "Smith v. Parr and others" {
		t.Fatalf("got %+v", asks)
	}
}

func TestForgedOpsAreRefusedWithAReason(t *testing.T) {
	o := newOffice(t)
	matter, _ := o.matter("Smith v. Parr")
	l := o.signIn("ada@hale.example")
	good := l.op(firm.SetMatterPortal{MatterID: matter, On: true})
	cases := map[string]func(*wire.Op){
		"bad_op":           func(op *wire.Op) { op.ID = "1" },
		"other_version":    func(op *wire.Op) { op.Version = wire.Version + 1 },
		"unknown_command":  func(op *wire.Op) { op.Command = "DropEverything" },
		"too_long":         func(op *wire.Op) { op.Body = make(json.RawMessage, wire.OpLimitBytes+1) },
		"not_yours":        func(op *wire.Op) { op.Command, op.Body = "AcceptInvitation", []byte(`{"invitationId":"x"}`) },
		"unknown_command ": func(op *wire.Op) { op.Body = []byte(`{"matterId":"x","on":true,"actor":"somebody"}`) },
	}
	for reason, spoil := range cases {
		op := good
		op.ID = o.id()
		spoil(&op)
		got := l.push(op)[0].Verdict
		want := reason
		if want[len(want)-1] == ' ' {
			want = want[:len(want)-1]
		}
		if got.Answer != firm.No || got.Reason != want {
			t.Errorf("%s: got %+v", reason, got)
		}
	}
}

func TestAPageNamesTheOpsOfThisDeviceThatItSettles(t *testing.T) {
	o := newOffice(t)
	matter, _ := o.matter("Smith v. Parr")
	a, b := o.signIn("ada@hale.example"), o.signIn("ada@hale.example")
	applied := a.op(firm.SetMatterPortal{MatterID: matter, On: true})
	refused := a.op(firm.SetMatterArea{MatterID: matter, Area: "nonsense", On: true})
	a.push(applied, refused)
	settled := map[firm.ID]firm.Answer{}
	for _, page := range a.pull() {
		for _, answer := range page.Settled {
			settled[answer.OpID] = answer.Verdict.Answer
		}
	}
	if settled[applied.ID] != firm.Applied || settled[refused.ID] != firm.No {
		t.Fatalf("got %v", settled)
	}
	for _, page := range b.pull() {
		if len(page.Settled) > 0 {
			t.Fatalf("another device was told %v", page.Settled)
		}
	}
}

func TestASignedOutDeviceIsToldSo(t *testing.T) {
	o := newOffice(t)
	l := o.signIn("ada@hale.example")
	if err := o.host.SignOut(context.Background(), l.signed.Token); err != nil {
		t.Fatal(err)
	}
	_, err := o.host.Changes(context.Background(), l.signed.Token, l.at)
	var trouble *wire.Trouble
	if !errors.As(err, &trouble) || trouble.Problem != wire.ProblemSession {
		t.Fatalf("got %v", err)
	}
}

func TestADeviceThatSignsInAgainKeepsItsId(t *testing.T) {
	o := newOffice(t)
	l := o.signIn("ada@hale.example")
	again, err := o.host.SignIn(context.Background(), o.firm, wire.SignIn{
		Email: "ada@hale.example", Password: password, Device: "laptop", DeviceID: l.signed.DeviceID,
	})
	if err != nil || again.DeviceID != l.signed.DeviceID || again.Token == l.signed.Token {
		t.Fatalf("got %+v, %v", again, err)
	}
}
