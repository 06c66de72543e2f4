-- Up to which calendar a district's running deadlines have been derived again.

ALTER TABLE district ADD COLUMN derived_with text;

CREATE INDEX ticket_running ON ticket (district_id, number) WHERE next_deadline_at IS NOT NULL;
