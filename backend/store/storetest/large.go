package storetest

import (
	"fmt"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Size says how large a made-up firm is.
type Size struct {
	Matters, Contacts, Relationships, Grants, Items int
}

// Large is the size that the product's figures are taken at.
func Large() Size {
	return Size{Matters: 10_000, Contacts: 30_000, Relationships: 40_000, Grants: 40_000, Items: 120_000}
}

// maker makes up a firm; the same chances make the same firm.
type maker struct {
	chance func(n int) int
	schema *store.Schema
	size   Size
}

// images makes the rows of the firm, kind by kind, in an order in which they
// may be loaded.
func (m maker) images() ([][]store.Image, error) {
	groups := []struct {
		many int
		make func(int) firm.Row
	}{
		{m.size.Contacts, m.contact},
		{m.size.Matters, m.matter},
		{m.size.Relationships, m.tie},
		{m.size.Grants, m.grant},
		{m.size.Items, m.item},
	}
	all := make([][]store.Image, 0, len(groups))
	for _, group := range groups {
		list := make([]store.Image, 0, group.many)
		for n := range group.many {
			image, err := m.schema.ImageOf(group.make(n))
			if err != nil {
				return nil, err
			}
			list = append(list, image)
		}
		all = append(all, list)
	}
	return all, nil
}

// uuid is in the order of n, as UUIDv7 are in the order of time.
func uuid(kind string, n int) firm.ID {
	hash := firm.PairID(firm.Kind(kind), firm.ID(fmt.Sprint(n)))
	return firm.ID(fmt.Sprintf("0193%04x-%04x-7%s", n>>16, n&0xffff, hash[15:]))
}

func (m maker) of(list ...string) string { return list[m.chance(len(list))] }

// name puts syllables together: some thousands of different ones, unevenly
// spread over the letters as real ones are.
func (m maker) name() string {
	name := m.of("Ma", "Ma", "Jo", "Sa", "An", "Ste", "Ro", "Li", "Ka", "Be", "Da", "Fe", "Gu", "Ha", "Is", "Ni", "Or", "Pe", "Qui", "Ul", "Va", "Wi", "Xi", "Yu", "Zo") +
		m.of("r", "n", "l", "s", "th", "m", "v", "nd", "") + m.of("a", "e", "i", "o", "u", "ie", "ea") +
		m.of("son", "s", "r", "n", "lli", "berg", "ton", "ez", "ski", "h")
	return name
}

func (m maker) contact(n int) firm.Row {
	first, last := m.name(), m.name()
	return firm.Contact{
		ID: uuid("c", n), Kind: firm.Person, Name: first + " " + last,
		Email: strings.ToLower(first+"."+last) + "@example.test", Phone: fmt.Sprintf("+1 555 %03d %04d", n%1000, m.chance(10000)), CreatedAt: 1_900_000_000_000_000,
	}
}

func (m maker) matter(n int) firm.Row {
	return firm.Matter{
		ID: uuid("m", n), Number: fmt.Sprintf("%d-%05d", 2020+n%12, n), Title: m.name() + " v. " + m.name(),
		Court: m.of("Superior Court of ", "District Court, ", "Court of Appeals, ") + m.name() + " County", Stage: firm.StageOpen,
		PracticeArea: m.of("Family", "Estates", "Immigration", "Litigation"), ClientID: uuid("c", n), ResponsibleID: uuid("s", n%20),
		Description: "What the client told us at the first meeting, in two lines or three.", PortalOn: true, Areas: firm.EveryArea,
		OpenedOn: "2031-02-03", CreatedAt: 1_900_000_000_000_000, ChangedAt: 1_900_000_000_000_000,
	}
}

// other is the contact of the nth tie; no pair with a matter comes twice.
func (m maker) other(n int) int { return (n + n/m.size.Contacts*13) % m.size.Contacts }

func (m maker) tie(n int) firm.Row {
	r := firm.Relationship{MatterID: uuid("m", n%m.size.Matters), ContactID: uuid("c", m.other(n)), Role: m.of("client", "spouse", "opposing party", "co-counsel")}
	r.ID = firm.PairID("relationship", r.MatterID, r.ContactID, firm.ID(r.Role))
	return r
}

func (m maker) grant(n int) firm.Row {
	g := firm.Grant{MatterID: uuid("m", n%m.size.Matters), ContactID: uuid("c", m.other(n)), State: firm.Granted, GrantedBy: uuid("s", n%20), GrantedAt: 1_900_000_000_000_000}
	g.ID = firm.GrantID(g.MatterID, g.ContactID)
	return g
}

func (m maker) item(n int) firm.Row {
	areas := firm.AllAreas()
	return firm.Item{
		ID: uuid("i", n), MatterID: uuid("m", n%m.size.Matters), Area: areas[n%len(areas)],
		Title: m.of("Invoice for ", "Call with ", "Draft of ", "Hearing: ", "Please sign: ") + m.of("services", "the engagement letter", "discovery", "the settlement", m.name()),
		State: firm.StateOpen, Number: fmt.Sprintf("N-%06d", n), Text: "Dear " + m.name() + ", please see the attached and let us know by Friday.",
		AmountCents: int64(n), Currency: "USD", CreatedBy: uuid("s", n%20), CreatedAt: 1_900_000_000_000_000, ChangedAt: 1_900_000_000_000_000,
	}
}
