package desk

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/firm"
)

// errNoMatter is the one answer to a matter that is not there and one that this
// person may not see.
func errNoMatter() *Trouble {
	return trouble(CodeNotFound, "no_matter", "matterId", "This matter is not there any more. Go back to the list of matters.")
}

func (r *reader) matter(id string) (firm.Matter, error) {
	m, err := firm.Get[firm.Matter](r, firm.ID(id))
	if errors.Is(err, firm.ErrNone) {
		return m, errNoMatter()
	}
	if err != nil {
		return m, fmt.Errorf("read matter: %w", err)
	}
	return m, nil
}

// office reads the firm; before it has come all switches are off.
func (r *reader) office() (firm.Firm, error) {
	office, err := firm.Office(r)
	if errors.Is(err, firm.ErrNone) {
		return firm.Firm{}, nil
	}
	return office, err
}

// Matter is all of one matter that its page shows at once.
func (d *Desk) Matter(ctx context.Context, id string) (MatterDetail, error) {
	var detail MatterDetail
	err := d.read(ctx, func(r *reader) error {
		m, err := r.matter(id)
		if err != nil {
			return err
		}
		entry, err := r.matterEntry(m.ID)
		if err != nil {
			return err
		}
		lines, err := r.matterLines([]*matterEntry{entry})
		if err != nil {
			return err
		}
		office, err := r.office()
		if err != nil {
			return err
		}
		detail = MatterDetail{
			MatterLine: lines[0], Description: m.Description, NextStep: m.NextStep, NextWho: m.NextWho, NextOn: m.NextOn,
			NextChoices: nextChoices(m), ClientID: string(m.ClientID), ResponsibleID: string(m.ResponsibleID),
			OpenedOn: m.OpenedOn, ClosedOn: m.ClosedOn, Restricted: m.Restricted, PortalOn: m.PortalOn, PortalMasked: m.PortalOn && !office.PortalOn,
			Areas: switches(m.Areas, office.Areas),
		}
		return r.fillMatter(&detail, m)
	})
	return detail, err
}

func switches(own, allowed firm.Areas) []AreaSwitch {
	list := []AreaSwitch{}
	for _, area := range firm.AllAreas() {
		list = append(list, AreaSwitch{Area: string(area), On: own.Has(area), Allowed: allowed.Has(area)})
	}
	return list
}

func (r *reader) fillMatter(detail *MatterDetail, m firm.Matter) (err error) {
	at, ok, err := loadPlace(r.Tx)
	if err != nil {
		return err
	}
	detail.ReadOnly = !ok || !at.Joined
	counts := []struct {
		into *int
		text string
	}{
		{&detail.PeopleTotal, `SELECT COUNT(*) FROM (` + peopleOfMatter + `)`},
		{&detail.NotesTotal, `SELECT COUNT(*) FROM internal_note WHERE firm = $1 AND matter_id = $2`},
		{&detail.ItemsTotal, `SELECT COUNT(*) FROM item WHERE firm = $1 AND matter_id = $2`},
	}
	for _, c := range counts {
		if *c.into, err = r.count(c.text, string(r.firm), string(m.ID)); err != nil {
			return err
		}
	}
	if detail.WhoSees, err = r.whoSees(m); err != nil {
		return err
	}
	detail.May, err = r.may()
	return err
}

// peopleOfMatter lists who is on a matter: by a relationship, or as its client.
// A plus before a column, here and elsewhere, keeps SQLite from walking a whole
// firm by that column's index where a matter's or the table's own order is meant.
const peopleOfMatter = `SELECT +contact_id AS contact_id FROM relationship WHERE firm = $1 AND matter_id = $2
	UNION SELECT client_id FROM matter WHERE firm = $1 AND id = $2 AND client_id <> ''`

// may lists the rights of the person who is signed in.
func (r *reader) may() ([]string, error) {
	staff, err := firm.Get[firm.Staff](r, r.staff)
	if errors.Is(err, firm.ErrNone) || err == nil && !staff.Active {
		return []string{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read staff: %w", err)
	}
	role, err := firm.Get[firm.Role](r, staff.RoleID)
	if errors.Is(err, firm.ErrNone) {
		return []string{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read role: %w", err)
	}
	return rights(role), nil
}

func (r *reader) actor() firm.Actor { return firm.Actor{Kind: firm.ByStaff, ID: r.staff} }

// Notes lists one window of a matter's internal notes, newest first: by the day
// they speak of, else by the day they were written.
func (d *Desk) Notes(ctx context.Context, matterID string, offset, limit int) (NotePage, error) {
	page := NotePage{Lines: []NoteLine{}}
	err := d.read(ctx, func(r *reader) error {
		if _, err := r.matter(matterID); err != nil {
			return err
		}
		total, err := r.count(`SELECT COUNT(*) FROM internal_note WHERE firm = $1 AND matter_id = $2`, string(r.firm), matterID)
		if err != nil {
			return err
		}
		staff, err := r.staffNames()
		if err != nil {
			return err
		}
		from, to := window(total, offset, limit)
		page = NotePage{Lines: []NoteLine{}, Total: total, Offset: from}
		return r.each(`SELECT id, text, on_date, author_id, source, created_at FROM internal_note WHERE firm = $1 AND matter_id = $2
			ORDER BY CASE WHEN on_date <> '' THEN on_date ELSE date(created_at / 1000000, 'unixepoch') END DESC, created_at DESC, id DESC
			LIMIT $3 OFFSET $4`, []any{string(r.firm), matterID, to - from, from}, func(scan func(...any) error) error {
			var n NoteLine
			var author firm.ID
			if err := scan(&n.ID, &n.Text, &n.OnDate, &author, &n.Source, &n.CreatedAt); err != nil {
				return err
			}
			n.Author = staff[author]
			page.Lines = append(page.Lines, n)
			return nil
		})
	})
	return page, err
}

// Activity lists what was done on a matter, newest first.
func (d *Desk) Activity(ctx context.Context, matterID string, limit int) ([]ActivityLine, error) {
	lines := []ActivityLine{}
	err := d.read(ctx, func(r *reader) error {
		if _, err := r.matter(matterID); err != nil {
			return err
		}
		rows, err := r.activity(matterID, min(max(limit, 0), activityLimit))
		if err != nil {
			return err
		}
		waiting, err := r.waitingRows("activity")
		if err != nil {
			return err
		}
		lines = lines[:0]
		for _, a := range rows {
			line, err := r.activityLine(a)
			if err != nil {
				return err
			}
			line.NotYetInForce = waiting[line.ID]
			lines = append(lines, line)
		}
		return nil
	})
	return lines, err
}

func (r *reader) activityLine(a firm.Activity) (ActivityLine, error) {
	detail, with := a.Told()
	line := ActivityLine{ID: string(a.ID), At: int64(a.At), ActorKind: a.ActorKind, Verb: a.Verb, Detail: detail}
	var err error
	if line.Actor, err = r.actorOf(a); err != nil {
		return line, err
	}
	if line.With, err = r.firstName(with, "contact", "staff"); err != nil {
		return line, err
	}
	line.Subject, err = r.nameOf(a.SubjectKind, a.SubjectID)
	return line, err
}

// actorOf names who did it. What a client does bears the contact as whom they act;
// accepting an invitation, their login.
func (r *reader) actorOf(a firm.Activity) (string, error) {
	if a.ActorKind == string(firm.ByClient) {
		return r.firstName(a.ActorID, "contact", "account")
	}
	return r.nameOf("staff", a.ActorID)
}

// firstName is the name of the row of an id that may be of several kinds.
func (r *reader) firstName(id firm.ID, kinds ...firm.Kind) (string, error) {
	for _, kind := range kinds {
		if name, err := r.nameOf(kind, id); err != nil || name != "" {
			return name, err
		}
	}
	return "", nil
}
