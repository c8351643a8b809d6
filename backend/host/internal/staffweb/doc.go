// Package staffweb is the staff's API over HTTP: signing in a device, pulling
// changes and snapshots, pushing ops, and the live stream. It knows no rule and
// no row; it turns requests into calls of its Host and answers into bytes.
// package host builds it.
package staffweb
