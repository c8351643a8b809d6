// Package firm is the core of Anteroom: the nouns of a law firm's portal, the
// rule of who sees what (Decide), and every command by which anything changes.
//
// It is written once and run twice: on the staff's desk at once, for the person
// waiting, and on the host with authority. It knows no clock, disk, network or
// SQL; time, chance and rows are arguments. Everything else in the house may
// call it; it calls the standard library only.
package firm
