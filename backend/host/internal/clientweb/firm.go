package clientweb

import (
	"context"
	"net/http"
)

// Office is what anybody may know of the firm before signing in.
type Office struct {
	Name     string `json:"name"`
	Language string `json:"language" doc:"en or es"`
	TimeZone string `json:"timeZone" doc:"IANA name"`
}

func (w *web) registerFirm() {
	register(w, operation("firm", http.MethodGet, "/firm", "The firm whose portal this is"),
		func(ctx context.Context, _ *struct{}) (*struct{ Body Office }, error) {
			office := visitOf(ctx).firm
			return &struct{ Body Office }{Office{Name: office.Name, Language: office.Language, TimeZone: office.TimeZone}}, nil
		})
}
