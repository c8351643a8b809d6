// Package ration bounds how often each address or session may ask, in bounded
// memory. It knows no route; staffweb and clientweb use it.
package ration

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Rate is how often somebody may ask.
type Rate struct {
	PerSecond float64
	Burst     int
}

// keysMost bounds each half of the memory of who asked how often.
const keysMost = 20_000

// Ration counts how often each of many ask, in bounded memory: two maps, of
// which the older is thrown away when the newer is full.
type Ration struct {
	rate  Rate
	now   func() time.Time
	mu    sync.Mutex
	fresh map[string]*rate.Limiter
	older map[string]*rate.Limiter
}

// New makes an empty one.
func New(r Rate, now func() time.Time) *Ration {
	return &Ration{rate: r, now: now, fresh: map[string]*rate.Limiter{}, older: map[string]*rate.Limiter{}}
}

// Take counts one request, and tells how long to wait where none is free.
func (r *Ration) Take(who string) time.Duration { return r.TakeMany(who, 1) }

// TakeMany counts as many at once, though never more than the burst, or none of
// them.
func (r *Ration) TakeMany(who string, n int) time.Duration {
	n = min(n, r.rate.Burst)
	r.mu.Lock()
	defer r.mu.Unlock()
	one := r.of(who)
	now := r.now()
	turn := one.ReserveN(now, n)
	wait := turn.DelayFrom(now)
	if wait > 0 {
		turn.CancelAt(now)
	}
	return wait
}

func (r *Ration) of(who string) *rate.Limiter {
	if one := r.fresh[who]; one != nil {
		return one
	}
	one := r.older[who]
	if one == nil {
		one = rate.NewLimiter(rate.Limit(r.rate.PerSecond), r.rate.Burst)
	}
	if len(r.fresh) >= keysMost {
		r.older, r.fresh = r.fresh, map[string]*rate.Limiter{}
	}
	r.fresh[who] = one
	return one
}

// PeerBehind tells the address that a request comes from. Where the connection
// comes from one of the trusted proxies, the last address in X-Forwarded-For
// that is none of them counts; what stands before it, anybody can write.
// IPv6 neighbours of one /64 count as one.
func PeerBehind(trusted []netip.Prefix) func(*http.Request) string {
	return func(r *http.Request) string {
		host, _, err := net.SplitHostPort(r.RemoteAddr)
		if err != nil {
			host = r.RemoteAddr
		}
		at, err := netip.ParseAddr(host)
		if err != nil {
			return host
		}
		named := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
		for i := len(named) - 1; i >= 0 && within(trusted, at); i-- {
			before, err := netip.ParseAddr(strings.TrimSpace(named[i]))
			if err != nil {
				break
			}
			at = before
		}
		return neighbourhood(at.Unmap())
	}
}

func within(trusted []netip.Prefix, at netip.Addr) bool {
	for _, one := range trusted {
		if one.Contains(at.Unmap()) {
			return true
		}
	}
	return false
}

func neighbourhood(at netip.Addr) string {
	if at.Is6() {
		if prefix, err := at.WithZone("").Prefix(64); err == nil {
			return prefix.String()
		}
	}
	return at.String()
}
