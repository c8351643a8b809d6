package demo

import "anteroom/backend/firm"

// The firm, and the first of its people.
const (
	FirmName   = "Hale & Ortiz"
	AdminName  = "Miriam Hale"
	AdminEmail = "miriam.hale@" + staffDomain

	staffDomain = "hale-ortiz.example"
)

// The matter of the story. Nobody has access yet and its portal is off; there
// are things in all nine areas for the client to find once she is let in.
const (
	StoryNumber = "HO-1001"
	StoryTitle  = "Delacroix and Whitfield: dissolution of marriage"
	// StoryClient is the client, with an address.
	StoryClient = "Josephine Delacroix"
	StoryEmail  = "josephine.delacroix@example.com"
	// StoryPayor has no address, and two roles.
	StoryPayor = "Anton Delacroix"
	// StoryOpposing is the other side; access needs a reason.
	StoryOpposing = "Gordon Whitfield"
	// StoryInterpreter has a name that is read from right to left.
	StoryInterpreter = "ליאורה בן־שחר"
	// StoryCompany is an organisation on the other side.
	StoryCompany = "Whitfield Marine Supply LLC"
)

// A second matter, whose title is as long as titles get in life.
const (
	LongNumber = "HO-1002"
	LongTitle  = "In the matter of the supervised administration of the estate of Maximiliano Fitzgerald Abernathy-Winterbourne, deceased, " +
		"and of the testamentary trusts created under the fourth, ninth and eleventh articles of his last will, with objections by the residuary beneficiaries"
	LongClient = "Philippa Abernathy-Winterbourne"
)

// StoryMatterID is the id of the story's matter in every invented firm.
func StoryMatterID() firm.ID { return storyID("matter", StoryNumber) }

// LongMatterID is the id of the matter with the long title.
func LongMatterID() firm.ID { return storyID("matter", LongNumber) }

// StoryContactID is the id of a contact of either story, by name.
func StoryContactID(name string) firm.ID { return storyID("contact", name) }

func storyID(kind firm.Kind, name string) firm.ID { return firm.PairID(kind, "story", firm.ID(name)) }

// tell makes the story's two matters, ahead of all others.
func (w *world) tell() {
	client := w.storyContact(firm.Contact{Name: StoryClient, Email: StoryEmail, Phone: "(312) 555-0117"})
	payor := w.storyContact(firm.Contact{Name: StoryPayor, Phone: "(312) 555-0118"})
	other := w.storyContact(firm.Contact{Name: StoryOpposing, Email: "gordon.whitfield@example.net", Aliases: "Gordy Whitfield"})
	company := w.storyContact(firm.Contact{Name: StoryCompany, Kind: firm.Organisation, Email: "office@whitfield-marine.example"})
	interpreter := w.storyContact(firm.Contact{Name: StoryInterpreter, Email: "liora@example.org", Aliases: "Liora Ben-Shahar"})
	w.storyMatter(firm.Matter{
		Number: StoryNumber, Title: StoryTitle, PracticeArea: "Family Law",
		NextStep: "Please sign the financial declaration; we file it by Friday.", Description: "Married eleven years, two children, a shared company.",
	}, []tie{
		{client, firm.ClientRole, true},
		{other, "opposing party", false},
		{payor, "third-party payor", true},
		{payor, "witness", true},
		{company, "opposing party", false},
		{interpreter, "interpreter", true},
	})
	heir := w.storyContact(firm.Contact{Name: LongClient, Email: "philippa@example.org"})
	trustee := w.storyContact(firm.Contact{Name: "Meridian & Rowntree Savings Bank", Kind: firm.Organisation, Email: "trusts@meridian-rowntree.example"})
	w.storyMatter(firm.Matter{Number: LongNumber, Title: LongTitle, PracticeArea: "Estate Planning", NextStep: "The inventory is filed on Monday."}, []tie{
		{heir, firm.ClientRole, true},
		{heir, "executor", true},
		{trustee, "trustee", false},
	})
	w.storyContacts = len(w.contacts)
}

func (w *world) storyContact(c firm.Contact) int {
	c.ID, c.CreatedAt = StoryContactID(c.Name), days(midnight(w.now), -45)
	if c.Kind == "" {
		c.Kind = firm.Person
	}
	if c.Email != "" {
		w.taken[c.Email] = true
	}
	w.contacts = append(w.contacts, c)
	return len(w.contacts) - 1
}

func (w *world) storyMatter(m firm.Matter, ties []tie) {
	opened := days(midnight(w.now), -40) + 15*hour
	m.ID, m.Stage, m.Areas = storyID("matter", m.Number), firm.StageOpen, firm.EveryArea
	m.ClientID, m.ResponsibleID = w.contacts[ties[0].contact].ID, w.staff[0].ID
	m.OpenedOn, m.CreatedAt, m.ChangedAt = onDate(opened), opened, days(opened, 30)
	w.dossiers = append(w.dossiers, dossier{row: m, ties: ties, team: []firm.ID{w.staff[0].ID, w.staff[2].ID}})
}

// story makes the things of the story's matters, by hand: on the first one in
// every area, so that its client's pages are full and honest.
func (m *maker) story() []thing {
	client := m.d.row.ClientID
	today := midnight(m.w.now)
	at := func(day int, hours firm.Micros) firm.Micros { return workday(days(today, day)) + hours*hour }
	if m.d.row.Number != StoryNumber {
		return []thing{
			m.told("inventory", firm.Item{Area: firm.Documents, Title: "Inventory of the estate, draft"}, client),
			m.told("creditors", firm.Item{Area: firm.Notes, Title: "Notice to creditors", Text: "The notice runs for four months from the day it was printed."}, client),
		}
	}
	hidden := m.told("letter", firm.Item{Area: firm.Documents, Title: "Letter to opposing counsel"}, client)
	hidden.hide(client)
	return []thing{
		m.told("retainer", firm.Item{Area: firm.Invoices, Title: "Retainer", Number: "INV-HO-1001-01", AmountCents: 350_000, PaidCents: 350_000, Currency: "USD", StartsAt: at(-20, 17), State: firm.StatePaid}, client),
		m.told("services", firm.Item{Area: firm.Invoices, Title: "Legal services, first month", Number: "INV-HO-1001-02", AmountCents: 184_250, PaidCents: 50_000, Currency: "USD", StartsAt: at(9, 17), State: firm.StatePartPaid}, client),
		m.told("expenses", firm.Item{Area: firm.Tasks, Title: "List your monthly expenses", StartsAt: at(4, 17), State: firm.StateOpen}, client),
		m.told("school", firm.Item{Area: firm.Tasks, Title: "Ask the school for the children's records", StartsAt: at(-12, 17), State: firm.StateDone}, client),
		m.told("meeting", firm.Item{Area: firm.Calendar, Kind: firm.Appointment, Title: "Meeting before mediation", StartsAt: at(3, 16), EndsAt: at(3, 17), Place: "Our office, river room"}, client),
		m.told("mediation", firm.Item{Area: firm.Calendar, Kind: firm.Event, Title: "Mediation", StartsAt: at(17, 15), EndsAt: at(17, 19), Place: "Mediation centre, Harbor Street"}, client),
		m.told("steps", firm.Item{Area: firm.Notes, Title: "How the next weeks go", Text: "First the declaration, then mediation. If it succeeds, no hearing is needed.\n\nYou can write to us here at any time."}, client),
		m.told("question", firm.Item{Area: firm.Messages, Title: "The house on Tamarack Lane", Text: "Do you know whether Gordon has ordered an appraisal of his own?"}, client),
		m.told("petition", firm.Item{Area: firm.Documents, Title: "Petition for dissolution, as filed"}, client),
		m.told("plan", firm.Item{Area: firm.Documents, Title: "Parenting plan, our draft", Draft: true}, ""),
		hidden,
		m.told("declaration", firm.Item{Area: firm.Signatures, Title: "Financial declaration", StartsAt: at(5, 17), State: firm.StateWaiting}, client),
		m.told("stubs", firm.Item{Area: firm.FileRequests, Title: "Pay stubs of the last three months", StartsAt: at(6, 17), State: firm.StateWaiting, Text: "Photographs from a telephone are fine as long as every page can be read."}, client),
		m.told("form", firm.Item{Area: firm.Forms, Title: "Family questionnaire", StartsAt: at(8, 17), State: firm.StateWaiting}, client),
		m.told("strategy", firm.Item{Area: firm.Notes, Title: "For us: what to offer", Text: "Not shared.", Withdrawn: true}, ""),
	}
}

// told completes an item of the story and shows it to a contact, or to nobody.
func (m *maker) told(name string, item firm.Item, to firm.ID) thing {
	made := days(m.d.row.CreatedAt, 12)
	item.ID, item.MatterID = storyID("item", m.d.row.Number+" "+name), m.d.row.ID
	item.CreatedBy, item.CreatedAt, item.ChangedAt = m.d.team[0], made, made
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

func storyNotes(c chance, d *dossier) []firm.InternalNote {
	at := days(d.row.CreatedAt, 2)
	return []firm.InternalNote{{
		ID: storyID("internal_note", d.row.Number), MatterID: d.row.ID, OnDate: onDate(at), AuthorID: d.team[0], CreatedAt: at,
		Text: "Internal only: " + c.remark(),
	}}
}
