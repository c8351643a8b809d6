-- What the desk's cache holds beside the rows: how far it is, and what was done
-- here that the server's pages have not brought yet. The outbox is the truth
-- about the latter; these tables say what of it the rows show.

-- +goose Up

-- One row: where the cache stands in the firm's log, as JSON.
CREATE TABLE desk_place (
    firm TEXT NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (firm)
);

-- The ops whose effect stands in the rows. seq is 0 until the server answered;
-- doubtful ops have no effect, their check said no at the last rebase.
CREATE TABLE desk_op (
    firm TEXT NOT NULL,
    op_id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    doubtful BIGINT NOT NULL,
    PRIMARY KEY (firm, op_id)
);

-- Rows touched by those ops as they stood before the first of them.
CREATE TABLE desk_before (
    firm TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    image TEXT NOT NULL,
    PRIMARY KEY (firm, kind, id)
);

-- Which op touched which row: a row is not yet in force while one of them waits.
CREATE TABLE desk_touch (
    firm TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    op_id TEXT NOT NULL,
    PRIMARY KEY (firm, kind, id, op_id)
);

-- Answers that pages brought, until the outbox has them too.
CREATE TABLE desk_settled (
    firm TEXT NOT NULL,
    op_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (firm, op_id)
);
