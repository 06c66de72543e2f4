-- Lists go by the day of drafting, and each way into them is one index: place or item, then status, then age. No other
-- index offers that order, so a list that finds little cannot become a walk through all tickets.

DROP INDEX ticket_by_district;
DROP INDEX ticket_by_street;
CREATE INDEX ticket_by_district ON ticket (district_id, status, drafted_at, number);
CREATE INDEX ticket_by_street ON ticket (street_id, status, drafted_at, number);
CREATE INDEX ticket_by_community ON ticket (community_id, status, drafted_at, number);
CREATE INDEX ticket_by_item ON ticket (district_id, item_id, status, drafted_at, number) WHERE item_id IS NOT NULL;

-- What is red is rare among what is open, and old: from the newest on it would be found last.
CREATE INDEX ticket_red ON ticket (district_id, drafted_at, number)
    WHERE breached AND ended_at IS NULL AND due_at IS NOT NULL;

-- Counts by light are read from the index alone. What is included changes together with the keys anyway.
DROP INDEX ticket_open_by_due;
DROP INDEX ticket_open_by_street_due;
CREATE INDEX ticket_open_by_due ON ticket (district_id, due_at, number) INCLUDE (warn_at, breached, status)
    WHERE ended_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX ticket_open_by_street_due ON ticket (street_id, due_at, number) INCLUDE (warn_at, breached, status)
    WHERE ended_at IS NULL AND due_at IS NOT NULL;

-- Those that the district ever saw; a street's counter holds all of them.
CREATE INDEX ticket_cancelled ON ticket (district_id) WHERE status = 'Cancelled' AND raised_at IS NOT NULL;

-- A department's lists are walked along its shares, and notices along their unit; both carry the age of their ticket,
-- which never changes. A share stands as long as its ticket has not ended: of years of shares these are few.
ALTER TABLE assignment ADD COLUMN drafted_at timestamptz, ADD COLUMN standing boolean;
UPDATE assignment a SET drafted_at = t.drafted_at, standing = t.ended_at IS NULL
  FROM ticket t WHERE t.number = a.ticket_number;
ALTER TABLE assignment ALTER COLUMN drafted_at SET NOT NULL, ALTER COLUMN standing SET NOT NULL;
DROP INDEX assignment_by_department;
CREATE INDEX assignment_by_department ON assignment (department_id, drafted_at, ticket_number);
CREATE INDEX assignment_standing ON assignment (department_id, drafted_at, ticket_number) WHERE standing;

ALTER TABLE ticket_notice ADD COLUMN drafted_at timestamptz;
UPDATE ticket_notice n SET drafted_at = t.drafted_at FROM ticket t WHERE t.number = n.ticket_number;
ALTER TABLE ticket_notice ALTER COLUMN drafted_at SET NOT NULL;
CREATE INDEX ticket_notice_by_unit ON ticket_notice (unit_id, drafted_at, ticket_number);
