package link

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"anteroom/backend/wire"
)

// HTTP is a Link to a real server.
type HTTP struct {
	base   *url.URL
	client *http.Client
	agent  string
}

// NewHTTP makes a link to the server at an address as a person types it. agent
// names this program and its version. Nothing is asked yet.
func NewHTTP(server, agent string) (*HTTP, error) {
	base, err := Address(server)
	if err != nil {
		return nil, err
	}
	transport := &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: dialTimeout}).DialContext,
		TLSHandshakeTimeout:   tlsTimeout,
		ResponseHeaderTimeout: headerTimeout,
		TLSClientConfig:       &tls.Config{MinVersion: tls.VersionTLS12},
		ForceAttemptHTTP2:     true,
		MaxIdleConnsPerHost:   4,
		IdleConnTimeout:       dialTimeout * 6,
		// Answers are zstd or plain; the transport must not guess.
		DisableCompression: true,
	}
	return &HTTP{base: base, agent: agent, client: &http.Client{
		Transport: transport,
		// A page that sends us elsewhere is no server of ours, and the token
		// must not follow it.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// Close gives the connections back.
func (h *HTTP) Close() { h.client.CloseIdleConnections() }

// ask is one question to the server.
type ask struct {
	method, path string
	query        url.Values
	token        string
	body         any
	limit        int64
	accept       string
}

// answer is a body that came from a server of ours, unpacked and bounded.
type answer struct {
	io.Reader
	close func()
}

// do asks and returns the body of a good answer, which the caller closes.
func (h *HTTP) do(ctx context.Context, a ask) (*answer, error) {
	ctx, cancel := context.WithCancel(ctx)
	request, err := h.request(ctx, a)
	if err != nil {
		cancel()
		return nil, err
	}
	response, err := h.client.Do(request)
	if err != nil {
		cancel()
		return nil, unreached(err)
	}
	silence := newSilence(response.Body, silenceOf(a), cancel)
	end := func() {
		silence.stop()
		cancel()
		response.Body.Close()
	}
	if err := ours(response); err != nil {
		end()
		return nil, err
	}
	body, err := unpack(silence, a.limit)
	if err != nil {
		end()
		return nil, unreached(err)
	}
	if response.StatusCode/100 != 2 {
		defer end()
		defer body.close()
		return nil, troubleOf(response.StatusCode, body)
	}
	closeBody := body.close
	body.close = func() { closeBody(); end() }
	return body, nil
}

func (h *HTTP) request(ctx context.Context, a ask) (*http.Request, error) {
	var body io.Reader
	if a.body != nil {
		text, err := json.Marshal(a.body)
		if err != nil {
			return nil, fmt.Errorf("say %s: %w", a.path, err)
		}
		body = bytes.NewReader(text)
	}
	target := *h.base
	target.Path, target.RawQuery = "/api/staff/"+a.path, a.query.Encode()
	request, err := http.NewRequestWithContext(ctx, a.method, target.String(), body)
	if err != nil {
		return nil, fail(BadAddress, err)
	}
	if a.body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	request.Header.Set("Accept", a.accept)
	request.Header.Set("Accept-Encoding", "zstd")
	request.Header.Set("User-Agent", h.agent)
	request.Header.Set(wire.Header, strconv.Itoa(wire.Version))
	if a.token != "" {
		request.Header.Set("Authorization", "Bearer "+a.token)
	}
	return request, nil
}

// ours refuses every answer that does not come from an Anteroom server of a
// version that this desk can speak with.
func ours(response *http.Response) error {
	told := response.Header.Get(wire.Header)
	version, err := strconv.Atoi(told)
	if err != nil {
		// A real server behind a proxy that is restarting says 502–504 without
		// our header; a hotel says 200, 30x, 403 or 511.
		switch response.StatusCode {
		case http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
			return fail(Busy, errors.New(response.Status))
		}
		return fail(Foreign, fmt.Errorf("status %d without our header", response.StatusCode))
	}
	if version < wire.Version {
		return fail(Older, fmt.Errorf("protocol %d", version))
	}
	if version > wire.Version+wire.VersionsBack {
		return fail(Newer, fmt.Errorf("protocol %d", version))
	}
	kind, _, err := mime.ParseMediaType(response.Header.Get("Content-Type"))
	if response.StatusCode != http.StatusNoContent && (err != nil || strings.HasPrefix(kind, "text/html")) {
		return fail(Foreign, fmt.Errorf("a body of type %q", kind))
	}
	return nil
}

// troubleOf reads why a server of ours said no.
func troubleOf(status int, body io.Reader) error {
	var t wire.Trouble
	raw, err := io.ReadAll(body)
	if err == nil {
		err = json.Unmarshal(raw, &t)
	}
	if err != nil || t.Problem == "" && t.Code == "" {
		if status >= http.StatusInternalServerError || status == http.StatusTooManyRequests {
			return fail(Busy, fmt.Errorf("status %d", status))
		}
		return &wire.Trouble{Problem: "status_" + strconv.Itoa(status), Code: codeOf(status), Sentence: "The server refused this. Update Anteroom on this computer and try again; your changes are kept."}
	}
	if status >= http.StatusInternalServerError {
		return fail(Busy, &t)
	}
	if t.Code == "" {
		t.Code = codeOf(status)
	}
	return &t
}

func codeOf(status int) string {
	switch status {
	case http.StatusUnauthorized:
		return "locked"
	case http.StatusNotFound:
		return "not_found"
	case http.StatusBadRequest, http.StatusUnprocessableEntity:
		return "invalid"
	default:
		return "refused"
	}
}

// unreached sorts what the network said.
func unreached(err error) error {
	var known *Failure
	var trouble *wire.Trouble
	if errors.As(err, &known) || errors.As(err, &trouble) {
		return err
	}
	var certificate *tls.CertificateVerificationError
	if errors.As(err, &certificate) {
		return fail(Untrusted, err)
	}
	var record tls.RecordHeaderError
	if errors.As(err, &record) || strings.Contains(err.Error(), "server gave HTTP response to HTTPS client") || strings.Contains(err.Error(), "malformed HTTP") {
		return fail(Foreign, err)
	}
	return fail(Unreachable, err)
}
