package sim

import (
	"errors"
	"fmt"
	"slices"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/view"
)

// CheckReading has a client read every door of every portal that could be theirs
// and compares each with firm.Decide over the host's rows; whatever is shown must
// not have been taken away with the staff's knowledge.
func (w *World) CheckReading(c *client) {
	account, ok := c.account()
	if !ok {
		return
	}
	for _, m := range w.matters {
		for _, contact := range w.contacts {
			w.checkPortal(c, account, m, contact)
		}
	}
	w.checkList(c, account)
}

// portal is what firm.Decide says of a contact's portal, as this account.
func (w *World) portal(account firm.Account, matter, contact firm.ID) (p *firm.Portal, carries bool) {
	w.rows(func(rows firm.Rows) error {
		loaded, err := firm.LoadPortal(rows, matter, contact)
		if errors.Is(err, firm.ErrNone) {
			return nil
		}
		if err != nil {
			return err
		}
		p = loaded.As(account)
		carries, err = firm.Has(rows, "account_contact", firm.PairID("account_contact", account.ID, contact))
		return err
	})
	return p, carries
}

func (w *World) checkPortal(c *client, account firm.Account, matter, contact firm.ID) {
	portal, carries := w.portal(account, matter, contact)
	if portal == nil {
		return
	}
	grant := firm.GrantID(matter, contact)
	open := carries && portal.Open().Sees
	_, shown := c.ask(account.ID, view.Ask{Page: view.PageDashboard, Portal: grant})
	w.same("dashboard", c, shown, open)
	if shown {
		w.mayShow(c, "grant_access:"+string(grant), "firm:portal", "matter:"+string(matter)+"/portal", "account:"+string(account.ID))
	}
	items := w.itemsOf(matter)
	for _, area := range firm.AllAreas() {
		w.checkArea(c, account, portal, items, area, grant, open)
	}
	for _, id := range w.items {
		item, known := items[id]
		sees := known && open && portal.Item(item).Sees
		_, shown := c.ask(account.ID, view.Ask{Page: view.PageItem, Portal: grant, Area: w.areaOf(id), Item: id})
		w.same("item "+string(id), c, shown, sees)
		if shown {
			w.mayShow(c, "item:"+string(id), "item:"+string(id)+"/"+string(contact))
		}
	}
}

func (w *World) checkArea(c *client, account firm.Account, portal *firm.Portal, items map[firm.ID]firm.Item, area firm.Area, grant firm.ID, open bool) {
	var want []firm.ID
	for id, item := range items {
		if item.Area == area && open && portal.Item(item).Sees {
			want = append(want, id)
		}
	}
	slices.Sort(want)
	var got []firm.ID
	ask := view.Ask{Page: view.PageList, Portal: grant, Area: area}
	answer, shown := c.ask(account.ID, ask)
	w.same("list of "+string(area), c, shown, open && portal.Area(area).Sees)
	if !shown {
		if len(want) > 0 {
			w.fail("%s: %d items of %s are seen, their list is shut", c.email, len(want), area)
		}
		return
	}
	w.mayShow(c, "firm:"+string(area), "matter:"+string(portal.Matter().ID)+"/"+string(area))
	for _, e := range answer.List.Entries {
		got = append(got, e.ID)
	}
	slices.Sort(got)
	if !slices.Equal(got, want) || answer.List.Total != len(want) || answer.List.Next != "" {
		w.fail("%s: the list of %s shows %v, Decide %v", c.email, area, got, want)
	}
}

func (w *World) checkList(c *client, account firm.Account) {
	var want, got []firm.ID
	w.rows(func(rows firm.Rows) error {
		grants, err := rows.By("grant_access", "", "")
		for _, row := range grants {
			g := row.(firm.Grant)
			if portal, carries := w.portal(account, g.MatterID, g.ContactID); carries && portal.Open().Sees {
				want = append(want, g.ID)
			}
		}
		return err
	})
	answer, shown := c.ask(account.ID, view.Ask{Page: view.PagePortals})
	w.same("list of portals", c, shown, true)
	for _, p := range answer.Portals {
		got = append(got, p.ID)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		w.fail("%s is offered the portals %v, Decide says %v", c.email, got, want)
	}
}

func (w *World) itemsOf(matter firm.ID) map[firm.ID]firm.Item {
	items := map[firm.ID]firm.Item{}
	w.rows(func(rows firm.Rows) error {
		all, err := firm.List[firm.Item](rows, "matter_id", matter)
		for _, item := range all {
			items[item.ID] = item
		}
		return err
	})
	return items
}

// areaOf is the area of an item, or one of no item that is not there yet.
func (w *World) areaOf(id firm.ID) (area firm.Area) {
	w.rows(func(rows firm.Rows) error {
		item, err := firm.Get[firm.Item](rows, id)
		if errors.Is(err, firm.ErrNone) {
			return nil
		}
		area = item.Area
		return err
	})
	return area
}

func (w *World) same(door string, c *client, shown, sees bool) {
	if shown != sees {
		w.fail("%s: the %s shows %v, Decide says %v", c.email, door, shown, sees)
	}
}

// mayShow ends the run where something is shown that was taken away, acknowledged,
// and not given again.
func (w *World) mayShow(c *client, subjects ...string) {
	for _, one := range subjects {
		if w.book.mustBeClosed(one) {
			w.fail("%s reads %s, which was taken away at %d and acknowledged", c.email, one, w.book.closed[one])
		}
	}
}

// CheckCalm lets the house come to rest and compares: every desk holds, row for
// row, what its person may see of the host's rows; every promise was answered;
// what was applied stands in the rows; and the audit's chains hold.
func (w *World) CheckCalm() {
	w.Calm()
	for _, s := range w.seats {
		s.disk.left = -1
		w.rest(s)
	}
	// What one desk's changes brought reaches the others.
	for _, s := range w.seats {
		w.rest(s)
	}
	for _, s := range w.seats {
		w.checkDesk(s)
	}
	w.checkPromises()
	w.book.grants.check(w)
	w.must(w.host.KeepReads(w.ctx))
	if _, _, err := w.host.VerifyAudit(w.ctx, w.firm); err != nil {
		w.fail("the audit: %v", err)
	}
}

func (w *World) rest(s *seat) {
	for range calmRounds {
		// A sign-in that came late has ended the token of a later one.
		if !s.in() {
			s.signIn()
		}
		s.sync()
		if state := s.desk.State(); state.State == desk.InSync && state.Waiting == 0 {
			return
		}
	}
	w.fail("desk %d does not come to rest: %+v", s.n, s.desk.State())
}

// checkDesk compares a desk's rows with the host's that its person may see.
func (w *World) checkDesk(s *seat) {
	want := w.visible(s.staff)
	got := map[string]firm.Row{}
	s.read(func(rows firm.Rows) error { return gather(rows, got) })
	for name, row := range want {
		if here, ok := got[name]; !ok {
			w.fail("desk %d lacks %s: %+v", s.n, name, row)
		} else if here != row {
			w.fail("desk %d holds\n%+v\nand the host\n%+v", s.n, here, row)
		}
	}
	for name, row := range got {
		if _, ok := want[name]; !ok {
			w.fail("desk %d holds %s, which its person may not see or which is gone: %+v", s.n, name, row)
		}
	}
}

// gather puts every row under its kind and id.
func gather(rows firm.Rows, into map[string]firm.Row) error {
	for _, spec := range firm.Kinds() {
		all, err := rows.By(spec.Kind, "", "")
		if err != nil {
			return err
		}
		for _, row := range all {
			into[fmt.Sprintf("%s %s", spec.Kind, row.RowID())] = row
		}
	}
	return nil
}

// visible is what a person may see of the host's rows, by the rules of walls.
func (w *World) visible(staff firm.ID) map[string]firm.Row {
	all := map[string]firm.Row{}
	w.rows(func(rows firm.Rows) error {
		if err := gather(rows, all); err != nil {
			return err
		}
		for name, row := range all {
			sees, err := sees(rows, staff, row)
			if err != nil {
				return err
			}
			if !sees {
				delete(all, name)
			}
		}
		return nil
	})
	return all
}

func sees(rows firm.Rows, staff firm.ID, row firm.Row) (bool, error) {
	switch row := row.(type) {
	case firm.Contact:
		return firm.SeesContact(rows, staff, row.ID)
	case firm.Account:
		return firm.SeesAccount(rows, staff, row.ID)
	case firm.AccountContact:
		return firm.SeesContact(rows, staff, row.ContactID)
	}
	spec, _ := firm.SpecOf(row.RowKind())
	if spec.Matter == "" {
		return true, nil
	}
	m, err := firm.Get[firm.Matter](rows, firm.ID(firmtest.Column(row, spec.Matter)))
	if err != nil {
		return false, err
	}
	return firm.SeesMatter(rows, staff, m)
}

// checkPromises holds desks and host to what they said.
func (w *World) checkPromises() {
	for id, p := range w.book.promises {
		if _, answered := w.book.answers[id]; !answered && !p.asks {
			w.fail("desk %d kept %s %s, and the host never answered it", p.seat, p.cmd.CommandName(), id)
		}
	}
	w.rows(func(rows firm.Rows) error {
		for id, a := range w.book.answers {
			cmd := w.book.commands[id]
			if _, quiet := cmd.(firm.MarkItem); !a.Verdict.Ok() || cmd.About().MatterID == "" || quiet {
				continue
			}
			if there, err := firm.Has(rows, "activity", firm.PairID("activity", id)); err != nil || !there {
				w.fail("%s %s was applied and left no line of activity: %v", cmd.CommandName(), id, err)
			}
			if made, id := makes(cmd); made != "" {
				if there, err := firm.Has(rows, made, id); err != nil || !there {
					w.fail("%s was applied and its %s is gone: %v", cmd.CommandName(), made, err)
				}
			}
		}
		return nil
	})
}

// makes names the row that a command makes and that nothing ever removes.
func makes(cmd firm.Command) (firm.Kind, firm.ID) {
	switch c := cmd.(type) {
	case firm.CreateMatter:
		return "matter", c.ID
	case firm.AddContact:
		return "contact", c.ID
	case firm.CreateItem:
		return "item", c.ID
	case firm.WriteInternalNote:
		return "internal_note", c.ID
	case firm.AddComment:
		return "comment", c.ID
	default:
		return "", ""
	}
}
