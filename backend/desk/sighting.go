package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"anteroom/backend/firm"
)

// sighting asks the rule of sight about many items of one matter. It gathers
// facts and decides nothing: firm.Decide does.
type sighting struct {
	rows  firm.Rows
	home  firm.Firm
	about firm.Matter
	known map[firm.ID]*onlooker
	// ready is how items stand that were read ahead.
	ready map[firm.ID]stands
}

// onlooker is a contact as the rule looks at them.
type onlooker struct {
	contact firm.Contact
	grant   firm.Grant
	account firm.Account
	key     string
}

// stands is how one item stands to contacts.
type stands struct {
	shared map[firm.ID]firm.Share
	party  map[firm.ID]bool
	hidden map[firm.ID]bool
}

func newSighting(rows firm.Rows, matter firm.Matter) (*sighting, error) {
	office, err := firm.Office(rows)
	if err != nil && !errors.Is(err, firm.ErrNone) {
		return nil, err
	}
	return &sighting{rows: rows, home: office, about: matter, known: map[firm.ID]*onlooker{}}, nil
}

// onlooker reads a contact's grant and login once.
func (s *sighting) onlooker(id firm.ID) (*onlooker, error) {
	if one, ok := s.known[id]; ok {
		return one, nil
	}
	one := &onlooker{}
	var err error
	if one.contact, err = firm.Get[firm.Contact](s.rows, id); err != nil && !errors.Is(err, firm.ErrNone) {
		return nil, fmt.Errorf("read contact: %w", err)
	}
	one.contact.ID, one.key = id, foldKey(one.contact.Name)
	if one.grant, err = firm.Get[firm.Grant](s.rows, firm.GrantID(s.about.ID, id)); err != nil && !errors.Is(err, firm.ErrNone) {
		return nil, fmt.Errorf("read grant: %w", err)
	}
	if one.account, err = firm.AccountOf(s.rows, id); err != nil {
		return nil, err
	}
	s.known[id] = one
	return one, nil
}

// stands reads how an item stands to everyone.
func (s *sighting) stands(item firm.ID) (stands, error) {
	if st, ok := s.ready[item]; ok {
		return st, nil
	}
	out := stands{shared: map[firm.ID]firm.Share{}, party: map[firm.ID]bool{}, hidden: map[firm.ID]bool{}}
	shares, err := firm.List[firm.Share](s.rows, "item_id", item)
	if err != nil {
		return out, err
	}
	for _, one := range shares {
		out.shared[one.ContactID] = one
	}
	parties, err := firm.List[firm.Party](s.rows, "item_id", item)
	if err != nil {
		return out, err
	}
	for _, one := range parties {
		out.party[one.ContactID] = true
	}
	hidden, err := firm.List[firm.Hidden](s.rows, "item_id", item)
	for _, one := range hidden {
		out.hidden[one.ContactID] = true
	}
	return out, err
}

// named lists whom an item was shared with or concerns: nobody else can see it.
func (st stands) named() []firm.ID {
	ids := []firm.ID{}
	for id := range st.shared {
		ids = append(ids, id)
	}
	for id := range st.party {
		if _, twice := st.shared[id]; !twice {
			ids = append(ids, id)
		}
	}
	return ids
}

// decide asks the rule about one item and one contact.
func (s *sighting) decide(item firm.Item, st stands, contact firm.ID) (firm.Decision, error) {
	one, err := s.onlooker(contact)
	if err != nil {
		return firm.Decision{}, err
	}
	_, shared := st.shared[contact]
	return firm.Decide(firm.Facts{
		Firm: s.home, Matter: s.about, Grant: one.grant, Account: one.account, Item: &item,
		Shared: shared, Party: st.party[contact], Hidden: st.hidden[contact],
	}), nil
}

// watching lists those who see an item, the matter's client first, then by name.
func (s *sighting) watching(item firm.Item, st stands) ([]*onlooker, error) {
	list := []*onlooker{}
	for _, id := range st.named() {
		decision, err := s.decide(item, st, id)
		if err != nil {
			return nil, err
		}
		if decision.Sees {
			list = append(list, s.known[id])
		}
	}
	slices.SortFunc(list, s.compare)
	return list, nil
}

func (s *sighting) compare(a, b *onlooker) int {
	if mine := a.contact.ID == s.about.ClientID; mine != (b.contact.ID == s.about.ClientID) {
		if mine {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.contact.ID, b.contact.ID))
}

func (o *onlooker) face() Face {
	return Face{ContactID: string(o.contact.ID), Name: o.contact.Name, Initials: initials(o.contact.Name)}
}

// facesOf names contacts in order.
func (s *sighting) facesOf(ids []firm.ID) ([]Face, error) {
	list := []*onlooker{}
	for _, id := range ids {
		one, err := s.onlooker(id)
		if err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	slices.SortFunc(list, s.compare)
	return firstFaces(list, len(list)), nil
}

func firstFaces(list []*onlooker, most int) []Face {
	faces := []Face{}
	for _, one := range list[:min(len(list), most)] {
		faces = append(faces, one.face())
	}
	return faces
}

// initials are the first letters of the first and the last word of a name.
func initials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	if len(words) == 0 {
		return ""
	}
	first := []rune(words[0])[:1]
	if len(words) > 1 {
		first = append(first, []rune(words[len(words)-1])[0])
	}
	return strings.ToUpper(string(first))
}
