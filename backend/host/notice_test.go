package host_test

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/store"
	"anteroom/backend/store/postgres"
	"anteroom/backend/store/postgres/pgtest"
)

// mailroom is an office whose firm mails everything, with Ann and Bo on one matter
// with access.
type mailroom struct {
	*office
	matter, ann, bo firm.ID
}

const (
	annMail = "ann@smith.example"
	boMail  = "bo@smith.example"
)

// notices are the three switches as a test wants them.
func notices(digest, share, upload, names bool) firm.SetNotices {
	return firm.SetNotices{Edit: firm.Edit{Now: map[string]string{
		"dailyDigest": strconv.FormatBool(digest), "mailOnShare": strconv.FormatBool(share), "mailOnUpload": strconv.FormatBool(upload),
		"mailNames": strconv.FormatBool(names),
	}}}
}

func newMailroom(t *testing.T) *mailroom {
	t.Helper()
	return furnish(newOffice(t))
}

func furnish(o *office) *mailroom {
	o.t.Helper()
	m := &mailroom{office: o}
	m.do(firm.EverythingOn{})
	m.do(notices(false, true, true, false))
	m.matter, m.ann = m.office.matter("Smith v. Parr")
	m.do(firm.SetMatterPortal{MatterID: m.matter, On: true})
	m.put(firm.Contact{ID: m.ann, Kind: firm.Person, Name: "Ann Smith", Email: annMail})
	m.bo = m.id()
	m.do(firm.AddContact{ID: m.bo, Kind: firm.Person, Name: "Bo Smith", Email: boMail})
	m.do(firm.Relate{MatterID: m.matter, ContactID: m.bo, Role: "spouse"})
	m.admit(m.matter, m.ann, annMail)
	m.admit(m.matter, m.bo, boMail)
	m.mails = nil
	return m
}

// login is the id of the account of an address.
func login(email string) firm.ID { return firm.PairID("login", firm.ID(email)) }

// admit gives a contact access, taken up already.
func (o *office) admit(matter, contact firm.ID, email string) {
	o.t.Helper()
	o.put(
		firm.Grant{ID: firm.GrantID(matter, contact), MatterID: matter, ContactID: contact, State: firm.Granted, GrantedBy: o.admin, GrantedAt: 1},
		firm.Account{ID: login(email), Email: email, Verified: true, CreatedAt: 1},
		firm.AccountContact{ID: firm.PairID("account_contact", login(email), contact), AccountID: login(email), ContactID: contact},
	)
}

func (o *office) put(rows ...firm.Row) {
	o.t.Helper()
	err := o.host.DB().Write(context.Background(), o.firm, func(tx *store.Tx) error {
		for _, row := range rows {
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		o.t.Fatal(err)
	}
}

// pass lets time go by, with every job done at its moment.
func (o *office) pass(d time.Duration) {
	o.t.Helper()
	until := o.clock.Now().Add(d)
	for range 1_000_000 {
		next, err := o.jobs.Next(context.Background())
		if err != nil {
			o.t.Fatal(err)
		}
		at := time.UnixMicro(int64(next))
		if next == 0 || at.After(until) {
			break
		}
		o.clock.forward(at)
		if _, err := o.jobs.Step(context.Background(), firm.Micros(o.clock.Now().UnixMicro())); err != nil {
			o.t.Fatal(err)
		}
	}
	o.clock.forward(until)
}

func (c *clock) forward(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if to.After(c.now) {
		c.now = to
	}
}

// share makes an item of an area and shares it with contacts.
func (m *mailroom) share(area firm.Area, title string, with ...firm.ID) firm.ID {
	m.t.Helper()
	id := m.id()
	m.do(firm.CreateItem{ID: id, MatterID: m.matter, Area: area, Title: title})
	for _, contact := range with {
		m.do(firm.ActOnItem{Act: firm.ActShare, ItemID: id, MatterID: m.matter, ContactID: contact})
	}
	return id
}

// client gives a command as a client's login.
func (m *mailroom) client(email string, cmd firm.Command) {
	m.t.Helper()
	v, err := m.host.Do(context.Background(), m.firm, firm.Actor{Kind: firm.ByClient, ID: login(email)}, cmd)
	if err != nil || !v.Ok() {
		m.t.Fatalf("%s: %+v, %v", cmd.CommandName(), v, err)
	}
}

// to lists the letters that went to an address.
func (o *office) to(email string) []host.Letter {
	return slices.DeleteFunc(slices.Clone(o.mails), func(l host.Letter) bool { return l.To != email })
}

func TestSharesWithinFiveMinutesAreOneMailThatNamesNoContent(t *testing.T) {
	sharesAreOneMail(t, newMailroom(t))
}

func TestNoticesAndDigestsOnPostgreSQL(t *testing.T) {
	db, err := postgres.Open(t.Context(), pgtest.Start(t).Database(t), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	m := furnish(openOffice(t, db, time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)))
	sharesAreOneMail(t, m)
	m.mails = nil
	m.do(notices(true, true, true, true))
	m.do(firm.SetNoticeWish{ContactID: m.ann, Notices: firm.NoticesDigest, DigestAt: 20 * 60})
	m.signIn("ada@hale.example")
	m.pass(time.Hour)
	m.share(firm.Notes, "Note", m.ann, m.bo)
	m.client(boMail, firm.WriteMessage{ID: m.id(), MatterID: m.matter, ContactID: m.bo, Title: "Question", Text: "When?"})
	m.pass(48 * time.Hour)
	if len(m.to(annMail)) != 1 || len(m.to(boMail)) != 2 || len(m.to("ada@hale.example")) != 1 {
		t.Errorf("%d mails to Ann, %d to Bo, %d to staff", len(m.to(annMail)), len(m.to(boMail)), len(m.to("ada@hale.example")))
	}
	if err := m.host.Tidy(t.Context()); err != nil {
		t.Error(err)
	}
}

// A firm that was put back to an older state mails nothing until it is confirmed,
// and then what is still so.
func TestNoticesWaitWhileTheFirmIsHeld(t *testing.T) {
	m := newMailroom(t)
	m.share(firm.Documents, "One", m.ann, m.bo)
	if err := m.host.BeginAnew(t.Context(), m.firm); err != nil {
		t.Fatal(err)
	}
	m.do(firm.RevokeAccess{MatterID: m.matter, ContactID: m.bo})
	m.pass(3 * time.Hour)
	if len(m.mails) != 0 {
		t.Fatal("a held firm mailed")
	}
	if err := m.host.Confirm(t.Context(), m.firm); err != nil {
		t.Fatal(err)
	}
	m.pass(time.Hour)
	if len(m.mails) != 1 || m.mails[0].To != annMail {
		t.Errorf("%d mails once it was confirmed", len(m.mails))
	}
}

func sharesAreOneMail(t *testing.T, m *mailroom) {
	t.Helper()
	m.share(firm.Documents, "Fee agreement", m.ann)
	m.pass(3 * time.Minute)
	m.share(firm.Documents, "Deposition", m.ann)
	m.share(firm.Invoices, "Invoice 7", m.ann)
	m.pass(110 * time.Second)
	if len(m.mails) != 0 {
		t.Fatal("a mail left before the five minutes were over")
	}
	m.pass(time.Hour)
	if len(m.mails) != 1 || m.mails[0].To != annMail {
		t.Fatalf("%d mails", len(m.mails))
	}
	one := m.mails[0]
	if one.Subject != "Hale & Ortiz: 1 new invoice, 2 new documents" {
		t.Errorf("the subject is %q", one.Subject)
	}
	for _, inner := range []string{"Fee", "Deposition", "Invoice 7", "Smith v. Parr"} {
		if strings.Contains(one.Subject+one.Text+one.HTML, inner) {
			t.Errorf("the mail tells %q", inner)
		}
	}
	for _, want := range []string{"Hale & Ortiz", "- 1 new invoice", "- 2 new documents", "http://portal.test/p/" + string(firm.GrantID(m.matter, m.ann)), one.Stop} {
		if !strings.Contains(one.Text, want) {
			t.Errorf("the text does not hold %q:\n%s", want, one.Text)
		}
	}
	m.share(firm.Tasks, "Call us", m.ann)
	m.pass(time.Hour)
	if len(m.mails) != 2 || m.mails[1].Subject != "Hale & Ortiz: 1 new task" {
		t.Errorf("%d mails after another share", len(m.mails))
	}
}

// Whatever takes sight away between the share and the mail, nothing is told of it.
func TestWhatIsTakenAwayBeforeItsMailIsNotToldOf(t *testing.T) {
	act := func(act firm.ItemAct) func(*mailroom, firm.ID) firm.Command {
		return func(m *mailroom, item firm.ID) firm.Command {
			return firm.ActOnItem{Act: act, ItemID: item, MatterID: m.matter, ContactID: m.ann}
		}
	}
	for name, cmd := range map[string]func(*mailroom, firm.ID) firm.Command{
		"revoked": func(m *mailroom, _ firm.ID) firm.Command {
			return firm.RevokeAccess{MatterID: m.matter, ContactID: m.ann}
		},
		"paused": func(m *mailroom, _ firm.ID) firm.Command {
			return firm.PauseAccess{MatterID: m.matter, ContactID: m.ann}
		},
		"unshared":   act(firm.ActUnshare),
		"hidden":     act(firm.ActHide),
		"withdrawn":  act(firm.ActWithdraw),
		"firm off":   func(*mailroom, firm.ID) firm.Command { return firm.SetFirmPortal{On: false} },
		"area off":   func(*mailroom, firm.ID) firm.Command { return firm.SetFirmArea{Area: firm.Documents, On: false} },
		"matter off": func(m *mailroom, _ firm.ID) firm.Command { return firm.SetMatterPortal{MatterID: m.matter, On: false} },
		"area off on the matter": func(m *mailroom, _ firm.ID) firm.Command {
			return firm.SetMatterArea{MatterID: m.matter, Area: firm.Documents, On: false}
		},
		"locked": func(*mailroom, firm.ID) firm.Command {
			return firm.LockAccount{AccountID: login(annMail), Locked: true}
		},
		"notice switched off": func(*mailroom, firm.ID) firm.Command { return notices(false, false, false, false) },
		"wished for none": func(m *mailroom, _ firm.ID) firm.Command {
			return firm.SetNoticeWish{ContactID: m.ann, Notices: firm.NoticesOff}
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := newMailroom(t)
			m.do(notices(true, true, true, true))
			gone := m.share(firm.Documents, "Fee agreement", m.ann)
			m.do(cmd(m, gone))
			m.pass(48 * time.Hour)
			for _, one := range m.mails {
				t.Errorf("mailed: %s", one.Subject)
			}
		})
	}
}

func TestAPortalTurnedOnAgainSendsNoFlood(t *testing.T) {
	m := newMailroom(t)
	m.do(notices(true, true, true, false))
	item := m.share(firm.Documents, "Before", m.ann)
	m.pass(48 * time.Hour)
	told := len(m.mails)
	m.do(firm.SetFirmPortal{On: false})
	m.share(firm.Documents, "Meanwhile", m.ann)
	m.pass(48 * time.Hour)
	for _, again := range []firm.Command{
		firm.SetFirmPortal{On: true},
		firm.SetMatterPortal{MatterID: m.matter, On: false},
		firm.SetMatterPortal{MatterID: m.matter, On: true},
		firm.SetFirmArea{Area: firm.Documents, On: false},
		firm.SetFirmArea{Area: firm.Documents, On: true},
		firm.ActOnItem{Act: firm.ActWithdraw, ItemID: item, MatterID: m.matter},
		firm.ActOnItem{Act: firm.ActRestore, ItemID: item, MatterID: m.matter},
		firm.ActOnItem{Act: firm.ActHide, ItemID: item, MatterID: m.matter, ContactID: m.ann},
		firm.ActOnItem{Act: firm.ActUnhide, ItemID: item, MatterID: m.matter, ContactID: m.ann},
	} {
		m.do(again)
		m.pass(48 * time.Hour)
	}
	if told != 2 || len(m.mails) != told {
		t.Errorf("%d mails before, %d after the portal was turned on again", told, len(m.mails))
	}
}

func TestAFolderTellsOfWhatComesIntoItAndADraftOnlyWhenFinal(t *testing.T) {
	m := newMailroom(t)
	m.do(notices(false, true, true, true))
	folder := m.id()
	m.do(firm.CreateItem{ID: folder, MatterID: m.matter, Area: firm.Documents, Kind: firm.Folder, Title: "Court papers"})
	m.do(firm.CreateItem{ID: m.id(), MatterID: m.matter, Area: firm.Documents, Title: "Complaint", FolderID: folder})
	m.do(firm.ActOnItem{Act: firm.ActShare, ItemID: folder, MatterID: m.matter, ContactID: m.ann})
	m.pass(time.Hour)
	draft := m.id()
	m.do(firm.CreateItem{ID: draft, MatterID: m.matter, Area: firm.Documents, Title: "Answer", FolderID: folder, Draft: true})
	m.pass(time.Hour)
	m.do(firm.ActOnItem{Act: firm.ActShare, ItemID: draft, MatterID: m.matter, ContactID: m.bo})
	m.pass(time.Hour)
	if len(m.to(annMail)) != 2 || len(m.to(boMail)) != 1 {
		t.Fatalf("%d mails to Ann, %d to Bo", len(m.to(annMail)), len(m.to(boMail)))
	}
	for n, want := range []string{"Document: Complaint", "Document: Answer"} {
		if text := m.to(annMail)[n].Text; !strings.Contains(text, want) || !strings.Contains(text, "Smith v. Parr") || strings.Contains(text, "Court papers") {
			t.Errorf("mail %d does not name %q: %s", n, want, text)
		}
	}
}

func TestWhatSharesItselfIsTold(t *testing.T) {
	m := newMailroom(t)
	request := m.id()
	m.do(firm.CreateItem{ID: request, MatterID: m.matter, Area: firm.FileRequests, Title: "Papers", Parties: []firm.ID{m.ann}, Asked: []firm.AskedLine{{ID: m.id(), Title: "Passport"}}})
	task := m.id()
	m.do(firm.CreateItem{ID: task, MatterID: m.matter, Area: firm.Tasks, Title: "Not shared", Parties: []firm.ID{m.ann}})
	m.pass(time.Hour)
	m.do(firm.NameParty{ItemID: request, MatterID: m.matter, ContactID: m.bo, On: true})
	m.pass(time.Hour)
	if len(m.to(annMail)) != 1 || len(m.to(boMail)) != 1 || m.to(annMail)[0].Subject != "Hale & Ortiz: 1 new request for papers" {
		t.Errorf("got %d and %d mails", len(m.to(annMail)), len(m.to(boMail)))
	}
}

func TestWhoHasOpenedItMeanwhileIsNotTold(t *testing.T) {
	m := newMailroom(t)
	item := m.share(firm.Documents, "Fee agreement", m.ann, m.bo)
	m.pass(time.Minute)
	m.client(annMail, firm.MarkOpened{ItemID: item, MatterID: m.matter, ContactID: m.ann})
	m.pass(time.Hour)
	if len(m.to(annMail)) != 0 || len(m.to(boMail)) != 1 {
		t.Errorf("%d mails to Ann, %d to Bo", len(m.to(annMail)), len(m.to(boMail)))
	}
}

func TestQuietHoursPutMailOffAndOneMailComesInTheMorning(t *testing.T) {
	m := newMailroom(t)
	// The office's clock stands at 9:00 UTC, which is 18:00 in Tokyo.
	m.do(firm.SetNoticeWish{ContactID: m.ann, QuietFrom: 17 * 60, QuietTo: 7 * 60, TimeZone: "Asia/Tokyo", Language: "es"})
	m.share(firm.Documents, "One", m.ann)
	m.pass(6 * time.Hour)
	m.share(firm.Documents, "Two", m.ann)
	m.pass(6*time.Hour + 50*time.Minute)
	if len(m.mails) != 0 {
		t.Fatal("a mail came in quiet hours")
	}
	m.pass(time.Hour)
	if len(m.mails) != 1 || m.mails[0].Subject != "Hale & Ortiz: 2 documentos nuevos" || m.mails[0].Language != "es" {
		t.Fatalf("got %+v", m.mails)
	}
	if at := m.mails[0].At.In(time.FixedZone("Tokyo", 9*3600)).Format("15:04"); at != "07:00" {
		t.Errorf("it came at %s", at)
	}
}

func TestTheDigestTellsOfTheDayAtTheHourWishedFor(t *testing.T) {
	m := newMailroom(t)
	m.do(notices(true, false, false, false))
	m.do(firm.SetNoticeWish{ContactID: m.ann, Notices: firm.NoticesDigest, DigestAt: 20 * 60, TimeZone: "America/Chicago"})
	item := m.share(firm.Documents, "One", m.ann)
	m.share(firm.Messages, "Thread", m.ann)
	m.do(firm.AddComment{ID: m.id(), ItemID: item, MatterID: m.matter, Text: "see page 4"})
	// A wish for an earlier hour counts for what is gathered already.
	m.do(firm.SetNoticeWish{ContactID: m.ann, Notices: firm.NoticesDigest, DigestAt: 6 * 60, TimeZone: "America/Chicago"})
	m.pass(100 * time.Hour)
	if len(m.mails) != 1 || m.mails[0].Subject != "Hale & Ortiz: your summary of the day – 1 new message, 1 new document, 1 new comment" {
		t.Fatalf("%d mails: %+v", len(m.mails), m.mails)
	}
	if at := m.mails[0].At.In(time.FixedZone("Chicago", -6*3600)).Format("15:04"); at != "06:00" {
		t.Errorf("it came at %s", at)
	}
}

func (o *office) read(matter firm.ID) (row firm.Matter) {
	o.t.Helper()
	err := o.host.DB().Read(context.Background(), o.firm, func(tx *store.Tx) error {
		var err error
		row, err = firm.Get[firm.Matter](tx, matter)
		return err
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return row
}
