package clientweb

import (
	"fmt"
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
		{"GET", "/live", "", 401, 404, 401, 200, 404},
		// The last, since it ends the session.
		{"DELETE", "/session", "", 204, 204, 204, 204, 204},
	}
}

const (
	invoice = firm.ID("00000001-0000-7000-8000-000000000011")
	hidden  = firm.ID("00000001-0000-7000-8000-000000000012")
)

func (l line) at() string {
	path := strings.NewReplacer("{token}", "nonsense", "{portal}", smithAnn(), "{area}", "invoices", "{item}", string(invoice)).Replace(l.path)
	if l.path == "/live" {
		path += "?portal=" + smithAnn()
	}
	return "/api/client" + path
}

// items writes an invoice that is shared with Ann, and one that is not.
func (o *office) items() {
	for _, id := range []firm.ID{invoice, hidden} {
		o.Put(firm.Item{ID: id, MatterID: roomtest.Smith, Area: firm.Invoices, Title: "Invoice", State: firm.StateDue, Number: "7", AmountCents: 12_300, Currency: "USD"})
	}
	o.Put(firm.Share{ID: firm.PairID("share", invoice, roomtest.Ann), MatterID: roomtest.Smith, ItemID: invoice, ContactID: roomtest.Ann})
}

func TestEveryRouteForEveryVisitor(t *testing.T) {
	for n, visitor := range []string{"nobody", "another account", "the right account elsewhere", "the right account", "the right account after the revoke"} {
		t.Run(visitor, func(t *testing.T) {
			o := open(t)
			o.items()
			ann, bo := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann)), o.signedIn(o.Enter(roomtest.Smith, roomtest.Bo))
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

func TestUnknownAndForbiddenAreTheSameBytes(t *testing.T) {
	o := open(t)
	o.items()
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
