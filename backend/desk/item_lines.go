package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"anteroom/backend/firm"
)

func errNoItem() *Trouble {
	return trouble(CodeNotFound, "no_item", "itemId", "This is not there any more. Go back to the matter.")
}

func (r *reader) item(id string) (firm.Item, error) {
	item, err := firm.Get[firm.Item](r, firm.ID(id))
	if errors.Is(err, firm.ErrNone) {
		return item, errNoItem()
	}
	if err != nil {
		return item, fmt.Errorf("read item: %w", err)
	}
	return item, nil
}

// lines makes the lines of one matter's items.
type lines struct {
	*reader
	*sighting
	staffNames map[firm.ID]string
	waiting    map[firm.ID]bool
	inside     map[firm.ID]int
	// beside is what ahead has read.
	beside *besides
}

func (d *Desk) newLines(r *reader, m firm.Matter) (*lines, error) {
	l := &lines{reader: r}
	var err error
	if l.sighting, err = newSighting(r, m); err != nil {
		return nil, err
	}
	if l.staffNames, err = r.staffNames(); err != nil {
		return nil, err
	}
	l.waiting, err = r.waitingItems(m.ID)
	return l, err
}

// linesOf reads an item with its matter, and what makes lines of the matter's items.
func (d *Desk) linesOf(r *reader, id string) (firm.Item, firm.Matter, *lines, error) {
	item, err := r.item(id)
	if err != nil {
		return item, firm.Matter{}, nil, err
	}
	m, err := r.matter(string(item.MatterID))
	if err != nil {
		return item, m, nil, err
	}
	l, err := d.newLines(r, m)
	return item, m, l, err
}

func (l *lines) byID(id firm.ID) (ItemLine, error) {
	item, err := l.item(string(id))
	if err != nil {
		return ItemLine{}, err
	}
	return l.line(item)
}

// line is one item as a list shows it.
func (l *lines) line(item firm.Item) (ItemLine, error) {
	line := ItemLine{
		ID: string(item.ID), MatterID: string(item.MatterID), Area: string(item.Area), Kind: string(item.Kind), Title: item.Title,
		State: string(item.State), Draft: item.Draft, Withdrawn: item.Withdrawn, StartsAt: int64(item.StartsAt), EndsAt: int64(item.EndsAt),
		AllDay: item.AllDay, TimeZone: item.TimeZone, Repeats: item.Repeats, Place: item.Place, Number: item.Number, Excerpt: excerpt(item.Text),
		AmountCents: item.AmountCents, PaidCents: item.PaidCents, Currency: item.Currency, FolderID: string(item.FolderID),
		AssignedID: string(item.AssignedID), Assigned: l.staffNames[item.AssignedID], FromID: string(item.FromID),
		CreatedAt: int64(item.CreatedAt), LastAt: int64(item.LastAt), ClientAt: int64(item.ClientAt),
		ByItself: firm.SharedByItself(item.Area, item.Kind), NotYetInForce: l.waiting[item.ID],
	}
	if item.FromID != "" {
		from, err := l.onlooker(item.FromID)
		if err != nil {
			return line, err
		}
		line.From = from.contact.Name
	}
	for _, add := range []func(*ItemLine, firm.Item) error{l.addMarks, l.addSight, l.addFile, l.addAsked, l.addInside} {
		if err := add(&line, item); err != nil {
			return line, err
		}
	}
	return line, nil
}

// excerpt is how a text begins, on one line.
func excerpt(text string) string {
	const slack = 4
	if cut := excerptRunes * slack; len(text) > cut {
		text = strings.ToValidUTF8(text[:cut], "")
	}
	words := []rune(strings.Join(strings.Fields(text), " "))
	if len(words) > excerptRunes {
		return strings.TrimSpace(string(words[:excerptRunes])) + "…"
	}
	return string(words)
}

func (l *lines) addSight(line *ItemLine, item firm.Item) error {
	st, err := l.stands(item.ID)
	if err != nil {
		return err
	}
	seeing, err := l.watching(item, st)
	if err != nil {
		return err
	}
	line.Faces, line.SeenBy = firstFaces(seeing, facesShown), len(seeing)
	line.SharedWith, line.Parties, line.HiddenFrom = len(st.shared), len(st.party), len(st.hidden)
	return nil
}

func (l *lines) addMarks(line *ItemLine, item firm.Item) error {
	if l.beside == nil || !l.has(item.ID) {
		if err := l.ahead([]firm.ID{item.ID}); err != nil {
			return err
		}
	}
	mark := l.beside.marks[item.ID]
	line.Unread, line.SnoozedUntil = mark.Unread(item, l.now), asleepUntil(mark, l.now)
	line.OpenedBy, line.CommentCount, line.FileCount = l.beside.opened[item.ID], l.beside.comments[item.ID], l.beside.files[item.ID]
	return nil
}

func (l *lines) has(id firm.ID) bool {
	_, ok := l.ready[id]
	return ok
}

// asleepUntil is until when an item is put off, or 0 where it is not.
func asleepUntil(mark firm.StaffMark, now firm.Micros) int64 {
	if !mark.Asleep(now) {
		return 0
	}
	return int64(mark.SnoozedUntil)
}

// addFile adds a document's newest version.
func (l *lines) addFile(line *ItemLine, item firm.Item) error {
	if item.Area != firm.Documents || line.FileCount == 0 {
		return nil
	}
	files, err := firm.List[firm.File](l.rows, "item_id", item.ID)
	if err != nil {
		return err
	}
	if own := placedFiles(files)[filePlace{}]; len(own) > 0 {
		newest, err := l.fileLine(own[0], nil)
		line.File = &newest
		return err
	}
	return nil
}

// filePlace is what a file of an item hangs on: a comment, a request's line or,
// with neither, the item itself.
type filePlace struct {
	comment, asked firm.ID
}

// placedFiles sorts an item's files by what they hang on, the newest first.
func placedFiles(files []firm.File) map[filePlace][]firm.File {
	slices.SortFunc(files, func(a, b firm.File) int {
		return cmp.Or(cmp.Compare(b.Version, a.Version), cmp.Compare(b.At, a.At), cmp.Compare(b.ID, a.ID))
	})
	placed := map[filePlace][]firm.File{}
	for _, f := range files {
		place := filePlace{f.CommentID, f.AskedID}
		placed[place] = append(placed[place], f)
	}
	return placed
}

func (l *lines) fileLine(f firm.File, waiting map[string]bool) (FileLine, error) {
	by, err := l.whoIs(f.ByKind, f.ByID)
	return FileLine{
		ID: string(f.ID), Name: f.Name, Size: f.Size, Hash: f.Hash, Media: f.Media, Pages: f.Pages, Version: f.Version, Note: f.Note,
		ByKind: string(f.ByKind), By: by, At: int64(f.At), OpenedAt: int64(f.OpenedAt), NotYetInForce: waiting[string(f.ID)],
	}, err
}

// whoIs is the name of a staff member or a contact.
func (l *lines) whoIs(kind firm.ActorKind, id firm.ID) (string, error) {
	if kind == firm.ByStaff {
		return l.staffNames[id], nil
	}
	one, err := l.onlooker(id)
	if err != nil {
		return "", err
	}
	return one.contact.Name, nil
}

func (l *lines) addAsked(line *ItemLine, item firm.Item) error {
	if item.Area != firm.FileRequests {
		return nil
	}
	asked, err := firm.List[firm.Asked](l.rows, "item_id", item.ID)
	for _, one := range asked {
		line.AskedCount++
		switch one.State {
		case firm.AskedSent:
			line.SentCount++
		case firm.AskedAccepted:
			line.AcceptedCount++
		}
	}
	return err
}

// addInside counts what lies in a folder; all folders are counted at once.
func (l *lines) addInside(line *ItemLine, item firm.Item) error {
	if item.Kind != firm.Folder {
		return nil
	}
	if l.inside == nil {
		l.inside = map[firm.ID]int{}
		err := l.each(`SELECT folder_id, COUNT(*) FROM item WHERE firm = $1 AND matter_id = $2 AND area = 'documents' AND folder_id <> '' GROUP BY folder_id`,
			[]any{string(l.firm), string(item.MatterID)}, func(scan func(...any) error) error {
				var id firm.ID
				n := 0
				err := scan(&id, &n)
				l.inside[id] = n
				return err
			})
		if err != nil {
			return err
		}
	}
	line.Inside = l.inside[item.ID]
	return nil
}
