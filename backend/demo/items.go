package demo

import (
	"fmt"

	"anteroom/backend/firm"
)

// thing is an item with those who see it.
type thing struct {
	item    firm.Item
	shares  []firm.Share
	parties []firm.Party
	hidden  []firm.Hidden
	// under are the rows that belong to the item: its lines, what was said, what
	// was paid and opened.
	under []firm.Row
}

// maker makes the things of one matter.
type maker struct {
	w *world
	d *dossier
	c chance
	// ends is when work on the matter ended, or now.
	ends     firm.Micros
	invoices int
	readers  []reader
}

// reader is a contact with whom things of a matter are shared.
type reader struct {
	contact firm.ID
	name    string
	client  bool
}

// things makes the items of matter i.
func (w *world) things(i int) []thing {
	d := &w.dossiers[i]
	m := &maker{w: w, d: d, c: w.chance("items", i), ends: w.now}
	if d.work == nil {
		return m.story()
	}
	if d.row.Stage == firm.StageClosed {
		m.ends = d.row.ChangedAt
	}
	m.readers = m.whoReads()
	list := make([]thing, 0, d.items)
	for range d.items {
		list = append(list, m.thing(one(m.c, m.c.words.areas)))
	}
	return list
}

// areaDeck holds each area as often as a firm makes things of it.
func areaDeck() []firm.Area {
	var deck []firm.Area
	for _, a := range []struct {
		area  firm.Area
		cards int
	}{
		{firm.Documents, 26},
		{firm.Tasks, 17},
		{firm.Calendar, 14},
		{firm.Messages, 13},
		{firm.Invoices, 12},
		{firm.Notes, 6},
		{firm.Signatures, 5},
		{firm.FileRequests, 4},
		{firm.Forms, 3},
	} {
		for range a.cards {
			deck = append(deck, a.area)
		}
	}
	return deck
}

// whoReads are the contacts with a grant in force; before there is one, things
// are got ready for the client now and then.
func (m *maker) whoReads() []reader {
	var list []reader
	for _, g := range m.d.grants {
		if g.sees() {
			list = append(list, m.reader(g.contact))
		}
	}
	if client := m.d.client(); len(list) == 0 && client >= 0 && m.c.oneIn(3) {
		list = append(list, m.reader(client))
	}
	return list
}

func (m *maker) reader(contact int) reader {
	row := m.w.contacts[contact]
	return reader{contact: row.ID, name: row.Name, client: row.ID == m.d.row.ClientID}
}

func (m *maker) thing(area firm.Area) thing {
	made := m.c.when(m.d.row.CreatedAt, m.ends)
	item := firm.Item{
		ID: m.c.id(made), MatterID: m.d.row.ID, Area: area, CreatedBy: one(m.c, m.d.team),
		CreatedAt: made, ChangedAt: min(made+m.c.when(0, 10*firm.Day), m.ends),
	}
	m.fill(&item)
	item.Draft = m.c.oneIn(18)
	item.Withdrawn = !item.Draft && m.c.oneIn(60)
	t := thing{item: item}
	m.show(&t)
	m.enrich(&t)
	return t
}

func (m *maker) fill(item *firm.Item) {
	switch item.Area {
	case firm.Invoices:
		m.invoice(item)
	case firm.Tasks:
		m.task(item)
	case firm.Calendar:
		m.event(item)
	case firm.Notes:
		m.note(item)
	case firm.Messages:
		m.message(item)
	case firm.Documents:
		m.document(item)
	case firm.Signatures:
		m.signature(item)
	case firm.FileRequests:
		m.fileRequest(item)
	case firm.Forms:
		m.form(item)
	}
}

// show shares the thing by hand, or names its parties where the area shares by
// itself. What is still a draft has been shared with nobody.
func (m *maker) show(t *thing) {
	byItself := firm.SharedByItself(t.item.Area, t.item.Kind)
	for n, r := range m.readers {
		chosen := 30
		if r.client || n == 0 {
			chosen = 74
		}
		switch {
		case byItself && (n == 0 || m.c.percent(chosen)):
			t.party(r.contact, partIn(t.item.Area))
			if m.c.oneIn(60) {
				t.hide(r.contact)
			}
		case !byItself && !t.item.Draft && m.c.percent(chosen):
			t.share(r.contact, t.item.CreatedBy, t.item.ChangedAt)
			if t.item.Area == firm.Tasks {
				t.party(r.contact, partIn(firm.Tasks))
			}
		}
	}
	if len(t.parties) == 0 && byItself {
		t.party(m.w.contacts[m.d.ties[0].contact].ID, partIn(t.item.Area))
	}
}

func (t *thing) share(contact, by firm.ID, at firm.Micros) {
	t.shares = append(t.shares, firm.Share{
		ID: firm.PairID("share", t.item.ID, contact), MatterID: t.item.MatterID, ItemID: t.item.ID, ContactID: contact, SharedBy: by, SharedAt: at,
	})
}

func (t *thing) party(contact firm.ID, part string) {
	t.parties = append(t.parties, firm.Party{
		ID: firm.PairID("party", t.item.ID, contact), MatterID: t.item.MatterID, ItemID: t.item.ID, ContactID: contact, Part: part,
	})
}

func (t *thing) hide(contact firm.ID) {
	t.hidden = append(t.hidden, firm.Hidden{ID: firm.PairID("hidden", t.item.ID, contact), MatterID: t.item.MatterID, ItemID: t.item.ID, ContactID: contact})
}

func partIn(a firm.Area) string {
	switch a {
	case firm.Signatures:
		return "signer"
	case firm.FileRequests:
		return "asked"
	case firm.Tasks:
		return "assignee"
	default:
		return "invitee"
	}
}

// due is a day some time after the item was made; of closed matters it is past.
func (m *maker) due(item *firm.Item, least, most int) firm.Micros {
	at := workday(midnight(days(item.CreatedAt, m.c.between(least, most)))) + 17*hour
	if m.ends < m.w.now && at > m.ends {
		at = max(midnight(m.ends)+17*hour-firm.Day, item.CreatedAt)
	}
	return at
}

// past tells whether a moment is gone, with a little of what is left open.
func (m *maker) past(at firm.Micros) bool {
	return at < m.w.now && (m.ends < m.w.now || !m.c.oneIn(12))
}

func (m *maker) invoice(item *firm.Item) {
	m.invoices++
	hours := m.c.between(1, 60)
	item.Number = invoiceNumber(m.d.row.Number, m.invoices)
	item.Title = one(m.c, []string{
		"Legal services, %s", "Retainer, %s", "Court costs, %s", "Drafting and review, %s", "Expert's fee, %s", "Monthly statement, %s",
	})
	item.Title = fmt.Sprintf(item.Title, onDate(item.CreatedAt)[:7])
	item.AmountCents = int64(hours)*int64(m.c.between(18, 42))*500 + int64(m.c.IntN(4))*1250
	item.Currency = "USD"
	item.StartsAt = m.due(item, 14, 45)
	item.State = firm.StateDue
	switch {
	case m.past(item.StartsAt):
		item.State, item.PaidCents = firm.StatePaid, item.AmountCents
	case m.c.oneIn(6):
		item.State, item.PaidCents = firm.StatePartPaid, item.AmountCents/int64(m.c.between(2, 5))
	}
}

func invoiceNumber(matter string, n int) string { return fmt.Sprintf("INV-%s-%02d", matter, n) }

func (m *maker) task(item *firm.Item) {
	item.Title = one(m.c, []string{
		"Review the draft: {paper}", "Sign and return: {paper}", "Send us: {asked}", "Call us about: {paper}", "Confirm your address and telephone",
		"Pay the filing fee", "Read before the meeting: {paper}", "Choose two dates for mediation", "Complete: {form}", "Tell us of any change of income",
	})
	item.Title = m.worded(item.Title)
	item.StartsAt = m.due(item, 3, 40)
	item.State = firm.StateOpen
	if m.past(item.StartsAt) {
		item.State = firm.StateDone
	}
}

func (m *maker) event(item *firm.Item) {
	item.Kind = firm.Event
	if m.c.percent(58) {
		item.Kind = firm.Appointment
	}
	title := []string{"Meeting: {paper}", "Telephone conference", "Preparation for the hearing", "Signing of documents", "Consultation"}
	if item.Kind == firm.Event {
		title = []string{"Hearing", "Filing deadline: {paper}", "Mediation", "Deposition", "Status conference", "Deadline to answer"}
	}
	item.Title = m.worded(one(m.c, title))
	item.StartsAt = midnight(m.due(item, 1, 90)) + firm.Micros(m.c.between(14, 22))*hour + firm.Micros(m.c.IntN(2))*30*minute
	item.EndsAt = item.StartsAt + firm.Micros(m.c.between(1, 6))*30*minute
	item.Place = m.c.place()
}

func (m *maker) note(item *firm.Item) {
	item.Title = m.worded(one(m.c, []string{"What we agreed on the telephone", "After the hearing", "About: {paper}", "Your questions, answered", "Where things stand"}))
	item.Text = m.paragraphs(1, 3)
}

func (m *maker) message(item *firm.Item) {
	item.Title = m.worded(one(m.c, []string{"Question about {paper}", "Date of our next meeting", "{asked}", "Update on your matter", "Costs so far", "Thank you for {asked}"}))
	item.Text = m.paragraphs(1, 2)
}

func (m *maker) document(item *firm.Item) {
	item.Title = m.worded(one(m.c, []string{"{paper}", "{paper}, signed", "{paper}, second version", "{asked}", "Letter to the other side", "Invoice attachments", "{paper} with notes"}))
	if m.c.oneIn(5) {
		item.Text = "Received on " + onDate(item.CreatedAt) + "."
	}
}

func (m *maker) signature(item *firm.Item) {
	item.Title = m.worded(one(m.c, []string{"Engagement letter", "{paper}", "Fee agreement", "Release", "Authorization to obtain records"}))
	item.StartsAt = m.due(item, 5, 21)
	item.State = firm.StateWaiting
	switch {
	case m.past(item.StartsAt) && m.c.oneIn(15):
		item.State, item.Text = firm.StateDeclined, "Some figures are not right; please call me."
	case m.past(item.StartsAt):
		item.State = firm.StateSigned
	}
}

func (m *maker) fileRequest(item *firm.Item) {
	item.Title = m.worded("{asked}")
	item.Text = readable
	item.StartsAt = m.due(item, 5, 30)
	item.State = m.answered(item)
}

func (m *maker) form(item *firm.Item) {
	item.Title = m.worded("{form}")
	item.StartsAt = m.due(item, 5, 30)
	item.State = m.answered(item)
}

func (m *maker) answered(item *firm.Item) firm.ItemState {
	switch {
	case !m.past(item.StartsAt):
		return firm.StateWaiting
	case m.c.oneIn(3):
		return firm.StateFiled
	default:
		return firm.StateDone
	}
}
