-- +goose Up

-- A content_upload says that an actor has uploaded a content, by which the actor
-- may name it in a command. Knowing the hash of what somebody else uploaded gives
-- nothing: each actor has a line of their own. note tells what was changed on the
-- way in; name is the file's, as it was sent.
CREATE TABLE content_upload (
    firm TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    size BIGINT NOT NULL,
    media TEXT NOT NULL,
    pages BIGINT NOT NULL,
    note TEXT NOT NULL,
    name TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (firm, actor_kind, actor_id, hash)
);
CREATE INDEX content_upload_hash ON content_upload (firm, hash);
CREATE INDEX content_upload_age ON content_upload (firm, at);
