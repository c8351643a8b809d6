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
	"anteroom/backend/host/internal/bill"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/lend"
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
	Fingerprint(ctx context.Context, firmID, accountID, portal firm.ID) (view.Print, error)
	// Look decides like View and is not audited: for what hands nothing out that
	// was not handed out before.
	Look(ctx context.Context, firmID, accountID firm.ID, ask view.Ask) (view.Answer, error)
}

// Rate is how often somebody may ask.
type Rate = ration.Rate

// Deps is what Web works with.
type Deps struct {
	Accounts *account.Accounts
	View     View
	Acts     Acts
	Feeds    Feeds
	// Stops are the links by which mails are stopped; nil knows none.
	Stops Stops
	// Lender hands out contents of files; nil where none are kept.
	Lender *lend.Lender
	// Uploads makes the handler that takes contents in under a path, from whom may
	// says; nil where none are kept.
	Uploads func(path string, may func(*http.Request) (blob.Uploader, error)) (*blob.Uploads, error)
	// FirmAt finds the firm that a request's host name (with or without a port)
	// means, or returns firm.ErrNone.
	FirmAt func(ctx context.Context, hostPort string) (firm.Firm, error)
	// Logo reads the firm's logo, or returns firm.ErrNone where it has none.
	Logo func(ctx context.Context, firmID firm.ID) (firm.Logo, error)
	// Held refuses everything of a firm that is held, with an *account.Refusal;
	// nil holds none.
	Held func(ctx context.Context, firmID firm.ID) error
	// Wait returns a channel that is closed when rows of the firm's matter, or such
	// as belong to no matter, have changed; without a matter, when any have.
	Wait func(office, matter firm.ID) <-chan struct{}
	// Secure says that clients reach the portal by https: cookies are then
	// __Host- ones, and browsers told to use nothing else.
	Secure bool
	// Pages are the built pages of the portal (frontend/portal).
	Pages fs.FS
	// Peer tells the address that a request comes from, for rations; nil takes
	// the connection's own. See ration.PeerBehind for servers behind a proxy.
	Peer func(*http.Request) string
	// Doors rations requests that try secrets, per address; Writes acts, per
	// account; Reads all others, per session. Zero values stand for sane ones.
	Doors, Reads, Writes Rate
	// Address is the base address under which clients reach the portal, for the
	// addresses of feeds.
	Address string
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
	acts    *ration.Ration
	letters *ration.Ration
	streams *streams
	bills   *bill.Bills
	uploads *blob.Uploads
	// drawing holds a place for each invoice that is being drawn.
	drawing chan struct{}
	// stopPages are the pages behind the links that stop mails.
	stopPages *stopPages
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
	if deps.Accounts == nil || deps.View == nil || deps.Acts == nil || deps.Feeds == nil || deps.FirmAt == nil || deps.Logo == nil || deps.Wait == nil || deps.Pages == nil || deps.Now == nil || deps.Random == nil || deps.Log == nil {
		return nil, errors.New("clientweb: Accounts, View, Acts, Feeds, FirmAt, Logo, Wait, Pages, Now, Random and Log are all needed")
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
	if deps.Writes == (Rate{}) {
		deps.Writes = actRate()
	}
	pages, err := readPages(deps.Pages)
	if err != nil {
		return nil, err
	}
	bills, err := bill.New()
	if err != nil {
		return nil, err
	}
	stops, err := newStopPages()
	if err != nil {
		return nil, err
	}
	w := &web{
		deps: deps, pages: pages, stopPages: stops, bills: bills, streams: newStreams(), drawing: make(chan struct{}, billsAtOnce), acts: ration.New(deps.Writes, deps.Now),
		doors: ration.New(deps.Doors, deps.Now), reads: ration.New(deps.Reads, deps.Now),
		letters: ration.New(Rate{PerSecond: lettersPerSecond, Burst: lettersBytes}, deps.Now),
		peers:   ration.New(Rate{PerSecond: peerShare * deps.Reads.PerSecond, Burst: peerShare * deps.Reads.Burst}, deps.Now),
	}
	if deps.Uploads != nil {
		if w.uploads, err = deps.Uploads(uploadsPath, w.maySend); err != nil {
			return nil, err
		}
	}
	return w, nil
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
	w.registerSearch()
	w.registerCalendar()
	w.registerMarks()
	w.registerComments()
	w.registerDocuments()
	w.registerNotices()
	w.registerFeed()
	w.registerInvoices()
	w.registerFiles()
	w.registerUploads(mux)
	w.registerLive()
	mux.HandleFunc("GET "+feedPath, w.sendFeed)
	mux.HandleFunc("GET "+stopPath+"{token}", w.showStop)
	mux.HandleFunc("POST "+stopPath+"{token}", w.stop)
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
