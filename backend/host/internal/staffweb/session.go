package staffweb

import (
	"context"
	"net/http"
	"strconv"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/wire"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

func protocol() string { return strconv.Itoa(wire.Version) }

// HostHeader reads which host name a request was sent to.
type HostHeader struct {
	host    string
	request *http.Request
}

// Resolve takes the request's host name.
func (h *HostHeader) Resolve(ctx huma.Context) []error {
	h.host = ctx.Host()
	h.request, _ = humago.Unwrap(ctx)
	return nil
}

// Bearer is the device's token of a request.
type Bearer struct {
	Authorization string `header:"Authorization" maxLength:"300" doc:"Bearer and the device's token"`
}

func (w *web) session(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "hello", Method: http.MethodGet, Path: "/api/staff/hello", Summary: "What this server is",
	}, w.hello)
	huma.Register(api, huma.Operation{
		OperationID: "sign-in", Method: http.MethodPost, Path: "/api/staff/session", Summary: "Sign a device in", MaxBodyBytes: 8 << 10,
	}, w.signIn)
	huma.Register(api, huma.Operation{
		OperationID: "sign-out", Method: http.MethodDelete, Path: "/api/staff/session", Summary: "Sign this device out", DefaultStatus: http.StatusNoContent,
		Security: []map[string][]string{{"device": {}}},
	}, w.signOut)
	huma.Register(api, huma.Operation{
		OperationID: "set-password", Method: http.MethodPut, Path: "/api/staff/people/{id}/password", Summary: "Set a person's password",
		DefaultStatus: http.StatusNoContent, MaxBodyBytes: 8 << 10, Security: []map[string][]string{{"device": {}}},
	}, w.setPassword)
	huma.Register(api, huma.Operation{
		OperationID: "set-own-password", Method: http.MethodPut, Path: "/api/staff/session/password", Summary: "Set one's own password, giving the old one",
		DefaultStatus: http.StatusNoContent, MaxBodyBytes: 8 << 10, Security: []map[string][]string{{"device": {}}},
	}, w.setOwnPassword)
}

func (w *web) hello(ctx context.Context, in *struct{ HostHeader }) (*struct{ Body wire.Hello }, error) {
	firmID, err := w.deps.FirmOf(ctx, in.host)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	hello, err := w.deps.Host.Hello(ctx, firmID)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	return &struct{ Body wire.Hello }{hello}, nil
}

func (w *web) signIn(ctx context.Context, in *struct {
	HostHeader
	Body wire.SignIn
},
) (*struct{ Body wire.SignedIn }, error) {
	if wait := w.doors.Take(w.deps.Peer(in.request)); wait > 0 {
		return nil, w.fail(ctx, &account.Refusal{Code: account.TooMany, Reason: "too_many", Sentence: "There were too many tries from here. Wait a minute and try again."})
	}
	firmID, err := w.deps.FirmOf(ctx, in.host)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	signed, err := w.deps.Host.SignIn(ctx, firmID, in.Body)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	return &struct{ Body wire.SignedIn }{signed}, nil
}

func (w *web) signOut(ctx context.Context, in *Bearer) (*struct{}, error) {
	if err := w.deps.Host.SignOut(ctx, token(in.Authorization)); err != nil {
		return nil, w.fail(ctx, err)
	}
	return nil, nil
}

func (w *web) setPassword(ctx context.Context, in *struct {
	Bearer
	ID   string `path:"id" maxLength:"36"`
	Body struct {
		Password string `json:"password" maxLength:"1024"`
	}
},
) (*struct{}, error) {
	err := w.deps.Host.SetStaffPassword(ctx, token(in.Authorization), firm.ID(in.ID), in.Body.Password)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	return nil, nil
}

func (w *web) setOwnPassword(ctx context.Context, in *struct {
	Bearer
	Body struct {
		Old      string `json:"old" maxLength:"1024"`
		Password string `json:"password" maxLength:"1024"`
	}
},
) (*struct{}, error) {
	err := w.deps.Host.SetOwnPassword(ctx, token(in.Authorization), in.Body.Old, in.Body.Password)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	return nil, nil
}
