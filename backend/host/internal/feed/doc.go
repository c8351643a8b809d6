// Package feed keeps the private addresses under which calendar programs read a
// portal's calendar. An address is a token that is shown once; kept is its hash.
//
// It must not know what a calendar holds or who may see it: whoever sends a feed
// asks package view at that moment, as for a page. clientweb and the host call it.
package feed
