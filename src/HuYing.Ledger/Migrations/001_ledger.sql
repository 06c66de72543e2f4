-- The ledger: tickets, their history, and what is counted from it.
-- Events are append-only by grants; the ticket row is a read model and carries the version fence.

CREATE SEQUENCE ticket_number AS bigint INCREMENT BY 1;

CREATE TABLE ticket (
    number           bigint PRIMARY KEY,
    id               text NOT NULL,
    version          integer NOT NULL,
    district_id      text NOT NULL,
    street_id        text NOT NULL,
    community_id     text NOT NULL,
    grid_id          text,
    status           text NOT NULL,
    kind             text NOT NULL,
    grade            text,
    class            text,
    title            text NOT NULL,
    item_id          text,
    source           text NOT NULL,
    author_id        text NOT NULL,
    drafted_at       timestamptz NOT NULL,
    raised_at        timestamptz,
    ended_at         timestamptz,
    warn_at          timestamptz,          -- of the running clock that runs out next
    due_at           timestamptz,
    breached         boolean NOT NULL,     -- of any clock, ever
    suspended        boolean NOT NULL,
    provisional      boolean NOT NULL,
    departments      text[] NOT NULL,      -- that still act or have acted: without the withdrawn
    longitude        double precision,
    latitude         double precision,
    next_deadline_at timestamptz,
    claimed_until    timestamptz,
    chain_head       bytea NOT NULL
) WITH (fillfactor = 85);

CREATE INDEX ticket_by_district ON ticket (district_id, number);
CREATE INDEX ticket_by_street ON ticket (street_id, number);
CREATE INDEX ticket_open_by_due ON ticket (district_id, due_at, number) WHERE ended_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX ticket_alarm ON ticket (next_deadline_at) WHERE next_deadline_at IS NOT NULL;
CREATE INDEX ticket_provisional ON ticket (number) WHERE provisional;

-- The words are kept apart: they hardly change, while the ticket row changes with every event, and an update of an
-- indexed row would write all its search entries again.
CREATE TABLE ticket_text (
    ticket_number bigint PRIMARY KEY,
    description   text NOT NULL,
    address       text NOT NULL,
    search        tsvector NOT NULL
);

-- Sorting some hundred entries per ticket into this index is dearer than all the rest of an append. So new ones wait in
-- its pending list, which searches read too, and the application sorts them in beside the appends. The limit only keeps
-- an append from doing it itself.
CREATE INDEX ticket_text_search ON ticket_text USING gin (search) WITH (fastupdate = on, gin_pending_list_limit = 2097151);

-- Only the owner of an index may do this. One at a time; false when another process is at it.
CREATE FUNCTION sort_in_search_words() RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE WHEN pg_try_advisory_xact_lock(hashtext('sort_in_search_words'))
                THEN gin_clean_pending_list('public.ticket_text_search') IS NOT NULL
                ELSE false END
$$;

CREATE TABLE assignment (
    ticket_number   bigint NOT NULL,
    no              integer NOT NULL,
    department_id   text NOT NULL,
    role            text NOT NULL,
    status          text NOT NULL,
    open            boolean NOT NULL,
    warn_at         timestamptz,
    due_at          timestamptz,
    clock           text,
    breached        boolean NOT NULL,
    reworks         integer NOT NULL,
    score_total     numeric(5, 1),
    PRIMARY KEY (ticket_number, no)
) WITH (fillfactor = 85);
CREATE INDEX assignment_by_department ON assignment (department_id, ticket_number);
CREATE INDEX assignment_open ON assignment (department_id, due_at, ticket_number) WHERE open;

CREATE TABLE ticket_notice (
    ticket_number bigint NOT NULL,
    unit_id       text NOT NULL,
    read          boolean NOT NULL,
    PRIMARY KEY (unit_id, ticket_number)
);

CREATE TABLE ticket_event (
    ticket_number bigint NOT NULL,
    seq           integer NOT NULL,
    at            timestamptz NOT NULL,
    kind          text NOT NULL,
    actor         json NOT NULL,           -- json, not jsonb: the exact bytes are hashed
    payload       json NOT NULL,
    algorithm     smallint NOT NULL,       -- 1 = SHA-256, 2 = SM3
    hash          bytea NOT NULL,
    request_id    uuid,                    -- on the last event of an append that answered a request: its reply must exist
    PRIMARY KEY (ticket_number, seq)
);

-- A repeated request finds its first reply here. The key is scoped by person and route before it is hashed.
CREATE TABLE ticket_command (
    request_id    uuid PRIMARY KEY,
    ticket_number bigint NOT NULL,
    ticket_id     text NOT NULL,
    content_hash  bytea NOT NULL,
    reply         json NOT NULL,
    at            timestamptz NOT NULL
);

CREATE TABLE counter (
    scope   text NOT NULL,
    unit_id text NOT NULL,
    metric  text NOT NULL,
    value   bigint NOT NULL,
    PRIMARY KEY (scope, unit_id, metric)
) WITH (fillfactor = 70);

-- What appends have added to the counters and nobody has folded in yet; appends that share a transaction share rows.
CREATE TABLE counter_delta (
    scope   text NOT NULL,
    unit_id text NOT NULL,
    metric  text NOT NULL,
    amount  bigint NOT NULL
);
CREATE INDEX counter_delta_by_unit ON counter_delta (scope, unit_id);

CREATE TABLE outbox (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket_number bigint NOT NULL,
    seq           integer NOT NULL,
    kind          text NOT NULL,
    at            timestamptz NOT NULL
);

CREATE TABLE attachment (
    id            uuid PRIMARY KEY,
    ticket_number bigint NOT NULL,
    name          text NOT NULL,
    media_type    text NOT NULL,
    size          bigint NOT NULL,
    sha256        text NOT NULL,
    uploaded_by   text NOT NULL,
    uploaded_at   timestamptz NOT NULL,
    content       bytea NOT NULL
);
CREATE INDEX attachment_by_ticket ON attachment (ticket_number);
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL; -- photos do not compress
