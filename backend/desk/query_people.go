package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// activity reads a matter's lines, newest first.
func (r *reader) activity(matterID string, limit int) ([]firm.Activity, error) {
	if limit == 0 {
		return nil, nil
	}
	return store.Select[firm.Activity](r.Tx, store.Query{Where: "matter_id = $2", Order: "at DESC, id DESC", Args: []any{matterID}, Limit: limit})
}

// person is one contact on a matter, with what the two pages of people show.
type person struct {
	contact firm.Contact
	roles   []string
	client  bool
	grant   firm.Grant
	key     string
}

// people lists everyone on a matter: the client first, then by name.
func (r *reader) people(m firm.Matter) ([]*person, error) {
	byID := map[firm.ID]*person{}
	err := r.each(`SELECT p.contact_id, COALESCE(c.name, ''), COALESCE(c.kind, ''), COALESCE(c.email, ''), COALESCE(c.phone, '')
		FROM (`+peopleOfMatter+`) p LEFT JOIN contact c ON c.firm = $1 AND c.id = p.contact_id`, []any{string(r.firm), string(m.ID)},
		func(scan func(...any) error) error {
			p := &person{}
			err := scan(&p.contact.ID, &p.contact.Name, &p.contact.Kind, &p.contact.Email, &p.contact.Phone)
			p.client, p.key = p.contact.ID == m.ClientID, foldKey(p.contact.Name)
			byID[p.contact.ID] = p
			return err
		})
	if err != nil {
		return nil, err
	}
	err = r.each(`SELECT contact_id, role FROM relationship WHERE firm = $1 AND matter_id = $2 ORDER BY id`, []any{string(r.firm), string(m.ID)},
		func(scan func(...any) error) error {
			var id firm.ID
			var role string
			if err := scan(&id, &role); err != nil {
				return err
			}
			byID[id].roles = append(byID[id].roles, role)
			return nil
		})
	if err != nil {
		return nil, err
	}
	grants, err := firm.List[firm.Grant](r, "matter_id", m.ID)
	if err != nil {
		return nil, err
	}
	for _, g := range grants {
		if p := byID[g.ContactID]; p != nil {
			p.grant = g
		}
	}
	return sortedPeople(byID), nil
}

func sortedPeople(byID map[firm.ID]*person) []*person {
	list := make([]*person, 0, len(byID))
	for _, p := range byID {
		if p.roles == nil {
			p.roles = []string{}
		}
		sortNames(p.roles)
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b *person) int {
		if a.client != b.client {
			if a.client {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.contact.ID, b.contact.ID))
	})
	return list
}

// People lists one window of a matter's contacts whose name, address or role
// begins with the words of a query.
func (d *Desk) People(ctx context.Context, matterID, query string, offset, limit int) (PeoplePage, error) {
	page := PeoplePage{Lines: []PersonLine{}}
	err := d.read(ctx, func(r *reader) error {
		m, err := r.matter(matterID)
		if err != nil {
			return err
		}
		all, err := r.people(m)
		if err != nil {
			return err
		}
		if words := store.Fold(query); len(words) > 0 && strings.TrimSpace(query) != "" {
			all = slices.DeleteFunc(all, func(p *person) bool { return !p.matches(words) })
		}
		from, to := window(len(all), offset, limit)
		page = PeoplePage{Lines: []PersonLine{}, Total: len(all), Offset: from}
		for _, p := range all[from:to] {
			page.Lines = append(page.Lines, PersonLine{
				ContactID: string(p.contact.ID), Name: p.contact.Name, Kind: p.contact.Kind, Email: p.contact.Email, Phone: p.contact.Phone,
				Roles: p.roles, Client: p.client, Access: string(p.grant.State),
			})
		}
		return nil
	})
	return page, err
}

// matches tells whether each word begins some word of the person.
func (p *person) matches(words []string) bool {
	own := store.Fold(p.contact.Name + " " + p.contact.Email + " " + p.contact.Phone + " " + strings.Join(p.roles, " "))
	return begins(own, words)
}

// RelationshipRoles lists the roles to offer for a contact on a matter: the
// usual ones, then those that this firm uses most.
func (d *Desk) RelationshipRoles(ctx context.Context) ([]string, error) {
	roles := []string{
		firm.ClientRole, "spouse", "family member", "third-party payor", "opposing party", "opposing counsel",
		"co-counsel", "witness", "expert", "insurer", "guardian",
	}
	err := d.read(ctx, func(r *reader) error {
		used, err := r.strings(`SELECT role FROM relationship WHERE +firm = $1 GROUP BY role ORDER BY COUNT(*) DESC, role LIMIT $2`, string(r.firm), rolesOffered)
		for _, role := range used {
			if !slices.ContainsFunc(roles, func(one string) bool { return strings.EqualFold(one, role) }) {
				roles = append(roles, role)
			}
		}
		return err
	})
	return roles, err
}
