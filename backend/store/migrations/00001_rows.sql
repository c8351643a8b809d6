-- One table per kind of row of package firm. The firm stands first in every key.
-- What stands between authority marks exists on the host only: a desk holds
-- some of the rows, and must take what it gets.

-- +goose Up

CREATE TABLE firm (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    portal_on BIGINT NOT NULL,
    portal_ever BIGINT NOT NULL,
    areas BIGINT NOT NULL,
    daily_digest BIGINT NOT NULL,
    mail_on_share BIGINT NOT NULL,
    mail_on_upload BIGINT NOT NULL,
    mail_names BIGINT NOT NULL,
    invitation_days BIGINT NOT NULL,
    time_zone TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);

CREATE TABLE role (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    builtin TEXT NOT NULL,
    privileges BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);
{{if authority}}CREATE UNIQUE INDEX role_once_name ON role (firm, name) WHERE name <> '';{{end}}

CREATE TABLE staff (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role_id TEXT NOT NULL,
    active BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, role_id) REFERENCES role (firm, id){{end}}
);
CREATE INDEX staff_by_role_id ON staff (firm, role_id, id);
CREATE INDEX staff_by_email ON staff (firm, email, id);
{{if authority}}CREATE UNIQUE INDEX staff_once_email ON staff (firm, email) WHERE email <> '';{{end}}

CREATE TABLE contact (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    aliases TEXT NOT NULL,
    source_key TEXT NOT NULL,
    notices TEXT NOT NULL,
    quiet_from BIGINT NOT NULL,
    quiet_to BIGINT NOT NULL,
    digest_at BIGINT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);
CREATE INDEX contact_by_email ON contact (firm, email, id);

CREATE TABLE matter (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    court TEXT NOT NULL,
    court_code TEXT NOT NULL,
    source_key TEXT NOT NULL,
    stage TEXT NOT NULL,
    practice_area TEXT NOT NULL,
    client_id TEXT NOT NULL,
    responsible_id TEXT NOT NULL,
    description TEXT NOT NULL,
    next_step TEXT NOT NULL,
    next_who TEXT NOT NULL,
    next_on TEXT NOT NULL,
    portal_on BIGINT NOT NULL,
    areas BIGINT NOT NULL,
    restricted BIGINT NOT NULL,
    opened_on TEXT NOT NULL,
    closed_on TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);
CREATE INDEX matter_by_client_id ON matter (firm, client_id, id);
CREATE INDEX matter_by_responsible_id ON matter (firm, responsible_id, id);
CREATE INDEX matter_by_source_key ON matter (firm, source_key, id);
{{if authority}}CREATE UNIQUE INDEX matter_once_number ON matter (firm, number) WHERE number <> '';{{end}}

CREATE TABLE matter_staff (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, staff_id) REFERENCES staff (firm, id){{end}}
);
CREATE INDEX matter_staff_by_matter_id ON matter_staff (firm, matter_id, id);
CREATE INDEX matter_staff_by_staff_id ON matter_staff (firm, staff_id, id);

CREATE TABLE relationship (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, contact_id) REFERENCES contact (firm, id){{end}}
);
CREATE INDEX relationship_by_matter_id ON relationship (firm, matter_id, id);
CREATE INDEX relationship_by_contact_id ON relationship (firm, contact_id, id);

CREATE TABLE account (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    email TEXT NOT NULL,
    verified BIGINT NOT NULL,
    locked BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
);
CREATE INDEX account_by_email ON account (firm, email, id);
{{if authority}}CREATE UNIQUE INDEX account_once_email ON account (firm, email) WHERE email <> '';{{end}}

CREATE TABLE account_contact (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, account_id) REFERENCES account (firm, id)
    , FOREIGN KEY (firm, contact_id) REFERENCES contact (firm, id){{end}}
);
CREATE INDEX account_contact_by_account_id ON account_contact (firm, account_id, id);
CREATE INDEX account_contact_by_contact_id ON account_contact (firm, contact_id, id);

CREATE TABLE grant_access (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    state TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    granted_at BIGINT NOT NULL,
    revoked_at BIGINT NOT NULL,
    changed_op TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, contact_id) REFERENCES contact (firm, id){{end}}
);
CREATE INDEX grant_access_by_matter_id ON grant_access (firm, matter_id, id);
CREATE INDEX grant_access_by_contact_id ON grant_access (firm, contact_id, id);

CREATE TABLE invitation (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    grant_id TEXT NOT NULL,
    email TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, contact_id) REFERENCES contact (firm, id)
    , FOREIGN KEY (firm, grant_id) REFERENCES grant_access (firm, id){{end}}
);
CREATE INDEX invitation_by_matter_id ON invitation (firm, matter_id, id);
CREATE INDEX invitation_by_contact_id ON invitation (firm, contact_id, id);
CREATE INDEX invitation_by_grant_id ON invitation (firm, grant_id, id);

CREATE TABLE item (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    area TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    draft BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    place TEXT NOT NULL,
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    amount_cents BIGINT NOT NULL,
    paid_cents BIGINT NOT NULL,
    currency TEXT NOT NULL,
    folder_id TEXT NOT NULL,
    assigned_id TEXT NOT NULL,
    from_id TEXT NOT NULL,
    all_day BIGINT NOT NULL,
    time_zone TEXT NOT NULL,
    repeats TEXT NOT NULL,
    except_at TEXT NOT NULL,
    uid TEXT NOT NULL,
    last_at BIGINT NOT NULL,
    client_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id){{end}}
);
CREATE INDEX item_by_matter_id ON item (firm, matter_id, id);

CREATE TABLE share (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    shared_by TEXT NOT NULL,
    shared_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id)
    , FOREIGN KEY (firm, contact_id) REFERENCES contact (firm, id){{end}}
);
CREATE INDEX share_by_item_id ON share (firm, item_id, id);
CREATE INDEX share_by_contact_id ON share (firm, contact_id, id);
CREATE INDEX share_by_matter_id ON share (firm, matter_id, id);

CREATE TABLE party (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id)
    , FOREIGN KEY (firm, contact_id) REFERENCES contact (firm, id){{end}}
);
CREATE INDEX party_by_item_id ON party (firm, item_id, id);
CREATE INDEX party_by_contact_id ON party (firm, contact_id, id);
CREATE INDEX party_by_matter_id ON party (firm, matter_id, id);

CREATE TABLE hidden (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id)
    , FOREIGN KEY (firm, contact_id) REFERENCES contact (firm, id){{end}}
);
CREATE INDEX hidden_by_item_id ON hidden (firm, item_id, id);
CREATE INDEX hidden_by_contact_id ON hidden (firm, contact_id, id);
CREATE INDEX hidden_by_matter_id ON hidden (firm, matter_id, id);

CREATE TABLE member (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id)
    , FOREIGN KEY (firm, staff_id) REFERENCES staff (firm, id){{end}}
);
CREATE INDEX member_by_item_id ON member (firm, item_id, id);
CREATE INDEX member_by_matter_id ON member (firm, matter_id, id);

CREATE TABLE asked (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id){{end}}
);
CREATE INDEX asked_by_item_id ON asked (firm, item_id, id);
CREATE INDEX asked_by_matter_id ON asked (firm, matter_id, id);

CREATE TABLE charge (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    on_date TEXT NOT NULL,
    text TEXT NOT NULL,
    quantity_milli BIGINT NOT NULL,
    rate_cents BIGINT NOT NULL,
    amount_cents BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id){{end}}
);
CREATE INDEX charge_by_item_id ON charge (firm, item_id, id);
CREATE INDEX charge_by_matter_id ON charge (firm, matter_id, id);

CREATE TABLE payment (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    amount_cents BIGINT NOT NULL,
    paid_on TEXT NOT NULL,
    method TEXT NOT NULL,
    account TEXT NOT NULL,
    note TEXT NOT NULL,
    by_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id){{end}}
);
CREATE INDEX payment_by_item_id ON payment (firm, item_id, id);
CREATE INDEX payment_by_matter_id ON payment (firm, matter_id, id);

CREATE TABLE comment (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    by_kind TEXT NOT NULL,
    by_id TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id){{end}}
);
CREATE INDEX comment_by_item_id ON comment (firm, item_id, id);
CREATE INDEX comment_by_matter_id ON comment (firm, matter_id, id);

CREATE TABLE file (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    comment_id TEXT NOT NULL,
    asked_id TEXT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    hash TEXT NOT NULL,
    media TEXT NOT NULL,
    pages BIGINT NOT NULL,
    version BIGINT NOT NULL,
    note TEXT NOT NULL,
    by_kind TEXT NOT NULL,
    by_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id){{end}}
);
CREATE INDEX file_by_item_id ON file (firm, item_id, id);
CREATE INDEX file_by_matter_id ON file (firm, matter_id, id);
CREATE INDEX file_by_hash ON file (firm, hash, id);

CREATE TABLE opened (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id)
    , FOREIGN KEY (firm, contact_id) REFERENCES contact (firm, id){{end}}
);
CREATE INDEX opened_by_item_id ON opened (firm, item_id, id);
CREATE INDEX opened_by_contact_id ON opened (firm, contact_id, id);
CREATE INDEX opened_by_matter_id ON opened (firm, matter_id, id);

CREATE TABLE staff_mark (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    snoozed_until BIGINT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id)
    , FOREIGN KEY (firm, item_id) REFERENCES item (firm, id)
    , FOREIGN KEY (firm, staff_id) REFERENCES staff (firm, id){{end}}
);
CREATE INDEX staff_mark_by_item_id ON staff_mark (firm, item_id, id);
CREATE INDEX staff_mark_by_staff_id ON staff_mark (firm, staff_id, id);
CREATE INDEX staff_mark_by_matter_id ON staff_mark (firm, matter_id, id);

CREATE TABLE internal_note (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    text TEXT NOT NULL,
    on_date TEXT NOT NULL,
    author_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (firm, id)
{{if authority}}    , FOREIGN KEY (firm, matter_id) REFERENCES matter (firm, id){{end}}
);
CREATE INDEX internal_note_by_matter_id ON internal_note (firm, matter_id, id);

CREATE TABLE activity (
    firm TEXT NOT NULL,
    id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (firm, id)
);
CREATE INDEX activity_by_matter_id ON activity (firm, matter_id, id);
