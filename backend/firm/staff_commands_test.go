package firm_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestARoleBeginsWithoutRightsAndGetsThemOneByOne(t *testing.T) {
	o := small()
	id := firmtest.ID("paralegal")
	o.Must(t, firmtest.As(o.Admin), firm.AddRole{ID: id, Name: " Paralegal "})
	if r := firmtest.Read[firm.Role](t, o, id); r != (firm.Role{ID: id, Name: "Paralegal"}) {
		t.Errorf("%+v", r)
	}
	for _, right := range firm.AllPrivileges() {
		o.Must(t, firmtest.As(o.Admin), firm.SetPrivilege{RoleID: id, Privilege: right, On: true})
	}
	o.Must(t, firmtest.As(o.Admin), firm.SetPrivilege{RoleID: id, Privilege: firm.Setup, On: false})
	got := firmtest.Read[firm.Role](t, o, id).Privileges
	if want := firm.PrivilegesOf(firm.AllPrivileges()[1:]...); got != want {
		t.Errorf("the role has %b, want %b", got, want)
	}
}

func TestRolesAreRefused(t *testing.T) {
	o := small()
	set := func(role firm.ID, right firm.Privilege, on bool) firm.SetPrivilege {
		return firm.SetPrivilege{RoleID: role, Privilege: right, On: on}
	}
	refused(t, []refusal{
		{name: "no name", cmd: firm.AddRole{ID: firmtest.ID("r"), Name: " "}, reason: "empty", field: "name"},
		{name: "no proper id", cmd: firm.AddRole{ID: "r", Name: "R"}, reason: "bad_id", field: "id"},
		{name: "a name that is taken", cmd: firm.AddRole{ID: firmtest.ID("r"), Name: " aDMIN "}, reason: "name_taken", field: "name"},
		{name: "in place of the Admin role", cmd: firm.AddRole{ID: o.Admin.RoleID, Name: "Mine"}, reason: "exists", field: "id"},
		{name: "an unknown right", cmd: set(o.Normal.RoleID, "fly", true), reason: "unknown_privilege", field: "privilege"},
		{name: "a role that is not there", cmd: set(firmtest.ID("none"), firm.Setup, true), reason: "no_role", field: "roleId"},
		{name: "a right of the Admin role", cmd: set(o.Admin.RoleID, firm.Setup, false), reason: "admin_keeps", field: "privilege"},
	})
	o.Must(t, firmtest.As(o.Admin), set(o.Admin.RoleID, firm.Setup, true))
	for _, cmd := range []firm.Command{
		firm.AddRole{ID: firmtest.ID("r"), Name: "R"},
		set(o.Normal.RoleID, firm.Setup, true),
		firm.AddStaff{ID: firmtest.ID("s"), Name: "S", Email: "s@alder.test", RoleID: o.Normal.RoleID},
		firm.SetStaff{ID: o.Limited.ID, Edit: now("roleId", string(o.Admin.RoleID))},
	} {
		rights(t, firm.ManageRoles, cmd, firmtest.As(o.Normal), firmtest.As(o.Limited))
	}
}

func TestAPersonIsBroughtIn(t *testing.T) {
	o := small()
	env := o.Env(firmtest.As(o.Admin))
	cmd := firm.AddStaff{ID: firmtest.ID("nell"), Name: " Nell ", Email: " Nell@ALDER.test", RoleID: o.Normal.RoleID}
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	want := firm.Staff{ID: cmd.ID, Name: "Nell", Email: "Nell@alder.test", RoleID: o.Normal.RoleID, Active: true, CreatedAt: env.Now}
	if diff := cmp.Diff(want, firmtest.Read[firm.Staff](t, o, cmd.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestBringingAPersonInIsRefused(t *testing.T) {
	o := small()
	good := firm.AddStaff{ID: firmtest.ID("nell"), Name: "Nell", Email: "nell@alder.test", RoleID: o.Normal.RoleID}
	no := func(change func(*firm.AddStaff)) firm.AddStaff {
		c := good
		change(&c)
		return c
	}
	account := func(o *firmtest.Office) { o.Account("nell@alder.test", o.Loose) }
	refused(t, []refusal{
		{name: "no name", cmd: no(func(c *firm.AddStaff) { c.Name = "" }), reason: "empty", field: "name"},
		{name: "no proper id", cmd: no(func(c *firm.AddStaff) { c.ID = "" }), reason: "bad_id", field: "id"},
		{name: "in place of another", cmd: no(func(c *firm.AddStaff) { c.ID = o.Admin.ID }), reason: "exists", field: "id"},
		{name: "no address", cmd: no(func(c *firm.AddStaff) { c.Email = "" }), reason: "bad_email", field: "email"},
		{name: "the address of another", cmd: no(func(c *firm.AddStaff) { c.Email = "ADMIN@alder.test" }), reason: "email_taken", field: "email"},
		{name: "the address of a client's login", in: account, cmd: no(func(c *firm.AddStaff) { c.Email = "Nell@Alder.test" }), reason: "email_taken", field: "email"},
		{name: "no role", cmd: no(func(c *firm.AddStaff) { c.RoleID = "" }), reason: "no_role", field: "roleId"},
	})
}

func leave(who firm.Staff) firm.SetStaff {
	return firm.SetStaff{ID: who.ID, Edit: edit(map[string]string{"active": "true"}, map[string]string{"active": "false"})}
}

func become(who firm.Staff, role firm.ID) firm.SetStaff {
	return firm.SetStaff{ID: who.ID, Edit: edit(map[string]string{"roleId": string(who.RoleID), "active": "true"}, map[string]string{"roleId": string(role)})}
}

func TestARoleThatIsGivenLetsNobodyBackInAndTwoRolesAsk(t *testing.T) {
	o := small()
	o.Must(t, firmtest.As(o.Admin), leave(o.Limited))
	if v := o.Do(t, firmtest.As(o.Admin), become(o.Limited, o.Normal.RoleID)); v.Answer != firm.Merged {
		t.Errorf("a role for somebody who was let go meanwhile: %+v", v)
	}
	if s := firmtest.Read[firm.Staff](t, o, o.Limited.ID); s.Active || s.RoleID != o.Normal.RoleID {
		t.Errorf("%+v", s)
	}
	v := o.Do(t, firmtest.As(o.Admin), become(o.Limited, o.Admin.RoleID))
	if want := []firm.TwoTexts{{Field: "roleId", Yours: string(o.Admin.RoleID), Theirs: string(o.Normal.RoleID)}}; v.Answer != firm.Asks || cmp.Diff(want, v.Texts) != "" {
		t.Errorf("another role than somebody gave meanwhile: %+v", v)
	}
}

func TestTheLastActiveAdminStays(t *testing.T) {
	o := small()
	gone := leave(o.Admin)
	lower := become(o.Admin, o.Normal.RoleID)
	absent := func(o *firmtest.Office) {
		o.Normal.RoleID, o.Normal.Active = o.Admin.RoleID, false
		_ = o.Put(o.Normal)
	}
	refused(t, []refusal{
		{name: "let go", cmd: gone, reason: "last_admin", field: "roleId"},
		{name: "made less", cmd: lower, reason: "last_admin", field: "roleId"},
		{name: "while the other admin has left", in: absent, cmd: gone, reason: "last_admin", field: "roleId"},
		{name: "somebody unknown", cmd: become(firm.Staff{ID: firmtest.ID("none")}, o.Normal.RoleID), reason: "no_staff", field: "id"},
		{name: "a role that is not there", cmd: become(o.Normal, firmtest.ID("none")), reason: "no_role", field: "roleId"},
		{name: "half gone", cmd: firm.SetStaff{ID: o.Normal.ID, Edit: now("active", "perhaps")}, reason: "no_switch", field: "active"},
		{name: "another name", cmd: firm.SetStaff{ID: o.Normal.ID, Edit: now("name", "N")}, reason: "unknown_field", field: "name"},
	})
	o.Must(t, firmtest.As(o.Admin), become(o.Normal, o.Admin.RoleID))
	o.Must(t, firmtest.As(o.Admin), gone)
	if s := firmtest.Read[firm.Staff](t, o, o.Admin.ID); s.Active {
		t.Errorf("%+v", s)
	}
	if v := o.Do(t, firmtest.As(o.Admin), firm.AddRole{ID: firmtest.ID("r"), Name: "R"}); v.Reason != "no_privilege" {
		t.Errorf("who left still may: %+v", v)
	}
}

func TestALeavingPersonLeavesNoWallWithNobodyInside(t *testing.T) {
	o := small()
	o.Wall(o.Matter, o.Limited)
	by := firmtest.As(o.Admin)
	handed := func(to firm.ID) firm.SetStaff {
		c := leave(o.Limited)
		c.HandTo = to
		return c
	}
	try := func(to firm.ID) firm.Verdict {
		t.Helper()
		return o.Do(t, by, handed(to))
	}
	for name, to := range map[string]firm.ID{"nobody": "", "themselves": o.Limited.ID, "somebody unknown": firmtest.ID("none")} {
		if v := try(to); v.Reason != "last_inside" || v.Field != "handTo" {
			t.Errorf("handed to %s: %+v", name, v)
		}
	}
	o.Must(t, by, handed(o.Normal.ID))
	m := firmtest.Read[firm.Matter](t, o, o.Matter.ID)
	for who, want := range map[firm.ID]bool{o.Normal.ID: true, o.Admin.ID: false} {
		if in, err := firm.SeesMatter(o, who, m); err != nil || in != want {
			t.Errorf("%s sees it: %v, want %v (%v)", who, in, want, err)
		}
	}
	// Somebody who left does not count, and one who is inside besides does.
	if v := o.Do(t, by, leave(o.Normal)); v.Reason != "last_inside" {
		t.Errorf("beside somebody who left: %+v", v)
	}
	o.Must(t, by, firm.SetStaff{ID: o.Limited.ID, Edit: now("active", "true")})
	o.Must(t, by, leave(o.Normal))
}
