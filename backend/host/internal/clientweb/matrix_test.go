package clientweb

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"sort"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/roomtest"
)

// line says what each sort of visitor gets from one route: nobody, another
// account of the firm, the right account at another firm's host name, the right
// account, and the right account after the revoke. Paths hold {portal} for
// Ann's portal on Smith v. Parr and {item} for an invoice shared with her.
type line struct {
	method, path, body                    string
	nobody, other, abroad, right, revoked int
}

func matrix() []line {
	const wrong = `{"code":"2222-2222","password":"eleven quiet herons wade"}`
	return []line{
		{"GET", "/firm", "", 200, 200, 200, 200, 200},
		{"GET", "/firm/logo", "", 200, 200, 404, 200, 200},
		{"GET", "/invitations/{token}", "", 200, 200, 200, 200, 200},
		{"POST", "/invitations/{token}/code", `{"code":"2222-2222"}`, 404, 404, 404, 404, 404},
		{"POST", "/invitations/{token}/accept", wrong, 404, 404, 404, 404, 404},
		{"POST", "/invitations/{token}/again", "", 202, 202, 202, 202, 202},
		{"GET", "/session", "", 401, 200, 401, 200, 200},
		{"POST", "/session", `{"email":"x@y.example","password":"x"}`, 401, 401, 401, 401, 401},
		{"POST", "/password", `{"old":"not the right password","new":"eleven quiet herons"}`, 401, 422, 401, 422, 422},
		{"POST", "/reset", `{"email":"nobody@smith.example"}`, 202, 202, 202, 202, 202},
		{"GET", "/reset/{token}", "", 200, 200, 200, 200, 200},
		{"POST", "/reset/{token}", wrong, 404, 404, 404, 404, 404},
		{"GET", "/portals/{portal}/dashboard", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/areas/{area}", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/areas/{area}/{item}", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/search", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/calendar", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/events/{item}/ics", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/invoices/{item}/pdf", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/files/{file}", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/files/{file}/pages/{page}", "", 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/files/{file}/text", "", 401, 404, 401, 200, 404},
		{"GET", "/uploads/{id}/receipt", "", 401, 404, 401, 404, 404},
		{"POST", "/portals/{portal}/items/{item}/opened", "{}", 401, 404, 401, 200, 404},
		{"POST", "/portals/{portal}/items/{item}/comments", `{"id":"` + made(1) + `","text":"Thank you."}`, 401, 404, 401, 200, 404},
		{"POST", "/portals/{portal}/messages", `{"id":"` + made(2) + `","title":"A question","text":"When?","files":[]}`, 401, 404, 401, 200, 404},
		{"POST", "/portals/{portal}/documents", `{"id":"` + made(3) + `","title":"Lease","text":"","file":` + sent(4) + `}`, 401, 404, 401, 200, 404},
		{"POST", "/portals/{portal}/items/{item}/files", `{"askedId":"` + string(asked) + `","file":` + sent(5) + `}`, 401, 404, 401, 200, 404},
		{"POST", "/portals/{portal}/items/{item}/takeback", `{"fileId":"` + string(lease) + `"}`, 401, 404, 401, 200, 404},
		{"POST", "/portals/{portal}/items/{item}/tick", `{"done":true}`, 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/notices", "", 401, 404, 401, 200, 404},
		{"PUT", "/portals/{portal}/notices", wish, 401, 404, 401, 200, 404},
		{"GET", "/portals/{portal}/feed", "", 401, 404, 401, 200, 404},
		{"POST", "/portals/{portal}/feed", "{}", 401, 404, 401, 200, 404},
		{"DELETE", "/portals/{portal}/feed", "", 401, 404, 401, 204, 404},
		{"GET", "/live", "", 401, 404, 401, 200, 404},
		// The last, since it ends the session.
		{"DELETE", "/session", "", 204, 204, 204, 204, 204},
	}
}

const wish = `{"notices":"digest","quietFrom":1320,"quietTo":420,"digestAt":0,"language":"es","timeZone":"America/Chicago"}`

// What is on Smith v. Parr: hidden is shared with nobody, all else with Ann.
const (
	invoice  = firm.ID("00000001-0000-7000-8000-000000000011")
	hidden   = firm.ID("00000001-0000-7000-8000-000000000012")
	task     = firm.ID("00000001-0000-7000-8000-000000000014")
	hearing  = firm.ID("00000001-0000-7000-8000-000000000015")
	papers   = firm.ID("00000001-0000-7000-8000-000000000016")
	asked    = firm.ID("00000001-0000-7000-8000-000000000017")
	document = firm.ID("00000001-0000-7000-8000-000000000018")
	lease    = firm.ID("00000001-0000-7000-8000-000000000019")
	secret   = firm.ID("00000001-0000-7000-8000-00000000001a")
	// before is a version of the document from before it was shared.
	before = firm.ID("00000001-0000-7000-8000-00000000001b")
)

// made is the nth id that a page made up, and sent a file of that id that Ann has
// uploaded.
func made(n int) string { return fmt.Sprintf("0000000%d-0000-4000-8000-000000000000", n) }

func sent(n int) string {
	return `{"id":"` + made(n) + `","name":"scan.pdf","hash":"` + uploadedHash + `"}`
}

var uploadedHash = hex.EncodeToString(sumOf(leaseScan()))

func sumOf(content []byte) []byte { sum := sha256.Sum256(content); return sum[:] }

// leaseScan is a small picture.
func leaseScan() []byte {
	var out bytes.Buffer
	_ = png.Encode(&out, image.NewGray(image.Rect(0, 0, 40, 30))) // memory takes it
	return out.Bytes()
}

// stands is the item that a route is tried with.
func (l line) stands() firm.ID {
	for end, id := range map[string]firm.ID{"/ics": hearing, "/tick": task, "/files": papers, "/takeback": document} {
		if strings.HasSuffix(l.path, end) {
			return id
		}
	}
	return invoice
}

func (l line) at() string {
	path := strings.NewReplacer("{token}", "nonsense", "{portal}", smithAnn(), "{area}", "invoices", "{item}", string(l.stands()), "{file}", string(lease), "{page}", "1", "{id}", "nonsense").Replace(l.path)
	switch l.path {
	case "/live":
		path += "?portal=" + smithAnn()
	case "/portals/{portal}/calendar":
		path += "?from=0&to=0"
	}
	return "/api/client" + path
}

// items writes what is shared with Ann, and the invoice that is not.
func (o *office) items() {
	at := firm.Micros(o.Now().UnixMicro())
	o.Logo(leaseScan())
	for _, item := range []firm.Item{
		{ID: invoice, Area: firm.Invoices, Title: "Invoice", State: firm.StateDue, Number: "7", AmountCents: 12_300, Currency: "USD"},
		{ID: hidden, Area: firm.Invoices, Title: "Invoice", State: firm.StateDue, Number: "7", AmountCents: 12_300, Currency: "USD"},
		{ID: task, Area: firm.Tasks, Title: "Bring the papers", State: firm.StateOpen},
		{ID: hearing, Area: firm.Calendar, Kind: firm.Event, Title: "Hearing", StartsAt: at + firm.Day, EndsAt: at + firm.Day, Place: "Room 4"},
		{ID: papers, Area: firm.FileRequests, Title: "Papers", State: firm.StateWaiting},
		{ID: document, Area: firm.Documents, Title: "The lease", FromID: roomtest.Ann},
	} {
		item.MatterID, item.CreatedAt = roomtest.Smith, at
		o.Put(item)
		if item.ID != hidden {
			o.Put(firm.Share{ID: firm.PairID("share", item.ID, roomtest.Ann), MatterID: roomtest.Smith, ItemID: item.ID, ContactID: roomtest.Ann})
		}
	}
	o.Put(
		firm.Party{ID: firm.PairID("party", papers, roomtest.Ann), MatterID: roomtest.Smith, ItemID: papers, ContactID: roomtest.Ann},
		firm.Asked{ID: asked, MatterID: roomtest.Smith, ItemID: papers, Place: 1, Title: "Pay slips", State: firm.AskedOpen},
		firm.File{ID: lease, MatterID: roomtest.Smith, ItemID: document, Name: "lease.png", Hash: uploadedHash, Size: int64(len(leaseScan())), Media: "image/png", Pages: 1, Version: 1, ByKind: firm.ByClient, ByID: roomtest.Ann},
		firm.File{ID: secret, MatterID: roomtest.Smith, ItemID: hidden, Name: "draft.png", Hash: uploadedHash, Media: "image/png", ByKind: firm.ByStaff, ByID: roomtest.Admin},
	)
}

func TestEveryRouteForEveryVisitor(t *testing.T) {
	for n, visitor := range []string{"nobody", "another account", "the right account elsewhere", "the right account", "the right account after the revoke"} {
		t.Run(visitor, func(t *testing.T) {
			o := open(t)
			o.items()
			in := o.Enter(roomtest.Smith, roomtest.Ann)
			o.Upload(in.Account.ID, uploadedHash)
			ann, bo := o.signedIn(in), o.signedIn(o.Enter(roomtest.Smith, roomtest.Bo))
			who := []*browser{o.browser(), bo, ann, ann, ann}[n]
			if n == 2 {
				who.host = "portal.stone.example"
			}
			if n == 4 {
				o.Revoke(roomtest.Smith, roomtest.Ann)
			}
			for _, l := range matrix() {
				want := []int{l.nobody, l.other, l.abroad, l.right, l.revoked}[n]
				got := who.do(l.method, l.at(), l.body)
				if got.status != want {
					t.Errorf("%s %s: %d %s, want %d", l.method, l.path, got.status, got.body, want)
				}
				if got.status >= 400 {
					got.refusal(t)
				}
			}
		})
	}
}

// A route that is registered without a line in the matrix fails here.
func TestEveryRegisteredRouteHasALine(t *testing.T) {
	o := open(t)
	want, have := []string{}, []string{}
	for _, l := range matrix() {
		want = append(want, l.method+" /api/client"+l.path)
	}
	for path, item := range o.web.api.OpenAPI().Paths {
		for method, op := range map[string]any{"GET": item.Get, "POST": item.Post, "PUT": item.Put, "PATCH": item.Patch, "DELETE": item.Delete, "HEAD": item.Head, "OPTIONS": item.Options, "TRACE": item.Trace} {
			if fmt.Sprint(op) != "<nil>" {
				have = append(have, method+" "+path)
			}
		}
	}
	sort.Strings(want)
	sort.Strings(have)
	if strings.Join(want, "\n") != strings.Join(have, "\n") {
		t.Errorf("the matrix has\n%s\nregistered are\n%s", strings.Join(want, "\n"), strings.Join(have, "\n"))
	}
}

// writtenOver gives the document three versions of the firm's: one that was written
// over before it was shared with Ann, the one that was shared, and one that came after.
func (o *office) writtenOver() {
	at := firm.Micros(o.Now().UnixMicro())
	version := firm.File{
		ID: before, MatterID: roomtest.Smith, ItemID: document, Name: "walkaway.png", Hash: uploadedHash, Media: "image/png", Pages: 1, Version: 1,
		ByKind: firm.ByStaff, ByID: roomtest.Admin, At: at - 2,
	}
	given, after := version, version
	given.ID, given.Version, given.At = firm.ID(made(6)), 2, at-1
	after.ID, after.Version, after.At = firm.ID(made(7)), 3, at+1
	o.Put(version, given, after, firm.Share{
		ID: firm.PairID("share", document, roomtest.Ann), MatterID: roomtest.Smith, ItemID: document, ContactID: roomtest.Ann, SharedAt: at,
	})
}

func TestUnknownAndForbiddenAreTheSameBytes(t *testing.T) {
	o := open(t)
	o.items()
	o.writtenOver()
	ann, bo := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann)), o.signedIn(o.Enter(roomtest.Smith, roomtest.Bo))
	never := "00000009-0000-7000-8000-000000000009"
	first := ann.do("GET", "/api/client/portals/"+never+"/dashboard", "")
	if first.status != http.StatusNotFound {
		t.Fatalf("%d %s", first.status, first.body)
	}
	for _, ask := range []struct {
		who  *browser
		path string
	}{
		{bo, "/portals/" + smithAnn() + "/dashboard"},
		{bo, "/portals/" + smithAnn() + "/areas/invoices"},
		{bo, "/portals/" + smithAnn() + "/areas/invoices/" + string(invoice)},
		{bo, "/live?portal=" + smithAnn()},
		{ann, "/portals/" + smithAnn() + "/areas/invoices/" + string(hidden)},
		{ann, "/portals/" + smithAnn() + "/areas/invoices/" + never},
		{ann, "/portals/" + smithAnn() + "/areas/tasks/" + string(invoice)},
		{ann, "/portals/" + smithAnn() + "/areas/nonsense"},
		{ann, "/portals/nonsense/dashboard"},
		{ann, "/live?portal=" + never},
		{ann, "/nothing"},
		{bo, "/portals/" + smithAnn() + "/files/" + string(lease)},
		{bo, "/portals/" + smithAnn() + "/files/" + string(lease) + "/pages/1"},
		{bo, "/portals/" + smithAnn() + "/files/" + string(lease) + "/text"},
		{ann, "/portals/" + smithAnn() + "/files/" + never},
		{ann, "/portals/" + smithAnn() + "/files/" + never + "/pages/1"},
		{ann, "/portals/" + smithAnn() + "/files/" + never + "/text"},
		{ann, "/portals/" + smithAnn() + "/files/" + string(secret)},
		{ann, "/portals/" + smithAnn() + "/files/" + string(before)},
		{ann, "/portals/" + smithAnn() + "/files/" + string(before) + "/pages/1"},
		{ann, "/portals/" + smithAnn() + "/files/" + string(before) + "/text"},
	} {
		if got := ask.who.do("GET", "/api/client"+ask.path, ""); got.status != first.status || got.body != first.body {
			t.Errorf("%s: %d %s", ask.path, got.status, got.body)
		}
	}
}

func TestReadingLeavesEverythingAsItWas(t *testing.T) {
	o := open(t)
	s := o.Secret(o.Grant(roomtest.Smith, roomtest.Ann))
	b := o.browser()
	for _, method := range []string{"GET", "HEAD"} {
		for range 5 {
			if got := b.do(method, "/accept/"+s.Token, ""); got.status != 200 {
				t.Errorf("%s the page: %d", method, got.status)
			}
			if got := b.do(method, "/api/client/invitations/"+s.Token, ""); got.status != 200 {
				t.Errorf("%s the link: %d", method, got.status)
			}
		}
	}
	if got := b.do("POST", "/api/client/invitations/"+s.Token+"/accept", `{"code":"`+s.Code+`","password":"`+roomtest.Password+`"}`); got.status != 200 {
		t.Errorf("after all that looking: %d %s", got.status, got.body)
	}
}

func TestTheDescriptionIsOpenAPI31WithOurRefusal(t *testing.T) {
	o := open(t)
	got := o.browser().do("GET", "/api/client/openapi.json", "")
	for _, want := range []string{`"openapi":"3.1.0"`, `"Refusal"`, `/api/client/portals/{portal}/dashboard`} {
		if !strings.Contains(got.body, want) {
			t.Errorf("no %s in the description", want)
		}
	}
	for _, not := range []string{"$schema", "ErrorModel", "unpkg", "cdn"} {
		if strings.Contains(got.body, not) {
			t.Errorf("%s stands in the description", not)
		}
	}
}
