package firm_test

import (
	"slices"
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
		env := o.Env(firmtest.As(o.Admin))
		cmd := firm.CreateItem{
			ID: firmtest.ID("new"), MatterID: o.Matter.ID, Area: area, Kind: firm.Appointment, Title: " Thing ", Text: "words", Place: "here", Number: "7",
			StartsAt: 5, EndsAt: 6, AmountCents: 700, Currency: "USD", Draft: true, Parties: []firm.ID{o.Client.ID, o.Spouse.ID},
		}
		if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
			t.Fatalf("%s: %+v, %v", area, v, err)
		}
		want := firm.Item{
			ID: cmd.ID, MatterID: o.Matter.ID, Area: area, Kind: firm.Appointment, Title: "Thing", State: states[area], Draft: true, StartsAt: 5, EndsAt: 6,
			Place: "here", Number: "7", Text: "words", AmountCents: 700, Currency: "USD", LastAt: env.Now, CreatedBy: o.Admin.ID, CreatedAt: env.Now, ChangedAt: env.Now,
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
		{name: "a start before all time", cmd: no(func(c *firm.CreateItem) { c.StartsAt = -1 }), reason: "bad_time", field: "startsAt"},
		{name: "more than any invoice", cmd: no(func(c *firm.CreateItem) { c.AmountCents = firm.AmountLimitCents + 1 }), reason: "bad_amount", field: "amountCents"},
		{name: "a folder of invoices", cmd: no(func(c *firm.CreateItem) { c.Kind = firm.Folder }), reason: "no_document", field: "kind"},
		{name: "an invoice in a folder", cmd: no(func(c *firm.CreateItem) { c.FolderID = there.ID }), reason: "no_document", field: "folderId"},
		{name: "a name in two lines for other calendars", cmd: no(func(c *firm.CreateItem) { c.UID = "a\nb" }), reason: "bad_calendar", field: "uid"},
		{name: "papers asked for by an invoice", cmd: no(func(c *firm.CreateItem) { c.Asked = lines("tax") }), reason: "no_request", field: "asked"},
		{name: "amounts on a task", cmd: no(func(c *firm.CreateItem) { c.Area, c.Charges = firm.Tasks, charges(1000, 100) }), reason: "no_invoice", field: "charges"},
		{name: "one line twice", cmd: no(func(c *firm.CreateItem) { c.Charges = append(charges(1000, 100), charges(1000, 100)...) }), reason: "twice", field: "charges"},
		{name: "one paper twice", cmd: no(func(c *firm.CreateItem) { c.Area, c.Asked = firm.FileRequests, append(lines("tax"), lines("tax")...) }), reason: "twice", field: "asked"},
		{name: "a paper without a name", cmd: no(func(c *firm.CreateItem) {
			c.Area, c.Asked = firm.FileRequests, []firm.AskedLine{{ID: firmtest.ID("x")}}
		}), reason: "empty", field: "asked"},
		{name: "too many papers", cmd: no(func(c *firm.CreateItem) {
			c.Area, c.Asked = firm.FileRequests, make([]firm.AskedLine, firm.LinesLimit+1)
		}), reason: "too_many", field: "asked"},
		{name: "who takes part in an invoice", cmd: no(func(c *firm.CreateItem) { c.Members = []firm.ID{o.Admin.ID} }), reason: "no_thread", field: "members"},
		{name: "too many who take part", cmd: no(func(c *firm.CreateItem) { c.Area, c.Members = firm.Messages, make([]firm.ID, firm.WallLimit+1) }), reason: "too_many", field: "members"},
		{name: "nobody who takes part", cmd: no(func(c *firm.CreateItem) { c.Area, c.Members = firm.Messages, []firm.ID{""} }), reason: "not_permitted", field: "members"},
		{name: "who may not write to clients", cmd: no(func(c *firm.CreateItem) { c.Area, c.Members = firm.Messages, []firm.ID{o.Limited.ID} }), reason: "not_permitted", field: "members"},
		{name: "done by nobody known", cmd: no(func(c *firm.CreateItem) { c.AssignedID = firmtest.ID("who") }), reason: "no_staff", field: "assignedId"},
		{name: "done by who left", in: func(o *firmtest.Office) { o.Normal.Active = false; _ = o.Put(o.Normal) }, cmd: no(func(c *firm.CreateItem) { c.AssignedID = o.Normal.ID }), reason: "not_inside", field: "assignedId"},
		{name: "done from outside the wall", in: func(o *firmtest.Office) { o.Wall(o.Matter, o.Admin) }, cmd: no(func(c *firm.CreateItem) { c.AssignedID = o.Normal.ID }), reason: "not_inside", field: "assignedId"},
		{name: "a thread by who may not write to clients", by: firmtest.As(o.Normal), in: stripped(firm.MessageClients), cmd: no(func(c *firm.CreateItem) { c.Area = firm.Messages }), reason: "no_privilege", field: "message_clients"},
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
	set := map[string]string{"title": "Bill 7", "text": "for advice", "place": "office", "number": "7"}
	cmd := firm.EditItem{ID: item.ID, MatterID: o.Matter.ID, Edit: edit(map[string]string{"title": "Bill"}, set)}
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || v.Answer != firm.Applied {
		t.Fatalf("%+v, %v", v, err)
	}
	item.Title, item.Text, item.Place, item.Number, item.ChangedAt = "Bill 7", "for advice", "office", "7", env.Now
	if diff := cmp.Diff(item, firmtest.Read[firm.Item](t, o, item.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestOnlyTasksAndFileRequestsHaveStatesThatAreSetByHand(t *testing.T) {
	states := []firm.ItemState{
		"", firm.StateOpen, firm.StateDone, firm.StateDue, firm.StatePartPaid, firm.StatePaid, firm.StateWaiting, firm.StateSigned, firm.StateDeclined, firm.StateFiled,
	}
	byHand := map[firm.Area][]firm.ItemState{
		firm.Tasks: {firm.StateOpen, firm.StateDone}, firm.FileRequests: {firm.StateWaiting, firm.StateDone},
	}
	for _, area := range firm.AllAreas() {
		for _, state := range states {
			o := small()
			item := o.Item(o.Matter, "Thing", func(i *firm.Item) { i.Area, i.State = area, "somewhere else" })
			v := o.Do(t, firmtest.As(o.Normal), firm.EditItem{ID: item.ID, MatterID: o.Matter.ID, Edit: now("state", string(state))})
			if want := slices.Contains(byHand[area], state); v.Ok() != want || !want && (v.Reason != "state_follows" || v.Field != "state") {
				t.Errorf("%s set to %q: %+v", area, state, v)
			}
		}
	}
}

func TestTimesAreEditedAsDecimalMicrosecondsAndAsOne(t *testing.T) {
	o := small()
	item := o.Item(o.Matter, "Hearing", func(i *firm.Item) { i.Area, i.StartsAt, i.EndsAt = firm.Calendar, 1_000_000, 2_000_000 })
	set := map[string]string{
		"startsAt": "1795262400000000", "endsAt": "1795348800000000", "allDay": "true", "timeZone": "America/New_York",
		"repeats": "FREQ=WEEKLY;COUNT=4", "except": "1795262400000000,1795867200000000", "assignedId": string(o.Normal.ID),
	}
	o.Must(t, firmtest.As(o.Normal), firm.EditItem{ID: item.ID, MatterID: o.Matter.ID, Edit: edit(nil, set)})
	got := firmtest.Read[firm.Item](t, o, item.ID)
	if got.StartsAt != firmtest.Noon || got.EndsAt != firmtest.Noon+firm.Day || !got.AllDay || got.TimeZone != set["timeZone"] || got.Repeats != set["repeats"] ||
		got.Except != set["except"] || got.AssignedID != o.Normal.ID {
		t.Errorf("%+v", got)
	}
	// Who moved the start saw another end: the two are asked about as one.
	stale := firm.EditItem{ID: item.ID, MatterID: o.Matter.ID, Edit: edit(map[string]string{"startsAt": "1000000", "endsAt": "2000000"}, map[string]string{"startsAt": "1500000"})}
	if v := o.Do(t, firmtest.As(o.Normal), stale); v.Answer != firm.Asks {
		t.Errorf("%+v", v)
	}
	aside := firm.EditItem{ID: item.ID, MatterID: o.Matter.ID, Edit: edit(map[string]string{"title": "Hearing", "endsAt": "2000000"}, map[string]string{"title": "Trial"})}
	if v := o.Do(t, firmtest.As(o.Normal), aside); v.Answer != firm.Merged {
		t.Errorf("%+v", v)
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
		{name: "one that is not there", cmd: of(now("title", "x")), reason: "no_item", field: "itemId"},
		{name: "one of another matter", in: put, cmd: firm.EditItem{ID: firmtest.ID("item Theirs"), MatterID: o.Matter.ID, Edit: now("title", "x")}, reason: "no_item", field: "itemId"},
		{name: "a field it does not have", in: put, cmd: of(now("amountCents", "1")), reason: "unknown_field", field: "amountCents"},
		{name: "no title", in: put, cmd: of(now("title", "")), reason: "empty", field: "title"},
		{name: "a text too long", in: put, cmd: of(now("text", long(firm.TextLimit+1))), reason: "too_long", field: "text"},
		{name: "a place too long", in: put, cmd: of(now("place", long(firm.LineLimit+1))), reason: "too_long", field: "place"},
		{name: "a number too long", in: put, cmd: of(now("number", long(firm.LineLimit+1))), reason: "too_long", field: "number"},
		{name: "an unknown state", in: put, cmd: of(now("state", "lost")), reason: "unknown_state", field: "state"},
		{name: "an invoice paid by hand", in: put, cmd: of(now("state", "paid")), reason: "state_follows", field: "state"},
		{name: "no start", in: put, cmd: of(now("startsAt", "soon")), reason: "bad_time", field: "startsAt"},
		{name: "no end", in: put, cmd: of(now("endsAt", "")), reason: "bad_time", field: "endsAt"},
		{name: "a start before all time", in: put, cmd: of(now("startsAt", "-1")), reason: "bad_time", field: "startsAt"},
		{name: "an end after all time", in: put, cmd: of(now("endsAt", "9223372036854775807")), reason: "bad_time", field: "endsAt"},
		{name: "an end before its beginning", in: put, cmd: of(edit(nil, map[string]string{"startsAt": "7", "endsAt": "6"})), reason: "times_crossed", field: "endsAt"},
		{name: "perhaps all day", in: put, cmd: of(now("allDay", "perhaps")), reason: "bad_time", field: "allDay"},
		{name: "a rule that breaks out of its line", in: put, cmd: of(now("repeats", "FREQ=DAILY\r\nATTENDEE:x")), reason: "bad_calendar", field: "repeats"},
		{name: "exceptions that are no figures", in: put, cmd: of(now("except", "tomorrow")), reason: "bad_calendar", field: "except"},
		{name: "a zone in two lines", in: put, cmd: of(now("timeZone", "UTC\nX")), reason: "bad_calendar", field: "timeZone"},
		{name: "a zone too long", in: put, cmd: of(now("timeZone", long(firm.LineLimit+1))), reason: "too_long", field: "timeZone"},
		{name: "nobody known to do it", in: put, cmd: of(now("assignedId", "who")), reason: "no_staff", field: "assignedId"},
		{name: "somebody outside the wall to do it", in: func(o *firmtest.Office) { put(o); o.Wall(o.Matter, o.Admin) }, cmd: of(now("assignedId", string(o.Normal.ID))), reason: "not_inside", field: "assignedId"},
	})
	rights(t, firm.ShareItems, of(now("title", "x")), firmtest.As(o.Limited))
	walled(t, func(m firm.ID) firm.Command {
		return firm.EditItem{ID: firmtest.ID("i"), MatterID: m, Edit: now("title", "x")}
	})
}

func TestTheWordsOfAMessageThatWasSentStand(t *testing.T) {
	o := small()
	thread := func(name string, edit func(*firm.Item)) firm.Item {
		return o.Item(o.Matter, name, func(i *firm.Item) {
			i.Area, i.Text = firm.Messages, "as it was"
			if edit != nil {
				edit(i)
			}
		})
	}
	unsent := thread("unsent", nil)
	shared, opened := thread("shared", nil), thread("opened", nil)
	draft := thread("draft", func(i *firm.Item) { i.Draft = true })
	theirs := thread("theirs", func(i *firm.Item) { i.FromID, i.ClientAt = o.Client.ID, 7 })
	answered := thread("answered", func(i *firm.Item) { i.ClientAt = 7 })
	note := o.Item(o.Matter, "note", func(i *firm.Item) { i.Area = firm.Notes })
	paper := o.Item(o.Matter, "paper", func(i *firm.Item) { i.Area, i.FromID = firm.Documents, o.Client.ID })
	for _, item := range []firm.Item{shared, draft, note} {
		o.Share(item, o.Client)
	}
	o.Put(firm.Opened{ID: firm.PairID("opened", opened.ID, o.Client.ID), MatterID: o.Matter.ID, ItemID: opened.ID, ContactID: o.Client.ID, FirstAt: 1, LastAt: 1})
	for _, c := range []struct {
		item        firm.Item
		field, want string
	}{
		{unsent, "text", ""},
		{unsent, "title", ""},
		{shared, "text", "words_sent"},
		{shared, "title", "words_sent"},
		{shared, "assignedId", ""},
		{opened, "text", "words_sent"},
		{draft, "text", ""},
		{theirs, "text", "client_words"},
		{theirs, "title", "client_words"},
		{answered, "title", "words_sent"},
		{note, "text", ""},
		{paper, "title", ""},
		{paper, "text", "client_words"},
	} {
		value := "changed"
		if c.field == "assignedId" {
			value = string(o.Normal.ID)
		}
		v := o.Do(t, firmtest.As(o.Normal), firm.EditItem{ID: c.item.ID, MatterID: o.Matter.ID, Edit: now(c.field, value)})
		if v.Reason != c.want || c.want != "" && v.Field != c.field {
			t.Errorf("the %s of %s: %+v", c.field, c.item.Title, v)
		}
	}
	same := firm.EditItem{ID: shared.ID, MatterID: o.Matter.ID, Edit: edit(nil, map[string]string{"text": shared.Text, "title": shared.Title})}
	if v := o.Do(t, firmtest.As(o.Normal), same); !v.Ok() {
		t.Errorf("the same words once more: %+v", v)
	}
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
		cases = append(cases, refusal{name: string(a) + " what is not there", cmd: act(o, a, item, o.Client), reason: "no_item", field: "itemId"})
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
