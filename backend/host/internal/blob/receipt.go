package blob

import (
	"net/http"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/paper"
)

// Receipt tells whoever sent an upload what was kept of it, within a day. The
// same *Refusal that ended it, or that it is not here, is the error.
func (u *Uploads) Receipt(r *http.Request, id string) (Received, error) {
	uploader, err := u.cfg.May(r)
	if err != nil {
		return Received{}, u.told(r.Context(), err)
	}
	if !strings.HasPrefix(id, uploader.key()) || len(id) != 64 || !plain(id) {
		return Received{}, notHere()
	}
	end, ended := u.endOf(id)
	switch {
	case !ended:
		return Received{}, notHere()
	case end.Refusal != nil:
		return Received{}, end.Refusal
	}
	return *end.Received, nil
}

// Refuse answers a request beside the protocol as those within it are refused.
func (u *Uploads) Refuse(out http.ResponseWriter, r *http.Request, err error) {
	u.told(r.Context(), err).write(out, r.Method == http.MethodHead)
}

// Content is what rows keep of a file that was taken.
func (r Received) Content() firm.Content {
	return firm.Content{Hash: r.Hash, Size: r.Size, Media: r.Media, Pages: r.pages(), Note: strings.Join(r.Notes, ",")}
}

// pages is how many pictures of pages can be drawn.
func (r Received) pages() int64 {
	switch {
	case r.Facts.Locked:
		return 0
	case r.Facts.Kind == paper.Image && paper.Shows(r.Media):
		return 1
	}
	return int64(r.Facts.Pages)
}
