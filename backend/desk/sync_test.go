package desk

import (
	"errors"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// story puts a matter with one contact who has an address onto the server.
func (s *server) story() (matter, contact firm.ID) {
	s.t.Helper()
	matter, contact = s.ids(), s.ids()
	s.put(firm.Contact{ID: contact, Kind: firm.Person, Name: "Ann Smith", Email: "ann@smith.example", CreatedAt: s.now},
		firm.Matter{ID: matter, Number: "24-" + string(matter[32:]), Title: "Smith v. Parr", Stage: firm.StageOpen, ClientID: contact, PortalOn: true, Areas: firm.EveryArea, CreatedAt: s.now, ChangedAt: s.now},
		firm.Relationship{ID: firm.PairID("relationship", matter, contact, firm.ClientRole), MatterID: matter, ContactID: contact, Role: firm.ClientRole})
	return matter, contact
}

func TestAFirstSyncBringsEveryRowAndGoesOnWhereItBroke(t *testing.T) {
	s := newServer(t)
	for range 10 {
		s.story()
	}
	b := s.newDesk(t, "aaaa")
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	s.cutAfter = 4
	broke := 0
	for range 50 {
		if _, err := b.Now(t.Context()); err == nil {
			break
		}
		broke++
		if broke == 2 {
			if _, err := b.Do(t.Context(), firm.AddContact{ID: b.NewID(), Kind: firm.Person, Name: "Bo"}); !errors.Is(err, ErrFirstSync) {
				t.Fatalf("a change during the first sync: %v", err)
			}
			b.restart()
		}
	}
	if broke < 3 {
		t.Fatalf("the snapshot broke %d times only", broke)
	}
	b.sameAsServer()
	if hits := b.search("parr"); len(hits) != 10 {
		t.Errorf("search finds %d matters of 10", len(hits))
	}
}

func TestAChangeShowsAtOnceAndIsInForceAfterTheServerAnswered(t *testing.T) {
	s := newServer(t)
	matter, contact := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	r := b.do(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: b.NewID()})
	if r.State != NotYet {
		t.Fatalf("a grant that was only kept is %s", r.State)
	}
	if g, ok := has[firm.Grant](b, firm.GrantID(matter, contact)); !ok || g.State != firm.Granted {
		t.Fatal("the grant does not show at once")
	}
	if line := b.change(r.OpID); line.State != "waiting" || line.Subject != "Ann Smith" {
		t.Errorf("the change is told as %+v", line)
	}
	b.sync()
	if line := b.change(r.OpID); line.State != "applied" {
		t.Errorf("after the sync the change is %s", line.State)
	}
	b.sameAsServer()
}

func TestTakingAccessAwayReturnsWhenTheServerHasAnswered(t *testing.T) {
	s := newServer(t)
	matter, contact := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	b.do(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: b.NewID()})
	b.sync()
	r := b.do(firm.RevokeAccess{MatterID: matter, ContactID: contact})
	if r.State != InForce {
		t.Fatalf("the revoke is %s", r.State)
	}
	if g, _ := row[firm.Grant](s, firm.GrantID(matter, contact)); g.State != firm.Revoked {
		t.Fatal("Do returned before the server had revoked")
	}
	b.sync()
	b.sameAsServer()
}

func TestTakingAccessAwaySaysNotYetWhenTheServerIsSilent(t *testing.T) {
	s := newServer(t)
	matter, contact := s.story()
	b := s.newDesk(t, "aaaa")
	must(t, b.Close())
	b.cfg.NarrowWait = 100 * time.Millisecond
	b.open()
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	b.sync()
	b.do(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: b.NewID()})
	b.sync()
	s.stall = make(chan struct{})
	r := b.do(firm.RevokeAccess{MatterID: matter, ContactID: contact})
	if r.State != NotYet || b.State().Waiting != 1 {
		t.Fatalf("a silent server: %s, %d waiting", r.State, b.State().Waiting)
	}
	close(s.stall)
	b.sync()
	b.sameAsServer()
}

func TestALostAnswerIsAskedForAgainAndAppliedOnce(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	r := b.do(firm.WriteInternalNote{ID: b.NewID(), MatterID: matter, Text: "called the court"})
	s.losesAnswers = true
	if _, err := b.Now(t.Context()); !errors.Is(err, ErrOffline) {
		t.Fatalf("a lost answer: %v", err)
	}
	if line := b.change(r.OpID); line.State != "sent" {
		t.Errorf("the change is %s", line.State)
	}
	s.losesAnswers = false
	b.sync()
	if line := b.change(r.OpID); line.State != "applied" {
		t.Errorf("the change is %s", line.State)
	}
	b.sameAsServer()
}

func TestPagesThatDoNotGoOnFromHereAreNeverApplied(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	var seen []wire.Page
	s.bend = func(p wire.Page) wire.Page { seen = append(seen, p); return p }
	s.put(firm.InternalNote{ID: s.ids(), MatterID: matter, Text: "one", CreatedAt: 1})
	b.sync()
	before := b.rows()
	old := seen[0]
	other := old
	other.From.Hash = "0123"
	for name, page := range map[string]wire.Page{"repeated": old, "of another log": other} {
		s.bend = func(wire.Page) wire.Page { return page }
		if _, err := b.Now(t.Context()); !errors.Is(err, ErrNotAnteroom) {
			t.Errorf("a page %s: %v", name, err)
		}
		if len(b.rows()) != len(before) {
			t.Errorf("a page %s was applied", name)
		}
	}
	s.bend = nil
	b.sync()
	b.sameAsServer()
}

func TestTwoDesksOfflineMergeFieldsAndAskAboutOneText(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	a, b := s.signedIn(t, "aaaa", "admin"), s.signedIn(t, "bbbb", "normal")
	s.setUnreachable(offlineNow())
	edit := func(d *bench, was, now map[string]string) Result {
		return d.do(firm.EditMatter{ID: matter, Edit: firm.Edit{Was: was, Now: now}})
	}
	edit(a, map[string]string{"title": "Smith v. Parr", "nextStep": ""}, map[string]string{"title": "Smith v. Parr II"})
	merged := edit(b, map[string]string{"title": "Smith v. Parr", "nextStep": ""}, map[string]string{"nextStep": "File by Friday"})
	asks := edit(b, map[string]string{"title": "Smith v. Parr"}, map[string]string{"title": "Smith against Parr"})
	s.setUnreachable(nil)
	a.sync()
	b.sync()
	if line := b.change(merged.OpID); line.State != "merged" {
		t.Errorf("different fields: %s", line.State)
	}
	line := b.change(asks.OpID)
	if line.State != "asks" || len(line.Texts) != 1 || line.Texts[0] != (TwoTexts{"title", "", "Smith against Parr", "Smith v. Parr II"}) {
		t.Fatalf("one text written twice: %+v", line)
	}
	if m, _ := has[firm.Matter](b, matter); m.Title != "Smith v. Parr II" || m.NextStep != "File by Friday" {
		t.Errorf("the rows show %q, %q", m.Title, m.NextStep)
	}
	b.sameAsServer()
	mine, err := b.Choose(t.Context(), string(asks.OpID), KeepMine)
	must(t, err)
	b.sync()
	if line := b.change(mine.OpID); line.State != "applied" {
		t.Errorf("the chosen text is %s: %s", line.State, line.Sentence)
	}
	if m, _ := row[firm.Matter](s, matter); m.Title != "Smith against Parr" {
		t.Errorf("the server has %q", m.Title)
	}
	a.sync()
	a.sameAsServer()
	if a.State().NeedsYou+b.State().NeedsYou != 0 {
		t.Error("something still needs a person")
	}
}

func TestUnsentChangesLieOverWhateverTheServerSends(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	a := s.signedIn(t, "aaaa", "admin")
	b := s.signedIn(t, "bbbb", "normal")
	a.do(firm.WriteInternalNote{ID: a.NewID(), MatterID: matter, Text: "from a"})
	a.do(firm.EditMatter{ID: matter, Edit: firm.Edit{Was: map[string]string{"nextStep": ""}, Now: map[string]string{"nextStep": "wait"}}})
	b.do(firm.EditMatter{ID: matter, Edit: firm.Edit{Was: map[string]string{"description": ""}, Now: map[string]string{"description": "about a fence"}}})
	b.sync()
	// a pulls without pushing, as when the push is lost.
	p, _ := a.who()
	l, token, err := a.line()
	must(t, err)
	must(t, a.pullAll(t.Context(), p, l, token))
	if m, _ := has[firm.Matter](a, matter); m.NextStep != "wait" || m.Description != "about a fence" {
		t.Errorf("after a page the rows show %q, %q", m.NextStep, m.Description)
	}
	if n := a.State().Waiting; n != 2 {
		t.Errorf("%d changes wait", n)
	}
	a.sync()
	a.sameAsServer()
	b.sync()
	b.sameAsServer()
}

func TestARefusedChangeIsTakenOffAndKeptUntilDismissed(t *testing.T) {
	s := newServer(t)
	matter, contact := s.story()
	admin, normal := s.signedIn(t, "aaaa", "admin"), s.signedIn(t, "bbbb", "normal")
	s.setUnreachable(offlineNow())
	r := normal.do(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: normal.NewID()})
	s.setUnreachable(nil)
	role := admin.roleNamed("Normal")
	admin.do(firm.SetPrivilege{RoleID: role.ID, Privilege: firm.GrantPortalAccess, On: false})
	admin.sync()
	normal.sync()
	line := normal.change(r.OpID)
	if line.State != "refused" || line.Reason != "no_privilege" || line.Sentence == "" || line.Subject != "Ann Smith" {
		t.Fatalf("told as %+v", line)
	}
	if _, ok := has[firm.Grant](normal, firm.GrantID(matter, contact)); ok {
		t.Error("the refused grant still shows")
	}
	normal.sameAsServer()
	normal.restart()
	if normal.State().NeedsYou != 1 {
		t.Error("the refusal was forgotten by a restart")
	}
	must(t, normal.Dismiss(t.Context(), line.ID))
	if lines, err := normal.Changes(t.Context()); err != nil || len(lines) != 0 || normal.State().NeedsYou != 0 {
		t.Errorf("after Dismiss %v %v", lines, err)
	}
}
