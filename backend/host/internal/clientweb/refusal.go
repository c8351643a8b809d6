package clientweb

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"net/http"
	"reflect"
	"strconv"
	"strings"
	"time"

	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/view"

	"github.com/danielgtaylor/huma/v2"
)

// Refusal is the one shape of every answer that is not what was asked for.
type Refusal struct {
	Code     string `json:"code" doc:"What sort of refusal it is, for programs"`
	Reason   string `json:"reason" doc:"The rule that said so"`
	Field    string `json:"field" doc:"The part of the request that is wrong, or empty"`
	Sentence string `json:"sentence" doc:"What happened and what to do, in English"`
	status   int
	wait     time.Duration
}

// Error is the sentence.
func (r *Refusal) Error() string { return r.Sentence }

// GetStatus is the HTTP status.
func (r *Refusal) GetStatus() int { return r.status }

// ContentType says that this is a problem (RFC 9457).
func (r *Refusal) ContentType(string) string { return "application/problem+json" }

// GetHeaders says when to come again.
func (r *Refusal) GetHeaders() http.Header {
	if r.wait <= 0 {
		return http.Header{}
	}
	return http.Header{"Retry-After": {strconv.Itoa(int(math.Ceil(r.wait.Seconds())))}}
}

// notHere is the one answer to what does not exist and what this client may not
// see: the same bytes for both.
func notHere() *Refusal {
	return &Refusal{status: http.StatusNotFound, Code: "not_found", Reason: "not_here", Sentence: "There is nothing to see here. It may have been taken back; go to the start page."}
}

func outOfRation(wait time.Duration) *Refusal {
	return &Refusal{status: http.StatusTooManyRequests, Code: "too_many", Reason: "too_many_tries", wait: wait, Sentence: "That was too often in a short time. Wait a moment and try again."}
}

func badRequest(status int, reason, sentence string) *Refusal {
	return &Refusal{status: status, Code: "invalid", Reason: reason, Sentence: sentence}
}

func failed() *Refusal {
	return &Refusal{status: http.StatusInternalServerError, Code: "internal", Reason: "failed", Sentence: "Something went wrong on our side. Nothing is lost. Wait a moment and try again."}
}

// refusal turns an error of the rooms behind into what the client is told. What
// nobody foresaw is logged, and told without its words.
func (w *web) refusal(ctx context.Context, err error) error {
	var ready *Refusal
	var no *account.Refusal
	var unfit *blob.Refusal
	switch {
	case errors.As(err, &ready):
		return ready
	case errors.As(err, &unfit):
		return ofBlob(unfit)
	case errors.As(err, &no):
		return ofAccount(no)
	case errors.Is(err, view.ErrClosed):
		return notHere()
	// Engines say in words of their own that they were told to stop.
	case ctx.Err() != nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return &Refusal{status: http.StatusServiceUnavailable, Code: "busy", Reason: "busy", wait: time.Second, Sentence: "This took too long. Try again in a few seconds."}
	}
	w.deps.Log.ErrorContext(ctx, "a client's request failed", "error", err)
	return failed()
}

func ofAccount(no *account.Refusal) *Refusal {
	return &Refusal{status: statusOf(no.Code), Code: string(no.Code), Reason: no.Reason, Field: no.Field, Sentence: no.Sentence, wait: no.Wait}
}

func statusOf(code account.Code) int {
	switch code {
	case account.Invalid:
		return http.StatusUnprocessableEntity
	case account.Unauthorized:
		return http.StatusUnauthorized
	case account.Forbidden:
		return http.StatusForbidden
	case account.NotFound:
		return http.StatusNotFound
	case account.Conflict:
		return http.StatusConflict
	case account.Gone:
		return http.StatusGone
	case account.TooMany:
		return http.StatusTooManyRequests
	case account.Busy:
		return http.StatusServiceUnavailable
	default:
		return http.StatusInternalServerError
	}
}

// refusalsOnly gives the API library's own errors, such as a missing field, our
// shape. The values that were sent are not repeated.
func refusalsOnly(_ huma.Context, _ string, body any) (any, error) {
	problem, ok := body.(*huma.ErrorModel)
	if !ok {
		return body, nil
	}
	r := badRequest(problem.Status, "bad_input", "This request is not complete or not well formed. Load the page again and repeat it.")
	if len(problem.Errors) > 0 {
		r.Field = strings.TrimPrefix(problem.Errors[0].Location, "body.")
	}
	if problem.Status >= http.StatusInternalServerError {
		r = failed()
	}
	return r, nil
}

// describeRefusals tells the API's description about our shape.
func describeRefusals(api *huma.OpenAPI, op *huma.Operation) {
	schema := api.Components.Schemas.Schema(reflect.TypeFor[Refusal](), true, "Refusal")
	for _, response := range op.Responses {
		if problem := response.Content["application/problem+json"]; problem != nil {
			problem.Schema = schema
		}
	}
	delete(api.Components.Schemas.Map(), "ErrorModel")
	delete(api.Components.Schemas.Map(), "ErrorDetail")
}

// writeRefusal answers before or beside the API library, in the same form.
func writeRefusal(out http.ResponseWriter, r *Refusal) {
	for name, values := range r.GetHeaders() {
		out.Header()[name] = values
	}
	out.Header().Set("Content-Type", r.ContentType(""))
	out.WriteHeader(r.status)
	_ = json.NewEncoder(out).Encode(r) // whoever left needs no answer
}
