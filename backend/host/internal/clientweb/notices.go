package clientweb

import (
	"context"
	"net/http"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/act"
	"anteroom/backend/view"
)

type noticesAsk struct {
	PortalPath
	Body NoticesWished
}

// NoticesWished is what a contact wants, and what the page showed before.
type NoticesWished struct {
	view.Notices
	Was *firm.NoticeWish `json:"was,omitempty" doc:"The wish for mails that the page showed: where it is not changed, what was chosen meanwhile by a mail's link stays"`
}

// registerNotices adds a contact's own wishes about mails.
func (w *web) registerNotices() {
	register(w, operation("notices", http.MethodGet, "/portals/{portal}/notices", "Which mails this contact wants"),
		func(ctx context.Context, in *PortalPath) (*struct{ Body view.NoticesPage }, error) {
			answer, err := w.ask(ctx, view.Ask{Page: view.PageNotices, Portal: in.Portal})
			if err != nil || answer.Notices == nil {
				return nil, closed(err)
			}
			return &struct{ Body view.NoticesPage }{*answer.Notices}, nil
		})
	register(w, operation("set-notices", http.MethodPut, "/portals/{portal}/notices", "Change which mails this contact wants"),
		func(ctx context.Context, in *noticesAsk) (*doneAnswer, error) {
			wish := in.Body.Notices
			if _, err := time.LoadLocation(wish.TimeZone); err != nil || wish.TimeZone == "Local" {
				no := badRequest(http.StatusUnprocessableEntity, "unknown_zone", "This time zone is not known. Choose one from the list.")
				no.Field = "timeZone"
				return nil, no
			}
			return w.do(ctx, act.Act{Portal: in.Portal, Command: func(_, contact firm.ID) firm.Command {
				return firm.SetNoticeWish{
					ContactID: contact, Notices: wish.Notices, QuietFrom: wish.QuietFrom, QuietTo: wish.QuietTo, DigestAt: wish.DigestAt,
					Language: wish.Language, TimeZone: wish.TimeZone, Was: in.Body.Was,
				}
			}})
		})
}
