//go:build libsqlite3

package cipher

// With this tag the driver takes whatever libsqlite3 the linker finds, and the system's own would ignore the key
// and write plain text. So this package calls a function that only the encrypting library has: with any other, the
// build fails with "undefined reference to sqlite3mc_version". build/sealed.sh sets the flags that make it succeed.

/*
#cgo LDFLAGS: -lsqlite3
extern const char *sqlite3mc_version(void);
*/
import "C"

const sealed = true

func libraryVersion() string { return C.GoString(C.sqlite3mc_version()) }
