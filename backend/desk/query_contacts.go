package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"anteroom/backend/firm"
)

// Contacts lists one window of the contacts that hold the words of a query.
// sort is name, email or kind; a leading "-" turns it round.
func (d *Desk) Contacts(ctx context.Context, query, sort string, offset, limit int) (ContactPage, error) {
	page := ContactPage{Lines: []ContactLine{}}
	err := d.readLists(ctx, func(r *reader) error {
		if err := d.lists.loadContacts(r); err != nil {
			return err
		}
		sorted, turned := d.lists.sortedContacts(sort)
		search, err := d.lists.find(r, d.index(), "contact", query)
		if err != nil {
			return err
		}
		let := make([]*contactEntry, 0, len(sorted))
		for _, one := range sorted {
			if search == 0 || one.hit == search {
				let = append(let, one)
			}
		}
		if turned {
			slices.Reverse(let)
		}
		from, to := window(len(let), offset, limit)
		page = ContactPage{Lines: []ContactLine{}, Total: len(let), All: len(sorted), Offset: from}
		for _, one := range let[from:to] {
			line, err := r.contactLine(one)
			if err != nil {
				return err
			}
			page.Lines = append(page.Lines, line)
		}
		return nil
	})
	return page, err
}

func (l *lists) sortedContacts(sort string) (sorted []*contactEntry, turned bool) {
	name, turned := strings.CutPrefix(sort, "-")
	byName := func(a, b *contactEntry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.id, b.id)) }
	switch name {
	case "email":
		return l.contacts.order(name, func(a, b *contactEntry) int {
			return cmp.Or(cmp.Compare(strings.ToLower(a.email), strings.ToLower(b.email)), byName(a, b))
		}), turned
	case "kind":
		return l.contacts.order(name, func(a, b *contactEntry) int { return cmp.Or(cmp.Compare(a.kind, b.kind), byName(a, b)) }), turned
	default:
		return l.contacts.order("name", byName), turned
	}
}

func (r *reader) contactLine(e *contactEntry) (ContactLine, error) {
	line := ContactLine{ID: string(e.id), Name: e.name, Kind: e.kind, Email: e.email, Phone: e.phone}
	var err error
	line.Matters, err = r.count(`SELECT COUNT(DISTINCT +matter_id) FROM relationship WHERE firm = $1 AND contact_id = $2`, string(r.firm), string(e.id))
	if err != nil {
		return line, err
	}
	line.Portals, err = r.count(`SELECT COUNT(*) FROM grant_access WHERE firm = $1 AND contact_id = $2 AND state IN ('granted', 'paused')`, string(r.firm), string(e.id))
	return line, err
}

// Contact is a contact with every matter that they are on.
func (d *Desk) Contact(ctx context.Context, id string) (ContactDetail, error) {
	var detail ContactDetail
	err := d.read(ctx, func(r *reader) error {
		contact, err := firm.Get[firm.Contact](r, firm.ID(id))
		if errors.Is(err, firm.ErrNone) {
			return trouble(CodeNotFound, "no_contact", "contactId", "This contact is not there any more. Go back to the list of contacts.")
		}
		if err != nil {
			return fmt.Errorf("read contact: %w", err)
		}
		entry, err := r.contactEntry(contact.ID)
		if err != nil {
			return err
		}
		detail = ContactDetail{Aliases: contact.Aliases, On: []ContactMatter{}}
		if detail.ContactLine, err = r.contactLine(entry); err != nil {
			return err
		}
		if detail.On, err = r.mattersOf(contact.ID); err != nil {
			return err
		}
		account, err := firm.AccountOf(r, contact.ID)
		detail.Account = accountState(account)
		return err
	})
	return detail, err
}

func accountState(a firm.Account) string {
	switch {
	case a.ID == "":
		return ""
	case a.Locked:
		return "locked"
	case a.Verified:
		return "verified"
	default:
		return "unverified"
	}
}

func (r *reader) mattersOf(contact firm.ID) ([]ContactMatter, error) {
	byID := map[string]*ContactMatter{}
	order := []string{}
	err := r.each(`SELECT t.matter_id, t.role, m.number, m.title, COALESCE(g.state, '') FROM relationship t
		JOIN matter m ON m.firm = t.firm AND m.id = t.matter_id
		LEFT JOIN grant_access g ON g.firm = t.firm AND g.matter_id = t.matter_id AND g.contact_id = t.contact_id
		WHERE t.firm = $1 AND t.contact_id = $2 ORDER BY m.changed_at DESC, m.id, t.role`, []any{string(r.firm), string(contact)},
		func(scan func(...any) error) error {
			var one ContactMatter
			var role string
			if err := scan(&one.MatterID, &role, &one.Number, &one.Title, &one.Access); err != nil {
				return err
			}
			if byID[one.MatterID] == nil {
				one.Roles = []string{}
				byID[one.MatterID] = &one
				order = append(order, one.MatterID)
			}
			byID[one.MatterID].Roles = append(byID[one.MatterID].Roles, role)
			return nil
		})
	list := make([]ContactMatter, 0, len(order))
	for _, id := range order {
		list = append(list, *byID[id])
	}
	return list, err
}
