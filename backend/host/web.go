package host

import (
	"context"
	"net"
	"net/http"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/clientweb"
	"anteroom/backend/host/internal/staffweb"
)

// handler puts the health address, the staff's API, the clients' API and the
// clients' pages under one roof.
func (h *Host) handler(c Config) (http.Handler, error) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", h.health)
	staffweb.Register(mux, staffweb.Deps{Host: h, FirmOf: h.FirmOf, Log: h.deps.Log, Version: c.Version})
	if err := h.clients(mux, c); err != nil {
		return nil, err
	}
	return mux, nil
}

// health says that the server lives and its database answers.
func (h *Host) health(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	if err := h.db.Pool().PingContext(r.Context()); err != nil {
		h.deps.Log.Error("the database does not answer", "error", err)
		w.WriteHeader(http.StatusServiceUnavailable)
		_, _ = w.Write([]byte("the database does not answer\n"))
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}

// FirmOf tells which firm a request's host name means. A server with one firm
// answers under any name.
func (h *Host) FirmOf(ctx context.Context, hostPort string) (firm.ID, error) {
	name := hostPort
	if only, _, err := net.SplitHostPort(hostPort); err == nil {
		name = only
	}
	if office, err := h.db.FirmAt(ctx, strings.ToLower(name)); err == nil {
		return office.ID, nil
	}
	firms, err := h.db.Firms(ctx)
	if err != nil {
		return "", err
	}
	if len(firms) != 1 {
		return "", firm.ErrNone
	}
	return firms[0].ID, nil
}

var _ staffweb.Host = (*Host)(nil)
