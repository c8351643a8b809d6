package clientweb

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/view"
)

// uploadsPath is where the tus protocol is spoken.
const uploadsPath = "/api/client/uploads/"

// maySend says whose upload a request is about: a client who is signed in and has
// a portal open into which files can be sent. It is asked for every part.
func (w *web) maySend(r *http.Request) (blob.Uploader, error) {
	// A file that has arrived whole is taken although its sender has left.
	ctx := context.WithoutCancel(r.Context())
	v := visitOf(ctx)
	if no := w.held(r, v.firm); no != nil {
		return blob.Uploader{}, ofUpload(no)
	}
	who, err := w.deps.Accounts.Session(ctx, v.firm.ID, v.session, true)
	if err != nil {
		return blob.Uploader{}, w.uploadRefused(ctx, err)
	}
	answer, err := w.deps.View.Look(ctx, v.firm.ID, who.ID, view.Ask{Page: view.PagePortals})
	if err != nil {
		return blob.Uploader{}, w.uploadRefused(ctx, err)
	}
	if !slices.ContainsFunc(answer.Portals, takesFiles) {
		return blob.Uploader{}, ofUpload(notHere())
	}
	return blob.Uploader{Firm: string(v.firm.ID), Kind: string(firm.ByClient), ID: string(who.ID)}, nil
}

func takesFiles(portal view.Portal) bool {
	return slices.ContainsFunc(portal.Areas, func(a view.AreaCount) bool {
		return a.Area == firm.Documents || a.Area == firm.FileRequests || a.Area == firm.Messages
	})
}

func (w *web) uploadRefused(ctx context.Context, err error) error {
	var no *Refusal
	if errors.As(w.refusal(ctx, err), &no) {
		return ofUpload(no)
	}
	return err
}

func ofUpload(no *Refusal) *blob.Refusal {
	return &blob.Refusal{Status: no.status, Code: no.Code, Reason: no.Reason, Field: no.Field, Sentence: no.Sentence, Wait: no.wait}
}

func ofBlob(no *blob.Refusal) *Refusal {
	return &Refusal{status: no.Status, Code: no.Code, Reason: no.Reason, Field: no.Field, Sentence: no.Sentence, wait: no.Wait}
}
