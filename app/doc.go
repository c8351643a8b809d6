// Package app is what the staff window may ask: one bound struct per screen,
// typed arguments and answers only. It holds no rule and no row of its own; it
// asks the desk. The window, the browser bridge of the tests and --agent all
// call the same methods by name. It must not know the host, the store's drivers
// or the window library beyond events.
package app
