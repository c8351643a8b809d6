package clientweb

import (
	"context"
	"net/http"

	"anteroom/backend/view"
)

type searchAsk struct {
	PortalPath
	Query string `query:"q" maxLength:"200" doc:"Words that entries must hold"`
	After string `query:"after" maxLength:"100" doc:"The next of the page before"`
}

func (w *web) registerSearch() {
	register(w, operation("search", http.MethodGet, "/portals/{portal}/search", "Look through all open areas"),
		func(ctx context.Context, in *searchAsk) (*struct{ Body view.List }, error) {
			answer, err := w.ask(ctx, view.Ask{Page: view.PageSearch, Portal: in.Portal, Query: in.Query, After: in.After})
			if err != nil || answer.List == nil {
				return nil, closed(err)
			}
			return &struct{ Body view.List }{*answer.List}, nil
		})
}
