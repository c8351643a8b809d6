//go:build linux

package journey

import (
	"database/sql"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	_ "github.com/mattn/go-sqlite3" // to look into a server's file
)

// What answers at an address may be anything, and the person hears which.
func TestAddressesThatLeadToNoServerOfOurs(t *testing.T) {
	keys := keychain(t)
	a := newAgent(t, &keys)
	nobody := newDoor(t)
	pages := map[string]http.HandlerFunc{
		"a page": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "<html><h1>Welcome to the hotel</h1>")
		},
		"a page elsewhere": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "http://127.0.0.1:1/sign-in")
			w.WriteHeader(http.StatusFound)
		},
		"JSON of somebody": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_, _ = io.WriteString(w, `{"product":"other"}`)
		},
		"no HTTP": func(w http.ResponseWriter, _ *http.Request) {
			both, _, err := http.NewResponseController(w).Hijack()
			if err == nil {
				_, _ = io.WriteString(both, "SSH-2.0-OpenSSH\r\n")
				_ = both.Close()
			}
		},
	}
	for name, page := range pages {
		stranger := httptest.NewServer(page)
		t.Cleanup(stranger.Close)
		t.Run(name, func(t *testing.T) {
			a.refused("not_anteroom", "Session.Connect", stranger.URL)
			a.refused("not_anteroom", "Session.SignIn", stranger.URL, adminEmail, adminPassword)
		})
	}
	for _, typed := range []string{"", "   ", "not an address", "ftp://portal.example.com", "http://portal.example.com", "https://", "https://ada@portal.example.com", "\x00", strings.Repeat("a", 2000)} {
		if no := a.refused("wrong_address", "Session.Connect", typed); no.Field != "server" {
			t.Errorf("%.40q: the field is %q", typed, no.Field)
		}
	}
	a.refused("offline", "Session.Connect", nobody.address())
	if got := a.session(); got.SignedIn || got.Server != "" {
		t.Errorf("something was kept of all that: %+v", got)
	}
	a.quit()
}

// otherVersion stands before a server and says another protocol in its name.
func otherVersion(t *testing.T, s *server) (address string, protocol *atomic.Value) {
	t.Helper()
	target, err := url.Parse(s.door.address())
	must(t, err)
	protocol = &atomic.Value{}
	protocol.Store("")
	proxy := httputil.NewSingleHostReverseProxy(target)
	proxy.FlushInterval, proxy.ErrorLog = -1, log.New(io.Discard, "", 0)
	proxy.ModifyResponse = func(r *http.Response) error {
		if other := protocol.Load().(string); other != "" {
			r.Header.Set("Anteroom-Protocol", other)
		}
		return nil
	}
	front := httptest.NewServer(proxy)
	t.Cleanup(front.Close)
	return front.URL, protocol
}

func TestAServerOfAnotherVersionIsToldAndNothingIsLost(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	address, protocol := otherVersion(t, s)
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.do("Session.SignIn", nil, address, adminEmail, adminPassword)
	a.inSync()
	matter := a.matter("Smith v. Parr", "Sara Smith", clientEmail)
	a.inSync()
	for other, reason := range map[string]string{"999": "new_server", "0": "old_server"} {
		protocol.Store(other)
		a.refused(reason, "Session.Connect", address)
		a.refused(reason, "Sync.Now")
		a.do("Matters.AddNote", nil, matter, "Written beside version "+other)
		eventually(t, "the desktop stands at "+reason, func() bool { return a.state().State == reason })
		if got := a.state(); got.Waiting == 0 {
			t.Errorf("beside version %s: %+v", other, got)
		}
	}
	protocol.Store("")
	a.inSync()
	if got := a.notes(matter); len(got) != 2 {
		t.Errorf("after the versions fit again: %v", got)
	}
	a.quit()
	s.stop()
}

func TestLinksThatAreOverSaySo(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	a.do("Settings.Switch", nil, map[string]any{"on": true})
	matter := a.matter("Smith v. Parr", "Sara Smith", clientEmail)
	contact := a.options(matter).Lines[0].ContactID
	a.save(matter, contact, true, "")
	a.inSync()
	first := s.letterTo(clientEmail, "")
	a.do("Access.Resend", nil, matter, contact)
	a.inSync()
	second := s.letterTo(clientEmail, first.Name)
	isOver(t, s, first, "superseded")

	// Fifteen days go by: everything is that much older.
	s.stop()
	for _, table := range []string{"invitation", "secret"} {
		s.look("UPDATE " + table + " SET expires_at = expires_at - 15 * 86400000000")
	}
	s.serve()
	isOver(t, s, second, "expired")
	unknown := second
	unknown.Link = "http://portal.test/accept/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	isOver(t, s, unknown, "unknown")

	// "Send me a new one" goes to the same address, whoever presses it.
	if got := s.browser().ask("POST", "/invitations/"+token(second)+"/again", nil, nil); got.status != 202 {
		t.Fatalf("asking for a new one: %+v", got)
	}
	third := s.letterTo(clientEmail, second.Name)
	if got := s.browser().ask("POST", "/invitations/"+token(third)+"/accept", map[string]string{"code": third.Code, "password": clientPassword}, nil); got.status != 200 {
		t.Fatalf("the new one: %+v", got)
	}
	isOver(t, s, third, "used")
	a.quit()
	s.stop()
}

// isOver reads a link and tries to take it up; it must say how it stands.
func isOver(t *testing.T, s *server, mail letter, state string) {
	t.Helper()
	b := s.browser()
	var seen struct{ State, MatterTitle string }
	b.ask("GET", "/invitations/"+token(mail), nil, &seen)
	if seen.State != state || seen.MatterTitle != "" {
		t.Errorf("a link that is %s reads %+v", state, seen)
	}
	got := b.ask("POST", "/invitations/"+token(mail)+"/accept", map[string]string{"code": mail.Code, "password": clientPassword}, nil)
	if got.status/100 == 2 || !strings.HasPrefix(got.Reason, "link_") {
		t.Errorf("a link that is %s was taken up: %+v", state, got)
	}
	plain(t, got.Sentence)
}

// look runs a statement in the file of a server that is not running.
func (s *server) look(statement string) {
	s.t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(s.data, "portald.db"))
	must(s.t, err)
	_, err = db.Exec(statement)
	must(s.t, err)
	must(s.t, db.Close())
}

func TestPortsInUseAreTold(t *testing.T) {
	s := newServer(t, "")
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer taken.Close()
	port := taken.Addr().String()
	for flag, args := range map[string][]string{
		"--listen":             {"serve", "--dev-mailbox", "--dev-mailbox-listen", "127.0.0.1:0", "--listen", port},
		"--dev-mailbox-listen": {"serve", "--dev-mailbox", "--listen", "127.0.0.1:0", "--dev-mailbox-listen", port},
		"--smtp":               {"serve", "--listen", "127.0.0.1:0"},
	} {
		_, said, code := s.run(args...)
		if code != 1 {
			t.Errorf("%s: %d", flag, code)
		}
		told(t, said, "portald: ", flag)
		if flag != "--smtp" {
			told(t, said, port, "choose another")
		}
	}
}

func TestFoldersThatCannotBeWrittenAreTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a file")
	must(t, os.WriteFile(file, []byte("kept"), 0o600))
	s := newServer(t, "")
	for _, args := range [][]string{{"demo"}, {"serve", "--dev-mailbox", "--listen", "127.0.0.1:0", "--dev-mailbox-listen", "127.0.0.1:0"}, {"verify-audit"}} {
		_, said, code := s.run(append(args, "--data", file)...)
		if code != 1 {
			t.Errorf("%s: %d", args[0], code)
		}
		told(t, said, "choose a folder that this user may write, with --data")
	}
	if kept, err := os.ReadFile(file); err != nil || string(kept) != "kept" {
		t.Errorf("the file was touched: %q %v", kept, err)
	}
	told(t, asNobody(t), "permission denied", "choose a folder")

	keys := keychain(t)
	a := newAgent(t, &keys)
	a.quit()
	must(t, os.RemoveAll(a.profile()))
	must(t, os.WriteFile(a.profile(), []byte("kept"), 0o600))
	a.start()
	a.refused("profile_unwritable", "Session.State")
	a.refused("profile_unwritable", "Matters.Choices")
	a.quit()
}

// asNobody runs portald over a folder that belongs to somebody else.
func asNobody(t *testing.T) string {
	t.Helper()
	open, err := os.MkdirTemp("", "nobody")
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(open) })
	folder := filepath.Join(open, "data")
	must(t, os.Mkdir(folder, 0o500))
	command := exec.Command(filepath.Join(open, "portald"), "demo", "--data", folder)
	if os.Geteuid() == 0 {
		// Root may write anywhere, so the program runs as a user who may not.
		command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		must(t, os.Chmod(folder, 0o555))
	}
	must(t, os.Chmod(open, 0o755))
	binary, err := os.ReadFile(program(t, "portald"))
	must(t, err)
	must(t, os.WriteFile(command.Path, binary, 0o755))
	command.Env, command.Dir = []string{"HOME=" + open}, open
	said, err := command.CombinedOutput()
	if err == nil {
		t.Error("a folder of somebody else's was written")
	}
	return string(said)
}

func TestAProfileThatIsOpenAlreadyIsTold(t *testing.T) {
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.session()
	second := &agent{t: t, home: a.home, chain: a.chain}
	second.start()
	second.refused("profile_busy", "Session.State")
	second.quit()
	a.session()
	a.quit()
	// A profile whose own file is broken keeps everything else.
	must(t, os.WriteFile(filepath.Join(a.profile(), "profile.json"), []byte("{"), 0o600))
	a.start()
	a.refused("profile_broken", "Session.State")
	a.quit()
}

func TestLinesThatAreNoCallsAreAnsweredInWords(t *testing.T) {
	keys := keychain(t)
	a := newAgent(t, &keys)
	for line, reason := range map[string]string{
		"not json":                             "not_json",
		`{"call":"Matters.Nothing"}`:           "unknown_call",
		`{"call":"Matters.List","args":[]}`:    "wrong_arguments",
		`{"call":"Matters.Open","args":[7]}`:   "wrong_arguments",
		`{"call":"Window.Recall","args":[{}]}`: "wrong_arguments",
	} {
		_, err := fmt.Fprintln(a.in, line)
		must(t, err)
		if raw := string(<-a.answers); !strings.Contains(raw, `"reason":"`+reason+`"`) || !strings.Contains(raw, `"code":"invalid"`) {
			t.Errorf("%s: %s", line, raw)
		}
	}
	a.refused("signed_out", "Matters.Choices")
	a.session() // it still listens
	a.quit()
}
