-- What the search index keeps: folded words, never text.

-- +goose Up

{{if sqlite}}
-- doc carries the firm's number, the section and a count, in this order of
-- bits; so one firm's documents of one section are one range, newest last.
CREATE TABLE search_doc (
    doc INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL
);
CREATE INDEX search_doc_by_id ON search_doc (id, doc);

-- detail=none: no phrases, no ranks, so no positions are kept. The prefix
-- indexes make one, two and three letters as quick as a whole word.
CREATE VIRTUAL TABLE search_word USING fts5(
    words, content = '', contentless_delete = 1, detail = none,
    prefix = '1 2 3', tokenize = "ascii tokenchars '_'"
);

-- The words that the index holds, in order.
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_word, instance);
{{end}}

{{if postgres}}
-- words carry the firm's number and the section in front, so that the one
-- index keeps firms and sections apart.
CREATE TABLE search_doc (
    firm TEXT NOT NULL,
    section BIGINT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    words TSVECTOR NOT NULL,
    PRIMARY KEY (firm, section, id)
);
CREATE INDEX search_doc_by_matter ON search_doc (firm, matter_id);
CREATE INDEX search_doc_by_words ON search_doc USING gin (words);
{{end}}
