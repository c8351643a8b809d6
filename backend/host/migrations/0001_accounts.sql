-- +goose Up

-- A credential is the password of one owner: a client's account or a person of
-- the staff. Only the Argon2id hash is kept.
CREATE TABLE credential (
    firm TEXT NOT NULL,
    owner_kind TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (firm, owner_kind, owner_id)
);

-- A client_session is one signed-in browser. The cookie holds 32 random bytes;
-- here stands their SHA-256, so that a stolen copy of the table signs nobody in.
CREATE TABLE client_session (
    firm TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    account_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (firm, token_hash)
);
CREATE INDEX client_session_account ON client_session (firm, account_id);

-- A known_browser is one that this account has signed in from before. Its owner
-- still gets in while strangers' wrong guesses hold the account's door shut.
CREATE TABLE known_browser (
    firm TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    account_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (firm, token_hash)
);
CREATE INDEX known_browser_account ON known_browser (firm, account_id);

-- A secret is what one mail carries: a link's token and a code. Both are kept as
-- hashes; the code's is bound to the token, so that the table alone cannot be
-- searched for codes. used_at and dead_at end it; tries counts wrong codes.
CREATE TABLE secret (
    firm TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    tries BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    dead_at BIGINT NOT NULL,
    PRIMARY KEY (firm, token_hash)
);
CREATE INDEX secret_subject ON secret (firm, kind, subject_id);
CREATE INDEX secret_age ON secret (firm, expires_at);

-- A login_throttle counts tries per bucket: the hash of an address, or of an
-- address and a known browser, or of a kind of request. It is the same for
-- addresses that exist and those that do not.
CREATE TABLE login_throttle (
    firm TEXT NOT NULL,
    bucket TEXT NOT NULL,
    tries BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (firm, bucket)
);
CREATE INDEX login_throttle_age ON login_throttle (firm, last_at);

-- A mail is the record of one letter: to whom it went and what the other server
-- said. Its words are not kept, they hold the link.
CREATE TABLE mail (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    reply TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);
CREATE INDEX mail_subject ON mail (firm, subject_id);

-- A stepped_job is work that waits where jobs are run one by one by hand (the
-- simulator); elsewhere River keeps jobs in tables of its own.
CREATE TABLE stepped_job (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    args TEXT NOT NULL,
    once TEXT NOT NULL,
    tries BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    trouble TEXT NOT NULL,
    PRIMARY KEY (firm, id)
);
CREATE INDEX stepped_job_due ON stepped_job (firm, state, due_at);
