-- The lists of the nine areas, the inbox and the calendar over all matters ask
-- for items in these orders; without an index each would read a whole firm.

-- +goose Up

CREATE INDEX desk_item_in_area ON item (firm, matter_id, area, folder_id, last_at, id);
CREATE INDEX desk_item_for_inbox ON item (firm, client_at, last_at, id, assigned_id, area, matter_id) WHERE client_at > 0 OR area = 'messages';
CREATE INDEX desk_item_on_calendar ON item (firm, starts_at, ends_at, repeats, id) WHERE area = 'calendar';
CREATE INDEX desk_member_by_staff ON member (firm, staff_id, item_id);
