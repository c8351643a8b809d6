//go:build linux

package journey

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// agent is the desktop without its window: one person at one computer.
type agent struct {
	t *testing.T
	// home holds everything that the program may write to, the profile too.
	home    string
	chain   *chain
	process *process
	in      io.WriteCloser
	answers chan []byte
}

// newAgent starts the desktop for the first time, in a home of its own. Without
// a keychain it works in memory.
func newAgent(t *testing.T, keys *chain) *agent {
	t.Helper()
	a := &agent{t: t, home: t.TempDir(), chain: keys}
	for _, folder := range []string{"tmp", "run"} {
		must(t, os.Mkdir(filepath.Join(a.home, folder), 0o700))
	}
	t.Cleanup(func() {
		if a.process != nil && a.process.running() {
			_ = a.process.end(syscall.SIGKILL)
		}
		if t.Failed() && a.process != nil {
			t.Logf("the desktop said:\n%s", a.process.said)
		}
	})
	a.start()
	return a
}

func (a *agent) profile() string { return filepath.Join(a.home, "profile") }

func (a *agent) environment() []string {
	at := func(name string) string { return filepath.Join(a.home, name) }
	env := []string{
		"HOME=" + a.home, "TMPDIR=" + at("tmp"), "SQLITE_TMPDIR=" + at("tmp"), "XDG_RUNTIME_DIR=" + at("run"), "XDG_CONFIG_HOME=" + at("config"),
		"XDG_DATA_HOME=" + at("share"), "XDG_CACHE_HOME=" + at("cache"), "XDG_STATE_HOME=" + at("state"),
	}
	if a.chain == nil {
		// No session bus: nobody keeps secrets here.
		return append(env, "DBUS_SESSION_BUS_ADDRESS=unix:path="+at("no-bus"))
	}
	return append(env, "DBUS_SESSION_BUS_ADDRESS="+a.chain.bus)
}

// start starts the program over the profile as it lies there.
func (a *agent) start(args ...string) {
	a.t.Helper()
	read, in, err := os.Pipe()
	must(a.t, err)
	from, out := io.Pipe()
	a.process, err = start(a.environment(), read, out, program(a.t, "anteroom"), append([]string{"--agent", "--profile", a.profile()}, args...)...)
	must(a.t, err)
	must(a.t, read.Close())
	a.in, a.answers = in, make(chan []byte, 1)
	p, answers := a.process, a.answers
	go func() { <-p.ended; _ = out.Close() }()
	go func() {
		defer close(answers)
		lines := bufio.NewScanner(from)
		lines.Buffer(nil, 64<<20)
		for lines.Scan() {
			answers <- append([]byte(nil), lines.Bytes()...)
		}
	}()
}

// quit closes the program in good order: its input ends.
func (a *agent) quit() {
	a.t.Helper()
	must(a.t, a.in.Close())
	select {
	case <-a.process.ended:
		must(a.t, a.process.err)
	case <-time.After(endWithin):
		a.t.Fatalf("the desktop did not end\n%s", a.process.said)
	}
}

// kill takes the program's life, as a power cut would.
func (a *agent) kill() {
	a.t.Helper()
	_ = a.process.end(syscall.SIGKILL)
	_ = a.in.Close()
}

// call calls a bound method and reads a good answer into something; a no comes
// back as a refusal.
func (a *agent) call(name string, into any, args ...any) *refusal {
	a.t.Helper()
	if args == nil {
		args = []any{}
	}
	line, err := json.Marshal(map[string]any{"id": name, "call": name, "args": args})
	must(a.t, err)
	if _, err := a.in.Write(append(line, '\n')); err != nil {
		a.t.Fatalf("%s: the desktop does not listen: %v\n%s", name, err, a.process.said)
	}
	select {
	case raw, open := <-a.answers:
		if !open {
			a.t.Fatalf("%s: the desktop ended\n%s", name, a.process.said)
		}
		var answer struct {
			ID     string
			Result json.RawMessage
			Error  *refusal
		}
		if err := json.Unmarshal(raw, &answer); err != nil || answer.ID != name {
			a.t.Fatalf("%s: answered %.200s", name, raw)
		}
		if answer.Error == nil && into != nil {
			must(a.t, json.Unmarshal(answer.Result, into))
		}
		return answer.Error
	case <-time.After(patience + time.Minute):
		a.t.Fatalf("%s: no answer\n%s", name, a.process.said)
		return nil
	}
}

// do calls a method that must not be refused.
func (a *agent) do(name string, into any, args ...any) {
	a.t.Helper()
	if no := a.call(name, into, args...); no != nil {
		a.t.Fatalf("%s was refused: %+v", name, *no)
	}
}

// refused calls a method that must be refused for a reason, in words.
func (a *agent) refused(reason, name string, args ...any) refusal {
	a.t.Helper()
	no := a.call(name, nil, args...)
	if no == nil {
		a.t.Fatalf("%s was not refused; it should have been, as %s", name, reason)
	}
	if no.Reason != reason {
		a.t.Fatalf("%s was refused as %+v, not as %s", name, *no, reason)
	}
	plain(a.t, no.Sentence)
	return *no
}

// signIn signs in and waits for the first sync.
func (a *agent) signIn(s *server, email, password string) {
	a.t.Helper()
	a.do("Session.SignIn", nil, s.door.address(), email, password)
	a.inSync()
}

type syncState struct {
	State, Sentence   string
	Waiting, NeedsYou int
	MemoryOnly        bool
}

func (a *agent) state() (s syncState) {
	a.t.Helper()
	a.do("Sync.State", &s)
	return s
}

// inSync waits until everything made here is settled and all that is there has come.
func (a *agent) inSync() {
	a.t.Helper()
	eventually(a.t, "the desktop is in sync", func() bool {
		var s syncState
		no := a.call("Sync.Now", &s)
		return no == nil && s.State == "in_sync" && s.Waiting == 0
	})
}

// offline waits until the desktop knows that there is no server.
func (a *agent) offline() {
	a.t.Helper()
	eventually(a.t, "the desktop knows that it is offline", func() bool {
		a.call("Sync.Now", nil)
		return a.state().State == "offline"
	})
}

func (a *agent) profileID() string {
	a.t.Helper()
	raw, err := os.ReadFile(filepath.Join(a.profile(), "profile.json"))
	must(a.t, err)
	var p struct{ ProfileID string }
	must(a.t, json.Unmarshal(raw, &p))
	return p.ProfileID
}

type matterLine struct {
	ID, Number, Title, Client, PortalIcon string
	NotYetInForce                         bool
}

type matterPage struct {
	Lines      []matterLine
	Total, All int
}

// find types a query and returns the page that is shown.
func (a *agent) find(query string) (p matterPage) {
	a.t.Helper()
	a.do("Matters.List", &p, map[string]any{"query": query}, 0, 50)
	return p
}

type done struct{ ID, State, UndoID string }

// matter makes a matter with its client and returns it.
func (a *agent) matter(title, client, email string) string {
	a.t.Helper()
	var d done
	a.do("Matters.Create", &d, map[string]string{"title": title, "stage": "open", "clientName": client, "clientEmail": email})
	return d.ID
}

type accessLine struct {
	ContactID, Name, Email, Grant, Invitation string
	Has, Client                               bool
}

type accessPage struct {
	Title            string
	Lines            []accessLine
	PortalOn, FirmOn bool
}

// options opens Portal options of a matter.
func (a *agent) options(matter string) (p accessPage) {
	a.t.Helper()
	a.do("Access.Options", &p, matter)
	return p
}

type saved struct {
	Results []struct {
		ContactID, State string
		Refusal          *refusal
	}
	TurnedOn bool
}

// save ticks or unticks one contact and presses Save.
func (a *agent) save(matter, contact string, has bool, email string) (s saved) {
	a.t.Helper()
	a.do("Access.Save", &s, matter, []map[string]any{{"contactId": contact, "has": has, "email": email}})
	if len(s.Results) != 1 {
		a.t.Fatalf("Save answered %+v", s)
	}
	return s
}

type switchEffect struct {
	Warn                                           bool
	MattersHit, ContactsLosing, PendingInvitations int
	Restorable                                     int
	AppointmentsHidden                             bool
	Names                                          []string
}

type change struct {
	ID, Verb, Subject, State, Reason, Sentence string
	Texts                                      []struct{ Field, Yours, Theirs string }
}

func (a *agent) changes() (all []change) {
	a.t.Helper()
	a.do("Sync.Changes", &all)
	return all
}
