package host_test

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/paper/papertest"
	"anteroom/backend/store/postgres/pgtest"
	"anteroom/backend/wire"
)

// How hard the promise is tried that a revoke, once answered, ends all reading.
const (
	stormClients = 50
	stormRounds  = 200
	// stormHands is how many of the firm's devices revoke at once.
	stormHands = 8
	// stormRest is how long a client pauses between reads while nobody touches
	// their access; around a revoke they read without pause.
	stormRest = 100 * time.Millisecond
	// stormWait bounds every single wait.
	stormWait = 60 * time.Second
)

func TestNoReadSucceedsAfterARevokeWasAnswered(t *testing.T) {
	rounds := stormRounds
	if testing.Short() {
		rounds = stormClients
	}
	weather(t, host.Config{Data: t.TempDir(), Code: papertest.Code()}, rounds)
}

func TestNoReadSucceedsAfterARevokeWasAnsweredOnPostgreSQL(t *testing.T) {
	weather(t, host.Config{Data: t.TempDir(), Code: papertest.Code(), DB: pgtest.Start(t).Database(t)}, stormClients)
}

// weather serves a firm over real HTTP, lets fifty clients read without pause,
// and revokes and grants their access so many times.
func weather(t *testing.T, c host.Config, rounds int) {
	t.Helper()
	s := &storm{t: t, web: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 4 * stormClients}}}
	clients := s.found(c)
	s.serve(c)
	reading, rest := context.WithCancel(context.Background())
	var readers, hands sync.WaitGroup
	for _, one := range clients {
		readers.Go(func() { s.read(reading, one) })
	}
	for n := range stormHands {
		hands.Go(func() {
			device, err := s.signIn()
			if err != nil {
				s.wrong("sign in: %v", err)
				return
			}
			// A client always meets the same hand.
			for round := range rounds {
				if mine := round % stormClients; mine%stormHands == n {
					if err := s.round(device, clients[mine]); err != nil {
						s.wrong("round %d: %v", round, err)
						return
					}
				}
			}
		})
	}
	hands.Wait()
	rest()
	readers.Wait()
	t.Logf("%d revokes: %d reads succeeded before, %d begun after the answer were refused, %d succeeded; %d streams were told out",
		s.revokes.Load(), s.before.Load(), s.refused.Load(), s.late.Load(), s.outs.Load())
	t.Logf("every download under way was cut; the most that still came of 24 MB is %d kB", s.leaked.Load()>>10)
	if s.late.Load() != 0 || s.revokes.Load() != int64(rounds) || s.outs.Load() != int64(rounds) || s.before.Load() == 0 || s.refused.Load() == 0 {
		t.Error("the promise does not hold, or was not tried")
	}
}

// storm is a served firm and what was counted.
type storm struct {
	t   *testing.T
	web *http.Client
	at  string
	// data is the server's folder.
	data string

	revokes, before, refused, late, outs atomic.Int64
	wrongs                               atomic.Int64
	// leaked is the most that a reader still got, of what lay on its own side.
	leaked atomic.Int64
}

func (s *storm) wrong(format string, args ...any) {
	// A broken server would be told a thousand times.
	if s.wrongs.Add(1) <= 10 {
		s.t.Errorf(format, args...)
	}
}

// visitor is one client with a session, reading.
type visitor struct {
	matter, contact, portal, item firm.ID
	// file is a document's note, and big a scan that takes a while to download.
	file, big firm.ID
	session   string
	// revoked is set when the answer to a revoke has arrived.
	revoked atomic.Bool
	// busy is set while somebody touches the client's access.
	busy atomic.Bool
	// gate is held by every request, so that a new grant waits for those that
	// began while there was none.
	gate      sync.RWMutex
	sees, not atomic.Int64
}

// found makes the firm with its clients, each with an invoice to read.
func (s *storm) found(c host.Config) []*visitor {
	s.t.Helper()
	s.data = c.Data
	db, err := host.OpenStore(context.Background(), c)
	if err != nil {
		s.t.Fatal(err)
	}
	o := openOffice(s.t, db, time.Now())
	clients := make([]*visitor, stormClients)
	for i := range clients {
		one := &visitor{item: o.id()}
		one.matter, one.contact = o.matter(fmt.Sprintf("In re Storm %d", i))
		one.portal = firm.GrantID(one.matter, one.contact)
		o.do(firm.CreateItem{ID: one.item, MatterID: one.matter, Area: firm.Invoices, Title: "Retainer", AmountCents: 100, Currency: "USD"})
		o.do(firm.ActOnItem{Act: firm.ActShare, ItemID: one.item, MatterID: one.matter, ContactID: one.contact})
		s.papers(o, db, one)
		token, code := o.invited(one.matter, one.contact)
		in, err := o.host.Accounts().Accept(context.Background(), o.firm, account.Accept{Token: token, Code: code, Password: "seven quiet green lamps"})
		if err != nil {
			s.t.Fatal(err)
		}
		one.session, clients[i] = in.Session, one
	}
	if err := db.Close(); err != nil {
		s.t.Fatal(err)
	}
	return clients
}

// serve runs the server as portald does, until the test ends.
func (s *storm) serve(c host.Config) {
	s.t.Helper()
	s.data = c.Data
	c.Listen, c.Mail = "127.0.0.1:0", host.Mail{DevMailbox: true, DevListen: "127.0.0.1:0", From: "portal@hale.example"}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	ready, ended := make(chan host.Addresses, 1), make(chan error, 1)
	c.Ready = func(at host.Addresses) { ready <- at }
	ctx, stop := context.WithCancel(context.Background())
	go func() { ended <- host.Run(ctx, c) }()
	select {
	case at := <-ready:
		s.at = at.Portal
	case err := <-ended:
		stop()
		s.t.Fatalf("the server ended: %v", err)
	}
	s.t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			s.t.Errorf("the server stopped with %v", err)
		}
	})
}

// read reads one page after another until ctx ends.
func (s *storm) read(ctx context.Context, v *visitor) {
	for turn := 0; ctx.Err() == nil; turn++ { // through all doors in turn
		v.gate.RLock()
		begunAfter := v.revoked.Load()
		shown, err := s.look(ctx, v, turn)
		switch {
		case err != nil && ctx.Err() == nil:
			s.wrong("read: %v", err)
		case err != nil:
		case shown && begunAfter:
			s.late.Add(1)
			s.wrong("a read begun after the revoke was answered succeeded (page %d)", turn%6)
		case shown:
			s.before.Add(1)
			v.sees.Add(1)
		case begunAfter:
			s.refused.Add(1)
			v.not.Add(1)
		}
		v.gate.RUnlock()
		if !v.busy.Load() {
			select {
			case <-ctx.Done():
			case <-time.After(stormRest):
			}
		}
	}
}

// look asks for one of the client's pages and tells whether it was shown.
func (s *storm) look(ctx context.Context, v *visitor, turn int) (bool, error) {
	base := "/portals/" + string(v.portal)
	file := base + "/files/" + string(v.file)
	paths := []string{base + "/dashboard", base + "/areas/invoices", base + "/areas/invoices/" + string(v.item), "/session", file, file + "/text"}
	got, err := s.ask(ctx, v, paths[turn%len(paths)])
	if err != nil {
		return false, err
	}
	defer got.Body.Close()
	body, err := io.ReadAll(got.Body)
	if err != nil {
		return false, err
	}
	switch got.StatusCode {
	case http.StatusOK:
		// The list of portals is always there; what counts is what stands in it.
		return bytes.Contains(body, []byte(v.portal)) || bytes.Contains(body, []byte(noteText)), nil
	case http.StatusNotFound:
		return false, nil
	default:
		return false, fmt.Errorf("status %d: %s", got.StatusCode, body)
	}
}

func (s *storm) ask(ctx context.Context, v *visitor, path string) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.at+"/api/client"+path, nil)
	if err != nil {
		return nil, err
	}
	request.AddCookie(&http.Cookie{Name: "session", Value: v.session})
	return s.web.Do(request)
}

// round lets a client read, revokes, sees that all doors are shut, and grants again.
func (s *storm) round(d *stormDevice, v *visitor) error {
	v.busy.Store(true)
	defer v.busy.Store(false)
	sees := v.sees.Load()
	if err := until(func() bool { return v.sees.Load() >= sees+6 }); err != nil {
		return fmt.Errorf("wait for reads: %w", err)
	}
	events, err := s.listen(v)
	if err != nil {
		return err
	}
	download, err := s.slowly(v)
	if err != nil {
		return err
	}
	defer download.Close()
	revoke, err := d.give(s, firm.RevokeAccess{MatterID: v.matter, ContactID: v.contact})
	if err != nil {
		return err
	}
	v.revoked.Store(true)
	s.revokes.Add(1)
	if _, err := s.listen(v); err == nil {
		s.late.Add(1)
		return errors.New("a stream opened after the revoke was answered")
	}
	if err := toldOut(events); err != nil {
		return err
	}
	s.outs.Add(1)
	if err := s.cut(download); err != nil {
		return err
	}
	not := v.not.Load()
	if err := until(func() bool { return v.not.Load() >= not+6 }); err != nil {
		return fmt.Errorf("wait for refused reads: %w", err)
	}
	v.gate.Lock()
	v.revoked.Store(false)
	v.gate.Unlock()
	_, err = d.give(s, firm.GrantAccess{MatterID: v.matter, ContactID: v.contact, InvitationID: newID(), Seen: revoke})
	return err
}

func until(holds func() bool) error {
	for end := time.Now().Add(stormWait); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			return errors.New("it took too long")
		}
	}
	return nil
}

// listen opens the client's live stream, once its first word has come.
func (s *storm) listen(v *visitor) (<-chan string, error) {
	got, err := s.ask(context.Background(), v, "/live?portal="+string(v.portal))
	if err != nil {
		return nil, err
	}
	if got.StatusCode != http.StatusOK {
		got.Body.Close()
		return nil, fmt.Errorf("the stream was refused: %d", got.StatusCode)
	}
	events := make(chan string, 1000)
	go func() {
		defer close(events)
		defer got.Body.Close()
		lines := bufio.NewScanner(got.Body)
		for lines.Scan() {
			if name, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
				events <- name
			}
		}
	}()
	if first := <-events; first != "beat" {
		return nil, fmt.Errorf("the stream began with %q", first)
	}
	return events, nil
}

// toldOut waits for the word that sends an open page away, and the stream's end.
func toldOut(events <-chan string) error {
	limit, out := time.After(stormWait), false
	for {
		select {
		case event, open := <-events:
			if !open && !out {
				return errors.New("a stream ended without the word out")
			}
			if !open {
				return nil
			}
			out = out || event == "out"
		case <-limit:
			return errors.New("an open stream was not told out")
		}
	}
}

// stormDevice is a device of the firm's admin.
type stormDevice struct {
	token string
	n     int64
}

func (s *storm) signIn() (*stormDevice, error) {
	var in wire.SignedIn
	err := s.say(http.MethodPost, "session", "", wire.SignIn{Email: "ada@hale.example", Password: password, Device: "laptop"}, &in)
	return &stormDevice{token: in.Token}, err
}

// give hands one command in and returns its op once the answer has arrived.
func (d *stormDevice) give(s *storm, cmd firm.Command) (firm.ID, error) {
	d.n++
	op, err := wire.NewOp(newID(), d.n, cmd, 1)
	if err != nil {
		return "", err
	}
	var said struct{ Answers []wire.Answer }
	if err := s.say(http.MethodPost, "ops", d.token, map[string]any{"ops": []wire.Op{op}}, &said); err != nil {
		return "", err
	}
	if len(said.Answers) != 1 || said.Answers[0].Verdict.Answer != firm.Applied {
		return "", fmt.Errorf("%s was answered %+v", cmd.CommandName(), said.Answers)
	}
	return op.ID, nil
}

func (s *storm) say(method, path, token string, body, answer any) error {
	raw, err := json.Marshal(body)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(context.Background(), method, s.at+"/api/staff/"+path, bytes.NewReader(raw))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+token)
	got, err := s.web.Do(request)
	if err != nil {
		return err
	}
	defer got.Body.Close()
	if raw, err = io.ReadAll(got.Body); err != nil {
		return err
	}
	if got.StatusCode != http.StatusOK {
		return fmt.Errorf("%s %s: %d %s", method, path, got.StatusCode, raw)
	}
	return json.Unmarshal(raw, answer)
}

func newID() firm.ID { return firm.PairID("test", firm.ID(rand.Text())) }
