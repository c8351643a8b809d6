package blob

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"time"

	"anteroom/backend/host/internal/paper"
	"anteroom/backend/host/internal/scan"
)

// Refusal is a no to an upload, in the one shape of every such answer: what sort
// it is, which rule said so, and what to do.
type Refusal struct {
	Status   int           `json:"status"`
	Code     string        `json:"code"`
	Reason   string        `json:"reason"`
	Field    string        `json:"field"`
	Sentence string        `json:"sentence"`
	Wait     time.Duration `json:"-"`
}

// Error is the sentence.
func (r *Refusal) Error() string { return r.Sentence }

// passing says that the same upload may be taken later, so what was sent is kept
// until then.
func (r *Refusal) passing() bool {
	return r.Status >= http.StatusInternalServerError || r.Status == http.StatusTooManyRequests || r.Status == http.StatusLocked
}

// write answers as application/problem+json (RFC 9457). A HEAD has no body.
func (r *Refusal) write(out http.ResponseWriter, head bool) {
	out.Header().Del("Content-Length")
	out.Header().Set("Content-Type", "application/problem+json")
	out.Header().Set("Cache-Control", "no-store")
	if r.Wait > 0 {
		out.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(r.Wait.Seconds()))))
	}
	out.WriteHeader(r.Status)
	if !head {
		_, _ = out.Write(r.body()) // whoever left needs no answer
	}
}

func (r *Refusal) body() []byte {
	said, err := json.Marshal(struct {
		Code     string `json:"code"`
		Reason   string `json:"reason"`
		Field    string `json:"field"`
		Sentence string `json:"sentence"`
	}{r.Code, r.Reason, r.Field, r.Sentence})
	if err != nil {
		return nil // four strings always fit
	}
	return said
}

// notHere is the one answer for uploads that never were and for other people's.
func notHere() *Refusal {
	return &Refusal{Status: http.StatusNotFound, Code: "not_found", Reason: "not_here", Sentence: "This upload is not here any more. Choose the file again."}
}

func tooMany(wait time.Duration) *Refusal {
	return &Refusal{Status: http.StatusTooManyRequests, Code: "too_many", Reason: "too_many_tries", Wait: wait, Sentence: "That was too often in a short time. The upload goes on in a moment."}
}

func tooManyOpen() *Refusal {
	return &Refusal{Status: http.StatusTooManyRequests, Code: "too_many", Reason: "too_many_uploads", Wait: time.Minute, Sentence: "Too many uploads are under way. Let some finish, then send the next."}
}

func tooMuch(most int64) *Refusal {
	return &Refusal{
		Status: http.StatusUnprocessableEntity, Code: "invalid", Reason: "too_much_today",
		Sentence: fmt.Sprintf("Within a day at most %d MB can be sent, and with this file it would be more. Send it tomorrow, or ask the firm for another way.", most>>20),
	}
}

func unreachable() *Refusal {
	return &Refusal{Status: http.StatusServiceUnavailable, Code: "busy", Reason: "scanner_unreachable", Wait: time.Minute, Sentence: "The scanner can't be reached; the file is kept out; try again in a few minutes."}
}

func infected(name string) *Refusal {
	return &Refusal{Status: http.StatusUnprocessableEntity, Code: "invalid", Reason: "infected", Sentence: "The virus scanner found " + name + " in this file, so it was not taken and nothing of it is kept. Check your computer, and send a clean copy."}
}

func full() *Refusal {
	return &Refusal{Status: http.StatusInsufficientStorage, Code: "busy", Reason: "disk_full", Wait: 5 * time.Minute, Sentence: "The server has no room for this file at the moment. What was sent is kept; try again later, or tell the firm."}
}

func changedOnTheWay() *Refusal {
	return &Refusal{Status: http.StatusUnprocessableEntity, Code: "invalid", Reason: "hash_differs", Sentence: "What arrived is not what was sent; the file may have changed meanwhile. Choose it again."}
}

func failed() *Refusal {
	return &Refusal{Status: http.StatusInternalServerError, Code: "internal", Reason: "failed", Wait: time.Minute, Sentence: "Something went wrong on our side. What was sent is kept; try again in a few minutes."}
}

// refusalOf turns a fault of finishing into what the sender is told; ok is false
// for what nobody foresaw, which is logged and told without its words.
func refusalOf(err error) (no *Refusal, ok bool) {
	var unfit *paper.Refusal
	switch {
	case errors.As(err, &no):
		return no, true
	case errors.As(err, &unfit):
		return &Refusal{Status: http.StatusUnprocessableEntity, Code: "invalid", Reason: unfit.Reason, Sentence: unfit.Sentence}, true
	case errors.Is(err, scan.ErrUnreachable):
		return unreachable(), true
	case errors.Is(err, scan.ErrTooLarge):
		return &Refusal{Status: http.StatusRequestEntityTooLarge, Code: "invalid", Reason: "too_large_to_scan", Sentence: "This file is larger than the virus scanner takes, so it was not taken. Send it in parts, or tell the firm."}, true
	case errors.Is(err, ErrFull):
		return full(), true
	}
	return failed(), false
}

// ofStatus gives the tus library's own answers our shape.
func ofStatus(status int) *Refusal {
	say := func(code, reason, sentence string) *Refusal {
		return &Refusal{Status: status, Code: code, Reason: reason, Sentence: sentence}
	}
	switch status {
	case http.StatusNotFound, http.StatusGone, http.StatusForbidden:
		return notHere()
	case http.StatusConflict:
		return say("conflict", "other_offset", "Less or more of this file has arrived than this part follows on. Ask how much there is, and go on from there.")
	case http.StatusRequestEntityTooLarge:
		return say("invalid", "too_large", "This file is larger than can be sent here. Send it in parts.")
	case http.StatusLocked:
		no := say("busy", "under_way", "This upload is under way in another window. It goes on when that one is done.")
		no.Wait = 2 * time.Second
		return no
	case http.StatusMethodNotAllowed:
		return say("invalid", "bad_method", "Uploads are created, asked about, added to or taken back, nothing else.")
	case http.StatusInsufficientStorage:
		return full()
	}
	if status >= http.StatusInternalServerError && status != http.StatusNotImplemented {
		return failed()
	}
	return say("invalid", "bad_input", "This request is not complete or not well formed. Load the page again and choose the file anew.")
}
