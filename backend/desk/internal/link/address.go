package link

import (
	"errors"
	"net"
	"net/url"
	"strings"
)

// Address makes a server's address of what a person typed: https unless it is
// this very computer, the host and port only.
func Address(typed string) (*url.URL, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" || len(typed) > addressBytes || strings.ContainsAny(typed, " \t\r\n\\") {
		return nil, fail(BadAddress, errors.New("empty, too long or with blanks"))
	}
	if !strings.Contains(typed, "://") {
		typed = guess(typed) + typed
	}
	u, err := url.Parse(typed)
	if err != nil {
		return nil, fail(BadAddress, errors.New("not an address"))
	}
	if u.Hostname() == "" || u.User != nil || u.Opaque != "" {
		return nil, fail(BadAddress, errors.New("no host"))
	}
	switch {
	case u.Scheme == "https":
	case u.Scheme == "http" && Local(u.Hostname()):
	default:
		// Passwords never travel readable.
		return nil, fail(BadAddress, errors.New("not https"))
	}
	return &url.URL{Scheme: u.Scheme, Host: strings.ToLower(u.Host)}, nil
}

func guess(typed string) string {
	host := typed
	if cut := strings.IndexAny(host, "/?#"); cut >= 0 {
		host = host[:cut]
	}
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if Local(host) {
		return "http://"
	}
	return "https://"
}

// Local tells whether a host name is this very computer.
func Local(host string) bool {
	host = strings.ToLower(strings.Trim(host, "[]"))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
