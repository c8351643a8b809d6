package firm_test

import (
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestResendingReplacesOnlyThatContactsInvitation(t *testing.T) {
	o := small()
	grant := o.Grant(o.Matter, o.Client, firm.Granted)
	old := o.Invite(grant, "old", "rita@rivera.test", firm.InvitationBounced)
	other := o.Invite(o.Grant(o.Matter, o.Spouse, firm.Granted), "sam", "sam@rivera.test", firm.InvitationSent)
	o.Must(t, firmtest.As(o.Normal), firm.ResendInvitation{MatterID: o.Matter.ID, ContactID: o.Client.ID, InvitationID: firmtest.ID("fresh")})
	for id, want := range map[firm.ID]firm.InvitationState{
		old.ID: firm.InvitationSuperseded, firmtest.ID("fresh"): firm.InvitationQueued, other.ID: firm.InvitationSent,
	} {
		if inv := firmtest.Read[firm.Invitation](t, o, id); inv.State != want {
			t.Errorf("%s is %s, want %s", inv.Email, inv.State, want)
		}
	}
}

func TestResendingIsRefused(t *testing.T) {
	o := small()
	resend := firm.ResendInvitation{MatterID: o.Matter.ID, ContactID: o.Client.ID, InvitationID: firmtest.ID("fresh")}
	state := func(s firm.GrantState) func(*firmtest.Office) {
		return func(o *firmtest.Office) { o.Grant(o.Matter, o.Client, s) }
	}
	bad := resend
	bad.InvitationID = "x"
	refused(t, []refusal{
		{name: "without a grant", cmd: resend, reason: "no_grant", field: "contactId"},
		{name: "once revoked", in: state(firm.Revoked), cmd: resend, reason: "no_grant", field: "contactId"},
		{name: "while paused", in: state(firm.Paused), cmd: resend, reason: "no_grant", field: "contactId"},
		{name: "a contact not on the matter", cmd: firm.ResendInvitation{MatterID: o.Matter.ID, ContactID: o.Loose.ID}, reason: "not_on_matter", field: "contactId"},
		{name: "no proper id", in: state(firm.Granted), cmd: bad, reason: "bad_id", field: "invitationId"},
		{name: "no address any more", in: func(o *firmtest.Office) {
			state(firm.Granted)(o)
			o.Client.Email = ""
			_ = o.Put(o.Client)
		}, cmd: resend, reason: "no_address", field: "email"},
	})
	rights(t, firm.GrantPortalAccess, resend, firmtest.As(o.Limited))
	walled(t, func(m firm.ID) firm.Command { return firm.ResendInvitation{MatterID: m, ContactID: o.Client.ID} })
}

func TestAcceptingMakesAVerifiedLoginThatCarriesTheContact(t *testing.T) {
	o := small()
	inv := o.Invite(o.Grant(o.Matter, o.Client, firm.Granted), "rita", "Rita@Rivera.test", firm.InvitationOpened)
	o.Must(t, firmtest.System(), firm.AcceptInvitation{InvitationID: inv.ID, AccountID: firmtest.ID("new account")})
	account, err := firm.AccountOf(o, o.Client.ID)
	if err != nil || account.ID != firmtest.ID("new account") || !account.Verified || account.Email != "rita@rivera.test" {
		t.Errorf("the contact's login is %+v, %v", account, err)
	}
	if got := firmtest.Read[firm.Invitation](t, o, inv.ID); got.State != firm.InvitationAccepted {
		t.Errorf("the invitation is %s", got.State)
	}
	portal, err := firm.LoadPortal(o, o.Matter.ID, o.Client.ID)
	if err != nil || !portal.Open().Sees {
		t.Errorf("after accepting the portal is shut: %+v, %v", portal.Open(), err)
	}
}

func TestAcceptingUsesTheLoginThatTheAddressHas(t *testing.T) {
	o := small()
	has := o.Account("rita@rivera.test")
	has.Verified = false
	if err := o.Put(has); err != nil {
		t.Fatal(err)
	}
	inv := o.Invite(o.Grant(o.Matter, o.Client, firm.Granted), "rita", "RITA@rivera.test", firm.InvitationSent)
	o.Must(t, firmtest.System(), firm.AcceptInvitation{InvitationID: inv.ID, AccountID: firmtest.ID("new account")})
	account, err := firm.AccountOf(o, o.Client.ID)
	if err != nil || account.ID != has.ID || !account.Verified {
		t.Errorf("the contact's login is %+v, %v", account, err)
	}
	if there, err := firm.Has(o, "account", firmtest.ID("new account")); err != nil || there {
		t.Errorf("a second login of one address was made: %v, %v", there, err)
	}
}

func TestAcceptingIsRefused(t *testing.T) {
	id := firmtest.ID("invitation rita")
	accept := firm.AcceptInvitation{InvitationID: id, AccountID: firmtest.ID("new account")}
	given := func(grant firm.GrantState, state firm.InvitationState) func(*firmtest.Office) {
		return func(o *firmtest.Office) {
			o.Invite(o.Grant(o.Matter, o.Client, grant), "rita", "rita@rivera.test", state)
		}
	}
	old := func(o *firmtest.Office) {
		given(firm.Granted, firm.InvitationSent)(o)
		inv, _ := firm.Get[firm.Invitation](o, id)
		inv.ExpiresAt = firmtest.Noon
		_ = o.Put(inv)
	}
	staff := func(o *firmtest.Office) {
		o.Invite(o.Grant(o.Matter, o.Client, firm.Granted), "rita", "normal@alder.test", firm.InvitationSent)
	}
	cases := []refusal{
		{name: "by staff", by: firmtest.As(small().Admin), in: given(firm.Granted, firm.InvitationSent), cmd: accept, reason: "not_yours"},
		{name: "by a client", by: client(), in: given(firm.Granted, firm.InvitationSent), cmd: accept, reason: "not_yours"},
		{name: "one that is not known", by: firmtest.System(), cmd: accept, reason: "invitation_unknown"},
		{name: "one too old", by: firmtest.System(), in: old, cmd: accept, reason: "invitation_expired"},
		{name: "with a staff address", by: firmtest.System(), in: staff, cmd: accept, reason: "staff_email", field: "email"},
		{name: "while the grant is paused", by: firmtest.System(), in: given(firm.Paused, firm.InvitationSent), cmd: accept, reason: "grant_paused"},
		{name: "once the grant was revoked", by: firmtest.System(), in: given(firm.Revoked, firm.InvitationSent), cmd: accept, reason: "grant_revoked"},
	}
	for _, state := range []firm.InvitationState{firm.InvitationAccepted, firm.InvitationExpired, firm.InvitationSuperseded, firm.InvitationRevoked, firm.InvitationBounced} {
		cases = append(cases, refusal{
			name: "one " + string(state), by: firmtest.System(), in: given(firm.Granted, state), cmd: accept, reason: "invitation_" + string(state),
		})
	}
	refused(t, cases)
}

func TestAnInvitationMovesOnWithItsMailAndNeverBack(t *testing.T) {
	const queued, sent, deferred, opened, bounced, expired = firm.InvitationQueued, firm.InvitationSent, firm.InvitationDeferred,
		firm.InvitationOpened, firm.InvitationBounced, firm.InvitationExpired
	for _, c := range []struct{ from, mark, want firm.InvitationState }{
		{queued, sent, sent},
		{queued, deferred, deferred},
		{deferred, sent, sent},
		{sent, bounced, bounced},
		{sent, opened, opened},
		{opened, sent, opened},
		{opened, deferred, opened},
		{opened, expired, expired},
		{bounced, sent, bounced},
		{firm.InvitationRevoked, sent, firm.InvitationRevoked},
		{firm.InvitationSuperseded, opened, firm.InvitationSuperseded},
		{firm.InvitationAccepted, expired, firm.InvitationAccepted},
	} {
		o := small()
		inv := o.Invite(o.Grant(o.Matter, o.Client, firm.Granted), "rita", "rita@rivera.test", c.from)
		o.Must(t, firmtest.System(), firm.MarkInvitation{InvitationID: inv.ID, State: c.mark})
		got := firmtest.Read[firm.Invitation](t, o, inv.ID)
		if got.State != c.want {
			t.Errorf("%s marked %s became %s, want %s", c.from, c.mark, got.State, c.want)
		}
		if first := c.from.Live() && got.State == sent; (got.SentAt != 0) != first {
			t.Errorf("%s marked %s was sent at %d", c.from, c.mark, got.SentAt)
		}
	}
}

func TestTheFirstSendingIsTheOneKept(t *testing.T) {
	o := small()
	inv := o.Invite(o.Grant(o.Matter, o.Client, firm.Granted), "rita", "rita@rivera.test", firm.InvitationQueued)
	mark := firm.MarkInvitation{InvitationID: inv.ID, State: firm.InvitationSent}
	o.Must(t, firmtest.System(), mark)
	at := firmtest.Read[firm.Invitation](t, o, inv.ID).SentAt
	o.Must(t, firmtest.System(), mark)
	if again := firmtest.Read[firm.Invitation](t, o, inv.ID).SentAt; again != at {
		t.Errorf("sent at %d, then at %d", at, again)
	}
}

func TestMarkingIsRefused(t *testing.T) {
	there := func(o *firmtest.Office) {
		o.Invite(o.Grant(o.Matter, o.Client, firm.Granted), "rita", "rita@rivera.test", firm.InvitationSent)
	}
	mark := firm.MarkInvitation{InvitationID: firmtest.ID("invitation rita"), State: firm.InvitationBounced}
	accepted := mark
	accepted.State = firm.InvitationAccepted
	refused(t, []refusal{
		{name: "by staff", in: there, cmd: mark, reason: "not_yours"},
		{name: "by a client", by: client(), in: there, cmd: mark, reason: "not_yours"},
		{name: "one that is not known", by: firmtest.System(), cmd: mark, reason: "invitation_unknown"},
		{name: "a state no mail comes to", by: firmtest.System(), in: there, cmd: accepted, reason: "unknown_state", field: "state"},
	})
}

func TestALoginIsLockedAndOpenedAgain(t *testing.T) {
	o := small()
	account := o.Account("rita@rivera.test", o.Client)
	for _, locked := range []bool{true, true, false} {
		o.Must(t, firmtest.As(o.Normal), firm.LockAccount{AccountID: account.ID, Locked: locked})
		if got := firmtest.Read[firm.Account](t, o, account.ID); got.Locked != locked || !got.Verified {
			t.Errorf("the login is %+v", got)
		}
	}
	lock := firm.LockAccount{AccountID: firmtest.ID("none"), Locked: true}
	refused(t, []refusal{{name: "a login that is not there", cmd: lock, reason: "no_account", field: "accountId"}})
	rights(t, firm.GrantPortalAccess, lock, firmtest.As(o.Limited))
}
