// Package portal carries the built pages of the client portal inside the server's program.
//
// It exists so that portald needs no folder of files beside it. It knows nothing of what the pages show, and
// nobody but the host's client web may use it. Before the first `npm run build` the folder is empty and
// [Pages] holds no index.html; the host says so in words instead of serving a blank page.
package portal

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Pages returns the built portal: index.html and the files that it names, as they came out of the bundler.
// The folder is fixed when the program is compiled, so it can be shared and read by any number of requests.
func Pages() (fs.FS, error) {
	return fs.Sub(dist, "dist")
}
