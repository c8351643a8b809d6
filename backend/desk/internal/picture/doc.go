// Package picture makes a small PNG of a picture that somebody chose on this
// computer: scaled down, the right way up, its transparency kept, and nothing in
// it but the picture.
//
// It exists so that a logo is made small where it is chosen, also without a
// connection, and never leaves the computer with what a camera wrote into it. It
// must not know firms, rows or disks. Package desk calls Shrink.
package picture
