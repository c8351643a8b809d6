-- The firms of this store, and the host's change log.

-- +goose Up

-- firm_seq is where a writer takes its place, one at a time per firm.
-- number is the firm's small number within this database, for the search index.
-- epoch, seq and hash are the head of the firm's log; seq 0 is before the first.
CREATE TABLE firm_seq (
    firm TEXT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    epoch TEXT NOT NULL,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL
);

{{if authority}}
-- firm_log holds one row per transaction of the firm: what it wrote, packed.
-- hash chains it to the one before; columns names the log_columns of its images.
CREATE TABLE firm_log (
    firm TEXT NOT NULL,
    epoch TEXT NOT NULL,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL,
    at BIGINT NOT NULL,
    columns TEXT NOT NULL,
    images BLOB NOT NULL,
    PRIMARY KEY (firm, seq)
);
CREATE INDEX firm_log_by_at ON firm_log (firm, at);

-- log_columns remembers, per hash of a schema, the columns that its images
-- have, so that a newer program reads what an older one logged.
CREATE TABLE log_columns (
    hash TEXT NOT NULL PRIMARY KEY,
    columns TEXT NOT NULL
);

-- Host names are unique over all firms: the name decides the firm.
CREATE UNIQUE INDEX firm_once_host ON firm (host) WHERE host <> '';
{{end}}
