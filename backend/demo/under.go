package demo

import (
	"fmt"

	"anteroom/backend/firm"
)

// enrich gives an item what stands under it: the lines of an invoice and what
// was paid, what was asked for, what was said, and who opened it.
func (m *maker) enrich(t *thing) {
	t.item.LastAt = t.item.ChangedAt
	switch t.item.Area {
	case firm.Invoices:
		m.charge(t)
	case firm.FileRequests:
		titles := make([]string, m.c.between(1, 3))
		for i := range titles {
			titles[i] = m.worded("{asked}")
		}
		m.asks(t, titles...)
	case firm.Messages:
		m.converse(t)
	}
	m.opens(t)
}

// id names a row under an item: the same in every run, whatever else is made.
func (t *thing) id(kind firm.Kind, n int) firm.ID {
	return firm.PairID(kind, t.item.ID, firm.ID(fmt.Sprint(n)))
}

// charge writes an invoice's amount as one line of hours or two, and what was
// paid as one payment.
func (m *maker) charge(t *thing) {
	day := onDate(t.item.CreatedAt)
	costs := t.item.AmountCents / 10
	for i, line := range []struct {
		text  string
		cents int64
	}{{"Time of counsel", t.item.AmountCents - costs}, {"Filing fees and copies", costs}} {
		t.under = append(t.under, firm.Charge{
			ID: t.id("charge", i), MatterID: t.item.MatterID, ItemID: t.item.ID, Place: int64(i + 1), OnDate: day, Text: line.text,
			QuantityMilli: 1000, RateCents: line.cents, AmountCents: line.cents,
		})
	}
	if t.item.PaidCents > 0 {
		t.under = append(t.under, firm.Payment{
			ID: t.id("payment", 0), MatterID: t.item.MatterID, ItemID: t.item.ID, AmountCents: t.item.PaidCents,
			PaidOn: onDate(min(t.item.StartsAt, m.w.now)), Method: "Bank transfer", Account: firm.OperatingAccount, ByID: t.item.CreatedBy, At: min(t.item.StartsAt, m.w.now),
		})
	}
}

// asks lists what a file request wants; one that is done had all accepted.
func (m *maker) asks(t *thing, titles ...string) {
	for i, title := range titles {
		state := firm.AskedOpen
		if t.item.State != firm.StateWaiting {
			state = firm.AskedAccepted
		}
		t.under = append(t.under, firm.Asked{
			ID: t.id("asked", i), MatterID: t.item.MatterID, ItemID: t.item.ID, Place: int64(i + 1), Title: title, State: state,
		})
	}
}

// member puts staff onto a thread.
func (m *maker) member(t *thing, staff ...firm.ID) {
	for _, id := range staff {
		t.under = append(t.under, firm.Member{ID: firm.PairID("member", t.item.ID, id), MatterID: t.item.MatterID, ItemID: t.item.ID, StaffID: id})
	}
}

// says adds a comment. Whoever of the firm answers has read what they answer to.
func (m *maker) says(t *thing, kind firm.ActorKind, by firm.ID, text string, at firm.Micros) {
	t.under = append(t.under, firm.Comment{
		ID: t.id("comment", len(t.under)), MatterID: t.item.MatterID, ItemID: t.item.ID, ByKind: kind, ByID: by, Text: text, At: at,
	})
	t.item.LastAt, t.item.ChangedAt = at, at
	if kind == firm.ByClient {
		t.item.ClientAt = at
	} else {
		m.read(t, by, at)
	}
}

// converse lets the firm and whoever sees a thread answer each other a few times.
func (m *maker) converse(t *thing) {
	m.member(t, t.item.CreatedBy)
	at := t.item.ChangedAt
	for n := range m.c.between(0, 3) {
		m.read(t, t.item.CreatedBy, at+hour)
		at += firm.Micros(m.c.between(2, 60)) * hour
		if at >= m.ends || t.item.Draft || len(t.shares) == 0 {
			return
		}
		if n%2 == 0 {
			m.says(t, firm.ByClient, t.shares[0].ContactID, m.paragraphs(1, 1), at)
		} else {
			m.says(t, firm.ByStaff, t.item.CreatedBy, m.paragraphs(1, 1), at)
		}
	}
}

// read keeps how far a staff member has read a thread.
func (m *maker) read(t *thing, staff firm.ID, at firm.Micros) {
	mark := firm.StaffMark{ID: firm.PairID("staff_mark", t.item.ID, staff), MatterID: t.item.MatterID, ItemID: t.item.ID, StaffID: staff, ReadAt: at}
	for i, row := range t.under {
		if row.RowID() == mark.ID {
			t.under[i] = mark
			return
		}
	}
	t.under = append(t.under, mark)
}

// opens marks what was shared more than a week ago as opened, most of it.
func (m *maker) opens(t *thing) {
	mark := func(contact firm.ID) {
		if t.item.Draft || t.item.LastAt > m.w.now-7*firm.Day || m.c.oneIn(6) {
			return
		}
		at := t.item.LastAt + firm.Micros(m.c.between(1, 70))*hour
		t.under = append(t.under, firm.Opened{
			ID: firm.PairID("opened", t.item.ID, contact), MatterID: t.item.MatterID, ItemID: t.item.ID, ContactID: contact, FirstAt: at, LastAt: at,
		})
	}
	for _, s := range t.shares {
		mark(s.ContactID)
	}
	if len(t.shares) > 0 {
		return
	}
	for _, p := range t.parties {
		mark(p.ContactID)
	}
}
