package view

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"anteroom/backend/firm"
)

func (p *page) detail(ask Ask, now firm.Micros) (*Detail, error) {
	i := p.at(ask.Item)
	if i < 0 || p.items[i].Area != ask.Area {
		return nil, ErrClosed
	}
	e := p.entries[i]
	if err := p.full(&e); err != nil {
		return nil, err
	}
	return p.whole(p.items[i], e, now)
}

// invoice is an invoice's detail with the language that the contact reads.
func (p *page) invoice(ask Ask, now firm.Micros) (*Invoice, error) {
	ask.Area = firm.Invoices
	d, err := p.detail(ask, now)
	if err != nil {
		return nil, err
	}
	return &Invoice{Detail: d, Language: cmp.Or(p.contact.Language, p.facts.Firm().Language, "en")}, nil
}

// whole is an item with all that stands under it and beside it.
func (p *page) whole(item firm.Item, e Entry, now firm.Micros) (*Detail, error) {
	beside, err := p.beside.item(item.ID)
	if err != nil {
		return nil, err
	}
	files := placed(beside.files)
	d := &Detail{
		Portal: p.portal, Entry: e, Comments: []Comment{}, Asked: []Asked{}, Charges: []Charge{}, Payments: []Payment{}, People: []Person{},
		Files: p.shownAll(files[""]),
	}
	for _, c := range beside.comments {
		by, err := p.name(c.ByKind, c.ByID)
		if err != nil {
			return nil, err
		}
		d.Comments = append(d.Comments, Comment{
			ID: c.ID, By: by, ByFirm: c.ByKind == firm.ByStaff, ByYou: c.ByKind == firm.ByClient && c.ByID == p.contact.ID, Text: c.Text, At: c.At,
			Files: p.shownAll(files[c.ID]),
		})
	}
	slices.SortFunc(d.Comments, func(a, b Comment) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID)) })
	lines := slices.SortedFunc(slices.Values(beside.asked), func(a, b firm.Asked) int { return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.ID, b.ID)) })
	for _, l := range lines {
		d.Asked = append(d.Asked, Asked{
			ID: l.ID, Title: l.Title, Text: l.Text, State: l.State, Reason: l.Reason,
			Files: p.shownAll(files[l.ID]),
		})
	}
	if err := p.money(d, item); err != nil {
		return nil, err
	}
	if d.People, err = p.people(item); err != nil {
		return nil, err
	}
	d.Instances = p.next(item, now)
	return d, err
}

// placed tells the files of each comment and line, and under no name those of the
// item itself. They are looked through once: a thread may have thousands of both.
func placed(files []firm.File) map[firm.ID][]firm.File {
	at := map[firm.ID][]firm.File{}
	for _, f := range files {
		under := cmp.Or(f.CommentID, f.AskedID)
		at[under] = append(at[under], f)
	}
	return at
}

func (p *page) money(d *Detail, item firm.Item) error {
	if item.Area != firm.Invoices {
		return nil
	}
	charges, err := firm.List[firm.Charge](p.rows, "item_id", item.ID)
	if err != nil {
		return fmt.Errorf("read the invoice's lines: %w", err)
	}
	slices.SortFunc(charges, func(a, b firm.Charge) int { return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.ID, b.ID)) })
	for _, c := range charges {
		d.Charges = append(d.Charges, Charge{OnDate: c.OnDate, Text: c.Text, QuantityMilli: c.QuantityMilli, RateCents: c.RateCents, AmountCents: c.AmountCents})
	}
	payments, err := firm.List[firm.Payment](p.rows, "item_id", item.ID)
	if err != nil {
		return fmt.Errorf("read payments: %w", err)
	}
	slices.SortFunc(payments, func(a, b firm.Payment) int { return cmp.Or(cmp.Compare(a.PaidOn, b.PaidOn), cmp.Compare(a.ID, b.ID)) })
	for _, one := range payments {
		d.Payments = append(d.Payments, Payment{AmountCents: one.AmountCents, PaidOn: one.PaidOn, Method: one.Method})
	}
	return nil
}

// people names who takes part: the staff of a thread, and the contacts whom the
// item concerns. Of a thread's other readers nothing is told until they write.
func (p *page) people(item firm.Item) ([]Person, error) {
	out := []Person{}
	members, err := firm.List[firm.Member](p.rows, "item_id", item.ID)
	if err != nil {
		return nil, fmt.Errorf("read who takes part: %w", err)
	}
	for _, m := range members {
		name, err := p.staffName(m.StaffID)
		if err != nil {
			return nil, err
		}
		out = append(out, Person{Name: name, ByFirm: true})
	}
	parties, err := firm.List[firm.Party](p.rows, "item_id", item.ID)
	if err != nil {
		return nil, fmt.Errorf("read parties: %w", err)
	}
	for _, party := range parties {
		if item.Area != firm.Calendar && party.ContactID != p.contact.ID {
			continue
		}
		name, err := p.name(firm.ByClient, party.ContactID)
		if err != nil {
			return nil, err
		}
		out = append(out, Person{Name: name, ByYou: party.ContactID == p.contact.ID})
	}
	return out, nil
}

// name is that of a staff member or a contact; who is gone has none.
func (p *page) name(kind firm.ActorKind, id firm.ID) (string, error) {
	if kind == firm.ByStaff {
		return p.staffName(id)
	}
	contact, err := firm.Get[firm.Contact](p.rows, id)
	if errors.Is(err, firm.ErrNone) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read contact: %w", err)
	}
	return contact.Name, nil
}

func (p *page) staffName(id firm.ID) (string, error) {
	staff, err := firm.Get[firm.Staff](p.rows, id)
	if errors.Is(err, firm.ErrNone) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read staff: %w", err)
	}
	return staff.Name, nil
}
