package blob

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	tus "github.com/tus/tusd/v2/pkg/handler"
)

// ask is one request and who makes it.
type ask struct {
	uploader Uploader
	request  *http.Request
}

type askKey struct{}

func askOf(ctx context.Context) (ask, bool) {
	one, ok := ctx.Value(askKey{}).(ask)
	return one, ok
}

// ServeHTTP takes one request of the tus protocol. The right to send files is
// asked for each, and an upload of somebody else's is not there.
func (u *Uploads) ServeHTTP(out http.ResponseWriter, r *http.Request) {
	head := r.Method == http.MethodHead
	uploader, err := u.cfg.May(r)
	if err != nil {
		u.told(r.Context(), err).write(out, head)
		return
	}
	if wait := u.ration.Take(uploader.key()); wait > 0 {
		tooMany(wait).write(out, head)
		return
	}
	// The method is what was checked above and below, so it cannot be another.
	r.Header.Del("X-HTTP-Method-Override")
	if len(r.Header.Get("Upload-Metadata")) > metadataBytes {
		ofStatus(http.StatusBadRequest).write(out, head)
		return
	}
	one := ask{uploader, r}
	r = r.WithContext(context.WithValue(r.Context(), askKey{}, one))
	id, under := strings.CutPrefix(r.URL.Path, u.cfg.Prefix)
	switch {
	case !under:
		notHere().write(out, head)
	case id == "":
		u.create(out, r, uploader)
	default:
		u.goOn(out, r, one, id)
	}
}

// create begins an upload, unless too many are open.
func (u *Uploads) create(out http.ResponseWriter, r *http.Request, uploader Uploader) {
	if r.Method != http.MethodPost {
		if r.Method != http.MethodOptions {
			ofStatus(http.StatusMethodNotAllowed).write(out, r.Method == http.MethodHead)
			return
		}
		u.protocol.ServeHTTP(u.answer(out, r), r)
		return
	}
	if !u.reserve(uploader.key()) {
		tooManyOpen().write(out, false)
		return
	}
	defer u.release(uploader.key())
	u.protocol.ServeHTTP(u.answer(out, r), r)
}

// reserve counts an uploader's open uploads and those just being created.
func (u *Uploads) reserve(key string) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	open, err := filepath.Glob(filepath.Join(u.cfg.Folder, key+"*.info"))
	if err != nil || len(open)+u.creating[key] >= u.cfg.OpenMost {
		return false
	}
	u.creating[key]++
	return true
}

func (u *Uploads) release(key string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.creating[key]--; u.creating[key] <= 0 {
		delete(u.creating, key)
	}
}

// goOn serves what concerns one upload. What has ended gets the same answer
// again; what is complete but never ended, since the process did, ends now.
func (u *Uploads) goOn(out http.ResponseWriter, r *http.Request, one ask, id string) {
	head := r.Method == http.MethodHead
	if !strings.HasPrefix(id, one.uploader.key()) || len(id) != 64 || !plain(id) {
		notHere().write(out, head)
		return
	}
	switch r.Method {
	case http.MethodHead, http.MethodPatch, http.MethodDelete:
	default:
		ofStatus(http.StatusMethodNotAllowed).write(out, head)
		return
	}
	end, ended := u.endOf(id)
	if !ended && r.Method != http.MethodDelete {
		end, ended = u.overdue(r.Context(), one, id)
	}
	if !ended {
		u.protocol.ServeHTTP(u.answer(out, r), r)
		return
	}
	u.again(out, r, end)
}

// again tells how an upload ended.
func (u *Uploads) again(out http.ResponseWriter, r *http.Request, end ending) {
	head := r.Method == http.MethodHead
	switch {
	case r.Method == http.MethodDelete:
		(&Refusal{Status: http.StatusConflict, Code: "conflict", Reason: "arrived", Sentence: "This file has already arrived. Take it back in the list of documents, if it can still be taken back."}).write(out, head)
	case end.Refusal != nil:
		end.Refusal.write(out, head)
	default:
		for name, value := range end.receipt() {
			out.Header().Set(name, value)
		}
		size := strconv.FormatInt(end.Sent, 10)
		out.Header().Set("Tus-Resumable", "1.0.0")
		out.Header().Set("Upload-Offset", size)
		out.Header().Set("Upload-Length", size)
		out.Header().Set("Cache-Control", "no-store")
		if head {
			out.WriteHeader(http.StatusOK)
			return
		}
		out.WriteHeader(http.StatusNoContent)
	}
}

// overdue ends an upload whose bytes are all there but which nobody finished. It
// holds the upload's lock meanwhile.
func (u *Uploads) overdue(ctx context.Context, one ask, id string) (ending, bool) {
	about, ok := u.complete(ctx, id)
	if !ok {
		return ending{}, false
	}
	lock, err := u.locks.NewLock(id)
	if err != nil {
		return ending{Refusal: u.told(ctx, err)}, true
	}
	waiting, cancel := context.WithTimeout(ctx, silence/4)
	defer cancel()
	if err := lock.Lock(waiting, func() {}); err != nil {
		return ending{Refusal: ofStatus(http.StatusLocked)}, true
	}
	defer func() { _ = lock.Unlock() }()
	if end, ended := u.endOf(id); ended {
		return end, true // somebody else finished while we waited
	}
	return u.finish(ctx, one, about), true
}

func (u *Uploads) complete(ctx context.Context, id string) (tus.FileInfo, bool) {
	upload, err := u.files.GetUpload(ctx, id)
	if err != nil {
		return tus.FileInfo{}, false
	}
	about, err := upload.GetInfo(ctx)
	return about, err == nil && about.Offset == about.Size
}

// told turns an error into an answer, and logs what nobody foresaw.
func (u *Uploads) told(ctx context.Context, err error) *Refusal {
	no, known := refusalOf(err)
	if !known && !errors.Is(err, context.Canceled) {
		u.cfg.Log.ErrorContext(ctx, "an upload failed", "error", err)
	}
	return no
}

// answer is a response in our shape: the library's own texts become refusals,
// and an address becomes a path, since only the browser knows its scheme.
type answer struct {
	http.ResponseWriter
	head    bool
	refused bool
}

func (u *Uploads) answer(out http.ResponseWriter, r *http.Request) *answer {
	return &answer{ResponseWriter: out, head: r.Method == http.MethodHead}
}

// WriteHeader sends the status, or a refusal instead of it.
func (a *answer) WriteHeader(status int) {
	head := a.Header()
	if at, err := url.Parse(head.Get("Location")); err == nil && at.Path != "" {
		head.Set("Location", at.Path)
	}
	head.Del("Upload-Metadata")
	head.Set("Cache-Control", "no-store")
	if status >= http.StatusBadRequest && (a.head || head.Get("Content-Type") != "application/problem+json") {
		a.refused = true
		ofStatus(status).write(a.ResponseWriter, a.head)
		return
	}
	a.ResponseWriter.WriteHeader(status)
}

// Write sends a body, unless a refusal was sent instead.
func (a *answer) Write(p []byte) (int, error) {
	if a.refused {
		return len(p), nil
	}
	return a.ResponseWriter.Write(p)
}

// Unwrap lets the library set deadlines.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// path is where a part of an upload lies.
func (u *Uploads) path(id, ending string) string { return filepath.Join(u.cfg.Folder, id+ending) }

// forget removes an upload's bytes and description.
func (u *Uploads) forget(id string) error {
	var faults error
	for _, ending := range []string{"", ".info"} {
		if err := os.Remove(u.path(id, ending)); err != nil && !errors.Is(err, os.ErrNotExist) {
			faults = errors.Join(faults, err)
		}
	}
	return faults
}
