package bench

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"anteroom/backend/demo"
	"anteroom/backend/desk"
	"anteroom/backend/firm"

	"github.com/google/uuid"
)

// messages is how many are sent each way in one measurement.
const messages = 200

// live measures how long a message needs from a desk to the client's open page,
// shown there, and from the client to the desk's cache. The page hears a stream
// and asks for the thread when it is told, as the browser does. The limit is what
// no way around saves: two writes that are safe on this disk, the outbox's and the
// server's, and one answer over the loopback.
func (h *house) live(b *testing.B) {
	p := h.withFirm(b)
	d := p.open(b)
	ctx, stop := context.WithCancel(b.Context())
	ended := make(chan error, 1)
	go func() { ended <- d.Run(ctx) }()
	b.Cleanup(func() {
		stop()
		must(b, <-ended)
		must(b, d.Close())
	})
	browser := h.signedIn(b)
	w := &wire{h: h, d: d, browser: browser, portal: h.portal(b, browser)}
	w.thread = w.firstThread(b)
	w.hear(b, ctx)
	var out, back, limit took
	for b.Loop() {
		for n := range messages {
			limit = append(limit, h.least(b, browser))
			out = append(out, w.toClient(b, n))
			back = append(back, w.toDesk(b, n))
		}
	}
	out.reportMillis(b, "to-client-")
	back.reportMillis(b, "to-desk-")
	limit.reportMillis(b, "limit-")
	limited(b, out.at(0.50).Seconds(), limit.at(0.50).Seconds())
}

// wire is one client's open page and one desk, at two ends of a thread.
type wire struct {
	h              *house
	d              *desk.Desk
	browser        *http.Client
	portal, thread string
	told           chan struct{}
}

func (w *wire) address(rest string) string { return w.h.url + "/api/client/portals/" + w.portal + rest }

func (w *wire) firstThread(b *testing.B) string {
	b.Helper()
	var list struct {
		Entries []struct{ ID string }
	}
	must(b, json.Unmarshal(get(b, w.browser, w.address("/areas/messages")).Body, &list))
	if len(list.Entries) == 0 {
		b.Fatal("the client has no thread")
	}
	return list.Entries[0].ID
}

// hear opens the page's stream.
func (w *wire) hear(b *testing.B, ctx context.Context) {
	b.Helper()
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, w.h.url+"/api/client/live?portal="+w.portal, nil)
	must(b, err)
	got, err := w.browser.Do(ask)
	must(b, err)
	w.told = make(chan struct{}, 1)
	go func() {
		defer got.Body.Close()
		for lines := bufio.NewScanner(got.Body); lines.Scan(); {
			if lines.Text() != "event: changed" {
				continue
			}
			select {
			case w.told <- struct{}{}:
			default:
			}
		}
	}()
}

// toClient says something at the desk and waits until the page shows it.
func (w *wire) toClient(b *testing.B, n int) time.Duration {
	b.Helper()
	words := fmt.Sprintf("From the desk, number %d, %s", n, uuid.NewString())
	began := time.Now()
	_, err := w.d.Do(context.Background(), firm.AddComment{
		ID: w.d.NewID(), ItemID: firm.ID(w.thread), MatterID: demo.LongMatterID(), Text: words, Files: []firm.NewFile{},
	})
	must(b, err)
	late := time.After(patience)
	for {
		select {
		case <-w.told:
		case <-late:
			b.Fatal("the client's page was not told")
		}
		if bytes.Contains(get(b, w.browser, w.address("/areas/messages/"+w.thread)).Body, []byte(words)) {
			return time.Since(began)
		}
	}
}

// toDesk answers in the browser and waits until the desk's cache holds it.
func (w *wire) toDesk(b *testing.B, n int) time.Duration {
	b.Helper()
	words := fmt.Sprintf("From the client, number %d", n)
	body, err := json.Marshal(map[string]any{"id": uuid.NewString(), "text": words + " " + uuid.NewString(), "files": []string{}})
	must(b, err)
	began := time.Now()
	got, err := w.browser.Post(w.address("/items/"+w.thread+"/comments"), "application/json", bytes.NewReader(body))
	must(b, err)
	text, err := io.ReadAll(got.Body)
	must(b, err)
	must(b, got.Body.Close())
	if got.StatusCode == http.StatusTooManyRequests {
		time.Sleep(time.Second)
		return w.toDesk(b, n)
	}
	if got.StatusCode != http.StatusOK {
		b.Fatalf("the answer was not taken: %s %s", got.Status, text)
	}
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(time.Millisecond) {
		thread, err := w.d.Item(context.Background(), w.thread)
		must(b, err)
		if last := len(thread.Comments) - 1; last >= 0 && strings.HasPrefix(thread.Comments[last].Text, words+" ") {
			return time.Since(began)
		}
	}
	b.Fatal("the answer did not come to the desk")
	return 0
}

// least is two safe writes and one small answer.
func (h *house) least(b *testing.B, browser *http.Client) time.Duration {
	b.Helper()
	file, err := os.OpenFile(filepath.Join(h.folder, "least"), os.O_CREATE|os.O_WRONLY, 0o600)
	must(b, err)
	defer file.Close()
	page := make([]byte, 4096)
	began := time.Now()
	for range 2 {
		_, err := file.Write(page)
		must(b, err)
		must(b, file.Sync())
	}
	get(b, browser, h.url+"/healthz")
	return time.Since(began)
}
