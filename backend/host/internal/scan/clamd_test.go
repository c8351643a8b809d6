package scan_test

import (
	"bytes"
	"context"
	"crypto/md5"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/scan"
)

// clamd starts ClamAV's daemon with a signature database of one line, for the
// content given, and returns its socket. Streams over a MiB are too large for it.
func clamd(t *testing.T, name string, content []byte) string {
	t.Helper()
	program, err := exec.LookPath("clamd")
	if err != nil {
		t.Skip("no clamd here: install clamav-daemon, as build/setup.sh does")
	}
	folder, err := os.MkdirTemp("", "clamd")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	socket := filepath.Join(folder, "socket")
	write(t, filepath.Join(folder, "one.hdb"), fmt.Sprintf("%x:%d:%s\n", md5.Sum(content), len(content), name))
	write(t, filepath.Join(folder, "clamd.conf"), strings.Join([]string{
		"Foreground yes", "LocalSocket " + socket, "DatabaseDirectory " + folder, "StreamMaxLength 1M", "MaxThreads 2", "ExitOnOOM yes", "",
	}, "\n"))
	daemon := exec.Command(program, "--config-file="+filepath.Join(folder, "clamd.conf"))
	var said bytes.Buffer
	daemon.Stdout, daemon.Stderr = &said, &said
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = daemon.Process.Kill()
		_ = daemon.Wait()
	})
	for until := time.Now().Add(time.Minute); time.Now().Before(until); time.Sleep(50 * time.Millisecond) {
		if line, err := net.Dial("unix", socket); err == nil {
			_ = line.Close()
			return socket
		}
	}
	t.Fatalf("clamd did not come up: %s", said.String())
	return ""
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// eicar is the harmless content that every scanner is to find. It lies only as
// hex, and is never written to a disk in the clear.
func eicar(t *testing.T) []byte {
	t.Helper()
	coded, err := os.ReadFile(filepath.Join(firmtest.DataFolder(t), "strings", "eicar-test-string.hex"))
	if err != nil {
		t.Fatal(err)
	}
	content, err := hex.DecodeString(strings.TrimSpace(string(coded)))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestClamdFindsWhatItsSignaturesName(t *testing.T) {
	bad := eicar(t)
	scanner, err := scan.Open("unix://" + clamd(t, "Anteroom.Test", bad))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		why     string
		content []byte
		found   string
		err     error
	}{
		{"the test content is found by its signature", bad, "Anteroom.Test.UNOFFICIAL", nil},
		{"a plain text is clean", []byte("A letter to the firm."), "", nil},
		{"an empty content is clean", nil, "", nil},
		{"one of many chunks is clean", bytes.Repeat([]byte("page "), 100_000), "", nil},
		{"what the scanner will not read whole is kept out", make([]byte, 3<<20), "", scan.ErrTooLarge},
	} {
		verdict, err := scanner.Scan(t.Context(), bytes.NewReader(row.content))
		if !errors.Is(err, row.err) || verdict.Found != row.found {
			t.Errorf("%s: %+v, %v", row.why, verdict, err)
		}
		if err == nil && !verdict.Scanned {
			t.Errorf("%s: it was not scanned", row.why)
		}
	}
}

// scripted is a scanner that answers each line with the same words, or none.
func scripted(t *testing.T, answer func(net.Conn)) *scan.Clamd {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			line, err := listener.Accept()
			if err != nil {
				return
			}
			go answer(line)
		}
	}()
	return &scan.Clamd{Network: "tcp", Address: listener.Addr().String(), Time: 300 * time.Millisecond}
}

func TestNoJudgementIsNoPermission(t *testing.T) {
	says := func(words string) func(net.Conn) {
		return func(line net.Conn) {
			_, _ = io.CopyN(io.Discard, line, 10)
			_, _ = io.WriteString(line, words)
			_ = line.Close()
		}
	}
	gone := &scan.Clamd{Network: "unix", Address: filepath.Join(t.TempDir(), "nobody")}
	for why, scanner := range map[string]*scan.Clamd{
		"nobody listens":           gone,
		"it is silent":             scripted(t, func(line net.Conn) { _, _ = io.Copy(io.Discard, line) }),
		"it hangs up":              scripted(t, func(line net.Conn) { _ = line.Close() }),
		"it talks nonsense":        scripted(t, says("220 welcome\x00")),
		"it reports a fault":       scripted(t, says("stream: Can't allocate memory ERROR\x00")),
		"its answer has no end":    scripted(t, says(strings.Repeat("stream: OK", 10_000))),
		"OK before all was taken":  scripted(t, says("stream: OK\x00")),
		"OK with something before": scripted(t, says("not OK\x00")),
	} {
		begun := time.Now()
		verdict, err := scanner.Scan(t.Context(), bytes.NewReader(make([]byte, 8<<20)))
		if !errors.Is(err, scan.ErrUnreachable) || verdict.Scanned {
			t.Errorf("%s: %+v, %v", why, verdict, err)
		}
		if took := time.Since(begun); took > 3*time.Second {
			t.Errorf("%s: took %v", why, took)
		}
	}
}

func TestACancelledScanEndsAtOnce(t *testing.T) {
	scanner := scripted(t, func(line net.Conn) { _, _ = io.Copy(io.Discard, line) })
	scanner.Time = time.Minute
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	begun := time.Now()
	if _, err := scanner.Scan(ctx, strings.NewReader("a letter")); !errors.Is(err, scan.ErrUnreachable) {
		t.Errorf("cancelled: %v", err)
	}
	if took := time.Since(begun); took > scanner.Time/2 {
		t.Errorf("took %v", took)
	}
}

func TestAFaultInReadingIsNotTheScanners(t *testing.T) {
	scanner := scripted(t, func(line net.Conn) { _, _ = io.Copy(io.Discard, line) })
	broken := errors.New("broken disk")
	if _, err := scanner.Scan(t.Context(), iotest.ErrReader(broken)); !errors.Is(err, broken) || errors.Is(err, scan.ErrUnreachable) {
		t.Errorf("got %v", err)
	}
}

func TestTheAddressOfAScanner(t *testing.T) {
	for address, ok := range map[string]bool{
		"": true, "unix:///run/clamav/clamd.ctl": true, "tcp://127.0.0.1:3310": true, "tcp://[::1]:3310": true,
		"clamd": false, "unix://run/clamd": false, "tcp://127.0.0.1": false, "http://127.0.0.1:80": false, "tcp://h:1/path": false,
	} {
		if _, err := scan.Open(address); (err == nil) != ok {
			t.Errorf("%q: %v", address, err)
		}
	}
	verdict, err := scan.None{}.Scan(t.Context(), strings.NewReader("x"))
	if err != nil || verdict.Scanned || verdict.Found != "" {
		t.Errorf("no scanner: %+v, %v", verdict, err)
	}
}
