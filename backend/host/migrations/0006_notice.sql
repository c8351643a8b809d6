-- +goose Up

-- A notice_batch is a mail that is still being gathered for one reader: what is
-- news to them joins it until it is sent. letter names the mail, and is the
-- same however often sending is tried. matter_id is empty for mails that
-- tell of all of a reader's matters.
CREATE TABLE notice_batch (
    firm TEXT NOT NULL,
    kind TEXT NOT NULL,
    reader_id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    letter TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    PRIMARY KEY (firm, kind, reader_id, matter_id)
);
CREATE INDEX notice_batch_letter ON notice_batch (firm, letter);

-- A notice_news is one thing that a letter may tell of: ids and a sort, never
-- a text. Whether the reader may see it is decided when the letter is sent; then
-- its lines go, told or not.
CREATE TABLE notice_news (
    firm TEXT NOT NULL,
    letter TEXT NOT NULL,
    sort TEXT NOT NULL,
    thing_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (firm, letter, sort, thing_id)
);
CREATE INDEX notice_news_age ON notice_news (firm, at);

-- An unsubscription is the link of one mail by which its reader stops further
-- ones. The link holds 32 random bytes; here stands their SHA-256. It opens
-- nothing else.
CREATE TABLE unsubscription (
    firm TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (firm, token_hash)
);
CREATE INDEX unsubscription_age ON unsubscription (firm, made_at);

-- Stepped jobs are taken in the order of their time, whichever firm's they are.
CREATE INDEX stepped_job_next ON stepped_job (state, due_at);
