package clientweb

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/roomtest"
)

func TestWhileTheFirmIsHeldNothingOfItIsOpen(t *testing.T) {
	held := true
	o := open(t, func(d *Deps) {
		d.Held = func(context.Context, firm.ID) error {
			if !held {
				return nil
			}
			return &account.Refusal{Code: account.Busy, Reason: "portal_held", Sentence: "Closed for a short while.", Wait: time.Minute}
		}
	})
	b := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann))
	o.items()
	for _, l := range matrix() {
		got := b.do(l.method, l.at(), l.body)
		if strings.HasPrefix(l.path, "/firm") {
			if got.status != http.StatusOK {
				t.Errorf("the firm's name and logo, %s: %d %s", l.path, got.status, got.body)
			}
			continue
		}
		if got.status != http.StatusServiceUnavailable || got.refusal(t).Reason != "portal_held" || got.header.Get("Retry-After") != "60" {
			t.Errorf("%s %s: %d %s", l.method, l.path, got.status, got.body)
		}
	}
	if page := b.do("GET", "/signin", ""); page.status != http.StatusOK || !strings.Contains(page.body, "<html") {
		t.Errorf("the page that says so: %d", page.status)
	}
	held = false
	if got := b.do("GET", "/api/client/portals/"+smithAnn()+"/dashboard", ""); got.status != http.StatusOK {
		t.Errorf("after the hold: %d %s", got.status, got.body)
	}
	if o.log.Len() != 0 {
		t.Errorf("the log says %s", o.log)
	}
}
