-- +goose Up

-- A device is one profile of one staff member on one machine. Its token's
-- SHA-256 stands here, the token itself in that machine's keychain only.
CREATE TABLE device (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);
CREATE INDEX device_token ON device (token_hash);
CREATE INDEX device_staff ON device (firm, staff_id);

-- An op is a command that a device sent, with the answer it got. The same id is
-- answered the same however often it comes; seq is the transaction that settled it.
CREATE TABLE op (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    n BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    body_hash TEXT NOT NULL,
    verdict TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);
CREATE INDEX op_device ON op (firm, device_id, seq);

-- A fence stands where a narrowing op overtook earlier ones of its device: ops of
-- that device with a smaller n that would widen the same subject are refused.
CREATE TABLE fence (
    firm TEXT NOT NULL,
    device_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (firm, device_id, subject)
);

-- The audit is append-only: one row per command that was given, applied or not,
-- each holding the hash of the one before. The body is kept as a hash, so that
-- the chain proves what was asked without repeating private text.
CREATE TABLE audit (
    firm TEXT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    command TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    reason TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (firm, n)
);
CREATE INDEX audit_matter ON audit (firm, matter_id, n);

-- The read_audit is the chain of what clients read, committed in groups so that
-- reading never waits for the firm's writer.
CREATE TABLE read_audit (
    firm TEXT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    account_id TEXT NOT NULL,
    portal_id TEXT NOT NULL,
    page TEXT NOT NULL,
    area TEXT NOT NULL,
    item_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (firm, n)
);

-- A counter gives the numbers that people know things by, such as a matter's.
CREATE TABLE counter (
    firm TEXT NOT NULL,
    name TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (firm, name)
);
