package clientweb

import (
	"encoding/json"
	"net/http"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/store"
)

func firmOf(t *testing.T, b *browser) Office {
	t.Helper()
	var office Office
	got := b.do("GET", "/api/client/firm", "")
	if err := json.Unmarshal([]byte(got.body), &office); err != nil || got.status != http.StatusOK {
		t.Fatalf("%d %s: %v", got.status, got.body, err)
	}
	return office
}

func TestAPageLearnsOfTheFirmsLogoAndGetsItsPicture(t *testing.T) {
	o := open(t)
	b := o.browser()
	if office := firmOf(t, b); office.Logo != (Logo{}) || office.Name == "" {
		t.Errorf("a firm without a logo: %+v", office)
	}
	if got := b.do("GET", "/api/client/firm/logo", ""); got.status != http.StatusNotFound || got.refusal(t).Reason != "not_here" || got.header.Get("Cache-Control") != "no-store" {
		t.Errorf("no logo: %d %s %v", got.status, got.body, got.header)
	}
	first, second := firmtest.Picture(300, 90, firmtest.Ink), firmtest.Picture(200, 60, firmtest.Chalk)
	o.Logo(first)
	office := firmOf(t, b)
	if want := (Logo{Version: office.Logo.Version, Width: 300, Height: 90, Ground: "light"}); office.Logo != want || len(office.Logo.Version) != 16 {
		t.Errorf("%+v", office.Logo)
	}
	got := b.do("GET", "/api/client/firm/logo?v="+office.Logo.Version, "")
	if got.status != http.StatusOK || got.body != string(first) {
		t.Fatalf("%d, %d bytes", got.status, len(got.body))
	}
	for name, want := range map[string]string{
		"Content-Type": "image/png", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache", "Etag": `"` + office.Logo.Version + `"`,
		"Content-Disposition": `inline; filename="logo.png"`, "Cross-Origin-Resource-Policy": "same-origin",
		"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	} {
		if got.header.Get(name) != want {
			t.Errorf("%s: %q, want %q", name, got.header.Get(name), want)
		}
	}
	if head := b.do("HEAD", "/api/client/firm/logo", ""); head.status != http.StatusOK || head.body != "" {
		t.Errorf("HEAD: %d, %d bytes", head.status, len(head.body))
	}
	o.Logo(second)
	if after := firmOf(t, b).Logo; after.Version == office.Logo.Version || after.Ground != "dark" {
		t.Errorf("another picture under the same name: %+v", after)
	}
	o.Logo(nil)
	if got := b.do("GET", "/api/client/firm/logo", ""); got.status != http.StatusNotFound || firmOf(t, b).Logo.Version != "" {
		t.Errorf("taken away: %d", got.status)
	}
}

func TestABrowserKeepsTheLogoWhileItIsTheSame(t *testing.T) {
	o := open(t)
	o.Logo(firmtest.Picture(300, 90, firmtest.Ink))
	b := o.browser()
	tag := b.do("GET", "/api/client/firm/logo", "").header.Get("ETag")
	b.header.Set("If-None-Match", tag)
	if got := b.do("GET", "/api/client/firm/logo", ""); got.status != http.StatusNotModified || got.body != "" {
		t.Errorf("the same: %d, %d bytes", got.status, len(got.body))
	}
	o.Logo(firmtest.Picture(300, 90, firmtest.Brass))
	if got := b.do("GET", "/api/client/firm/logo", ""); got.status != http.StatusOK || got.header.Get("ETag") == tag {
		t.Errorf("another: %d %s", got.status, got.header.Get("ETag"))
	}
}

func TestAnotherFirmsHostNameShowsItsOwnLogoOrNone(t *testing.T) {
	o := open(t)
	o.Logo(firmtest.Picture(300, 90, firmtest.Ink))
	abroad := o.browser()
	abroad.host = "portal.stone.example"
	if got := abroad.do("GET", "/api/client/firm/logo", ""); got.status != http.StatusNotFound || firmOf(t, abroad).Logo != (Logo{}) {
		t.Errorf("a firm without one shows %d, %d bytes", got.status, len(got.body))
	}
	own := firmtest.Picture(64, 64, firmtest.Brass)
	o.Write(roomtest.Away, func(tx *store.Tx) error {
		_, err := o.Do(t.Context(), tx, firm.Actor{Kind: firm.BySystem}, firm.SetLogo{PNG: own})
		return err
	})
	if got := abroad.do("GET", "/api/client/firm/logo", ""); got.body != string(own) {
		t.Errorf("the other firm shows %d, %d bytes", got.status, len(got.body))
	}
	if office := firmOf(t, o.browser()); office.Logo.Width != 300 {
		t.Errorf("the first firm shows %+v", office.Logo)
	}
}
