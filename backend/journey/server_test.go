//go:build linux

package journey

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const (
	firmName      = "Hale & Ortiz"
	adminEmail    = "ada@hale.example"
	adminPassword = "a long walk along the river"
)

// server is a portald with its data, which may be stopped and started again.
type server struct {
	t *testing.T
	// door is the address that desks and clients know.
	door    *door
	home    string
	data    string
	db      string
	mailbox string
	process *process
}

// newServer makes a firm in SQLite, or in the PostgreSQL database named.
func newServer(t *testing.T, db string) *server {
	t.Helper()
	home := t.TempDir()
	s := &server{t: t, door: newDoor(t), home: home, data: filepath.Join(home, "data"), db: db}
	word := filepath.Join(home, "password")
	must(t, os.WriteFile(word, []byte(adminPassword+"\n"), 0o600))
	s.must("init", "--firm", firmName, "--admin", "Ada Hale", "--email", adminEmail, "--password-file", word)
	return s
}

func (s *server) environment() []string {
	env := []string{"HOME=" + s.home, "TMPDIR=" + s.home, "PORTALD_DATA=" + s.data}
	if s.db != "" {
		env = append(env, "PORTALD_DB="+s.db)
	}
	return env
}

// run runs one of portald's commands to its end.
func (s *server) run(args ...string) (out, said string, code int) {
	s.t.Helper()
	command := exec.Command(program(s.t, "portald"), args...)
	command.Env = append(s.environment(), "PATH="+os.Getenv("PATH"))
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		s.t.Fatal(err)
	}
	return stdout.String(), stderr.String(), command.ProcessState.ExitCode()
}

func (s *server) must(args ...string) string {
	s.t.Helper()
	out, said, code := s.run(args...)
	if code != 0 {
		s.t.Fatalf("portald %s: %d\n%s%s", args[0], code, out, said)
	}
	return out
}

// serve starts portald and opens the door to it.
func (s *server) serve() {
	s.t.Helper()
	file := filepath.Join(s.t.TempDir(), "addresses")
	var err error
	s.process, err = start(s.environment(), nil, nil, program(s.t, "portald"), "serve", "--listen", "127.0.0.1:0",
		"--dev-mailbox", "--dev-mailbox-listen", "127.0.0.1:0", "--address-file", file, "--log", "warn")
	must(s.t, err)
	p := s.process
	s.t.Cleanup(func() {
		if p.running() {
			_ = p.end(syscall.SIGKILL)
		}
		if s.t.Failed() {
			s.t.Logf("portald said:\n%s", p.said)
		}
	})
	eventually(s.t, "portald serves", func() bool {
		if !p.running() {
			s.t.Fatalf("portald ended: %v\n%s", p.err, p.said)
		}
		raw, err := os.ReadFile(file)
		lines := strings.Split(string(raw), "\n")
		if err != nil || len(lines) < 3 {
			return false
		}
		s.mailbox = lines[1]
		s.door.lead(lines[0])
		return true
	})
}

// stop ends portald as an operator does; it must end in good order.
func (s *server) stop() {
	s.t.Helper()
	s.door.shut()
	if err := s.process.end(syscall.SIGTERM); err != nil {
		s.t.Fatalf("portald did not stop in good order: %v\n%s", err, s.process.said)
	}
}

// letter is one mail of the dev mailbox.
type letter struct {
	Name, From, To, Subject, Text, HTML, Link, Code string
}

func (s *server) letters() []letter {
	s.t.Helper()
	got, err := http.Get(s.mailbox + "/letters.json")
	must(s.t, err)
	defer got.Body.Close()
	var all []letter
	must(s.t, json.NewDecoder(got.Body).Decode(&all))
	return all
}

// letterTo waits for the newest letter to an address, different from one before.
func (s *server) letterTo(email string, not string) letter {
	s.t.Helper()
	var found letter
	eventually(s.t, "a letter came to "+email, func() bool {
		for _, one := range s.letters() {
			if strings.Contains(one.To, email) {
				found = one
				return one.Name != not
			}
		}
		return false
	})
	return found
}

// browser is a client's, with its cookies.
type browser struct {
	t    *testing.T
	base string
	web  *http.Client
}

func (s *server) browser() *browser {
	jar, err := cookiejar.New(nil)
	must(s.t, err)
	return &browser{t: s.t, base: s.door.address() + "/api/client", web: &http.Client{Jar: jar}}
}

// refusal is a no, as both front ends get it.
type refusal struct {
	Code, Reason, Field, Sentence string
}

// answered is what came back: the status, and the body as far as it fits.
type answered struct {
	status int
	body   string
	refusal
}

// ask asks the client API and reads a good answer into something.
func (b *browser) ask(method, path string, body, into any) answered {
	b.t.Helper()
	var send io.Reader
	if body != nil {
		raw, err := json.Marshal(body)
		must(b.t, err)
		send = bytes.NewReader(raw)
	}
	request, err := http.NewRequest(method, b.base+path, send)
	must(b.t, err)
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	got, err := b.web.Do(request)
	must(b.t, err)
	defer got.Body.Close()
	raw, err := io.ReadAll(got.Body)
	must(b.t, err)
	a := answered{status: got.StatusCode, body: string(raw)}
	if got.StatusCode/100 == 2 && into != nil {
		must(b.t, json.Unmarshal(raw, into))
	} else if got.StatusCode/100 != 2 {
		must(b.t, json.Unmarshal(raw, &a.refusal))
	}
	return a
}
