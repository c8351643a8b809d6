package host_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
)

// crowd is a firm of many contacts, each with a zone and an hour of their own,
// spread over matters; every tenth may not see what is said there.
type crowd struct {
	*office
	path    string
	matters []firm.ID
	threads []firm.ID
	people  []person
	letters map[string][]time.Time
}

type person struct {
	email string
	zone  *time.Location
	at    int
	sees  bool
}

const perMatter = 100

// newCrowd founds the firm some days before the clocks change.
func newCrowd(t *testing.T, contacts int, start time.Time) *crowd {
	t.Helper()
	path := filepath.Join(t.TempDir(), "crowd.db")
	db, err := sqlite.Open(t.Context(), path, store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	c := &crowd{office: openOffice(t, db, start), path: path, letters: map[string][]time.Time{}}
	c.do(firm.EverythingOn{})
	c.do(notices(true, false, false, false))
	err = db.Write(t.Context(), c.firm, func(tx *store.Tx) error {
		row, err := firm.Office(tx)
		row.TimeZone = "America/New_York"
		return errors.Join(err, tx.Put(row))
	})
	if err != nil {
		t.Fatal(err)
	}
	for n := range contacts / perMatter {
		c.settle(n)
	}
	c.mails = nil
	return c
}

// settle makes a matter with a thread that is shared with a hundred contacts.
func (c *crowd) settle(n int) {
	c.t.Helper()
	// New York and Madrid change on different days, Phoenix and Tokyo on none, and
	// Lord Howe by half an hour, in the south the other way round.
	zones := []string{"America/New_York", "Europe/Madrid", "America/Phoenix", "Asia/Tokyo", "Australia/Lord_Howe", "Atlantic/Azores", "America/Los_Angeles", ""}
	matter, thread := c.id(), c.id()
	c.do(firm.CreateMatter{ID: matter, Title: fmt.Sprint("Matter ", n), Stage: firm.StageOpen})
	c.do(firm.SetMatterPortal{MatterID: matter, On: true})
	c.do(firm.CreateItem{ID: thread, MatterID: matter, Area: firm.Messages, Title: "Thread"})
	c.matters, c.threads = append(c.matters, matter), append(c.threads, thread)
	rows := []firm.Row{}
	for i := range perMatter {
		k := n*perMatter + i
		contact, email := c.id(), fmt.Sprintf("reader%d@mail.example", k)
		// Each quarter of an hour of the day, those that the change skips or doubles too.
		at := int64(15 * (k % 96))
		row := firm.Contact{ID: contact, Kind: firm.Person, Name: fmt.Sprint("Reader ", k), Email: email, TimeZone: zones[k%len(zones)], DigestAt: at}
		rows = append(
			rows, row,
			firm.Grant{ID: firm.GrantID(matter, contact), MatterID: matter, ContactID: contact, State: firm.Granted, GrantedAt: 1},
			firm.Account{ID: login(email), Email: email, Verified: true, CreatedAt: 1},
			firm.AccountContact{ID: firm.PairID("account_contact", login(email), contact), AccountID: login(email), ContactID: contact},
			firm.Share{ID: firm.PairID("share", thread, contact), MatterID: matter, ItemID: thread, ContactID: contact, SharedAt: 1},
		)
		if k%10 == 9 {
			rows = append(rows, firm.Hidden{ID: firm.PairID("hidden", thread, contact), MatterID: matter, ItemID: thread, ContactID: contact})
		}
		c.people = append(c.people, newPerson(row, k%10 != 9))
	}
	c.put(rows...)
}

func newPerson(row firm.Contact, sees bool) person {
	one := person{email: row.Email, at: int(row.DigestAt), sees: sees}
	if one.at == 0 {
		one.at = firm.UsualDigest
	}
	name := row.TimeZone
	if name == "" {
		name = "America/New_York"
	}
	one.zone, _ = time.LoadLocation(name)
	return one
}

// speak says something in every thread.
func (c *crowd) speak() {
	c.t.Helper()
	for n, thread := range c.threads {
		c.do(firm.AddComment{ID: c.id(), ItemID: thread, MatterID: c.matters[n], Text: "news"})
	}
}

// Every contact's digest across a change of the clocks: one on each of their days,
// at their own hour, and none for those who may not see anything of it.
func TestADigestForTwoThousandContactsAcrossAClockChange(t *testing.T) {
	for name, start := range map[string]time.Time{
		"spring": time.Date(2027, 3, 12, 0, 0, 0, 0, time.UTC),
		"autumn": time.Date(2026, 10, 30, 0, 0, 0, 0, time.UTC),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newCrowd(t, 2_000, start)
			for hour := 0; hour < 3*24; hour += 12 {
				c.speak()
				c.pass(7*time.Hour + 31*time.Minute)
				if hour == 36 {
					c.again() // the server is started anew in the middle
				}
				c.pass(4*time.Hour + 29*time.Minute)
			}
			c.check(start, c.clock.Now())
		})
	}
}

// again closes the database and starts another host on it.
func (c *crowd) again() {
	c.t.Helper()
	if err := c.host.DB().Close(); err != nil {
		c.t.Fatal(err)
	}
	db, err := sqlite.Open(context.Background(), c.path, store.Options{Authority: true})
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { _ = db.Close() })
	c.jobs = host.NewStepper(db)
	c.host, err = host.New(context.Background(), host.Deps{
		DB: db, Queue: c.jobs, Now: c.clock.Now, Random: &chance{src: rand.NewChaCha8([32]byte{3})},
		Log: slog.New(slog.DiscardHandler), Address: "http://portal.test", Version: "test",
	})
	if err != nil {
		c.t.Fatal(err)
	}
	if err := c.host.Employ(c.jobs, c, host.Mail{From: "portal@hale.example"}); err != nil {
		c.t.Fatal(err)
	}
}

// check compares, person by person, the days on which a letter came with those on
// which one was due.
func (c *crowd) check(from, to time.Time) {
	c.t.Helper()
	got := map[string][]time.Time{}
	for _, one := range c.mails {
		got[one.To] = append(got[one.To], one.At)
	}
	total := 0
	for _, p := range c.people {
		days := []string{}
		for _, at := range got[p.email] {
			there := at.In(p.zone)
			days = append(days, there.Format("01-02"))
			if late := p.late(there); late < 0 || late > time.Minute {
				c.t.Errorf("%s, %s at %02d:%02d: a letter came at %s", p.email, p.zone, p.at/60, p.at%60, there)
			}
		}
		want := p.days(from, to)
		total += len(want)
		if !slices.Equal(days, want) {
			c.t.Errorf("%s, %s at %02d:%02d: letters on %v, want %v", p.email, p.zone, p.at/60, p.at%60, days, want)
		}
	}
	if len(c.mails) != total || total == 0 {
		c.t.Errorf("%d letters, want %d", len(c.mails), total)
	}
}

// days lists the person's own days on which their hour came, found by walking
// through time minute by minute.
func (p person) days(from, to time.Time) []string {
	days := []string{}
	if !p.sees {
		return days
	}
	for day := from.Add(-24 * time.Hour); day.Before(to.Add(24 * time.Hour)); day = day.Add(24 * time.Hour) {
		at := p.first(day.In(p.zone))
		if name := at.Format("01-02"); at.After(from.Add(time.Minute)) && !at.After(to) && !slices.Contains(days, name) {
			days = append(days, name)
		}
	}
	return days
}

// first walks through a day until its clock shows the hour or, where it jumps over
// it, by as much later as it jumps.
func (p person) first(day time.Time) time.Time {
	midnight := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, p.zone)
	for at := midnight; at.Day() == day.Day(); at = at.Add(time.Minute) {
		if at.Hour()*60+at.Minute() == p.at {
			return at
		}
	}
	return midnight.Add(time.Duration(p.at) * time.Minute)
}

// late is how long after the hour wished for a letter came, on that day.
func (p person) late(at time.Time) time.Duration { return at.Sub(p.first(at)) }

// lame is a mail server that breaks off some talks before it takes letters.
type lame struct {
	o     *office
	fails int
}

func (l *lame) Send(ctx context.Context, letter host.Letter) error {
	if l.fails > 0 {
		l.fails--
		return errors.New("the connection was cut")
	}
	return l.o.Send(ctx, letter)
}

func TestALetterThatCouldNotLeaveIsSentLaterOnceAndDecidedAnew(t *testing.T) {
	m := newMailroom(t)
	server := &lame{o: m.office, fails: 2}
	jobs := host.NewStepper(m.host.DB())
	m.employ(jobs, server)
	m.share(firm.Documents, "One", m.ann, m.bo)
	kept := m.share(firm.Documents, "Two", m.ann)
	m.pass(6 * time.Minute)
	if len(m.mails) != 0 || server.fails != 0 {
		t.Fatalf("%d mails", len(m.mails))
	}
	m.do(firm.RevokeAccess{MatterID: m.matter, ContactID: m.bo})
	m.do(firm.ActOnItem{Act: firm.ActHide, ItemID: kept, MatterID: m.matter, ContactID: m.ann})
	m.pass(24 * time.Hour)
	if len(m.mails) != 1 || m.mails[0].Subject != "Hale & Ortiz: 1 new document" {
		t.Errorf("got %d mails: %+v", len(m.mails), m.mails)
	}
}

// dying is a mail server during whose talk our process dies, before it has the letter.
type dying struct{}

func (dying) Send(context.Context, host.Letter) error { panic("the process is killed") }

func TestALetterCutOffByACrashIsSentByTheNextServerOnce(t *testing.T) {
	m := newMailroom(t)
	m.employ(host.NewStepper(m.host.DB()), dying{})
	m.share(firm.Documents, "One", m.ann)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the process lives")
			}
		}()
		m.pass(time.Hour)
	}()
	m.employ(host.NewStepper(m.host.DB()), m.office)
	m.share(firm.Documents, "Two", m.ann)
	m.pass(time.Hour)
	if len(m.mails) != 2 || m.mails[0].Subject != "Hale & Ortiz: 1 new document" || m.mails[1].ID == m.mails[0].ID {
		t.Errorf("%d mails after the crash", len(m.mails))
	}
}

// employ starts another host on the same database, with another mail server.
func (m *mailroom) employ(jobs *host.Stepper, sender host.Sender) {
	m.t.Helper()
	var err error
	m.jobs = jobs
	m.host, err = host.New(context.Background(), host.Deps{
		DB: m.host.DB(), Queue: jobs, Now: m.clock.Now, Random: &chance{src: rand.NewChaCha8([32]byte{4})},
		Log: slog.New(slog.DiscardHandler), Address: "http://portal.test", Version: "test",
	})
	if err != nil {
		m.t.Fatal(err)
	}
	if err := m.host.Employ(jobs, sender, host.Mail{From: "portal@hale.example"}); err != nil {
		m.t.Fatal(err)
	}
}

// Every line of the corpus of decisions, through the mail of a share and through the
// digest: the news is noted while all was well, the facts stand when it is sent.
func TestMailsAnswerTheCorpusOfDecisions(t *testing.T) {
	m := newMailroom(t)
	for _, c := range firmtest.Decisions(t) {
		if c.Facts.Item == nil {
			continue
		}
		office, told := m.corpusFirm(c), map[bool]int{}
		m.mails = nil
		m.pass(30 * time.Hour)
		for _, one := range m.to("rita@rivera.test") {
			told[len(one.Subject) > len("Alder & Birch: your summary") && one.Subject[:27] == "Alder & Birch: your summary"]++
		}
		want := 0
		if c.Want.Sees {
			want = 1
		}
		if told[false] != want || told[true] != want {
			t.Errorf("%s %s (%s): %d share mails and %d digests, want %d each", c.At, c.Name, office, told[false], told[true], want)
		}
	}
}

// corpusFirm writes a firm in which an item is shared with its client, about them,
// and told; and then puts the case's facts in its place.
func (m *mailroom) corpusFirm(c firmtest.Case) firm.ID {
	m.t.Helper()
	good := c
	good.Facts.Firm, good.Facts.Matter = firmtest.NewOffice().Firm, firmtest.NewOffice().Matter
	good.Facts.Grant = firm.Grant{ID: firm.GrantID(c.Facts.Matter.ID, firmtest.NewOffice().Client.ID), MatterID: c.Facts.Matter.ID, ContactID: firmtest.NewOffice().Client.ID, State: firm.Granted}
	good.Facts.Shared, good.Facts.Party, good.Facts.Hidden, good.Another = false, false, false, struct{ Granted, Shared, Party, Hidden bool }{}
	good.Facts.Item = nil
	id := firmtest.ID("firm of " + c.Name)
	m.write(id, good.Rows().All(), nil)
	item := *c.Facts.Item
	o := firmtest.NewOffice()
	create := firm.CreateItem{ID: item.ID, MatterID: o.Matter.ID, Area: item.Area, Kind: item.Kind, Title: item.Title}
	if !item.Area.Known() {
		create.Area = firm.Notes
	}
	if item.Area == firm.FileRequests {
		create.Asked = []firm.AskedLine{{ID: firmtest.ID("line"), Title: "Passport"}}
	}
	share := firm.ActOnItem{Act: firm.ActShare, ItemID: item.ID, MatterID: o.Matter.ID, ContactID: o.Client.ID}
	for _, cmd := range []firm.Command{create, share} {
		v, err := m.host.Do(context.Background(), id, firm.Actor{Kind: firm.ByStaff, ID: o.Admin.ID}, cmd)
		if err != nil || !v.Ok() {
			m.t.Fatalf("%s %s: %+v, %v", c.At, c.Name, v, err)
		}
	}
	// Whatever else is not as the case says is dropped; its rows come after.
	drop := map[firm.Kind]firm.ID{"share": firm.PairID("share", item.ID, o.Client.ID)}
	if c.Facts.Grant.ID == "" {
		drop["grant_access"] = good.Facts.Grant.ID
	}
	if c.Facts.Account.ID == "" {
		drop["account_contact"] = firm.PairID("account_contact", firmtest.ID("account"), o.Client.ID)
		drop["account"] = firmtest.ID("account")
	}
	m.write(id, c.Rows().All(), drop)
	return id
}

// write puts rows into a firm of its own, with every notice on, after dropping some.
func (m *mailroom) write(id firm.ID, rows []firm.Row, drop map[firm.Kind]firm.ID) {
	m.t.Helper()
	err := m.host.DB().Write(context.Background(), id, func(tx *store.Tx) error {
		if drop == nil {
			if err := tx.StartEpoch(string(id)); err != nil {
				return err
			}
		}
		for _, kind := range []firm.Kind{"share", "grant_access", "account_contact", "account"} {
			if gone, ok := drop[kind]; ok {
				if err := tx.Drop(kind, gone); err != nil {
					return err
				}
			}
		}
		for _, row := range rows {
			if f, ok := row.(firm.Firm); ok {
				f.ID, f.Host, f.DailyDigest, f.MailOnShare = id, string(id), true, true
				row = f
			}
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		m.t.Fatal(err)
	}
}
