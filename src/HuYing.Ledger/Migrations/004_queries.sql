-- What the lists, boards and counts read. A page is read status by status, so that a rare status among a million filed
-- tickets costs no more than a common one; the same two indexes answer the counts.

DROP INDEX ticket_by_district;
DROP INDEX ticket_by_street;
CREATE INDEX ticket_by_district ON ticket (district_id, status, number);
CREATE INDEX ticket_by_street ON ticket (street_id, status, number);
CREATE INDEX ticket_open_by_street_due ON ticket (street_id, due_at, number)
    WHERE ended_at IS NULL AND due_at IS NOT NULL;

CREATE INDEX attachment_by_upload ON attachment (uploaded_at);

-- A file that was uploaded and never named in the ticket's history is not evidence. Only the owner may delete files, and
-- only here; the upper bound keeps the sweep from looking at every file ever kept.
CREATE FUNCTION drop_unclaimed_attachments(age interval) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH dropped AS (
        DELETE FROM attachment a
        WHERE a.uploaded_at < now() - greatest(age, interval '1 hour')
          AND a.uploaded_at > now() - greatest(age, interval '1 hour') - interval '30 days'
          AND NOT EXISTS (
              SELECT FROM ticket_event e
              WHERE e.ticket_number = a.ticket_number
                AND e.kind = 'attached'
                AND e.payload -> 'attachment' ->> 'id' = a.id::text)
        RETURNING 1)
    SELECT count(*) FROM dropped;
$$;
REVOKE ALL ON FUNCTION drop_unclaimed_attachments(interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_unclaimed_attachments(interval) TO huying_app;
