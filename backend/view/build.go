package view

import (
	"cmp"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"

	"anteroom/backend/firm"
)

// Build answers what an account asks for, deciding anew from rows. now is the
// moment of reading, by which events count as upcoming. Whatever the account
// may not see is ErrClosed.
func Build(rows firm.Rows, account firm.ID, ask Ask, now firm.Micros) (Answer, error) {
	who, err := firm.Get[firm.Account](rows, account)
	if errors.Is(err, firm.ErrNone) {
		return Answer{}, ErrClosed
	}
	if err != nil {
		return Answer{}, fmt.Errorf("read login: %w", err)
	}
	if ask.Page == PagePortals {
		list, err := portals(rows, who)
		return Answer{Portals: list}, err
	}
	page, err := openPortal(rows, who, ask.Portal)
	if err != nil {
		return Answer{}, err
	}
	return page.answer(ask, now)
}

// Preview answers as Build would for a contact on a matter once they have
// accepted: for staff, from whichever rows they hold.
func Preview(rows firm.Rows, matter, contact firm.ID, ask Ask, now firm.Micros) (Answer, error) {
	portal, err := firm.LoadPortal(rows, matter, contact)
	if errors.Is(err, firm.ErrNone) {
		return Answer{}, ErrClosed
	}
	if err != nil {
		return Answer{}, err
	}
	page, err := load(rows, portal, firm.GrantID(matter, contact), contact)
	if err != nil {
		return Answer{}, err
	}
	return page.answer(ask, now)
}

// page is one open portal with the items that its client sees.
type page struct {
	rows    firm.Rows
	contact firm.ID
	portal  Portal
	matter  firm.Matter
	items   []firm.Item
	entries []Entry
	facts   *firm.Portal
	// beside holds what stands beside the items: marks, files, counts.
	beside beside
}

func (p *page) answer(ask Ask, now firm.Micros) (Answer, error) {
	switch ask.Page {
	case PageDashboard:
		return Answer{Dashboard: p.dashboard(now)}, nil
	case PageSearch:
		return Answer{List: p.search(ask)}, nil
	case PageCalendar:
		list, err := p.calendar(ask)
		return Answer{List: list}, err
	case PageFile:
		file, err := p.file(ask)
		return Answer{File: file}, err
	case PageList:
		list, err := p.list(ask)
		return Answer{List: list}, err
	case PageItem:
		detail, err := p.detail(ask, now)
		return Answer{Detail: detail}, err
	default:
		return Answer{}, ErrClosed
	}
}

func portals(rows firm.Rows, who firm.Account) ([]Portal, error) {
	links, err := firm.List[firm.AccountContact](rows, "account_id", who.ID)
	if err != nil {
		return nil, fmt.Errorf("read the login's contacts: %w", err)
	}
	out := []Portal{}
	for _, link := range links {
		grants, err := firm.List[firm.Grant](rows, "contact_id", link.ContactID)
		if err != nil {
			return nil, fmt.Errorf("read grants: %w", err)
		}
		for _, grant := range grants {
			page, err := openPortal(rows, who, grant.ID)
			if errors.Is(err, ErrClosed) {
				continue
			}
			if err != nil {
				return nil, err
			}
			out = append(out, page.portal)
		}
	}
	slices.SortFunc(out, func(a, b Portal) int {
		return cmp.Or(cmp.Compare(a.MatterTitle, b.MatterTitle), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}

// openPortal reads a portal that the account may open, or ErrClosed.
func openPortal(rows firm.Rows, who firm.Account, id firm.ID) (*page, error) {
	grant, err := firm.Get[firm.Grant](rows, id)
	if errors.Is(err, firm.ErrNone) {
		return nil, ErrClosed
	}
	if err != nil {
		return nil, fmt.Errorf("read grant: %w", err)
	}
	carries, err := firm.Has(rows, "account_contact", firm.PairID("account_contact", who.ID, grant.ContactID))
	if err != nil {
		return nil, fmt.Errorf("read the login's contacts: %w", err)
	}
	if !carries {
		return nil, ErrClosed
	}
	portal, err := firm.LoadPortal(rows, grant.MatterID, grant.ContactID)
	if err != nil {
		return nil, err
	}
	return load(rows, portal.As(who), grant.ID, grant.ContactID)
}

// load reads the items of an open portal and keeps those that Decide lets through.
func load(rows firm.Rows, facts *firm.Portal, id, contactID firm.ID) (*page, error) {
	if !facts.Open().Sees {
		return nil, ErrClosed
	}
	contact, err := firm.Get[firm.Contact](rows, contactID)
	if err != nil {
		return nil, fmt.Errorf("read contact: %w", err)
	}
	matter := facts.Matter()
	items, err := firm.List[firm.Item](rows, "matter_id", matter.ID)
	if err != nil {
		return nil, fmt.Errorf("read items: %w", err)
	}
	p := &page{rows: rows, contact: contactID, matter: matter, facts: facts}
	for _, item := range items {
		if facts.Item(item).Sees {
			p.items = append(p.items, item)
		}
	}
	if p.beside, err = readBeside(rows, matter.ID, contactID); err != nil {
		return nil, err
	}
	counts, fresh := map[firm.Area]int{}, 0
	for _, item := range p.items {
		e, err := p.entry(item)
		if err != nil {
			return nil, err
		}
		if e.Kind != firm.Folder {
			counts[item.Area]++
		}
		if e.New {
			fresh++
		}
		p.entries = append(p.entries, e)
	}
	office := facts.Firm()
	p.portal = Portal{
		ID: id, FirmName: office.Name, MatterTitle: matter.Title, MatterNumber: matter.Number, ActingAs: contact.Name,
		Stripe: stripe(matter.ID), New: fresh, TimeZone: office.TimeZone, Areas: []AreaCount{},
	}
	for _, area := range firm.AllAreas() {
		if facts.Area(area).Sees {
			p.portal.Areas = append(p.portal.Areas, AreaCount{Area: area, Count: counts[area]})
		}
	}
	return p, nil
}

func stripe(matter firm.ID) int {
	h := fnv.New32a()
	h.Write([]byte(matter))
	return int(h.Sum32() % Stripes)
}

// waits tells whether the client is the one to act: unpaid invoices, open tasks,
// and what staff asked of them.
func (p *page) waits(item firm.Item) bool {
	switch item.Area {
	case firm.Invoices:
		return unpaid(item.State)
	case firm.Tasks:
		return item.State == firm.StateOpen && item.AssignedID == ""
	case firm.Signatures, firm.FileRequests:
		return item.State == firm.StateWaiting && p.facts.Party(item.ID)
	case firm.Forms:
		return item.State == firm.StateWaiting
	default:
		return false
	}
}

func unpaid(s firm.ItemState) bool { return s == firm.StateDue || s == firm.StatePartPaid }

func (p *page) dashboard(now firm.Micros) *Dashboard {
	return &Dashboard{
		Portal:   p.portal,
		NextStep: p.matter.NextStep, NextWho: p.matter.NextWho, NextOn: p.matter.NextOn,
		Waiting:  p.some(soonest, func(e Entry) bool { return e.WaitsForYou && e.Area != firm.Invoices && e.Area != firm.Tasks }),
		Invoices: p.some(soonest, func(e Entry) bool { return e.Area == firm.Invoices && unpaid(e.State) }),
		Tasks:    p.some(soonest, func(e Entry) bool { return e.Area == firm.Tasks && e.State == firm.StateOpen }),
		Events:   p.upcoming(now),
		Recent:   p.some(newest, func(e Entry) bool { return e.Kind != firm.Folder }),
	}
}

// soonest orders by when it is due; what has no date comes last.
func soonest(a, b Entry) int {
	return cmp.Or(cmp.Compare(dated(a), dated(b)), cmp.Compare(a.ID, b.ID))
}

func dated(e Entry) firm.Micros {
	if e.StartsAt == 0 {
		return 1<<63 - 1
	}
	return e.StartsAt
}

func newest(a, b Entry) int {
	return cmp.Or(cmp.Compare(max(b.SharedAt, b.LastAt), max(a.SharedAt, a.LastAt)), cmp.Compare(b.ID, a.ID))
}

func (p *page) some(order func(a, b Entry) int, keep func(Entry) bool) []Entry {
	out := []Entry{}
	for _, e := range p.entries {
		if keep(e) {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, order)
	return out[:min(len(out), DashboardLimit)]
}
