package desk

import (
	"cmp"
	"context"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// Item is one item with all that stands under it and beside it.
func (d *Desk) Item(ctx context.Context, id string) (ItemDetail, error) {
	var detail ItemDetail
	err := d.read(ctx, func(r *reader) error {
		item, m, l, err := d.linesOf(r, id)
		if err != nil {
			return err
		}
		line, err := l.line(item)
		if err != nil {
			return err
		}
		detail = ItemDetail{
			ItemLine: line, Text: item.Text, Except: item.Except, UID: item.UID, MatterTitle: m.Title, MatterNumber: m.Number,
			Next: []CalendarTime{}, AreaOpen: l.home.PortalOn && m.PortalOn && l.home.Areas.Has(item.Area) && m.Areas.Has(item.Area),
		}
		if detail.CreatedBy = l.staffNames[item.CreatedBy]; detail.CreatedBy == "" {
			detail.CreatedBy = line.From
		}
		for _, fill := range []func(*ItemDetail, firm.Item) error{l.fillSaid, l.fillTicks, l.fillMoney, l.fillPeople, l.fillOpened} {
			if err := fill(&detail, item); err != nil {
				return err
			}
		}
		if detail.WordsStand, err = firm.Sent(l.rows, item); err != nil {
			return err
		}
		if item.Repeats != "" {
			now := d.now()
			for _, one := range view.Times(item, l.home.TimeZone, now, now+nextWithin, nextShown) {
				detail.Next = append(detail.Next, CalendarTime{StartsAt: int64(one.StartsAt), EndsAt: int64(one.EndsAt)})
			}
		}
		if detail.Path, err = r.folderPath(item.FolderID); err != nil {
			return err
		}
		detail.May, err = r.may()
		return err
	})
	return detail, err
}

// fillSaid adds comments, files and a request's lines.
func (l *lines) fillSaid(detail *ItemDetail, item firm.Item) error {
	files, err := firm.List[firm.File](l.rows, "item_id", item.ID)
	if err != nil {
		return err
	}
	waitingFiles, err := l.waitingRows("file")
	if err != nil {
		return err
	}
	placed := placedFiles(files)
	attach := func(comment, asked firm.ID) ([]FileLine, error) {
		out := []FileLine{}
		for _, f := range placed[filePlace{comment, asked}] {
			line, err := l.fileLine(f, waitingFiles)
			if err != nil {
				return nil, err
			}
			out = append(out, line)
		}
		return out, nil
	}
	if detail.Files, err = attach("", ""); err != nil {
		return err
	}
	if detail.Comments, err = l.comments(item, attach); err != nil {
		return err
	}
	detail.Asked, err = l.asked(item, attach)
	return err
}

func (l *lines) comments(item firm.Item, attach func(comment, asked firm.ID) ([]FileLine, error)) ([]CommentLine, error) {
	all, err := firm.List[firm.Comment](l.rows, "item_id", item.ID)
	if err != nil {
		return nil, err
	}
	waiting, err := l.waitingRows("comment")
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b firm.Comment) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID)) })
	out := []CommentLine{}
	for _, c := range all {
		line := CommentLine{
			ID: string(c.ID), ByKind: string(c.ByKind), ByID: string(c.ByID), Mine: c.ByKind == firm.ByStaff && c.ByID == l.staff,
			Text: c.Text, At: int64(c.At), NotYetInForce: waiting[string(c.ID)],
		}
		if line.By, err = l.whoIs(c.ByKind, c.ByID); err != nil {
			return nil, err
		}
		if line.Files, err = attach(c.ID, ""); err != nil {
			return nil, err
		}
		out = append(out, line)
	}
	return out, nil
}

func (l *lines) asked(item firm.Item, attach func(comment, asked firm.ID) ([]FileLine, error)) ([]AskedLine, error) {
	all, err := firm.List[firm.Asked](l.rows, "item_id", item.ID)
	if err != nil {
		return nil, err
	}
	waiting, err := l.waitingRows("asked")
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b firm.Asked) int { return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.ID, b.ID)) })
	out := []AskedLine{}
	for _, one := range all {
		line := AskedLine{
			ID: string(one.ID), Place: one.Place, Title: one.Title, Text: one.Text, State: string(one.State), Reason: one.Reason,
			NotYetInForce: waiting[string(one.ID)],
		}
		if line.Files, err = attach("", one.ID); err != nil {
			return nil, err
		}
		out = append(out, line)
	}
	return out, nil
}

// fillTicks adds who ticked it off or opened it again.
func (l *lines) fillTicks(detail *ItemDetail, item firm.Item) error {
	detail.Ticks = []TickLine{}
	ticks, err := l.ticks(item, ticksShown)
	if err != nil {
		return err
	}
	for _, a := range slices.Backward(ticks) {
		line := TickLine{ByKind: a.ActorKind, At: int64(a.At)}
		line.Done, _ = a.Ticked()
		if line.By, err = l.actorOf(a); err != nil {
			return err
		}
		detail.Ticks = append(detail.Ticks, line)
	}
	return nil
}

// ticks reads the last times at which somebody ticked an item off or opened it
// again, the newest first.
func (r *reader) ticks(item firm.Item, most int) ([]firm.Activity, error) {
	if item.Area != firm.Tasks && item.Area != firm.FileRequests {
		return nil, nil
	}
	all, err := store.Select[firm.Activity](r.Tx, store.Query{
		Where: "matter_id = $2 AND subject_id = $3 AND (verb = 'TickTask' OR verb = 'EditItem' AND detail LIKE '%state#_%' ESCAPE '#')",
		Order: "at DESC, id DESC", Args: []any{string(item.MatterID), string(item.ID)}, Limit: most,
	})
	return slices.DeleteFunc(all, func(a firm.Activity) bool {
		_, ok := a.Ticked()
		return !ok
	}), err
}

// fillMoney adds an invoice's lines and payments.
func (l *lines) fillMoney(detail *ItemDetail, item firm.Item) error {
	detail.Charges, detail.Payments = []ChargeLine{}, []PaymentLine{}
	charges, err := firm.List[firm.Charge](l.rows, "item_id", item.ID)
	if err != nil {
		return err
	}
	slices.SortFunc(charges, func(a, b firm.Charge) int { return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.ID, b.ID)) })
	for _, c := range charges {
		detail.Charges = append(detail.Charges, ChargeLine{
			ID: string(c.ID), OnDate: c.OnDate, Text: c.Text, QuantityMilli: c.QuantityMilli, RateCents: c.RateCents, AmountCents: c.AmountCents,
		})
	}
	payments, err := firm.List[firm.Payment](l.rows, "item_id", item.ID)
	if err != nil {
		return err
	}
	waiting, err := l.waitingRows("payment")
	slices.SortFunc(payments, func(a, b firm.Payment) int { return cmp.Or(cmp.Compare(a.PaidOn, b.PaidOn), cmp.Compare(a.ID, b.ID)) })
	for _, p := range payments {
		detail.Payments = append(detail.Payments, PaymentLine{
			ID: string(p.ID), AmountCents: p.AmountCents, PaidOn: p.PaidOn, Method: p.Method, Account: string(p.Account), Note: p.Note,
			By: l.staffNames[p.ByID], At: int64(p.At), NotYetInForce: waiting[string(p.ID)],
		})
	}
	return err
}

// fillPeople adds who takes part, whom it concerns, and with whom it is shared.
func (l *lines) fillPeople(detail *ItemDetail, item firm.Item) error {
	members, err := firm.List[firm.Member](l.rows, "item_id", item.ID)
	if err != nil {
		return err
	}
	detail.Members = []Named{}
	for _, one := range members {
		detail.Members = append(detail.Members, Named{ID: string(one.StaffID), Name: l.staffNames[one.StaffID]})
	}
	slices.SortFunc(detail.Members, func(a, b Named) int { return compareNames(a.Name, b.Name) })
	st, err := l.stands(item.ID)
	if err != nil {
		return err
	}
	shared := []firm.ID{}
	for id := range st.shared {
		shared = append(shared, id)
	}
	if detail.ShareList, err = l.facesOf(shared); err != nil {
		return err
	}
	if detail.PartyList, err = l.facesOf(keysOf(st.party)); err != nil {
		return err
	}
	detail.HiddenList, err = l.facesOf(keysOf(st.hidden))
	return err
}

func keysOf(set map[firm.ID]bool) []firm.ID {
	list := []firm.ID{}
	for id := range set {
		list = append(list, id)
	}
	return list
}

// fillOpened adds which contacts opened it, the latest first.
func (l *lines) fillOpened(detail *ItemDetail, item firm.Item) error {
	marks, err := firm.List[firm.Opened](l.rows, "item_id", item.ID)
	if err != nil {
		return err
	}
	slices.SortFunc(marks, func(a, b firm.Opened) int { return cmp.Or(cmp.Compare(b.LastAt, a.LastAt), cmp.Compare(a.ID, b.ID)) })
	detail.OpenedList = []OpenedRow{}
	for _, one := range marks {
		who, err := l.onlooker(one.ContactID)
		if err != nil {
			return err
		}
		detail.OpenedList = append(detail.OpenedList, OpenedRow{
			ContactID: string(one.ContactID), Name: who.contact.Name, FirstAt: int64(one.FirstAt), LastAt: int64(one.LastAt),
		})
	}
	return nil
}
