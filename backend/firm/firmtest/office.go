package firmtest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"anteroom/backend/firm"
)

// Noon is when things happen in tests: 2026-11-21 12:00 UTC.
const Noon firm.Micros = 1_795_262_400_000_000

// ID makes the one proper id of a name, so that tests can speak of rows by name.
func ID(name string) firm.ID { return firm.PairID("test", firm.ID(name)) }

// Office is a small law firm: three staff, two matters, five contacts. Its portal
// and that of the matter Rivera are on with all nine areas.
type Office struct {
	*Rows
	Firm firm.Firm
	// Admin, Normal and Limited are staff of the built-in roles.
	Admin, Normal, Limited firm.Staff
	// Matter is Rivera v. Hall; Other is a matter with one client of its own.
	Matter, Other firm.Matter
	// Client, Spouse and Opponent are on Matter, Stranger on Other, and Loose on none.
	Client, Spouse, Opponent, Stranger, Loose firm.Contact
	ops                                       int
	// uploads are the contents that each actor has uploaded.
	uploads map[upload]firm.Content
}

type upload struct {
	by   firm.Actor
	hash string
}

// NewOffice returns the small firm, fresh.
func NewOffice() *Office {
	o := &Office{Rows: NewRows(), uploads: map[upload]firm.Content{}}
	o.Firm = firm.Firm{
		ID: ID("firm"), Name: "Alder & Birch", Host: "alder.test", PortalOn: true, PortalEver: true, Areas: firm.EveryArea,
		InvitationDays: 14, TimeZone: "America/New_York", Language: "en", CreatedAt: Noon,
	}
	o.put(o.Firm)
	o.hire()
	o.Client = o.contact("Rita Rivera", "rita@rivera.test")
	o.Spouse = o.contact("Sam Rivera", "sam@rivera.test")
	o.Opponent = o.contact("Hugo Hall", "hugo@hall.test")
	o.Stranger = o.contact("Stella Stone", "stella@stone.test")
	o.Loose = o.contact("Lou Loose", "lou@loose.test")
	o.Matter = o.matter("Rivera v. Hall", "M-1", o.Client)
	o.Other = o.matter("Stone, Estate of", "M-2", o.Stranger)
	o.Tie(o.Matter, o.Spouse, "spouse")
	o.Tie(o.Matter, o.Opponent, "opposing party")
	return o
}

func (o *Office) put(rows ...firm.Row) {
	for _, row := range rows {
		if err := o.Put(row); err != nil {
			panic(err)
		}
	}
}

func (o *Office) hire() {
	names := []string{firm.RoleAdmin, firm.RoleNormal, firm.RoleLimited}
	n := 0
	roles := firm.BuiltinRoles(func() firm.ID { n++; return RoleID(names[n-1]) })
	staff := []*firm.Staff{&o.Admin, &o.Normal, &o.Limited}
	for i, role := range roles {
		*staff[i] = firm.Staff{
			ID: ID("staff " + role.Builtin), Name: role.Name + " Alder", Email: role.Builtin + "@alder.test",
			RoleID: role.ID, Active: true, CreatedAt: Noon,
		}
		o.put(role, *staff[i])
	}
}

// RoleID is the id of a built-in role in an Office.
func RoleID(builtin string) firm.ID { return ID("role " + builtin) }

func (o *Office) contact(name, email string) firm.Contact {
	c := firm.Contact{ID: ID("contact " + name), Kind: firm.Person, Name: name, Email: email, CreatedAt: Noon}
	o.put(c)
	return c
}

func (o *Office) matter(title, number string, client firm.Contact) firm.Matter {
	m := firm.Matter{
		ID: ID("matter " + title), Number: number, Title: title, Stage: firm.StageOpen, PracticeArea: "Civil", ClientID: client.ID,
		PortalOn: true, Areas: firm.EveryArea, CreatedAt: Noon, ChangedAt: Noon,
	}
	o.put(m)
	o.Tie(m, client, firm.ClientRole)
	return m
}

// Tie writes a contact's role on a matter.
func (o *Office) Tie(m firm.Matter, c firm.Contact, role string) {
	o.put(firm.Relationship{ID: firm.PairID("relationship", m.ID, c.ID, firm.ID(role)), MatterID: m.ID, ContactID: c.ID, Role: role})
}

// Wall restricts a matter to the staff named.
func (o *Office) Wall(m firm.Matter, inside ...firm.Staff) {
	m.Restricted = true
	o.put(m)
	for _, s := range inside {
		o.put(firm.MatterStaff{ID: firm.PairID("matter_staff", m.ID, s.ID), MatterID: m.ID, StaffID: s.ID})
	}
}

// Account writes a verified login that carries the contacts.
func (o *Office) Account(email string, contacts ...firm.Contact) firm.Account {
	a := firm.Account{ID: ID("account " + email), Email: email, Verified: true, CreatedAt: Noon}
	o.put(a)
	for _, c := range contacts {
		o.put(firm.AccountContact{ID: firm.PairID("account_contact", a.ID, c.ID), AccountID: a.ID, ContactID: c.ID})
	}
	return a
}

// Grant writes a grant in a state.
func (o *Office) Grant(m firm.Matter, c firm.Contact, state firm.GrantState) firm.Grant {
	g := firm.Grant{
		ID: firm.GrantID(m.ID, c.ID), MatterID: m.ID, ContactID: c.ID, State: state,
		GrantedBy: o.Admin.ID, GrantedAt: Noon, ChangedOp: ID("op before"),
	}
	o.put(g)
	return g
}

// Invite writes an invitation to a grant in a state.
func (o *Office) Invite(g firm.Grant, name, email string, state firm.InvitationState) firm.Invitation {
	i := firm.Invitation{
		ID: ID("invitation " + name), MatterID: g.MatterID, ContactID: g.ContactID, GrantID: g.ID, Email: email,
		State: state, CreatedAt: Noon, ExpiresAt: Noon + 14*firm.Day,
	}
	o.put(i)
	return i
}

// Item writes an invoice of a matter that nobody sees yet; change edits it first.
func (o *Office) Item(m firm.Matter, title string, change func(*firm.Item)) firm.Item {
	i := firm.Item{
		ID: ID("item " + title), MatterID: m.ID, Area: firm.Invoices, Title: title, State: firm.StateDue, AmountCents: 12_500,
		Currency: "USD", CreatedBy: o.Admin.ID, CreatedAt: Noon, ChangedAt: Noon,
	}
	if change != nil {
		change(&i)
	}
	o.put(i)
	return i
}

// NewFile is a file as a command carries it, before anybody uploaded its content.
func NewFile(name string) firm.NewFile {
	sum := sha256.Sum256([]byte(name))
	return firm.NewFile{
		ID: ID("file " + name), Name: name + ".pdf",
		Content: firm.Content{Hash: hex.EncodeToString(sum[:]), Size: 1_234, Media: "application/pdf", Pages: 3},
	}
}

// Upload has actors upload a file's content.
func (o *Office) Upload(file firm.NewFile, by ...firm.Actor) {
	for _, actor := range by {
		o.uploads[upload{actor, file.Hash}] = file.Content
	}
}

// File writes a file under an item as a contact sent it; change edits it first.
func (o *Office) File(item firm.Item, name string, by firm.Contact, change func(*firm.File)) firm.File {
	n := NewFile(name)
	f := firm.File{
		ID: n.ID, MatterID: item.MatterID, ItemID: item.ID, Name: n.Name, Size: n.Size, Hash: n.Hash, Media: n.Media, Pages: n.Pages,
		ByKind: firm.ByClient, ByID: by.ID, At: Noon,
	}
	if change != nil {
		change(&f)
	}
	o.put(f)
	return f
}

// Share writes the share of an item with a contact.
func (o *Office) Share(i firm.Item, c firm.Contact) {
	o.put(firm.Share{ID: firm.PairID("share", i.ID, c.ID), MatterID: i.MatterID, ItemID: i.ID, ContactID: c.ID, SharedBy: o.Admin.ID, SharedAt: Noon})
}

// As names a staff member as the actor.
func As(s firm.Staff) firm.Actor { return firm.Actor{Kind: firm.ByStaff, ID: s.ID} }

// System is the system as the actor.
func System() firm.Actor { return firm.Actor{Kind: firm.BySystem} }

// Env is a fresh op's environment on the host, a second after the last one.
func (o *Office) Env(actor firm.Actor) firm.Env {
	o.ops++
	return firm.Env{
		Actor: actor, Now: Noon + firm.Micros(o.ops)*1_000_000, OpID: ID(fmt.Sprintf("op %d", o.ops)), Host: true,
		Number: func() (string, error) { return fmt.Sprintf("N-%d", o.ops), nil },
		Content: func(hash string) (firm.Content, bool, error) {
			content, ok := o.uploads[upload{actor, hash}]
			return content, ok, nil
		},
	}
}

// Do performs a command as the host does and returns its verdict.
func (o *Office) Do(t testing.TB, actor firm.Actor, cmd firm.Command) firm.Verdict {
	t.Helper()
	verdict, err := firm.Perform(o.Rows, o.Env(actor), cmd)
	if err != nil {
		t.Fatalf("perform %s: %v", cmd.CommandName(), err)
	}
	return verdict
}

// Must performs a command that has to be applied.
func (o *Office) Must(t testing.TB, actor firm.Actor, cmd firm.Command) {
	t.Helper()
	if v := o.Do(t, actor, cmd); !v.Ok() {
		t.Fatalf("perform %s: %s: %s", cmd.CommandName(), v.Reason, v.Sentence)
	}
}

// Read returns a row that has to be there.
func Read[R firm.Row](t interface {
	Helper()
	Fatalf(string, ...any)
}, rows firm.Rows, id firm.ID,
) R {
	t.Helper()
	row, err := firm.Get[R](rows, id)
	if err != nil {
		t.Fatalf("read %T: %v", row, err)
	}
	return row
}
