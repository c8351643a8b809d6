package firm_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestAnItemIsMadeWithItsPartiesAndItsFirstState(t *testing.T) {
	states := map[firm.Area]firm.ItemState{
		firm.Invoices: firm.StateDue, firm.Tasks: firm.StateOpen, firm.Signatures: firm.StateWaiting,
		firm.FileRequests: firm.StateWaiting, firm.Forms: firm.StateWaiting,
	}
	for _, area := range firm.AllAreas() {
		o := small()
		env := o.Env(firmtest.As(o.Normal))
		cmd := firm.CreateItem{
			ID: firmtest.ID("new"), MatterID: o.Matter.ID, Area: area, Kind: firm.Appointment, Title: " Thing ", Text: "words", Place: "here", Number: "7",
			StartsAt: 5, EndsAt: 6, AmountCents: 700, Currency: "USD", Draft: true, Parties: []firm.ID{o.Client.ID, o.Spouse.ID},
		}
		if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
			t.Fatalf("%s: %+v, %v", area, v, err)
		}
		want := firm.Item{
			ID: cmd.ID, MatterID: o.Matter.ID, Area: area, Kind: firm.Appointment, Title: "Thing", State: states[area], Draft: true, StartsAt: 5, EndsAt: 6,
			Place: "here", Number: "7", Text: "words", AmountCents: 700, Currency: "USD", CreatedBy: o.Normal.ID, CreatedAt: env.Now, ChangedAt: env.Now,
		}
		if diff := cmp.Diff(want, firmtest.Read[firm.Item](t, o, cmd.ID)); diff != "" {
			t.Errorf("%s:\n%s", area, diff)
		}
		for _, c := range []firm.Contact{o.Client, o.Spouse} {
			party := firmtest.Read[firm.Party](t, o, firm.PairID("party", cmd.ID, c.ID))
			if party.ContactID != c.ID || party.ItemID != cmd.ID || party.MatterID != o.Matter.ID {
				t.Errorf("%s: a party is %+v", area, party)
			}
		}
	}
}

func TestMakingAnItemIsRefused(t *testing.T) {
	o := small()
	there := o.Item(o.Matter, "there", nil)
	good := firm.CreateItem{ID: firmtest.ID("new"), MatterID: o.Matter.ID, Area: firm.Invoices, Title: "Bill"}
	no := func(change func(*firm.CreateItem)) firm.CreateItem {
		c := good
		change(&c)
		return c
	}
	put := func(o *firmtest.Office) { o.Item(o.Matter, "there", nil) }
	refused(t, []refusal{
		{name: "the id of another", in: put, cmd: no(func(c *firm.CreateItem) { c.ID = there.ID }), reason: "exists", field: "id"},
		{name: "no proper id", cmd: no(func(c *firm.CreateItem) { c.ID = "" }), reason: "bad_id", field: "id"},
		{name: "an unknown area", cmd: no(func(c *firm.CreateItem) { c.Area = "faxes" }), reason: "unknown_area", field: "area"},
		{name: "no title", cmd: no(func(c *firm.CreateItem) { c.Title = "" }), reason: "empty", field: "title"},
		{name: "a text too long", cmd: no(func(c *firm.CreateItem) { c.Text = long(firm.TextLimit + 1) }), reason: "too_long", field: "text"},
		{name: "a place too long", cmd: no(func(c *firm.CreateItem) { c.Place = long(firm.LineLimit + 1) }), reason: "too_long", field: "place"},
		{name: "a number with a hole in it", cmd: no(func(c *firm.CreateItem) { c.Number = "\x00" }), reason: "bad_text", field: "number"},
		{name: "a kind too long", cmd: no(func(c *firm.CreateItem) { c.Kind = firm.ItemKind(long(firm.LineLimit + 1)) }), reason: "too_long", field: "kind"},
		{name: "a currency too long", cmd: no(func(c *firm.CreateItem) { c.Currency = long(firm.LineLimit + 1) }), reason: "too_long", field: "currency"},
		{name: "an end before its beginning", cmd: no(func(c *firm.CreateItem) { c.StartsAt, c.EndsAt = 6, 5 }), reason: "times_crossed", field: "endsAt"},
		{name: "an amount below zero", cmd: no(func(c *firm.CreateItem) { c.AmountCents = -1 }), reason: "bad_amount", field: "amountCents"},
		{name: "too many parties", cmd: no(func(c *firm.CreateItem) { c.Parties = make([]firm.ID, firm.PartyLimit+1) }), reason: "too_many", field: "parties"},
		{name: "a party of another matter", cmd: no(func(c *firm.CreateItem) { c.Parties = []firm.ID{o.Client.ID, o.Stranger.ID} }), reason: "not_on_matter", field: "contactId"},
		{name: "a party that is not there", cmd: no(func(c *firm.CreateItem) { c.Parties = []firm.ID{""} }), reason: "no_contact", field: "contactId"},
		{name: "the other side as a signer", cmd: no(func(c *firm.CreateItem) { c.Area, c.Parties = firm.Signatures, []firm.ID{o.Opponent.ID} }), reason: "opposing_party", field: "reason"},
	})
	rights(t, firm.ShareItems, good, firmtest.As(o.Limited))
	walled(t, func(m firm.ID) firm.Command {
		return firm.CreateItem{ID: firmtest.ID("new"), MatterID: m, Area: firm.Notes, Title: "x"}
	})
	o.Must(t, firmtest.As(o.Admin), no(func(c *firm.CreateItem) { c.Parties = []firm.ID{o.Opponent.ID} }))
	o.Must(t, firmtest.As(o.Admin), no(func(c *firm.CreateItem) {
		c.ID, c.Area, c.Parties, c.Reason = firmtest.ID("to sign"), firm.Signatures, []firm.ID{o.Opponent.ID}, "they sign the settlement"
	}))
}

func TestAnItemIsEditedFieldByField(t *testing.T) {
	o := small()
	item := o.Item(o.Matter, "Bill", nil)
	env := o.Env(firmtest.As(o.Normal))
	set := map[string]string{"title": "Bill 7", "text": "for advice", "place": "office", "number": "7", "state": "paid"}
	cmd := firm.EditItem{ID: item.ID, MatterID: o.Matter.ID, Edit: edit(map[string]string{"title": "Bill"}, set)}
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || v.Answer != firm.Applied {
		t.Fatalf("%+v, %v", v, err)
	}
	item.Title, item.Text, item.Place, item.Number, item.State, item.ChangedAt = "Bill 7", "for advice", "office", "7", firm.StatePaid, env.Now
	if diff := cmp.Diff(item, firmtest.Read[firm.Item](t, o, item.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestEveryStateOfAnItemCanBeWritten(t *testing.T) {
	for _, state := range []firm.ItemState{
		"", firm.StateOpen, firm.StateDone, firm.StateDue, firm.StatePartPaid, firm.StatePaid, firm.StateWaiting, firm.StateSigned, firm.StateDeclined, firm.StateFiled,
	} {
		o := small()
		item := o.Item(o.Matter, "Thing", nil)
		o.Must(t, firmtest.As(o.Normal), firm.EditItem{ID: item.ID, MatterID: o.Matter.ID, Edit: now("state", string(state))})
	}
}

func TestEditingAnItemIsRefused(t *testing.T) {
	o := small()
	put := func(o *firmtest.Office) {
		o.Item(o.Matter, "Bill", nil)
		o.Item(o.Other, "Theirs", nil)
	}
	of := func(e firm.Edit) firm.EditItem {
		return firm.EditItem{ID: firmtest.ID("item Bill"), MatterID: o.Matter.ID, Edit: e}
	}
	refused(t, []refusal{
		{name: "one that is not there", cmd: of(now("title", "x")), reason: "no_item", field: "id"},
		{name: "one of another matter", in: put, cmd: firm.EditItem{ID: firmtest.ID("item Theirs"), MatterID: o.Matter.ID, Edit: now("title", "x")}, reason: "no_item", field: "id"},
		{name: "a field it does not have", in: put, cmd: of(now("amountCents", "1")), reason: "unknown_field", field: "amountCents"},
		{name: "no title", in: put, cmd: of(now("title", "")), reason: "empty", field: "title"},
		{name: "a text too long", in: put, cmd: of(now("text", long(firm.TextLimit+1))), reason: "too_long", field: "text"},
		{name: "a place too long", in: put, cmd: of(now("place", long(firm.LineLimit+1))), reason: "too_long", field: "place"},
		{name: "a number too long", in: put, cmd: of(now("number", long(firm.LineLimit+1))), reason: "too_long", field: "number"},
		{name: "an unknown state", in: put, cmd: of(now("state", "lost")), reason: "unknown_state", field: "state"},
	})
	rights(t, firm.ShareItems, of(now("title", "x")), firmtest.As(o.Limited))
	walled(t, func(m firm.ID) firm.Command {
		return firm.EditItem{ID: firmtest.ID("i"), MatterID: m, Edit: now("title", "x")}
	})
}

func act(o *firmtest.Office, a firm.ItemAct, item firm.Item, c firm.Contact) firm.ActOnItem {
	return firm.ActOnItem{Act: a, ItemID: item.ID, MatterID: o.Matter.ID, ContactID: c.ID}
}

func TestSharingHidingAndWithdrawingDoWhatTheySay(t *testing.T) {
	o := small()
	o.Account("rita@rivera.test", o.Client)
	o.Grant(o.Matter, o.Client, firm.Granted)
	item := o.Item(o.Matter, "Bill", func(i *firm.Item) { i.Draft = true })
	for _, step := range []struct {
		act  firm.ItemAct
		want []firm.Reason
	}{
		{firm.ActUnshare, []firm.Reason{firm.ReasonDraft, firm.ReasonNotShared}},
		{firm.ActShare, nil},
		{firm.ActShare, nil},
		{firm.ActHide, []firm.Reason{firm.ReasonHidden}},
		{firm.ActHide, []firm.Reason{firm.ReasonHidden}},
		{firm.ActWithdraw, []firm.Reason{firm.ReasonWithdrawn, firm.ReasonHidden}},
		{firm.ActUnhide, []firm.Reason{firm.ReasonWithdrawn}},
		{firm.ActRestore, nil},
		{firm.ActUnhide, nil},
		{firm.ActUnshare, []firm.Reason{firm.ReasonNotShared}},
		{firm.ActUnshare, []firm.Reason{firm.ReasonNotShared}},
	} {
		o.Must(t, firmtest.As(o.Normal), act(o, step.act, item, o.Client))
		portal, err := firm.LoadPortal(o, o.Matter.ID, o.Client.ID)
		if err != nil {
			t.Fatal(err)
		}
		got := portal.Item(firmtest.Read[firm.Item](t, o, item.ID))
		if diff := cmp.Diff(step.want, got.Reasons); diff != "" || got.Sees != (step.want == nil) {
			t.Errorf("after %s (-want +got):\n%s", step.act, diff)
		}
	}
}

func TestAShareTellsWhoSharedAndWhen(t *testing.T) {
	o := small()
	item := o.Item(o.Matter, "Bill", nil)
	env := o.Env(firmtest.As(o.Normal))
	if _, err := firm.Perform(o.Rows, env, act(o, firm.ActShare, item, o.Spouse)); err != nil {
		t.Fatal(err)
	}
	share := firmtest.Read[firm.Share](t, o, firm.PairID("share", item.ID, o.Spouse.ID))
	if share.SharedBy != o.Normal.ID || share.SharedAt != env.Now || share.MatterID != o.Matter.ID {
		t.Errorf("%+v", share)
	}
	if same := firmtest.Read[firm.Item](t, o, item.ID); same != item {
		t.Errorf("sharing what is no draft changed it to %+v", same)
	}
}

func TestActingOnAnItemIsRefused(t *testing.T) {
	o := small()
	item := firm.Item{ID: firmtest.ID("item Bill")}
	put := func(o *firmtest.Office) { o.Item(o.Matter, "Bill", nil) }
	reason := act(o, firm.ActShare, item, o.Client)
	reason.Reason = long(firm.LineLimit + 1)
	none := firm.Contact{ID: firmtest.ID("none")}
	cases := []refusal{
		{name: "an act it does not know", in: put, cmd: act(o, "burn", item, o.Client), reason: "unknown_act", field: "act"},
		{name: "sharing with another matter's contact", in: put, cmd: act(o, firm.ActShare, item, o.Stranger), reason: "not_on_matter", field: "contactId"},
		{name: "sharing with nobody", in: put, cmd: act(o, firm.ActShare, item, none), reason: "no_contact", field: "contactId"},
		{name: "sharing with the other side", in: put, cmd: act(o, firm.ActShare, item, o.Opponent), reason: "opposing_party", field: "reason"},
		{name: "a reason too long", in: put, cmd: reason, reason: "too_long", field: "reason"},
		{name: "hiding from nobody", in: put, cmd: act(o, firm.ActHide, item, firm.Contact{}), reason: "no_contact", field: "contactId"},
		{name: "showing again to another matter's contact", in: put, cmd: act(o, firm.ActUnhide, item, o.Stranger), reason: "not_on_matter", field: "contactId"},
	}
	for _, a := range []firm.ItemAct{firm.ActShare, firm.ActUnshare, firm.ActHide, firm.ActUnhide, firm.ActWithdraw, firm.ActRestore} {
		cases = append(cases, refusal{name: string(a) + " what is not there", cmd: act(o, a, item, o.Client), reason: "no_item", field: "id"})
		rights(t, firm.ShareItems, act(o, a, item, o.Client), firmtest.As(o.Limited))
		walled(t, func(m firm.ID) firm.Command {
			return firm.ActOnItem{Act: a, ItemID: item.ID, MatterID: m, ContactID: o.Client.ID}
		})
	}
	refused(t, cases)
	told := small()
	put(told)
	with := act(told, firm.ActShare, item, told.Opponent)
	with.Reason = "served on them"
	told.Must(t, firmtest.As(told.Admin), with)
	told.Must(t, firmtest.As(told.Admin), act(told, firm.ActHide, item, told.Opponent))
	told.Must(t, firmtest.As(told.Admin), act(told, firm.ActUnhide, item, told.Opponent))
}
