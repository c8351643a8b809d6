package desk

import (
	"context"
	"errors"
	"slices"

	"anteroom/backend/firm"
)

// Sight tells of everyone with a grant on an item's matter, and of everyone whom
// the item names, whether they see it and why.
func (d *Desk) Sight(ctx context.Context, itemID string) (SightPage, error) {
	page := SightPage{ItemID: itemID, Lines: []SightLine{}}
	err := d.read(ctx, func(r *reader) error {
		item, _, l, err := d.linesOf(r, itemID)
		if err != nil {
			return err
		}
		page = SightPage{ItemID: itemID, Title: item.Title, Lines: []SightLine{}}
		return l.sights(&page, item)
	})
	return page, err
}

// sights fills a page: those who see the item first.
func (l *lines) sights(page *SightPage, item firm.Item) error {
	st, err := l.stands(item.ID)
	if err != nil {
		return err
	}
	grants, err := firm.List[firm.Grant](l.rows, "matter_id", item.MatterID)
	if err != nil {
		return err
	}
	ids := st.named()
	for _, g := range grants {
		if !slices.Contains(ids, g.ContactID) {
			ids = append(ids, g.ContactID)
		}
	}
	seeing, blind := []*onlooker{}, []*onlooker{}
	for _, id := range ids {
		decision, err := l.decide(item, st, id)
		if err != nil {
			return err
		}
		if decision.Sees {
			seeing = append(seeing, l.known[id])
		} else {
			blind = append(blind, l.known[id])
		}
	}
	slices.SortFunc(seeing, l.compare)
	slices.SortFunc(blind, l.compare)
	page.Total, page.SeenBy = len(ids), len(seeing)
	if len(ids) == 0 {
		return nil
	}
	telling, err := l.newTelling(item, st)
	if err != nil {
		return err
	}
	all := append(seeing, blind...)
	for _, one := range all[:min(len(all), sightLimit)] {
		line, err := telling.line(one)
		if err != nil {
			return err
		}
		page.Lines = append(page.Lines, line)
	}
	return nil
}

// telling says of one item how it stands to each contact.
type telling struct {
	*lines
	item    firm.Item
	st      stands
	opened  map[firm.ID]firm.Opened
	folders []sharedFolder
	rivals  *rivals
	// answered is how the item stands by the server's answers; nil where nothing waits.
	answered *inForce
}

// sharedFolder is a folder around an item, and with whom it is shared.
type sharedFolder struct {
	title string
	st    stands
}

func (l *lines) newTelling(item firm.Item, st stands) (*telling, error) {
	t := &telling{lines: l, item: item, st: st, opened: map[firm.ID]firm.Opened{}}
	marks, err := firm.List[firm.Opened](l.rows, "item_id", item.ID)
	if err != nil {
		return nil, err
	}
	for _, one := range marks {
		t.opened[one.ContactID] = one
	}
	path, err := l.folderPath(item.FolderID)
	if err != nil {
		return nil, err
	}
	for _, crumb := range path {
		around, err := l.stands(firm.ID(crumb.ID))
		if err != nil {
			return nil, err
		}
		t.folders = append(t.folders, sharedFolder{title: crumb.Title, st: around})
	}
	if t.rivals, err = newRivals(l.reader, item.MatterID); err != nil {
		return nil, err
	}
	t.answered, err = l.inForceOf(item.ID)
	return t, err
}

func (t *telling) line(one *onlooker) (SightLine, error) {
	id := one.contact.ID
	decision, err := t.decide(t.item, t.st, id)
	if err != nil {
		return SightLine{}, err
	}
	opposing, err := t.rivals.opposing(&person{contact: one.contact})
	if err != nil {
		return SightLine{}, err
	}
	share, shared := t.st.shared[id]
	mark := t.opened[id]
	line := SightLine{
		ContactID: string(id), Name: one.contact.Name, Initials: initials(one.contact.Name), Client: id == t.about.ClientID, Opposing: opposing,
		Grant: string(one.grant.State), Sees: decision.Sees, Saw: decision.Sees, Shared: shared, SharedAt: int64(share.SharedAt), SharedBy: t.staffNames[share.SharedBy],
		Party: t.st.party[id], Hidden: t.st.hidden[id], OpenedAt: int64(mark.FirstAt), LastOpenedAt: int64(mark.LastAt),
		Why: whyItem(t.item, decision.Reasons),
	}
	for _, folder := range t.folders {
		if _, ok := folder.st.shared[id]; ok {
			line.Folder = folder.title
		}
	}
	if t.answered != nil {
		line.Saw, err = t.answered.saw(id)
	}
	return line, err
}

// WhyItem tells, clause by clause, why one contact can or can't see one item.
func (d *Desk) WhyItem(ctx context.Context, itemID, contactID string) ([]WhyLine, error) {
	lines := []WhyLine{}
	err := d.read(ctx, func(r *reader) error {
		item, err := r.item(itemID)
		if err != nil {
			return err
		}
		portal, err := firm.LoadPortal(r, item.MatterID, firm.ID(contactID))
		if errors.Is(err, firm.ErrNone) {
			return errNoMatter()
		}
		if err != nil {
			return err
		}
		lines = whyItem(item, portal.Item(item).Reasons)
		return nil
	})
	return lines, err
}

// whyItem lists the clauses about an item: those that fail before those that hold.
func whyItem(item firm.Item, failed []firm.Reason) []WhyLine {
	fails, holds := []WhyLine{}, []WhyLine{}
	told := map[firm.Reason]bool{}
	for _, group := range append(whyGroups(), itemGroups(item)...) {
		line := whyLine(group, failed)
		if line.Holds {
			holds = append(holds, line)
		} else {
			fails = append(fails, line)
		}
		for _, reason := range group.reasons {
			told[reason] = true
		}
	}
	for _, reason := range failed {
		// A clause of a later rule is told in its own words.
		if !told[reason] {
			words := firm.Words(reason)
			fails = append(fails, WhyLine{Code: string(reason), Sentence: words.Sentence, Act: words.Act})
		}
	}
	return append(fails, holds...)
}

// itemGroups are the questions about an item itself.
func itemGroups(item firm.Item) []whyGroup {
	shared := whyGroup{[]firm.Reason{firm.ReasonNotShared, firm.ReasonNotParty}, "The item was shared with this contact."}
	if firm.SharedByItself(item.Area, item.Kind) {
		shared.holds = "This contact is a party to the item, or it was shared with them."
	}
	return []whyGroup{
		{[]firm.Reason{firm.ReasonFirmArea}, "The firm shares this area."},
		{[]firm.Reason{firm.ReasonMatterArea}, "This matter shares this area."},
		{[]firm.Reason{firm.ReasonWithdrawn}, "The item is not withdrawn."},
		{[]firm.Reason{firm.ReasonDraft}, "The item is not a draft."},
		{[]firm.Reason{firm.ReasonHidden}, "The item is not hidden from this contact."},
		shared,
	}
}
