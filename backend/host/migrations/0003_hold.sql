-- +goose Up

-- A hold stands where the firm was put back to an older state: its portal is
-- closed and its jobs wait until the operator confirms. epoch is the one that
-- began then; confirmed_at is 0 while it holds. Old holds stay, as a history.
CREATE TABLE hold (
    firm TEXT NOT NULL,
    epoch TEXT NOT NULL,
    since BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL,
    PRIMARY KEY (firm, epoch)
);
