-- What auditors ask for: who did what, by time and by person. An act upon a ticket is the last event of an append that
-- answered a request, so half of the history needs no entry here.
CREATE INDEX ticket_act_by_time ON ticket_event (at) WHERE request_id IS NOT NULL;
CREATE INDEX ticket_act_by_account ON ticket_event ((actor ->> 'accountId'), at) WHERE request_id IS NOT NULL;

-- When the database took a message in, beside the instant that the writing process gave its event: the two must agree.
ALTER TABLE outbox ADD COLUMN written_at timestamptz;
ALTER TABLE outbox ALTER COLUMN written_at SET DEFAULT clock_timestamp();

-- Where a stream begins since old entries were dropped: after this one, which had this hash and was the last of its day.
CREATE TABLE audit_start (
    stream smallint PRIMARY KEY,
    seq    bigint NOT NULL,
    at     timestamptz NOT NULL,
    hash   bytea NOT NULL
);
GRANT SELECT ON audit_start TO huying_app;

-- Only the owner may delete entries, and only here: the oldest, never younger than half a year, never a stream's last.
CREATE FUNCTION drop_old_audit(days integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    horizon timestamptz := now() - make_interval(days => greatest(days, 180));
    dropped bigint := 0;
    last    audit_entry;
    part    bigint;
BEGIN
    FOR last IN
        SELECT e.* FROM generate_series(1, 8) AS s (stream)
         CROSS JOIN LATERAL (
               SELECT * FROM audit_entry WHERE stream = s.stream AND at < horizon
                ORDER BY at DESC, stream DESC, seq DESC LIMIT 1) AS e
         WHERE EXISTS (SELECT FROM audit_entry n WHERE n.stream = s.stream AND n.seq > e.seq)
    LOOP
        INSERT INTO audit_start VALUES (last.stream, last.seq, last.at, last.hash)
        ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, at = excluded.at, hash = excluded.hash;
        DELETE FROM audit_entry WHERE stream = last.stream AND seq <= last.seq;
        GET DIAGNOSTICS part = ROW_COUNT;
        dropped := dropped + part;
    END LOOP;
    RETURN dropped;
END $$;
REVOKE ALL ON FUNCTION drop_old_audit(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_old_audit(integer) TO huying_app;
