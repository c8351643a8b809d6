package staffweb

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/lend"
	"anteroom/backend/host/internal/ration"
	"anteroom/backend/store"
	"anteroom/backend/wire"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// Host is what the staff's API asks of the hosted end. token is always that of
// the device; what it may do is judged behind it.
type Host interface {
	Hello(ctx context.Context, firmID firm.ID) (wire.Hello, error)
	SignIn(ctx context.Context, firmID firm.ID, ask wire.SignIn) (wire.SignedIn, error)
	SignOut(ctx context.Context, token string) error
	Changes(ctx context.Context, token string, after store.Cursor) (wire.Page, error)
	Snapshot(ctx context.Context, token string, from wire.Place, send func(wire.Frame) error) error
	Push(ctx context.Context, token string, ops []wire.Op) ([]wire.Answer, error)
	Wait(ctx context.Context, token string, seq int64, wait time.Duration) (int64, error)
	Head(ctx context.Context, token string) (int64, error)
	SetOwnPassword(ctx context.Context, token, old, password string) error
	SetStaffPassword(ctx context.Context, token string, staffID firm.ID, password string) error
	// File names a file's content for a person inside its matter's wall, or is
	// firm.ErrNone.
	File(ctx context.Context, token string, id firm.ID) (lend.File, error)
	// Ring returns a channel that is closed when a firm's rows have changed.
	Ring(firmID firm.ID) <-chan struct{}
}

// Deps is what the API works with.
type Deps struct {
	Host Host
	// FirmOf tells which firm a request's host name means, or firm.ErrNone.
	FirmOf func(ctx context.Context, host string) (firm.ID, error)
	// Lender hands out contents, Uploads takes them in under UploadsPath; both are
	// nil where none are kept.
	Lender  *lend.Lender
	Uploads *blob.Uploads
	Log     *slog.Logger
	// Version is the program's.
	Version string
	// Peer tells the address that a request comes from.
	Peer func(*http.Request) string
	Now  func() time.Time
}

type web struct {
	deps Deps
	// doors rations tries to sign in, per address.
	doors     *ration.Ration
	listeners *listeners
}

// Register puts the API's routes on mux, with an OpenAPI 3.1 document at
// /api/staff/openapi.json.
func Register(mux *http.ServeMux, deps Deps) huma.API {
	config := huma.DefaultConfig("Anteroom for staff", deps.Version)
	config.OpenAPIPath, config.DocsPath, config.SchemasPath = "/api/staff/openapi", "", ""
	config.CreateHooks = nil
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{"device": {Type: "http", Scheme: "bearer"}}
	api := humago.New(mux, config)
	w := &web{deps: deps, listeners: newListeners(), doors: ration.New(ration.Rate{PerSecond: doorsPerSecond, Burst: doorsBurst}, deps.Now)}
	api.UseMiddleware(w.speaks)
	w.session(api)
	w.sync(api)
	w.files(api)
	w.uploads(mux)
	return api
}

// The ration of signing in, per address: a whole office behind one address may
// start its day at once, a guesser gets no further than the throttle lets him.
const (
	doorsPerSecond = 1
	doorsBurst     = 120
)

// speaks says our protocol on every answer and refuses a desk whose version is
// too far away.
func (w *web) speaks(ctx huma.Context, next func(huma.Context)) {
	ctx.SetHeader(wire.Header, protocol())
	ctx.SetHeader("Cache-Control", "no-store")
	ctx.SetHeader("X-Content-Type-Options", "nosniff")
	next(ctx)
}

// problem is the error body of the staff's API.
type problem struct {
	status int
	wire.Trouble
}

// GetStatus is the HTTP status.
func (p *problem) GetStatus() int { return p.status }

// ContentType keeps errors plain JSON.
func (p *problem) ContentType(string) string { return "application/json" }

func (w *web) fail(ctx context.Context, err error) error {
	var refusal *account.Refusal
	var trouble *wire.Trouble
	var unfit *blob.Refusal
	switch {
	case errors.As(err, &unfit):
		return &problem{status: unfit.Status, Trouble: wire.Trouble{Problem: unfit.Reason, Code: unfit.Code, Field: unfit.Field, Sentence: unfit.Sentence}}
	case errors.As(err, &trouble):
		return &problem{status: statusOf(trouble.Problem), Trouble: *trouble}
	case errors.As(err, &refusal):
		return &problem{status: statusOfRefusal(refusal.Code), Trouble: wire.Trouble{
			Problem: refusal.Reason, Code: string(refusal.Code), Field: refusal.Field, Sentence: refusal.Sentence,
		}}
	case errors.Is(err, firm.ErrNone):
		return &problem{status: http.StatusNotFound, Trouble: wire.Trouble{Problem: "not_found", Code: "not_found", Sentence: "There is nothing here."}}
	case ctx.Err() != nil:
		return &problem{status: http.StatusServiceUnavailable, Trouble: wire.Trouble{Problem: "cut", Code: "offline", Sentence: "The connection was cut. Nothing is lost; it is tried again."}}
	}
	w.deps.Log.Error("a staff request failed", "error", err)
	return &problem{status: http.StatusInternalServerError, Trouble: wire.Trouble{
		Problem: "internal", Code: "internal", Sentence: "The server failed to do this. Nothing was changed; try again, and tell whoever runs the server if it stays so.",
	}}
}

func statusOf(problem string) int {
	switch problem {
	case wire.ProblemSession:
		return http.StatusUnauthorized
	case wire.ProblemSnapshot, wire.ProblemEpoch:
		return http.StatusConflict
	case wire.ProblemVersion:
		return http.StatusUpgradeRequired
	case "too_many":
		return http.StatusRequestEntityTooLarge
	case "no_privilege":
		return http.StatusForbidden
	default:
		return http.StatusUnprocessableEntity
	}
}

func statusOfRefusal(code account.Code) int {
	switch code {
	case account.Unauthorized:
		return http.StatusUnauthorized
	case account.TooMany, account.Busy:
		return http.StatusTooManyRequests
	default:
		return http.StatusUnprocessableEntity
	}
}

// token takes the device's token out of the Authorization header.
func token(header string) string {
	given, ok := strings.CutPrefix(header, "Bearer ")
	if !ok || len(given) > 200 {
		return ""
	}
	return given
}

func encode(v any) ([]byte, error) { return json.Marshal(v) }
