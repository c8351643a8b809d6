package notice

import (
	"errors"
	"fmt"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/store"
)

// staff notes news for everyone of the firm who works on a thing.
func (w *watch) staff(item firm.Item, n news) error {
	n.item, n.matter, n.at = item.ID, item.MatterID, w.now
	people, err := w.workers(item)
	if err != nil {
		return err
	}
	for _, id := range people {
		if err := w.note(batch{kind: kindStaff, reader: id, due: w.now + span(batchWait)}, n); err != nil {
			return err
		}
	}
	return nil
}

// workers are the matter's responsible person, those named on it, those who take
// part in the thread and whoever it is assigned to; where there is nobody, who
// gave the clients their access. Walls are asked about when the mail is sent.
func (w *watch) workers(item firm.Item) ([]firm.ID, error) {
	matter, err := firm.Get[firm.Matter](w.tx, item.MatterID)
	if err != nil {
		return nil, fmt.Errorf("read matter: %w", err)
	}
	people := []firm.ID{matter.ResponsibleID, item.AssignedID}
	named, err := firm.List[firm.MatterStaff](w.tx, "matter_id", matter.ID)
	if err != nil {
		return nil, fmt.Errorf("read who is on the matter: %w", err)
	}
	for _, one := range named {
		people = append(people, one.StaffID)
	}
	members, err := firm.List[firm.Member](w.tx, "item_id", item.ID)
	if err != nil {
		return nil, fmt.Errorf("read who takes part: %w", err)
	}
	for _, one := range members {
		people = append(people, one.StaffID)
	}
	if people = distinct(people); len(people) > 0 {
		return people, nil
	}
	grants, err := firm.List[firm.Grant](w.tx, "matter_id", matter.ID)
	if err != nil {
		return nil, fmt.Errorf("read grants: %w", err)
	}
	for _, grant := range grants {
		people = append(people, grant.GrantedBy)
	}
	return distinct(people), nil
}

func distinct(ids []firm.ID) []firm.ID {
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(id firm.ID) bool { return id == "" })
}

// toStaff prepares a letter to a staff member: of uploads where the firm mails
// them, and of all else only what came while they were away.
func (r *Room) toStaff(tx *store.Tx, args letterArgs) (post.News, bool, error) {
	none := post.News{}
	all, err := newsOf(tx, args.Letter)
	if err != nil || len(all) == 0 {
		return none, false, err
	}
	office, err := firm.Office(tx)
	if err != nil {
		return none, false, fmt.Errorf("read firm: %w", err)
	}
	reader, err := firm.Get[firm.Staff](tx, args.Reader)
	if errors.Is(err, firm.ErrNone) || err == nil && !reader.Active {
		return none, false, nil
	}
	if err != nil {
		return none, false, fmt.Errorf("read staff: %w", err)
	}
	if all, err = r.missed(tx, office, reader, all); err != nil {
		return none, false, err
	}
	told := gather{tx: tx, names: office.MailNames, staff: true}
	for _, n := range all {
		item, sees, err := inReach(tx, reader.ID, n)
		if err != nil {
			return none, false, err
		}
		if !sees {
			continue
		}
		if err := told.add(n, item); err != nil {
			return none, false, err
		}
	}
	return post.News{
		Letter: args.Letter, Reader: reader.ID, About: post.AboutWork, To: reader.Email, Name: reader.Name, Office: office, Language: office.Language,
		Groups: told.groups, More: told.more,
	}, len(told.groups) > 0, nil
}

// missed leaves out what a desk of theirs was connected to show. Whoever has just
// left may be back in a moment: then the letter waits.
func (r *Room) missed(tx *store.Tx, office firm.Firm, reader firm.Staff, all []news) ([]news, error) {
	seen, err := ledger.StaffSeen(tx, reader.ID)
	if err != nil {
		return nil, err
	}
	certain := false
	left := slices.DeleteFunc(all, func(n news) bool {
		mailed := n.sort == sortUpload && office.MailOnUpload
		certain = certain || mailed
		return !mailed && seen >= n.at
	})
	if wait := seen + span(awayAfter) - r.now(); wait > 0 && len(left) > 0 && !certain {
		return nil, job.Later(timeOf(wait).Sub(timeOf(0)))
	}
	return left, nil
}

// inReach tells whether a staff member may see what is new, inside the matter's
// wall, and has not read it yet.
func inReach(tx *store.Tx, reader firm.ID, n news) (firm.Item, bool, error) {
	item, there, err := stands(tx, n)
	if err != nil || !there || item.Withdrawn {
		return item, false, err
	}
	matter, err := firm.Get[firm.Matter](tx, n.matter)
	if errors.Is(err, firm.ErrNone) {
		return item, false, nil
	}
	if err != nil {
		return item, false, fmt.Errorf("read matter: %w", err)
	}
	inside, err := firm.SeesMatter(tx, reader, matter)
	if err != nil || !inside {
		return item, false, err
	}
	mark, err := firm.Get[firm.StaffMark](tx, firm.PairID("staff_mark", n.item, reader))
	if err != nil && !errors.Is(err, firm.ErrNone) {
		return item, false, fmt.Errorf("read mark: %w", err)
	}
	return item, mark.ReadAt < n.at, nil
}
