// Package roomtest is a small law firm in a real database, for the tests of the
// host's rooms: a firm with an admin, two matters, three contacts, a clock that
// the test moves, a queue that it steps, and a door.
//
// It is for tests only. The door runs real commands through firm.Perform and
// orders the mail of invitations as the host does; it keeps no audit and no log,
// which are not what these tests look at.
package roomtest

import (
	"context"
	"crypto/rand"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/act"
	"anteroom/backend/host/internal/feed"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/migrations"
	"anteroom/backend/store"
	"anteroom/backend/store/postgres"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/wire"
)

// The people and things of the firm. Ann and Bo are on Smith v. Parr; Ann is on
// the Gurney estate too; Cy is on nothing.
const (
	Home   firm.ID = "00000001-0000-7000-8000-000000000001"
	Away   firm.ID = "00000002-0000-7000-8000-000000000001"
	Admin  firm.ID = "00000001-0000-7000-8000-000000000002"
	Smith  firm.ID = "00000001-0000-7000-8000-000000000003"
	Gurney firm.ID = "00000001-0000-7000-8000-000000000004"
	Ann    firm.ID = "00000001-0000-7000-8000-000000000005"
	Bo     firm.ID = "00000001-0000-7000-8000-000000000006"
	Cy     firm.ID = "00000001-0000-7000-8000-000000000007"
	role   firm.ID = "00000001-0000-7000-8000-000000000008"
)

// AdminEmail is the address of the firm's one person of staff, AnnEmail and
// BoEmail those of the contacts on Smith v. Parr.
const (
	AdminEmail = "admin@hale.example"
	AnnEmail   = "ann@smith.example"
	BoEmail    = "bo@smith.example"
)

// Password is one that may be used.
const Password = "eleven quiet herons wade"

// Base is the address under which clients reach the portal.
const Base = "https://portal.hale.example"

// Office is the firm with its rooms.
type Office struct {
	T        testing.TB
	DB       *store.DB
	Queue    *job.Stepper
	Accounts *account.Accounts
	Acts     *act.Acts
	Feeds    *feed.Feeds

	mu    sync.Mutex
	now   time.Time
	count int
}

// New opens the firm in a fresh SQLite file.
func New(t testing.TB) *Office {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	return in(t, db)
}

// NewPostgres opens the firm in a fresh PostgreSQL database.
func NewPostgres(t testing.TB, address string) *Office {
	t.Helper()
	db, err := postgres.Open(t.Context(), address, store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	return in(t, db)
}

func in(t testing.TB, db *store.DB) *Office {
	t.Helper()
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	o := &Office{T: t, DB: db, Queue: job.NewStepper(db), now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}
	o.must(db.Migrate(t.Context()))
	o.must(db.MigrateSet(t.Context(), migrations.Set, migrations.Files()))
	var err error
	o.Accounts, err = account.New(account.Deps{DB: db, Do: o.Do, Queue: o.Queue, Now: o.Now, Random: rand.Reader})
	o.must(err)
	o.Acts = act.New(act.Deps{
		DB: db, Judge: o.judge, NewID: func() (firm.ID, error) { return o.ID(), nil }, Now: func() firm.Micros { return firm.Micros(o.Now().UnixMicro()) },
	})
	o.Feeds = feed.New(feed.Deps{DB: db, Now: o.Now, Random: rand.Reader})
	o.settle()
	return o
}

func (o *Office) must(err error) {
	o.T.Helper()
	if err != nil {
		o.T.Fatal(err)
	}
}

// Employ registers a post room that hands its letters to the sender.
func (o *Office) Employ(sender post.Sender) {
	o.T.Helper()
	room, err := post.New(post.Deps{
		DB: o.DB, Accounts: o.Accounts, Do: o.Do, Sender: sender, From: "portal@hale.example", Bounces: "bounces@hale.example",
		Address: func(firm.Firm) string { return Base }, Now: o.Now,
	})
	o.must(err)
	for _, kind := range room.Kinds() {
		o.must(o.Queue.Register(kind))
	}
}

// Now is the test's clock.
func (o *Office) Now() time.Time {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.now
}

// Pass lets time go by.
func (o *Office) Pass(d time.Duration) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.now = o.now.Add(d)
}

// ID makes an id that was not used before.
func (o *Office) ID() firm.ID {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.count++
	return firm.ID(fmt.Sprintf("%08d-0000-7000-9000-000000000000", o.count))
}

// Do is the door within a transaction.
func (o *Office) Do(_ context.Context, tx *store.Tx, actor firm.Actor, cmd firm.Command) (firm.Verdict, error) {
	env := firm.Env{Actor: actor, Now: firm.Micros(o.Now().UnixMicro()), OpID: o.ID()}
	verdict, err := firm.Perform(tx, env, cmd)
	if err != nil || !verdict.Ok() {
		return verdict, err
	}
	switch one := cmd.(type) {
	case firm.GrantAccess:
		return verdict, o.Queue.Enqueue(tx, post.InvitationOrder(one.InvitationID))
	case firm.ResendInvitation:
		return verdict, o.Queue.Enqueue(tx, post.InvitationOrder(one.InvitationID))
	}
	return verdict, nil
}

// judge runs a client's command, which may name what the client has uploaded.
func (o *Office) judge(tx *store.Tx, actor firm.Actor, cmd firm.Command, op *wire.Op) (firm.Verdict, error) {
	return firm.Perform(tx, firm.Env{
		Actor: actor, Now: firm.Micros(o.Now().UnixMicro()), OpID: op.ID, Host: true,
		Content: func(hash string) (firm.Content, bool, error) { return ledger.FindUpload(tx, actor, hash) },
	}, cmd)
}

// Upload has an account bring a content whose hash is given.
func (o *Office) Upload(account firm.ID, hash string) {
	o.T.Helper()
	o.Write(Home, func(tx *store.Tx) error {
		return ledger.PutUpload(tx, ledger.Upload{
			Actor: firm.Actor{Kind: firm.ByClient, ID: account}, Name: "sent.pdf",
			Content: firm.Content{Hash: hash, Size: 9, Media: "application/pdf", Pages: 1},
		})
	})
}

// Act gives a command as the firm's admin and fails the test when it is refused.
func (o *Office) Act(cmd firm.Command) {
	o.T.Helper()
	o.Write(Home, func(tx *store.Tx) error {
		verdict, err := o.Do(o.T.Context(), tx, firm.Actor{Kind: firm.ByStaff, ID: Admin}, cmd)
		if err == nil && !verdict.Ok() {
			err = fmt.Errorf("%s was refused: %s", cmd.CommandName(), verdict.Sentence)
		}
		return err
	})
}

// Logo gives the firm a picture, or takes it away, as one who sees the one before.
func (o *Office) Logo(png []byte) {
	o.T.Helper()
	var seen string
	o.Write(Home, func(tx *store.Tx) (err error) {
		seen, err = firm.LogoMark(tx)
		return err
	})
	o.Act(firm.SetLogo{PNG: png, Seen: seen})
}

// Grant gives a contact access to a matter and returns the invitation's id; its
// mail is ordered.
func (o *Office) Grant(matter, contact firm.ID) firm.ID {
	o.T.Helper()
	id := o.ID()
	grant, _ := Get[firm.Grant](o, firm.GrantID(matter, contact))
	o.Act(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: id, Seen: grant.ChangedOp})
	return id
}

// Revoke takes it away.
func (o *Office) Revoke(matter, contact firm.ID) {
	o.T.Helper()
	o.Act(firm.RevokeAccess{MatterID: matter, ContactID: contact})
}

// Secret makes the link and the code that the mail of an invitation would carry.
func (o *Office) Secret(invitation firm.ID) account.Secret {
	o.T.Helper()
	var secret account.Secret
	o.Write(Home, func(tx *store.Tx) error {
		row, err := firm.Get[firm.Invitation](tx, invitation)
		if err == nil {
			secret, err = o.Accounts.NewInvitation(tx, row)
		}
		return err
	})
	return secret
}

// Enter grants, and accepts in the contact's name with Password.
func (o *Office) Enter(matter, contact firm.ID) account.SignedIn {
	o.T.Helper()
	secret := o.Secret(o.Grant(matter, contact))
	in, err := o.Accounts.Accept(o.T.Context(), Home, account.Accept{Token: secret.Token, Code: secret.Code, Password: Password})
	o.must(err)
	return in
}

// Run does the jobs that are due.
func (o *Office) Run() {
	o.T.Helper()
	_, err := o.Queue.RunDue(o.T.Context(), firm.Micros(o.Now().UnixMicro()))
	o.must(err)
}

// Write runs fn in a transaction of a firm.
func (o *Office) Write(firmID firm.ID, fn func(*store.Tx) error) {
	o.T.Helper()
	o.must(o.DB.Write(o.T.Context(), firmID, fn))
}

// Get reads a row of the firm; ok is false where there is none.
func Get[R firm.Row](o *Office, id firm.ID) (row R, ok bool) {
	o.T.Helper()
	o.must(o.DB.Read(o.T.Context(), Home, func(tx *store.Tx) error {
		found, err := firm.Get[R](tx, id)
		row, ok = found, err == nil
		return nil
	}))
	return row, ok
}

// settle writes the firm's first rows, and those of a second firm that must
// never be seen from here.
func (o *Office) settle() {
	o.T.Helper()
	at := firm.Micros(o.now.UnixMicro())
	office := firm.Firm{
		ID: Home, Name: "Hale & Ortiz", Host: "portal.hale.example", PortalOn: true, PortalEver: true, Areas: firm.EveryArea,
		InvitationDays: 14, TimeZone: "America/Chicago", Language: "en", CreatedAt: at,
	}
	all := firm.PrivilegesOf(firm.AllPrivileges()...)
	rows := []firm.Row{
		office,
		firm.Role{ID: role, Name: "Admin", Builtin: firm.RoleAdmin, Privileges: all},
		firm.Staff{ID: Admin, Name: "Maria Hale", Email: AdminEmail, RoleID: role, Active: true, CreatedAt: at},
		firm.Contact{ID: Ann, Kind: firm.Person, Name: "Ann Smith", Email: AnnEmail, CreatedAt: at},
		firm.Contact{ID: Bo, Kind: firm.Person, Name: "Bo Smith", Email: BoEmail, CreatedAt: at},
		firm.Contact{ID: Cy, Kind: firm.Person, Name: "Cy Parr", Email: "cy@parr.example", CreatedAt: at},
	}
	for n, m := range []firm.Matter{{ID: Smith, Title: "Smith v. Parr", ClientID: Ann}, {ID: Gurney, Title: "Gurney estate", ClientID: Ann}} {
		m.Number, m.Stage, m.PortalOn, m.Areas, m.CreatedAt = fmt.Sprintf("26-000%d", n+1), firm.StageOpen, true, firm.EveryArea, at
		rows = append(rows, m, related(m.ID, Ann, "client"))
	}
	rows = append(rows, related(Smith, Bo, "spouse"))
	o.put(Home, rows)
	office.ID, office.Name, office.Host = Away, "Stone LLP", "portal.stone.example"
	o.put(Away, []firm.Row{office})
}

func related(matter, contact firm.ID, as string) firm.Relationship {
	id := firm.PairID("relationship", matter, contact, firm.ID(as))
	return firm.Relationship{ID: id, MatterID: matter, ContactID: contact, Role: as}
}

func (o *Office) put(firmID firm.ID, rows []firm.Row) {
	o.T.Helper()
	o.Write(firmID, func(tx *store.Tx) error {
		for _, row := range rows {
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		return nil
	})
}

// Put writes rows of the firm as they are.
func (o *Office) Put(rows ...firm.Row) {
	o.T.Helper()
	o.put(Home, rows)
}
