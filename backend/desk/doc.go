// Package desk is the staff end: one person's profile on one computer, with an
// encrypted copy of what that person may see, and the changes made here that
// the server has not answered yet.
//
// Do is the only way to change anything, the queries the only way to read, and
// Run keeps the copy and the server together. It runs the same commands over
// the same rows as the host, and the host's answer counts. It must not know the
// host's code, the window, or any rule of its own: rules live in package firm.
// Package app calls it, and sim runs several beside a host.
//
// A profile folder holds cache.db (encrypted, can be fetched again), outbox.db
// (encrypted with a key of its own; the truth about what this person did),
// profile.json (addresses and ids, no secret) and profile.lock. The keys and
// the device's token lie in the system's keychain; without one, everything
// lives in memory only and nothing is written.
package desk
