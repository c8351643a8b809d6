package app

import (
	"errors"
	"testing"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

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
