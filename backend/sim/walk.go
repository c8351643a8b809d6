package sim

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// Walk takes so many steps that chance chooses: staff give commands, desks sync
// and stop, cables are pulled, mail goes out, clients come in and read, time goes by.
// After each step whoever has a portal open must have heard of it.
func (w *World) Walk(steps int) {
	for range steps {
		w.clock.Advance(time.Duration(w.chance.IntN(120)) * time.Second)
		s := pick(w.chance, w.seats...)
		switch roll := w.chance.IntN(100); {
		case roll < 42:
			s.mayStop(6, func() { w.actNear(s) })
		case roll < 62:
			s.mayStop(10, s.sync)
		case roll < 67:
			s.line.up = !s.line.up
			w.told("desk %d's cable is in: %v", s.n, s.line.up)
		case roll < 76:
			w.runJobs()
			c := pick(w.chance, w.clients...)
			w.comeIn(c)
			for range 6 {
				c.act()
			}
		case roll < 90:
			w.CheckReading(pick(w.chance, w.clients...))
		case roll < 94:
			w.settle(s)
		case roll < 95:
			w.leap()
		case roll < 96:
			w.restartHost()
		case roll < 97:
			w.changeSeats(s)
		case roll < 98:
			w.must(w.host.KeepReads(w.ctx))
		default:
			w.CheckCalm()
			w.Rough()
		}
		w.CheckHearing()
	}
}

// leap lets hours, days or, rarely, more than the log's month go by, and sweeps as
// a server does every hour.
func (w *World) leap() {
	w.clock.Advance(pick(w.chance, time.Hour, 9*time.Hour, 3*24*time.Hour, 15*24*time.Hour, 31*24*time.Hour))
	w.told("time leaps")
	w.must(w.host.Tidy(w.ctx))
}

// comeIn has a client go through the mailbox, and sign in where they are out.
func (w *World) comeIn(c *client) {
	for c.openMail() {
	}
	if _, in := c.account(); !in && len(w.letters) > 0 && c.session != "" {
		c.signIn()
	}
}

// changeSeats has a person sign out and in again, with changes still waiting.
func (w *World) changeSeats(s *seat) {
	err := s.desk.SignOut(w.ctx)
	s.allow("sign out", err)
	w.told("desk %d signs out: %s", s.n, reason(err))
	err = s.desk.SignIn(w.ctx, "portal.test", s.email, password)
	s.allow("sign in", err)
	w.told("desk %d signs in: %s", s.n, reason(err))
}

// settle has a person look at their list of changes and deal with what asks.
func (w *World) settle(s *seat) {
	lines, err := s.desk.Changes(w.ctx)
	s.allow("changes", err)
	for _, line := range lines {
		switch line.State {
		case "refused":
			s.allow("dismiss", s.desk.Dismiss(w.ctx, line.ID))
		case "asks":
			w.choose(s, line)
		}
	}
}

func (w *World) choose(s *seat, line desk.ChangeLine) {
	keep := pick(w.chance, desk.KeepMine, desk.KeepTheirs)
	result, err := s.desk.Choose(w.ctx, line.ID, keep)
	s.allow("choose", err)
	w.told("desk %d chooses %s: %s %s", s.n, keep, result.State, reason(err))
}

// actNear gives a few commands in a row, at one desk.
func (w *World) actNear(s *seat) {
	if !s.in() {
		w.changeSeats(s)
	}
	for range 1 + w.chance.IntN(3) {
		w.act(s)
	}
}

// act gives one command at a desk, made of what the desk shows, as a person would.
func (w *World) act(s *seat) {
	m, c := pick(w.chance, w.matters...), pick(w.chance, w.contacts...)
	switch roll := w.chance.IntN(100); {
	case roll < 22:
		s.give(w.access(s, m, c))
	case roll < 33:
		s.give(w.onItem(m, c))
	case roll < 42:
		s.give(w.beside(s, c))
	case roll < 50:
		s.give(w.switches(s, m))
	case roll < 70:
		if cmd := w.edit(s, m, c); cmd != nil {
			s.give(cmd)
		}
	case roll < 78:
		w.bring(s, m, c)
	case roll < 84:
		s.give(w.wall(s, m))
	case roll < 92:
		role := pick(w.chance, "witness", "payor")
		s.give(pick[firm.Command](w.chance, firm.Relate{MatterID: m, ContactID: c, Role: role}, firm.Unrelate{MatterID: m, ContactID: c, Role: role}))
	case roll < 96:
		s.give(firm.WriteInternalNote{ID: s.desk.NewID(), MatterID: m, Text: fmt.Sprintf("%s, at %s", inHouse, w.clock.Now())})
	default:
		if account := w.anyAccount(); account != "" {
			s.give(firm.LockAccount{AccountID: account, Locked: w.chance.Often(40)})
		}
	}
}

// access gives or takes access, having seen what the desk shows of the grant.
func (w *World) access(s *seat, m, c firm.ID) firm.Command {
	var grant firm.Grant
	s.read(func(rows firm.Rows) error {
		var err error
		grant, err = firm.Get[firm.Grant](rows, firm.GrantID(m, c))
		return none(err)
	})
	switch w.chance.IntN(10) {
	case 0, 1, 2:
		return firm.RevokeAccess{MatterID: m, ContactID: c}
	case 3:
		return firm.PauseAccess{MatterID: m, ContactID: c}
	case 4:
		return firm.ResumeAccess{MatterID: m, ContactID: c, Seen: grant.ChangedOp}
	case 5:
		return firm.ResendInvitation{MatterID: m, ContactID: c, InvitationID: s.desk.NewID()}
	default:
		return firm.GrantAccess{MatterID: m, ContactID: c, InvitationID: s.desk.NewID(), Seen: grant.ChangedOp}
	}
}

// none takes "not there" for no error.
func none(err error) error {
	if errors.Is(err, firm.ErrNone) {
		return nil
	}
	return err
}

func (w *World) onItem(m, c firm.ID) firm.Command {
	acts := []firm.ItemAct{firm.ActShare, firm.ActShare, firm.ActShare, firm.ActUnshare, firm.ActHide, firm.ActUnhide, firm.ActWithdraw, firm.ActRestore}
	item := pick(w.chance, w.items...)
	if w.chance.Often(95) {
		m = w.home[item]
	}
	return firm.ActOnItem{Act: pick(w.chance, acts...), ItemID: item, MatterID: m, ContactID: c}
}

// inHouse stands in what is the firm's own: no client's page ever holds it.
const inHouse = "for the firm alone"

// beside does what leaves something beside an item, or moves it.
func (w *World) beside(s *seat, c firm.ID) firm.Command {
	item := pick(w.chance, w.items...)
	m, folder := w.home[item], pick(w.chance, append([]firm.ID{""}, w.folders...)...)
	switch w.chance.IntN(8) {
	case 0, 1, 2:
		return firm.MoveItem{ID: item, MatterID: m, FolderID: folder}
	case 3:
		return firm.NameParty{ItemID: item, MatterID: m, ContactID: c, On: w.chance.Often(70)}
	case 4:
		return firm.AddComment{ID: s.desk.NewID(), ItemID: item, MatterID: m, Text: "a word from the firm"}
	case 5:
		return firm.MarkItem{ItemID: item, MatterID: m, Read: true}
	case 6:
		return firm.RecordPayment{
			ID: s.desk.NewID(), ItemID: item, MatterID: m, AmountCents: int64(1 + w.chance.IntN(60_000)), Method: "check", Account: firm.OperatingAccount, Note: inHouse,
		}
	default:
		payment := s.somePayment(item)
		return firm.RemovePayment{ID: payment, ItemID: item, MatterID: m}
	}
}

// somePayment is the first payment of an item that the desk shows, if there is one.
func (s *seat) somePayment(item firm.ID) (id firm.ID) {
	s.read(func(rows firm.Rows) error {
		all, err := firm.List[firm.Payment](rows, "item_id", item)
		if len(all) > 0 {
			id = all[0].ID
		}
		return err
	})
	return id
}

// switches turns something on or off; on more often, so that there is something to see.
func (w *World) switches(s *seat, m firm.ID) firm.Command {
	on, area := w.chance.Often(65), pick(w.chance, firm.AllAreas()...)
	return pick[firm.Command](w.chance,
		firm.SetMatterPortal{MatterID: m, On: on}, firm.SetMatterPortal{MatterID: m, On: true}, firm.SetMatterArea{MatterID: m, Area: area, On: on},
		firm.SetFirmArea{Area: area, On: on}, firm.SetFirmPortal{On: on, StartOff: w.chance.Often(5)}, firm.EverythingOn{}, firm.EverythingOn{}, w.logo(s), w.notices(s))
}

// logo gives the firm a picture, or takes it away, having seen what the desk shows.
func (w *World) logo(s *seat) firm.Command {
	var seen string
	s.read(func(rows firm.Rows) (err error) {
		seen, err = firm.LogoMark(rows)
		return err
	})
	if w.chance.Often(30) {
		return firm.SetLogo{Seen: seen}
	}
	return firm.SetLogo{Seen: seen, PNG: firmtest.Picture(16+w.chance.IntN(100), 24, pick(w.chance, firmtest.Ink, firmtest.Brass, firmtest.Chalk))}
}

// notices changes the firm's notices, having seen what the desk shows.
func (w *World) notices(s *seat) firm.Command {
	var office firm.Firm
	s.read(func(rows firm.Rows) (err error) {
		office, err = firm.Office(rows)
		return none(err)
	})
	digest, days := strconv.FormatBool(office.DailyDigest), strconv.FormatInt(office.InvitationDays, 10)
	if w.chance.Often(50) {
		return firm.SetNotices{Edit: change("dailyDigest", digest, strconv.FormatBool(!office.DailyDigest), "invitationDays", days)}
	}
	return firm.SetNotices{Edit: change("invitationDays", days, strconv.Itoa(1+w.chance.IntN(30)), "dailyDigest", digest)}
}

// edit changes one field of what the desk shows, and says what it saw.
func (w *World) edit(s *seat, m, c firm.ID) firm.Command {
	text := fmt.Sprintf("text %d", w.chance.IntN(20))
	var cmd firm.Command
	s.read(func(rows firm.Rows) error {
		switch w.chance.IntN(4) {
		case 0:
			contact, err := firm.Get[firm.Contact](rows, c)
			if err == nil {
				cmd = firm.EditContact{ID: c, Edit: change("phone", contact.Phone, text, "name", contact.Name)}
			}
			return none(err)
		case 1:
			item, err := firm.Get[firm.Item](rows, pick(w.chance, w.items...))
			if err == nil {
				cmd = firm.EditItem{ID: item.ID, MatterID: item.MatterID, Edit: change("text", item.Text, text, "title", item.Title)}
			}
			return none(err)
		default:
			matter, err := firm.Get[firm.Matter](rows, m)
			if err == nil && w.chance.Often(50) {
				cmd = firm.EditMatter{ID: m, Edit: change("title", matter.Title, text, "nextStep", matter.NextStep)}
			} else if err == nil {
				cmd = firm.EditMatter{ID: m, Edit: change("nextStep", matter.NextStep, text, "title", matter.Title)}
			}
			return none(err)
		}
	})
	return cmd
}

// change is an edit of one field by somebody who saw another beside it.
func change(field, was, now, other, seen string) firm.Edit {
	return firm.Edit{Was: map[string]string{field: was, other: seen}, Now: map[string]string{field: now}}
}

// bring makes a matter, a contact or an item, at most a few of each.
func (w *World) bring(s *seat, m, c firm.ID) {
	id := s.desk.NewID()
	switch {
	case len(w.matters) < 5 && w.chance.Often(30):
		s.give(firm.CreateMatter{ID: id, Title: fmt.Sprintf("Matter %d", len(w.matters)), Stage: firm.StageOpen, ClientID: c})
		w.matters = append(w.matters, id)
	case len(w.contacts) < 6 && w.chance.Often(30):
		s.give(firm.AddContact{ID: id, Kind: firm.Person, Name: fmt.Sprintf("Contact %d", len(w.contacts)), Email: fmt.Sprintf("more%d@mail.example", len(w.contacts))})
		w.contacts = append(w.contacts, id)
	case len(w.items) < 34:
		area := pick(w.chance, firm.AllAreas()...)
		s.give(firm.CreateItem{
			ID: id, MatterID: m, Area: area, Kind: pick(w.chance, firm.Appointment, firm.Event), Title: fmt.Sprintf("Item %d", len(w.items)),
			Draft: w.chance.Often(20), Parties: []firm.ID{c},
		})
		w.items, w.home[id] = append(w.items, id), m
	}
}

// wall restricts a matter to one person or both, or takes the wall down.
func (w *World) wall(s *seat, m firm.ID) firm.Command {
	cmd := firm.RestrictMatter{MatterID: m, On: w.chance.Often(55)}
	if wall, err := s.desk.Wall(w.ctx, string(m)); err == nil {
		for _, one := range wall.Staff {
			if one.Sees {
				cmd.Was = append(cmd.Was, firm.ID(one.ID))
			}
		}
	}
	if w.chance.Often(40) {
		cmd.StaffIDs = []firm.ID{w.seats[0].staff, w.seats[1].staff}
	}
	return cmd
}

func (w *World) anyAccount() (id firm.ID) {
	w.rows(func(rows firm.Rows) error {
		all, err := rows.By("account", "", "")
		if len(all) > 0 {
			id = pick(w.chance, all...).RowID()
		}
		return err
	})
	return id
}
