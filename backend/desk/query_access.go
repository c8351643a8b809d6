package desk

import (
	"context"
	"slices"
	"strings"

	"anteroom/backend/firm"
)

// Access is Portal options of one matter: everyone on it, clients first, with
// what each sees, or would see with access.
func (d *Desk) Access(ctx context.Context, matterID string) (AccessPage, error) {
	page := AccessPage{Lines: []AccessLine{}}
	err := d.read(ctx, func(r *reader) error {
		m, err := r.matter(matterID)
		if err != nil {
			return err
		}
		all, err := r.people(m)
		if err != nil {
			return err
		}
		facts, err := r.accessFacts(m)
		if err != nil {
			return err
		}
		page = AccessPage{MatterID: matterID, Title: m.Title, Lines: make([]AccessLine, 0, len(all)), PortalOn: m.PortalOn, FirmOn: facts.office.PortalOn}
		for _, p := range all {
			line, err := facts.line(p)
			if err != nil {
				return err
			}
			page.Lines = append(page.Lines, line)
		}
		page.MayGrant, err = firm.Holds(r, r.actor(), firm.GrantPortalAccess)
		return err
	})
	return page, err
}

// whoSees lists those on a matter who have a grant, at most so many.
func (r *reader) whoSees(m firm.Matter) ([]AccessLine, error) {
	all, err := r.people(m)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(p *person) bool { return p.grant.State != firm.Granted && p.grant.State != firm.Paused })
	facts, err := r.accessFacts(m)
	if err != nil {
		return nil, err
	}
	lines := []AccessLine{}
	for _, p := range all[:min(len(all), whoSeesLimit)] {
		line, err := facts.line(p)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return lines, nil
}

// accessFacts are a matter's rows, read once for all of its people.
type accessFacts struct {
	rows firm.Rows
	// linked are the contacts whom any login carries: only those are asked about.
	linked  map[firm.ID]bool
	office  firm.Firm
	matter  firm.Matter
	items   map[firm.ID]firm.Item
	shared  map[firm.ID][]firm.ID
	party   map[firm.ID][]firm.ID
	hidden  map[firm.ID]map[firm.ID]bool
	latest  map[firm.ID]firm.Invitation
	waiting map[string]bool
	rivals  *rivals
}

func (r *reader) accessFacts(m firm.Matter) (*accessFacts, error) {
	f := &accessFacts{
		rows: r, linked: map[firm.ID]bool{}, matter: m, items: map[firm.ID]firm.Item{}, shared: map[firm.ID][]firm.ID{}, party: map[firm.ID][]firm.ID{},
		hidden: map[firm.ID]map[firm.ID]bool{}, latest: map[firm.ID]firm.Invitation{},
	}
	var err error
	if f.office, err = r.office(); err != nil {
		return nil, err
	}
	if err := f.loadItems(r); err != nil {
		return nil, err
	}
	if err := f.loadLinked(r); err != nil {
		return nil, err
	}
	invitations, err := firm.List[firm.Invitation](r, "matter_id", m.ID)
	if err != nil {
		return nil, err
	}
	for _, one := range invitations {
		if known, ok := f.latest[one.ContactID]; !ok || known.CreatedAt < one.CreatedAt || known.CreatedAt == one.CreatedAt && known.ID < one.ID {
			f.latest[one.ContactID] = one
		}
	}
	if f.waiting, err = r.waitingRows("grant_access"); err != nil {
		return nil, err
	}
	f.rivals, err = newRivals(r, m.ID)
	return f, err
}

func (f *accessFacts) loadLinked(r *reader) error {
	return r.each(`SELECT DISTINCT contact_id FROM account_contact WHERE firm = $1 AND contact_id IN (SELECT contact_id FROM (`+peopleOfMatter+`))`,
		[]any{string(r.firm), string(f.matter.ID)}, func(scan func(...any) error) error {
			var id firm.ID
			err := scan(&id)
			f.linked[id] = true
			return err
		})
}

func (f *accessFacts) loadItems(r *reader) error {
	items, err := firm.List[firm.Item](r, "matter_id", f.matter.ID)
	if err != nil {
		return err
	}
	for _, one := range items {
		f.items[one.ID] = one
	}
	shares, err := firm.List[firm.Share](r, "matter_id", f.matter.ID)
	if err != nil {
		return err
	}
	for _, one := range shares {
		f.shared[one.ContactID] = append(f.shared[one.ContactID], one.ItemID)
	}
	parties, err := firm.List[firm.Party](r, "matter_id", f.matter.ID)
	if err != nil {
		return err
	}
	for _, one := range parties {
		f.party[one.ContactID] = append(f.party[one.ContactID], one.ItemID)
	}
	hidden, err := firm.List[firm.Hidden](r, "matter_id", f.matter.ID)
	if err != nil {
		return err
	}
	for _, one := range hidden {
		if f.hidden[one.ContactID] == nil {
			f.hidden[one.ContactID] = map[firm.ID]bool{}
		}
		f.hidden[one.ContactID][one.ItemID] = true
	}
	return nil
}

func (f *accessFacts) line(p *person) (AccessLine, error) {
	opposing, err := f.rivals.opposing(p)
	if err != nil {
		return AccessLine{}, err
	}
	signsIn := false
	if f.linked[p.contact.ID] {
		if signsIn, err = firm.SignsIn(f.rows, p.contact); err != nil {
			return AccessLine{}, err
		}
	}
	line := AccessLine{
		ContactID: string(p.contact.ID), Name: p.contact.Name, Kind: p.contact.Kind, Email: p.contact.Email, Roles: p.roles, Client: p.client,
		Has: p.grant.State == firm.Granted || p.grant.State == firm.Paused, Grant: string(p.grant.State), Opposing: opposing, SignsIn: signsIn,
		Sees: f.sees(p), NotYetInForce: p.grant.ID != "" && f.waiting[string(p.grant.ID)],
	}
	if one, ok := f.latest[p.contact.ID]; ok {
		line.Invitation, line.ExpiresAt = string(one.State), int64(one.ExpiresAt)
		if line.InvitedAt = int64(one.SentAt); line.InvitedAt == 0 {
			line.InvitedAt = int64(one.CreatedAt)
		}
	}
	return line, nil
}

// sees counts by area what the contact would see with access. Only items shared
// with them, or to which they are a party, can be seen at all; firm.Decide says
// which of those are. Giving the first access turns the matter's portal on, so
// who has none yet is asked about as if it were.
func (f *accessFacts) sees(p *person) []AreaCount {
	counts := map[firm.Area]int{}
	contact, matter := p.contact.ID, f.matter
	if p.grant.State != firm.Granted && p.grant.State != firm.Paused {
		matter.PortalOn = true
	}
	facts := firm.Facts{
		Firm: f.office, Matter: matter, Grant: firm.Grant{ID: "as-if", MatterID: f.matter.ID, ContactID: contact, State: firm.Granted},
		Account: firm.Account{ID: "as-if", Verified: true},
	}
	ask := func(id firm.ID, shared, party bool) {
		item, ok := f.items[id]
		if !ok {
			return
		}
		facts.Item, facts.Shared, facts.Party, facts.Hidden = &item, shared, party, f.hidden[contact][id]
		// A folder is no document: the client's own pages count as this does.
		if item.Kind != firm.Folder && firm.Decide(facts).Sees {
			counts[item.Area]++
		}
	}
	for _, id := range f.shared[contact] {
		ask(id, true, slices.Contains(f.party[contact], id))
	}
	for _, id := range f.party[contact] {
		if !slices.Contains(f.shared[contact], id) {
			ask(id, false, true)
		}
	}
	list := []AreaCount{}
	for _, area := range firm.AllAreas() {
		if counts[area] > 0 {
			list = append(list, AreaCount{Area: string(area), Count: counts[area]})
		}
	}
	return list
}

// rivals answers firm.Opposing for all people of a matter without reading its
// relationships once per person: it hands the rule only the ties on the other
// side, which are the only ones that it looks at.
type rivals struct {
	firm.Rows
	matter   firm.ID
	ties     []firm.Row
	contacts map[firm.ID]firm.Row
}

func newRivals(r *reader, matter firm.ID) (*rivals, error) {
	all, err := r.By("relationship", "matter_id", string(matter))
	if err != nil {
		return nil, err
	}
	v := &rivals{Rows: r.Tx, matter: matter, ties: []firm.Row{}, contacts: map[firm.ID]firm.Row{}}
	for _, row := range all {
		tie, ok := row.(firm.Relationship)
		if ok && slices.ContainsFunc(firm.OpposingRoles(), func(one string) bool { return strings.EqualFold(one, strings.TrimSpace(tie.Role)) }) {
			v.ties = append(v.ties, tie)
		}
	}
	return v, nil
}

// By answers the ties on the other side.
func (v *rivals) By(firm.Kind, string, string) ([]firm.Row, error) { return v.ties, nil }

// One reads a contact, once.
func (v *rivals) One(kind firm.Kind, id firm.ID) (firm.Row, error) {
	if known, ok := v.contacts[id]; ok {
		return known, nil
	}
	row, err := v.Rows.One(kind, id)
	if err == nil {
		v.contacts[id] = row
	}
	return row, err
}

func (v *rivals) opposing(p *person) (bool, error) {
	if len(v.ties) == 0 {
		return false, nil
	}
	return firm.Opposing(v, v.matter, p.contact)
}

// whyGroup is one question of the rule of sight about a portal: what fails it,
// and the words for when it holds.
type whyGroup struct {
	reasons []firm.Reason
	holds   string
}

func whyGroups() []whyGroup {
	return []whyGroup{
		{[]firm.Reason{firm.ReasonFirmPortal}, "The firm's client portal is on."},
		{[]firm.Reason{firm.ReasonMatterPortal}, "This matter's portal is on."},
		{[]firm.Reason{firm.ReasonNoGrant, firm.ReasonPaused, firm.ReasonRevoked}, "This contact has access to the matter's portal."},
		{[]firm.Reason{firm.ReasonNoAccount, firm.ReasonUnverified}, "This contact has a login with a verified address."},
		{[]firm.Reason{firm.ReasonLocked}, "This contact's login is not locked."},
	}
}

// Why tells, clause by clause, why a contact can or can't see a matter's portal.
func (d *Desk) Why(ctx context.Context, matterID, contactID string) ([]WhyLine, error) {
	lines := []WhyLine{}
	err := d.read(ctx, func(r *reader) error {
		if _, err := r.matter(matterID); err != nil {
			return err
		}
		portal, err := firm.LoadPortal(r, firm.ID(matterID), firm.ID(contactID))
		if err != nil {
			return err
		}
		failed := portal.Open().Reasons
		lines = lines[:0]
		for _, group := range whyGroups() {
			lines = append(lines, whyLine(group, failed))
		}
		return nil
	})
	return lines, err
}

func whyLine(group whyGroup, failed []firm.Reason) WhyLine {
	for _, reason := range group.reasons {
		if slices.Contains(failed, reason) {
			words := firm.Words(reason)
			return WhyLine{Code: string(reason), Sentence: words.Sentence, Act: words.Act}
		}
	}
	return WhyLine{Code: string(group.reasons[0]), Holds: true, Sentence: group.holds}
}
