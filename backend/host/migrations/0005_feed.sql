-- +goose Up

-- A feed is the private address under which one login's calendar program reads
-- one portal's calendar. The address holds 32 random bytes; here stands their
-- SHA-256, so that a stolen copy of the table reads nobody's calendar.
CREATE TABLE feed (
    firm TEXT NOT NULL,
    account_id TEXT NOT NULL,
    portal_id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (firm, account_id, portal_id)
);
CREATE UNIQUE INDEX feed_token ON feed (firm, token_hash);
CREATE INDEX feed_portal ON feed (firm, portal_id);
