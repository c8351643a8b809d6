package clientweb

import (
	"context"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/lend"
	"anteroom/backend/host/internal/paper"
	"anteroom/backend/view"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// FilePath names one file of a portal.
type FilePath struct {
	PortalPath
	File firm.ID `path:"file" maxLength:"36"`
}

type pageAsk struct {
	FilePath
	Page  int `path:"page" minimum:"1" maximum:"100000" doc:"Counted from 1"`
	Width int `query:"w" minimum:"0" maximum:"4000" doc:"About how many pixels wide; 0 is a usual width"`
}

type textAsk struct {
	FilePath
	Page int `query:"page" default:"1" minimum:"1" maximum:"100000" doc:"The page of a PDF; a text has one"`
}

// shownPage is a picture that we drew, which a browser may show.
type shownPage struct {
	Type        string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Policy      string `header:"Content-Security-Policy"`
	Body        []byte
}

func (w *web) registerFiles() {
	register(w, sending("file", "/portals/{portal}/files/{file}", "A file's content, always as a download; ranges are answered", "application/octet-stream"), w.sendFile)
	register(w, sending("file-page", "/portals/{portal}/files/{file}/pages/{page}", "A picture of a page", "image/png"), w.filePage)
	register(w, operation("file-text", http.MethodGet, "/portals/{portal}/files/{file}/text", "A page's words, without anything else"), w.fileText)
}

// file decides anew whether this client sees a file, and names its content.
func (w *web) file(ctx context.Context, in FilePath) (lend.File, error) {
	answer, err := w.ask(ctx, view.Ask{Page: view.PageFile, Portal: in.Portal, File: in.File})
	if err != nil || answer.File == nil {
		return lend.File{}, closed(err)
	}
	of := answer.File.File
	return lend.File{Firm: string(visitOf(ctx).firm.ID), Hash: of.Hash, Name: of.Name, Media: of.Media}, nil
}

func (w *web) sendFile(ctx context.Context, in *FilePath) (*huma.StreamResponse, error) {
	of, err := w.file(ctx, *in)
	if err != nil {
		return nil, err
	}
	loan, err := w.deps.Lender.Open(ctx, of)
	if err != nil {
		return nil, err
	}
	v, file := visitOf(ctx), *in
	watch := lend.Watch{
		Wait:  func() <-chan struct{} { return w.deps.Wait(v.firm.ID, "") },
		Still: func(ctx context.Context) error { return w.stillSees(ctx, v, file) },
	}
	return &huma.StreamResponse{Body: func(out huma.Context) {
		defer loan.Close() //nolint:errcheck // it was only read
		r, writer := humago.Unwrap(out)
		loan.Send(writer, r, watch)
	}}, nil
}

// stillSees decides anew, session and all, as every request does. It is no new
// reading, so the audit is not told.
func (w *web) stillSees(ctx context.Context, v visit, in FilePath) error {
	return w.stillShows(ctx, v, view.Ask{Page: view.PageFile, Portal: in.Portal, File: in.File})
}

func (w *web) stillShows(ctx context.Context, v visit, what view.Ask) error {
	who, err := w.deps.Accounts.Session(ctx, v.firm.ID, v.session, false)
	if err != nil {
		return err
	}
	_, err = w.deps.View.Look(ctx, v.firm.ID, who.ID, what)
	return err
}

func (w *web) filePage(ctx context.Context, in *pageAsk) (*shownPage, error) {
	of, err := w.file(ctx, in.FilePath)
	if err != nil {
		return nil, err
	}
	picture, err := w.deps.Lender.Picture(ctx, of, in.Page, in.Width)
	if err != nil {
		return nil, err
	}
	// Drawing takes a while, in which the right to see it may have ended.
	if err := w.stillSees(ctx, visitOf(ctx), in.FilePath); err != nil {
		return nil, err
	}
	head := http.Header{}
	paper.SetHeaders(head, paper.Shown, picture.Media, of.Name)
	return &shownPage{
		Type: picture.Media, Disposition: head.Get("Content-Disposition"), Policy: head.Get("Content-Security-Policy"), Body: picture.Content,
	}, nil
}

func (w *web) fileText(ctx context.Context, in *textAsk) (*struct{ Body lend.Text }, error) {
	of, err := w.file(ctx, in.FilePath)
	if err != nil {
		return nil, err
	}
	text, err := w.deps.Lender.Text(ctx, of, in.Page)
	if err == nil {
		err = w.stillSees(ctx, visitOf(ctx), in.FilePath)
	}
	if err != nil {
		return nil, err
	}
	return &struct{ Body lend.Text }{text}, nil
}

// Receipt tells a client what arrived, as proof.
type Receipt struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Size  int64  `json:"size"`
	Hash  string `json:"hash" doc:"The SHA-256 of what is kept"`
	Media string `json:"media"`
	Pages int64  `json:"pages"`
	Note  string `json:"note" doc:"What was found or changed on the way in, as codes with commas"`
	At    int64  `json:"at" doc:"Microseconds"`
}

type receiptAsk struct {
	ID string `path:"id" maxLength:"64"`
	// Request is the one that asks.
	request *http.Request
}

// Resolve keeps the request, by which the uploader is told.
func (a *receiptAsk) Resolve(ctx huma.Context) []error {
	a.request, _ = humago.Unwrap(ctx)
	return nil
}

// registerUploads adds the tus protocol, and its receipts.
func (w *web) registerUploads(mux *http.ServeMux) {
	if w.uploads != nil {
		mux.Handle(uploadsPath, w.uploads)
	}
	register(w, operation("upload-receipt", http.MethodGet, "/uploads/{id}/receipt", "What arrived"), w.receipt)
}

func (w *web) receipt(_ context.Context, in *receiptAsk) (*struct{ Body Receipt }, error) {
	if w.uploads == nil {
		return nil, notHere()
	}
	got, err := w.uploads.Receipt(in.request, in.ID)
	if err != nil {
		return nil, err
	}
	content := got.Content()
	return &struct{ Body Receipt }{Receipt{
		ID: got.UploadID, Name: got.Name, Size: content.Size, Hash: content.Hash, Media: content.Media, Pages: content.Pages, Note: content.Note,
		At: got.At.UnixMicro(),
	}}, nil
}
