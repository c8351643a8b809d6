package clientweb

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"time"

	"anteroom/backend/firm"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// Office is what anybody may know of the firm before signing in.
type Office struct {
	Name     string `json:"name"`
	Language string `json:"language" doc:"en or es"`
	TimeZone string `json:"timeZone" doc:"IANA name"`
	Logo     Logo   `json:"logo"`
}

// Logo is what a page must know of the firm's logo to keep its place.
type Logo struct {
	Version string `json:"version" doc:"Changes with the picture; empty where the firm has no logo"`
	Width   int64  `json:"width" doc:"Pixels"`
	Height  int64  `json:"height" doc:"Pixels"`
	Ground  string `json:"ground" doc:"light or dark where the picture is seen on such a ground alone, else empty"`
}

const (
	firmPath = "/api/client/firm"
	logoPath = firmPath + "/logo"
)

func (w *web) registerFirm() {
	register(w, operation("firm", http.MethodGet, "/firm", "The firm whose portal this is"), w.firm)
	picture := sending("firm-logo", "/firm/logo", "The firm's logo", "image/png")
	picture.Responses["200"].Description = "The picture, which a page shows"
	register(w, picture, w.logo)
}

func (w *web) firm(ctx context.Context, _ *struct{}) (*struct{ Body Office }, error) {
	office := visitOf(ctx).firm
	answer := Office{Name: office.Name, Language: office.Language, TimeZone: office.TimeZone}
	logo, err := w.deps.Logo(ctx, office.ID)
	if err == nil {
		answer.Logo = Logo{Version: versionOf(logo), Width: logo.Width, Height: logo.Height, Ground: string(logo.Ground)}
	}
	if err != nil && !errors.Is(err, firm.ErrNone) {
		return nil, err
	}
	return &struct{ Body Office }{answer}, nil
}

// versionOf names a picture by its content, so that no cache takes one for another.
func versionOf(logo firm.Logo) string {
	sum := sha256.Sum256([]byte(logo.PNG))
	return hex.EncodeToString(sum[:8])
}

// logo sends the picture of the firm that the host name means. A browser keeps it
// and asks each time whether it is still the one.
func (w *web) logo(ctx context.Context, _ *struct{}) (*huma.StreamResponse, error) {
	logo, err := w.deps.Logo(ctx, visitOf(ctx).firm.ID)
	if errors.Is(err, firm.ErrNone) {
		return nil, notHere()
	}
	if err != nil {
		return nil, err
	}
	content, err := logo.Content()
	if err != nil {
		return nil, err
	}
	return &huma.StreamResponse{Body: func(out huma.Context) {
		r, writer := humago.Unwrap(out)
		head := writer.Header()
		head.Set("Content-Type", "image/png")
		head.Set("Content-Disposition", `inline; filename="logo.png"`)
		head.Set("Cache-Control", "no-cache")
		head.Set("ETag", `"`+versionOf(logo)+`"`)
		http.ServeContent(writer, r, "", time.Time{}, bytes.NewReader(content))
	}}, nil
}
