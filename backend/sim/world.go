package sim

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
)

// address is the portal's, as letters name it.
const address = "http://portal.test"

// password is everybody's at the firm; clients have one of their own.
const password = "a long walk along the river"

// World is a whole firm in one process. It is driven on one goroutine.
type World struct {
	t      testing.TB
	ctx    context.Context
	seed   uint64
	folder string
	clock  *Clock
	// chance is the walk's own: which step comes next.
	chance *Chance
	newID  func() firm.ID

	db    *store.DB
	host  *host.Host
	jobs  *host.Stepper
	firm  firm.ID
	admin firm.ID
	roles map[string]firm.ID

	seats   []*seat
	clients []*client
	letters []host.Letter
	book    *book

	hearing hearing

	// What the walk speaks about; home is each item's matter.
	matters, contacts, items, folders []firm.ID
	home                              map[firm.ID]firm.ID

	// starts counts how often the host was started.
	starts int
	trace  []string
}

// NewWorld founds the firm of a seed: staff at their desks, signed in and in
// sync; matters, contacts, and clients who have not been invited yet. Nothing
// goes wrong in it until Rough.
func NewWorld(t testing.TB, seed uint64) *World {
	t.Helper()
	w := &World{
		t: t, ctx: context.Background(), seed: seed, folder: t.TempDir(), clock: NewClock(), chance: NewChance(seed, "walk"), newID: ids(1), book: newBook(),
		home: map[firm.ID]firm.ID{}, hearing: hearing{rung: store.Extent{Matters: map[firm.ID]bool{}}},
	}
	w.startHost()
	w.found()
	w.hire()
	w.open()
	return w
}

func (w *World) startHost() {
	db, err := sqlite.Open(w.ctx, filepath.Join(w.folder, "portald.db"), store.Options{Authority: true})
	w.must(err)
	w.t.Cleanup(func() { _ = db.Close() })
	w.starts++
	w.must(host.Migrate(w.ctx, db))
	w.db, w.jobs = db, host.NewStepper(db)
	w.host, err = host.New(w.ctx, host.Deps{
		DB: db, Queue: w.jobs, Now: w.clock.Now, Random: NewChance(w.seed, fmt.Sprintf("host %d", w.starts)), Log: slog.New(slog.DiscardHandler), Address: address, Version: "sim",
	})
	w.must(err)
	db.OnAppend(w.hear)
	w.must(w.host.Employ(w.jobs, w, host.Mail{From: "portal@hale.example"}))
}

// Send keeps a letter for whom it is to: World is the host's mail server.
func (w *World) Send(_ context.Context, letter host.Letter) error {
	w.letters = append(w.letters, letter)
	return nil
}

func (w *World) found() {
	made, verdict, err := w.host.Found(w.ctx, host.NewFirm{Name: "Hale & Ortiz", AdminName: "Ada Hale", AdminEmail: "ada@hale.example", AdminPassword: password})
	w.must(err)
	w.applied(verdict)
	w.firm, w.admin, w.roles = made.FirmID, made.AdminID, made.Roles
}

// hire seats the admin, a person of the role Normal, and that person's second desk.
func (w *World) hire() {
	normal := w.newID()
	w.do(firm.AddStaff{ID: normal, Name: "Otto Ortiz", Email: "otto@hale.example", RoleID: w.roles[firm.RoleNormal]})
	// Walls are for whoever may put them up, as money and messages are; here both may.
	for _, right := range []firm.Privilege{firm.RestrictMatters, firm.MessageClients, firm.RecordPayments} {
		w.do(firm.SetPrivilege{RoleID: w.roles[firm.RoleNormal], Privilege: right, On: true})
	}
	for i := range Seats {
		s := w.newSeat(i, w.admin, "ada@hale.example")
		if i > 0 {
			s.staff, s.email = normal, "otto@hale.example"
		}
		s.signIn()
		if i == 0 {
			w.must(s.desk.SetStaffPassword(w.ctx, string(normal), password))
		}
		s.sync()
	}
}

// open brings two matters with every client on both, a few items, and the
// portal's switches on.
func (w *World) open() {
	for i := range Clients {
		id := w.newID()
		email := fmt.Sprintf("client%d@mail.example", i)
		w.do(firm.AddContact{ID: id, Kind: firm.Person, Name: fmt.Sprintf("Client %d", i), Email: email})
		w.contacts = append(w.contacts, id)
		w.clients = append(w.clients, &client{w: w, contact: id, email: email, password: fmt.Sprintf("seven quiet green lamps %d", i)})
	}
	w.do(firm.EverythingOn{})
	for i := range 2 {
		m := w.newID()
		w.do(firm.CreateMatter{ID: m, Title: fmt.Sprintf("Matter %d", i), Stage: firm.StageOpen, ClientID: w.contacts[i]})
		w.do(firm.SetMatterPortal{MatterID: m, On: true})
		for _, contact := range w.contacts {
			w.do(firm.Relate{MatterID: m, ContactID: contact, Role: "party"})
		}
		w.matters = append(w.matters, m)
		for _, area := range []firm.Area{firm.Invoices, firm.Signatures, firm.Calendar, firm.Tasks, firm.Messages} {
			item := w.newID()
			made := firm.CreateItem{ID: item, MatterID: m, Area: area, Kind: firm.Appointment, Title: string(area), Parties: []firm.ID{w.contacts[i]}}
			if area == firm.Invoices {
				made.AmountCents = 100_000
			}
			w.do(made)
			w.items, w.home[item] = append(w.items, item), m
		}
		w.file(m)
	}
	for _, s := range w.seats {
		s.sync()
	}
}

// file brings folders, one in the other, and a document in each.
func (w *World) file(m firm.ID) {
	above := firm.ID("")
	for range 2 {
		folder, document := w.newID(), w.newID()
		w.do(firm.CreateItem{ID: folder, MatterID: m, Area: firm.Documents, Kind: firm.Folder, Title: "folder", FolderID: above})
		w.do(firm.CreateItem{ID: document, MatterID: m, Area: firm.Documents, Title: "document", FolderID: folder})
		w.items, w.home[folder], w.home[document] = append(w.items, folder, document), m, m
		w.folders = append(w.folders, folder)
		above = folder
	}
}

// Invite gives every client access to the first matter, and has them take it up.
func (w *World) Invite() {
	for _, c := range w.clients {
		w.seats[0].give(firm.GrantAccess{MatterID: w.matters[0], ContactID: c.contact, InvitationID: w.newID()})
	}
	w.seats[0].sync()
	w.runJobs()
	for _, c := range w.clients {
		c.openMail()
	}
}

// restartHost stops the server in good order and starts it again over its store.
func (w *World) restartHost() {
	w.told("the host restarts")
	w.must(w.host.KeepReads(w.ctx))
	w.must(w.db.Close())
	w.startHost()
}

// Rough lets the network and the disks fail from now on; Calm ends it and brings
// what was held back to the host.
func (w *World) Rough() {
	for _, s := range w.seats {
		s.line.rough = true
	}
}

// Calm makes the network whole and still.
func (w *World) Calm() {
	for _, s := range w.seats {
		for _, send := range s.line.late {
			send()
		}
		s.line.late, s.line.up, s.line.rough = nil, true, false
	}
}

// do gives a command as the admin at the host itself, while a World is built.
func (w *World) do(cmd firm.Command) {
	verdict, err := w.host.Do(w.ctx, w.firm, firm.Actor{Kind: firm.ByStaff, ID: w.admin}, cmd)
	w.must(err)
	w.applied(verdict)
}

func (w *World) applied(v firm.Verdict) {
	if !v.Ok() {
		w.fail("refused: %s", v.Sentence)
	}
}

// runJobs does what is due, as a server's workers do.
func (w *World) runJobs() {
	_, err := w.jobs.RunDue(w.ctx, firm.Micros(w.clock.Now().UnixMicro()))
	w.must(err)
}

// rows reads the host's rows.
func (w *World) rows(read func(firm.Rows) error) {
	w.must(w.db.Read(w.ctx, w.firm, func(tx *store.Tx) error { return read(tx) }))
}

// told adds a line to the run's trace: what happened, by whom, with what answer.
func (w *World) told(format string, args ...any) {
	w.trace = append(w.trace, fmt.Sprintf("%s ", w.clock.now.Format("01-02 15:04:05"))+fmt.Sprintf(format, args...))
	if os.Getenv("ANTEROOM_SIM_TRACE") != "" {
		w.t.Log(w.trace[len(w.trace)-1])
	}
}

func (w *World) must(err error) {
	if err != nil {
		w.t.Helper()
		w.fail("%v", err)
	}
}

// fail ends the run and says how to see it again.
func (w *World) fail(format string, args ...any) {
	w.t.Helper()
	last := w.trace[max(0, len(w.trace)-traceLimit):]
	w.t.Fatalf("seed %d: %s\nRun it again: ANTEROOM_SIM_SEED=%d make sim\nThe last steps:\n%s", w.seed, fmt.Sprintf(format, args...), w.seed, strings.Join(last, "\n"))
}
