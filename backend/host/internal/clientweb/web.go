package clientweb

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/ration"
	"anteroom/backend/view"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// View is the only way by which this room reads what a client sees.
type View interface {
	// View answers one page, or view.ErrClosed for what this account may not
	// see, whether it exists or not.
	View(ctx context.Context, firmID, accountID firm.ID, ask view.Ask) (view.Answer, error)
	// Fingerprint changes when anything changes that the account sees of a
	// portal (see view.Fingerprint); it is not audited as reading.
	Fingerprint(ctx context.Context, firmID, accountID, portal firm.ID) (string, error)
}

// Rate is how often somebody may ask.
type Rate = ration.Rate

// Deps is what Web works with.
type Deps struct {
	Accounts *account.Accounts
	View     View
	// FirmAt finds the firm that a request's host name (with or without a port)
	// means, or returns firm.ErrNone.
	FirmAt func(ctx context.Context, hostPort string) (firm.Firm, error)
	// Held refuses everything of a firm that is held, with an *account.Refusal;
	// nil holds none.
	Held func(ctx context.Context, firmID firm.ID) error
	// Wait returns a channel that is closed when the firm's rows have changed.
	Wait func(firm.ID) <-chan struct{}
	// Secure says that clients reach the portal by https: cookies are then
	// __Host- ones, and browsers told to use nothing else.
	Secure bool
	// Pages are the built pages of the portal (frontend/portal).
	Pages fs.FS
	// Peer tells the address that a request comes from, for rations; nil takes
	// the connection's own. See ration.PeerBehind for servers behind a proxy.
	Peer func(*http.Request) string
	// Doors rations requests that try secrets, per address; Reads all others,
	// per session. Zero values stand for sane ones.
	Doors, Reads Rate
	// Beat is how often a live stream speaks; 0 is 15 seconds.
	Beat time.Duration
	// Now is the clock; Random gives nonces, and must be safe for concurrent use.
	Now    func() time.Time
	Random io.Reader
	Log    *slog.Logger
}

// web is the room.
type web struct {
	deps    Deps
	api     huma.API
	pages   *pages
	doors   *ration.Ration
	reads   *ration.Ration
	peers   *ration.Ration
	streams *streams
}

// New makes the handler of everything that clients ask for: /api/client/ and the
// portal's pages. The host puts it behind /.
func New(deps Deps) (http.Handler, error) {
	w, err := newWeb(deps)
	if err != nil {
		return nil, err
	}
	return w.handler(), nil
}

func newWeb(deps Deps) (*web, error) {
	if deps.Accounts == nil || deps.View == nil || deps.FirmAt == nil || deps.Wait == nil || deps.Pages == nil || deps.Now == nil || deps.Random == nil || deps.Log == nil {
		return nil, errors.New("clientweb: Accounts, View, FirmAt, Wait, Pages, Now, Random and Log are all needed")
	}
	if deps.Peer == nil {
		deps.Peer = ration.PeerBehind(nil)
	}
	if deps.Held == nil {
		deps.Held = func(context.Context, firm.ID) error { return nil }
	}
	if deps.Beat == 0 {
		deps.Beat = beatEvery
	}
	if deps.Doors == (Rate{}) {
		deps.Doors = doorRate()
	}
	if deps.Reads == (Rate{}) {
		deps.Reads = readRate()
	}
	pages, err := readPages(deps.Pages)
	if err != nil {
		return nil, err
	}
	return &web{
		deps: deps, pages: pages, streams: newStreams(),
		doors: ration.New(deps.Doors, deps.Now), reads: ration.New(deps.Reads, deps.Now),
		peers: ration.New(Rate{PerSecond: peerShare * deps.Reads.PerSecond, Burst: peerShare * deps.Reads.Burst}, deps.Now),
	}, nil
}

// handler builds the routes behind the guard.
func (w *web) handler() http.Handler {
	mux := http.NewServeMux()
	w.api = humago.New(mux, apiConfig())
	w.registerFirm()
	w.registerInvitations()
	w.registerSession()
	w.registerReset()
	w.registerPortals()
	w.registerLive()
	mux.HandleFunc("/api/", func(out http.ResponseWriter, _ *http.Request) { writeRefusal(out, notHere()) })
	mux.HandleFunc("/", w.showPage)
	return w.guard(mux)
}

// apiConfig is OpenAPI 3.1 at /api/client/openapi.json, without a page of docs
// and without links to schemas in the answers.
func apiConfig() huma.Config {
	c := huma.DefaultConfig("Anteroom client API", "1")
	c.OpenAPIPath = "/api/client/openapi"
	c.DocsPath, c.SchemasPath = "", ""
	c.CreateHooks = nil
	c.Transformers = []huma.Transformer{refusalsOnly}
	c.OnAddOperation = append(c.OnAddOperation, describeRefusals)
	return c
}

// operation is one route of the API, within the bounds of all.
func operation(id, method, path, summary string) huma.Operation {
	return huma.Operation{
		OperationID: id, Method: method, Path: "/api/client" + path, Summary: summary,
		MaxBodyBytes: bodyBytes, BodyReadTimeout: bodyWithin,
	}
}

// register adds a route whose errors become refusals.
func register[I, O any](w *web, op huma.Operation, do func(context.Context, *I) (*O, error)) {
	huma.Register(w.api, op, func(ctx context.Context, in *I) (*O, error) {
		out, err := do(ctx, in)
		if err != nil {
			return nil, w.refusal(ctx, err)
		}
		return out, nil
	})
}
