//go:build e2e

// Package bridge serves the window's page and its bound methods over loopback
// HTTP, so that a browser can drive in tests what the window shows. It is built
// with the tag e2e only and never shipped. It knows no screen and no rule.
package bridge

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"anteroom/app"
)

//go:embed bridge.js
var script []byte

// bodyMost bounds one call.
const bodyMost = 8 << 20

// Bridge serves one app to browsers on this machine.
type Bridge struct {
	pages fs.FS
	mu    sync.Mutex
	ears  map[chan []byte]bool
}

// New makes a bridge over the built pages.
func New(pages fs.FS) *Bridge { return &Bridge{pages: pages, ears: map[chan []byte]bool{}} }

// Emit sends an event to every page that listens.
func (b *Bridge) Emit(event string, data any) {
	raw, err := json.Marshal(map[string]any{"event": event, "data": data})
	if err != nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for ear := range b.ears {
		select {
		case ear <- raw:
		default: // a page that does not listen any more
		}
	}
}

// Serve answers on a loopback address until ctx ends; ready is told the address.
func (b *Bridge) Serve(ctx context.Context, address string, bound []any, ready func(string) error) error {
	host, _, err := net.SplitHostPort(address)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
		return errors.New("the bridge listens on a loopback address only, such as 127.0.0.1:0")
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	calls := app.NewCalls(bound)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /call", func(w http.ResponseWriter, r *http.Request) { answer(w, r, calls) })
	mux.HandleFunc("GET /events", b.events)
	mux.HandleFunc("GET /bridge.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write(script)
	})
	mux.HandleFunc("GET /", b.page)
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	if err := ready("http://" + listener.Addr().String()); err != nil {
		return err
	}
	go func() { <-ctx.Done(); _ = server.Close() }()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func answer(w http.ResponseWriter, r *http.Request, calls *app.Calls) {
	var call struct {
		Call string            `json:"call"`
		Args []json.RawMessage `json:"args"`
	}
	w.Header().Set("Content-Type", "application/json")
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, bodyMost))
	if err == nil {
		err = json.Unmarshal(raw, &call)
	}
	out := map[string]any{}
	if err == nil {
		out["result"], err = calls.Call(call.Call, call.Args)
	}
	if err != nil {
		out = map[string]any{"error": app.ForBridge(err)}
	}
	_ = json.NewEncoder(w).Encode(out)
}

func (b *Bridge) events(w http.ResponseWriter, r *http.Request) {
	ear := make(chan []byte, 100)
	b.mu.Lock()
	b.ears[ear] = true
	b.mu.Unlock()
	defer func() { b.mu.Lock(); delete(b.ears, ear); b.mu.Unlock() }()
	w.Header().Set("Content-Type", "text/event-stream")
	flush := http.NewResponseController(w)
	_, _ = w.Write([]byte(": open\n\n"))
	_ = flush.Flush()
	for {
		select {
		case raw := <-ear:
			if _, err := fmt.Fprintf(w, "data: %s\n\n", raw); err != nil {
				return
			}
			_ = flush.Flush()
		case <-r.Context().Done():
			return
		}
	}
}

// page serves the built pages, with the script that stands in for the window's
// own bridge before all others.
func (b *Bridge) page(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name != "" && name != "index.html" {
		http.FileServerFS(b.pages).ServeHTTP(w, r)
		return
	}
	raw, err := fs.ReadFile(b.pages, "index.html")
	if err != nil {
		http.Error(w, "the front end is not built: run make", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; frame-src 'none'")
	_, _ = w.Write([]byte(strings.Replace(string(raw), "<head>", "<head><script src=\"/bridge.js\"></script>", 1)))
}
