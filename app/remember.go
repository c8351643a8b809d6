package app

import (
	"encoding/json"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
)

// Window is what the window itself needs: view state that survives a restart,
// and opening what lies outside.
type Window struct {
	app  *App
	mu   sync.Mutex
	open func(url string)
}

// OpenWith says how addresses outside are opened: by the system's browser.
func (w *Window) OpenWith(open func(url string)) { w.open = open }

func (w *Window) path() string { return filepath.Join(w.app.cfg.Desk.Profile, "view.json") }

func (w *Window) read() (map[string]string, error) {
	kept := map[string]string{}
	raw, err := os.ReadFile(w.path())
	if errors.Is(err, fs.ErrNotExist) {
		return kept, nil
	}
	if err != nil {
		return nil, refuse(err)
	}
	if json.Unmarshal(raw, &kept) != nil {
		// View state is worth nothing broken: begin anew.
		return map[string]string{}, nil
	}
	return kept, nil
}

// Remember keeps one piece of view state, such as which filters are set or how
// wide a column is. It must hold nothing of a matter: it is not encrypted.
func (w *Window) Remember(key, value string) (Done, error) {
	if len(key)+len(value) > rememberMost {
		return Done{}, &Refusal{Code: "invalid", Reason: "too_long", Field: key, Sentence: "This is too much to remember."}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	kept, err := w.read()
	if err != nil {
		return Done{}, err
	}
	kept[key] = value
	raw, err := json.Marshal(kept)
	if err != nil {
		return Done{}, refuse(err)
	}
	if err := os.WriteFile(w.path(), raw, 0o600); err != nil {
		return Done{}, refuse(err)
	}
	return Done{State: "in_force"}, nil
}

// Recall gives back what Remember kept, or "".
func (w *Window) Recall(key string) (string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	kept, err := w.read()
	return kept[key], err
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
