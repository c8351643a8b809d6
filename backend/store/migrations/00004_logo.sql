-- The firm's logo: a small PNG in base64, of which a firm has one or none. It
-- stands apart from the firm's own row, which is read at every decision.

-- +goose Up

CREATE TABLE logo (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    png TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    ground TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);
