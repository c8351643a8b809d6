package host_test

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/wire"
)

// office is a host over SQLite in a temporary folder, with one firm, for tests.
type office struct {
	t     *testing.T
	host  *host.Host
	clock *clock
	firm  firm.ID
	admin firm.ID
	roles map[string]firm.ID
	n     int64
	jobs  *host.Stepper
	mails []host.Letter
}

// Send keeps a letter instead of sending it.
func (o *office) Send(_ context.Context, letter host.Letter) error {
	o.mails = append(o.mails, letter)
	return nil
}

type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(time.Millisecond)
	return c.now
}

// chance is seeded, so that a failing test can be run again.
type chance struct {
	mu  sync.Mutex
	src *rand.ChaCha8
}

func (c *chance) Read(b []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.src.Read(b)
}

const password = "a long walk along the river"

func newOffice(t *testing.T) *office {
	t.Helper()
	db, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "portald.db"), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return openOffice(t, db, time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
}

// openOffice founds the firm in an empty store, at a time that the test says.
func openOffice(t *testing.T, db *store.DB, now time.Time) *office {
	t.Helper()
	ctx := context.Background()
	if err := host.Migrate(ctx, db); err != nil {
		t.Fatal(err)
	}
	o := &office{t: t, clock: &clock{now: now}}
	o.jobs = host.NewStepper(db)
	var err error
	o.host, err = host.New(ctx, host.Deps{
		DB: db, Queue: o.jobs, Now: o.clock.Now, Random: &chance{src: rand.NewChaCha8([32]byte{1})},
		Log: slog.New(slog.DiscardHandler), Address: "http://portal.test", Version: "test",
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := o.host.Employ(o.jobs, o, host.Mail{From: "portal@hale.example"}); err != nil {
		t.Fatal(err)
	}
	made, verdict, err := o.host.Found(ctx, host.NewFirm{Name: "Hale & Ortiz", AdminName: "Ada Hale", AdminEmail: "ada@hale.example", AdminPassword: password})
	if err != nil || !verdict.Ok() {
		t.Fatal(verdict, err)
	}
	o.firm, o.admin, o.roles = made.FirmID, made.AdminID, made.Roles
	return o
}

func (o *office) id() firm.ID {
	o.n++
	return firm.PairID("test", firm.ID(o.t.Name()), firm.ID(time.Duration(o.n).String()))
}

// do gives a command as the admin and expects it to be applied.
func (o *office) do(cmd firm.Command) {
	o.t.Helper()
	v, err := o.host.Do(context.Background(), o.firm, firm.Actor{Kind: firm.ByStaff, ID: o.admin}, cmd)
	if err != nil || !v.Ok() {
		o.t.Fatalf("%s: %+v, %v", cmd.CommandName(), v, err)
	}
}

// matter makes a matter with a client who has an address.
func (o *office) matter(title string) (matter, client firm.ID) {
	o.t.Helper()
	matter, client = o.id(), o.id()
	o.do(firm.AddContact{ID: client, Kind: firm.Person, Name: "Client of " + title, Email: "c" + string(client[:8]) + "@mail.example"})
	o.do(firm.CreateMatter{ID: matter, Title: title, Stage: firm.StageOpen, ClientID: client})
	return matter, client
}

// hire adds a person with a built-in role.
func (o *office) hire(name, email, role string) firm.ID {
	o.t.Helper()
	id := o.id()
	o.do(firm.AddStaff{ID: id, Name: name, Email: email, RoleID: o.roles[role]})
	return id
}

// laptop is a signed-in device with what it has pulled, row by row.
type laptop struct {
	o      *office
	signed wire.SignedIn
	at     store.Cursor
	rows   map[firm.Kind]map[firm.ID]store.Image
	n      int64
}

func (o *office) signIn(email string) *laptop {
	o.t.Helper()
	signed, err := o.host.SignIn(context.Background(), o.firm, wire.SignIn{Email: email, Password: password, Device: "laptop"})
	if err != nil {
		o.t.Fatal(err)
	}
	l := &laptop{o: o, signed: signed, rows: map[firm.Kind]map[firm.ID]store.Image{}}
	l.snapshot(wire.Place{})
	return l
}

func (l *laptop) snapshot(from wire.Place) {
	l.o.t.Helper()
	err := l.o.host.Snapshot(context.Background(), l.signed.Token, from, func(f wire.Frame) error {
		if f.Start != nil {
			l.at = *f.Start
		}
		for _, image := range f.Images {
			l.take(image)
		}
		return nil
	})
	if err != nil {
		l.o.t.Fatal(err)
	}
}

func (l *laptop) take(image store.Image) {
	of := l.rows[image.Kind]
	if of == nil {
		of = map[firm.ID]store.Image{}
		l.rows[image.Kind] = of
	}
	if image.Gone {
		delete(of, image.ID)
		return
	}
	of[image.ID] = image
}

// pull applies pages until there is no more, and returns those it got.
func (l *laptop) pull() []wire.Page {
	l.o.t.Helper()
	var pages []wire.Page
	for range 1000 {
		page, err := l.o.host.Changes(context.Background(), l.signed.Token, l.at)
		if err != nil {
			l.o.t.Fatal(err)
		}
		for _, id := range page.Leave {
			delete(l.rows["matter"], id)
		}
		for _, image := range page.Images {
			l.take(image)
		}
		l.at = page.To
		pages = append(pages, page)
		if !page.More {
			return pages
		}
	}
	l.o.t.Fatal("the log has no end")
	return nil
}

// op makes the device's next op.
func (l *laptop) op(cmd firm.Command) wire.Op {
	l.o.t.Helper()
	l.n++
	op, err := wire.NewOp(l.o.id(), l.n, cmd, 1)
	if err != nil {
		l.o.t.Fatal(err)
	}
	return op
}

func (l *laptop) push(ops ...wire.Op) []wire.Answer {
	l.o.t.Helper()
	answers, err := l.o.host.Push(context.Background(), l.signed.Token, ops)
	if err != nil {
		l.o.t.Fatal(err)
	}
	return answers
}
