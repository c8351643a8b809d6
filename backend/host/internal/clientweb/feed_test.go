package clientweb

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/roomtest"
)

// newFeed makes a private address and returns its path.
func (b *browser) newFeed() string {
	b.o.T.Helper()
	made := readAs[Feed](b.o, b.do("POST", ofAnn("/feed"), "{}"))
	path, is := strings.CutPrefix(made.Address, roomtest.Base)
	if !is || !made.Exists || made.MadeAt == 0 || !strings.HasPrefix(path, "/feed/") || !strings.HasSuffix(path, ".ics") || len(path) < 45 {
		b.o.T.Fatalf("the feed is %+v", made)
	}
	return path
}

func TestAPrivateCalendarAddress(t *testing.T) {
	o := open(t)
	ann := o.inside()
	if got := readAs[Feed](o, ann.do("GET", ofAnn("/feed"), "")); got != (Feed{}) {
		t.Errorf("before, %+v", got)
	}
	path := ann.newFeed()
	program := o.browser()
	got := program.do("GET", path, "")
	if got.status != http.StatusOK || got.header.Get("Content-Type") != calendarType || got.header.Get("Cache-Control") != "no-store" || len(program.cookies) != 0 {
		t.Fatalf("%d %v %s", got.status, got.header, got.body)
	}
	for _, want := range []string{"X-WR-CALNAME:Hale & Ortiz\r\n", "SUMMARY:Hearing", "LOCATION:Room 4"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("no %q in %s", want, got.body)
		}
	}
	if now := readAs[Feed](o, ann.do("GET", ofAnn("/feed"), "")); !now.Exists || now.Address != "" || now.MadeAt == 0 {
		t.Errorf("told later, it is %+v", now)
	}
	o.Act(firm.ActOnItem{Act: firm.ActHide, ItemID: hearing, MatterID: roomtest.Smith, ContactID: roomtest.Ann})
	if now := program.do("GET", path, ""); now.status != http.StatusOK || strings.Contains(now.body, "Hearing") {
		t.Errorf("once it is hidden: %d %s", now.status, now.body)
	}
	second := ann.newFeed()
	if old, fresh := program.do("GET", path, ""), program.do("GET", second, ""); old.status != http.StatusNotFound || fresh.status != http.StatusOK {
		t.Errorf("the old address: %d, the new: %d", old.status, fresh.status)
	}
	if end := ann.do("DELETE", ofAnn("/feed"), ""); end.status != http.StatusNoContent || program.do("GET", second, "").status != http.StatusNotFound {
		t.Errorf("ended: %d", end.status)
	}
}

func TestTheFeedNamesTheMatterWhereTheFirmsMailsMay(t *testing.T) {
	o := open(t)
	ann := o.inside()
	path := ann.newFeed()
	office, _ := roomtest.Get[firm.Firm](o.Office, roomtest.Home)
	office.MailNames = true
	o.Put(office)
	if got := o.browser().do("GET", path, ""); !strings.Contains(got.body, "X-WR-CALNAME:Hale & Ortiz: Smith v. Parr\r\n") {
		t.Errorf("%s", got.body)
	}
}

func TestFeedsThatOpenNothingAllLookTheSame(t *testing.T) {
	o := open(t)
	ann := o.inside()
	path := ann.newFeed()
	away := o.browser()
	away.host = "portal.stone.example"
	elsewhere := away.do("GET", path, "")
	o.Revoke(roomtest.Smith, roomtest.Ann)
	revoked := o.browser().do("GET", path, "")
	if revoked.status != http.StatusNotFound || elsewhere.status != revoked.status || elsewhere.body != revoked.body {
		t.Fatalf("elsewhere %d %s, revoked %d %s", elsewhere.status, elsewhere.body, revoked.status, revoked.body)
	}
	for _, other := range []string{"/feed/", "/feed/.ics", "/feed/nonsense.ics", "/feed/" + strings.Repeat("A", 43) + ".ics", strings.TrimSuffix(path, ".ics"), "/feed/a/b.ics", "/feed/%00.ics"} {
		got := o.browser().do("GET", other, "")
		if got.status != revoked.status || got.body != revoked.body || len(got.header) != len(revoked.header) {
			t.Errorf("%s: %d %s", other, got.status, got.body)
		}
	}
	if o.log.Len() != 0 {
		t.Errorf("the log says %s", o.log)
	}
}

func TestFeedsAreRationedByAddress(t *testing.T) {
	o := open(t, func(d *Deps) { d.Doors = Rate{PerSecond: 1, Burst: 3} })
	for n := range 5 {
		got := o.browser().do("GET", "/feed/nonsense.ics", "")
		if (n < 3) != (got.status == http.StatusNotFound) || n >= 3 && got.status != http.StatusTooManyRequests {
			t.Errorf("request %d: %d", n+1, got.status)
		}
	}
	o.Pass(2 * time.Second)
	if got := o.browser().do("GET", "/feed/nonsense.ics", ""); got.status != http.StatusNotFound {
		t.Errorf("after a rest: %d", got.status)
	}
}
