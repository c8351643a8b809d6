package firm_test

import (
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestEachStaffMemberKeepsMarksOfTheirOwn(t *testing.T) {
	o := busy(t)
	task := firm.MarkItem{ItemID: thing("Task"), MatterID: o.Matter.ID}
	mark := func(change func(*firm.MarkItem)) firm.StaffMark {
		t.Helper()
		c := task
		change(&c)
		o.Must(t, firmtest.As(o.Limited), c)
		return firmtest.Read[firm.StaffMark](t, o, firm.PairID("staff_mark", thing("Task"), o.Limited.ID))
	}
	// What a client said while the mark was under way stays unread.
	if m := mark(func(c *firm.MarkItem) { c.Read, c.Seen = true, firmtest.Noon }); m.ReadAt != firmtest.Noon || m.StaffID != o.Limited.ID {
		t.Errorf("%+v", m)
	}
	now := mark(func(c *firm.MarkItem) { c.Read = true })
	if now.ReadAt <= firmtest.Noon {
		t.Errorf("%+v", now)
	}
	if m := mark(func(c *firm.MarkItem) { c.Read, c.Seen = true, 1<<62 }); m.ReadAt >= 1<<62 {
		t.Errorf("read until the end of time: %+v", m)
	}
	if m := mark(func(c *firm.MarkItem) { c.SnoozeUntil = 9 }); m.SnoozedUntil != 9 || m.ReadAt < now.ReadAt {
		t.Errorf("%+v", m)
	}
	if m := mark(func(c *firm.MarkItem) { c.SnoozeUntil, c.Unread = -1, true }); m.SnoozedUntil != 0 || m.ReadAt != 0 {
		t.Errorf("%+v", m)
	}
	if there, _ := firm.Has(o, "staff_mark", firm.PairID("staff_mark", thing("Task"), o.Admin.ID)); there {
		t.Error("the admin has another's mark")
	}
	many := task
	many.Files = make([]firm.ID, firm.FilesLimit+1)
	refused(t, []refusal{
		{name: "by the system", by: firmtest.System(), in: furnish, cmd: task, reason: "not_yours"},
		{name: "by nobody known", by: firm.Actor{Kind: firm.ByStaff, ID: firmtest.ID("who")}, in: furnish, cmd: task, reason: "not_yours"},
		{name: "by who left", by: firmtest.As(o.Normal), in: func(o *firmtest.Office) { furnish(o); o.Normal.Active = false; _ = o.Put(o.Normal) }, cmd: task, reason: "not_yours"},
		{name: "of what is not there", cmd: task, reason: "no_item", field: "itemId"},
		{name: "too many files", in: furnish, cmd: many, reason: "too_many", field: "files"},
	})
	walled(t, func(m firm.ID) firm.Command { return firm.MarkItem{ItemID: thing("Task"), MatterID: m} })
}

func TestWhatAClientAddsEndsEveryPuttingOff(t *testing.T) {
	o := busy(t)
	off := firm.MarkItem{ItemID: thing("Thread"), MatterID: o.Matter.ID, Read: true, SnoozeUntil: 1 << 60}
	for _, by := range []firm.Staff{o.Admin, o.Normal} {
		o.Must(t, firmtest.As(by), off)
	}
	mark := func(by firm.Staff) (firm.StaffMark, firm.Item) {
		t.Helper()
		return firmtest.Read[firm.StaffMark](t, o, firm.PairID("staff_mark", thing("Thread"), by.ID)), firmtest.Read[firm.Item](t, o, thing("Thread"))
	}
	if m, item := mark(o.Admin); !m.Asleep(1<<59) || m.Unread(item, 1<<59) || m.Asleep(1<<60) || !m.Unread(item, 1<<60) {
		t.Errorf("before its hour and at it: %+v", m)
	}
	o.Must(t, firmtest.As(o.Admin), firm.AddComment{ID: firmtest.ID("ours"), ItemID: thing("Thread"), MatterID: o.Matter.ID, Text: "We look into it."})
	seen := firmtest.Read[firm.Item](t, o, thing("Thread")).LastAt
	if m, _ := mark(o.Normal); m.SnoozedUntil == 0 {
		t.Error("words of the firm ended a putting off")
	}
	o.Must(t, rita(), firm.AddComment{ID: firmtest.ID("theirs"), ItemID: thing("Thread"), MatterID: o.Matter.ID, ContactID: o.Client.ID, Text: "One thing more."})
	for _, by := range []firm.Staff{o.Admin, o.Normal} {
		if m, item := mark(by); m.SnoozedUntil != 0 || !m.Unread(item, firmtest.Noon) {
			t.Errorf("%s: %+v", by.Name, m)
		}
	}
	// Put off without a connection, before these words came.
	off.Seen = seen
	o.Must(t, firmtest.As(o.Admin), off)
	if m, item := mark(o.Admin); m.SnoozedUntil != 0 || !m.Unread(item, firmtest.Noon) {
		t.Errorf("put off unseen: %+v", m)
	}
	off.Seen = firmtest.Read[firm.Item](t, o, thing("Thread")).LastAt
	o.Must(t, firmtest.As(o.Admin), off)
	if m, item := mark(o.Admin); !m.Asleep(firmtest.Noon) || m.Unread(item, firmtest.Noon) {
		t.Errorf("put off: %+v", m)
	}
}

func TestReadingWhatCameBackEndsItsPuttingOff(t *testing.T) {
	o := busy(t)
	id := firm.PairID("staff_mark", thing("Task"), o.Admin.ID)
	do := func(c firm.MarkItem) firm.StaffMark {
		t.Helper()
		c.ItemID, c.MatterID = thing("Task"), o.Matter.ID
		o.Must(t, firmtest.As(o.Admin), c)
		return firmtest.Read[firm.StaffMark](t, o, id)
	}
	if m := do(firm.MarkItem{SnoozeUntil: 9}); !m.Unread(firm.Item{}, 10) {
		t.Errorf("its hour came: %+v", m)
	}
	if m := do(firm.MarkItem{Read: true}); m.SnoozedUntil != 0 || m.Unread(firm.Item{}, 10) {
		t.Errorf("read: %+v", m)
	}
	if do(firm.MarkItem{SnoozeUntil: 1 << 60}); do(firm.MarkItem{Read: true}).SnoozedUntil != 1<<60 {
		t.Error("looking at what is put off ended it")
	}
}

func TestPartiesAndMembersAreRefused(t *testing.T) {
	o := small()
	m := o.Matter.ID
	party := func(title string, c firm.Contact) firm.NameParty {
		return firm.NameParty{ItemID: thing(title), MatterID: m, ContactID: c.ID, On: true}
	}
	member := func(title string, s firm.Staff) firm.NameMember {
		return firm.NameMember{ItemID: thing(title), MatterID: m, StaffID: s.ID, On: true}
	}
	put := func(o *firmtest.Office) {
		furnish(o)
		o.Item(o.Matter, "Visit", in(firm.Calendar, func(i *firm.Item) { i.Kind = firm.Appointment }))
	}
	wordy := party("Request", o.Client)
	wordy.Reason = long(firm.LineLimit + 1)
	refused(t, []refusal{
		{name: "a party to what is not there", cmd: party("Request", o.Client), reason: "no_item", field: "itemId"},
		{name: "a stranger as a party", in: put, cmd: party("Request", o.Stranger), reason: "not_on_matter", field: "contactId"},
		{name: "nobody as a party", in: put, cmd: party("Request", firm.Contact{}), reason: "no_contact", field: "contactId"},
		{name: "the other side asked for files", in: put, cmd: party("Request", o.Opponent), reason: "opposing_party", field: "reason"},
		{name: "the other side invited", in: put, cmd: party("Visit", o.Opponent), reason: "opposing_party", field: "reason"},
		{name: "a reason too long", in: put, cmd: wordy, reason: "too_long", field: "reason"},
		{name: "a member of what is not there", cmd: member("Thread", o.Admin), reason: "no_item", field: "itemId"},
		{name: "a member of a task", in: put, cmd: member("Task", o.Admin), reason: "no_thread", field: "itemId"},
		{name: "a member who may not write to clients", in: put, cmd: member("Thread", o.Limited), reason: "not_permitted", field: "staffId"},
		{name: "nobody as a member", in: put, cmd: member("Thread", firm.Staff{}), reason: "not_permitted", field: "staffId"},
		{name: "somebody outside the wall", in: func(o *firmtest.Office) {
			put(o)
			role := firmtest.Read[firm.Role](t, o, firmtest.RoleID(firm.RoleNormal))
			role.Privileges = role.Privileges.With(firm.MessageClients, true)
			_ = o.Put(role)
			o.Wall(o.Matter, o.Admin)
		}, cmd: member("Thread", o.Normal), reason: "not_permitted", field: "staffId"},
	})
	rights(t, firm.ShareItems, party("Request", o.Client), firmtest.As(o.Limited))
	rights(t, firm.MessageClients, member("Thread", o.Admin), firmtest.As(o.Limited))
	walled(t, func(matter firm.ID) firm.Command {
		return firm.NameParty{ItemID: thing("Visit"), MatterID: matter, On: true}
	})
}

func TestAPartyToAnAppointmentSeesItWithoutAShare(t *testing.T) {
	o := busy(t)
	visit := o.Item(o.Matter, "Visit", in(firm.Calendar, func(i *firm.Item) { i.Kind = firm.Appointment }))
	event := o.Item(o.Matter, "Event", in(firm.Calendar, func(i *firm.Item) { i.Kind = firm.Event }))
	for _, on := range []bool{true, false} {
		for item, byItself := range map[firm.ID]bool{visit.ID: true, event.ID: false} {
			o.Must(t, firmtest.As(o.Normal), firm.NameParty{ItemID: item, MatterID: o.Matter.ID, ContactID: o.Client.ID, On: on})
			portal, err := firm.LoadPortal(o, o.Matter.ID, o.Client.ID)
			if err != nil {
				t.Fatal(err)
			}
			if sees := portal.Item(firmtest.Read[firm.Item](t, o, item)).Sees; sees != (on && byItself) {
				t.Errorf("%s: named %v, sees %v", item, on, sees)
			}
		}
	}
	// A signer named once more keeps their part.
	part := firm.Party{ID: firm.PairID("party", visit.ID, o.Spouse.ID), MatterID: o.Matter.ID, ItemID: visit.ID, ContactID: o.Spouse.ID, Part: "host"}
	if err := o.Put(part); err != nil {
		t.Fatal(err)
	}
	o.Must(t, firmtest.As(o.Normal), firm.NameParty{ItemID: visit.ID, MatterID: o.Matter.ID, ContactID: o.Spouse.ID, On: true})
	if got := firmtest.Read[firm.Party](t, o, part.ID); got != part {
		t.Errorf("%+v", got)
	}
}

func TestWishesForMailAreKeptOrRefused(t *testing.T) {
	o := busy(t)
	wish := firm.SetNoticeWish{ContactID: o.Client.ID, Notices: firm.NoticesOff, QuietFrom: 1320, QuietTo: 420, DigestAt: 60, Language: "es", TimeZone: "America/Chicago"}
	for _, by := range []firm.Actor{rita(), firmtest.As(o.Limited), firmtest.System()} {
		o.Must(t, by, wish)
	}
	c := firmtest.Read[firm.Contact](t, o, o.Client.ID)
	if c.Notices != firm.NoticesOff || c.QuietFrom != 1320 || c.QuietTo != 420 || c.DigestAt != 60 || c.Language != "es" || c.TimeZone != "America/Chicago" || c.Name != "Rita Rivera" {
		t.Errorf("%+v", c)
	}
	seen := firm.NoticesAll
	left := wish
	left.Notices, left.Was, left.Language = firm.NoticesAll, &seen, "en"
	o.Must(t, rita(), left)
	if c := firmtest.Read[firm.Contact](t, o, o.Client.ID); c.Notices != firm.NoticesOff || c.Language != "en" {
		t.Errorf("a wish that was left as it was seen undid another: %+v", c)
	}
	seen = firm.NoticesOff
	o.Must(t, rita(), left)
	if c := firmtest.Read[firm.Contact](t, o, o.Client.ID); c.Notices != firm.NoticesAll {
		t.Errorf("a wish that was chosen anew: %+v", c)
	}
	no := func(change func(*firm.SetNoticeWish)) firm.SetNoticeWish {
		c := wish
		change(&c)
		return c
	}
	locked := func(o *firmtest.Office) {
		a := o.Account("rita@rivera.test", o.Client)
		a.Locked = true
		_ = o.Put(a)
	}
	refused(t, []refusal{
		{name: "no wish of ours", cmd: no(func(c *firm.SetNoticeWish) { c.Notices = "some" }), reason: "unknown_wish", field: "notices"},
		{name: "quiet from no hour", cmd: no(func(c *firm.SetNoticeWish) { c.QuietFrom = -1 }), reason: "bad_time", field: "quietFrom"},
		{name: "quiet to no hour", cmd: no(func(c *firm.SetNoticeWish) { c.QuietTo = firm.DayMinutes + 1 }), reason: "bad_time", field: "quietTo"},
		{name: "a summary at no hour", cmd: no(func(c *firm.SetNoticeWish) { c.DigestAt = 99_999 }), reason: "bad_time", field: "digestAt"},
		{name: "a language that we lack", cmd: no(func(c *firm.SetNoticeWish) { c.Language = "tlh" }), reason: "unknown_language", field: "language"},
		{name: "a zone in two lines", cmd: no(func(c *firm.SetNoticeWish) { c.TimeZone = "a\nb" }), reason: "bad_calendar", field: "timeZone"},
		{name: "another's", by: rita(), in: func(o *firmtest.Office) { o.Account("rita@rivera.test", o.Client) }, cmd: no(func(c *firm.SetNoticeWish) { c.ContactID = o.Spouse.ID }), reason: "not_yours", field: "contactId"},
		{name: "by a locked login", by: rita(), in: locked, cmd: wish, reason: "not_yours", field: "contactId"},
		{name: "nobody's", cmd: no(func(c *firm.SetNoticeWish) { c.ContactID = firmtest.ID("none") }), reason: "no_contact", field: "contactId"},
		{name: "by nobody known", by: firm.Actor{Kind: firm.ByStaff, ID: firmtest.ID("who")}, cmd: wish, reason: "no_privilege", field: "edit_matters"},
	})
}

func TestStaffLookAtAPortalAsItsContactOnly(t *testing.T) {
	o := small()
	look := firm.PreviewPortal{MatterID: o.Matter.ID, ContactID: o.Client.ID}
	refused(t, []refusal{
		{name: "by the system", by: firmtest.System(), cmd: look, reason: "not_yours"},
		{name: "as another matter's contact", cmd: firm.PreviewPortal{MatterID: o.Matter.ID, ContactID: o.Stranger.ID}, reason: "not_on_matter", field: "contactId"},
	})
	walled(t, func(m firm.ID) firm.Command { return firm.PreviewPortal{MatterID: m, ContactID: o.Client.ID} })
}
