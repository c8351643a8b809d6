package clientweb

import (
	"net/http"
	"time"

	"anteroom/backend/host/internal/account"
)

// The cookies: the session's, which ends with the browser, and the one by which
// a browser is known. Over https both carry the prefix that binds them to this
// very host (RFC 6265bis __Host-).
const (
	sessionCookie = "session"
	browserCookie = "browser"
)

func (w *web) cookieName(name string) string {
	if w.deps.Secure {
		return "__Host-" + name
	}
	return name
}

func (w *web) readCookie(r *http.Request, name string) string {
	cookie, err := r.Cookie(w.cookieName(name))
	if err != nil {
		return ""
	}
	return cookie.Value
}

// cookie makes one that no script reads. Lax, so that a link from a mail finds
// the session; requests that change anything are guarded by their origin.
func (w *web) cookie(name, value string, life time.Duration) http.Cookie {
	c := http.Cookie{
		Name: w.cookieName(name), Value: value, Path: "/", HttpOnly: true, Secure: w.deps.Secure, SameSite: http.SameSiteLaxMode,
		MaxAge: int(life.Seconds()),
	}
	if value == "" {
		c.MaxAge = -1
	}
	return c
}

// entered are the cookies of one who just came in.
func (w *web) entered(in account.SignedIn) []http.Cookie {
	cookies := []http.Cookie{w.cookie(sessionCookie, in.Session, 0)}
	if in.Browser != "" {
		cookies = append(cookies, w.cookie(browserCookie, in.Browser, browserLife))
	}
	return cookies
}
