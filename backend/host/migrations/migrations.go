// Package migrations holds the tables that only the host has, as one set named
// "host": credentials, sessions, secrets, throttles, mail and jobs, and the
// ledger of ops. It holds text only; host hands it to store.DB.MigrateSet.
//
// The tables follow the rules of package store: TEXT and BIGINT only, the firm
// first in every table and key. None of them is a noun of package firm, so none
// can be put on the wire.
package migrations

import "embed"

// Set is the name under which the host's own tables are migrated.
const Set = "host"

//go:embed *.sql
var files embed.FS

// Files returns the migrations in the form that store.DB.MigrateSet takes.
func Files() embed.FS { return files }
