package link

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// Files is what a Link that reaches a server with contents can do besides. One
// without it works as a server that is out of reach.
type Files interface {
	// BeginUpload tells the server of a file to come and returns the upload's
	// address there.
	BeginUpload(ctx context.Context, token, name, hash string, size int64) (address string, err error)
	// UploadAt tells how much of an upload has arrived; one that the server does not
	// have any more is a *wire.Trouble of code not_found.
	UploadAt(ctx context.Context, token, address string) (int64, error)
	// UploadPart sends what comes at a place and returns the next place. With the
	// last part the server takes the file, or says why not.
	UploadPart(ctx context.Context, token, address string, at int64, part []byte) (int64, error)
	// EndUpload takes an unfinished upload back.
	EndUpload(ctx context.Context, token, address string) error
	// Uploaded tells what the server kept of an upload that arrived.
	Uploaded(ctx context.Context, token, address string) (firm.Content, error)
	// Content streams a file's content from a place on.
	Content(ctx context.Context, token string, file firm.ID, from int64, take func(io.Reader) error) error
	// Picture draws a page of a file.
	Picture(ctx context.Context, token string, file firm.ID, page, width int) (media string, picture []byte, err error)
	// Words reads a page of a file.
	Words(ctx context.Context, token string, file firm.ID, page int) (text string, cut bool, err error)
}

var _ Files = (*HTTP)(nil)

// tusVersion is that of the protocol of uploads (tus.io).
const tusVersion = "1.0.0"

// part is one request with bytes for a body.
type part struct {
	method, path string
	token        string
	head         map[string]string
	body         []byte
}

// raw asks and returns the answer of a server of ours that said yes; its body is
// the caller's to close.
func (h *HTTP) raw(ctx context.Context, p part) (*http.Response, error) {
	target := *h.base
	var body io.Reader = http.NoBody
	if p.body != nil {
		body = bytes.NewReader(p.body)
	}
	path, query, _ := strings.Cut(p.path, "?")
	target.Path, target.RawQuery = "/api/staff/"+path, query
	request, err := http.NewRequestWithContext(ctx, p.method, target.String(), body)
	if err != nil {
		return nil, fail(BadAddress, err)
	}
	for name, value := range p.head {
		request.Header.Set(name, value)
	}
	request.Header.Set("User-Agent", h.agent)
	request.Header.Set(wire.Header, strconv.Itoa(wire.Version))
	request.Header.Set("Authorization", "Bearer "+p.token)
	response, err := h.client.Do(request)
	if err != nil {
		return nil, unreached(err)
	}
	if err := ours(response); err != nil {
		response.Body.Close()
		return nil, err
	}
	if response.StatusCode/100 != 2 {
		defer response.Body.Close()
		return nil, troubleOf(response.StatusCode, io.LimitReader(response.Body, smallBytes))
	}
	return response, nil
}

// tus asks within the protocol of uploads, whose answers are headers.
func (h *HTTP) tus(ctx context.Context, p part) (http.Header, error) {
	if p.head == nil {
		p.head = map[string]string{}
	}
	p.head["Tus-Resumable"] = tusVersion
	response, err := h.raw(ctx, p)
	if err != nil {
		return nil, err
	}
	return response.Header, response.Body.Close()
}

// BeginUpload tells the server of a file to come.
func (h *HTTP) BeginUpload(ctx context.Context, token, name, hash string, size int64) (string, error) {
	code := func(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }
	head, err := h.tus(ctx, part{method: http.MethodPost, path: "uploads/", token: token, head: map[string]string{
		"Upload-Length": strconv.FormatInt(size, 10), "Upload-Metadata": "filename " + code(name) + ",sha256 " + code(hash),
	}})
	if err != nil {
		return "", err
	}
	at, err := url.Parse(head.Get("Location"))
	if err != nil {
		return "", fail(Foreign, err)
	}
	_, address, found := strings.Cut(at.Path, "/api/staff/uploads/")
	if !found || address == "" || strings.ContainsAny(address, "/?#") {
		return "", fail(Foreign, errors.New("an upload without an address"))
	}
	return address, nil
}

// UploadAt tells how much of an upload has arrived.
func (h *HTTP) UploadAt(ctx context.Context, token, address string) (int64, error) {
	head, err := h.tus(ctx, part{method: http.MethodHead, path: "uploads/" + address, token: token})
	if err != nil {
		return 0, err
	}
	return offset(head)
}

// UploadPart sends what comes at a place.
func (h *HTTP) UploadPart(ctx context.Context, token, address string, at int64, body []byte) (int64, error) {
	head, err := h.tus(ctx, part{method: http.MethodPatch, path: "uploads/" + address, token: token, body: body, head: map[string]string{
		"Upload-Offset": strconv.FormatInt(at, 10), "Content-Type": "application/offset+octet-stream",
	}})
	if err != nil {
		return at, err
	}
	return offset(head)
}

// EndUpload takes an unfinished upload back.
func (h *HTTP) EndUpload(ctx context.Context, token, address string) error {
	_, err := h.tus(ctx, part{method: http.MethodDelete, path: "uploads/" + address, token: token})
	return err
}

func offset(head http.Header) (int64, error) {
	at, err := strconv.ParseInt(head.Get("Upload-Offset"), 10, 64)
	if err != nil || at < 0 {
		return 0, fail(Foreign, fmt.Errorf("an upload at %q", head.Get("Upload-Offset")))
	}
	return at, nil
}

// Uploaded tells what the server kept.
func (h *HTTP) Uploaded(ctx context.Context, token, address string) (firm.Content, error) {
	var kept firm.Content
	if err := h.call(ctx, ask{method: http.MethodGet, path: "uploads/" + address + "/receipt", token: token, limit: smallBytes}, &kept); err != nil {
		return kept, err
	}
	if kept.Hash == "" {
		return kept, fail(Foreign, errors.New("a receipt without a hash"))
	}
	return kept, nil
}

// Content streams a file's content from a place on.
func (h *HTTP) Content(ctx context.Context, token string, file firm.ID, from int64, take func(io.Reader) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	head := map[string]string{}
	if from > 0 {
		head["Range"] = "bytes=" + strconv.FormatInt(from, 10) + "-"
	}
	response, err := h.raw(ctx, part{method: http.MethodGet, path: "files/" + url.PathEscape(string(file)), token: token, head: head})
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if from > 0 && response.StatusCode != http.StatusPartialContent {
		return fail(Foreign, fmt.Errorf("a part was asked for, and %d came", response.StatusCode))
	}
	body := newSilence(response.Body, readTimeout, cancel)
	defer body.stop()
	return take(body)
}

// Picture draws a page of a file.
func (h *HTTP) Picture(ctx context.Context, token string, file firm.ID, page, width int) (string, []byte, error) {
	path := fmt.Sprintf("files/%s/pages/%d?w=%d", url.PathEscape(string(file)), page, width)
	response, err := h.raw(ctx, part{method: http.MethodGet, path: path, token: token})
	if err != nil {
		return "", nil, err
	}
	defer response.Body.Close()
	picture, err := io.ReadAll(io.LimitReader(response.Body, pictureBytes))
	if err != nil {
		return "", nil, unreached(err)
	}
	// The window shows what comes as this very type; nothing that runs is one.
	media := http.DetectContentType(picture)
	if media != "image/png" && media != "image/jpeg" {
		return "", nil, fail(Foreign, fmt.Errorf("a picture of type %q", media))
	}
	return media, picture, nil
}

// Words reads a page of a file.
func (h *HTTP) Words(ctx context.Context, token string, file firm.ID, page int) (string, bool, error) {
	response, err := h.raw(ctx, part{method: http.MethodGet, path: fmt.Sprintf("files/%s/text?page=%d", url.PathEscape(string(file)), page), token: token})
	if err != nil {
		return "", false, err
	}
	defer response.Body.Close()
	var words struct {
		Text string `json:"text"`
		Cut  bool   `json:"cut"`
	}
	if err := json.NewDecoder(io.LimitReader(response.Body, wordsBytes)).Decode(&words); err != nil {
		return "", false, torn(err)
	}
	return words.Text, words.Cut, nil
}
