// Package view builds what ONE client sees of ONE portal, from rows and
// firm.Decide. The host's answers and the desk's preview are both made here, so
// they cannot differ. It knows no HTTP, disk or clock, decides nothing itself,
// and is called by host and desk.
package view
