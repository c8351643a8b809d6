// Package host is the hosted end: the firm's truth. Do is the only way to change
// anything and View the only way a client reads; both judge at the moment of
// asking. Sync for the staff's desks, mail and jobs hang on them. It must not
// know the desk. cmd/portald runs it; sim steps it.
package host
