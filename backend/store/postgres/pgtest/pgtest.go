//go:build unix

// Package pgtest starts a private PostgreSQL for tests: on a socket in a
// temporary folder, with a fresh database per test.
//
// It is for tests only and knows no tables. Without PostgreSQL's programs a test
// fails, since a store that was not tried is not known to work; whoever must do
// without sets ANTEROOM_NO_POSTGRES=1, and the tests say so as skipped.
package pgtest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver that makes databases
)

const (
	startWithin = 60 * time.Second
	// account is who runs the cluster when the tests run as root, which
	// PostgreSQL refuses.
	account = "postgres"
	// socketBytes is how long a socket's folder may be: the system gives the
	// whole path about a hundred bytes.
	socketBytes = 80
)

// Cluster is a running PostgreSQL of its own.
type Cluster struct {
	folder string
	bin    string
	as     *syscall.Credential
	made   atomic.Int64
	keeper *exec.Cmd
	alive  io.Closer
}

// Start starts a cluster that ends with the test; give the tests of a package
// one parent that starts it, for it takes a second or two. It returns nil where
// ANTEROOM_NO_POSTGRES is set: Database then skips.
func Start(t testing.TB) *Cluster {
	t.Helper()
	if os.Getenv("ANTEROOM_NO_POSTGRES") == "1" {
		return nil
	}
	c, err := start()
	if err != nil {
		t.Fatalf("start PostgreSQL: %v", err)
	}
	t.Cleanup(func() {
		if err := c.stop(); err != nil {
			t.Errorf("stop PostgreSQL: %v", err)
		}
	})
	return c
}

// Database makes an empty database and returns its address; it goes with the
// cluster. A nil cluster skips the test and says why.
func (c *Cluster) Database(t testing.TB) string {
	t.Helper()
	if c == nil {
		t.Skip("ANTEROOM_NO_POSTGRES=1: PostgreSQL is left out on request")
	}
	name := "test_" + strconv.FormatInt(c.made.Add(1), 10)
	pool, err := sql.Open("pgx", c.address("postgres"))
	if err != nil {
		t.Fatalf("open PostgreSQL: %v", err)
	}
	defer pool.Close()
	if _, err := pool.ExecContext(context.Background(), "CREATE DATABASE "+name); err != nil {
		t.Fatalf("make a database: %v", err)
	}
	return c.address(name)
}

// address names a database by the socket's folder, so no port is taken.
func (c *Cluster) address(database string) string {
	how := url.Values{"host": {c.folder}, "user": {account}, "sslmode": {"disable"}}
	return "postgres:///" + database + "?" + how.Encode()
}

func start() (*Cluster, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	folder, err := temporary()
	if err != nil {
		return nil, err
	}
	c := &Cluster{folder: folder, bin: bin}
	if err := c.boot(); err != nil {
		return nil, errors.Join(err, c.stop())
	}
	return c, nil
}

// temporary makes a folder whose name is short enough for a socket in it.
func temporary() (string, error) {
	within := ""
	if len(os.TempDir()) > socketBytes {
		within = "/tmp"
	}
	return os.MkdirTemp(within, "pg")
}

func (c *Cluster) boot() error {
	if err := c.lower(); err != nil {
		return err
	}
	if err := c.run("initdb", "-D", c.data(), "-U", account, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"); err != nil {
		return err
	}
	if err := c.keep(); err != nil {
		return err
	}
	// Nothing here must outlive the tests, so nothing waits for a disk.
	options := "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses='' -c max_connections=60 -k " + c.folder
	return c.run("pg_ctl", "-D", c.data(), "-l", filepath.Join(c.folder, "log"), "-w",
		"-t", strconv.Itoa(int(startWithin.Seconds())), "-o", options, "start")
}

func (c *Cluster) data() string { return filepath.Join(c.folder, "data") }

// keep starts the one who ends the cluster: a shell that waits until its input
// closes. That happens on stop, and also when the test binary is killed.
func (c *Cluster) keep() error {
	script := `read -r _; "$0" -D "$1" -m immediate -w stop; rm -rf "$2"/*`
	keeper := exec.Command("/bin/sh", "-c", script, filepath.Join(c.bin, "pg_ctl"), c.data(), c.folder) //nolint:gosec // paths of our own
	keeper.Dir = c.folder
	// A group of its own: an interrupt from the keyboard must not end it first.
	keeper.SysProcAttr = &syscall.SysProcAttr{Credential: c.as, Setpgid: true}
	alive, err := keeper.StdinPipe()
	if err != nil {
		return err
	}
	if err := keeper.Start(); err != nil {
		return err
	}
	c.keeper, c.alive = keeper, alive
	return nil
}

// lower lets root run the cluster as somebody else, and gives them the folder.
func (c *Cluster) lower() error {
	if os.Geteuid() != 0 {
		return nil
	}
	who, err := user.Lookup(account)
	if err != nil {
		return fmt.Errorf("PostgreSQL does not run as root: %w; install it so that the account exists", err)
	}
	uid, err := strconv.ParseUint(who.Uid, 10, 32)
	if err != nil {
		return err
	}
	gid, err := strconv.ParseUint(who.Gid, 10, 32)
	if err != nil {
		return err
	}
	c.as = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return os.Chown(c.folder, int(uid), int(gid))
}

func (c *Cluster) run(program string, args ...string) error {
	ctx, cancel := context.WithTimeout(context.Background(), startWithin)
	defer cancel()
	command := exec.CommandContext(ctx, filepath.Join(c.bin, program), args...) //nolint:gosec // programs of our own choice
	command.Dir = c.folder
	command.Env = []string{"LC_ALL=C.UTF-8", "PATH=" + os.Getenv("PATH")}
	command.SysProcAttr = &syscall.SysProcAttr{Credential: c.as}
	// A file, not a pipe: the server would hold a pipe open for ever.
	out, err := os.Create(filepath.Join(c.folder, program+".out"))
	if err != nil {
		return err
	}
	defer out.Close()
	command.Stdout, command.Stderr = out, out
	if err := command.Run(); err != nil {
		said, _ := os.ReadFile(out.Name())
		log, _ := os.ReadFile(filepath.Join(c.folder, "log"))
		return fmt.Errorf("%s: %w\n%s%s", program, err, said, log)
	}
	return nil
}

func (c *Cluster) stop() error {
	if c.keeper != nil {
		if err := c.alive.Close(); err != nil {
			return err
		}
		if err := c.keeper.Wait(); err != nil {
			return fmt.Errorf("end the cluster: %w", err)
		}
	}
	return os.RemoveAll(c.folder)
}

// programs finds the newest installed PostgreSQL.
func programs() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", errors.New("initdb was not found; install PostgreSQL 14 or later, or set ANTEROOM_NO_POSTGRES=1 to leave its tests out")
	}
	slices.SortFunc(found, func(a, b string) int { return version(a) - version(b) })
	return filepath.Dir(found[len(found)-1]), nil
}

func version(path string) int {
	n, err := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
	if err != nil {
		return 0
	}
	return n
}
