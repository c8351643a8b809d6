package clientweb

import (
	"context"
	"crypto/rand"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/store"
)

// asking is one line of the corpus of decisions, in a firm of its own whose host
// name is its id, with a client who was let in.
type asking struct {
	o       *office
	c       firmtest.Case
	firm    firm.ID
	session string
	feed    string
}

// Every line of the corpus of decisions, through every door over HTTP.
func TestEveryDoorOverHTTPAnswersTheCorpus(t *testing.T) {
	o := open(t, func(d *Deps) {
		d.FirmAt = func(_ context.Context, host string) (firm.Firm, error) {
			return firm.Firm{ID: firm.ID(host), TimeZone: "UTC"}, nil
		}
	})
	for n, c := range firmtest.Decisions(t) {
		a := asking{o: o, c: c, firm: firmtest.ID("firm " + strconv.Itoa(n))}
		a.settle()
		for door, saw := range a.doors() {
			if saw != c.Want.Sees {
				t.Errorf("%s %s: %s shows %v, want %v", c.At, c.Name, door, saw, c.Want)
			}
		}
	}
	if o.log.Len() != 0 {
		t.Errorf("the log says %s", o.log)
	}
}

// settle writes the line's rows, with a time at which its item takes place, and
// lets the client in as if nothing had been asked: what is closed must be closed
// by the decision alone.
func (a *asking) settle() {
	a.o.T.Helper()
	session, sessionHash, err := account.NewToken(rand.Reader)
	if err != nil {
		a.o.T.Fatal(err)
	}
	feed, feedHash, err := account.NewToken(rand.Reader)
	if err != nil {
		a.o.T.Fatal(err)
	}
	a.session, a.feed = session, feed
	a.o.keep(a.firm, leaseScan())
	now := a.o.Now().UnixMicro()
	a.o.Write(a.firm, func(tx *store.Tx) error {
		for _, row := range a.c.Rows().All() {
			switch one := row.(type) {
			case firm.Firm:
				one.ID, one.Host = a.firm, string(a.firm)
				row = one
			case firm.Item:
				one.StartsAt, one.EndsAt = firmtest.Noon, firmtest.Noon+1
				row = one
			}
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		if item := a.c.Facts.Item; item != nil {
			err := tx.Put(firm.File{
				ID: firmtest.ID("file of the line"), MatterID: item.MatterID, ItemID: item.ID, Name: "scan.png", Hash: uploadedHash, Media: "image/png", Pages: 1, Version: 1,
			})
			if err != nil {
				return err
			}
		}
		who := string(firmtest.ID("account"))
		_, err := tx.SQL().ExecContext(tx.Context(), `INSERT INTO client_session (firm, token_hash, account_id, created_at, seen_at, ends_at) VALUES ($1, $2, $3, $4, $4, $5)`,
			string(a.firm), sessionHash, who, now, now+int64(firm.Day))
		if err != nil {
			return err
		}
		_, err = tx.SQL().ExecContext(tx.Context(), `INSERT INTO feed (firm, account_id, portal_id, token_hash, made_at) VALUES ($1, $2, $3, $4, $5)`,
			string(a.firm), who, a.portal(), feedHash, now)
		return err
	})
}

func (a *asking) portal() string {
	o := firmtest.NewOffice()
	return string(firm.GrantID(o.Matter.ID, o.Client.ID))
}

// do asks for an address of the line's firm and tells what came, if anything did.
func (a *asking) do(method, path, body string) (string, bool) {
	a.o.T.Helper()
	request := httptest.NewRequest(method, path, strings.NewReader(body))
	request.Host = string(a.firm)
	request.Header.Set("Content-Type", "application/json")
	request.AddCookie(&http.Cookie{Name: "session", Value: a.session})
	out := httptest.NewRecorder()
	a.o.server.Config.Handler.ServeHTTP(out, request)
	switch out.Code {
	case http.StatusOK:
		return out.Body.String(), true
	case http.StatusNotFound, http.StatusUnauthorized:
		return "", false
	default:
		a.o.T.Errorf("%s %s: %s: %d %s", a.c.At, path, method, out.Code, out.Body)
		return "", false
	}
}

// doors asks everywhere where the line's question can be put.
func (a *asking) doors() map[string]bool {
	base := "/api/client/portals/" + a.portal()
	get := func(path string) bool { _, ok := a.do("GET", base+path, ""); return ok }
	item := a.c.Facts.Item
	if item == nil && a.c.Facts.Area != "" {
		all := map[string]bool{"the list": get("/areas/" + string(a.c.Facts.Area))}
		if a.c.Facts.Area == firm.Calendar {
			all["the calendar"] = get("/calendar?from=0&to=1")
			_, all["the feed"] = a.do("GET", "/feed/"+a.feed+".ics", "")
		}
		return all
	}
	if item == nil {
		return map[string]bool{"the dashboard": get("/dashboard"), "search": get("/search?q=x"), "wishes": get("/notices"), "feed's state": get("/feed")}
	}
	return a.doorsOf(base, *item)
}

func (a *asking) doorsOf(base string, item firm.Item) map[string]bool {
	within := func(path string) bool {
		text, _ := a.do("GET", path, "")
		return strings.Contains(text, string(item.ID))
	}
	act := func(path, body string) bool {
		_, ok := a.do("POST", base+"/items/"+string(item.ID)+path, body)
		return ok
	}
	all := map[string]bool{
		"the item":  within(base + "/areas/" + string(item.Area) + "/" + string(item.ID)),
		"the list":  within(base + "/areas/" + string(item.Area)),
		"search":    within(base + "/search?q=thing+asked"),
		"opening":   act("/opened", "{}"),
		"a comment": act("/comments", `{"id":"`+made(1)+`","text":"Hello"}`),
	}
	switch item.Area {
	case firm.Calendar:
		noon := strconv.FormatInt(int64(firmtest.Noon), 10)
		all["the calendar"] = within(base + "/calendar?from=" + noon + "&to=" + noon[:len(noon)-1] + "9")
		all["the feed"] = within("/feed/" + a.feed + ".ics")
		_, all["the event's file"] = a.do("GET", base+"/events/"+string(item.ID)+"/ics", "")
	case firm.Invoices:
		_, all["the invoice's file"] = a.do("GET", base+"/invoices/"+string(item.ID)+"/pdf", "")
	case firm.Documents, firm.FileRequests, firm.Messages:
		file := base + "/files/" + string(firmtest.ID("file of the line"))
		_, all["its file"] = a.do("GET", file, "")
		_, all["its file's page"] = a.do("GET", file+"/pages/1", "")
		_, all["its file's words"] = a.do("GET", file+"/text", "")
	case firm.Tasks:
		all["ticking"] = act("/tick", `{"done":true}`)
	}
	return all
}
