package demo

import "anteroom/backend/firm"

// story makes the things of a story's matter by hand, in every area, so that the
// pages of its client are full and honest.
func (m *maker) story() []thing {
	if m.d.row.Number == LongNumber {
		return m.storyOfTheEstate()
	}
	return m.storyOfTheMarriage()
}

// at is so many days from today, on a working day, at an hour.
func (m *maker) at(day int, hours firm.Micros) firm.Micros {
	return workday(days(midnight(m.w.now), day)) + hours*hour
}

func (m *maker) storyOfTheMarriage() []thing {
	client := m.d.row.ClientID
	hidden := m.told("letter", firm.Item{Area: firm.Documents, Title: "Letter to opposing counsel"}, client)
	hidden.hide(client)
	question := m.told("question", firm.Item{Area: firm.Messages, Title: "The house on Tamarack Lane", Text: "Do you know whether Gordon has ordered an appraisal of his own?"}, client)
	m.member(&question, m.d.team[0], m.d.team[1])
	stubs := m.told("stubs", firm.Item{Area: firm.FileRequests, Title: "Pay stubs of the last three months", Text: readable, StartsAt: m.at(6, 17), State: firm.StateWaiting}, client)
	m.asks(&stubs, "September", "October", "November")
	call := m.meeting("call", firm.Event, "Weekly call about the children", 1, 17, "By telephone", client)
	call.item.Repeats, call.item.TimeZone = "FREQ=WEEKLY;COUNT=8", m.w.firm.TimeZone
	folder := m.told("pleadings", firm.Item{Area: firm.Documents, Kind: firm.Folder, Title: "Court papers"}, client)
	petition := m.told("petition", firm.Item{Area: firm.Documents, Title: "Petition for dissolution, as filed", FolderID: folder.item.ID}, client)
	return []thing{
		m.bill("retainer", "Retainer", 1, 350_000, 350_000, -20, client),
		m.bill("services", "Legal services, first month", 2, 184_250, 50_000, 9, client),
		m.told("expenses", firm.Item{Area: firm.Tasks, Title: "List your monthly expenses", StartsAt: m.at(4, 17), State: firm.StateOpen}, client),
		m.told("school", firm.Item{Area: firm.Tasks, Title: "Ask the school for the children's records", StartsAt: m.at(-12, 17), State: firm.StateDone}, client),
		m.told("answer", firm.Item{Area: firm.Tasks, Title: "Answer the other side's letter", StartsAt: m.at(7, 17), State: firm.StateOpen, AssignedID: m.d.team[1]}, client),
		m.meeting("meeting", firm.Appointment, "Meeting before mediation", 3, 16, "Our office, river room", client),
		m.meeting("mediation", firm.Event, "Mediation", 17, 15, "Mediation centre, Harbor Street", client),
		call,
		m.told("steps", firm.Item{Area: firm.Notes, Title: "How the next weeks go", Text: "First the declaration, then mediation. If it succeeds, no hearing is needed.\n\nYou can write to us here at any time."}, client),
		question,
		folder,
		m.file(petition, "Petition"),
		m.told("plan", firm.Item{Area: firm.Documents, Title: "Parenting plan, our draft", Draft: true}, ""),
		hidden,
		m.told("declaration", firm.Item{Area: firm.Signatures, Title: "Financial declaration", StartsAt: m.at(5, 17), State: firm.StateWaiting}, client),
		stubs,
		m.told("form", firm.Item{Area: firm.Forms, Title: "Family questionnaire", StartsAt: m.at(8, 17), State: firm.StateWaiting}, client),
		m.told("strategy", firm.Item{Area: firm.Notes, Title: "For us: what to offer", Text: "Not shared.", Withdrawn: true}, ""),
	}
}

func (m *maker) storyOfTheEstate() []thing {
	client := m.d.row.ClientID
	tenant := m.told("tenant", firm.Item{Area: firm.Messages, Title: "The tenant of the coach house", Text: "May he stay until the end of the lease? The trustee would agree."}, client)
	m.member(&tenant, m.d.team[0])
	m.says(&tenant, firm.ByClient, client, "He has been a good tenant. I should like him to stay.", m.at(-3, 15))
	m.says(&tenant, firm.ByStaff, m.d.team[0], "Then we tell the trustee so. You need do nothing more.", m.at(-2, 16))
	deeds := m.told("deeds", firm.Item{Area: firm.FileRequests, Title: "Deeds to the lake property", Text: readable, StartsAt: m.at(10, 17), State: firm.StateWaiting}, client)
	m.asks(&deeds, "Deed of 1987", "Survey of the shore line", "Last property tax bill")
	return []thing{
		m.bill("costs", "Court costs and publication", 1, 61_500, 0, 12, client),
		m.bill("retainer", "Retainer", 2, 500_000, 500_000, -18, client),
		m.told("heirs", firm.Item{Area: firm.Tasks, Title: "Check the names and addresses of the heirs", StartsAt: m.at(2, 17), State: firm.StateOpen}, client),
		m.meeting("safe", firm.Appointment, "Opening of the safe deposit box", 6, 15, "Meridian & Rowntree Savings Bank, lower level", client),
		m.meeting("hearing", firm.Event, "Hearing on the objections", 24, 14, "County courthouse, room 4B", client),
		m.told("creditors", firm.Item{Area: firm.Notes, Title: "Notice to creditors", Text: "The notice runs for four months from the day it was printed."}, client),
		tenant,
		m.file(m.told("inventory", firm.Item{Area: firm.Documents, Title: "Inventory of the estate"}, client), "Inventory"),
		m.file(m.told("will", firm.Item{Area: firm.Documents, Title: "Last will, certified copy"}, client), "Last will"),
		m.told("receipt", firm.Item{Area: firm.Signatures, Title: "Receipt and release of the first distribution", StartsAt: m.at(7, 17), State: firm.StateWaiting}, client),
		deeds,
		m.told("assets", firm.Item{Area: firm.Forms, Title: "List of assets", StartsAt: m.at(9, 17), State: firm.StateWaiting}, client),
	}
}

const readable = "Photographs from a telephone are fine as long as every page can be read."

func (m *maker) bill(name, title string, number int, cents, paid int64, due int, to firm.ID) thing {
	state := firm.StateDue
	switch {
	case paid == cents:
		state = firm.StatePaid
	case paid > 0:
		state = firm.StatePartPaid
	}
	t := m.told(name, firm.Item{
		Area: firm.Invoices, Title: title, Number: invoiceNumber(m.d.row.Number, number), AmountCents: cents, PaidCents: paid,
		Currency: "USD", StartsAt: m.at(due, 17), State: state,
	}, to)
	m.charge(&t)
	return t
}

func (m *maker) meeting(name string, kind firm.ItemKind, title string, day int, hours firm.Micros, place string, to firm.ID) thing {
	return m.told(name, firm.Item{
		Area: firm.Calendar, Kind: kind, Title: title, StartsAt: m.at(day, hours), EndsAt: m.at(day, hours+1), Place: place,
	}, to)
}

// told completes an item of the story and shows it to a contact, or to nobody.
func (m *maker) told(name string, item firm.Item, to firm.ID) thing {
	made := days(m.d.row.CreatedAt, 12)
	item.ID, item.MatterID = storyID("item", m.d.row.Number+" "+name), m.d.row.ID
	item.CreatedBy, item.CreatedAt, item.ChangedAt, item.LastAt = m.d.team[0], made, made, made
	t := thing{item: item}
	switch {
	case to == "":
	case firm.SharedByItself(item.Area, item.Kind):
		t.party(to, partIn(item.Area))
	default:
		t.share(to, item.CreatedBy, made+hour)
	}
	return t
}
