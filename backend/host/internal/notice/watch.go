package notice

import (
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Watch notes, in the transaction of a command that was applied, what is new by
// it and to whom, and ends the links of an address that is a contact's no more. Only what somebody just shared, said or sent is news: what comes
// into sight again because a switch was turned on, or a hiding ended, is not, so
// that no switch sends a flood (RULES §3).
func (r *Room) Watch(tx *store.Tx, cmd firm.Command) error {
	switch given := cmd.(type) {
	case firm.SetNoticeWish:
		return r.hasten(tx, given.ContactID)
	case firm.EditContact:
		return endStops(tx, given.ID)
	case firm.CreateItem, firm.EditItem, firm.ActOnItem, firm.MoveItem, firm.NameParty, firm.AddComment, firm.WriteMessage, firm.SendDocument,
		firm.AddFile, firm.JudgeAsked:
	default:
		return nil
	}
	w := &watch{room: r, tx: tx, now: r.now(), letters: map[batch]firm.ID{}}
	for _, image := range tx.Images() {
		if err := w.look(image); err != nil {
			return err
		}
	}
	return nil
}

// watch is one look at what a transaction wrote.
type watch struct {
	room    *Room
	tx      *store.Tx
	now     firm.Micros
	office  *firm.Firm
	letters map[batch]firm.ID
}

// look finds out what is new by one row.
func (w *watch) look(image store.Image) error {
	if image.Gone {
		return nil
	}
	switch image.Kind {
	case "share", "party", "item", "comment", "file", "asked":
	default:
		return nil
	}
	row, err := w.tx.Schema().Row(image)
	if err != nil {
		return fmt.Errorf("read what was written: %w", err)
	}
	var was firm.Row
	if before, ok := w.tx.Before(image.Kind, image.ID); ok && !before.Gone {
		if was, err = w.tx.Schema().Row(before); err != nil {
			return fmt.Errorf("read what was written over: %w", err)
		}
	}
	switch row := row.(type) {
	case firm.Item:
		return w.item(row, was)
	case firm.Asked:
		return w.asked(row, was)
	}
	if was != nil {
		return nil
	}
	switch row := row.(type) {
	case firm.Share:
		return w.shown(row.ItemID, row.ContactID, false)
	case firm.Party:
		return w.shown(row.ItemID, row.ContactID, true)
	case firm.Comment:
		return w.comment(row)
	case firm.File:
		return w.file(row)
	}
	return nil
}

// shown tells a contact of an item that was shared with them, or that names them
// in an area that is shared by itself.
func (w *watch) shown(id, contact firm.ID, party bool) error {
	item, err := firm.Get[firm.Item](w.tx, id)
	if errors.Is(err, firm.ErrNone) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	if item.Kind == firm.Folder || item.FromID == contact || party && !firm.SharedByItself(item.Area, item.Kind) {
		return nil
	}
	return w.contact(contact, news{sort: sortItem, thing: id, item: id, matter: item.MatterID, at: w.now})
}

// item tells of a draft that became final, to all who had been waiting for it, and
// staff of a thread that a client began.
func (w *watch) item(item firm.Item, was firm.Row) error {
	before, there := was.(firm.Item)
	switch {
	case there && before.Draft && !item.Draft && item.Kind != firm.Folder:
		return w.audience(item, "", news{sort: sortItem, thing: item.ID})
	case !there && item.FromID != "" && item.Area == firm.Messages:
		return w.staff(item, news{sort: sortMessage, thing: item.ID})
	}
	return nil
}

func (w *watch) comment(c firm.Comment) error {
	item, err := firm.Get[firm.Item](w.tx, c.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	n := news{sort: sortComment, thing: c.ID}
	if item.Area == firm.Messages {
		n.sort = sortMessage
	}
	if c.ByKind == firm.ByClient {
		if err := w.staff(item, n); err != nil {
			return err
		}
	}
	return w.audience(item, c.ByID, n)
}

// file tells of a client's upload and of the firm's newer version. What hangs on a
// comment or a message is told of with it.
func (w *watch) file(f firm.File) error {
	item, err := firm.Get[firm.Item](w.tx, f.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	upload := f.ByKind == firm.ByClient && (item.Area == firm.Documents || item.Area == firm.FileRequests)
	switch {
	case f.CommentID != "":
		return nil
	case upload:
		n := news{sort: sortUpload, thing: f.ID}
		if err := w.staff(item, n); err != nil {
			return err
		}
		return w.audience(item, f.ByID, n)
	case f.ByKind == firm.ByStaff && f.Version > 1:
		return w.audience(item, "", news{sort: sortVersion, thing: f.ID})
	}
	return nil
}

// asked tells of a paper that is asked for again.
func (w *watch) asked(line firm.Asked, was firm.Row) error {
	before, there := was.(firm.Asked)
	if !there || before.State == line.State || line.State != firm.AskedAgain {
		return nil
	}
	item, err := firm.Get[firm.Item](w.tx, line.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	return w.audience(item, "", news{sort: sortAgain, thing: line.ID})
}

// audience tells every contact to whom an item was given, but for who did it.
func (w *watch) audience(item firm.Item, but firm.ID, n news) error {
	n.item, n.matter, n.at = item.ID, item.MatterID, w.now
	shares, err := firm.List[firm.Share](w.tx, "item_id", item.ID)
	if err != nil {
		return fmt.Errorf("read shares: %w", err)
	}
	readers := []firm.ID{}
	for _, share := range shares {
		readers = append(readers, share.ContactID)
	}
	if firm.SharedByItself(item.Area, item.Kind) {
		parties, err := firm.List[firm.Party](w.tx, "item_id", item.ID)
		if err != nil {
			return fmt.Errorf("read parties: %w", err)
		}
		for _, party := range parties {
			readers = append(readers, party.ContactID)
		}
	}
	for _, reader := range readers {
		if reader == but {
			continue
		}
		if err := w.contact(reader, n); err != nil {
			return err
		}
	}
	return nil
}

// contact notes news for a contact with access to the matter, in each letter that
// the firm sends of its sort.
func (w *watch) contact(reader firm.ID, n news) error {
	office, err := w.firm()
	if err != nil {
		return err
	}
	atOnce := atOnce(*office, n.sort)
	if !atOnce && !office.DailyDigest {
		return nil
	}
	grant, err := firm.Get[firm.Grant](w.tx, firm.GrantID(n.matter, reader))
	if errors.Is(err, firm.ErrNone) || err == nil && grant.State != firm.Granted {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read grant: %w", err)
	}
	if atOnce {
		if err := w.note(batch{kind: kindMatter, reader: reader, matter: n.matter, due: w.now + span(batchWait)}, n); err != nil {
			return err
		}
	}
	if !office.DailyDigest {
		return nil
	}
	contact, err := firm.Get[firm.Contact](w.tx, reader)
	if errors.Is(err, firm.ErrNone) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	return w.note(batch{kind: kindDigest, reader: reader, due: digestDue(contact, *office, w.now)}, n)
}

// note puts news into the letter that is being gathered, and orders a new one's
// sending.
func (w *watch) note(b batch, n news) error {
	key := batch{kind: b.kind, reader: b.reader, matter: b.matter}
	letter, known := w.letters[key]
	if !known {
		b.since = w.now
		found, made, err := openBatch(w.tx, b)
		if err != nil {
			return err
		}
		if made || w.now > found.due+span(staleAfter) {
			if err := w.room.order(w.tx, found, max(found.due, w.now)); err != nil {
				return err
			}
		}
		letter = found.letter
		w.letters[key] = letter
	}
	return putNews(w.tx, letter, n)
}

func (w *watch) firm() (*firm.Firm, error) {
	if w.office != nil {
		return w.office, nil
	}
	office, err := firm.Office(w.tx)
	if err != nil {
		return nil, fmt.Errorf("read firm: %w", err)
	}
	w.office = &office
	return w.office, nil
}

// atOnce tells whether the firm mails news of a sort by itself, not only in the
// digest: new items and messages by one switch, uploads by another.
func atOnce(office firm.Firm, s sort) bool {
	switch s {
	case sortItem, sortMessage:
		return office.MailOnShare
	case sortUpload:
		return office.MailOnUpload
	default:
		return false
	}
}

// digestDue is when a contact's next summary of the day is due.
func digestDue(contact firm.Contact, office firm.Firm, after firm.Micros) firm.Micros {
	at := contact.DigestAt
	if at == 0 {
		at = firm.UsualDigest
	}
	return micros(nextAt(timeOf(after), at, zoneOf(contact.TimeZone, office.TimeZone)))
}
