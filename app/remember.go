package app

import (
	"context"
	"net/url"

	"anteroom/backend/desk"
)

// Window is what the window itself needs: view state that survives a restart,
// and opening what lies outside.
type Window struct {
	app  *App
	open func(url string)
}

// OnOpen says how addresses outside are opened: by the system's browser.
func OnOpen(w *Window, open func(url string)) { w.open = open }

// Remember keeps one piece of view state, such as which filters are set or a
// draft. It lies encrypted beside the outbox.
func (w *Window) Remember(key, value string) (Done, error) {
	if len(key)+len(value) > rememberMost {
		return Done{}, &Refusal{Code: "invalid", Reason: "too_long", Field: key, Sentence: "This is too much to remember."}
	}
	return ask(w.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return Done{State: desk.InForce}, d.Remember(ctx, key, value)
	})
}

// Recall gives back what Remember kept, or "".
func (w *Window) Recall(key string) (string, error) {
	return ask(w.app, func(ctx context.Context, d *desk.Desk) (string, error) { return d.Recall(ctx, key) })
}

// OpenExternal opens a web or mail address in the system's own program.
func (w *Window) OpenExternal(address string) (Done, error) {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Scheme != "https" && parsed.Scheme != "http" && parsed.Scheme != "mailto" {
		return Done{}, &Refusal{Code: "invalid", Reason: "bad_address", Field: "url", Sentence: "Only web and mail addresses can be opened."}
	}
	if w.open == nil {
		return Done{}, &Refusal{Code: "refused", Reason: "no_window", Sentence: "There is no window here to open an address from."}
	}
	w.open(parsed.String())
	return Done{State: "in_force"}, nil
}
