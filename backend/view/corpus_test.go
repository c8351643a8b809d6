package view_test

import (
	"errors"
	"slices"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/view"
)

// door is one way to ask what a client sees.
type door func(rows firm.Rows, ask view.Ask) (view.Answer, error)

// doors are those of this room: the client's own, and the staff's preview.
func doors() map[string]door {
	o := firmtest.NewOffice()
	return map[string]door{
		"the client": func(rows firm.Rows, ask view.Ask) (view.Answer, error) {
			return view.Build(rows, firmtest.ID("account"), ask, firmtest.Noon)
		},
		"the preview": func(rows firm.Rows, ask view.Ask) (view.Answer, error) {
			return view.Preview(rows, o.Matter.ID, o.Client.ID, ask, firmtest.Noon)
		},
	}
}

// Every line of the corpus of decisions, through every page of every door.
func TestEveryDoorAnswersTheCorpus(t *testing.T) {
	for _, c := range firmtest.Decisions(t) {
		if item := c.Facts.Item; item != nil {
			item.StartsAt, item.EndsAt = firmtest.Noon, firmtest.Noon+1
		}
		o := c.Office()
		portal := firm.GrantID(o.Matter.ID, o.Client.ID)
		for name, open := range doors() {
			shows := func(ask view.Ask) (view.Answer, bool) {
				t.Helper()
				ask.Portal = portal
				answer, err := open(o.Rows, ask)
				if err != nil && !errors.Is(err, view.ErrClosed) {
					t.Fatalf("%s %s: %s: %v", c.At, c.Name, name, err)
				}
				return answer, err == nil
			}
			if got := asked(c, shows); got != c.Want.Sees {
				t.Errorf("%s %s: %s shows %v, want %v", c.At, c.Name, name, got, c.Want)
			}
		}
	}
}

// asked puts the line's question to a door; where it is about an item, the item
// alone, the list of its area and the count on the dashboard must agree.
func asked(c firmtest.Case, shows func(view.Ask) (view.Answer, bool)) bool {
	item := c.Facts.Item
	if item == nil && c.Facts.Area != "" {
		_, shown := shows(view.Ask{Page: view.PageList, Area: c.Facts.Area})
		return shown
	}
	board, open := shows(view.Ask{Page: view.PageDashboard})
	if item == nil {
		return open
	}
	_, alone := shows(view.Ask{Page: view.PageItem, Area: item.Area, Item: item.ID})
	list, shown := shows(view.Ask{Page: view.PageList, Area: item.Area})
	listed := shown && slices.ContainsFunc(list.List.Entries, func(e view.Entry) bool { return e.ID == item.ID })
	found, searched := shows(view.Ask{Page: view.PageList, Area: item.Area, Query: "thing asked"})
	matched := searched && slices.ContainsFunc(found.List.Entries, func(e view.Entry) bool { return e.ID == item.ID })
	counted := open && slices.ContainsFunc(board.Dashboard.Portal.Areas, func(a view.AreaCount) bool { return a.Area == item.Area && a.Count == 1 })
	for _, other := range elsewhere(item, shows) {
		if other != alone {
			return !c.Want.Sees
		}
	}
	if alone != listed || listed != counted || matched != listed {
		return !c.Want.Sees
	}
	return alone
}

// elsewhere asks the pages that show items of all areas, or of this one alone.
func elsewhere(item *firm.Item, shows func(view.Ask) (view.Answer, bool)) []bool {
	holds := func(ask view.Ask) bool {
		answer, shown := shows(ask)
		return shown && slices.ContainsFunc(answer.List.Entries, func(e view.Entry) bool { return e.ID == item.ID })
	}
	all := []bool{holds(view.Ask{Page: view.PageSearch, Query: "thing asked"})}
	switch item.Area {
	case firm.Invoices:
		_, drawn := shows(view.Ask{Page: view.PageInvoice, Item: item.ID})
		all = append(all, drawn)
	case firm.Calendar:
		_, written := shows(view.Ask{Page: view.PageEvents, Item: item.ID})
		all = append(all, written, holds(view.Ask{Page: view.PageCalendar, From: firmtest.Noon, To: firmtest.Noon + 1}))
	}
	return all
}
