package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// The filters of a list of items, beside the empty one.
const (
	showOpen      = "open"
	showClosed    = "closed"
	showDraft     = "draft"
	showWithdrawn = "withdrawn"
	showUnread    = "unread"
	showMine      = "mine"
	showUnshared  = "unshared"
)

// Items lists one window of a matter's items.
func (d *Desk) Items(ctx context.Context, f ItemFilter, offset, limit int) (ItemPage, error) {
	page := ItemPage{Lines: []ItemLine{}, Path: []Crumb{}}
	err := d.read(ctx, func(r *reader) error {
		m, err := r.matter(f.MatterID)
		if err != nil {
			return err
		}
		ids, total, from, err := r.itemIDs(f, offset, limit)
		if err != nil {
			return err
		}
		page = ItemPage{Lines: []ItemLine{}, Path: []Crumb{}, Total: total, Offset: from}
		if page.All, err = r.count(`SELECT COUNT(*) FROM item WHERE firm = $1 AND matter_id = $2 AND ($3 = '' OR area = $3)`,
			string(r.firm), string(m.ID), f.Area); err != nil {
			return err
		}
		if page.Path, err = r.folderPath(firm.ID(f.FolderID)); err != nil {
			return err
		}
		lines, err := d.newLines(r, m)
		if err != nil {
			return err
		}
		if err := lines.ahead(ids); err != nil {
			return err
		}
		for _, id := range ids {
			line, err := lines.byID(id)
			if err != nil {
				return err
			}
			page.Lines = append(page.Lines, line)
		}
		area := firm.Area(f.Area)
		page.AreaOpen = lines.home.PortalOn && m.PortalOn && (f.Area == "" || lines.home.Areas.Has(area) && m.Areas.Has(area))
		page.May, err = r.may()
		return err
	})
	return page, err
}

// folderPath leads from the top to a folder.
func (r *reader) folderPath(id firm.ID) ([]Crumb, error) {
	path := []Crumb{}
	for range firm.FolderDepth + 1 {
		if id == "" {
			break
		}
		folder, err := r.item(string(id))
		if err != nil {
			return nil, err
		}
		path = append(path, Crumb{ID: string(folder.ID), Title: folder.Title})
		id = folder.FolderID
	}
	slices.Reverse(path)
	return path, nil
}

// asking is a statement as it grows; its arguments are numbered in the order in
// which they stand.
type asking struct {
	text strings.Builder
	args []any
}

func (a *asking) add(text string, values ...any) {
	for _, value := range values {
		a.args = append(a.args, value)
		text = strings.Replace(text, "?", "$"+strconv.Itoa(len(a.args)), 1)
	}
	a.text.WriteString(text)
}

// where narrows items i as a filter says; flat looks into folders too.
func (f ItemFilter) where(r *reader, a *asking, within []firm.ID) {
	a.add(` FROM item i WHERE i.firm = ? AND i.matter_id = ?`, string(r.firm), f.MatterID)
	if f.Area != "" {
		a.add(` AND i.area = ?`, f.Area)
	}
	switch {
	case f.Area != string(firm.Documents):
	case !f.flat():
		a.add(` AND i.folder_id = ?`, f.FolderID)
	case f.FolderID != "":
		marks := make([]any, len(within))
		for n, id := range within {
			marks[n] = string(id)
		}
		a.add(` AND i.folder_id IN (`+strings.TrimSuffix(strings.Repeat("?,", len(within)), ",")+`)`, marks...)
	}
	switch f.State {
	case showOpen:
		a.add(` AND i.withdrawn = 0 AND i.state IN ('', 'open', 'due', 'part_paid', 'waiting')`)
	case showClosed:
		a.add(` AND i.state IN ('done', 'paid', 'signed', 'declined', 'filed')`)
	case showDraft:
		a.add(` AND i.draft = 1 AND i.withdrawn = 0`)
	case showWithdrawn:
		a.add(` AND i.withdrawn = 1`)
	case showUnread:
		a.add(` AND `+itemUnread, int64(r.now), string(r.staff))
	case showMine:
		a.add(` AND (i.assigned_id = ? OR EXISTS (SELECT 1 FROM member b WHERE b.firm = i.firm AND b.item_id = i.id AND b.staff_id = ?))`,
			string(r.staff), string(r.staff))
	case showUnshared:
		a.add(` AND NOT EXISTS (SELECT 1 FROM share s WHERE s.firm = i.firm AND s.item_id = i.id)
			AND NOT EXISTS (SELECT 1 FROM party p WHERE p.firm = i.firm AND p.item_id = i.id)`)
	}
}

// flat tells that what is looked for may lie in any folder.
func (f ItemFilter) flat() bool { return f.State != "" || strings.TrimSpace(f.Query) != "" }

// order is a list's order; unknown ones are the newest first. In documents,
// folders stand before what is in none.
func (f ItemFilter) order() string {
	name, turned := strings.CutPrefix(f.Sort, "-")
	down, up := " DESC", ""
	if turned {
		down, up = up, down
	}
	switch name {
	case "due":
		return ` ORDER BY i.starts_at = 0, i.starts_at` + up + `, i.id`
	case "amount":
		return ` ORDER BY i.amount_cents` + down + `, i.id`
	}
	if f.Area == string(firm.Documents) && !f.flat() {
		return ` ORDER BY i.kind = 'folder' DESC, i.last_at` + down + `, i.id` + down
	}
	return ` ORDER BY i.last_at` + down + `, i.id` + down
}

// itemIDs lists the ids of a window, and how many the filter lets through.
func (r *reader) itemIDs(f ItemFilter, offset, limit int) (ids []firm.ID, total, from int, err error) {
	var within []firm.ID
	if f.FolderID != "" {
		if within, err = r.foldersBelow(firm.ID(f.MatterID), firm.ID(f.FolderID)); err != nil {
			return nil, 0, 0, err
		}
	}
	words := distinct(store.Fold(f.Query))
	asked := strings.TrimSpace(f.Query) != ""
	if asked && len(words) == 0 {
		return nil, 0, 0, nil
	}
	if asked || strings.TrimPrefix(f.Sort, "-") == "title" {
		all, err := r.matchingItems(f, within, words)
		from, to := window(len(all), offset, limit)
		return all[from:to], len(all), from, err
	}
	count := &asking{}
	count.add(`SELECT COUNT(*)`)
	f.where(r, count, within)
	if total, err = r.count(count.text.String(), count.args...); err != nil {
		return nil, 0, 0, err
	}
	from, to := window(total, offset, limit)
	list := &asking{}
	list.add(`SELECT i.id`)
	f.where(r, list, within)
	list.add(f.order()+` LIMIT ? OFFSET ?`, to-from, from)
	found, err := r.strings(list.text.String(), list.args...)
	for _, id := range found {
		ids = append(ids, firm.ID(id))
	}
	return ids, total, from, err
}

// foldersBelow lists a folder and those in it, at any depth.
func (r *reader) foldersBelow(matter, folder firm.ID) ([]firm.ID, error) {
	below := map[firm.ID][]firm.ID{}
	err := r.each(`SELECT id, folder_id FROM item WHERE firm = $1 AND matter_id = $2 AND area = 'documents' AND kind = 'folder'`,
		[]any{string(r.firm), string(matter)}, func(scan func(...any) error) error {
			var id, in firm.ID
			err := scan(&id, &in)
			below[in] = append(below[in], id)
			return err
		})
	all := []firm.ID{folder}
	for n := 0; n < len(all) && len(all) < windowLimit; n++ {
		all = append(all, below[all[n]]...)
	}
	return all, err
}

// matchingItems reads the texts of all items that a filter lets through: SQL
// knows no order of names in any script, and no word without its marks.
func (r *reader) matchingItems(f ItemFilter, within []firm.ID, words []string) ([]firm.ID, error) {
	type found struct {
		id     firm.ID
		key    string
		folder bool
	}
	beside, err := r.wordsBeside(f.MatterID, words)
	if err != nil {
		return nil, err
	}
	name, turned := strings.CutPrefix(f.Sort, "-")
	titled := name == "title"
	a := &asking{}
	a.add(`SELECT i.id, i.kind, i.title, i.number || ' ' || i.place || ' ' || substr(i.text, 1, ?)`, searchedRunes)
	f.where(r, a, within)
	list := []found{}
	err = r.each(a.text.String()+f.order(), a.args, func(scan func(...any) error) error {
		var one found
		var kind, title, text string
		if err := scan(&one.id, &kind, &title, &text); err != nil {
			return err
		}
		if len(words) > 0 && !begins(store.Fold(title+" "+text+" "+beside[one.id]), words) {
			return nil
		}
		one.folder = kind == string(firm.Folder)
		if titled {
			one.key = foldKey(title)
		}
		list = append(list, one)
		return nil
	})
	if titled {
		slices.SortStableFunc(list, func(a, b found) int {
			if a.folder != b.folder {
				return map[bool]int{true: -1, false: 1}[a.folder]
			}
			if turned {
				a, b = b, a
			}
			return cmp.Compare(a.key, b.key)
		})
	}
	ids := make([]firm.ID, len(list))
	for n, one := range list {
		ids[n] = one.id
	}
	return ids, err
}

// wordsBeside are the comments and the files' names, by item, when asked for words.
func (r *reader) wordsBeside(matter string, words []string) (map[firm.ID]string, error) {
	beside := map[firm.ID]string{}
	if len(words) == 0 {
		return beside, nil
	}
	err := r.each(fmt.Sprintf(`SELECT item_id, substr(text, 1, %d) FROM comment WHERE firm = $1 AND matter_id = $2
		UNION ALL SELECT item_id, name FROM file WHERE firm = $1 AND matter_id = $2`, searchedRunes), []any{string(r.firm), matter},
		func(scan func(...any) error) error {
			var id firm.ID
			var text string
			err := scan(&id, &text)
			beside[id] += " " + text
			return err
		})
	return beside, err
}

// begins tells whether each word begins some word of a text.
func begins(own, words []string) bool {
	for _, word := range words {
		if !slices.ContainsFunc(own, func(one string) bool { return strings.HasPrefix(one, word) }) {
			return false
		}
	}
	return true
}

// Tally counts a matter's items, area by area.
func (d *Desk) Tally(ctx context.Context, matterID string) ([]AreaTally, error) {
	list := []AreaTally{}
	err := d.read(ctx, func(r *reader) error {
		m, err := r.matter(matterID)
		if err != nil {
			return err
		}
		office, err := r.office()
		if err != nil {
			return err
		}
		counts := map[string]AreaTally{}
		a := &asking{}
		a.add(`SELECT i.area, SUM(i.kind <> 'folder'), SUM(`+itemUnread+`),
				SUM(i.draft = 0 AND i.withdrawn = 0 AND (i.area IN ('signatures', 'file_requests', 'forms') AND i.state = 'waiting'
					OR i.area = 'invoices' AND i.state IN ('due', 'part_paid') OR i.area = 'tasks' AND i.state = 'open' AND i.assigned_id = ''))
			FROM item i WHERE i.firm = ? AND i.matter_id = ? GROUP BY i.area`, int64(r.now), string(r.staff), string(r.firm), matterID)
		err = r.each(a.text.String(), a.args, func(scan func(...any) error) error {
			var one AreaTally
			err := scan(&one.Area, &one.All, &one.Unread, &one.Waiting)
			counts[one.Area] = one
			return err
		})
		list = list[:0]
		for _, area := range firm.AllAreas() {
			one := counts[string(area)]
			one.Area, one.Allowed, one.On = string(area), office.Areas.Has(area), m.Areas.Has(area)
			list = append(list, one)
		}
		return err
	})
	return list, err
}
