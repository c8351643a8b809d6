// Anteroom's staff window: the desktop app of a law firm's client portal.
package main

import (
	"embed"
	"io/fs"
	"os"

	"anteroom/app/window"
)

// pages is the built front end of the window; the build puts it there.
//
//go:embed all:frontend/desktop/dist
var pages embed.FS

// version is set when the program is built for release.
var version = "dev"

func main() {
	dist, err := fs.Sub(pages, "frontend/desktop/dist")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	os.Exit(window.Main(os.Args[1:], window.Parts{Pages: dist, Version: version}))
}
