// Package outbox keeps what a person did on this desk, in a file of its own: it
// is the truth about it. An op is durable here before anything else knows it,
// and stays until it was answered, and 35 days beyond.
//
// It knows ops, their order and their state; it must not know what commands
// mean, the cache, or how ops travel. The file is opened by its caller, the
// desk, encrypted and with synchronous=FULL.
package outbox
