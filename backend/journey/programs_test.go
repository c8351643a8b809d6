//go:build linux

package journey

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

const (
	root = "../.."
	// patience bounds every wait for something that is about to happen.
	patience = 90 * time.Second
	// endWithin bounds the good end of a program.
	endWithin = 45 * time.Second
)

// TestMain gives the programs a folder, and ends what all tests share.
func TestMain(m *testing.M) {
	code := m.Run()
	shared.end()
	os.Exit(code)
}

// commons is what the tests of one run share: programs built once, a keychain.
type commons struct {
	mu     sync.Mutex
	folder string
	ends   []func()
}

var shared = &commons{}

// home is a short folder that goes when all tests are over: sockets have short names.
func (c *commons) home() (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.folder != "" {
		return c.folder, nil
	}
	folder, err := os.MkdirTemp("", "jrn")
	c.folder = folder
	return folder, err
}

func (c *commons) later(end func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ends = append(c.ends, end)
}

func (c *commons) end() {
	for i := len(c.ends) - 1; i >= 0; i-- {
		c.ends[i]()
	}
	if c.folder != "" {
		_ = os.RemoveAll(c.folder)
	}
}

var built = sync.OnceValues(build)

// build makes both programs with the tags they are shipped with, or takes those
// of the folder ANTEROOM_BIN.
func build() (folder string, err error) {
	if folder = os.Getenv("ANTEROOM_BIN"); folder != "" {
		return filepath.Abs(folder)
	}
	if folder, err = shared.home(); err != nil {
		return "", err
	}
	script := `. build/env.sh
go build -tags "$tags_server" -o "$0/portald" ./backend/cmd/portald
link_sealed
go build -tags "$tags_window,$tags_sealed" -o "$0/anteroom" .`
	command := exec.Command("bash", "-euc", script, folder)
	command.Dir = root
	if out, err := command.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the programs: %w\n%s", err, out)
	}
	return folder, nil
}

func program(t *testing.T, name string) string {
	t.Helper()
	folder, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(folder, name)
}

// buffer is written by a program while a test reads it.
type buffer struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.String()
}

// process is a program that a test started; it ends with the test.
type process struct {
	*exec.Cmd
	said  *buffer
	ended chan struct{}
	err   error
}

// start starts a program with an environment of the test's own and nothing of
// this machine's but the path.
func start(environment []string, in io.Reader, out io.Writer, name string, args ...string) (*process, error) {
	p := &process{Cmd: exec.Command(name, args...), said: &buffer{}, ended: make(chan struct{})}
	p.Env = append([]string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C.UTF-8"}, environment...)
	p.Stdin, p.Stdout, p.Stderr = in, out, p.said
	if out == nil {
		p.Stdout = p.said
	}
	// Should this test be killed, what it started goes too.
	p.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := p.Start(); err != nil {
		return nil, err
	}
	go func() { p.err = p.Wait(); close(p.ended) }()
	return p, nil
}

// end sends a signal and waits; a program that does not end is killed.
func (p *process) end(signal os.Signal) error {
	if err := p.Process.Signal(signal); err != nil {
		<-p.ended
		return p.err
	}
	select {
	case <-p.ended:
		return p.err
	case <-time.After(endWithin):
		_ = p.Process.Kill()
		<-p.ended
		return fmt.Errorf("it did not end within %s of %s", endWithin, signal)
	}
}

func (p *process) running() bool {
	select {
	case <-p.ended:
		return false
	default:
		return true
	}
}

// eventually waits until something holds.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !holds(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited %s in vain until %s", patience, what)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// door is an address that stays while servers come and go behind it.
type door struct {
	listener net.Listener
	mu       sync.Mutex
	to       string
	open     map[net.Conn]bool
}

func newDoor(t *testing.T) *door {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	d := &door{listener: listener, open: map[net.Conn]bool{}}
	t.Cleanup(func() { d.shut(); _ = listener.Close() })
	go func() {
		for {
			in, err := listener.Accept()
			if err != nil {
				return
			}
			go d.pass(in)
		}
	}()
	return d
}

func (d *door) address() string { return "http://" + d.listener.Addr().String() }

// lead opens the door to a server; shut closes it and cuts who is passing.
func (d *door) lead(to string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.to = strings.TrimPrefix(to, "http://")
}

func (d *door) shut() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.to = ""
	for one := range d.open {
		_ = one.Close()
	}
}

func (d *door) pass(in net.Conn) {
	defer in.Close()
	d.mu.Lock()
	to := d.to
	d.mu.Unlock()
	if to == "" {
		return
	}
	out, err := net.Dial("tcp", to)
	if err != nil {
		return
	}
	defer out.Close()
	d.hold(true, in, out)
	defer d.hold(false, in, out)
	done := make(chan struct{}, 2)
	for _, way := range [][2]net.Conn{{in, out}, {out, in}} {
		go func() { _, _ = io.Copy(way[0], way[1]); done <- struct{}{} }()
	}
	<-done
}

func (d *door) hold(yes bool, both ...net.Conn) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, one := range both {
		if !yes {
			delete(d.open, one)
			continue
		}
		d.open[one] = true
		if d.to == "" { // it was shut meanwhile
			_ = one.Close()
		}
	}
}
