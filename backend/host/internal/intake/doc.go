// Package intake brings in matters from files that others wrote: a stream of
// court dockets becomes firm.ImportMatter commands, many in one transaction.
//
// It exists so that what a foreign file says is judged in one place: a line that
// cannot be taken is told by its number with a sentence, and the rest goes on.
// It must not know accounts, mail or the portal: an import grants nothing and
// mails nobody. It names no client, because court records name none.
//
// portald's import calls Dockets; the host's door applies each command through
// Apply, inside its own transaction.
package intake
