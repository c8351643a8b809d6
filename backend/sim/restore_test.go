package sim

import (
	"slices"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/view"
)

// lived is a firm with a backup, and what was done since: Ada took the first
// client's access away, and access that Otto had given the second client on the
// other matter; Otto renamed that matter.
type lived struct {
	*World
	ada, otto, spare *seat
	rita, bo         *client
	backup           string
}

func live(t *testing.T, seed uint64) *lived {
	t.Helper()
	w := NewWorld(t, seed)
	w.Invite()
	l := &lived{World: w, ada: w.seats[0], otto: w.seats[1], spare: w.seats[2], rita: w.clients[0], bo: w.clients[1]}
	w.CheckCalm()
	l.backup = w.backUp()
	l.otto.give(firm.GrantAccess{MatterID: w.matters[1], ContactID: l.bo.contact, InvitationID: w.newID()})
	l.otto.give(firm.EditMatter{ID: w.matters[1], Edit: change("title", "Matter 1", "Renamed since", "nextStep", "")})
	l.otto.sync()
	l.ada.sync()
	l.ada.give(firm.RevokeAccess{MatterID: w.matters[1], ContactID: l.bo.contact})
	l.ada.give(firm.RevokeAccess{MatterID: w.matters[0], ContactID: l.rita.contact})
	w.CheckCalm()
	return l
}

func (l *lived) grant(matter int, c *client) (state firm.GrantState) {
	l.rows(func(rows firm.Rows) error {
		g, err := firm.Get[firm.Grant](rows, firm.GrantID(l.matters[matter], c.contact))
		state = g.State
		if err == firm.ErrNone {
			return nil
		}
		return err
	})
	return state
}

// reads tells whether the client, signing in anew, is shown the matter.
func (l *lived) reads(matter int, c *client) bool {
	if _, in := c.account(); !in && !c.signIn() {
		return false
	}
	account, _ := c.account()
	_, shown := c.ask(account.ID, view.Ask{Page: view.PageDashboard, Portal: firm.GrantID(l.matters[matter], c.contact)})
	return shown
}

// back has a desk's person sign in again, and sync.
func (l *lived) back(s *seat) {
	s.sync()
	s.signIn()
	s.sync()
	s.sync()
}

// atRest ends a story: everybody is back, nobody who was shut out is in, and what
// was kept is there.
func (l *lived) atRest(t *testing.T) {
	t.Helper()
	for _, s := range l.seats {
		l.back(s)
	}
	if s := l.standing(); len(s.Missing) != 0 || s.Received == 0 {
		t.Errorf("with every desk back the host says %+v", s)
	}
	l.confirm()
	l.CheckCalm()
	for matter, c := range map[int]*client{0: l.rita, 1: l.bo} {
		if l.grant(matter, c) != firm.Revoked || l.reads(matter, c) {
			t.Errorf("%s, who was shut out of matter %d, is in again (%s)", c.email, matter, l.grant(matter, c))
		}
	}
	if !l.reads(0, l.bo) {
		t.Error("who had access all the time is not let in after the confirmation")
	}
	l.rows(func(rows firm.Rows) error {
		m, err := firm.Get[firm.Matter](rows, l.matters[1])
		if m.Title != "Renamed since" {
			t.Errorf("the matter is called %q", m.Title)
		}
		return err
	})
}

func TestAfterARestoreNobodyReadsUntilTheDesksHaveSpokenAndItIsConfirmed(t *testing.T) {
	l := live(t, 21)
	l.putBack(l.backup, true)
	if _, in := l.bo.account(); in {
		t.Error("a client's session outlived the restore")
	}
	if l.grant(0, l.rita) != firm.Granted || l.grant(1, l.bo) != "" {
		t.Fatal("the backup knows of what came after it")
	}
	if l.reads(0, l.rita) || l.reads(0, l.bo) {
		t.Error("the portal is open before the confirmation")
	}
	if s := l.standing(); len(s.Missing) != Seats || s.Since == 0 || !slices.Contains(s.Missing, "Ada Hale, desk 0") {
		t.Errorf("the host misses %+v", s)
	}
	letters := len(l.letters)
	l.runJobs()
	from := len(l.trace)
	l.back(l.ada)
	var said []string
	for _, line := range l.trace[from:] {
		if _, what, ok := strings.Cut(line, "the host says applied to "); ok {
			name, _, _ := strings.Cut(what, " ")
			said = append(said, name)
		}
	}
	if len(said) < 2 || said[0] != "RevokeAccess" || said[1] != "RevokeAccess" {
		t.Errorf("Ada's desk sent, in this order: %v", said)
	}
	if l.grant(1, l.bo) != firm.Revoked {
		t.Error("the revoke of a forgotten grant left nothing behind")
	}
	l.back(l.otto)
	if l.grant(1, l.bo) != firm.Revoked {
		t.Error("a stale grant from another desk opened what had been taken away")
	}
	l.runJobs()
	if len(l.letters) != letters {
		t.Errorf("%d letters went out before the confirmation", len(l.letters)-letters)
	}
	l.atRest(t)
}

func TestAfterARestoreAStaleGrantThatComesFirstIsTakenAwayByTheRevoke(t *testing.T) {
	l := live(t, 22)
	l.putBack(l.backup, true)
	l.back(l.otto)
	if l.grant(1, l.bo) != firm.Granted {
		t.Fatalf("Otto's grant is %q", l.grant(1, l.bo))
	}
	if l.reads(1, l.bo) {
		t.Error("a grant is read before the confirmation")
	}
	l.atRest(t)
}

func TestABackupPutBackByHandIsNoticedByTheFirstDesk(t *testing.T) {
	for name, since := range map[string]int{"with nothing since": 0, "with other transactions since": 60} {
		t.Run(name, func(t *testing.T) {
			l := live(t, 23)
			l.putBack(l.backup, false)
			for range since {
				l.do(firm.WriteInternalNote{ID: l.newID(), MatterID: l.matters[0], Text: "by the new log"})
			}
			if l.standing().Since != 0 {
				t.Fatal("the host noticed by itself")
			}
			l.spare.sync()
			if l.standing().Since == 0 {
				t.Fatal("a desk holds what the host forgot, and nobody noticed")
			}
			if l.reads(0, l.rita) {
				t.Error("the portal is open before the confirmation")
			}
			held := l.standing().Since
			l.otto.sync()
			if l.standing().Since != held {
				t.Error("the second desk began anew once more")
			}
			l.atRest(t)
		})
	}
}
