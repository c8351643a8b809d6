package desk

import (
	"context"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// The parts of the inbox; everything else is what is unread.
const (
	inboxMine    = "mine"
	inboxSnoozed = "snoozed"
	inboxAll     = "all"
)

// inboxItems are all threads, and all items at which a client did something. The
// words of the condition are those of the index that serves it.
const inboxItems = ` FROM item i LEFT JOIN staff_mark k ON k.firm = i.firm AND k.item_id = i.id AND k.staff_id = ?
	WHERE i.firm = ? AND (i.client_at > 0 OR i.area = 'messages')`

// markUnread is firm.StaffMark.Unread: what a client added since this person read
// it, and what they had put off until now. inboxAwake is what they have not put off.
const (
	markUnread  = `(i.client_at > k.read_at OR k.snoozed_until BETWEEN 1 AND ?)`
	inboxUnread = `COALESCE(` + markUnread + `, i.client_at > 0)`
	itemUnread  = `COALESCE((SELECT ` + markUnread + ` FROM staff_mark k WHERE k.firm = i.firm AND k.item_id = i.id AND k.staff_id = ?), i.client_at > 0)`
	inboxAwake  = `COALESCE(k.snoozed_until, 0) <= ?`
	inboxOwn    = `(i.assigned_id = ? OR EXISTS (SELECT 1 FROM member b WHERE b.firm = i.firm AND b.staff_id = ? AND b.item_id = i.id))`
)

// where narrows the inbox to a part of it.
func (f InboxFilter) where(r *reader, a *asking) {
	now := int64(r.now)
	me := string(r.staff)
	a.add(inboxItems, me, string(r.firm))
	if f.Area != "" {
		a.add(` AND i.area = ?`, f.Area)
	}
	switch f.Show {
	case inboxAll:
	case inboxMine:
		a.add(` AND `+inboxOwn, me, me)
	case inboxSnoozed:
		a.add(` AND COALESCE(k.snoozed_until, 0) > ?`, now)
	default:
		a.add(` AND `+inboxUnread+` AND `+inboxAwake, now, now)
	}
}

// Inbox lists one window of what clients said and sent, over all matters.
func (d *Desk) Inbox(ctx context.Context, f InboxFilter, offset, limit int) (InboxPage, error) {
	page := InboxPage{Lines: []InboxLine{}}
	err := d.read(ctx, func(r *reader) error {
		ids, total, from, err := r.inboxIDs(f, offset, limit)
		if err != nil {
			return err
		}
		page = InboxPage{Lines: []InboxLine{}, Total: total, Offset: from}
		count, err := r.inboxCount()
		if err != nil {
			return err
		}
		page.Unread = count.Unread
		in := &inboxLines{reader: r}
		if in.staffNames, err = r.staffNames(); err != nil {
			return err
		}
		if in.waiting, err = r.waitingItems(""); err != nil {
			return err
		}
		for _, id := range ids {
			line, err := in.line(id)
			if err != nil {
				return err
			}
			page.Lines = append(page.Lines, line)
		}
		return nil
	})
	return page, err
}

func (r *reader) inboxIDs(f InboxFilter, offset, limit int) (ids []string, total, from int, err error) {
	order := &asking{}
	order.add(`SELECT i.id`)
	f.where(r, order)
	order.add(` ORDER BY `+inboxUnread+` AND `+inboxAwake+` DESC, i.last_at DESC, i.id DESC`, int64(r.now), int64(r.now))
	if words := distinct(store.Fold(f.Query)); strings.TrimSpace(f.Query) != "" {
		all, err := r.inboxHolding(order, words)
		from, to := window(len(all), offset, limit)
		return all[from:to], len(all), from, err
	}
	count := &asking{}
	count.add(`SELECT COUNT(*)`)
	f.where(r, count)
	if total, err = r.count(count.text.String(), count.args...); err != nil {
		return nil, 0, 0, err
	}
	from, to := window(total, offset, limit)
	order.add(` LIMIT ? OFFSET ?`, to-from, from)
	ids, err = r.strings(order.text.String(), order.args...)
	return ids, total, from, err
}

// inboxHolding keeps those of a part of the inbox that hold all words, in the
// item, its matter's name or number, or the name of its client or sender.
func (r *reader) inboxHolding(order *asking, words []string) ([]string, error) {
	wanted := map[string]bool{}
	if len(words) == 0 {
		return nil, nil
	}
	err := r.each(`SELECT i.id, i.title || ' ' || substr(i.text, 1, 400) || ' ' || COALESCE(m.title, '') || ' ' || COALESCE(m.number, '') || ' '
			|| COALESCE(c.name, '') || ' ' || COALESCE(s.name, '')
		FROM item i LEFT JOIN matter m ON m.firm = i.firm AND m.id = i.matter_id LEFT JOIN contact c ON c.firm = i.firm AND c.id = m.client_id
		LEFT JOIN contact s ON s.firm = i.firm AND s.id = i.from_id
		WHERE i.firm = $1 AND (i.client_at > 0 OR i.area = 'messages')`, []any{string(r.firm)}, func(scan func(...any) error) error {
		var id, text string
		if err := scan(&id, &text); err != nil {
			return err
		}
		wanted[id] = begins(store.Fold(text), words)
		return nil
	})
	if err != nil {
		return nil, err
	}
	all, err := r.strings(order.text.String(), order.args...)
	held := []string{}
	for _, id := range all {
		if wanted[id] {
			held = append(held, id)
		}
	}
	return held, err
}

// InboxCount counts what the person has not read and not put off, and how much
// of it is theirs to answer.
func (d *Desk) InboxCount(ctx context.Context) (InboxCount, error) {
	var count InboxCount
	err := d.read(ctx, func(r *reader) (err error) {
		count, err = r.inboxCount()
		return err
	})
	return count, err
}

func (r *reader) inboxCount() (count InboxCount, err error) {
	a := &asking{}
	a.add(`SELECT COUNT(*), COALESCE(SUM(`+inboxOwn+`), 0)`, string(r.staff), string(r.staff))
	InboxFilter{}.where(r, a)
	err = r.SQL().QueryRowContext(r.ctx, a.text.String(), a.args...).Scan(&count.Unread, &count.Mine)
	return count, err
}

// inboxLines makes the lines of the inbox.
type inboxLines struct {
	*reader
	staffNames map[firm.ID]string
	waiting    map[firm.ID]bool
}

func (in *inboxLines) line(id string) (InboxLine, error) {
	item, err := in.item(id)
	if err != nil {
		return InboxLine{}, err
	}
	line := InboxLine{
		ItemID: id, MatterID: string(item.MatterID), Area: string(item.Area), Kind: string(item.Kind), Title: item.Title, At: int64(item.LastAt),
		ClientAt: int64(item.ClientAt), AssignedID: string(item.AssignedID), Assigned: in.staffNames[item.AssignedID], NotYetInForce: in.waiting[item.ID],
	}
	m, err := in.Tx.One("matter", item.MatterID)
	if err != nil {
		return line, err
	}
	if matter, ok := m.(firm.Matter); ok {
		line.MatterTitle, line.MatterNumber = matter.Title, matter.Number
	}
	mark, err := in.mark(item.ID)
	if err != nil {
		return line, err
	}
	line.Unread, line.SnoozedUntil = mark.Unread(item, in.now), asleepUntil(mark, in.now)
	member, err := firm.Has(in.Tx, "member", firm.PairID("member", item.ID, in.staff))
	if err != nil {
		return line, err
	}
	line.Mine = member || item.AssignedID == in.staff
	return line, in.tell(&line, item)
}

func (in *inboxLines) mark(item firm.ID) (firm.StaffMark, error) {
	mark, err := firm.Get[firm.StaffMark](in.Tx, firm.PairID("staff_mark", item, in.staff))
	return mark, orNone(err)
}

// said is the last thing that somebody added to an item.
type said struct {
	what, text string
	kind       firm.ActorKind
	by         firm.ID
	at         firm.Micros
}

// tell adds who said or sent what last.
func (in *inboxLines) tell(line *InboxLine, item firm.Item) error {
	last := said{what: "began", text: item.Text, kind: firm.ByStaff, by: item.CreatedBy, at: item.CreatedAt}
	if item.FromID != "" {
		last.kind, last.by = firm.ByClient, item.FromID
	}
	err := in.each(`SELECT 'file', name, by_kind, by_id, at FROM file WHERE firm = $1 AND item_id = $2 AND comment_id = ''
		UNION ALL SELECT 'comment', substr(text, 1, 800), by_kind, by_id, at FROM comment WHERE firm = $1 AND item_id = $2 ORDER BY 5 DESC LIMIT 1`,
		[]any{string(in.firm), string(item.ID)}, func(scan func(...any) error) error {
			var one said
			err := scan(&one.what, &one.text, &one.kind, &one.by, &one.at)
			if one.at >= last.at {
				last = one
			}
			return err
		})
	if err != nil {
		return err
	}
	if item.Area == firm.Tasks && item.ClientAt > last.at {
		if last, err = in.lastTick(item); err != nil {
			return err
		}
	}
	line.What, line.Excerpt, line.ByKind = last.what, excerpt(last.text), string(last.kind)
	if last.kind == firm.ByStaff {
		line.By = in.staffNames[last.by]
		return nil
	}
	line.By, err = in.nameOf("contact", last.by)
	return err
}

// lastTick is who of the clients ticked a task off, or opened it again.
func (in *inboxLines) lastTick(item firm.Item) (said, error) {
	last := said{what: "ticked", kind: firm.ByClient}
	ticks, err := in.ticks(item, ticksShown)
	for _, a := range ticks {
		if a.ActorKind != string(firm.ByClient) {
			continue
		}
		if last.by = a.ActorID; a.Detail != string(firm.StateDone) {
			last.what = "opened_again"
		}
		break
	}
	return last, err
}
