package view

import (
	"cmp"
	"fmt"
	"slices"

	"anteroom/backend/firm"
)

// beside is what stands beside a matter's items, by item, read once for a page.
type beside struct {
	opened   map[firm.ID]firm.Opened
	files    map[firm.ID][]firm.File
	comments map[firm.ID][]firm.Comment
	asked    map[firm.ID][]firm.Asked
}

func readBeside(rows firm.Rows, matter, contact firm.ID) (beside, error) {
	b := beside{opened: map[firm.ID]firm.Opened{}}
	marks, err := firm.List[firm.Opened](rows, "contact_id", contact)
	if err != nil {
		return b, fmt.Errorf("read what was opened: %w", err)
	}
	for _, m := range marks {
		b.opened[m.ItemID] = m
	}
	if b.files, err = byItem(rows, matter, func(f firm.File) firm.ID { return f.ItemID }); err != nil {
		return b, err
	}
	if b.comments, err = byItem(rows, matter, func(c firm.Comment) firm.ID { return c.ItemID }); err != nil {
		return b, err
	}
	b.asked, err = byItem(rows, matter, func(a firm.Asked) firm.ID { return a.ItemID })
	return b, err
}

func byItem[R firm.Row](rows firm.Rows, matter firm.ID, item func(R) firm.ID) (map[firm.ID][]R, error) {
	all, err := firm.List[R](rows, "matter_id", matter)
	if err != nil {
		return nil, fmt.Errorf("read what stands beside the items: %w", err)
	}
	out := map[firm.ID][]R{}
	for _, one := range all {
		out[item(one)] = append(out[item(one)], one)
	}
	return out, nil
}

func (p *page) entry(item firm.Item) (Entry, error) {
	e := Entry{
		ID: item.ID, Area: item.Area, Kind: item.Kind, Title: item.Title, State: item.State, StartsAt: item.StartsAt, EndsAt: item.EndsAt,
		Place: item.Place, Number: item.Number, Text: item.Text, AmountCents: item.AmountCents, PaidCents: item.PaidCents,
		Currency: item.Currency, SharedAt: item.CreatedAt, LastAt: item.LastAt, WaitsForYou: p.waits(item),
		ByYou: item.FromID != "" && item.FromID == p.contact, AllDay: item.AllDay, TimeZone: item.TimeZone, Repeats: item.Repeats,
		Comments: len(p.beside.comments[item.ID]),
	}
	if share, ok := p.facts.Share(item.ID); ok {
		e.SharedAt = share.SharedAt
	}
	if p.sees(item.FolderID) {
		e.FolderID = item.FolderID
	}
	mark, seen := p.beside.opened[item.ID]
	e.New = item.Kind != firm.Folder && (!seen && !e.ByYou || seen && mark.LastAt < item.LastAt)
	for _, line := range p.beside.asked[item.ID] {
		e.Asked++
		if line.State == firm.AskedSent || line.State == firm.AskedAccepted {
			e.Sent++
		}
	}
	e.File = p.newest(item)
	if item.AssignedID == "" {
		return e, nil
	}
	var err error
	e.AssignedTo, err = p.staffName(item.AssignedID)
	return e, err
}

// sees tells whether an item of the matter is among those that the client sees.
func (p *page) sees(id firm.ID) bool {
	_, found := slices.BinarySearchFunc(p.items, id, func(i firm.Item, id firm.ID) int { return cmp.Compare(i.ID, id) })
	return id != "" && found
}

// newest is a document's newest version.
func (p *page) newest(item firm.Item) *File {
	var best *firm.File
	for i, f := range p.beside.files[item.ID] {
		if f.CommentID == "" && f.AskedID == "" && (best == nil || f.Version > best.Version) {
			best = &p.beside.files[item.ID][i]
		}
	}
	if best == nil {
		return nil
	}
	shown := p.shown(*best)
	return &shown
}

func (p *page) shown(f firm.File) File {
	mine := f.ByKind == firm.ByClient && f.ByID == p.contact
	return File{
		ID: f.ID, Name: f.Name, Size: f.Size, Hash: f.Hash, Media: f.Media, Pages: f.Pages, Version: f.Version, Note: f.Note, At: f.At,
		ByYou: mine, CanTakeBack: mine && f.OpenedAt == 0 && f.CommentID == "",
	}
}

func (p *page) shownAll(files []firm.File, keep func(firm.File) bool) []File {
	out := []File{}
	for _, f := range files {
		if keep(f) {
			out = append(out, p.shown(f))
		}
	}
	slices.SortFunc(out, func(a, b File) int { return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(b.ID, a.ID)) })
	return out
}

// seen is what stands beside the items that the client sees.
func (b beside) seen(p *page) []any {
	var out []any
	for _, item := range p.items {
		out = append(out, b.comments[item.ID], b.files[item.ID], b.asked[item.ID])
	}
	return out
}
