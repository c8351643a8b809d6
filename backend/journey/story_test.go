//go:build linux

package journey

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/store/postgres/pgtest"
)

const (
	clientEmail    = "sara.smith@mail.example"
	clientPassword = "seven quiet green lamps"
)

// dockets writes a file of so many invented matters to import.
func dockets(t *testing.T, n int) string {
	t.Helper()
	var lines strings.Builder
	for i := range n {
		fmt.Fprintf(&lines, `{"case_number":"3:26-cv-%05d","title":"Plaintiff%d Miller v. Harbor %d Company","court":"ctd","court_name":"District of Connecticut","filed":"2026-01-05",`+
			`"parties":[{"name":"Plaintiff%d Miller","role":"Plaintiff"},{"name":"Harbor %d Company","role":"Defendant"}],"entries":[{"date":"2026-01-05","text":"Complaint filed"}]}`+"\n", i, i, i, i, i)
	}
	lines.WriteString(`{"case_number":"3:26-cv-90001","title":"Smith v. Parr","court":"ctd","parties":[{"name":"Sara Smith","role":"Plaintiff"},{"name":"Odo Parr","role":"Defendant"}],"entries":[]}` + "\n")
	path := filepath.Join(t.TempDir(), "matters.jsonl")
	must(t, os.WriteFile(path, []byte(lines.String()), 0o600))
	return path
}

// told in the issue: a grant made in the desktop reaches a client's browser, and
// a revoke ends it; here through --agent, against a portald on PostgreSQL.
func TestAGrantReachesAClientAndARevokeEndsIt(t *testing.T) {
	s := newServer(t, pgtest.Start(t).Database(t))
	told(t, s.must("import", dockets(t, 1000)), "1001 lines read: 1001 matters new")
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.do("Session.Connect", nil, s.door.address())
	a.refused("wrong_password", "Session.SignIn", s.door.address(), adminEmail, "not the password")
	a.signIn(s, adminEmail, adminPassword)

	matter := findsByTyping(t, a)
	opensThePortal(t, a)
	contact, mail := grants(t, a, s, matter)
	b, portal := accepts(t, s, mail)
	stands(t, a, matter, contact)
	switchesTurn(t, a, b, portal)

	if got := a.save(matter, contact, false, ""); got.Results[0].State != "in_force" {
		t.Fatalf("Save answered %+v", got)
	}
	isOut(t, s, b, portal, mail)
	told(t, s.must("verify-audit"), firmName+":", "commands and", "readings hold")
	a.quit()
	s.stop()
}

// findsByTyping finds one matter among a thousand by parts of words.
func findsByTyping(t *testing.T, a *agent) string {
	t.Helper()
	for query, want := range map[string]string{"smi par": "Smith v. Parr", "90001": "Smith v. Parr", "odo": "Smith v. Parr", "plaintiff123": "Plaintiff123 Miller v. Harbor 123 Company"} {
		page := a.find(query)
		if page.Total != 1 || page.All != 1001 || page.Lines[0].Title != want {
			t.Fatalf("%q found %+v", query, page)
		}
	}
	if none := a.find("nobody by this name"); none.Total != 0 || len(none.Lines) != 0 {
		t.Errorf("found %+v", none)
	}
	return a.find("smith v. parr").Lines[0].ID
}

// opensThePortal turns the firm's portal on for the first time.
func opensThePortal(t *testing.T, a *agent) {
	t.Helper()
	var effect switchEffect
	a.do("Settings.Effect", &effect, map[string]any{"on": true})
	if effect.Warn || !effect.AppointmentsHidden || effect.Restorable != 0 {
		t.Errorf("turning the firm on for the first time: %+v", effect)
	}
	a.do("Settings.Switch", nil, map[string]any{"on": true})
	a.inSync()
}

// grants ticks a contact who has no address yet, and finds their mail.
func grants(t *testing.T, a *agent, s *server, matter string) (contact string, mail letter) {
	t.Helper()
	page := a.options(matter)
	for _, one := range page.Lines {
		if one.Name == "Sara Smith" {
			contact = one.ContactID
		}
	}
	if len(page.Lines) != 2 || contact == "" || page.PortalOn {
		t.Fatalf("Portal options: %+v", page)
	}
	// A contact without an address is told so, at the field.
	no := a.save(matter, contact, true, "").Results[0]
	if no.State != "refused" || no.Refusal == nil || no.Refusal.Reason != "no_address" || no.Refusal.Field != "email" {
		t.Fatalf("a contact without an address: %+v", no)
	}
	plain(t, no.Refusal.Sentence)
	got := a.save(matter, contact, true, clientEmail)
	if got.Results[0].State == "refused" || !got.TurnedOn {
		t.Fatalf("Save answered %+v", got)
	}
	a.inSync()
	mail = s.letterTo(clientEmail, "")
	if !strings.Contains(mail.Subject, firmName) || !strings.Contains(mail.Text, firmName) || mail.Link == "" || mail.Code == "" {
		t.Fatalf("the mail: %+v", mail)
	}
	return contact, mail
}

func token(mail letter) string { return mail.Link[strings.LastIndex(mail.Link, "/")+1:] }

// accepts takes the invitation up in a browser and stands in the dashboard.
func accepts(t *testing.T, s *server, mail letter) (*browser, string) {
	t.Helper()
	b := s.browser()
	var seen struct{ State, FirmName, InvitedBy, MatterTitle, ContactName string }
	for range 3 { // a link is not used up by looking, nor by a mail scanner
		b.ask("GET", "/invitations/"+token(mail), nil, &seen)
	}
	if seen.State != "open" || seen.FirmName != firmName || seen.InvitedBy == "" || seen.MatterTitle != "" || seen.ContactName != "" {
		t.Fatalf("the invitation: %+v", seen)
	}
	accept := "/invitations/" + token(mail) + "/accept"
	for path, body := range map[string]map[string]string{
		"/invitations/" + token(mail) + "/code": {"code": "AAAA-2222"}, accept: {"code": "AAAA-2222", "password": clientPassword},
	} {
		wrong := b.ask("POST", path, body, nil)
		if wrong.Reason != "wrong_code" {
			t.Fatalf("a wrong code: %+v", wrong)
		}
		plain(t, wrong.Sentence)
	}
	if got := b.ask("POST", "/invitations/"+token(mail)+"/code", map[string]string{"code": mail.Code}, nil); got.status != 204 {
		t.Fatalf("the right code: %+v", got)
	}
	var in struct{ Portal string }
	if got := b.ask("POST", accept, map[string]string{"code": mail.Code, "password": clientPassword}, &in); got.status != 200 || in.Portal == "" {
		t.Fatalf("accepting: %+v", got)
	}
	var page struct {
		Portal struct{ MatterTitle, ActingAs string }
	}
	if got := b.ask("GET", "/portals/"+in.Portal+"/dashboard", nil, &page); got.status != 200 || page.Portal.MatterTitle != "Smith v. Parr" || page.Portal.ActingAs != "Sara Smith" {
		t.Fatalf("the dashboard: %+v", got)
	}
	return b, in.Portal
}

// stands sees the purple icon in the list and the grant's state in the options.
func stands(t *testing.T, a *agent, matter, contact string) {
	t.Helper()
	eventually(t, "the desktop knows that the invitation was accepted", func() bool {
		a.call("Sync.Now", nil)
		for _, one := range a.options(matter).Lines {
			if one.ContactID == contact && one.Invitation == "accepted" {
				return one.Has && one.Grant == "granted"
			}
		}
		return false
	})
	if got := a.find("smith v. parr").Lines[0]; got.PortalIcon != "full" || got.NotYetInForce {
		t.Errorf("the matter's line: %+v", got)
	}
}

// switchesTurn turns an area and the whole portal off and on, counting first.
func switchesTurn(t *testing.T, a *agent, b *browser, portal string) {
	t.Helper()
	dashboard := func() int { return b.ask("GET", "/portals/"+portal+"/dashboard", nil, nil).status }
	off := map[string]any{"on": false}
	var effect switchEffect
	a.do("Settings.Effect", &effect, off)
	if !effect.Warn || effect.MattersHit != 1 || effect.ContactsLosing != 1 || len(effect.Names) != 1 || effect.Names[0] != "Sara Smith" {
		t.Errorf("turning the firm's portal off hits %+v", effect)
	}
	var moved done
	a.do("Settings.Switch", &moved, off)
	if moved.State != "in_force" || dashboard() == 200 {
		t.Fatalf("the portal is off (%+v), and the client still sees it", moved)
	}
	a.do("Settings.Undo", nil, moved.UndoID)
	a.inSync()
	if got := dashboard(); got != 200 {
		t.Fatalf("the portal is on again, and the client gets %d", got)
	}
	a.refused("undo_over", "Settings.Undo", moved.UndoID)

	invoices := map[string]any{"area": "invoices", "on": false}
	list := "/portals/" + portal + "/areas/invoices"
	a.do("Settings.Switch", &moved, invoices)
	if got := b.ask("GET", list, nil, nil); moved.State != "in_force" || got.status == 200 {
		t.Fatalf("the area is off (%+v), and the client still sees it: %+v", moved, got)
	}
	a.do("Settings.Undo", nil, moved.UndoID)
	a.inSync()
	if got := b.ask("GET", list, nil, nil); got.status != 200 {
		t.Fatalf("the area is on again, and the client gets %+v", got)
	}
}

// isOut tries every way back in, which a revoked client might.
func isOut(t *testing.T, s *server, b *browser, portal string, mail letter) {
	t.Helper()
	for _, path := range []string{"/dashboard", "/areas/invoices"} {
		if got := b.ask("GET", "/portals/"+portal+path, nil, nil); got.status != 404 {
			t.Errorf("%s: %+v", path, got)
		}
	}
	var list struct{ Portals []struct{ ID string } }
	again := s.browser()
	if got := again.ask("POST", "/session", map[string]string{"email": clientEmail, "password": clientPassword}, &list); len(list.Portals) != 0 {
		t.Errorf("signing in shows %+v, %+v", got, list)
	}
	if got := again.ask("GET", "/portals/"+portal+"/dashboard", nil, nil); got.status == 200 {
		t.Error("signing in brings the portal back")
	}
	old := s.browser().ask("POST", "/invitations/"+token(mail)+"/accept", map[string]string{"code": mail.Code, "password": clientPassword}, nil)
	if old.status == 200 || old.Reason == "" {
		t.Fatalf("the old link: %+v", old)
	}
	plain(t, old.Sentence)
}
