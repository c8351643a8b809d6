package notice

import (
	"errors"
	"fmt"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/store"
)

// toContact prepares a letter to a contact, of one matter or of the day. What is
// in it was decided on when it returns; nothing of it before.
func (r *Room) toContact(tx *store.Tx, kind string, args letterArgs) (post.News, bool, error) {
	none := post.News{}
	all, err := newsOf(tx, args.Letter)
	if err != nil || len(all) == 0 {
		return none, false, err
	}
	office, err := firm.Office(tx)
	if err != nil {
		return none, false, fmt.Errorf("read firm: %w", err)
	}
	contact, err := firm.Get[firm.Contact](tx, args.Reader)
	if errors.Is(err, firm.ErrNone) {
		return none, false, nil
	}
	if err != nil {
		return none, false, fmt.Errorf("read contact: %w", err)
	}
	if all = wanted(kind, office, contact, all); len(all) == 0 {
		return none, false, nil
	}
	if err := r.wait(kind, office, contact, args); err != nil {
		return none, false, err
	}
	told := gather{tx: tx, names: office.MailNames}
	to, err := told.seenBy(contact.ID, all)
	if err != nil || len(told.groups) == 0 {
		return none, false, err
	}
	letter := post.News{
		Letter: args.Letter, Reader: contact.ID, About: post.AboutMatter, To: to.Email, Name: contact.Name, Office: office,
		Language: contact.Language, Groups: told.groups, More: told.more,
	}
	if letter.Language == "" {
		letter.Language = office.Language
	}
	if kind == kindDigest {
		letter.About = post.AboutDay
	}
	if len(told.portals) == 1 {
		letter.Portal = told.portals[0]
	}
	letter.Stop, err = r.newStop(tx, contact.ID)
	return letter, true, err
}

// wanted leaves what firm and contact want mailed as things stand now.
func wanted(kind string, office firm.Firm, contact firm.Contact, all []news) []news {
	if contact.Notices == firm.NoticesOff {
		return nil
	}
	if kind == kindDigest {
		if !office.DailyDigest {
			return nil
		}
		return all
	}
	if contact.Notices == firm.NoticesDigest {
		return nil
	}
	return slices.DeleteFunc(all, func(n news) bool { return !atOnce(office, n.sort) })
}

// wait puts a letter off until the contact's hour of the digest has come, and
// their quiet hours are over.
func (r *Room) wait(kind string, office firm.Firm, contact firm.Contact, args letterArgs) error {
	now := r.deps.Now()
	if kind == kindDigest {
		if due := digestDue(contact, office, args.Since); due > micros(now) {
			return job.Later(timeOf(due).Sub(now))
		}
	}
	zone := zoneOf(contact.TimeZone, office.TimeZone)
	if until, quiet := quietUntil(now, contact.QuietFrom, contact.QuietTo, zone); quiet {
		return job.Later(until.Sub(now))
	}
	return nil
}

// hasten orders a contact's digest anew where their wishes have put it earlier
// than it was ordered for.
func (r *Room) hasten(tx *store.Tx, contactID firm.ID) error {
	b, there, err := findBatch(tx, kindDigest, contactID, "")
	if err != nil || !there {
		return err
	}
	office, err := firm.Office(tx)
	if err != nil {
		return fmt.Errorf("read firm: %w", err)
	}
	contact, err := firm.Get[firm.Contact](tx, contactID)
	if errors.Is(err, firm.ErrNone) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	due := digestDue(contact, office, b.since)
	if due >= b.due {
		return nil
	}
	return r.order(tx, b, max(due, r.now()))
}

// seenBy adds what the contact may see at this moment and has not opened since it
// was new, and tells with which login.
func (g *gather) seenBy(contact firm.ID, all []news) (firm.Account, error) {
	var login firm.Account
	portals := map[firm.ID]*firm.Portal{}
	for _, n := range all {
		portal, known := portals[n.matter]
		if !known {
			var err error
			if portal, err = firm.LoadPortal(g.tx, n.matter, contact); err != nil && !errors.Is(err, firm.ErrNone) {
				return login, fmt.Errorf("read the portal: %w", err)
			}
			portals[n.matter] = portal
		}
		if portal == nil {
			continue
		}
		item, there, err := stands(g.tx, n)
		if err != nil {
			return login, err
		}
		if !there || !portal.Item(item).Sees {
			continue
		}
		mark, err := firm.Get[firm.Opened](g.tx, firm.PairID("opened", n.item, contact))
		if err != nil && !errors.Is(err, firm.ErrNone) {
			return login, fmt.Errorf("read mark: %w", err)
		}
		if mark.LastAt >= n.at {
			continue
		}
		login = portal.Account()
		if err := g.add(n, item); err != nil {
			return login, err
		}
	}
	for _, matter := range g.matters {
		g.portals = append(g.portals, firm.GrantID(matter, contact))
	}
	return login, nil
}

// stands reads the item of a piece of news, and tells whether what was new about
// it is still there: an upload may have been taken back.
func stands(tx *store.Tx, n news) (firm.Item, bool, error) {
	item, err := firm.Get[firm.Item](tx, n.item)
	if errors.Is(err, firm.ErrNone) {
		return item, false, nil
	}
	if err != nil {
		return item, false, fmt.Errorf("read item: %w", err)
	}
	if n.thing == n.item {
		return item, true, nil
	}
	kind := firm.Kind("comment")
	switch n.sort {
	case sortUpload, sortVersion:
		kind = "file"
	case sortAgain:
		line, err := firm.Get[firm.Asked](tx, n.thing)
		if errors.Is(err, firm.ErrNone) {
			return item, false, nil
		}
		return item, err == nil && line.State == firm.AskedAgain, err
	}
	there, err := firm.Has(tx, kind, n.thing)
	return item, there, err
}
