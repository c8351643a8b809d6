package link

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Hello asks who is there.
func (h *HTTP) Hello(ctx context.Context) (wire.Hello, error) {
	var hello wire.Hello
	if err := h.call(ctx, ask{method: http.MethodGet, path: "hello", limit: smallBytes}, &hello); err != nil {
		return wire.Hello{}, err
	}
	if hello.Product != wire.Product {
		return wire.Hello{}, fail(Foreign, errors.New("it calls itself otherwise"))
	}
	return hello, nil
}

// SignIn asks for a device token.
func (h *HTTP) SignIn(ctx context.Context, in wire.SignIn) (wire.SignedIn, error) {
	var signed wire.SignedIn
	if err := h.call(ctx, ask{method: http.MethodPost, path: "session", body: in, limit: smallBytes}, &signed); err != nil {
		return wire.SignedIn{}, err
	}
	if signed.Token == "" || signed.FirmID == "" || signed.StaffID == "" || signed.DeviceID == "" {
		return wire.SignedIn{}, fail(Foreign, errors.New("an answer without a token"))
	}
	return signed, nil
}

// SignOut ends the device's token.
func (h *HTTP) SignOut(ctx context.Context, token string) error {
	return h.call(ctx, ask{method: http.MethodDelete, path: "session", token: token, limit: smallBytes}, nil)
}

// Changes takes the next page behind a cursor.
func (h *HTTP) Changes(ctx context.Context, token string, after store.Cursor) (wire.Page, error) {
	query := url.Values{"epoch": {after.Epoch}, "seq": {strconv.FormatInt(after.Seq, 10)}, "hash": {after.Hash}}
	var page wire.Page
	err := h.call(ctx, ask{method: http.MethodGet, path: "changes", query: query, token: token, limit: wire.PageMaxBytes}, &page)
	if err != nil {
		return wire.Page{}, err
	}
	if page.From != after {
		return wire.Page{}, fail(Foreign, fmt.Errorf("the page goes on from %d, not %d", page.From.Seq, after.Seq))
	}
	return page, nil
}

// SetOwnPassword sets the password of who is signed in.
func (h *HTTP) SetOwnPassword(ctx context.Context, token, old, password string) error {
	body := struct {
		Old      string `json:"old"`
		Password string `json:"password"`
	}{old, password}
	return h.call(ctx, ask{method: http.MethodPut, path: "session/password", token: token, body: body, limit: smallBytes}, nil)
}

// SetPassword sets a staff member's password.
func (h *HTTP) SetPassword(ctx context.Context, token string, staffID firm.ID, password string) error {
	body := struct {
		Password string `json:"password"`
	}{password}
	return h.call(ctx, ask{method: http.MethodPut, path: "people/" + url.PathEscape(string(staffID)) + "/password", token: token, body: body, limit: smallBytes}, nil)
}

// Push sends ops.
func (h *HTTP) Push(ctx context.Context, token string, ops []wire.Op) ([]wire.Answer, error) {
	body := struct {
		Ops []wire.Op `json:"ops"`
	}{ops}
	var said struct {
		Answers []wire.Answer `json:"answers"`
	}
	err := h.call(ctx, ask{method: http.MethodPost, path: "ops", token: token, body: body, limit: answersBytes}, &said)
	return said.Answers, err
}

// Snapshot streams frames, one JSON value per line.
func (h *HTTP) Snapshot(ctx context.Context, token string, after Place, take func(wire.Frame) error) error {
	query := url.Values{}
	if after.Kind != "" {
		query.Set("kind", string(after.Kind))
		query.Set("id", string(after.ID))
	}
	a := ask{method: http.MethodGet, path: "snapshot", query: query, token: token, limit: snapshotBytes, accept: "application/json"}
	body, err := h.do(ctx, a)
	if err != nil {
		return err
	}
	defer body.close()
	lines := bufio.NewScanner(body)
	lines.Buffer(make([]byte, 0, 256<<10), frameBytes)
	for lines.Scan() {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var frame wire.Frame
		if err := json.Unmarshal(lines.Bytes(), &frame); err != nil {
			return fail(Unreachable, fmt.Errorf("a torn frame: %w", err))
		}
		if err := take(frame); err != nil {
			return err
		}
		if frame.End != nil {
			return nil
		}
	}
	if err := lines.Err(); err != nil {
		return unreached(err)
	}
	return fail(Unreachable, io.ErrUnexpectedEOF)
}

func (h *HTTP) call(ctx context.Context, a ask, into any) error {
	a.accept = "application/json"
	body, err := h.do(ctx, a)
	if err != nil {
		return err
	}
	if into == nil {
		body.close()
		return nil
	}
	return one(body, into)
}
