package clientweb

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/view"
)

// inside is Ann's browser on Smith v. Parr, where she has uploaded one content.
func (o *office) inside() *browser {
	o.items()
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	o.Upload(in.Account.ID, uploadedHash)
	return o.signedIn(in)
}

func ofAnn(rest string) string { return "/api/client/portals/" + smithAnn() + rest }

func (o *office) detail(b *browser, area firm.Area, item firm.ID) view.Detail {
	o.T.Helper()
	got := b.do("GET", ofAnn("/areas/"+string(area)+"/"+string(item)), "")
	if got.status != http.StatusOK {
		o.T.Fatalf("%s %s: %d %s", area, item, got.status, got.body)
	}
	return readAs[view.Detail](o, got)
}

func TestAClientActsAndSeesWhatCameOfIt(t *testing.T) {
	o := open(t)
	ann := o.inside()
	if d := o.detail(ann, firm.Invoices, invoice); !d.Entry.New {
		t.Error("nothing is new before it was opened")
	}
	for _, l := range matrix() {
		if l.method == "POST" && strings.HasPrefix(l.path, "/portals/") {
			if got := ann.do(l.method, l.at(), l.body); got.status != http.StatusOK {
				t.Errorf("%s: %d %s", l.path, got.status, got.body)
			}
		}
	}
	if d := o.detail(ann, firm.Invoices, invoice); d.Entry.New || len(d.Comments) != 1 || d.Comments[0].By != "Ann Smith" || !d.Comments[0].ByYou || d.Comments[0].Text != "Thank you." {
		t.Errorf("the invoice is %+v", d)
	}
	if d := o.detail(ann, firm.Messages, firm.ID(made(2))); d.Entry.Title != "A question" || d.Entry.Text != "When?" || !d.Entry.ByYou || d.Entry.New {
		t.Errorf("the thread is %+v", d)
	}
	d := o.detail(ann, firm.Documents, firm.ID(made(3)))
	if f := d.Entry.File; f == nil || f.Size != 9 || f.Media != "application/pdf" || f.Pages != 1 || !f.CanTakeBack || f.Hash != uploadedHash {
		t.Errorf("the document is %+v", d)
	}
	if d := o.detail(ann, firm.FileRequests, papers); d.Asked[0].State != firm.AskedSent || len(d.Asked[0].Files) != 1 || d.Entry.Sent != 1 || d.Entry.Asked != 1 {
		t.Errorf("the request is %+v", d)
	}
	if d := o.detail(ann, firm.Tasks, task); d.Entry.State != firm.StateDone {
		t.Errorf("the task is %+v", d.Entry)
	}
	if got := ann.do("GET", ofAnn("/areas/documents/"+string(document)), ""); got.status != http.StatusNotFound {
		t.Errorf("what was taken back: %d", got.status)
	}
	if o.log.Len() != 0 {
		t.Errorf("the log says %s", o.log)
	}
}

func TestTheSameActAgainIsDoneOnceAndAnsweredTheSame(t *testing.T) {
	o := open(t)
	ann := o.inside()
	for _, l := range matrix() {
		if l.method != "POST" || !strings.HasPrefix(l.path, "/portals/") || strings.HasSuffix(l.path, "/feed") {
			continue
		}
		first, again := ann.do(l.method, l.at(), l.body), ann.do(l.method, l.at(), l.body)
		if first.status != http.StatusOK || again.status != first.status || again.body != first.body {
			t.Errorf("%s: %d %s, then %d %s", l.path, first.status, first.body, again.status, again.body)
		}
	}
	if d := o.detail(ann, firm.Invoices, invoice); len(d.Comments) != 1 {
		t.Errorf("it was said %d times", len(d.Comments))
	}
	other := ann.do("POST", ofAnn("/items/"+string(invoice)+"/comments"), `{"id":"`+made(1)+`","text":"Something else."}`)
	if other.status != http.StatusConflict || other.refusal(t).Reason != "id_used" {
		t.Errorf("other words under the same name: %d %s", other.status, other.body)
	}
	o.Revoke(roomtest.Smith, roomtest.Ann)
	if gone := ann.do("POST", ofAnn("/items/"+string(invoice)+"/comments"), `{"id":"`+made(1)+`","text":"Thank you."}`); gone.status != http.StatusNotFound {
		t.Errorf("again after the revoke: %d %s", gone.status, gone.body)
	}
}

func TestARefusedActGoesThroughOnceItsFaultIsGone(t *testing.T) {
	o := open(t)
	o.items()
	in := o.Enter(roomtest.Smith, roomtest.Ann)
	ann := o.signedIn(in)
	body := `{"id":"` + made(3) + `","title":"Lease","text":"","file":` + sent(4) + `}`
	if got := ann.do("POST", ofAnn("/documents"), body); got.status != 422 || got.refusal(t).Reason != "no_content" {
		t.Fatalf("without the upload: %d %s", got.status, got.body)
	}
	// What somebody else has uploaded is none, though its hash is known.
	o.Upload(o.Enter(roomtest.Smith, roomtest.Bo).Account.ID, uploadedHash)
	if got := ann.do("POST", ofAnn("/documents"), body); got.status != 422 || got.refusal(t).Reason != "no_content" {
		t.Fatalf("with another's upload: %d %s", got.status, got.body)
	}
	o.Upload(in.Account.ID, uploadedHash)
	if got := ann.do("POST", ofAnn("/documents"), body); got.status != http.StatusOK {
		t.Fatalf("with the upload: %d %s", got.status, got.body)
	}
}

func TestADocumentThatIsSentWithoutATitleIsCalledAsItsFileWithoutTheEnding(t *testing.T) {
	o := open(t)
	ann := o.inside()
	file := `{"id":"` + made(4) + `","name":"Birth certificate.pdf","hash":"` + uploadedHash + `"}`
	if got := ann.do("POST", ofAnn("/documents"), `{"id":"`+made(3)+`","title":"","text":"","file":`+file+`}`); got.status != http.StatusOK {
		t.Fatalf("%d %s", got.status, got.body)
	}
	d := o.detail(ann, firm.Documents, firm.ID(made(3)))
	if f := d.Entry.File; d.Entry.Title != "Birth certificate" || f == nil || f.Name != "Birth certificate.pdf" {
		t.Errorf("%+v", d.Entry)
	}
}

// acts are all that can be done to an item, whichever it is.
func acts(item string) map[string]string {
	return map[string]string{
		"/items/" + item + "/opened":   "{}",
		"/items/" + item + "/comments": `{"id":"` + made(1) + `","text":"Hello"}`,
		"/items/" + item + "/files":    `{"askedId":"","file":` + sent(5) + `}`,
		"/items/" + item + "/takeback": `{"fileId":"` + string(lease) + `"}`,
		"/items/" + item + "/tick":     `{"done":true}`,
	}
}

func TestActsOnTheUnknownAndTheForbiddenAreTheSameBytes(t *testing.T) {
	o := open(t)
	ann := o.inside()
	bo := o.signedIn(o.Enter(roomtest.Smith, roomtest.Bo))
	first := ann.do("GET", "/api/client/nothing", "")
	never := made(9)
	for _, ask := range []struct {
		who    *browser
		portal string
		item   string
	}{{ann, smithAnn(), string(hidden)}, {ann, smithAnn(), never}, {ann, smithAnn(), "nonsense"}, {ann, smithAnn(), "a%00b"}, {bo, smithAnn(), string(invoice)}, {ann, never, string(invoice)}, {ann, "nonsense", string(invoice)}} {
		for path, body := range acts(ask.item) {
			if got := ask.who.do("POST", "/api/client/portals/"+ask.portal+path, body); got.status != first.status || got.body != first.body {
				t.Errorf("%s %s: %d %s", ask.portal, path, got.status, got.body)
			}
		}
		for _, path := range []string{"/events/" + ask.item + "/ics", "/invoices/" + ask.item + "/pdf"} {
			if got := ask.who.do("GET", "/api/client/portals/"+ask.portal+path, ""); got.status != first.status || got.body != first.body {
				t.Errorf("%s %s: %d %s", ask.portal, path, got.status, got.body)
			}
		}
	}
	for _, path := range []string{"/search?q=x", "/calendar?from=0&to=1", "/notices", "/feed"} {
		if got := bo.do("GET", ofAnn(path), ""); got.status != first.status || got.body != first.body {
			t.Errorf("%s: %d %s", path, got.status, got.body)
		}
	}
	if o.log.Len() != 0 {
		t.Errorf("the log says %s", o.log)
	}
}

func TestRefusedActsSayWhatToDo(t *testing.T) {
	o := open(t)
	ann := o.inside()
	o.Put(firm.File{ID: firm.ID(made(8)), MatterID: roomtest.Smith, ItemID: document, Name: "b", Hash: uploadedHash, ByKind: firm.ByClient, ByID: roomtest.Ann, OpenedAt: 7})
	long := strings.Repeat("é", firm.TextLimit)
	for _, row := range []struct {
		path, body, reason string
		status             int
	}{
		{"/items/" + string(invoice) + "/tick", `{"done":true}`, "no_task", 422},
		{"/items/" + string(invoice) + "/files", `{"askedId":"","file":` + sent(5) + `}`, "not_yours", 403},
		{"/items/" + string(document) + "/takeback", `{"fileId":"` + made(8) + `"}`, "opened", 409},
		{"/messages", `{"id":"` + made(1) + `","title":"","text":"x"}`, "empty", 422},
		{"/messages", `{"id":"` + made(1) + `","title":"x","text":" "}`, "empty", 422},
		{"/messages", `{"id":"not-an-id","title":"x","text":"x"}`, "bad_input", 422},
		{"/messages", `{"id":"` + made(1) + `","title":"x","text":"` + long + `"}`, "", 200},
		{"/messages", `{"id":"` + made(2) + `","title":"x","text":"` + long + `!"}`, "too_long", 422},
		{"/messages", `{"id":"` + made(2) + `","title":"x","text":"` + long + long + long + `"}`, "too_big", 413},
		{"/messages", `{"id":"` + made(2) + `","title":"\u0000","text":"x"}`, "bad_text", 422},
		{"/items/" + string(task) + "/tick", `{"done":true,"x":"` + long + `"}`, "too_big", 413},
		{"/documents", `{"id":"` + made(2) + `","title":"x","text":"","file":{"id":"` + made(3) + `","name":"x","hash":"short"}}`, "bad_input", 422},
	} {
		got := ann.do("POST", ofAnn(row.path), row.body)
		if got.status != row.status || row.reason != "" && got.refusal(t).Reason != row.reason {
			t.Errorf("%s %.80s: %d %s, want %d %s", row.path, row.body, got.status, got.body, row.status, row.reason)
		}
	}
	for _, row := range []struct{ change, reason string }{
		{`"notices":"weekly"`, "unknown_wish"},
		{`"quietFrom":-1`, "bad_time"},
		{`"language":"fr"`, "unknown_language"},
		{`"timeZone":"Mars/Base"`, "unknown_zone"},
		{`"timeZone":"Local"`, "unknown_zone"},
	} {
		name, _, _ := strings.Cut(row.change, ":")
		old := wish[strings.Index(wish, name):]
		old = old[:strings.IndexAny(old, ",}")]
		if got := ann.do("PUT", ofAnn("/notices"), strings.Replace(wish, old, row.change, 1)); got.status != 422 || got.refusal(t).Reason != row.reason {
			t.Errorf("%s: %d %s", row.change, got.status, got.body)
		}
	}
	if got := ann.do("GET", ofAnn("/calendar?from=0&to=99999999999999999"), ""); got.status != 422 || got.refusal(t).Reason != "bad_span" {
		t.Errorf("a long span: %d %s", got.status, got.body)
	}
}

func TestWishesAreKept(t *testing.T) {
	o := open(t)
	ann := o.inside()
	if got := readAs[view.NoticesPage](o, ann.do("GET", ofAnn("/notices"), "")); got != (view.NoticesPage{}) {
		t.Errorf("before, %+v", got)
	}
	if got := ann.do("PUT", ofAnn("/notices"), wish); got.status != http.StatusOK || strings.TrimSpace(got.body) != "{}" {
		t.Errorf("keeping them: %d %s", got.status, got.body)
	}
	want := view.Notices{Notices: firm.NoticesDigest, QuietFrom: 1320, QuietTo: 420, Language: "es", TimeZone: "America/Chicago"}
	if got := readAs[view.NoticesPage](o, ann.do("GET", ofAnn("/notices"), "")).Wish; got != want {
		t.Errorf("after, %+v", got)
	}
}

func TestAPageThatWasOpenBeforeDoesNotSubscribeAgain(t *testing.T) {
	o := open(t)
	ann := o.inside()
	with := func(notices, was string) string {
		return strings.TrimSuffix(strings.Replace(wish, `"notices":"digest"`, `"notices":"`+notices+`"`, 1), "}") + `,"was":"` + was + `"}`
	}
	for _, row := range []struct {
		name, notices, was string
		want               firm.NoticeWish
	}{
		{"none, as by the link of a mail", "off", "", firm.NoticesOff},
		{"left as the page had it", "", "", firm.NoticesOff},
		{"left as another page had it", "all", "all", firm.NoticesOff},
		{"chosen anew", "all", "off", firm.NoticesAll},
	} {
		if got := ann.do("PUT", ofAnn("/notices"), with(row.notices, row.was)); got.status != http.StatusOK {
			t.Fatalf("%s: %d %s", row.name, got.status, got.body)
		}
		if got := readAs[view.NoticesPage](o, ann.do("GET", ofAnn("/notices"), "")).Wish; got.Notices != row.want || got.QuietFrom != 1320 {
			t.Errorf("%s: %+v", row.name, got)
		}
	}
}

func TestAnotherSiteCannotActOnItems(t *testing.T) {
	o := open(t)
	ann := o.inside()
	ann.header = http.Header{"Sec-Fetch-Site": {"cross-site"}}
	for _, l := range matrix() {
		if l.method != "GET" {
			if got := ann.do(l.method, l.at(), l.body); got.status != http.StatusForbidden || got.refusal(t).Reason != "other_origin" {
				t.Errorf("%s %s: %d", l.method, l.path, got.status)
			}
		}
	}
}

func TestActsAreRationed(t *testing.T) {
	o := open(t, func(d *Deps) { d.Writes = Rate{PerSecond: 1, Burst: 3} })
	ann := o.inside()
	for n := range 5 {
		got := ann.do("POST", ofAnn("/items/"+string(task)+"/tick"), `{"done":true}`)
		if (n < 3) != (got.status == http.StatusOK) || n >= 3 && got.header.Get("Retry-After") == "" {
			t.Errorf("act %d: %d", n+1, got.status)
		}
	}
	if got := ann.do("GET", ofAnn("/dashboard"), ""); got.status != http.StatusOK {
		t.Errorf("reading is rationed apart: %d", got.status)
	}
}

// Everybody who sees a thread reads all of it, so that what one client writes
// costs all others: long letters are rationed by their length.
func TestLettersAreRationedByLength(t *testing.T) {
	o := open(t)
	ann := o.inside()
	long, last := strings.Repeat("a", firm.TextLimit), 0
	for n := range 60 {
		id := fmt.Sprintf("000000%02d-0000-4000-8000-000000000000", n)
		got := ann.do("POST", ofAnn("/items/"+string(invoice)+"/comments"), `{"id":"`+id+`","text":"`+long+`"}`)
		if last = got.status; last != http.StatusOK {
			break
		}
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("after six million letters: %d", last)
	}
	if got := ann.do("POST", ofAnn("/items/"+string(task)+"/tick"), `{"done":true}`); got.status != http.StatusOK {
		t.Errorf("what is short goes on: %d", got.status)
	}
}

// A name is shown to all who see the file and offered where it is saved, so that
// what an act calls a file is cleaned as the upload's own name is.
func TestAFilesNameIsCleanHoweverItIsSent(t *testing.T) {
	o := open(t)
	ann := o.inside()
	sent := strings.Replace(sent(2), "scan.pdf", `../..\\bill\u202efdp.exe\n`, 1)
	if got := ann.do("POST", ofAnn("/documents"), `{"id":"`+made(1)+`","title":"Bill","text":"","file":`+sent+`}`); got.status != http.StatusOK {
		t.Fatalf("%d %s", got.status, got.body)
	}
	if files := o.detail(ann, firm.Documents, firm.ID(made(1))).Files; len(files) != 1 || files[0].Name != "billfdp.exe" {
		t.Errorf("the file is %+q", files[0].Name)
	}
}

func TestAnOpenPageHearsOfANewComment(t *testing.T) {
	o := open(t)
	ann := o.inside()
	events := ann.listen(t, smithAnn())
	hears(t, events, "beat")
	o.Act(firm.AddComment{ID: firm.ID(made(6)), ItemID: invoice, MatterID: roomtest.Smith, Text: "We have it."})
	o.bell.ring()
	hears(t, events, "changed")
	o.Act(firm.AddComment{ID: firm.ID(made(7)), ItemID: hidden, MatterID: roomtest.Smith, Text: "Not for clients."})
	o.bell.ring()
	for range 3 {
		hears(t, events, "beat")
	}
	if got := ann.do("POST", ofAnn("/items/"+string(invoice)+"/comments"), `{"id":"`+made(1)+`","text":"Thanks"}`); got.status != http.StatusOK {
		t.Fatalf("%d %s", got.status, got.body)
	}
	hears(t, events, "changed")
}

func TestSearchAndCalendarAndFiles(t *testing.T) {
	o := open(t)
	ann := o.inside()
	found := readAs[view.List](o, ann.do("GET", ofAnn("/search?q=lease"), ""))
	if found.Total != 1 || found.Entries[0].ID != document || found.Area != "" {
		t.Errorf("found %+v", found)
	}
	if none := readAs[view.List](o, ann.do("GET", ofAnn("/search?q="), "")); none.Total != 0 || none.Entries == nil {
		t.Errorf("without words, %+v", none)
	}
	day := o.Now().UnixMicro()
	span := fmt.Sprintf("/calendar?from=%d&to=%d", day, day+int64(2*firm.Day))
	list := readAs[view.List](o, ann.do("GET", ofAnn(span), ""))
	if len(list.Entries) != 1 || len(list.Instances) != 1 || list.Instances[0].ItemID != hearing {
		t.Errorf("the calendar has %+v", list)
	}
	for path, kind := range map[string]string{"/events/" + string(hearing) + "/ics": "text/calendar; charset=utf-8", "/invoices/" + string(invoice) + "/pdf": "application/pdf"} {
		got := ann.do("GET", ofAnn(path), "")
		if got.status != http.StatusOK || got.header.Get("Content-Type") != kind || !strings.HasPrefix(got.header.Get("Content-Disposition"), "attachment; filename=") || got.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d %v", path, got.status, got.header)
		}
		if !strings.HasPrefix(got.body, "BEGIN:VCALENDAR\r\n") && !strings.HasPrefix(got.body, "%PDF-") {
			t.Errorf("%s: %.60q", path, got.body)
		}
	}
}

// readAs is read for those who have no test at hand but the office's.
func readAs[T any](o *office, a answer) T {
	o.T.Helper()
	t, ok := o.T.(*testing.T)
	if !ok {
		o.T.Fatal("this is no test")
	}
	return read[T](t, a)
}
