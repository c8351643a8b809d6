package clientweb

import (
	"context"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/act"
)

type tickAsk struct {
	ItemPath
	Body struct {
		Done bool `json:"done"`
	}
}

// registerMarks adds what clients tell of an item by a click: that they have
// opened it, and that a task is done or open again.
func (w *web) registerMarks() {
	register(w, operation("opened", http.MethodPost, "/portals/{portal}/items/{item}/opened", "Tell that the item was opened"),
		func(ctx context.Context, in *ItemPath) (*doneAnswer, error) {
			return w.do(ctx, act.Act{Portal: in.Portal, Command: func(matter, contact firm.ID) firm.Command {
				return firm.MarkOpened{ItemID: in.Item, MatterID: matter, ContactID: contact}
			}}, in.Item)
		})
	register(w, operation("tick", http.MethodPost, "/portals/{portal}/items/{item}/tick", "Tick a task off, or open it again"),
		func(ctx context.Context, in *tickAsk) (*doneAnswer, error) {
			return w.do(ctx, act.Act{Portal: in.Portal, Command: func(matter, contact firm.ID) firm.Command {
				return firm.TickTask{ItemID: in.Item, MatterID: matter, ContactID: contact, Done: in.Body.Done}
			}}, in.Item)
		})
}
