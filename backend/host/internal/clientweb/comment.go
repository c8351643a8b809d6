package clientweb

import (
	"context"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/act"
)

type commentAsk struct {
	ItemPath
	Body struct {
		ID    firm.ID    `json:"id" pattern:"^[0-9a-f-]{36}$" doc:"A UUID that the page made; the same again is said once"`
		Text  string     `json:"text"`
		Files []FileSent `json:"files,omitempty" nullable:"false" maxItems:"20"`
	}
}

type messageAsk struct {
	PortalPath
	Body struct {
		ID    firm.ID    `json:"id" pattern:"^[0-9a-f-]{36}$" doc:"A UUID that the page made; the same again is sent once"`
		Title string     `json:"title"`
		Text  string     `json:"text"`
		Files []FileSent `json:"files,omitempty" nullable:"false" maxItems:"20"`
	}
}

// registerComments adds what clients write: beside an item, or a thread of their own.
func (w *web) registerComments() {
	register(w, letter("comment", http.MethodPost, "/portals/{portal}/items/{item}/comments", "Say something beside an item, or answer in a thread"),
		func(ctx context.Context, in *commentAsk) (*doneAnswer, error) {
			return w.do(ctx, act.Act{Portal: in.Portal, Once: in.Body.ID, Command: func(matter, contact firm.ID) firm.Command {
				return firm.AddComment{
					ID: in.Body.ID, ItemID: in.Item, MatterID: matter, ContactID: contact, Text: in.Body.Text, Files: filesOf(in.Body.Files),
				}
			}}, in.Item)
		})
	register(w, letter("message", http.MethodPost, "/portals/{portal}/messages", "Begin a thread with the firm"),
		func(ctx context.Context, in *messageAsk) (*doneAnswer, error) {
			return w.do(ctx, act.Act{Portal: in.Portal, Once: in.Body.ID, Command: func(matter, contact firm.ID) firm.Command {
				return firm.WriteMessage{
					ID: in.Body.ID, MatterID: matter, ContactID: contact, Title: in.Body.Title, Text: in.Body.Text, Files: filesOf(in.Body.Files),
				}
			}})
		})
}
