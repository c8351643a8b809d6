// Package contents is the second encrypted file of a profile: what files hold.
// In it lie what was opened or pinned to be read without a connection, and what
// this person wants to send, until the server has it.
//
// It keeps and gives back bytes by firm and hash, and remembers what is being
// sent and what is pinned; it knows no rows, no rules and no server. What is to
// be sent is durable when Put returns. Package desk calls it, and gives it a
// database that was opened with a key from the keychain, or one in memory.
package contents
