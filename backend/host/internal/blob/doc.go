// Package blob keeps the contents of files, and takes them in. A content is
// named by its firm and its SHA-256, so the same file twice is kept once, and
// what is read is what was written or a told damage. It stands on gocloud's
// buckets: a folder, or later a bucket by its address.
//
// Uploads come by the tus protocol, so a cut, a closed laptop or a restart costs
// nothing that was sent. A finished upload is looked into by paper, judged by
// scan, and only then becomes a content.
//
// It must not know matters, shares or who may see what: its callers, the doors
// of host, decide at the moment of asking and hand in a firm and a hash.
package blob
