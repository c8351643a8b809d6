package clientweb

import (
	"context"
	"net/http"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/feed"
	"anteroom/backend/view"
)

// Feeds keeps the private addresses of portals' calendars; see package feed.
type Feeds interface {
	// Make gives a portal's feed a new token and ends the one before. It, MadeAt
	// and End answer view.ErrClosed for a portal that is not open to the account.
	Make(ctx context.Context, firmID firm.ID, of feed.Owner) (token string, err error)
	// MadeAt is since when there is a feed; 0 is none.
	MadeAt(ctx context.Context, firmID firm.ID, of feed.Owner) (firm.Micros, error)
	// End ends a portal's feed.
	End(ctx context.Context, firmID firm.ID, of feed.Owner) error
	// Owner tells whose feed a token is.
	Owner(ctx context.Context, firmID firm.ID, token string) (of feed.Owner, ok bool, err error)
}

// Feed tells of a portal's private calendar address. The address itself is told
// once, by the request that makes it.
type Feed struct {
	Exists  bool        `json:"exists"`
	MadeAt  firm.Micros `json:"madeAt" doc:"Microseconds since 1970 UTC; 0 where there is none"`
	Address string      `json:"address" doc:"For calendar programs; empty but for the request that made it"`
}

type feedAnswer struct{ Body Feed }

func (w *web) registerFeed() {
	register(w, operation("feed", http.MethodGet, "/portals/{portal}/feed", "Whether this portal has a private calendar address"),
		func(ctx context.Context, in *PortalPath) (*feedAnswer, error) {
			of, err := w.feedOf(ctx, in.Portal)
			if err != nil {
				return nil, err
			}
			at, err := w.deps.Feeds.MadeAt(ctx, visitOf(ctx).firm.ID, of)
			return &feedAnswer{Body: Feed{Exists: at != 0, MadeAt: at}}, err
		})
	register(w, operation("make-feed", http.MethodPost, "/portals/{portal}/feed", "Make a new private calendar address; the one before ends"), w.makeFeed)
	end := operation("end-feed", http.MethodDelete, "/portals/{portal}/feed", "End the private calendar address")
	end.DefaultStatus = http.StatusNoContent
	register(w, end, func(ctx context.Context, in *PortalPath) (*struct{}, error) {
		of, err := w.feedOf(ctx, in.Portal)
		if err != nil {
			return nil, err
		}
		return &struct{}{}, w.deps.Feeds.End(ctx, visitOf(ctx).firm.ID, of)
	})
}

// feedOf names the feed of whoever is signed in.
func (w *web) feedOf(ctx context.Context, portal firm.ID) (feed.Owner, error) {
	who, err := w.client(ctx)
	return feed.Owner{Account: who.ID, Portal: portal}, err
}

func (w *web) makeFeed(ctx context.Context, in *PortalPath) (*feedAnswer, error) {
	of, err := w.feedOf(ctx, in.Portal)
	if err != nil {
		return nil, err
	}
	office := visitOf(ctx).firm.ID
	if wait := w.acts.Take(string(office) + " " + string(of.Account)); wait > 0 {
		return nil, outOfRation(wait)
	}
	token, err := w.deps.Feeds.Make(ctx, office, of)
	if err != nil {
		return nil, err
	}
	return &feedAnswer{Body: Feed{Exists: true, MadeAt: firm.Micros(w.deps.Now().UnixMicro()), Address: strings.TrimSuffix(w.deps.Address, "/") + feedPath + token + ".ics"}}, nil
}

// sendFeed answers a calendar program. Whose calendar it is the token says; what
// is in it, and whether there is one at all, is decided anew. A token that never
// was, one that ended and one whose access was revoked have the same answer.
func (w *web) sendFeed(out http.ResponseWriter, r *http.Request) {
	text, err := w.feedText(r.Context(), strings.TrimPrefix(r.URL.Path, feedPath))
	if err != nil {
		no, ok := w.refusal(r.Context(), err).(*Refusal)
		if !ok {
			no = failed()
		}
		writeRefusal(out, no)
		return
	}
	out.Header().Set("Content-Type", calendarType)
	_, _ = out.Write(text) // whoever left needs no answer
}

func (w *web) feedText(ctx context.Context, name string) ([]byte, error) {
	token, is := strings.CutSuffix(name, ".ics")
	if !is {
		return nil, notHere()
	}
	office := visitOf(ctx).firm.ID
	of, found, err := w.deps.Feeds.Owner(ctx, office, token)
	if err != nil || !found {
		return nil, closed(err)
	}
	answer, err := w.deps.View.View(ctx, office, of.Account, view.Ask{Page: view.PageEvents, Portal: of.Portal, Area: firm.Calendar})
	if err != nil || answer.Events == nil {
		return nil, closed(err)
	}
	return w.calendarText(*answer.Events)
}
