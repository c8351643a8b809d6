package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// The values of MatterFilter.Portal.
const (
	portalOn      = "on"
	portalGranted = "granted"
	portalOff     = "off"
	portalPending = "pending"
)

// Matters lists one window of the matters that a filter lets through.
func (d *Desk) Matters(ctx context.Context, f MatterFilter, offset, limit int) (MatterPage, error) {
	page := MatterPage{Lines: []MatterLine{}}
	err := d.readLists(ctx, func(r *reader) error {
		if err := d.lists.loadMatters(r); err != nil {
			return err
		}
		sorted, turned, err := d.lists.sortedMatters(r, f.Sort)
		if err != nil {
			return err
		}
		passes, err := d.lists.matterFilter(r, d.index(), f)
		if err != nil {
			return err
		}
		let := make([]*matterEntry, 0, len(sorted))
		for _, one := range sorted {
			if passes(one) {
				let = append(let, one)
			}
		}
		if turned {
			slices.Reverse(let)
		}
		from, to := window(len(let), offset, limit)
		page = MatterPage{Total: len(let), All: len(sorted), Offset: from}
		page.Lines, err = r.matterLines(let[from:to])
		return err
	})
	return page, err
}

func (d *Desk) index() store.Index { return d.cache.Dialect().Index() }

// sortedMatters sorts by an order's name; turned says that it was asked for
// turned round. Unknown orders are "changed".
func (l *lists) sortedMatters(r *reader, sort string) (sorted []*matterEntry, turned bool, err error) {
	name, turned := strings.CutPrefix(sort, "-")
	switch name {
	case "title":
		return l.matters.order(name, func(a, b *matterEntry) int {
			return cmp.Or(cmp.Compare(a.titleKey, b.titleKey), cmp.Compare(a.id, b.id))
		}), turned, nil
	case "number":
		return l.matters.order(name, func(a, b *matterEntry) int {
			return cmp.Or(cmp.Compare(a.numberKey, b.numberKey), cmp.Compare(a.id, b.id))
		}), turned, nil
	case "client":
		if err := l.loadContacts(r); err != nil {
			return nil, false, err
		}
		return l.matters.order(name, func(a, b *matterEntry) int {
			return cmp.Or(cmp.Compare(l.clientKey(a), l.clientKey(b)), cmp.Compare(a.titleKey, b.titleKey), cmp.Compare(a.id, b.id))
		}), turned, nil
	default:
		// The last changed stand first.
		return l.matters.order("changed", func(a, b *matterEntry) int {
			return cmp.Or(cmp.Compare(b.changedAt, a.changedAt), cmp.Compare(a.titleKey, b.titleKey), cmp.Compare(a.id, b.id))
		}), turned, nil
	}
}

// clientKey sorts matters without a client behind all others.
func (l *lists) clientKey(m *matterEntry) string {
	if one := l.contacts.byID[m.clientID]; one != nil {
		return one.key
	}
	return "\U0010ffff"
}

func (l *lists) matterFilter(r *reader, index store.Index, f MatterFilter) (func(*matterEntry) bool, error) {
	search, err := l.find(r, index, "matter", f.Query)
	if err != nil {
		return nil, err
	}
	pending := map[string]bool{}
	if f.Portal == portalPending {
		if pending, err = r.pendingMatters(); err != nil {
			return nil, err
		}
	}
	return func(m *matterEntry) bool {
		return (search == 0 || m.hit == search) &&
			(f.Stage == "" || f.Stage == string(m.stage)) &&
			(f.PracticeArea == "" || f.PracticeArea == m.practiceArea) &&
			(f.Responsible == "" || f.Responsible == string(m.responsibleID)) &&
			portalPasses(f.Portal, m, pending)
	}, nil
}

func portalPasses(portal string, m *matterEntry, pending map[string]bool) bool {
	switch portal {
	case portalOn:
		return m.portalOn
	case portalOff:
		return !m.portalOn
	case portalGranted:
		return m.granted
	case portalPending:
		return pending[string(m.id)]
	default:
		return true
	}
}

// pendingMatters are those with an invitation that may still be taken up.
func (r *reader) pendingMatters() (map[string]bool, error) {
	ids, err := r.strings(`SELECT DISTINCT matter_id FROM invitation WHERE firm = $1 AND state IN ('queued', 'sent', 'deferred', 'opened')`, string(r.firm))
	return setOf(ids), err
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

func (r *reader) matterLines(entries []*matterEntry) ([]MatterLine, error) {
	staff, err := r.staffNames()
	if err != nil {
		return nil, err
	}
	waiting, err := r.waitingMatters()
	if err != nil {
		return nil, err
	}
	lines := make([]MatterLine, 0, len(entries))
	for _, e := range entries {
		client, err := r.nameOf("contact", e.clientID)
		if err != nil {
			return nil, err
		}
		lines = append(lines, MatterLine{
			ID: string(e.id), Number: e.number, Title: e.title, Client: client, Stage: string(e.stage), PracticeArea: e.practiceArea,
			Responsible: staff[e.responsibleID], Court: e.court, PortalIcon: e.icon(), NotYetInForce: waiting[string(e.id)], ChangedAt: e.changedAt,
		})
	}
	return lines, nil
}

// icon is full where a grant exists, hollow where only the portal is on (RULES §3).
func (e *matterEntry) icon() string {
	switch {
	case e.granted:
		return "full"
	case e.portalOn:
		return "hollow"
	default:
		return ""
	}
}

func (r *reader) staffNames() (map[firm.ID]string, error) {
	staff, err := store.Select[firm.Staff](r.Tx, store.Query{})
	if err != nil {
		return nil, err
	}
	names := make(map[firm.ID]string, len(staff))
	for _, one := range staff {
		names[one.ID] = one.Name
	}
	return names, nil
}

// waitingMatters are those about which a change waits for the server's answer.
func (r *reader) waitingMatters() (map[string]bool, error) {
	ids, err := r.strings(`SELECT DISTINCT matter_id FROM desk_op WHERE firm = $1 AND seq = 0`, string(r.firm))
	return setOf(ids), err
}

// waitingRows are the rows of a kind that a waiting change touched.
func (r *reader) waitingRows(kind firm.Kind) (map[string]bool, error) {
	ids, err := r.strings(`SELECT DISTINCT t.id FROM desk_op o JOIN desk_touch t ON t.firm = o.firm AND t.op_id = o.op_id
		WHERE o.firm = $1 AND o.seq = 0 AND t.kind = $2`, string(r.firm), string(kind))
	return setOf(ids), err
}

// MatterChoices lists what the filters of the matters' list offer.
func (d *Desk) MatterChoices(ctx context.Context) (MatterChoices, error) {
	choices := MatterChoices{Stages: []string{}, PracticeAreas: []string{}, Staff: []Named{}}
	for _, stage := range firm.AllStages() {
		choices.Stages = append(choices.Stages, string(stage))
	}
	err := d.readLists(ctx, func(r *reader) error {
		if err := d.lists.loadMatters(r); err != nil {
			return err
		}
		areas := map[string]bool{}
		for _, m := range d.lists.matters.byID {
			areas[m.practiceArea] = m.practiceArea != ""
		}
		for area, named := range areas {
			if named {
				choices.PracticeAreas = append(choices.PracticeAreas, area)
			}
		}
		sortNames(choices.PracticeAreas)
		staff, err := store.Select[firm.Staff](r.Tx, store.Query{Where: "active = 1"})
		for _, one := range staff {
			choices.Staff = append(choices.Staff, Named{ID: string(one.ID), Name: one.Name})
		}
		slices.SortFunc(choices.Staff, func(a, b Named) int { return compareNames(a.Name, b.Name) })
		return err
	})
	return choices, err
}

func sortNames(names []string) { slices.SortFunc(names, compareNames) }

func compareNames(a, b string) int {
	return cmp.Or(cmp.Compare(foldKey(a), foldKey(b)), cmp.Compare(a, b))
}
