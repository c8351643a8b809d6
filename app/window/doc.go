// Package window opens the staff window, or, with --agent, serves the same
// bound methods on standard input and output without one. It knows flags, the
// window library, native menus and where the window stood; nothing of matters.
// main calls it.
package window
