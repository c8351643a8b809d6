package firm

import (
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Portal gathers, once, the facts of one contact's portal on one matter, so
// that Decide can be asked about each of its items without reading them again.
type Portal struct {
	base    Facts
	contact ID
	shared  map[ID]Share
	party   map[ID]bool
	hidden  map[ID]bool
}

// LoadPortal reads the facts of a contact's portal on a matter. It returns
// ErrNone when the firm has no such matter.
func LoadPortal(rows Rows, matterID, contactID ID) (*Portal, error) {
	base, err := loadFacts(rows, matterID, contactID)
	if err != nil {
		return nil, err
	}
	p := &Portal{base: base, contact: contactID, shared: map[ID]Share{}, party: map[ID]bool{}, hidden: map[ID]bool{}}
	shares, err := List[Share](rows, "contact_id", contactID)
	if err != nil {
		return nil, fmt.Errorf("read shares: %w", err)
	}
	for _, s := range shares {
		if s.MatterID == matterID {
			p.shared[s.ItemID] = s
		}
	}
	parties, err := List[Party](rows, "contact_id", contactID)
	if err != nil {
		return nil, fmt.Errorf("read parties: %w", err)
	}
	for _, one := range parties {
		p.party[one.ItemID] = true
	}
	hidden, err := List[Hidden](rows, "contact_id", contactID)
	if err != nil {
		return nil, fmt.Errorf("read hidden: %w", err)
	}
	for _, h := range hidden {
		p.hidden[h.ItemID] = true
	}
	return p, nil
}

func loadFacts(rows Rows, matterID, contactID ID) (Facts, error) {
	office, err := Office(rows)
	if err != nil {
		return Facts{}, err
	}
	matter, err := Get[Matter](rows, matterID)
	if err != nil {
		return Facts{}, fmt.Errorf("read matter: %w", err)
	}
	grant, err := Get[Grant](rows, GrantID(matterID, contactID))
	if err != nil && !errors.Is(err, ErrNone) {
		return Facts{}, fmt.Errorf("read grant: %w", err)
	}
	account, err := AccountOf(rows, contactID)
	if err != nil {
		return Facts{}, err
	}
	return Facts{Firm: office, Matter: matter, Grant: grant, Account: account}, nil
}

// Firm returns the firm as read.
func (p *Portal) Firm() Firm { return p.base.Firm }

// Matter returns the matter as read.
func (p *Portal) Matter() Matter { return p.base.Matter }

// Grant returns the contact's grant; its zero value is none.
func (p *Portal) Grant() Grant { return p.base.Grant }

// Account returns the contact's login; its zero value is none.
func (p *Portal) Account() Account { return p.base.Account }

// Share returns how an item was shared with the contact, if it was.
func (p *Portal) Share(item ID) (Share, bool) {
	s, ok := p.shared[item]
	return s, ok
}

// Party tells whether the contact is a party to the item.
func (p *Portal) Party(item ID) bool { return p.party[item] }

// Named lists, by id, every item that names the contact: shared with them, or
// about them. Decide lets no other through, so that who looks for what they see
// need read no more.
func (p *Portal) Named() []ID {
	out := slices.Collect(maps.Keys(p.shared))
	for id := range p.party {
		if _, both := p.shared[id]; !both {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// Open decides about the portal itself.
func (p *Portal) Open() Decision { return Decide(p.base) }

// Area decides about an area's page.
func (p *Portal) Area(area Area) Decision {
	f := p.base
	f.Area = area
	return Decide(f)
}

// Item decides about one item.
func (p *Portal) Item(item Item) Decision {
	f := p.base
	f.Item = &item
	_, f.Shared = p.shared[item.ID]
	f.Party = p.party[item.ID]
	f.Hidden = p.hidden[item.ID]
	return Decide(f)
}

// WithAccess returns the same portal as if the contact had an active grant and
// a verified login: for telling, before Save, what a contact would see.
func (p *Portal) WithAccess() *Portal {
	as := *p
	as.base.Grant = Grant{ID: "as-if", MatterID: p.base.Matter.ID, ContactID: p.contact, State: Granted}
	as.base.Account = Account{ID: "as-if", Verified: true}
	return &as
}

// Office reads the firm's own row.
func Office(rows Rows) (Firm, error) {
	all, err := rows.By("firm", "", "")
	if err != nil {
		return Firm{}, fmt.Errorf("read firm: %w", err)
	}
	if len(all) != 1 {
		return Firm{}, fmt.Errorf("read firm: %w", ErrNone)
	}
	return all[0].(Firm), nil
}

// AccountOf returns the login that carries a contact: the verified one where
// there are several, or the zero value where there is none.
func AccountOf(rows Rows, contactID ID) (Account, error) {
	links, err := List[AccountContact](rows, "contact_id", contactID)
	if err != nil {
		return Account{}, fmt.Errorf("read the contact's login: %w", err)
	}
	var best Account
	for _, link := range links {
		account, err := Get[Account](rows, link.AccountID)
		if errors.Is(err, ErrNone) {
			continue
		}
		if err != nil {
			return Account{}, fmt.Errorf("read login: %w", err)
		}
		if best.ID == "" || account.Verified && !best.Verified {
			best = account
		}
	}
	return best, nil
}

// As returns the same portal as the given account sees it. The caller must have
// made sure that the account carries the contact.
func (p *Portal) As(account Account) *Portal {
	as := *p
	as.base.Account = account
	return &as
}
