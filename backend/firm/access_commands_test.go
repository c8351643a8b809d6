package firm_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func grantTo(c firm.Contact) firm.GrantAccess {
	return firm.GrantAccess{MatterID: small().Matter.ID, ContactID: c.ID, InvitationID: firmtest.ID("new invitation")}
}

func TestGrantingWritesTheGrantAndQueuesOneInvitation(t *testing.T) {
	o := small()
	env := o.Env(firmtest.As(o.Normal))
	if v, err := firm.Perform(o.Rows, env, grantTo(o.Client)); err != nil || v.Answer != firm.Applied {
		t.Fatalf("grant: %+v, %v", v, err)
	}
	grant := firmtest.Read[firm.Grant](t, o, firm.GrantID(o.Matter.ID, o.Client.ID))
	want := firm.Grant{
		ID: grant.ID, MatterID: o.Matter.ID, ContactID: o.Client.ID, State: firm.Granted,
		GrantedBy: o.Normal.ID, GrantedAt: env.Now, ChangedOp: env.OpID,
	}
	if diff := cmp.Diff(want, grant); diff != "" {
		t.Error(diff)
	}
	invitation := firmtest.Read[firm.Invitation](t, o, firmtest.ID("new invitation"))
	if diff := cmp.Diff(firm.Invitation{
		ID: invitation.ID, MatterID: o.Matter.ID, ContactID: o.Client.ID, GrantID: grant.ID, Email: "rita@rivera.test",
		State: firm.InvitationQueued, CreatedAt: env.Now, ExpiresAt: env.Now + 14*firm.Day,
	}, invitation); diff != "" {
		t.Error(diff)
	}
	activity := firmtest.Read[firm.Activity](t, o, firm.PairID("activity", env.OpID))
	if activity.Verb != "GrantAccess" || activity.SubjectKind != "contact" || activity.SubjectID != o.Client.ID || activity.ActorID != o.Normal.ID {
		t.Errorf("the activity tells %+v", activity)
	}
}

func TestGrantingWhatIsGrantedChangesNothing(t *testing.T) {
	o := small()
	o.Must(t, firmtest.As(o.Admin), grantTo(o.Client))
	grant := firmtest.Read[firm.Grant](t, o, firm.GrantID(o.Matter.ID, o.Client.ID))
	o.Must(t, firmtest.As(o.Normal), grantTo(o.Client))
	if diff := cmp.Diff(grant, firmtest.Read[firm.Grant](t, o, grant.ID)); diff != "" {
		t.Error(diff)
	}
	if n := len(invitations(t, o, grant.ID)); n != 1 {
		t.Errorf("%d invitations, want 1", n)
	}
}

func TestAGrantThatIsPutBackIsAsItWasAndMailsNobodyWhoSignsIn(t *testing.T) {
	for _, back := range []firm.GrantState{firm.Granted, firm.Paused} {
		for _, known := range []bool{true, false} {
			o := small()
			if known {
				o.Account("rita@rivera.test", o.Client)
			}
			revoked := o.Grant(o.Matter, o.Client, firm.Revoked)
			cmd := grantTo(o.Client)
			cmd.Seen, cmd.Back = revoked.ChangedOp, back
			o.Must(t, firmtest.As(o.Normal), cmd)
			if got := firmtest.Read[firm.Grant](t, o, revoked.ID); got.State != back || got.RevokedAt != 0 {
				t.Errorf("put back to %s: %+v", back, got)
			}
			if n := len(invitations(t, o, revoked.ID)); n == 0 != known {
				t.Errorf("%d invitations to one who signs in: %v", n, known)
			}
		}
	}
}

func invitations(t *testing.T, o *firmtest.Office, grant firm.ID) []firm.Invitation {
	t.Helper()
	found, err := firm.List[firm.Invitation](o, "grant_id", grant)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestGrantingIsRefused(t *testing.T) {
	o := small()
	no := func(change func(*firm.GrantAccess)) firm.GrantAccess {
		c := grantTo(o.Client)
		change(&c)
		return c
	}
	email := func(text string) func(*firmtest.Office) {
		return func(o *firmtest.Office) {
			o.Client.Email = text
			_ = o.Put(o.Client)
		}
	}
	refused(t, []refusal{
		{name: "a contact that is not there", cmd: no(func(c *firm.GrantAccess) { c.ContactID = firmtest.ID("none") }), reason: "no_contact", field: "contactId"},
		{name: "a contact on another matter", cmd: grantTo(o.Stranger), reason: "not_on_matter", field: "contactId"},
		{name: "a contact on no matter", cmd: grantTo(o.Loose), reason: "not_on_matter", field: "contactId"},
		{name: "no address", in: email(""), cmd: grantTo(o.Client), reason: "no_address", field: "email"},
		{name: "an address of spaces", in: email("  "), cmd: grantTo(o.Client), reason: "no_address", field: "email"},
		{name: "no proper address", in: email("rita at rivera"), cmd: grantTo(o.Client), reason: "bad_email", field: "email"},
		{name: "a staff address", in: email("Admin@alder.test"), cmd: grantTo(o.Client), reason: "staff_email", field: "email"},
		{name: "no proper id", cmd: no(func(c *firm.GrantAccess) { c.InvitationID = "7" }), reason: "bad_id", field: "invitationId"},
		{name: "an id with a way out", cmd: no(func(c *firm.GrantAccess) { c.InvitationID = "../../../../../../../../../etc/passwd" }), reason: "bad_id", field: "invitationId"},
		{name: "an id in capitals", cmd: no(func(c *firm.GrantAccess) { c.InvitationID = "0A000000-0000-8000-8000-000000000000" }), reason: "bad_id", field: "invitationId"},
		{name: "back to what is no access", cmd: no(func(c *firm.GrantAccess) { c.Back = firm.Revoked }), reason: "unknown_state", field: "back"},
		{name: "back to access that was never taken away", cmd: no(func(c *firm.GrantAccess) { c.Back = firm.Paused }), reason: "unknown_state", field: "back"},
		{name: "back to access that is only paused", in: func(o *firmtest.Office) { o.Grant(o.Matter, o.Client, firm.Paused) }, cmd: no(func(c *firm.GrantAccess) { c.Seen, c.Back = firmtest.ID("op before"), firm.Paused }), reason: "unknown_state", field: "back"},
		{name: "a reason too long", cmd: no(func(c *firm.GrantAccess) { c.Reason = long(firm.LineLimit + 1) }), reason: "too_long", field: "reason"},
		{name: "the opposing party", cmd: grantTo(o.Opponent), reason: "opposing_party", field: "reason"},
		{name: "the opposing party for a reason of spaces", cmd: firm.GrantAccess{MatterID: o.Matter.ID, ContactID: o.Opponent.ID, InvitationID: firmtest.ID("i"), Reason: " \t"}, reason: "opposing_party", field: "reason"},
	})
	rights(t, firm.GrantPortalAccess, grantTo(o.Client), firmtest.As(o.Limited))
	walled(t, func(m firm.ID) firm.Command {
		return firm.GrantAccess{MatterID: m, ContactID: o.Client.ID, InvitationID: firmtest.ID("i")}
	})
}

func TestAGrantNeverReplacesAnInvitationThatIsThere(t *testing.T) {
	o := small()
	theirs := o.Invite(o.Grant(o.Other, o.Stranger, firm.Granted), "theirs", "stella@stone.test", firm.InvitationSent)
	grant := grantTo(o.Client)
	grant.InvitationID = theirs.ID
	mine := o.Grant(o.Matter, o.Spouse, firm.Granted)
	resend := firm.ResendInvitation{MatterID: mine.MatterID, ContactID: mine.ContactID, InvitationID: theirs.ID}
	for _, cmd := range []firm.Command{grant, resend} {
		if v := o.Do(t, firmtest.As(o.Admin), cmd); v.Reason != "exists" || v.Field != "invitationId" {
			t.Errorf("%s took another's invitation: %+v", cmd.CommandName(), v)
		}
	}
	if diff := cmp.Diff(theirs, firmtest.Read[firm.Invitation](t, o, theirs.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestTheOtherSideIsKnownByRoleAddressAndDomain(t *testing.T) {
	for _, c := range []struct {
		name, email string
		opposing    bool
	}{
		{"the same address", "HUGO@hall.test", true},
		{"the same house", "hilda@hall.test", true},
		{"the same house in capitals", "hilda@HALL.TEST", true},
		{"another house", "hilda@hill.test", false},
		{"a house within the house", "hilda@mail.hall.test", false},
		{"no address", "", false},
		{"no proper address", "hugo", false},
	} {
		o := small()
		o.Client.Email = c.email
		if got, err := firm.Opposing(o, o.Matter.ID, o.Client); err != nil || got != c.opposing {
			t.Errorf("%s: opposing is %v, %v; want %v", c.name, got, err, c.opposing)
		}
	}
}

func TestEveryOpposingRoleOpposesAndNoOtherDoes(t *testing.T) {
	roles := map[string]bool{" Opposing Party ": true, "ADVERSE PARTY": true, "co-counsel": false, "spouse": false, "opposing": false, "": false}
	for _, role := range firm.OpposingRoles() {
		roles[role] = true
	}
	for role, want := range roles {
		o := small()
		o.Tie(o.Matter, o.Loose, role)
		if got, err := firm.Opposing(o, o.Matter.ID, o.Loose); err != nil || got != want {
			t.Errorf("%q opposes: %v, %v; want %v", role, got, err, want)
		}
	}
}

func TestProvidersThatAnyoneUsesAreNoSide(t *testing.T) {
	o := small()
	for _, domain := range []string{"gmail.com", "Outlook.com", "proton.me", "comcast.net", "example.com"} {
		o.Opponent.Email = "hugo@" + domain
		o.Client.Email = "rita@" + domain
		if err := o.Put(o.Opponent); err != nil {
			t.Fatal(err)
		}
		if got, err := firm.Opposing(o, o.Matter.ID, o.Client); err != nil || got {
			t.Errorf("two people at %s are one side: %v", domain, err)
		}
	}
}

func TestAnOpponentWhoIsNotKnownOpposesOnlyAsSuch(t *testing.T) {
	o := small()
	if err := o.Drop("contact", o.Opponent.ID); err != nil {
		t.Fatal(err)
	}
	if got, err := firm.Opposing(o, o.Matter.ID, o.Client); err != nil || got {
		t.Errorf("a tie without its contact opposes others: %v, %v", got, err)
	}
}

func TestTheOtherSideIsGrantedForAReasonWhichIsKept(t *testing.T) {
	o := small()
	cmd := grantTo(o.Opponent)
	cmd.Reason = "settlement talks"
	o.Must(t, firmtest.As(o.Admin), cmd)
	if g := firmtest.Read[firm.Grant](t, o, firm.GrantID(o.Matter.ID, o.Opponent.ID)); g.Reason != "settlement talks" {
		t.Errorf("the reason kept is %q", g.Reason)
	}
}

func TestAStaleGrantDoesNotOpenWhatWasTakenAwayMeanwhile(t *testing.T) {
	for _, state := range []firm.GrantState{firm.Revoked, firm.Paused} {
		o := small()
		was := o.Grant(o.Matter, o.Client, state)
		stale := grantTo(o.Client)
		if v := o.Do(t, firmtest.As(o.Admin), stale); v.Reason != "revoked_meanwhile" || v.Field != "contactId" {
			t.Errorf("%s: a grant that knew nothing of it answered %+v", state, v)
		}
		stale.Seen = firmtest.ID("an older op")
		if v := o.Do(t, firmtest.As(o.Admin), stale); v.Reason != "revoked_meanwhile" {
			t.Errorf("%s: a grant that knew of another answered %+v", state, v)
		}
		stale.Seen = was.ChangedOp
		o.Must(t, firmtest.As(o.Admin), stale)
		if g := firmtest.Read[firm.Grant](t, o, was.ID); g.State != firm.Granted || g.RevokedAt != 0 {
			t.Errorf("%s: a grant that knew of it made %+v", state, g)
		}
	}
}

func TestRevokingEndsTheGrantAndEveryOpenInvitation(t *testing.T) {
	o := small()
	grant := o.Grant(o.Matter, o.Client, firm.Granted)
	other := o.Invite(o.Grant(o.Matter, o.Spouse, firm.Granted), "sam", "sam@rivera.test", firm.InvitationSent)
	after := map[firm.InvitationState]firm.InvitationState{
		firm.InvitationQueued: firm.InvitationRevoked, firm.InvitationSent: firm.InvitationRevoked, firm.InvitationDeferred: firm.InvitationRevoked,
		firm.InvitationOpened: firm.InvitationRevoked, firm.InvitationBounced: firm.InvitationRevoked,
		firm.InvitationAccepted: firm.InvitationAccepted, firm.InvitationExpired: firm.InvitationExpired, firm.InvitationSuperseded: firm.InvitationSuperseded,
	}
	for state := range after {
		o.Invite(grant, string(state), "rita@rivera.test", state)
	}
	env := o.Env(firmtest.As(o.Normal))
	if v, err := firm.Perform(o.Rows, env, firm.RevokeAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID}); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	got := firmtest.Read[firm.Grant](t, o, grant.ID)
	grant.State, grant.RevokedAt, grant.ChangedOp = firm.Revoked, env.Now, env.OpID
	if diff := cmp.Diff(grant, got); diff != "" {
		t.Error(diff)
	}
	for was, want := range after {
		if inv := firmtest.Read[firm.Invitation](t, o, firmtest.ID("invitation "+string(was))); inv.State != want {
			t.Errorf("an invitation %s became %s, want %s", was, inv.State, want)
		}
	}
	if inv := firmtest.Read[firm.Invitation](t, o, other.ID); inv.State != firm.InvitationSent {
		t.Errorf("another contact's invitation became %s", inv.State)
	}
}

func TestTakingAwayWhatIsNotThereIsNoError(t *testing.T) {
	o := small()
	for _, cmd := range []firm.Command{
		firm.PauseAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID},
		firm.RevokeAccess{MatterID: o.Matter.ID, ContactID: firmtest.ID("none")},
	} {
		o.Must(t, firmtest.As(o.Admin), cmd)
	}
	if grants, err := firm.List[firm.Grant](o, "matter_id", o.Matter.ID); err != nil || len(grants) != 0 {
		t.Errorf("it left %v, %v", grants, err)
	}
	was := o.Grant(o.Matter, o.Client, firm.Revoked)
	o.Must(t, firmtest.As(o.Admin), firm.RevokeAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID})
	o.Must(t, firmtest.As(o.Admin), firm.PauseAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID})
	if diff := cmp.Diff(was, firmtest.Read[firm.Grant](t, o, was.ID)); diff != "" {
		t.Error(diff)
	}
}

// A server put back to an older state may have forgotten a grant whose revoke a
// desk then sends again: another desk's stale grant must not open it.
func TestRevokingWhatWasForgottenStopsAStaleGrant(t *testing.T) {
	o := small()
	env := o.Env(firmtest.As(o.Admin))
	revoke := firm.RevokeAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID}
	if v, err := firm.Perform(o.Rows, env, revoke); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	want := firm.Grant{
		ID: firm.GrantID(o.Matter.ID, o.Client.ID), MatterID: o.Matter.ID, ContactID: o.Client.ID,
		State: firm.Revoked, RevokedAt: env.Now, ChangedOp: env.OpID,
	}
	if diff := cmp.Diff(want, firmtest.Read[firm.Grant](t, o, want.ID)); diff != "" {
		t.Error(diff)
	}
	grant := firm.GrantAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID, InvitationID: firmtest.ID("stale")}
	if v := o.Do(t, firmtest.As(o.Normal), grant); v.Reason != "revoked_meanwhile" {
		t.Errorf("a stale grant was answered %+v", v)
	}
	o.Must(t, firmtest.As(o.Admin), revoke)
	if got := firmtest.Read[firm.Grant](t, o, want.ID); got.ChangedOp != env.OpID {
		t.Errorf("revoking once more moved it to %s", got.ChangedOp)
	}
	grant.Seen = env.OpID
	o.Must(t, firmtest.As(o.Normal), grant)
}

func TestPausingAndResumingKeepTheInvitation(t *testing.T) {
	o := small()
	grant := o.Grant(o.Matter, o.Client, firm.Granted)
	inv := o.Invite(grant, "rita", "rita@rivera.test", firm.InvitationSent)
	o.Must(t, firmtest.As(o.Admin), firm.PauseAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID})
	paused := firmtest.Read[firm.Grant](t, o, grant.ID)
	if paused.State != firm.Paused || paused.ChangedOp == grant.ChangedOp {
		t.Errorf("paused: %+v", paused)
	}
	stale := firm.ResumeAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID, Seen: grant.ChangedOp}
	if v := o.Do(t, firmtest.As(o.Admin), stale); v.Reason != "revoked_meanwhile" {
		t.Errorf("a stale resume answered %+v", v)
	}
	stale.Seen = paused.ChangedOp
	o.Must(t, firmtest.As(o.Admin), stale)
	resumed := firmtest.Read[firm.Grant](t, o, grant.ID)
	if resumed.State != firm.Granted || resumed.ChangedOp == paused.ChangedOp {
		t.Errorf("resumed: %+v", resumed)
	}
	o.Must(t, firmtest.As(o.Admin), stale)
	if diff := cmp.Diff(resumed, firmtest.Read[firm.Grant](t, o, grant.ID)); diff != "" {
		t.Errorf("resuming what is granted changed it:\n%s", diff)
	}
	if diff := cmp.Diff(inv, firmtest.Read[firm.Invitation](t, o, inv.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestRevokingPausingAndResumingAreRefused(t *testing.T) {
	o := small()
	revoked := func(o *firmtest.Office) { o.Grant(o.Matter, o.Client, firm.Revoked) }
	resume := firm.ResumeAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID, Seen: firmtest.ID("op before")}
	refused(t, []refusal{
		{name: "resuming what was revoked", in: revoked, cmd: resume, reason: "not_paused", field: "contactId"},
		{name: "resuming what never was", cmd: resume, reason: "not_paused", field: "contactId"},
	})
	on := func(m firm.ID) []firm.Command {
		return []firm.Command{
			firm.RevokeAccess{MatterID: m, ContactID: o.Client.ID},
			firm.PauseAccess{MatterID: m, ContactID: o.Client.ID},
			firm.ResumeAccess{MatterID: m, ContactID: o.Client.ID},
		}
	}
	for i, cmd := range on(o.Matter.ID) {
		rights(t, firm.GrantPortalAccess, cmd, firmtest.As(o.Limited))
		walled(t, func(m firm.ID) firm.Command { return on(m)[i] })
	}
}
