package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// insideEnv makes this test's own program be portald.
const insideEnv = "PORTALD_TEST_INSIDE"

func TestMain(m *testing.M) {
	if os.Getenv(insideEnv) != "" {
		main()
	}
	os.Exit(m.Run())
}

// operator is somebody at a terminal, with a data folder.
type operator struct {
	t    *testing.T
	home string
	env  []string
	in   string
}

func newOperator(t *testing.T) *operator {
	return &operator{t: t, home: t.TempDir()}
}

func (o *operator) data() string { return filepath.Join(o.home, "data") }

// run runs one command as its own process; the data folder is the operator's
// unless they name another.
func (o *operator) run(args ...string) (out, said string, code int) {
	o.t.Helper()
	command := exec.Command(os.Args[0], args...)
	command.Dir = o.home
	command.Env = append([]string{insideEnv + "=1", "HOME=" + o.home, "PATH=" + os.Getenv("PATH"), "PORTALD_DATA=" + o.data(), "PORTALD_LOG=error"}, o.env...)
	var stdout, stderr bytes.Buffer
	command.Stdin, command.Stdout, command.Stderr = strings.NewReader(o.in), &stdout, &stderr
	err := command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		o.t.Fatal(err)
	}
	if strings.Contains(stderr.String(), "goroutine ") {
		o.t.Errorf("portald %v fell over:\n%s", args, stderr.String())
	}
	return stdout.String(), stderr.String(), command.ProcessState.ExitCode()
}

func (o *operator) must(args ...string) string {
	o.t.Helper()
	out, said, code := o.run(args...)
	if code != 0 {
		o.t.Fatalf("portald %v: %d\n%s%s", args, code, out, said)
	}
	return out
}

// fails runs a command that must fail, and looks for words in what it says.
func (o *operator) fails(code int, words []string, args ...string) {
	o.t.Helper()
	_, said, got := o.run(args...)
	if got != code {
		o.t.Errorf("portald %v ended with %d, not %d:\n%s", args, got, code, said)
	}
	holds(o.t, said, words...)
}

func (o *operator) write(name, text string) string {
	o.t.Helper()
	path := filepath.Join(o.home, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		o.t.Fatal(err)
	}
	return path
}

// found makes a firm.
func (o *operator) found() {
	o.t.Helper()
	o.in = adminPassword + "\n"
	holds(o.t, o.must("init", "--firm", "Hale & Ortiz", "--admin", "Ada Hale", "--email", "ada@hale.example"), `"Hale & Ortiz" is ready`, "ada@hale.example can sign in")
}

const adminPassword = "a long walk along the river"

func holds(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, word := range words {
		if !strings.Contains(text, word) {
			t.Errorf("%q does not stand in:\n%s", word, text)
		}
	}
}
