package bench

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/zalando/go-keyring"
)

const (
	// starts is how often the program is started for one figure.
	starts = 11
	// service is the name under which the desktop keeps its secrets.
	service = "Anteroom"
)

// start starts `anteroom --agent`, the shipped program with the system's
// keychain, on a profile that holds the whole firm, and stops the clock when it
// has printed the first fifty matters. The limit is a fresh process that is given
// the key, opens the same encrypted file and prints fifty whole rows.
func (h *house) start(b *testing.B) {
	p := h.withFirm(b)
	id := string(p.names(b).ProfileID)
	for _, name := range secrets {
		if err := keyring.Set(service, id+"/"+name, p.secret(b, name)); err != nil {
			b.Fatalf("keep the profile's keys: %v; `make bench` brings a keychain of its own where dbus and gnome-keyring are installed", err)
		}
		defer func() { _ = keyring.Delete(service, id+"/"+name) }()
	}
	var ours, limit, loading, inside took
	for b.Loop() {
		for range starts {
			ours = append(ours, h.firstPage(b, p))
			limit = append(limit, rawPage(b, p))
			loading = append(loading, h.version(b))
			inside = append(inside, p.firstPage(b))
		}
	}
	ours.reportMillis(b, "")
	limit.reportMillis(b, "limit-")
	b.ReportMetric(loading.at(0.5).Seconds()*1000, "loading-p50-ms")
	b.ReportMetric(inside.at(0.5).Seconds()*1000, "desk-p50-ms")
	limited(b, ours.at(0.5).Seconds(), limit.at(0.5).Seconds())
}

// firstPage is the time from the program's start to its answer.
func (h *house) firstPage(b *testing.B, p *profile) time.Duration {
	b.Helper()
	agent := h.program("anteroom", "--agent", "--profile", p.folder)
	in, err := agent.StdinPipe()
	must(b, err)
	call := `{"id":1,"call":"Matters.List","args":[{},0,50]}` + "\n"
	line, took := answer(b, agent, func() {
		_, err := io.WriteString(in, call)
		must(b, err)
	}, func() { _ = in.Close() })
	var page struct {
		Result struct{ Lines []json.RawMessage }
	}
	if err := json.Unmarshal(line, &page); err != nil || len(page.Result.Lines) != shown {
		b.Fatalf("the agent answered %.300s", line)
	}
	return took
}

// version is the time in which the program loads and ends.
func (h *house) version(b *testing.B) time.Duration {
	b.Helper()
	program := h.program("anteroom", "--version")
	start := time.Now()
	must(b, program.Run())
	return time.Since(start)
}

// firstPage is the time in which a desk opens and answers, without a program
// around it.
func (p *profile) firstPage(b *testing.B) time.Duration {
	b.Helper()
	start := time.Now()
	d := p.open(b)
	ask(b, d, "")
	took := time.Since(start)
	must(b, d.Close())
	return took
}

// rawPage is the time that the plainest program needs.
func rawPage(b *testing.B, p *profile) time.Duration {
	b.Helper()
	program, err := os.Executable()
	must(b, err)
	fifty := exec.Command(program)
	fifty.Env = append(os.Environ(), childVariable+"="+childRows)
	asked, err := json.Marshal(rowsAsked{Path: p.cachePath(), Key: p.secret(b, "cache-key"), Firm: p.names(b).FirmID})
	must(b, err)
	fifty.Stdin = bytes.NewReader(asked)
	line, took := answer(b, fifty, func() {}, func() {})
	var rows []json.RawMessage
	if err := json.Unmarshal(line, &rows); err != nil || len(rows) != shown {
		b.Fatalf("the plain program answered %.300s", line)
	}
	return took
}

// answer starts a program, asks, and reads its first line; the program has ended
// when this returns.
func answer(b *testing.B, program *exec.Cmd, ask, end func()) ([]byte, time.Duration) {
	b.Helper()
	out, err := program.StdoutPipe()
	must(b, err)
	program.Stderr = os.Stderr
	began := time.Now()
	must(b, program.Start())
	ask()
	line, err := bufio.NewReaderSize(out, 1<<20).ReadBytes('\n')
	took := time.Since(began)
	must(b, err)
	end()
	_, _ = io.Copy(io.Discard, out)
	must(b, program.Wait())
	return line, took
}
