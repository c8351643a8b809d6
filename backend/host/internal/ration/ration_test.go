package ration

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"testing"
	"time"
)

func TestTheMemoryOfRationsIsBounded(t *testing.T) {
	r := New(Rate{PerSecond: 1, Burst: 1}, func() time.Time { return time.Unix(0, 0) })
	for n := range 5 * keysMost {
		r.Take(strconv.Itoa(n))
	}
	if len(r.fresh)+len(r.older) > 2*keysMost {
		t.Errorf("%d are remembered", len(r.fresh)+len(r.older))
	}
}

func TestOnlyTrustedProxiesNameThePeer(t *testing.T) {
	proxy := netip.MustParsePrefix("10.0.0.0/8")
	for _, row := range []struct {
		why, remote string
		forwarded   []string
		want        string
	}{
		{"no proxy", "203.0.113.5:1000", nil, "203.0.113.5"},
		{"a stranger's word", "203.0.113.5:1000", []string{"198.51.100.1"}, "203.0.113.5"},
		{"the proxy's word", "10.0.0.1:1000", []string{"198.51.100.1"}, "198.51.100.1"},
		{"what the client wrote before it", "10.0.0.1:1000", []string{"1.1.1.1, 198.51.100.1"}, "198.51.100.1"},
		{"two proxies", "10.0.0.1:1000", []string{"1.1.1.1, 198.51.100.1, 10.0.0.2"}, "198.51.100.1"},
		{"nonsense", "10.0.0.1:1000", []string{"nonsense"}, "10.0.0.1"},
		{"neighbours of one house", "[2001:db8:1:2:3::4]:1000", nil, "2001:db8:1:2::/64"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = row.remote
		r.Header["X-Forwarded-For"] = row.forwarded
		if got := PeerBehind([]netip.Prefix{proxy})(r); got != row.want {
			t.Errorf("%s: %s, want %s", row.why, got, row.want)
		}
	}
}
