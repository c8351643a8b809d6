// Package journey walks through the house as people do: it starts the very
// programs that are shipped, portald and the desktop with --agent, with a real
// keychain, a real PostgreSQL and real mail files, and looks at what comes out.
//
// It holds tests only. It must not know how a program does what it does: it
// sees command lines, JSON lines, HTTP answers and files. Nobody calls it; the
// suite's lane "journey" runs it.
package journey
