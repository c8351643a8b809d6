// Package wire is what the two ends of a sync say to each other: ops going up,
// answers and pages of changes coming down, and the protocol's version with a
// history line per bump. It knows no HTTP and no SQL. The host and the desk
// call it.
package wire
