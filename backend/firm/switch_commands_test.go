package firm_test

import (
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// office reads the firm's own row.
func office(t *testing.T, o *firmtest.Office) firm.Firm {
	t.Helper()
	f, err := firm.Office(o)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestEachLevelKeepsItsOwnWish(t *testing.T) {
	o := small()
	by := firmtest.As(o.Normal)
	o.Must(t, by, firm.SetMatterArea{MatterID: o.Matter.ID, Area: firm.Notes, On: false})
	o.Must(t, by, firm.SetMatterPortal{MatterID: o.Other.ID, On: false})
	o.Must(t, by, firm.SetFirmArea{Area: firm.Notes, On: false})
	o.Must(t, by, firm.SetFirmPortal{On: false})
	if f := office(t, o); f.PortalOn || f.Areas.Has(firm.Notes) || !f.Areas.Has(firm.Tasks) {
		t.Errorf("the firm's wishes are %+v", f)
	}
	if m := firmtest.Read[firm.Matter](t, o, o.Matter.ID); !m.PortalOn || m.Areas.Has(firm.Notes) {
		t.Errorf("the matter's own wishes were overwritten: %+v", m)
	}
	o.Must(t, by, firm.SetFirmArea{Area: firm.Notes, On: true})
	o.Must(t, by, firm.SetFirmPortal{On: true})
	if f := office(t, o); f != o.Firm {
		t.Errorf("on again, the firm is %+v", f)
	}
	if m := firmtest.Read[firm.Matter](t, o, o.Other.ID); m.PortalOn {
		t.Error("turning the firm on turned a matter on that was off")
	}
	o.Must(t, by, firm.SetMatterArea{MatterID: o.Matter.ID, Area: firm.Notes, On: true})
	o.Must(t, by, firm.SetMatterPortal{MatterID: o.Other.ID, On: true})
	if m := firmtest.Read[firm.Matter](t, o, o.Matter.ID); m.Areas != firm.EveryArea {
		t.Errorf("the matter's areas are %v", m.Areas.List())
	}
}

func TestTheFirmCanBeTurnedOnAgainWithEveryMatterOff(t *testing.T) {
	o := small()
	off := o.Other
	off.PortalOn = false
	if err := o.Put(off); err != nil {
		t.Fatal(err)
	}
	o.Must(t, firmtest.As(o.Normal), firm.SetFirmPortal{On: false, StartOff: true})
	if m := firmtest.Read[firm.Matter](t, o, o.Matter.ID); !m.PortalOn {
		t.Error("turning off overwrote a matter's wish")
	}
	o.Must(t, firmtest.As(o.Normal), firm.SetFirmPortal{On: true, StartOff: true})
	if m := firmtest.Read[firm.Matter](t, o, o.Matter.ID); m.PortalOn || m.ChangedAt == o.Matter.ChangedAt {
		t.Errorf("the matter stayed on: %+v", m)
	}
	if m := firmtest.Read[firm.Matter](t, o, off.ID); m != off {
		t.Errorf("a matter that was off was written: %+v", m)
	}
}

func TestOnlyTheHostCanStartAllMattersOff(t *testing.T) {
	o := small()
	env := o.Env(firmtest.As(o.Normal))
	env.Host = false
	v, err := firm.SetFirmPortal{On: true, StartOff: true}.Check(o, env)
	if err != nil || v.Answer != firm.OnlyHost || v.Ok() {
		t.Errorf("%+v, %v", v, err)
	}
	if v, err := (firm.SetFirmPortal{On: true}).Check(o, env); err != nil || !v.Ok() {
		t.Errorf("%+v, %v", v, err)
	}
}

func TestTheFirstTimeOnIsRemembered(t *testing.T) {
	o := small()
	o.Firm.PortalOn, o.Firm.PortalEver, o.Firm.Areas = false, false, firm.FirstAreas
	if err := o.Put(o.Firm); err != nil {
		t.Fatal(err)
	}
	o.Must(t, firmtest.As(o.Admin), firm.SetFirmPortal{On: false})
	if office(t, o).PortalEver {
		t.Error("off was taken for on")
	}
	o.Must(t, firmtest.As(o.Admin), firm.SetFirmPortal{On: true})
	o.Must(t, firmtest.As(o.Admin), firm.SetFirmPortal{On: false})
	if f := office(t, o); !f.PortalEver || f.PortalOn || f.Areas != firm.FirstAreas {
		t.Errorf("%+v", f)
	}
	o.Must(t, firmtest.As(o.Admin), firm.EverythingOn{})
	if f := office(t, o); !f.PortalOn || f.Areas != firm.EveryArea {
		t.Errorf("everything on made %+v", f)
	}
}

func TestSwitchesAreRefused(t *testing.T) {
	o := small()
	limited := firmtest.As(o.Limited)
	withSetup := func(o *firmtest.Office) {
		_ = o.Put(firm.Role{ID: o.Limited.RoleID, Name: "Limited", Builtin: firm.RoleLimited, Privileges: firm.PrivilegesOf(firm.AllPrivileges()...).With(firm.GrantPortalAccess, false)})
	}
	own := func(o *firmtest.Office) {
		_ = o.Put(firm.Role{ID: o.Limited.RoleID, Name: "Paralegal", Privileges: firm.PrivilegesOf(firm.EditMatters)})
	}
	firmWide := []firm.Command{
		firm.SetFirmPortal{On: true},
		firm.SetFirmPortal{},
		firm.SetFirmArea{Area: firm.Tasks, On: true},
		firm.EverythingOn{},
		notices("dailyDigest", "true"),
		firm.SetLogo{PNG: firmtest.Picture(120, 40, firmtest.Ink)},
		firm.SetLogo{},
	}
	ofMatter := []firm.Command{firm.SetMatterPortal{MatterID: o.Matter.ID, On: true}, firm.SetMatterArea{MatterID: o.Matter.ID, Area: firm.Tasks}}
	for _, cmd := range append(firmWide, ofMatter...) {
		refused(t, []refusal{
			{name: cmd.CommandName() + " Limited, though with Setup", by: limited, in: withSetup, cmd: cmd, reason: "no_privilege", field: "setup"},
			{name: cmd.CommandName() + " the firm's own role without Setup", by: limited, in: own, cmd: cmd, reason: "no_privilege", field: "setup"},
		})
		rights(t, firm.Setup, cmd, limited)
	}
	refused(t, []refusal{
		{name: "an unknown area of the firm", cmd: firm.SetFirmArea{Area: "faxes"}, reason: "unknown_area", field: "area"},
		{name: "an unknown area of a matter", cmd: firm.SetMatterArea{MatterID: o.Matter.ID}, reason: "unknown_area", field: "area"},
	})
	walled(t, func(m firm.ID) firm.Command { return firm.SetMatterPortal{MatterID: m} })
	walled(t, func(m firm.ID) firm.Command { return firm.SetMatterArea{MatterID: m, Area: firm.Tasks} })
}

func TestTheFirmsOwnRoleWithSetupMaySwitch(t *testing.T) {
	o := small()
	role := firm.Role{ID: firmtest.ID("office manager"), Name: "Office manager", Privileges: firm.PrivilegesOf(firm.Setup)}
	o.Limited.RoleID = role.ID
	if err := o.Put(role); err != nil {
		t.Fatal(err)
	}
	if err := o.Put(o.Limited); err != nil {
		t.Fatal(err)
	}
	for _, cmd := range []firm.Command{
		firm.SetFirmPortal{},
		firm.SetFirmArea{Area: firm.Tasks},
		firm.EverythingOn{},
		notices("invitationDays", "1"),
		firm.SetMatterPortal{MatterID: o.Matter.ID},
		firm.SetMatterArea{MatterID: o.Matter.ID, Area: firm.Tasks},
	} {
		o.Must(t, firmtest.As(o.Limited), cmd)
	}
}

func TestWhoGrantsMaySwitchTheMatterButNotTheFirm(t *testing.T) {
	o := small()
	role := firm.Role{ID: o.Limited.RoleID, Name: "Limited", Builtin: firm.RoleLimited, Privileges: firm.PrivilegesOf(firm.GrantPortalAccess)}
	if err := o.Put(role); err != nil {
		t.Fatal(err)
	}
	o.Must(t, firmtest.As(o.Limited), firm.SetMatterPortal{MatterID: o.Matter.ID, On: false})
	o.Must(t, firmtest.As(o.Limited), firm.SetMatterArea{MatterID: o.Matter.ID, Area: firm.Tasks, On: false})
	if v := o.Do(t, firmtest.As(o.Limited), firm.SetFirmPortal{}); v.Reason != "no_privilege" {
		t.Errorf("%+v", v)
	}
}
