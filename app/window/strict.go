package window

import "net/http"

// policy lets the window's page load nothing but what the program carries, and
// show no frame at all: a frame with foreign content could reach the bindings.
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
	"connect-src 'self' ws: wails:; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'"

// strict puts the policy on every page.
func strict(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}
