package clientweb

import (
	"context"
	"errors"
	"net/http/httptest"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/roomtest"
	"anteroom/backend/view"
)

// leaving is a View whose reader goes away while it reads; the engine then fails
// in words of its own.
type leaving struct{ leave func() }

func (l leaving) View(context.Context, firm.ID, firm.ID, view.Ask) (view.Answer, error) {
	l.leave()
	return view.Answer{}, errors.New("read for a client: interrupted")
}

func (l leaving) Look(ctx context.Context, firmID, account firm.ID, ask view.Ask) (view.Answer, error) {
	return l.View(ctx, firmID, account, ask)
}

func (l leaving) Fingerprint(context.Context, firm.ID, firm.ID, firm.ID) (view.Print, error) {
	l.leave()
	return view.Print{}, errors.New("read for a client: interrupted")
}

func TestARequestThatItsOwnClientGaveUpIsNoFailure(t *testing.T) {
	ctx, leave := context.WithCancel(t.Context())
	o := open(t, func(d *Deps) { d.View = leaving{leave} })
	b := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann))
	request := b.request("GET", "/api/client/portals/"+smithAnn()+"/dashboard", "").WithContext(ctx)
	o.web.handler().ServeHTTP(httptest.NewRecorder(), request)
	if ctx.Err() == nil {
		t.Fatal("the page was never read")
	}
	// Now nothing is read any more, not even whose portal it is.
	o.web.handler().ServeHTTP(httptest.NewRecorder(), request.Clone(ctx))
	if o.log.Len() != 0 {
		t.Errorf("the log says %s", o.log)
	}
}

func TestAFailureOfOursIsLogged(t *testing.T) {
	o := open(t, func(d *Deps) { d.View = leaving{func() {}} })
	b := o.signedIn(o.Enter(roomtest.Smith, roomtest.Ann))
	if got := b.do("GET", "/api/client/portals/"+smithAnn()+"/dashboard", ""); got.status != 500 {
		t.Errorf("got %d %s", got.status, got.body)
	}
	if o.log.Len() == 0 {
		t.Error("the log says nothing")
	}
}

// shutting is a View of a portal that is taken away once it was looked at.
type shutting struct{ reads View }

func (s shutting) View(ctx context.Context, firmID, account firm.ID, ask view.Ask) (view.Answer, error) {
	return s.reads.View(ctx, firmID, account, ask)
}

func (s shutting) Fingerprint(ctx context.Context, firmID, account, portal firm.ID) (view.Print, error) {
	return s.reads.Fingerprint(ctx, firmID, account, portal)
}

func (shutting) Look(context.Context, firm.ID, firm.ID, view.Ask) (view.Answer, error) {
	return view.Answer{}, view.ErrClosed
}

// An invoice waits for its turn to be drawn, and access may end meanwhile.
func TestAnInvoiceThatWasTakenAwayWhileItWasDrawnIsNotSent(t *testing.T) {
	o := open(t, func(d *Deps) { d.View = shutting{d.View} })
	ann := o.inside()
	if got := ann.do("GET", ofAnn("/invoices/"+string(invoice)+"/pdf"), ""); got.status != 404 {
		t.Errorf("got %d", got.status)
	}
}
