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
	contact firm.Contact
	portal  Portal
	matter  firm.Matter
	facts   *firm.Portal
	// items are ordered by id; entries stand at the same places, as bare makes them.
	items   []firm.Item
	entries []Entry
	opened  map[firm.ID]firm.Opened
	beside  beside
}

func (p *page) answer(ask Ask, now firm.Micros) (Answer, error) {
	switch ask.Page {
	case PageDashboard:
		board, err := p.dashboard(now)
		return Answer{Dashboard: board}, err
	case PageSearch:
		list, err := p.search(ask)
		return Answer{List: list}, err
	case PageCalendar:
		list, err := p.calendar(ask)
		return Answer{List: list}, err
	case PageFile:
		file, err := p.file(ask)
		return Answer{File: file}, err
	case PageEvents:
		events, err := p.events(ask)
		return Answer{Events: events}, err
	case PageInvoice:
		invoice, err := p.invoice(ask, now)
		return Answer{Invoice: invoice}, err
	case PageNotices:
		return Answer{Notices: p.notices()}, nil
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
	facts, grant, err := reach(rows, who, id)
	if err != nil {
		return nil, err
	}
	return load(rows, facts, grant.ID, grant.ContactID)
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
	p := &page{rows: rows, contact: contact, matter: facts.Matter(), facts: facts, opened: map[firm.ID]firm.Opened{}}
	p.beside = beside{rows: rows, facts: p.facts, matter: p.matter.ID, of: map[firm.ID]about{}}
	if p.items, err = seen(rows, facts); err != nil {
		return nil, err
	}
	marks, err := firm.List[firm.Opened](rows, "contact_id", contactID)
	if err != nil {
		return nil, fmt.Errorf("read what was opened: %w", err)
	}
	for _, m := range marks {
		p.opened[m.ItemID] = m
	}
	p.entries = make([]Entry, 0, len(p.items))
	for _, item := range p.items {
		p.entries = append(p.entries, p.bare(item))
	}
	p.portal = p.overview(id)
	return p, nil
}

// seen lists, by id, the items of the matter that Decide lets through. Only those
// that name the contact are read: Decide lets no other through.
func seen(rows firm.Rows, facts *firm.Portal) ([]firm.Item, error) {
	matter := facts.Matter().ID
	items, err := namedItems(rows, facts)
	if err != nil {
		return nil, fmt.Errorf("read items: %w", err)
	}
	out := items[:0]
	for _, item := range items {
		if item.MatterID == matter && facts.Item(item).Sees {
			out = append(out, item)
		}
	}
	return out, nil
}

// namedItems reads, by id, at least the items of the matter that name the
// contact: those alone where rows can find many by their ids.
func namedItems(rows firm.Rows, facts *firm.Portal) ([]firm.Item, error) {
	if _, can := rows.(finder); !can {
		return firm.List[firm.Item](rows, "matter_id", facts.Matter().ID)
	}
	return many[firm.Item](rows, "id", facts.Named())
}

// overview is the portal itself, with what its areas hold.
func (p *page) overview(id firm.ID) Portal {
	counts, fresh := map[firm.Area]int{}, 0
	for _, e := range p.entries {
		if e.Kind != firm.Folder {
			counts[e.Area]++
		}
		if e.New {
			fresh++
		}
	}
	office := p.facts.Firm()
	portal := Portal{
		ID: id, FirmName: office.Name, MatterTitle: p.matter.Title, MatterNumber: p.matter.Number, ActingAs: p.contact.Name,
		Stripe: stripe(p.matter.ID), New: fresh, TimeZone: office.TimeZone, Areas: []AreaCount{},
	}
	for _, area := range firm.AllAreas() {
		if p.facts.Area(area).Sees {
			portal.Areas = append(portal.Areas, AreaCount{Area: area, Count: counts[area]})
		}
	}
	return portal
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

func (p *page) dashboard(now firm.Micros) (*Dashboard, error) {
	d := &Dashboard{
		Portal:   p.portal,
		NextStep: p.matter.NextStep, NextWho: p.matter.NextWho, NextOn: p.matter.NextOn,
		Waiting:  p.some(soonest, func(e Entry) bool { return e.WaitsForYou && e.Area != firm.Invoices && e.Area != firm.Tasks }),
		Invoices: p.some(soonest, func(e Entry) bool { return e.Area == firm.Invoices && unpaid(e.State) }),
		Tasks:    p.some(soonest, func(e Entry) bool { return e.Area == firm.Tasks && e.WaitsForYou }),
		Events:   p.upcoming(now),
	}
	// What stands above, or was opened already, is not told as new once more.
	above := map[firm.ID]bool{}
	for _, e := range slices.Concat(d.Waiting, d.Invoices, d.Tasks, d.Events) {
		above[e.ID] = true
	}
	d.Recent = p.some(newest, func(e Entry) bool { return e.New && e.Kind != firm.Folder && !above[e.ID] })
	parts := [][]Entry{d.Waiting, d.Invoices, d.Tasks, d.Events, d.Recent}
	ids := []firm.ID{}
	for _, e := range slices.Concat(parts...) {
		ids = append(ids, e.ID)
	}
	if err := p.beside.some(ids); err != nil {
		return nil, err
	}
	for _, part := range parts {
		if err := p.fill(part); err != nil {
			return nil, err
		}
	}
	return d, nil
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
