package app

import (
	"encoding/json"
	"testing"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

func TestEveryAreaAnswersOnlyWhoIsSignedIn(t *testing.T) {
	a := opened(t)
	calls := NewCalls(a.Bound())
	raw := func(text string) json.RawMessage { return json.RawMessage(text) }
	for name, args := range map[string][]json.RawMessage{
		"Items.List": {raw(`{"matterId":"m"}`), raw("0"), raw("50")}, "Items.Get": {raw(`"i"`)}, "Items.Counts": {raw(`"m"`)}, "Items.Sight": {raw(`"i"`)},
		"Items.Why": {raw(`"i"`), raw(`"c"`)}, "Items.Create": {raw(`{"matterId":"m","area":"tasks","title":"x","asked":[{"title":"y"}],"charges":[{"text":"z"}]}`)},
		"Items.Edit": {raw(`{}`)}, "Items.Move": {raw(`"m"`), raw(`"i"`), raw(`"f"`)}, "Items.Party": {raw(`{}`)}, "Items.Mark": {raw(`{"files":["f"]}`)},
		"Items.Member": {raw(`"m"`), raw(`"i"`), raw(`"s"`), raw("true")}, "Items.Comment": {raw(`"m"`), raw(`"i"`), raw(`"c"`), raw(`"x"`)},
		"Items.SetAsked": {raw(`"m"`), raw(`"i"`), raw(`{"title":"x"}`), raw("false")}, "Items.JudgeAsked": {raw(`{}`)}, "Items.SetCharges": {raw(`{}`)},
		"Items.RecordPayment": {raw(`{}`)}, "Items.RemovePayment": {raw(`"m"`), raw(`"i"`), raw(`"p"`)},
		"Items.Act":    {raw(`{"act":"share","items":["i"],"contacts":["c"]}`)},
		"Items.Effect": {raw(`{"act":"withdraw","items":["i"]}`)}, "Inbox.List": {raw(`{}`), raw("0"), raw("50")}, "Inbox.Count": {},
		"Calendar.Between": {raw("0"), raw("1"), raw(`""`)}, "Calendar.Import": {raw(`{"matterId":"m","content":"x"}`)}, "Calendar.Export": {raw(`"m"`), raw(`""`)},
		"Calendar.Save": {raw(`"m"`), raw(`""`), raw(`""`)},
		"Preview.Start": {raw(`"m"`), raw(`"c"`)}, "Preview.Open": {raw(`{"matterId":"m","page":"dashboard"}`)},
	} {
		if _, err := calls.Call(name, args); err == nil || refuse(err).Reason != "signed_out" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := calls.Call("Items.Act", []json.RawMessage{raw(`{"act":"share","items":["i"]}`)}); refuse(err).Reason != "no_contacts" {
		t.Errorf("sharing with nobody: %v", err)
	}
}

func TestAnOutcomeSaysWhyItWasRefused(t *testing.T) {
	no := outcome("i", "c", desk.Result{State: desk.WasRefused, Verdict: firm.Refuse("opposing_party", "reason", "Say why.")})
	if no.Refusal == nil || no.Refusal.Reason != "opposing_party" || no.Refusal.Field != "reason" || no.State != desk.WasRefused || no.ItemID != "i" {
		t.Errorf("%+v", no)
	}
	if yes := outcome("i", "", desk.Result{State: desk.NotYet}); yes.Refusal != nil || yes.State != desk.NotYet {
		t.Errorf("%+v", yes)
	}
}
