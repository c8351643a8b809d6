package host

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/clientweb"
	"anteroom/backend/host/internal/ration"
	"anteroom/backend/host/internal/staffweb"
	"anteroom/frontend/portal"
)

// handler puts the health address, the staff's API, the clients' API and the
// clients' pages under one roof.
func (h *Host) handler(c Config) (http.Handler, error) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", h.health)
	proxies, err := prefixes(c.TrustedProxies)
	if err != nil {
		return nil, err
	}
	peer := ration.PeerBehind(proxies)
	uploads, err := h.taking("staff", staffweb.UploadsPath, 0, h.uploader)
	if err != nil {
		return nil, err
	}
	staffweb.Register(mux, staffweb.Deps{
		Host: h, FirmOf: h.FirmOf, Lender: h.deps.Contents.lends(), Uploads: uploads, Log: h.deps.Log, Version: c.Version, Peer: peer, Now: h.deps.Now,
	})
	return mux, h.clients(mux, c, peer)
}

// clients puts the clients' API and pages behind everything else.
func (h *Host) clients(mux *http.ServeMux, c Config, peer func(*http.Request) string) error {
	pages, err := portal.Pages()
	if err != nil {
		return err
	}
	handler, err := clientweb.New(clientweb.Deps{
		Accounts: h.accounts, View: h, Acts: h, Feeds: h.feeds, Stops: h.notices, Address: h.deps.Address, FirmAt: h.firmAt, Logo: h.Logo, Held: h.Held, Wait: h.bell.wait, Secure: strings.HasPrefix(c.Address, "https://"), Pages: pages,
		Lender: h.deps.Contents.lends(), Uploads: func(path string, may func(*http.Request) (blob.Uploader, error)) (*blob.Uploads, error) {
			return h.taking("clients", path, clientDayBytes, may)
		},
		Peer: peer, Reads: c.Reads, Now: h.deps.Now, Random: h.deps.Random, Log: h.deps.Log,
	})
	if err != nil {
		return fmt.Errorf("prepare the clients' pages: %w", err)
	}
	mux.Handle("/", handler)
	return nil
}

// prefixes reads addresses and networks, such as 10.0.0.0/8.
func prefixes(given []string) ([]netip.Prefix, error) {
	var out []netip.Prefix
	for _, text := range given {
		one, err := netip.ParsePrefix(text)
		if err != nil {
			only, failed := netip.ParseAddr(text)
			if failed != nil {
				return nil, fmt.Errorf("read the trusted proxy %q: write an address or a network, such as 10.0.0.0/8", text)
			}
			one = netip.PrefixFrom(only, only.BitLen())
		}
		out = append(out, one)
	}
	return out, nil
}

// health says that the server lives and its database answers.
func (h *Host) health(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	if err := h.db.Pool().PingContext(r.Context()); err != nil {
		if r.Context().Err() == nil {
			h.deps.Log.Error("the database does not answer", "error", err)
		}
		w.WriteHeader(http.StatusServiceUnavailable)
		_, _ = w.Write([]byte("the database does not answer\n"))
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}

// firmAt tells which firm a request's host name means. A server with one firm
// answers under any name.
func (h *Host) firmAt(ctx context.Context, hostPort string) (firm.Firm, error) {
	name := hostPort
	if only, _, err := net.SplitHostPort(hostPort); err == nil {
		name = only
	}
	if office, err := h.db.FirmAt(ctx, strings.ToLower(name)); err == nil {
		return office, nil
	}
	firms, err := h.db.Firms(ctx)
	if err != nil {
		return firm.Firm{}, err
	}
	if len(firms) != 1 {
		return firm.Firm{}, firm.ErrNone
	}
	return firms[0], nil
}

// FirmOf is firmAt's id.
func (h *Host) FirmOf(ctx context.Context, hostPort string) (firm.ID, error) {
	office, err := h.firmAt(ctx, hostPort)
	return office.ID, err
}

var _ staffweb.Host = (*Host)(nil)
