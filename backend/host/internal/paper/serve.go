package paper

import (
	"net/http"
	"strings"
)

// How says how a content is handed to a browser.
type How string

// The ways. Only what we made ourselves is ever shown by a browser.
const (
	Download How = "download"
	Shown    How = "shown"
)

// sandbox lets a page that a browser opens after all do nothing whatever.
const sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// SetHeaders tells a browser how to take a content: always as a download, under
// a cleaned name, unless it is a Preview that we drew (PNG, JPEG) or cleaned
// (plain text) and the caller asks to show it. The type is never one that a
// browser runs: HTML, SVG, XML and scripts go out as bytes. Nothing is kept in
// shared caches, since the right to read may end at any moment.
func SetHeaders(head http.Header, how How, media, name string) {
	media = plainMedia(media)
	disposition := "attachment"
	switch {
	case how == Shown && (media == "image/png" || media == "image/jpeg"):
		disposition = "inline"
	case how == Shown && media == "text/plain":
		disposition, media = "inline", "text/plain; charset=utf-8"
	default:
		media = inert(media)
	}
	head.Set("Content-Type", media)
	head.Set("Content-Disposition", disposition+"; "+parameters(CleanName(name)))
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Content-Security-Policy", sandbox)
	head.Set("Cross-Origin-Resource-Policy", "same-origin")
	head.Set("X-Frame-Options", "DENY")
	head.Set("Referrer-Policy", "no-referrer")
	head.Set("Cache-Control", "private, no-store")
}

// inert keeps the types that no browser runs, and makes bytes of the rest.
func inert(media string) string {
	switch {
	case media == "image/svg+xml", strings.HasSuffix(media, "+xml") && !strings.HasPrefix(media, "application/vnd."):
	case strings.HasPrefix(media, "image/"), media == "application/pdf", media == "application/zip", media == "application/msword",
		strings.HasPrefix(media, "application/vnd.") && !strings.Contains(media, "mozilla"), media == "text/plain", media == "message/rfc822":
		if token(media) {
			return media
		}
	}
	return "application/octet-stream"
}

// token says that a type has no letter that would break out of its header.
func token(media string) bool {
	return strings.Trim(media, "abcdefghijklmnopqrstuvwxyz0123456789/.+-") == ""
}

// parameters writes a name twice: in ASCII for old readers, and as RFC 8187 (once
// RFC 5987) says for the rest.
func parameters(name string) string {
	var ascii, coded strings.Builder
	for _, r := range name {
		if r < 0x20 || r > 0x7e || strings.ContainsRune(`"\%;`, r) {
			r = '_'
		}
		ascii.WriteRune(r)
	}
	const hex = "0123456789ABCDEF"
	for _, b := range []byte(name) {
		if b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || strings.IndexByte("!#$&+-.^_`|~", b) >= 0 {
			coded.WriteByte(b)
			continue
		}
		coded.Write([]byte{'%', hex[b>>4], hex[b&15]})
	}
	return `filename="` + ascii.String() + `"; filename*=UTF-8''` + coded.String()
}
