package app

import (
	"errors"
	"slices"
	"testing"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

func TestWhatWasTakenAwayIsPutBackAsItWas(t *testing.T) {
	plan := &accessPlan{was: map[firm.ID]firm.Grant{"ann": {State: firm.Granted, Reason: "agreed"}, "bo": {State: firm.Paused}, "cy": {}}}
	for _, contact := range []firm.ID{"ann", "bo", "cy", "dee"} {
		plan.add(firm.RevokeAccess{MatterID: "m", ContactID: contact}, 0)
	}
	results := []desk.Result{{State: desk.InForce, OpID: "op1"}, {State: desk.NotYet, OpID: "op2"}, {State: desk.InForce, OpID: "op3"}, {State: desk.WasRefused}}
	newID := func() firm.ID { return "new" }
	want := []firm.Command{
		firm.GrantAccess{MatterID: "m", ContactID: "ann", InvitationID: "new", Seen: "op1", Reason: "agreed", Back: firm.Granted},
		firm.GrantAccess{MatterID: "m", ContactID: "bo", InvitationID: "new", Seen: "op2", Back: firm.Paused},
	}
	if got := plan.back(results, newID); !slices.Equal(got, want) {
		t.Errorf("puts back %+v", got)
	}
	plan.add(firm.GrantAccess{ContactID: "eve"}, 0)
	if got := plan.back(append(results, desk.Result{State: desk.InForce}), newID); len(got) != 0 {
		t.Errorf("beside access that was given: %+v", got)
	}
}

func TestAPortalThatStaysOffTakesNoGrantsResultAway(t *testing.T) {
	plan := &accessPlan{changes: []AccessChange{{ContactID: "ann", Has: true}, {ContactID: "bo", Has: true}}}
	plan.add(firm.GrantAccess{ContactID: "ann"}, 0)
	plan.add(firm.GrantAccess{ContactID: "bo"}, 1)
	saved := plan.saved([]desk.Result{{State: desk.InForce}, {State: desk.WasRefused, Verdict: firm.Refuse("opposing", "contactId", "Give a reason.")}})

	no := &desk.Trouble{Code: desk.CodeRefused, Reason: "no_privilege", Field: "setup", Sentence: "Ask an admin."}
	both := saved.withPortal(no)
	if both.TurnedOn || both.PortalRefusal == nil || both.PortalRefusal.Reason != "no_privilege" || both.PortalRefusal.Sentence != no.Sentence {
		t.Errorf("the portal: %+v", both.PortalRefusal)
	}
	if len(both.Results) != 2 || both.Results[0].State != desk.InForce || both.Results[1].Refusal.Reason != "opposing" {
		t.Errorf("the grants: %+v", both.Results)
	}
	if again := saved.withPortal(errors.New("an inner word")); again.PortalRefusal.Code != "internal" {
		t.Errorf("a failure: %+v", again.PortalRefusal)
	}
	if on := saved.withPortal(nil); !on.TurnedOn || on.PortalRefusal != nil {
		t.Errorf("turned on: %+v", on)
	}
}
