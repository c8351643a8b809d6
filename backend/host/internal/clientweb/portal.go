package clientweb

import (
	"context"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/view"
)

// PortalPath names one contact on one matter by its grant.
type PortalPath struct {
	Portal firm.ID `path:"portal" maxLength:"36"`
}

type areaAsk struct {
	PortalPath
	Area  firm.Area `path:"area" maxLength:"20"`
	After string    `query:"after" maxLength:"100" doc:"The next of the page before"`
	Query string    `query:"q" maxLength:"200" doc:"Words that entries must hold"`
}

type itemAsk struct {
	PortalPath
	Area firm.Area `path:"area" maxLength:"20"`
	Item firm.ID   `path:"item" maxLength:"36"`
}

func (w *web) registerPortals() {
	register(w, operation("dashboard", http.MethodGet, "/portals/{portal}/dashboard", "The first page of a portal"),
		func(ctx context.Context, in *PortalPath) (*struct{ Body view.Dashboard }, error) {
			answer, err := w.ask(ctx, view.Ask{Page: view.PageDashboard, Portal: in.Portal})
			if err != nil || answer.Dashboard == nil {
				return nil, closed(err)
			}
			return &struct{ Body view.Dashboard }{*answer.Dashboard}, nil
		})
	register(w, operation("area", http.MethodGet, "/portals/{portal}/areas/{area}", "The items of one area"),
		func(ctx context.Context, in *areaAsk) (*struct{ Body view.List }, error) {
			answer, err := w.ask(ctx, view.Ask{Page: view.PageList, Portal: in.Portal, Area: in.Area, After: in.After, Query: in.Query})
			if err != nil || answer.List == nil {
				return nil, closed(err)
			}
			return &struct{ Body view.List }{*answer.List}, nil
		})
	register(w, operation("item", http.MethodGet, "/portals/{portal}/areas/{area}/{item}", "One item"),
		func(ctx context.Context, in *itemAsk) (*struct{ Body view.Detail }, error) {
			answer, err := w.ask(ctx, view.Ask{Page: view.PageItem, Portal: in.Portal, Area: in.Area, Item: in.Item})
			if err != nil || answer.Detail == nil {
				return nil, closed(err)
			}
			return &struct{ Body view.Detail }{*answer.Detail}, nil
		})
}

// ask reads one page for whoever is signed in, decided anew.
func (w *web) ask(ctx context.Context, what view.Ask) (view.Answer, error) {
	who, err := w.client(ctx)
	if err != nil {
		return view.Answer{}, err
	}
	return w.deps.View.View(ctx, visitOf(ctx).firm.ID, who.ID, what)
}

// closed answers a page that is not there like one that may not be seen.
func closed(err error) error {
	if err == nil {
		return view.ErrClosed
	}
	return err
}
