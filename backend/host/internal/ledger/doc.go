// Package ledger keeps what the host must remember of commands: the answer each
// op got, the fences that narrowing ops left, the numbers that people know
// things by, and the two hash-chained audits: of commands, and of what clients
// read. It judges nothing and knows no HTTP; host calls it inside its own
// transactions.
package ledger
