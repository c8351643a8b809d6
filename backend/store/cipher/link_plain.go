//go:build !libsqlite3

package cipher

// This build carries the ordinary SQLite (portald does, and quick tests do): Open refuses every file.

const sealed = false

func libraryVersion() string { return "" }
