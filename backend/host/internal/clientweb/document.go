package clientweb

import (
	"context"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/act"
)

type documentAsk struct {
	PortalPath
	Body struct {
		ID    firm.ID  `json:"id" pattern:"^[0-9a-f-]{36}$" doc:"A UUID that the page made; the same again is sent once"`
		Title string   `json:"title" doc:"What it is called; empty calls it as its file, without the ending"`
		Text  string   `json:"text"`
		File  FileSent `json:"file"`
	}
}

type fileAsk struct {
	ItemPath
	Body struct {
		AskedID firm.ID  `json:"askedId" required:"false" pattern:"^([0-9a-f-]{36})?$" doc:"The line of a file request that this answers, or empty for a new version"`
		File    FileSent `json:"file"`
	}
}

type takeBackAsk struct {
	ItemPath
	Body struct {
		FileID firm.ID `json:"fileId" pattern:"^[0-9a-f-]{36}$"`
	}
}

// registerDocuments adds what clients send: documents, answers to file requests,
// and taking back what nobody at the firm has opened.
func (w *web) registerDocuments() {
	register(w, letter("send-document", http.MethodPost, "/portals/{portal}/documents", "Send a document that was uploaded before"),
		func(ctx context.Context, in *documentAsk) (*doneAnswer, error) {
			return w.do(ctx, act.Act{Portal: in.Portal, Once: in.Body.ID, Command: func(matter, contact firm.ID) firm.Command {
				return firm.SendDocument{
					ID: in.Body.ID, MatterID: matter, ContactID: contact, Title: in.Body.Title, Text: in.Body.Text, File: in.Body.File.file(),
				}
			}})
		})
	register(w, operation("send-file", http.MethodPost, "/portals/{portal}/items/{item}/files", "Answer a line of a file request, or send a new version"),
		func(ctx context.Context, in *fileAsk) (*doneAnswer, error) {
			return w.do(ctx, act.Act{Portal: in.Portal, Once: in.Body.File.ID, Command: func(matter, contact firm.ID) firm.Command {
				return firm.AddFile{ItemID: in.Item, MatterID: matter, ContactID: contact, AskedID: in.Body.AskedID, File: in.Body.File.file()}
			}}, in.Item)
		})
	register(w, operation("take-back", http.MethodPost, "/portals/{portal}/items/{item}/takeback", "Take back a file that nobody at the firm has opened"),
		func(ctx context.Context, in *takeBackAsk) (*doneAnswer, error) {
			return w.do(ctx, act.Act{Portal: in.Portal, Once: in.Body.FileID, Command: func(matter, contact firm.ID) firm.Command {
				return firm.TakeBack{FileID: in.Body.FileID, ItemID: in.Item, MatterID: matter, ContactID: contact}
			}}, in.Item)
		})
}
