package app

import (
	"testing"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

func TestASwitchBecomesTheCommandOfItsLevel(t *testing.T) {
	for want, change := range map[firm.Command]desk.SwitchChange{
		firm.EverythingOn{}:                                           {Everything: true},
		firm.SetFirmPortal{On: true, StartOff: true}:                  {On: true, StartOff: true},
		firm.SetFirmArea{Area: firm.Tasks, On: true}:                  {Area: "tasks", On: true},
		firm.SetMatterPortal{MatterID: "m"}:                           {MatterID: "m"},
		firm.SetMatterArea{MatterID: "m", Area: firm.Notes, On: true}: {MatterID: "m", Area: "notes", On: true},
	} {
		if got := commandOf(change); got != want {
			t.Errorf("%+v became %#v", change, got)
		}
	}
}
