package bench

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/backend/firm"
)

const (
	// browsers ask at once, each as soon as it has its answer.
	browsers = 8
	// warming and asking are the requests of one browser; a session may ask
	// 3,000 times in one go before it is rationed.
	warming = 25
	asking  = 500
)

// dashboard asks portald for one client's dashboard, over HTTP with sessions,
// eight browsers at once. The limit is a server of net/http in a process of its
// own that always gives the same answer: same headers, same body.
func (h *house) dashboard(b *testing.B) {
	all := make([]*http.Client, browsers)
	for i := range all {
		all[i] = h.signedIn(b)
	}
	address := h.url + "/api/client/portals/" + h.portal(b, all[0]) + "/dashboard"
	said := get(b, all[0], address)
	static := serving(b, said)
	forgetPeak(h.serverProcess())
	var ours, limit took
	var oursFor, limitFor time.Duration
	for b.Loop() {
		_, _ = crowd(b, all, static, warming)
		one, lasted := crowd(b, all, static, asking)
		limit, limitFor = append(limit, one...), limitFor+lasted

		_, _ = crowd(b, all, address, warming)
		one, lasted = crowd(b, all, address, asking)
		ours, oursFor = append(ours, one...), oursFor+lasted
	}
	ours.reportMillis(b, "")
	limit.reportMillis(b, "limit-")
	perSecond, limitPerSecond := float64(len(ours))/oursFor.Seconds(), float64(len(limit))/limitFor.Seconds()
	b.ReportMetric(perSecond, "req/s")
	b.ReportMetric(limitPerSecond, "limit-req/s")
	b.ReportMetric(float64(len(said.Body)), "body-B")
	reportPeak(b, h.serverProcess(), "server-peak-MB")
	limited(b, limitPerSecond, perSecond)
}

// signedIn is a browser with a session of its own.
func (h *house) signedIn(b *testing.B) *http.Client {
	b.Helper()
	jar, err := cookiejar.New(nil)
	must(b, err)
	browser := &http.Client{Jar: jar, Transport: &http.Transport{}}
	body, err := json.Marshal(map[string]string{"email": h.client, "password": h.password})
	must(b, err)
	got, err := browser.Post(h.url+"/api/client/session", "application/json", bytes.NewReader(body))
	must(b, err)
	defer got.Body.Close()
	if got.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(got.Body)
		b.Fatalf("sign in: %s %s", got.Status, text)
	}
	return browser
}

// portal is the first portal that is open to the client.
func (h *house) portal(b *testing.B, browser *http.Client) string {
	b.Helper()
	var session struct {
		Portals []struct{ ID firm.ID }
	}
	must(b, json.Unmarshal(get(b, browser, h.url+"/api/client/session").Body, &session))
	if len(session.Portals) == 0 {
		b.Fatal("no portal is open to the client")
	}
	return string(session.Portals[0].ID)
}

func get(b *testing.B, browser *http.Client, address string) staticAnswer {
	b.Helper()
	got, err := browser.Get(address)
	must(b, err)
	defer got.Body.Close()
	body, err := io.ReadAll(got.Body)
	must(b, err)
	if got.StatusCode != http.StatusOK {
		b.Fatalf("%s: %s %s", address, got.Status, body)
	}
	return staticAnswer{Header: got.Header, Body: body}
}

// serving starts a program that always says the same.
func serving(b *testing.B, said staticAnswer) (address string) {
	b.Helper()
	program, err := os.Executable()
	must(b, err)
	server := exec.Command(program)
	server.Env = append(os.Environ(), childVariable+"="+childStatic)
	server.Stderr = os.Stderr
	in, err := server.StdinPipe()
	must(b, err)
	out, err := server.StdoutPipe()
	must(b, err)
	must(b, server.Start())
	b.Cleanup(func() {
		_ = in.Close()
		_ = server.Wait()
	})
	must(b, json.NewEncoder(in).Encode(said))
	line, err := bufio.NewReader(out).ReadString('\n')
	must(b, err)
	return strings.TrimSpace(line)
}

// crowd has every browser ask so many times and read every answer whole.
func crowd(b *testing.B, all []*http.Client, address string, times int) (took, time.Duration) {
	b.Helper()
	each := make([]took, len(all))
	failed := make([]error, len(all))
	var done sync.WaitGroup
	start := time.Now()
	for i, browser := range all {
		done.Go(func() { each[i], failed[i] = asks(browser, address, times) })
	}
	done.Wait()
	lasted := time.Since(start)
	var together took
	for i := range all {
		must(b, failed[i])
		together = append(together, each[i]...)
	}
	return together, lasted
}

func asks(browser *http.Client, address string, times int) (took, error) {
	each := make(took, 0, times)
	for range times {
		start := time.Now()
		got, err := browser.Get(address)
		if err != nil {
			return nil, err
		}
		_, err = io.Copy(io.Discard, got.Body)
		_ = got.Body.Close()
		if err != nil {
			return nil, err
		}
		if got.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("answered %s", got.Status)
		}
		each = append(each, time.Since(start))
	}
	return each, nil
}
