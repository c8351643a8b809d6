package firm_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func edit(was, now map[string]string) firm.Edit { return firm.Edit{Was: was, Now: now} }

func now(field, text string) firm.Edit { return edit(nil, map[string]string{field: text}) }

func TestAContactIsAddedWithItsAddressClean(t *testing.T) {
	o := small()
	env := o.Env(firmtest.As(o.Limited))
	cmd := firm.AddContact{ID: firmtest.ID("new"), Kind: firm.Organisation, Name: " Hall Ltd ", Email: " Info@HALL.test ", Phone: "+1 555"}
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	want := firm.Contact{ID: cmd.ID, Kind: firm.Organisation, Name: "Hall Ltd", Email: "Info@hall.test", Phone: "+1 555", CreatedAt: env.Now}
	if diff := cmp.Diff(want, firmtest.Read[firm.Contact](t, o, cmd.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestAddingAContactIsRefused(t *testing.T) {
	o := small()
	good := firm.AddContact{ID: firmtest.ID("new"), Kind: firm.Person, Name: "Nell"}
	no := func(change func(*firm.AddContact)) firm.AddContact {
		c := good
		change(&c)
		return c
	}
	refused(t, []refusal{
		{name: "the id of another", cmd: no(func(c *firm.AddContact) { c.ID = o.Client.ID }), reason: "exists", field: "id"},
		{name: "no proper id", cmd: no(func(c *firm.AddContact) { c.ID = "" }), reason: "bad_id", field: "id"},
		{name: "no name", cmd: no(func(c *firm.AddContact) { c.Name = " " }), reason: "empty", field: "name"},
		{name: "a name too long", cmd: no(func(c *firm.AddContact) { c.Name = long(firm.LineLimit + 1) }), reason: "too_long", field: "name"},
		{name: "a phone that is no text", cmd: no(func(c *firm.AddContact) { c.Phone = "\xff" }), reason: "bad_text", field: "phone"},
		{name: "no kind", cmd: no(func(c *firm.AddContact) { c.Kind = "robot" }), reason: "unknown_kind", field: "kind"},
		{name: "no address", cmd: no(func(c *firm.AddContact) { c.Email = "nell" }), reason: "bad_email", field: "email"},
		{name: "a staff address", cmd: no(func(c *firm.AddContact) { c.Email = "ADMIN@alder.test" }), reason: "staff_email", field: "email"},
	})
	nobody := func(o *firmtest.Office) {
		role := firm.Role{ID: o.Limited.RoleID, Name: "Limited", Builtin: firm.RoleLimited}
		_ = o.Put(role)
	}
	refused(t, []refusal{{name: "a role without the right", by: firmtest.As(o.Limited), in: nobody, cmd: good, reason: "no_privilege", field: "edit_matters"}})
	rights(t, firm.EditMatters, good)
}

func TestAContactIsEditedFieldByField(t *testing.T) {
	o := small()
	o.Must(t, firmtest.As(o.Limited), firm.EditContact{ID: o.Client.ID, Edit: edit(
		map[string]string{"name": "Rita Rivera"}, map[string]string{"name": "Rita R. Rivera", "kind": firm.Organisation, "phone": "12", "aliases": "R.R."})})
	want := o.Client
	want.Name, want.Kind, want.Phone, want.Aliases = "Rita R. Rivera", firm.Organisation, "12", "R.R."
	if diff := cmp.Diff(want, firmtest.Read[firm.Contact](t, o, o.Client.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestEditingAContactIsRefused(t *testing.T) {
	o := small()
	of := func(e firm.Edit) firm.EditContact { return firm.EditContact{ID: o.Client.ID, Edit: e} }
	granted := func(o *firmtest.Office) { o.Grant(o.Matter, o.Client, firm.Granted) }
	paused := func(o *firmtest.Office) { o.Grant(o.Matter, o.Client, firm.Paused) }
	limited := firmtest.As(o.Limited)
	refused(t, []refusal{
		{name: "one that is not there", cmd: firm.EditContact{ID: firmtest.ID("none"), Edit: now("name", "x")}, reason: "no_contact", field: "contactId"},
		{name: "a field it does not have", cmd: of(now("shoeSize", "9")), reason: "unknown_field", field: "shoeSize"},
		{name: "no name", cmd: of(now("name", "")), reason: "empty", field: "name"},
		{name: "no kind", cmd: of(now("kind", "")), reason: "unknown_kind", field: "kind"},
		{name: "a phone with a hole in it", cmd: of(now("phone", "1\x002")), reason: "bad_text", field: "phone"},
		{name: "aliases too long", cmd: of(now("aliases", long(firm.TextLimit+1))), reason: "too_long", field: "aliases"},
		{name: "no address", cmd: of(now("email", "rita@")), reason: "bad_email", field: "email"},
		{name: "a staff address", cmd: of(now("email", "limited@ALDER.test")), reason: "staff_email", field: "email"},
		{name: "no address left while granted", in: granted, cmd: of(now("email", "")), reason: "address_needed", field: "email"},
		{name: "an address of spaces while granted", in: granted, cmd: of(now("email", " \t ")), reason: "address_needed", field: "email"},
		{name: "no address left while paused", in: paused, cmd: of(now("email", "")), reason: "address_needed", field: "email"},
		{name: "the address of one granted, without the right", by: limited, in: granted, cmd: of(now("email", "new@rivera.test")), reason: "no_privilege", field: "grant_portal_access"},
	})
	rights(t, firm.EditMatters, of(now("name", "x")))
}

func TestANewAddressEndsTheOldLoginAndOffersEachActiveGrantAnew(t *testing.T) {
	o := small()
	account := o.Account("rita@rivera.test", o.Client, o.Spouse)
	granted := o.Grant(o.Matter, o.Client, firm.Granted)
	open := o.Invite(granted, "open", "rita@rivera.test", firm.InvitationSent)
	o.Tie(o.Other, o.Client, "witness")
	revoked := o.Grant(o.Other, o.Client, firm.Revoked)
	env := o.Env(firmtest.As(o.Normal))
	cmd := firm.EditContact{ID: o.Client.ID, Edit: edit(map[string]string{"email": "rita@rivera.test"}, map[string]string{"email": "Rita@NEW.test"})}
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	if left, err := firm.AccountOf(o, o.Client.ID); err != nil || left.ID != "" {
		t.Errorf("the old login still carries the contact: %+v, %v", left, err)
	}
	if kept, err := firm.AccountOf(o, o.Spouse.ID); err != nil || kept.ID != account.ID {
		t.Errorf("the login lost another contact: %+v, %v", kept, err)
	}
	if inv := firmtest.Read[firm.Invitation](t, o, open.ID); inv.State != firm.InvitationSuperseded {
		t.Errorf("the old invitation is %s", inv.State)
	}
	fresh := firmtest.Read[firm.Invitation](t, o, firm.PairID("invitation", env.OpID, granted.ID))
	if fresh.State != firm.InvitationQueued || fresh.Email != "Rita@new.test" || fresh.GrantID != granted.ID {
		t.Errorf("the new invitation is %+v", fresh)
	}
	if n := len(invitations(t, o, revoked.ID)); n != 0 {
		t.Errorf("a revoked grant was offered anew %d times", n)
	}
	if g := firmtest.Read[firm.Grant](t, o, granted.ID); g != granted {
		t.Errorf("the grant did not stay: %+v", g)
	}
}

func TestAnAddressThatOpensAPortalBehindAWallIsNotChangedFromOutside(t *testing.T) {
	for _, state := range []firm.GrantState{firm.Granted, firm.Paused} {
		o := small()
		o.Tie(o.Other, o.Client, "witness")
		o.Grant(o.Matter, o.Client, firm.Granted)
		grant := o.Grant(o.Other, o.Client, state)
		o.Wall(o.Other, o.Admin)
		cmd := firm.EditContact{ID: o.Client.ID, Edit: now("email", "mine@elsewhere.test")}
		if v := o.Do(t, firmtest.As(o.Normal), cmd); v.Answer != firm.No || v.Reason != "other_portal" {
			t.Errorf("%s: from outside the wall: %+v", state, v)
		}
		o.Must(t, firmtest.As(o.Normal), firm.EditContact{ID: o.Client.ID, Edit: now("phone", "1")})
		o.Must(t, firmtest.As(o.Admin), cmd)
		if n := len(invitations(t, o, grant.ID)); n != 1 {
			t.Errorf("%s: from inside the wall the portal was offered %d times", state, n)
		}
	}
}

func TestANewAddressTakesNoPortalToTheOtherSide(t *testing.T) {
	o := small()
	o.Grant(o.Matter, o.Client, firm.Granted)
	for _, email := range []string{"hugo@hall.test", "clerk@HALL.test"} {
		v := o.Do(t, firmtest.As(o.Admin), firm.EditContact{ID: o.Client.ID, Edit: now("email", email)})
		if v.Answer != firm.No || v.Reason != "opposing_party" || v.Field != "email" {
			t.Errorf("%s: %+v", email, v)
		}
	}
	o.Grant(o.Matter, o.Opponent, firm.Granted)
	o.Must(t, firmtest.As(o.Admin), firm.EditContact{ID: o.Opponent.ID, Edit: now("email", "hugo@private.test")})
}

func TestTheSameAddressWrittenOtherwiseChangesNoLogin(t *testing.T) {
	for _, email := range []string{"RITA@rivera.test", " rita@RIVERA.test "} {
		o := small()
		account := o.Account("rita@rivera.test", o.Client)
		grant := o.Grant(o.Matter, o.Client, firm.Granted)
		o.Must(t, firmtest.As(o.Limited), firm.EditContact{ID: o.Client.ID, Edit: now("email", email)})
		if kept, err := firm.AccountOf(o, o.Client.ID); err != nil || kept.ID != account.ID {
			t.Errorf("%q ended the login: %+v, %v", email, kept, err)
		}
		if n := len(invitations(t, o, grant.ID)); n != 0 {
			t.Errorf("%q invited anew", email)
		}
	}
}

func TestALetterThatOnlyFoldsToTheSameIsANewAddress(t *testing.T) {
	o := small()
	o.Spouse.Email = "sam@ross.test"
	if err := o.Put(o.Spouse); err != nil {
		t.Fatal(err)
	}
	o.Account("sam@ross.test", o.Spouse)
	o.Must(t, firmtest.As(o.Admin), firm.EditContact{ID: o.Spouse.ID, Edit: now("email", "ſam@ross.test")})
	if left, err := firm.AccountOf(o, o.Spouse.ID); err != nil || left.ID != "" {
		t.Errorf("another mailbox's login still carries the contact: %+v, %v", left, err)
	}
}

func TestAnAddressTakenAwayEndsTheLoginToo(t *testing.T) {
	o := small()
	o.Account("rita@rivera.test", o.Client)
	o.Must(t, firmtest.As(o.Limited), firm.EditContact{ID: o.Client.ID, Edit: now("email", "  ")})
	if left, err := firm.AccountOf(o, o.Client.ID); err != nil || left.ID != "" {
		t.Errorf("the login still carries the contact: %+v, %v", left, err)
	}
	if c := firmtest.Read[firm.Contact](t, o, o.Client.ID); c.Email != "" {
		t.Errorf("the address is %q", c.Email)
	}
}

func TestAContactHoldsSeveralRolesAndLosesThemOneByOne(t *testing.T) {
	o := small()
	relate := firm.Relate{MatterID: o.Matter.ID, ContactID: o.Loose.ID, Role: " witness "}
	o.Must(t, firmtest.As(o.Limited), relate)
	o.Must(t, firmtest.As(o.Limited), relate)
	relate.Role = "payor"
	o.Must(t, firmtest.As(o.Limited), relate)
	roles := func() []string {
		r, err := firm.RolesOn(o, o.Matter.ID, o.Loose.ID)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if diff := cmp.Diff([]string{"payor", "witness"}, roles()); diff != "" {
		t.Error(diff)
	}
	o.Must(t, firmtest.As(o.Limited), firm.Unrelate{MatterID: o.Matter.ID, ContactID: o.Loose.ID, Role: "payor"})
	o.Must(t, firmtest.As(o.Limited), firm.Unrelate{MatterID: o.Matter.ID, ContactID: o.Loose.ID, Role: "payor"})
	if diff := cmp.Diff([]string{"witness"}, roles()); diff != "" {
		t.Error(diff)
	}
}

func TestRelatingAndUnrelatingAreRefused(t *testing.T) {
	o := small()
	on := func(c firm.Contact, role string) firm.Relate {
		return firm.Relate{MatterID: o.Matter.ID, ContactID: c.ID, Role: role}
	}
	off := func(c firm.Contact, role string) firm.Unrelate {
		return firm.Unrelate{MatterID: o.Matter.ID, ContactID: c.ID, Role: role}
	}
	granted := func(state firm.GrantState) func(*firmtest.Office) {
		return func(o *firmtest.Office) { o.Grant(o.Matter, o.Spouse, state) }
	}
	many := func(o *firmtest.Office) {
		for i := range firm.RolesPerContactLimit {
			o.Tie(o.Matter, o.Loose, "role "+string(rune('A'+i)))
		}
	}
	refused(t, []refusal{
		{name: "no role", cmd: on(o.Loose, "  "), reason: "empty", field: "role"},
		{name: "a role too long", cmd: on(o.Loose, long(firm.LineLimit+1)), reason: "too_long", field: "role"},
		{name: "a contact that is not there", cmd: on(firm.Contact{ID: firmtest.ID("none")}, "witness"), reason: "no_contact", field: "contactId"},
		{name: "one role too many", in: many, cmd: on(o.Loose, "witness"), reason: "too_many", field: "role"},
		{name: "the matter's client", cmd: off(o.Client, firm.ClientRole), reason: "is_client", field: "role"},
		{name: "the last role of one granted", in: granted(firm.Granted), cmd: off(o.Spouse, "spouse"), reason: "has_access", field: "contactId"},
		{name: "the last role of one paused", in: granted(firm.Paused), cmd: off(o.Spouse, "spouse"), reason: "has_access", field: "contactId"},
	})
	revoked := small()
	revoked.Grant(revoked.Matter, revoked.Spouse, firm.Revoked)
	revoked.Must(t, firmtest.As(revoked.Limited), off(o.Spouse, "spouse"))
	several := small()
	several.Grant(several.Matter, several.Spouse, firm.Granted)
	several.Tie(several.Matter, several.Spouse, "payor")
	several.Must(t, firmtest.As(several.Limited), off(o.Spouse, "spouse"))
	rights(t, firm.EditMatters, on(o.Loose, "witness"))
	rights(t, firm.EditMatters, off(o.Spouse, "spouse"))
	walled(t, func(m firm.ID) firm.Command { return firm.Relate{MatterID: m, ContactID: o.Loose.ID, Role: "x"} })
	walled(t, func(m firm.ID) firm.Command {
		return firm.Unrelate{MatterID: m, ContactID: o.Spouse.ID, Role: "spouse"}
	})
}

func TestAContactBehindAWallIsNotThereForThoseOutside(t *testing.T) {
	o := small()
	o.Wall(o.Other, o.Admin)
	outside := func(id firm.ID) []firm.Command {
		return []firm.Command{
			firm.EditContact{ID: id, Edit: edit(map[string]string{"email": "?"}, map[string]string{"email": "mine@rivera.test"})},
			firm.Relate{MatterID: o.Matter.ID, ContactID: id, Role: "witness"},
			firm.GrantAccess{MatterID: o.Matter.ID, ContactID: id, InvitationID: firmtest.ID("i")},
			firm.EditMatter{ID: o.Matter.ID, Edit: now("clientId", string(id))},
			firm.CreateMatter{ID: firmtest.ID("new matter"), Title: "Mine", Stage: firm.StageLead, ClientID: id},
			firm.CreateItem{ID: firmtest.ID("new item"), MatterID: o.Matter.ID, Area: firm.Notes, Title: "x", Parties: []firm.ID{id}},
		}
	}
	missing := outside(firmtest.ID("none"))
	for i, cmd := range outside(o.Stranger.ID) {
		want, got := o.Do(t, firmtest.As(o.Normal), missing[i]), o.Do(t, firmtest.As(o.Normal), cmd)
		if diff := cmp.Diff(want, got); diff != "" || got.Reason != "no_contact" {
			t.Errorf("%s: %+v\n%s", cmd.CommandName(), got, diff)
		}
	}
	o.Must(t, firmtest.As(o.Admin), firm.EditContact{ID: o.Stranger.ID, Edit: now("phone", "1")})
	o.Tie(o.Matter, o.Stranger, "witness")
	o.Must(t, firmtest.As(o.Normal), firm.EditContact{ID: o.Stranger.ID, Edit: now("phone", "2")})
}

func TestALoginIsSeenByThoseWhoSeeAContactThatItCarries(t *testing.T) {
	o := small()
	o.Wall(o.Other, o.Admin)
	alone, shared, nobodys := o.Account("stella@stone.test", o.Stranger), o.Account("both@stone.test", o.Stranger, o.Client), o.Account("old@stone.test")
	for id, want := range map[firm.ID]bool{alone.ID: false, shared.ID: true, nobodys.ID: true} {
		if sees, err := firm.SeesAccount(o, o.Normal.ID, id); err != nil || sees != want {
			t.Errorf("%s: %t, %v", id, sees, err)
		}
		if sees, err := firm.SeesAccount(o, o.Admin.ID, id); err != nil || !sees {
			t.Errorf("inside the wall %s: %t, %v", id, sees, err)
		}
	}
}

func TestAContactTiedOnlyToAMatterThatIsGoneIsSeenByNobody(t *testing.T) {
	o := small()
	o.Tie(firm.Matter{ID: firmtest.ID("gone")}, o.Loose, "witness")
	if sees, err := firm.SeesContact(o, o.Admin.ID, o.Loose.ID); err != nil || sees {
		t.Errorf("%v, %v", sees, err)
	}
}

func TestTheRolesOfferedAreTakenAndNameTheOtherSide(t *testing.T) {
	o := small()
	seen, opposing := map[string]bool{}, 0
	for _, role := range firm.OfferedRoles() {
		if seen[role] {
			t.Errorf("%q is offered twice", role)
		}
		seen[role] = true
		o.Must(t, firmtest.As(o.Limited), firm.Relate{MatterID: o.Matter.ID, ContactID: o.Loose.ID, Role: role})
		for _, other := range firm.OpposingRoles() {
			if role == other {
				opposing++
			}
		}
	}
	if opposing < 2 {
		t.Errorf("%d of the roles offered stand on the other side", opposing)
	}
}
