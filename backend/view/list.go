package view

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"anteroom/backend/firm"
)

func (p *page) list(ask Ask) (*List, error) {
	if !p.facts.Area(ask.Area).Sees {
		return nil, ErrClosed
	}
	order := newest
	if ask.Area == firm.Calendar || ask.Area == firm.Tasks || ask.Area == firm.Invoices {
		order = soonest
	}
	return p.pick(ask, order, func(e Entry) bool { return e.Area == ask.Area })
}

// search looks through every open area; without words it finds nothing.
func (p *page) search(ask Ask) (*List, error) {
	ask.Area = ""
	wanted := strings.TrimSpace(ask.Query) != ""
	return p.pick(ask, newest, func(Entry) bool { return wanted })
}

// pick makes one page of the entries that are wanted and hold all words asked for.
func (p *page) pick(ask Ask, order func(a, b Entry) int, wanted func(Entry) bool) (*List, error) {
	words := strings.Fields(strings.ToLower(ask.Query))
	if len(words) > 0 {
		if err := p.beside.all(); err != nil {
			return nil, err
		}
	}
	all := []Entry{}
	for _, e := range p.entries {
		if wanted(e) && p.holds(e, words) {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, order)
	from, err := strconv.Atoi(cmp.Or(ask.After, "0"))
	if err != nil || from < 0 || from > len(all) {
		from = len(all)
	}
	to := min(from+ListLimit, len(all))
	list := &List{Portal: p.portal, Area: ask.Area, Entries: all[from:to], Total: len(all), Instances: []Instance{}}
	if to < len(all) {
		list.Next = strconv.Itoa(to)
	}
	return list, p.fill(list.Entries)
}

// holds tells whether an entry with all that stands beside it holds all words;
// what stands beside must have been read.
func (p *page) holds(e Entry, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := strings.ToLower(e.Title + " " + e.Number + " " + e.Place + " " + e.Text)
	beside := p.beside.of[e.ID]
	for _, f := range beside.files {
		text += " " + strings.ToLower(f.Name)
	}
	for _, c := range beside.comments {
		text += " " + strings.ToLower(c.Text)
	}
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// file finds a file among those of the items that the client sees.
func (p *page) file(ask Ask) (*FilePage, error) {
	f, err := firm.Get[firm.File](p.rows, ask.File)
	if errors.Is(err, firm.ErrNone) {
		return nil, ErrClosed
	}
	if err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	i := p.at(f.ItemID)
	if i < 0 || f.MatterID != p.matter.ID {
		return nil, ErrClosed
	}
	// Of an item that the client sees, an older version may still be the firm's own.
	beside, err := p.beside.item(f.ItemID)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(beside.files, func(one firm.File) bool { return one.ID == f.ID }) {
		return nil, ErrClosed
	}
	page := &FilePage{Portal: p.portal, Entry: p.entries[i], File: p.shown(f)}
	return page, p.full(&page.Entry)
}
