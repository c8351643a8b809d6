package view

import (
	"cmp"
	"slices"

	"anteroom/backend/firm"
)

// about is what stands beside one item.
type about struct {
	files    []firm.File
	comments []firm.Comment
	asked    []firm.Asked
}

// beside reads what stands beside the matter's items, as far as the client may
// see it: of one when it is asked for, or of all at once.
type beside struct {
	rows   firm.Rows
	facts  *firm.Portal
	matter firm.ID
	whole  bool
	of     map[firm.ID]about
}

// item is what stands beside one item.
func (b *beside) item(id firm.ID) (about, error) {
	err := b.some([]firm.ID{id})
	return b.of[id], err
}

// some reads what stands beside a few items, unless it is known.
func (b *beside) some(ids []firm.ID) error {
	var missing []firm.ID
	for _, id := range ids {
		if _, known := b.of[id]; !known && !b.whole {
			missing = append(missing, id)
			b.of[id] = about{}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return b.read("item_id", missing)
}

// all reads what stands beside every item of the matter.
func (b *beside) all() error {
	if b.whole {
		return nil
	}
	b.whole, b.of = true, map[firm.ID]about{}
	return b.read("matter_id", []firm.ID{b.matter})
}

func (b *beside) read(col string, values []firm.ID) error {
	files, err := many[firm.File](b.rows, col, values)
	if err != nil {
		return err
	}
	comments, err := many[firm.Comment](b.rows, col, values)
	if err != nil {
		return err
	}
	asked, err := many[firm.Asked](b.rows, col, values)
	if err != nil {
		return err
	}
	of := map[firm.ID][]firm.File{}
	for _, f := range files {
		of[f.ItemID] = append(of[f.ItemID], f)
	}
	for id, files := range of {
		one := b.of[id]
		one.files = b.facts.Files(id, files)
		b.of[id] = one
	}
	for _, c := range comments {
		one := b.of[c.ItemID]
		one.comments = append(one.comments, c)
		b.of[c.ItemID] = one
	}
	for _, a := range asked {
		one := b.of[a.ItemID]
		one.asked = append(one.asked, a)
		b.of[a.ItemID] = one
	}
	return nil
}

// bare is an entry without what stands beside its item, which full adds.
func (p *page) bare(item firm.Item) Entry {
	e := Entry{
		ID: item.ID, Area: item.Area, Kind: item.Kind, Title: item.Title, State: item.State, StartsAt: item.StartsAt, EndsAt: item.EndsAt,
		Place: item.Place, Number: item.Number, Text: item.Text, AmountCents: item.AmountCents, PaidCents: item.PaidCents,
		Currency: item.Currency, SharedAt: item.CreatedAt, LastAt: item.LastAt, WaitsForYou: p.waits(item),
		ByYou: item.FromID != "" && item.FromID == p.contact.ID, AllDay: item.AllDay, TimeZone: item.TimeZone, Repeats: item.Repeats,
	}
	if share, ok := p.facts.Share(item.ID); ok {
		e.SharedAt = share.SharedAt
	}
	if p.sees(item.FolderID) {
		e.FolderID = item.FolderID
	}
	mark, seen := p.opened[item.ID]
	e.New = item.Kind != firm.Folder && (!seen && !e.ByYou || seen && mark.LastAt < item.LastAt)
	return e
}

// full adds to an entry what stands beside its item.
func (p *page) full(e *Entry) error {
	item := p.items[p.at(e.ID)]
	one, err := p.beside.item(item.ID)
	if err != nil {
		return err
	}
	e.Comments, e.Asked, e.Sent = len(one.comments), len(one.asked), 0
	for _, line := range one.asked {
		if line.State == firm.AskedSent || line.State == firm.AskedAccepted {
			e.Sent++
		}
	}
	e.File = p.newest(one.files)
	if item.AssignedID != "" {
		e.AssignedTo, err = p.staffName(item.AssignedID)
	}
	return err
}

// fill makes entries that are shown full.
func (p *page) fill(entries []Entry) error {
	ids := make([]firm.ID, 0, len(entries))
	for _, e := range entries {
		ids = append(ids, e.ID)
	}
	if err := p.beside.some(ids); err != nil {
		return err
	}
	for i := range entries {
		if err := p.full(&entries[i]); err != nil {
			return err
		}
	}
	return nil
}

// at is the place of an item that the client sees, or -1.
func (p *page) at(id firm.ID) int {
	i, found := slices.BinarySearchFunc(p.items, id, func(i firm.Item, id firm.ID) int { return cmp.Compare(i.ID, id) })
	if !found {
		return -1
	}
	return i
}

// sees tells whether an item of the matter is among those that the client sees.
func (p *page) sees(id firm.ID) bool { return id != "" && p.at(id) >= 0 }

// newest is a document's newest version.
func (p *page) newest(files []firm.File) *File {
	var best *firm.File
	for i, f := range files {
		if f.CommentID == "" && f.AskedID == "" && (best == nil || f.Version > best.Version) {
			best = &files[i]
		}
	}
	if best == nil {
		return nil
	}
	shown := p.shown(*best)
	return &shown
}

func (p *page) shown(f firm.File) File {
	mine := f.ByKind == firm.ByClient && f.ByID == p.contact.ID
	return File{
		ID: f.ID, Name: f.Name, Size: f.Size, Hash: f.Hash, Media: f.Media, Pages: f.Pages, Version: f.Version, Note: f.Note, At: f.At,
		ByYou: mine, CanTakeBack: mine && f.OpenedAt == 0 && f.CommentID == "",
	}
}

func (p *page) shownAll(files []firm.File) []File {
	out := []File{}
	for _, f := range files {
		out = append(out, p.shown(f))
	}
	slices.SortFunc(out, func(a, b File) int { return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(b.ID, a.ID)) })
	return out
}
