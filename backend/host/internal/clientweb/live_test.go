package clientweb

import (
	"bufio"
	"context"
	"io/fs"
	"net/http"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/view"
)

type emptyPages struct{}

func (emptyPages) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// listen opens a stream and hands over its events; the channel closes with it.
func (b *browser) listen(t *testing.T, portal string) <-chan string {
	t.Helper()
	got, err := b.o.server.Client().Do(b.request("GET", "/api/client/live?portal="+portal, ""))
	if err != nil {
		t.Fatal(err)
	}
	if got.StatusCode != http.StatusOK || got.Header.Get("Content-Type") != "text/event-stream" || got.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d %v", got.StatusCode, got.Header)
	}
	events := make(chan string, 100)
	go func() {
		defer close(events)
		defer got.Body.Close()
		lines := bufio.NewScanner(got.Body)
		for lines.Scan() {
			if name, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
				events <- name
			}
		}
	}()
	return events
}

// hears waits for an event, past beats.
func hears(t *testing.T, events <-chan string, want string) {
	t.Helper()
	limit := time.After(10 * time.Second)
	for {
		select {
		case got, ok := <-events:
			if !ok {
				t.Fatalf("the stream ended without %s", want)
			}
			if got == want {
				return
			}
			if got != "beat" {
				t.Fatalf("heard %s, want %s", got, want)
			}
		case <-limit:
			t.Fatalf("no %s within ten seconds", want)
		}
	}
}

func TestAnOpenPageHearsOfItsOwnChangesOnly(t *testing.T) {
	looks := make(chan struct{}, 10)
	o := open(t, func(d *Deps) { d.Beat, d.View = time.Hour, counted{d.View, looks} })
	o.items()
	ann := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann))
	events := ann.listen(t, smithAnn())
	hears(t, events, "beat")
	<-looks
	// What she does not see she does not hear of either, not even as a beat.
	for _, row := range []firm.Row{
		firm.Item{ID: "00000001-0000-7000-8000-000000000013", MatterID: roomtest.Gurney, Area: firm.Notes, Title: "Another matter's"},
		firm.InternalNote{ID: "00000001-0000-7000-8000-000000000031", MatterID: roomtest.Smith, Text: "An inner one"},
	} {
		o.Put(row)
		o.bell.ring()
		<-looks
	}
	o.Put(firm.Share{ID: firm.PairID("share", hidden, roomtest.Ann), MatterID: roomtest.Smith, ItemID: hidden, ContactID: roomtest.Ann})
	o.bell.ring()
	if first := <-events; first != "changed" {
		t.Errorf("the first word after the beat is %s", first)
	}
}

// counted tells of each look at a fingerprint.
type counted struct {
	reads View
	looks chan<- struct{}
}

func (c counted) View(ctx context.Context, firmID, account firm.ID, ask view.Ask) (view.Answer, error) {
	return c.reads.View(ctx, firmID, account, ask)
}

func (c counted) Look(ctx context.Context, firmID, account firm.ID, ask view.Ask) (view.Answer, error) {
	return c.reads.Look(ctx, firmID, account, ask)
}

func (c counted) Fingerprint(ctx context.Context, firmID, account, portal firm.ID) (view.Print, error) {
	defer func() { c.looks <- struct{}{} }()
	return c.reads.Fingerprint(ctx, firmID, account, portal)
}

func TestAnOpenPageIsOutWithTheRevoke(t *testing.T) {
	o := open(t)
	ann := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann))
	events := ann.listen(t, smithAnn())
	hears(t, events, "beat")
	o.Revoke(roomtest.Smith, roomtest.Ann)
	o.bell.ring()
	hears(t, events, "out")
	if _, more := <-events; more {
		t.Error("the stream went on")
	}
}

func TestABeatFindsWhatNoBellTold(t *testing.T) {
	o := open(t)
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	events := o.signedIn(in).listen(t, smithAnn())
	hears(t, events, "beat")
	if err := o.Accounts.SignOut(t.Context(), roomtest.Home, in.Session); err != nil {
		t.Fatal(err)
	}
	hears(t, events, "out")
}

func TestOneAccountHoldsAFewStreamsOnly(t *testing.T) {
	o := open(t)
	ann := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann))
	for range streamsPerAccount {
		hears(t, ann.listen(t, smithAnn()), "beat")
	}
	if got := ann.do("GET", "/api/client/live?portal="+smithAnn(), ""); got.status != http.StatusTooManyRequests {
		t.Errorf("one stream more: %d", got.status)
	}
}
