-- The audit trail: who did what, from where, and what came of it. What is done to tickets is on record in their own
-- history; this is everything else, and whatever was refused. The application can add to it, never change it.
-- Entries are chained per stream. Whoever writes takes the first stream that nobody is writing, so that one chain's end
-- never becomes the place where everybody waits. Nothing is null: '' is nothing.
CREATE TABLE audit_entry (
    stream      smallint NOT NULL,
    seq         bigint NOT NULL,
    at          timestamptz NOT NULL,   -- the database's own clock
    district_id text NOT NULL,          -- '' where nobody knows yet who it is
    account_id  text NOT NULL,
    name        text NOT NULL,
    role        text NOT NULL,
    unit_id     text NOT NULL,
    address     text NOT NULL,
    session     text NOT NULL,
    trace       text NOT NULL,          -- as it stands in a problem that somebody reports
    act         text NOT NULL,
    object      text NOT NULL,
    result      text NOT NULL,          -- Done, Refused
    code        text NOT NULL,
    detail      json NOT NULL,          -- json, not jsonb: the exact bytes are hashed
    algorithm   smallint NOT NULL,
    hash        bytea NOT NULL,
    PRIMARY KEY (stream, seq)
);
CREATE INDEX audit_by_time ON audit_entry (at, stream, seq);
CREATE INDEX audit_by_account ON audit_entry (account_id, at, stream, seq);
CREATE INDEX audit_by_object ON audit_entry (object, at, stream, seq);

GRANT SELECT, INSERT ON audit_entry TO huying_app;
