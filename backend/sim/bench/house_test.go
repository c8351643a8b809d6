package bench

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	// demoSeed chooses the firm that every run measures with.
	demoSeed = "1"
	// patience bounds the wait for a program that starts.
	patience = time.Minute
)

// house is a portald that serves a large invented firm, and what its people
// need to come in.
type house struct {
	// bin holds the programs as they are shipped.
	bin    string
	folder string
	server *exec.Cmd
	url    string

	admin, client, password string
	// synced is the desk's profile with the whole firm in its cache, once a
	// benchmark brought it in.
	synced *profile
}

// BenchmarkHouse makes the firm once and measures it from five sides.
func BenchmarkHouse(b *testing.B) {
	h := open(b)
	b.Run("first-sync", h.firstSync)
	b.Run("search", h.search)
	b.Run("start", h.start)
	b.Run("dashboard", h.dashboard)
	b.Run("live", h.live)
}

func open(b *testing.B) *house {
	b.Helper()
	h := &house{bin: os.Getenv("ANTEROOM_BIN"), folder: b.TempDir()}
	if h.bin == "" {
		b.Fatal("this measures the programs as they are shipped: run `make bench`, which builds them and sets ANTEROOM_BIN")
	}
	h.invent(b)
	h.serve(b)
	return h
}

// program starts one of the programs' commands with nothing of the caller's
// settings for portald.
func (h *house) program(name string, args ...string) *exec.Cmd {
	command := exec.Command(filepath.Join(h.bin, name), args...)
	for _, one := range os.Environ() {
		if !strings.HasPrefix(one, "PORTALD_") && !strings.HasPrefix(one, "ANTEROOM_") {
			command.Env = append(command.Env, one)
		}
	}
	return command
}

func (h *house) data() string { return filepath.Join(h.folder, "data") }

var login = regexp.MustCompile(`(?m)^(Staff|Client): +(\S+), password: (.+)$`)

func (h *house) invent(b *testing.B) {
	b.Helper()
	said, err := h.program("portald", "demo", "--size", "large", "--seed", demoSeed, "--data", h.data(), "--log", "error").Output()
	if err != nil {
		b.Fatalf("invent the firm: %v\n%s", err, said)
	}
	for _, found := range login.FindAllStringSubmatch(string(said), -1) {
		h.password = found[3]
		if found[1] == "Staff" {
			h.admin = found[2]
		} else {
			h.client = found[2]
		}
	}
	if h.admin == "" || h.client == "" {
		b.Fatalf("portald demo told no logins:\n%s", said)
	}
}

func (h *house) serve(b *testing.B) {
	b.Helper()
	file := filepath.Join(h.folder, "addresses")
	h.server = h.program("portald", "serve", "--data", h.data(), "--listen", "127.0.0.1:0", "--dev-mailbox", "--dev-mailbox-listen", "127.0.0.1:0",
		"--address-file", file, "--log", "error")
	h.server.Stderr = os.Stderr
	must(b, h.server.Start())
	b.Cleanup(func() {
		_ = h.server.Process.Signal(syscall.SIGTERM)
		_ = h.server.Wait()
	})
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		text, err := os.ReadFile(file)
		if url, _, whole := strings.Cut(string(text), "\n"); err == nil && whole {
			h.url = url
			return
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			b.Fatal(err)
		}
		if time.Now().After(end) {
			b.Fatal("portald does not serve")
		}
	}
}

func (h *house) serverProcess() string { return strconv.Itoa(h.server.Process.Pid) }

// decoded reads a small JSON file.
func decoded[T any](b *testing.B, path string) (out T) {
	b.Helper()
	text, err := os.ReadFile(path)
	must(b, err)
	must(b, json.Unmarshal(text, &out))
	return out
}
