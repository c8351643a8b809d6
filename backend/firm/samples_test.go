package firm_test

import (
	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// rita is the client's login, which carries her alone.
func rita() firm.Actor {
	return firm.Actor{Kind: firm.ByClient, ID: firmtest.ID("account rita@rivera.test")}
}

// lines are papers to ask for, by their names.
func lines(names ...string) []firm.AskedLine {
	var all []firm.AskedLine
	for _, name := range names {
		all = append(all, firm.AskedLine{ID: firmtest.ID("line " + name), Title: name})
	}
	return all
}

// charges is one line of an invoice.
func charges(quantityMilli, rateCents int64) []firm.Charge {
	return []firm.Charge{{ID: firmtest.ID("charge"), OnDate: "2026-11-02", Text: "Advice", QuantityMilli: quantityMilli, RateCents: rateCents}}
}

func in(area firm.Area, more ...func(*firm.Item)) func(*firm.Item) {
	return func(i *firm.Item) {
		i.Area, i.State, i.AmountCents = area, "", 0
		for _, change := range more {
			change(i)
		}
	}
}

func folder(i *firm.Item) { i.Kind = firm.Folder }

// furnish puts one thing of most areas into a firm, and a client's answers.
func furnish(o *firmtest.Office) {
	put := func(rows ...firm.Row) {
		for _, row := range rows {
			if err := o.Put(row); err != nil {
				panic(err)
			}
		}
	}
	due := o.Item(o.Matter, "Due", func(i *firm.Item) { i.PaidCents, i.State = 500, firm.StatePartPaid })
	put(firm.Payment{ID: firmtest.ID("payment"), MatterID: o.Matter.ID, ItemID: due.ID, AmountCents: 500, Method: "check", Account: firm.OperatingAccount})
	o.Share(o.Item(o.Matter, "Task", in(firm.Tasks, func(i *firm.Item) { i.State = firm.StateOpen })), o.Client)
	thread := o.Item(o.Matter, "Thread", in(firm.Messages))
	o.Share(thread, o.Client)
	put(firm.Member{ID: firm.PairID("member", thread.ID, o.Admin.ID), MatterID: o.Matter.ID, ItemID: thread.ID, StaffID: o.Admin.ID})
	off := firm.PairID("staff_mark", thing("Task"), o.Normal.ID)
	put(firm.StaffMark{ID: off, MatterID: o.Matter.ID, ItemID: thing("Task"), StaffID: o.Normal.ID, SnoozedUntil: 1 << 60})
	request := o.Item(o.Matter, "Request", in(firm.FileRequests, func(i *firm.Item) { i.State = firm.StateWaiting }))
	put(firm.Party{ID: firm.PairID("party", request.ID, o.Client.ID), MatterID: o.Matter.ID, ItemID: request.ID, ContactID: o.Client.ID})
	for i, name := range []string{"tax", "lease"} {
		put(firm.Asked{ID: firmtest.ID("line " + name), MatterID: o.Matter.ID, ItemID: request.ID, Place: int64(i + 1), Title: name, State: firm.AskedOpen})
	}
	sent := o.File(request, "sent", o.Client, func(f *firm.File) { f.AskedID = firmtest.ID("line tax") })
	put(firm.Asked{ID: sent.AskedID, MatterID: o.Matter.ID, ItemID: request.ID, Place: 1, Title: "tax", State: firm.AskedSent})
	papers := o.Item(o.Matter, "Papers", in(firm.Documents, folder))
	o.Share(papers, o.Spouse)
	o.Share(o.Item(o.Matter, "Inside", in(firm.Documents, func(i *firm.Item) { i.FolderID = papers.ID })), o.Spouse)
	o.Item(o.Matter, "Alone", in(firm.Documents))
	upload := o.Item(o.Matter, "Upload", in(firm.Documents, func(i *firm.Item) { i.FromID = o.Client.ID }))
	o.Share(upload, o.Client)
	o.File(upload, "first", o.Client, func(f *firm.File) { f.Version = 1 })
	o.Upload(firmtest.NewFile("fresh"), firmtest.System(), firmtest.As(o.Admin), firmtest.As(o.Normal), rita())
}

func thing(title string) firm.ID { return firmtest.ID("item " + title) }

// itemSamples are commands about things of the nine areas that a busy firm takes.
func itemSamples() []firm.Command {
	o := small()
	m, fresh := o.Matter.ID, firmtest.NewFile("fresh")
	item := func(name string, area firm.Area) firm.CreateItem {
		return firm.CreateItem{ID: firmtest.ID("new " + name), MatterID: m, Area: area, Title: name}
	}
	bill, request, thread, document := item("Bill", firm.Invoices), item("Request", firm.FileRequests), item("Thread", firm.Messages), item("Deed", firm.Documents)
	bill.Draft, bill.Charges = true, charges(1500, 30_000)
	request.Asked, request.Parties = lines("id", "deed"), []firm.ID{o.Client.ID}
	thread.Members, thread.AssignedID = []firm.ID{o.Admin.ID}, o.Admin.ID
	document.FolderID = thing("Papers")
	act := func(a firm.ItemAct, title string, c firm.Contact) firm.ActOnItem {
		return firm.ActOnItem{Act: a, ItemID: thing(title), MatterID: m, ContactID: c.ID}
	}
	return []firm.Command{
		bill, request, thread, document,
		firm.EditItem{ID: thing("Task"), MatterID: m, Edit: edit(map[string]string{"state": "open"}, map[string]string{"state": "done", "startsAt": "7"})},
		act(firm.ActShare, "Papers", o.Client), act(firm.ActUnshare, "Papers", o.Spouse), act(firm.ActHide, "Papers", o.Spouse),
		act(firm.ActUnhide, "Papers", o.Spouse), act(firm.ActWithdraw, "Papers", firm.Contact{}), act(firm.ActRestore, "Papers", firm.Contact{}),
		act(firm.ActRestore, "Upload", firm.Contact{}),
		firm.MoveItem{ID: thing("Alone"), MatterID: m, FolderID: thing("Papers")},
		firm.MoveItem{ID: thing("Inside"), MatterID: m},
		firm.NameParty{ItemID: thing("Request"), MatterID: m, ContactID: o.Spouse.ID, On: true},
		firm.NameParty{ItemID: thing("Request"), MatterID: m, ContactID: o.Client.ID},
		firm.NameMember{ItemID: thing("Thread"), MatterID: m, StaffID: o.Admin.ID, On: true},
		firm.NameMember{ItemID: thing("Thread"), MatterID: m, StaffID: o.Admin.ID},
		firm.AddComment{ID: firmtest.ID("comment"), ItemID: thing("Thread"), MatterID: m, Text: "Hello", Files: []firm.NewFile{fresh}},
		firm.AddFile{ItemID: thing("Alone"), MatterID: m, File: fresh},
		firm.MarkItem{ItemID: thing("Upload"), MatterID: m, Read: true, SnoozeUntil: firmtest.Noon, Files: []firm.ID{firmtest.ID("file first")}},
		firm.PreviewPortal{MatterID: m, ContactID: o.Client.ID},
		firm.SetAsked{ItemID: thing("Request"), MatterID: m, Line: lines("deed")[0]},
		firm.SetAsked{ItemID: thing("Request"), MatterID: m, Line: lines("lease")[0], Drop: true},
		firm.JudgeAsked{ItemID: thing("Request"), MatterID: m, LineID: firmtest.ID("line tax"), Accept: true, Seen: firmtest.ID("file sent")},
		firm.JudgeAsked{ItemID: thing("Request"), MatterID: m, LineID: firmtest.ID("line tax"), Reason: "page 2 is missing"},
		firm.SetCharges{ItemID: thing("Bill"), MatterID: m, WasCents: 12_500, Charges: charges(2000, 10_000)},
		firm.RecordPayment{ID: firmtest.ID("paid"), ItemID: thing("Due"), MatterID: m, AmountCents: 12_000, PaidOn: "2026-11-20", Method: "wire", Account: firm.TrustAccount},
		firm.RemovePayment{ID: firmtest.ID("payment"), ItemID: thing("Due"), MatterID: m},
		firm.SetNoticeWish{ContactID: o.Client.ID, Notices: firm.NoticesDigest, QuietFrom: 1320, QuietTo: 420, DigestAt: 1020, Language: "es", TimeZone: "America/Chicago"},
	}
}

// clientSamples are what a client gives.
func clientSamples() []firm.Command {
	o := small()
	m, c, fresh := o.Matter.ID, o.Client.ID, firmtest.NewFile("fresh")
	return []firm.Command{
		firm.AddComment{ID: firmtest.ID("comment"), ItemID: thing("Task"), MatterID: m, ContactID: c, Text: "Done?"},
		firm.WriteMessage{ID: firmtest.ID("message"), MatterID: m, ContactID: c, Title: "A question", Text: "When?", Files: []firm.NewFile{fresh}},
		firm.AddFile{ItemID: thing("Request"), MatterID: m, ContactID: c, AskedID: firmtest.ID("line lease"), File: fresh},
		firm.AddFile{ItemID: thing("Upload"), MatterID: m, ContactID: c, File: fresh},
		firm.SendDocument{ID: firmtest.ID("document"), MatterID: m, ContactID: c, Title: "My lease", File: fresh},
		firm.TakeBack{FileID: firmtest.ID("file first"), ItemID: thing("Upload"), MatterID: m, ContactID: c},
		firm.TakeBack{FileID: firmtest.ID("file sent"), ItemID: thing("Request"), MatterID: m, ContactID: c},
		firm.MarkOpened{ItemID: thing("Task"), MatterID: m, ContactID: c},
		firm.TickTask{ItemID: thing("Task"), MatterID: m, ContactID: c, Done: true},
		firm.TickTask{ItemID: thing("Task"), MatterID: m, ContactID: c},
	}
}

// giver is who gives a sample: the client what carries her name, a staff member
// what is staff's own, and the system the rest.
func giver(cmd firm.Command) firm.Actor {
	for _, one := range clientSamples() {
		if one.CommandName() == cmd.CommandName() && one.About() == cmd.About() {
			return rita()
		}
	}
	if name := cmd.CommandName(); name == "MarkItem" || name == "PreviewPortal" {
		return firmtest.As(small().Admin)
	}
	return firmtest.System()
}
