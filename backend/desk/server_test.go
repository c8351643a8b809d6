package desk

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"anteroom/backend/desk/internal/link"
	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/wire"
)

// server is a second, real adapter of Link: it judges ops by running firm's
// commands over a store with authority, in one process. sim runs the same desk
// against the real host.
type server struct {
	t    testing.TB
	db   *store.DB
	firm firm.ID
	ids  func() firm.ID

	mu      sync.Mutex
	now     firm.Micros
	devices map[string]device
	answers map[firm.ID]given
	numbers int

	// unreachable makes every call fail before the server hears it; losesAnswers
	// makes pushes fail after it did.
	unreachable  error
	losesAnswers bool
	// poison is an op for which every push that holds it is refused.
	poison firm.ID
	// stall, when set, keeps pushes until it is closed.
	stall chan struct{}
	// bend changes a page on its way.
	bend func(wire.Page) wire.Page
	// cutAfter ends each snapshot stream after so many frames.
	cutAfter int
	// frame is how many rows a frame holds.
	frame  int
	pushes [][]wire.Op
	pulls  int
	rings  chan struct{}
}

type device struct {
	id, staff firm.ID
}

type given struct {
	wire.Answer
	device firm.ID
}

const testPassword = "correct horse battery"

func newServer(t testing.TB) *server {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "host.db"), store.Options{Authority: true})
	must(t, err)
	t.Cleanup(func() { must(t, db.Close()) })
	must(t, db.Migrate(t.Context()))
	s := &server{
		t: t, db: db, ids: counter("0000"), now: 1_700_000_000_000_000,
		devices: map[string]device{}, answers: map[firm.ID]given{}, rings: make(chan struct{}, 100), frame: 3,
	}
	s.firm = s.ids()
	must(t, db.Write(t.Context(), s.firm, func(tx *store.Tx) error {
		if err := tx.StartEpoch("one"); err != nil {
			return err
		}
		rows := []firm.Row{firm.Firm{ID: s.firm, Name: "Hale & Ortiz", PortalOn: true, PortalEver: true, Areas: firm.EveryArea, InvitationDays: 14, CreatedAt: s.now}}
		for _, role := range firm.BuiltinRoles(s.ids) {
			rows = append(rows, role)
			rows = append(rows, firm.Staff{ID: s.ids(), Name: "Ms " + role.Name, Email: role.Builtin + "@hale.example", RoleID: role.ID, Active: true, CreatedAt: s.now})
		}
		for _, row := range rows {
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		_, err := tx.Append(s.now, store.Extra{})
		return err
	}))
	return s
}

// counter makes ids in order, in the form of a UUID.
func counter(prefix string) func() firm.ID {
	var mu sync.Mutex
	n := 0
	return func() firm.ID {
		mu.Lock()
		defer mu.Unlock()
		n++
		return firm.ID(fmt.Sprintf("%s0000-0000-7000-8000-%012d", prefix, n))
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// put writes rows on the server as somebody else would have.
func (s *server) put(rows ...firm.Row) {
	s.t.Helper()
	must(s.t, s.db.Write(context.Background(), s.firm, func(tx *store.Tx) error {
		for _, row := range rows {
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		_, err := tx.Append(s.tick(), store.Extra{})
		return err
	}))
}

func (s *server) tick() firm.Micros {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now += 1_000_000
	return s.now
}

// mark appends a wall's mark to the log, with images sent again.
func (s *server) mark(kind string, matter firm.ID, staff firm.ID, images ...store.Image) {
	s.t.Helper()
	must(s.t, s.db.Write(context.Background(), s.firm, func(tx *store.Tx) error {
		_, err := tx.Append(s.tick(), store.Extra{Images: images, Marks: []store.Mark{{Kind: kind, MatterID: matter, StaffID: staff}}})
		return err
	}))
}

func row[R firm.Row](s *server, id firm.ID) (R, bool) {
	s.t.Helper()
	var out R
	found := true
	must(s.t, s.db.Read(context.Background(), s.firm, func(tx *store.Tx) error {
		var err error
		out, err = firm.Get[R](tx, id)
		if errors.Is(err, firm.ErrNone) {
			found, err = false, nil
		}
		return err
	}))
	return out, found
}

func (s *server) gate() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.unreachable
}

func (s *server) setUnreachable(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.unreachable = err
}

func offlineNow() error { return &link.Failure{Kind: link.Unreachable, Err: errors.New("cut")} }

// Hello says what it is.
func (s *server) Hello(context.Context) (wire.Hello, error) {
	if err := s.gate(); err != nil {
		return wire.Hello{}, err
	}
	return wire.Hello{Product: wire.Product, Version: "test", Protocol: wire.Version, FirmName: "Hale & Ortiz", PortalAddress: "https://portal.hale.example"}, nil
}

// SignIn takes the one password.
func (s *server) SignIn(ctx context.Context, ask wire.SignIn) (wire.SignedIn, error) {
	if err := s.gate(); err != nil {
		return wire.SignedIn{}, err
	}
	var staff []firm.Staff
	err := s.db.Read(ctx, s.firm, func(tx *store.Tx) (err error) {
		staff, err = firm.List[firm.Staff](tx, "email", firm.ID(ask.Email))
		return err
	})
	if err != nil {
		return wire.SignedIn{}, err
	}
	if len(staff) == 0 || ask.Password != testPassword {
		return wire.SignedIn{}, &wire.Trouble{Problem: "wrong_sign_in", Code: "unauthorized", Sentence: "no"}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	token := "token-" + string(s.ids())
	s.devices[token] = device{id: s.ids(), staff: staff[0].ID}
	return wire.SignedIn{Token: token, DeviceID: s.devices[token].id, StaffID: staff[0].ID, FirmID: s.firm, FirmName: "Hale & Ortiz"}, nil
}

// SetOwnPassword knows the one password of these tests.
func (s *server) SetOwnPassword(_ context.Context, _, old, _ string) error {
	if old != testPassword {
		return errors.Join(&wire.Trouble{Problem: "wrong_old_password", Code: "invalid", Field: "old", Sentence: "This is not your password."}, s.gate())
	}
	return s.gate()
}

// SetPassword is not needed here.
func (s *server) SetPassword(context.Context, string, firm.ID, string) error { return s.gate() }

// SignOut ends a token.
func (s *server) SignOut(_ context.Context, token string) error {
	if err := s.gate(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.devices, token)
	return nil
}

func (s *server) device(token string) (device, error) {
	if err := s.gate(); err != nil {
		return device{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	d, ok := s.devices[token]
	if !ok {
		return device{}, &wire.Trouble{Problem: wire.ProblemSession, Code: "locked", Sentence: "You are signed out."}
	}
	return d, nil
}

// Push judges ops one by one.
func (s *server) Push(ctx context.Context, token string, ops []wire.Op) ([]wire.Answer, error) {
	d, err := s.device(token)
	if err != nil {
		return nil, err
	}
	if err := s.poisoned(ops); err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.pushes = append(s.pushes, ops)
	stall, loses := s.stall, s.losesAnswers
	s.mu.Unlock()
	if stall != nil {
		select {
		case <-stall:
		case <-ctx.Done():
			return nil, &link.Failure{Kind: link.Unreachable, Err: ctx.Err()}
		}
	}
	answers := []wire.Answer{}
	for _, op := range ops {
		a, err := s.judge(context.WithoutCancel(ctx), d, op)
		if err != nil {
			return nil, err
		}
		answers = append(answers, a)
	}
	if loses {
		return nil, offlineNow()
	}
	return answers, nil
}

func (s *server) judge(ctx context.Context, d device, op wire.Op) (wire.Answer, error) {
	s.mu.Lock()
	known, ok := s.answers[op.ID]
	s.mu.Unlock()
	if ok {
		return known.Answer, nil
	}
	a := wire.Answer{OpID: op.ID}
	now := s.tick()
	err := s.db.Write(ctx, s.firm, func(tx *store.Tx) error {
		cmd, err := op.Decode()
		if err != nil {
			return err
		}
		env := firm.Env{Actor: firm.Actor{Kind: firm.ByStaff, ID: d.staff}, Now: now, OpID: op.ID, Host: true, Number: s.number}
		if a.Verdict, err = firm.Perform(tx, env, cmd); err != nil {
			return err
		}
		cursor, err := tx.Append(now, store.Extra{})
		a.Seq = cursor.Seq
		return err
	})
	if err != nil {
		return a, err
	}
	s.mu.Lock()
	s.answers[op.ID] = given{a, d.id}
	s.mu.Unlock()
	s.ring()
	return a, nil
}

func (s *server) number() (string, error) {
	s.numbers++
	return fmt.Sprintf("26-%04d", s.numbers), nil
}

// Changes answers pages of a few transactions, so that tests see several.
func (s *server) Changes(ctx context.Context, token string, after store.Cursor) (wire.Page, error) {
	d, err := s.device(token)
	if err != nil {
		return wire.Page{}, err
	}
	page := wire.Page{From: after, To: after, Columns: map[firm.Kind][]string{}}
	err = s.db.Read(ctx, s.firm, func(tx *store.Tx) error {
		head, err := tx.Head()
		if err != nil {
			return err
		}
		if head.Epoch != after.Epoch {
			return &wire.Trouble{Problem: wire.ProblemEpoch, Code: "refused", Sentence: "restored"}
		}
		if knows, err := tx.Knows(after); err != nil || !knows {
			return errors.Join(err, &wire.Trouble{Problem: wire.ProblemSnapshot, Code: "refused", Sentence: "too old"})
		}
		entries, err := tx.Log(after.Seq, 2_000)
		if err != nil {
			return err
		}
		for _, e := range entries {
			s.gather(tx, &page, d, e)
		}
		page.More = page.To.Seq < head.Seq
		return nil
	})
	if err != nil {
		return wire.Page{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pulls++
	for _, g := range s.answers {
		if g.device == d.id && g.Seq > page.From.Seq && g.Seq <= page.To.Seq {
			page.Settled = append(page.Settled, g.Answer)
		}
	}
	if s.bend != nil {
		page = s.bend(page)
	}
	return page, nil
}

func (s *server) gather(tx *store.Tx, page *wire.Page, d device, e store.Entry) {
	page.To = e.Cursor
	for _, m := range e.Marks {
		if m.StaffID == d.staff && m.Kind == store.MarkLeave {
			page.Leave = append(page.Leave, m.MatterID)
		} else if m.StaffID == d.staff {
			page.Enter = append(page.Enter, m.MatterID)
		}
	}
	for _, image := range e.Images {
		page.Columns[image.Kind] = tx.Schema().WireColumns(image.Kind)
		page.Images = append(page.Images, image)
	}
}

// Snapshot sends small frames, and may break off.
func (s *server) Snapshot(ctx context.Context, token string, from link.Place, take func(wire.Frame) error) error {
	if _, err := s.device(token); err != nil {
		return err
	}
	frames := []wire.Frame{{Columns: map[firm.Kind][]string{}}}
	err := s.db.Read(ctx, s.firm, func(tx *store.Tx) error {
		head, err := tx.Head()
		if err != nil {
			return err
		}
		frames[0].Start = &head
		past := from.Kind == ""
		for _, spec := range firm.Kinds() {
			frames[0].Columns[spec.Kind] = tx.Schema().WireColumns(spec.Kind)
			after := firm.ID("")
			if spec.Kind == from.Kind {
				past, after = true, from.ID
			}
			for past {
				images, err := tx.ImagesAfter(spec.Kind, after, s.frame)
				if err != nil {
					return err
				}
				if len(images) == 0 {
					break
				}
				after = images[len(images)-1].ID
				frames = append(frames, wire.Frame{Kind: spec.Kind, Images: images})
			}
		}
		frames = append(frames, wire.Frame{End: &head})
		return nil
	})
	if err != nil {
		return err
	}
	frames[0].Rows = s.frame * len(frames)
	for i, f := range frames {
		if s.cutAfter > 0 && i > s.cutAfter {
			return offlineNow()
		}
		if err := take(f); err != nil {
			return err
		}
	}
	return nil
}

func (s *server) ring() {
	select {
	case s.rings <- struct{}{}:
	default:
	}
}

// Live says "more" whenever something was judged.
func (s *server) Live(ctx context.Context, token string, hear func(link.Event)) error {
	if _, err := s.device(token); err != nil {
		return err
	}
	hear(link.Event{})
	for {
		select {
		case <-ctx.Done():
			return &link.Failure{Kind: link.Unreachable, Err: ctx.Err()}
		case <-s.rings:
			hear(link.Event{More: true})
		case <-time.After(time.Minute):
			return offlineNow()
		}
	}
}

var _ Link = (*server)(nil)
