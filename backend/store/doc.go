// Package store keeps the nouns of package firm as rows of SQL, once, for three
// engines: SQLite, encrypted SQLite and PostgreSQL.
//
// It knows what a row looks like (the tags `col` and `see` of the nouns), how
// to read and write rows of one firm inside a transaction, how to hand a row to
// the other end as an Image, how the firm's change log is chained, and how the
// words in rows are found again. It must not know what a command means, who may
// see what, or how bytes travel; it imports firm and nothing else of the house.
// The host and the desk call it; package view reads through its Tx.
//
// What was decided, and why:
//
//   - database/sql and no object mapper: images, before-images and bulk loading
//     need the raw columns, and one plan per kind, made by reflection when the
//     Schema is made, gives rows and images from the same list.
//   - Two column types, TEXT and BIGINT, so that one migration text serves all
//     engines; BLOB (the log's pages) is the one exception and is rendered as
//     BYTEA for PostgreSQL. Truth values are 0 and 1.
//   - TEXT is rendered with COLLATE "C" for PostgreSQL: ids then sort by bytes
//     as in SQLite and in Go, prefixes use plain indexes, and an update of the
//     system's locales cannot damage an index.
//   - Parameters are $1, $2 … numbered in the order in which they first appear:
//     the one form that both drivers read alike.
//   - The firm stands first in every table and key. A Tx belongs to one firm;
//     a statement without the firm cannot be written through it.
//   - Unique columns and foreign keys exist where Options.Authority is set, on
//     the host. A desk holds some of the rows only, and must take what it gets.
//   - A writer takes the firm's row in firm_seq first. On PostgreSQL that orders
//     the writers of a firm; on SQLite the write that creates or touches it makes the
//     transaction a writing one from the start, so that it can never fail
//     half-way for having begun as a reader.
//   - Search keeps folded words, not text: folding happens once, in Go, so the
//     engines agree; see Fold.
package store
