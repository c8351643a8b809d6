// Package clientweb is the clients' side of the host over HTTP: the client API,
// the portal's pages, and the guard before both.
//
// It exists so that every request of a client passes one guard (headers, host
// name, origin, size, ration) and one way in (a session, decided anew). It must
// not know rows, SQL or any rule: what a client sees comes from View, who may
// enter from account. Unknown and forbidden get the same answer, byte for byte.
//
// The host builds it with New and serves what New returns.
package clientweb
