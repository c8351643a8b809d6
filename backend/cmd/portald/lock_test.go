package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// serve starts a server and returns what stops it.
func (o *operator) serve() (stop func()) {
	o.t.Helper()
	command := o.start()
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		_ = command.Process.Signal(os.Interrupt)
		if err := command.Wait(); err != nil {
			o.t.Errorf("the server ended with %v", err)
		}
	}
	o.t.Cleanup(stop)
	return stop
}

// start starts a server and waits until it says where it listens.
func (o *operator) start() *exec.Cmd {
	o.t.Helper()
	command := exec.Command(os.Args[0], "serve", "--listen", "127.0.0.1:0", "--dev-mailbox", "--dev-mailbox-listen", "127.0.0.1:0")
	command.Env = []string{insideEnv + "=1", "HOME=" + o.home, "PATH=" + os.Getenv("PATH"), "PORTALD_DATA=" + o.data(), "PORTALD_LOG=error"}
	out, err := command.StdoutPipe()
	if err != nil {
		o.t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		o.t.Fatal(err)
	}
	told := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(out).ReadString('\n')
		told <- line
	}()
	select {
	case line := <-told:
		if strings.Contains(line, "http://127.0.0.1:") {
			return command
		}
		_ = command.Process.Kill()
		o.t.Fatalf("the server said %q", line)
	case <-time.After(30 * time.Second):
		_ = command.Process.Kill()
		o.t.Fatal("the server said nothing for 30 seconds")
	}
	return nil
}

func TestASecondServerOnOneDataFolderIsRefused(t *testing.T) {
	o := newOperator(t)
	o.found()
	copied := filepath.Join(o.home, "copy.db")
	o.must("backup", copied)
	stop := o.serve()
	again := []string{"serve", "--listen", "127.0.0.1:0", "--dev-mailbox", "--dev-mailbox-listen", "127.0.0.1:0"}
	o.fails(1, []string{"another portald is using this data folder; stop it first"}, again...)
	o.fails(1, []string{"another portald is using this data folder"}, "restore", "--force", copied)
	// What does not serve goes on beside it.
	o.must("backup", filepath.Join(o.home, "other.db"))
	o.must("verify-audit")
	stop()
	o.serve()
}

func TestAServerThatWasKilledLeavesItsDataFolderFree(t *testing.T) {
	o := newOperator(t)
	o.found()
	killed := o.start()
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = killed.Wait()
	o.serve()
}

// Commands that do not serve run beside a server, as the operations page promises.
func TestAnImportRunsBesideAServer(t *testing.T) {
	o := newOperator(t)
	o.found()
	o.serve()
	holds(t, o.must("import", o.write("matters.jsonl", line("1"))), "1 matter new")
}
