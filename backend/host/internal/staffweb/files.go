package staffweb

import (
	"context"
	"net/http"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/lend"
	"anteroom/backend/wire"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// UploadsPath is where desks speak the tus protocol.
const UploadsPath = "/api/staff/uploads/"

// FileAsk names a file for a device.
type FileAsk struct {
	Bearer
	File string `path:"file" maxLength:"36"`
}

type pageAsk struct {
	FileAsk
	Page  int `path:"page" minimum:"1" maximum:"100000"`
	Width int `query:"w" minimum:"0" maximum:"4000"`
}

type textAsk struct {
	FileAsk
	Page int `query:"page" default:"1" minimum:"1" maximum:"100000"`
}

func (w *web) files(api huma.API) {
	device := []map[string][]string{{"device": {}}}
	huma.Register(api, huma.Operation{
		OperationID: "file", Method: http.MethodGet, Path: "/api/staff/files/{file}", Summary: "A file's content; ranges are answered", Security: device,
	}, w.sendFile)
	huma.Register(api, huma.Operation{
		OperationID: "file-page", Method: http.MethodGet, Path: "/api/staff/files/{file}/pages/{page}", Summary: "A picture of a page", Security: device,
	}, w.filePage)
	huma.Register(api, huma.Operation{
		OperationID: "file-text", Method: http.MethodGet, Path: "/api/staff/files/{file}/text", Summary: "A page's words", Security: device,
	}, w.fileText)
}

func (w *web) sendFile(ctx context.Context, in *FileAsk) (*huma.StreamResponse, error) {
	given := token(in.Authorization)
	of, err := w.deps.Host.File(ctx, given, firm.ID(in.File))
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	loan, err := w.deps.Lender.Open(ctx, of)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	watch := lend.Watch{
		Wait: func() <-chan struct{} { return w.deps.Host.Ring(firm.ID(of.Firm)) },
		Still: func(ctx context.Context) error {
			_, err := w.deps.Host.File(ctx, given, firm.ID(in.File))
			return err
		},
	}
	return &huma.StreamResponse{Body: func(out huma.Context) {
		defer loan.Close() //nolint:errcheck // it was only read
		r, writer := humago.Unwrap(out)
		loan.Send(writer, r, watch)
	}}, nil
}

type pageAnswer struct {
	Type string `header:"Content-Type"`
	Body []byte
}

func (w *web) filePage(ctx context.Context, in *pageAsk) (*pageAnswer, error) {
	of, err := w.deps.Host.File(ctx, token(in.Authorization), firm.ID(in.File))
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	picture, err := w.deps.Lender.Picture(ctx, of, in.Page, in.Width)
	if err == nil {
		// Drawing takes a while, in which the right to see it may have ended.
		_, err = w.deps.Host.File(ctx, token(in.Authorization), firm.ID(in.File))
	}
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	return &pageAnswer{Type: picture.Media, Body: picture.Content}, nil
}

func (w *web) fileText(ctx context.Context, in *textAsk) (*struct{ Body lend.Text }, error) {
	of, err := w.deps.Host.File(ctx, token(in.Authorization), firm.ID(in.File))
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	text, err := w.deps.Lender.Text(ctx, of, in.Page)
	if err == nil {
		_, err = w.deps.Host.File(ctx, token(in.Authorization), firm.ID(in.File))
	}
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	return &struct{ Body lend.Text }{text}, nil
}

// uploads puts the tus protocol beside the routes, with their headers, on a server
// that keeps contents.
func (w *web) uploads(mux *http.ServeMux) {
	taking := w.deps.Uploads
	if taking == nil {
		return
	}
	mux.HandleFunc(UploadsPath, func(out http.ResponseWriter, r *http.Request) {
		out.Header().Set(wire.Header, protocol())
		out.Header().Set("X-Content-Type-Options", "nosniff")
		// A desk takes an answer without a type for a stranger's.
		out.Header().Set("Content-Type", "text/plain; charset=utf-8")
		if id, is := strings.CutSuffix(strings.TrimPrefix(r.URL.Path, UploadsPath), "/receipt"); is && r.Method == http.MethodGet {
			receipt(out, r, taking, id)
			return
		}
		taking.ServeHTTP(out, r)
	})
}

// TokenOf is the device's token of a request that comes beside the routes.
func TokenOf(r *http.Request) string { return token(r.Header.Get("Authorization")) }

// receipt tells a desk what was kept of its upload.
func receipt(out http.ResponseWriter, r *http.Request, taking *blob.Uploads, id string) {
	got, err := taking.Receipt(r, id)
	var body []byte
	if err == nil {
		body, err = encode(got.Content())
	}
	if err != nil {
		taking.Refuse(out, r, err)
		return
	}
	out.Header().Set("Content-Type", "application/json")
	out.Header().Set("Cache-Control", "no-store")
	_, _ = out.Write(body) // a desk that left asks again
}
